/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

void
tarn_back_add (GtkWidget  *page,
               TarnWindow *window);

G_END_DECLS
