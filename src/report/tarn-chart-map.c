/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-chart-layout.h"

#include <math.h>

/* The rings stand on the left; on the right the name of each, joined to it by a line, and below
 * these what the shapes mean. */

#define MOST_RADIUS      122.0
#define RADIUS_SHARE     0.27
#define GUTTER           34.0
#define SHAPE_SIZE       14.0
#define LEAST_SHAPE_SIZE 7.0
#define NUMBER_WIDTH     22.0
#define KEY_INDENT       22.0

/* Places of neighbouring rings do not stand on one line. */
#define TWIST 0.7

static guint
count_on_ring (const TarnChart *chart,
               guint            ring)
{
  guint n = 0;

  for (guint i = 0; i < chart->places->len; i++)
    n += ((const TarnMapPlace *)chart->places->pdata[i])->ring == ring;
  return n;
}

static double
ring_outer (const TarnChart *chart,
            guint            ring,
            double           radius)
{
  return radius - ring * radius / chart->rings->len;
}

static void
add_rings (const TarnChart *chart,
           TarnCanvas      *canvas,
           double           radius)
{
  for (guint i = 0; i < chart->rings->len; i++)
    {
      double      outer = ring_outer (chart, i, radius);
      TarnPlaced *ring = tarn_canvas_add (canvas, TARN_PLACED_RING, canvas->x + radius - outer,
                                          radius - outer, 2 * outer, 2 * outer);

      ring->colour = TARN_COLOUR_QUIET;
      ring->step = i;
    }
}

static void
add_shape (TarnCanvas         *canvas,
           const TarnMapPlace *place,
           double              x,
           double              y,
           double              size)
{
  TarnPlaced *placed = tarn_canvas_add (canvas, TARN_PLACED_PLACE, x - size / 2, y - size / 2, size,
                                        size);

  placed->colour = TARN_COLOUR_INK;
  placed->shape = place->shape;
  placed->fill = place->fill;
}

/* Places of one ring share it evenly, each with its number on the right. */
static void
add_places (const TarnChart *chart,
            TarnCanvas      *canvas,
            double           radius)
{
  double leading = tarn_style_get_info (TARN_STYLE_STRONG)->leading;

  for (guint ring = 0; ring < chart->rings->len; ring++)
    {
      guint  n = count_on_ring (chart, ring);
      double r = ring_outer (chart, ring, radius) - radius / chart->rings->len / 2;
      double size = n > 0 ? CLAMP (r * G_PI / n, LEAST_SHAPE_SIZE, SHAPE_SIZE) : 0;
      guint  at = 0;

      for (guint i = 0; i < chart->places->len; i++)
        {
          const TarnMapPlace *place = chart->places->pdata[i];
          double              angle, x, y;

          if (place->ring != ring)
            continue;
          angle = (at++ + 0.5) * 2 * G_PI / n + ring * TWIST;
          x = canvas->x + radius + sin (angle) * r - size / 2;
          y = radius - cos (angle) * r;
          add_shape (canvas, place, x, y, size);
          tarn_canvas_add_text (canvas, place->label, TARN_STYLE_STRONG, x + size / 2 + 2,
                                y - leading / 2, NUMBER_WIDTH, 0);
        }
    }
}

/* From the upper right of each ring to its name. */
static void
add_leader (TarnCanvas *canvas,
            double      centre,
            double      outer,
            double      to_x,
            double      to_y)
{
  double      rise = CLAMP ((centre - to_y) / outer, -0.95, 0.95);
  double      x = canvas->x + centre + sqrt (1 - rise * rise) * outer;
  double      y = centre - rise * outer;
  TarnPlaced *line = tarn_canvas_add (canvas, TARN_PLACED_STROKE, x, MIN (y, to_y), to_x - x,
                                      fabs (to_y - y));

  line->colour = TARN_COLOUR_QUIET;
  line->rising = to_y < y;
}

static double
add_names (const TarnChart *chart,
           TarnCanvas      *canvas,
           double           radius,
           double           x,
           double           width)
{
  double leading = tarn_style_get_info (TARN_STYLE_BODY)->leading;
  double y = 0;

  for (guint i = 0; i < chart->rings->len; i++)
    {
      add_leader (canvas, radius, ring_outer (chart, i, radius), x - 4, y + leading / 2);
      y += tarn_canvas_add_text (canvas, chart->rings->pdata[i], TARN_STYLE_STRONG, x, y, width, 0) +
           TARN_GRID;
    }
  return y;
}

static double
add_key (const TarnChart *chart,
         TarnCanvas      *canvas,
         double           x,
         double           y,
         double           width)
{
  double leading = tarn_style_get_info (TARN_STYLE_BODY)->leading;

  for (guint i = 0; i < chart->key->len; i++)
    {
      const TarnMapPlace *sample = chart->key->pdata[i];

      if (sample->ring == 0)
        add_shape (canvas, sample, x + SHAPE_SIZE / 2, y + leading / 2, SHAPE_SIZE - 2);
      y += tarn_canvas_add_text (canvas, sample->label, TARN_STYLE_QUIET, x + KEY_INDENT, y,
                                 width - KEY_INDENT, 0);
    }
  return y;
}

/**
 * tarn_chart_lay_out_map:
 *
 * Puts the presence map into a column: rings with numbered places, their names, and what the
 * shapes mean. Which place has which number is the business of the list below it.
 *
 * Returns: its height, in points
 */
double
tarn_chart_lay_out_map (const TarnChart *chart,
                        TarnCanvas      *canvas)
{
  double radius = MIN (MOST_RADIUS, canvas->width * RADIUS_SHARE);
  double x = canvas->x + 2 * radius + GUTTER;
  double width = canvas->width - 2 * radius - GUTTER;
  double height;

  if (chart->rings->len == 0)
    return 0;
  add_rings (chart, canvas, radius);
  add_places (chart, canvas, radius);
  height = add_names (chart, canvas, radius, x, width);
  height = add_key (chart, canvas, x, height + 2 * TARN_GRID, width);
  return ceil (MAX (height, 2 * radius) / TARN_GRID) * TARN_GRID + TARN_GRID;
}
