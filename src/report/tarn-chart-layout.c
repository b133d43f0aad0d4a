/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-chart-layout.h"

/**
 * tarn_canvas_add:
 *
 * Returns: (transfer none): a new box of the picture, valid until the next is added
 */
TarnPlaced *
tarn_canvas_add (TarnCanvas    *self,
                 TarnPlacedKind kind,
                 double         x,
                 double         y,
                 double         width,
                 double         height)
{
  TarnPlaced placed = { 0 };

  placed.kind = kind;
  placed.block = self->block;
  placed.x = x;
  placed.y = y;
  placed.width = width;
  placed.height = height;
  placed.align = TARN_ALIGN_NATURAL;
  g_array_append_val (self->placed, placed);
  return &g_array_index (self->placed, TarnPlaced, self->placed->len - 1);
}

static GArray *
break_lines (TarnCanvas     *self,
             const TarnRich *text,
             TarnStyle       style,
             double          width)
{
  return self->measure->break_lines (text, style, width, self->measure->user_data);
}

/**
 * tarn_canvas_text_height:
 *
 * Returns: how high a text is in a column of @width, in points
 */
double
tarn_canvas_text_height (TarnCanvas     *self,
                         const TarnRich *text,
                         TarnStyle       style,
                         double          width)
{
  g_autoptr(GArray) ends = break_lines (self, text, style, width);

  return ends->len * tarn_style_get_info (style)->leading;
}

/**
 * tarn_canvas_get_word_width:
 *
 * Returns: how wide the widest word of a text is, in points: less would break it
 */
double
tarn_canvas_get_word_width (TarnCanvas     *self,
                            const TarnRich *text,
                            TarnStyle       style)
{
  g_auto(GStrv) words = g_strsplit_set (text->text, " -/", -1);
  double widest = 0;

  for (char **word = words; *word != NULL; word++)
    {
      g_autoptr(TarnRich) alone = tarn_rich_new (*word, text->lang);

      widest = MAX (widest, self->measure->get_width (alone, style, self->measure->user_data));
    }

  return widest;
}

/**
 * tarn_canvas_add_text:
 * @align: 0 for the left edge, 0.5 for the middle, 1 for the right edge
 *
 * Adds a label of as many lines as it needs.
 *
 * Returns: its height, in points
 */
double
tarn_canvas_add_text (TarnCanvas     *self,
                      const TarnRich *text,
                      TarnStyle       style,
                      double          x,
                      double          y,
                      double          width,
                      double          align)
{
  const TarnStyleInfo *info = tarn_style_get_info (style);
  g_autoptr(GArray) ends = break_lines (self, text, style, width);
  TarnPlaced *placed;

  placed = tarn_canvas_add (self, TARN_PLACED_TEXT, x, y, width, ends->len * info->leading);
  placed->style = style;
  placed->colour = info->colour;
  placed->text = text;
  placed->n_lines = ends->len;
  placed->end = g_array_index (ends, guint, ends->len - 1);
  placed->break_width = width;
  placed->align = align;
  return placed->height;
}

/**
 * tarn_chart_lay_out:
 * @chart: a picture
 * @canvas: where to put it
 *
 * Returns: its height, in points
 */
double
tarn_chart_lay_out (const TarnChart *chart,
                    TarnCanvas      *canvas)
{
  switch (chart->kind)
    {
    case TARN_CHART_MAP:
      return tarn_chart_lay_out_map (chart, canvas);
    case TARN_CHART_AXES:
      return tarn_chart_lay_out_axes (chart, canvas);
    case TARN_CHART_WHEEL:
    default:
      return tarn_chart_lay_out_wheel (chart, canvas);
    }
}
