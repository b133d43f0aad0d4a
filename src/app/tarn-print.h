/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "tarn-fonts.h"
#include "tarn-layout.h"

G_BEGIN_DECLS

GtkPrintOperation *
tarn_print_new (TarnLayout *layout,
                TarnFonts  *fonts);

G_END_DECLS
