/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "tarn-fonts.h"

G_BEGIN_DECLS

PangoLayout *
tarn_fonts_lay_out (TarnFonts      *self,
                    const TarnRich *text,
                    TarnStyle       style,
                    double          width);
double
tarn_fonts_get_baseline (TarnFonts *self,
                         TarnStyle  style);

G_END_DECLS
