/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/* Files for other programs and other people. */

void tarn_save_as (TarnWindow *window,
                   const char *title,
                   const char *name,
                   const char *mime_type,
                   GBytes     *bytes);

G_END_DECLS
