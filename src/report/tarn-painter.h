/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "tarn-fonts.h"
#include "tarn-layout.h"
#include "tarn-tags.h"

G_BEGIN_DECLS

void
tarn_painter_draw_page (TarnLayout *layout,
                        guint       page,
                        TarnFonts  *fonts,
                        cairo_t    *cr);
void
tarn_painter_draw_tagged_page (TarnLayout *layout,
                               guint       page,
                               TarnFonts  *fonts,
                               TarnTags   *tags,
                               cairo_t    *cr);
void
tarn_painter_draw_symbol (TarnSymbol symbol,
                          double     x,
                          double     y,
                          double     size,
                          cairo_t   *cr);

G_END_DECLS
