/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-chart-layout.h"

#include <math.h>

/* The rings stand on the left; on the right the name of each, joined to it by a line, and below
 * these what the shapes mean. */

#define MOST_RADIUS  122.0
#define RADIUS_SHARE 0.27
#define GUTTER       34.0
#define SHAPE_SIZE   13.0
#define NUMBER_WIDTH 19.0
#define KEY_INDENT   22.0

/* A place with its number, and how much of a ring it needs. */
#define PLACE_WIDTH   (SHAPE_SIZE + NUMBER_WIDTH + 2)
#define PLACE_HEIGHT  15.5
#define ROOM_OF_PLACE (PLACE_WIDTH * PLACE_HEIGHT * 2.2)

#define LEAST_RING 18.0

/* How many radii and angles are looked at to find a free spot. */
#define SEARCH_RADII  24
#define SEARCH_ANGLES 72

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

/* The outer radius of each ring: in proportion to the room that its places need, and none so narrow
 * that its name would point at nothing. */
static GArray *
new_radii (const TarnChart *chart,
           double           radius)
{
  GArray *radii = g_array_new (FALSE, TRUE, sizeof (double));
  double  outer = 0;

  g_array_set_size (radii, chart->rings->len);
  for (guint i = chart->rings->len; i-- > 0;)
    {
      double area = count_on_ring (chart, i) * ROOM_OF_PLACE;

      outer = MAX (sqrt (outer * outer + area / G_PI), outer + LEAST_RING);
      g_array_index (radii, double, i) = outer;
    }
  for (guint i = 0; i < radii->len; i++)
    g_array_index (radii, double, i) *= radius / outer;
  return radii;
}

static void
add_rings (GArray     *radii,
           TarnCanvas *canvas,
           double      radius)
{
  for (guint i = 0; i < radii->len; i++)
    {
      double      outer = g_array_index (radii, double, i);
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

typedef struct
{
  double x;
  double y;
} Spot;

static gboolean
is_free (GArray *taken,
         double  x,
         double  y)
{
  for (guint i = 0; i < taken->len; i++)
    {
      const Spot *spot = &g_array_index (taken, Spot, i);

      if (fabs (spot->x - x) < PLACE_WIDTH && fabs (spot->y - y) < PLACE_HEIGHT)
        return FALSE;
    }
  return TRUE;
}

/* From where a place would stand if its ring were all its own, looks round the ring and across it
 * for a spot where it covers no other. A crowd beyond all measure is left where it is. */
static Spot
find_spot (GArray *taken,
           double  inner,
           double  outer,
           double  angle)
{
  double least = inner > 0 ? inner + SHAPE_SIZE / 2 : 0;
  double most = MAX (outer - SHAPE_SIZE / 2 - 1, least);
  double middle = inner > 0 ? (inner + outer) / 2 : MIN (outer / 2, most);
  Spot   spot = { sin (angle) * middle, -cos (angle) * middle };

  for (guint step = 0; step < 2 * SEARCH_RADII; step++)
    {
      double r = middle + (step % 2 == 0 ? 1
                                         : -1) *
                            ((step + 1) / 2) * (most - least) / SEARCH_RADII;

      if (r < least - 0.1 || r > most + 0.1)
        continue;
      for (guint turn = 0; turn < SEARCH_ANGLES; turn++)
        {
          double offset = (turn % 2 == 0 ? 1 : -1) * ((turn + 1) / 2) * 2 * G_PI / SEARCH_ANGLES;
          double x = sin (angle + offset) * r;
          double y = -cos (angle + offset) * r;

          if (is_free (taken, x, y))
            return (Spot){ x, y };
        }
    }
  return spot;
}

/* Places of one ring share it evenly, as far as they do not cover each other, each with its number
 * on the right. */
static void
add_places (const TarnChart *chart,
            GArray          *radii,
            TarnCanvas      *canvas,
            double           radius)
{
  double leading = tarn_style_get_info (TARN_STYLE_STRONG)->leading;
  g_autoptr(GArray) taken = g_array_new (FALSE, FALSE, sizeof (Spot));

  for (guint ring = chart->rings->len; ring-- > 0;)
    {
      guint  n = count_on_ring (chart, ring);
      double inner = ring + 1 < radii->len ? g_array_index (radii, double, ring + 1) : 0;
      guint  at = 0;

      for (guint i = 0; i < chart->places->len; i++)
        {
          const TarnMapPlace *place = chart->places->pdata[i];
          Spot                spot;
          double              x, y;

          if (place->ring != ring)
            continue;
          spot = find_spot (taken, inner, g_array_index (radii, double, ring),
                            (at++ + 0.5) * 2 * G_PI / n + ring * TWIST);
          g_array_append_val (taken, spot);
          x = canvas->x + radius + spot.x;
          y = radius + spot.y;
          add_shape (canvas, place, x, y, SHAPE_SIZE);
          tarn_canvas_add_text (canvas, place->label, TARN_STYLE_STRONG, x + SHAPE_SIZE / 2 + 2,
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
           GArray          *radii,
           TarnCanvas      *canvas,
           double           radius,
           double           x,
           double           width)
{
  double leading = tarn_style_get_info (TARN_STYLE_BODY)->leading;
  double y = 0;

  for (guint i = 0; i < chart->rings->len; i++)
    {
      add_leader (canvas, radius, g_array_index (radii, double, i), x - 4, y + leading / 2);
      y += tarn_canvas_add_text (canvas, chart->rings->pdata[i], TARN_STYLE_STRONG, x, y, width,
                                 0) +
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
  g_autoptr(GArray) radii = NULL;
  double height;

  if (chart->rings->len == 0)
    return 0;
  radii = new_radii (chart, radius);
  add_rings (radii, canvas, radius);
  add_places (chart, radii, canvas, radius);
  height = add_names (chart, radii, canvas, radius, x, width);
  height = add_key (chart, canvas, x, height + 2 * TARN_GRID, width);
  return ceil (MAX (height, 2 * radius) / TARN_GRID) * TARN_GRID + TARN_GRID;
}
