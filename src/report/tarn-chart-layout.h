/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-chart.h"
#include "tarn-layout.h"

G_BEGIN_DECLS

/* Puts a picture into a column: shapes and labels as placed boxes. Private to the layout. */

/**
 * TarnCanvas:
 * @placed: (element-type TarnPlaced): what the picture consists of
 * @block: the block it belongs to
 * @x: left edge of the column
 * @width: of the column
 */
typedef struct
{
  GArray            *placed;
  const TarnBlock   *block;
  const TarnMeasure *measure;
  double             x;
  double             width;
} TarnCanvas;

double
tarn_chart_lay_out (const TarnChart *chart,
                    TarnCanvas      *canvas);
double
tarn_chart_lay_out_wheel (const TarnChart *chart,
                          TarnCanvas      *canvas);
double
tarn_chart_lay_out_map (const TarnChart *chart,
                        TarnCanvas      *canvas);
double
tarn_chart_lay_out_axes (const TarnChart *chart,
                         TarnCanvas      *canvas);
TarnPlaced *
tarn_canvas_add (TarnCanvas    *self,
                 TarnPlacedKind kind,
                 double         x,
                 double         y,
                 double         width,
                 double         height);
double
tarn_canvas_add_text (TarnCanvas     *self,
                      const TarnRich *text,
                      TarnStyle       style,
                      double          x,
                      double          y,
                      double          width,
                      double          align);
double
tarn_canvas_text_height (TarnCanvas     *self,
                         const TarnRich *text,
                         TarnStyle       style,
                         double          width);
double
tarn_canvas_get_word_width (TarnCanvas     *self,
                            const TarnRich *text,
                            TarnStyle       style);

G_END_DECLS
