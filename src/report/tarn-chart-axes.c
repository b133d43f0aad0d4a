/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-chart-layout.h"

#include <math.h>

#define MOST_SIDE    240.0
#define MARK_SIZE    14.0
#define WARNING_SIZE 26.0
#define NAME_PADDING 8.0
#define TITLE_GAP    12.0

static void
add_cross (TarnCanvas *canvas,
           double      left,
           double      side)
{
  TarnPlaced *placed;

  placed = tarn_canvas_add (canvas, TARN_PLACED_FRAME, left, 0, side, side);
  placed->colour = TARN_COLOUR_QUIET;
  placed = tarn_canvas_add (canvas, TARN_PLACED_RULE, left, side / 2 - 0.5, side, 1);
  placed->colour = TARN_COLOUR_QUIET;
  placed = tarn_canvas_add (canvas, TARN_PLACED_RULE, left + side / 2 - 0.5, 0, 1, side);
  placed->colour = TARN_COLOUR_QUIET;
}

/* Where the mark stands: all of it inside the frame, since it shows a region and not a number. */
static void
find_mark (const TarnChart *chart,
           double           side,
           double          *x,
           double          *y,
           double          *size)
{
  *size = chart->warning ? WARNING_SIZE : MARK_SIZE;
  *x = CLAMP (chart->across * side, *size / 2 + 2, side - *size / 2 - 2);
  *y = CLAMP ((1 - chart->up) * side, *size / 2 + 2, side - *size / 2 - 2);
}

static gboolean
mark_covers (const TarnChart *chart,
             double           side,
             double           x,
             double           y,
             double           width,
             double           height)
{
  double mark_x, mark_y, size;

  if (!chart->marked)
    return FALSE;
  find_mark (chart, side, &mark_x, &mark_y, &size);
  return fabs (mark_x - (x + width / 2)) < (width + size) / 2 &&
         fabs (mark_y - (y + height / 2)) < (height + size) / 2;
}

/* A name stands in the outer corner of its quarter, or towards the middle if the mark is there. */
static void
add_names (const TarnChart *chart,
           TarnCanvas      *canvas,
           double           left,
           double           side)
{
  double width = side / 2 - 2 * NAME_PADDING;

  for (guint i = 0; i < 4; i++)
    {
      double   x = (i % 2 == 1 ? side / 2 : 0) + NAME_PADDING;
      gboolean top = i >= 2;
      double   height;
      double   y;

      if (chart->quadrants[i] == NULL)
        continue;
      height = tarn_canvas_text_height (canvas, chart->quadrants[i], TARN_STYLE_QUIET, width);
      y = top ? NAME_PADDING : side - NAME_PADDING - height;
      if (mark_covers (chart, side, x, y, width, height))
        y = top ? side / 2 - NAME_PADDING - height : side / 2 + NAME_PADDING;
      tarn_canvas_add_text (canvas, chart->quadrants[i], TARN_STYLE_QUIET, left + x, y, width,
                            i % 2 == 1 ? 1 : 0);
    }
}

static void
add_mark (const TarnChart *chart,
          TarnCanvas      *canvas,
          double           left,
          double           side)
{
  double      x, y, size;
  TarnPlaced *mark;

  find_mark (chart, side, &x, &y, &size);
  mark = tarn_canvas_add (canvas, TARN_PLACED_MARK, left + x - size / 2, y - size / 2, size, size);
  mark->colour = TARN_COLOUR_INK;
  mark->filled = chart->warning;
}

/**
 * tarn_chart_lay_out_axes:
 *
 * Puts the two-axis picture into a column: a square with a cross, the names of its quarters, "less"
 * and "more" at the ends of the axes and, if there is one, the mark. It has no numbers. The square
 * stands in the middle, unless the words at its side need more room.
 *
 * Returns: its height, in points
 */
double
tarn_chart_lay_out_axes (const TarnChart *chart,
                         TarnCanvas      *canvas)
{
  double leading = tarn_style_get_info (TARN_STYLE_QUIET)->leading;
  double margin = canvas->width * 0.2;
  double side = MIN (MOST_SIDE, canvas->width - 2 * margin);
  double word = tarn_canvas_get_word_width (canvas, chart->titles[1], TARN_STYLE_STRONG);
  double middle = (canvas->width - side) / 2;
  double left = canvas->x + CLAMP (ceil (word) + TITLE_GAP, middle, canvas->width - side);
  double title_width = left - canvas->x - TITLE_GAP;
  double title_height;

  add_cross (canvas, left, side);
  add_names (chart, canvas, left, side);
  if (chart->marked)
    add_mark (chart, canvas, left, side);

  title_height = tarn_canvas_text_height (canvas, chart->titles[1], TARN_STYLE_STRONG, title_width);
  tarn_canvas_add_text (canvas, chart->ends[1], TARN_STYLE_QUIET, canvas->x, 0, title_width, 1);
  tarn_canvas_add_text (canvas, chart->titles[1], TARN_STYLE_STRONG, canvas->x,
                        (side - title_height) / 2, title_width, 1);
  tarn_canvas_add_text (canvas, chart->ends[0], TARN_STYLE_QUIET, canvas->x, side - leading,
                        title_width, 1);

  tarn_canvas_add_text (canvas, chart->ends[0], TARN_STYLE_QUIET, left, side + 4, side / 4, 0);
  title_height = tarn_canvas_add_text (canvas, chart->titles[0], TARN_STYLE_STRONG,
                                       left + side / 4, side + 4, side / 2, 0.5);
  tarn_canvas_add_text (canvas, chart->ends[1], TARN_STYLE_QUIET, left + side * 3 / 4, side + 4,
                        side / 4, 1);
  return ceil ((side + 8 + MAX (title_height, leading)) / TARN_GRID) * TARN_GRID;
}
