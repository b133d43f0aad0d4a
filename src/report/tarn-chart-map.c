/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-chart-layout.h"

#include <math.h>

#define MOST_RADIUS      124.0
#define SHAPE_SIZE       15.0
#define LEAST_SHAPE_SIZE 7.0
#define LABEL_WIDTH      24.0

/* The names of the rings stand at the top of each, so no place is put there. */
#define NAME_ANGLE (G_PI / 7)

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
ring_middle (guint  ring,
             guint  n_rings,
             double radius)
{
  double band = radius / n_rings;

  return radius - (ring + 0.5) * band;
}

static void
add_rings (const TarnChart *chart,
           TarnCanvas      *canvas,
           double           centre_x,
           double           centre_y,
           double           radius)
{
  double band = radius / chart->rings->len;

  for (guint i = 0; i < chart->rings->len; i++)
    {
      double      outer = radius - i * band;
      TarnPlaced *ring = tarn_canvas_add (canvas, TARN_PLACED_RING, centre_x - outer,
                                          centre_y - outer, 2 * outer, 2 * outer);

      ring->colour = TARN_COLOUR_QUIET;
      ring->step = i;
    }
}

/* Places of one ring share what is left of it beside its name, evenly. The innermost ring has so
 * little room beside a name that its name stands below the middle. */
static void
add_places (const TarnChart *chart,
            TarnCanvas      *canvas,
            double           centre_x,
            double           centre_y,
            double           radius)
{
  double leading = tarn_style_get_info (TARN_STYLE_STRONG)->leading;

  for (guint ring = 0; ring < chart->rings->len; ring++)
    {
      guint  n = count_on_ring (chart, ring);
      double r = ring_middle (ring, chart->rings->len, radius);
      double free = 2 * G_PI - 2 * NAME_ANGLE;
      double size = n > 0 ? CLAMP (r * free / n * 0.5, LEAST_SHAPE_SIZE, SHAPE_SIZE) : 0;
      guint  at = 0;

      for (guint i = 0; i < chart->places->len; i++)
        {
          const TarnMapPlace *place = chart->places->pdata[i];
          TarnPlaced         *placed;
          double              angle, x, y;

          if (place->ring != ring)
            continue;
          angle = NAME_ANGLE + (at++ + 0.5) * free / n;
          x = centre_x + sin (angle) * r;
          y = centre_y - cos (angle) * r;
          placed = tarn_canvas_add (canvas, TARN_PLACED_PLACE, x - size / 2, y - size / 2, size,
                                    size);
          placed->colour = TARN_COLOUR_INK;
          placed->shape = place->shape;
          placed->fill = place->fill;
          tarn_canvas_add_text (canvas, place->label, TARN_STYLE_STRONG, x + size / 2 + 1,
                                y - leading / 2, LABEL_WIDTH, 0);
        }
    }
}

/**
 * tarn_chart_lay_out_map:
 *
 * Puts the rings of the presence map and its numbered places into a column. The names of the rings
 * and places are the business of the words beside it.
 *
 * Returns: its height, in points
 */
double
tarn_chart_lay_out_map (const TarnChart *chart,
                        TarnCanvas      *canvas)
{
  double radius = MIN (MOST_RADIUS, canvas->width / 2);
  double centre_x = canvas->x + canvas->width / 2;
  double leading = tarn_style_get_info (TARN_STYLE_QUIET)->leading;
  double band;

  if (chart->rings->len == 0)
    return 0;
  band = radius / chart->rings->len;
  add_rings (chart, canvas, centre_x, radius, radius);
  for (guint i = 0; i < chart->rings->len; i++)
    {
      double r = ring_middle (i, chart->rings->len, radius);
      double half = i + 1 == chart->rings->len ? band - 2 : sin (NAME_ANGLE) * r;

      half = MAX (half, band - 2);
      tarn_canvas_add_text (canvas, chart->rings->pdata[i], TARN_STYLE_QUIET, centre_x - half,
                            radius - r - leading / 2, 2 * half, 0.5);
    }
  add_places (chart, canvas, centre_x, radius, radius);
  return ceil (2 * radius / TARN_GRID) * TARN_GRID + TARN_GRID;
}
