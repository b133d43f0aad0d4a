/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-painter-shapes.h"

#include <math.h>

typedef struct
{
  double red;
  double green;
  double blue;
} Colour;

/* From light to dark in even steps, so that they are told apart in grey and by every eye; the
 * number of filled rings says the same. */
static const Colour concern[] = {
  { 1, 1, 1 },
  { 0.80, 0.88, 0.90 },
  { 0.54, 0.72, 0.76 },
  { 0.74, 0.51, 0.22 },
  { 0.52, 0.20, 0.11 },
};

static const Colour benefit[] = {
  { 1, 1, 1 },
  { 0.84, 0.89, 0.78 },
  { 0.66, 0.76, 0.55 },
  { 0.42, 0.58, 0.32 },
  { 0.20, 0.38, 0.17 },
};

/* Between two lines of a hatching. */
#define HATCH 5.0

static void
set_colour (cairo_t      *cr,
            const Colour *colour)
{
  cairo_set_source_rgb (cr, colour->red, colour->green, colour->blue);
}

/* Angles of a layout run clockwise from the top; cairo's from the right. */
static double
turn (double angle)
{
  return angle - G_PI / 2;
}

static void
sector_path (const TarnPlaced *placed,
             cairo_t          *cr)
{
  double x = placed->x + placed->width / 2;
  double y = placed->y + placed->height / 2;

  cairo_new_path (cr);
  cairo_arc (cr, x, y, placed->outer, turn (placed->from), turn (placed->to));
  cairo_arc_negative (cr, x, y, placed->inner, turn (placed->to), turn (placed->from));
  cairo_close_path (cr);
}

static void
hatch (const TarnPlaced *placed,
       cairo_t          *cr)
{
  double side = placed->width;

  cairo_save (cr);
  sector_path (placed, cr);
  cairo_clip (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, 0.9);
  for (double at = -side; at < side; at += HATCH)
    {
      cairo_move_to (cr, placed->x + at, placed->y + side);
      cairo_line_to (cr, placed->x + at + side, placed->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * tarn_shapes_draw_sector:
 *
 * Draws one ring of a sector of the wheel. A benefit is hatched; where there is no band the ring
 * has a dashed outline and no fill.
 */
void
tarn_shapes_draw_sector (const TarnPlaced *placed,
                         cairo_t          *cr)
{
  static const double dashes[] = { 2, 2 };
  const Colour       *colours = placed->hatched ? benefit : concern;

  if (placed->filled)
    {
      sector_path (placed, cr);
      set_colour (cr, &colours[MIN (placed->step, G_N_ELEMENTS (concern) - 1)]);
      cairo_fill (cr);
      if (placed->hatched)
        hatch (placed, cr);
      /* Neighbours of one colour are kept apart. */
      sector_path (placed, cr);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_set_line_width (cr, 2.4);
      cairo_stroke (cr);
    }
  cairo_save (cr);
  sector_path (placed, cr);
  if (placed->dashed)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_source_rgb (cr, 0.45, 0.48, 0.51);
  cairo_set_line_width (cr, 0.6);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * tarn_shapes_draw_ring:
 *
 * Draws a ring of the presence map: the further in, the darker its ground.
 */
void
tarn_shapes_draw_ring (const TarnPlaced *placed,
                       cairo_t          *cr)
{
  double shade = 1 - 0.035 * (placed->step + 1);

  cairo_new_path (cr);
  cairo_arc (cr, placed->x + placed->width / 2, placed->y + placed->height / 2, placed->width / 2,
             0,
             2 * G_PI);
  cairo_set_source_rgb (cr, shade - 0.01, shade, shade);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 0.55, 0.58, 0.61);
  cairo_set_line_width (cr, 0.7);
  cairo_stroke (cr);
}

static void
place_path (const TarnPlaced *placed,
            cairo_t          *cr)
{
  double x = placed->x + 1;
  double y = placed->y + 1;
  double size = placed->width - 2;
  double half = size / 2;

  cairo_new_path (cr);
  switch (placed->shape)
    {
    case TARN_SHAPE_SQUARE:
      cairo_rectangle (cr, x, y, size, size);
      break;
    case TARN_SHAPE_DIAMOND:
      cairo_move_to (cr, x + half, y - 1);
      cairo_line_to (cr, x + size + 1, y + half);
      cairo_line_to (cr, x + half, y + size + 1);
      cairo_line_to (cr, x - 1, y + half);
      cairo_close_path (cr);
      break;
    case TARN_SHAPE_CIRCLE:
    default:
      cairo_arc (cr, x + half, y + half, half, 0, 2 * G_PI);
      break;
    }
}

/**
 * tarn_shapes_draw_place:
 *
 * Draws a place of the presence map: its shape says what for, its fill which name.
 */
void
tarn_shapes_draw_place (const TarnPlaced *placed,
                        cairo_t          *cr)
{
  place_path (placed, cr);
  cairo_save (cr);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_fill_preserve (cr);
  cairo_restore (cr);
  if (placed->fill == TARN_FILL_SOLID)
    cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1.4);
  cairo_stroke (cr);
  if (placed->fill == TARN_FILL_HALF)
    {
      cairo_save (cr);
      cairo_rectangle (cr, placed->x - 1, placed->y - 1, placed->width / 2 + 1, placed->height + 2);
      cairo_clip (cr);
      place_path (placed, cr);
      cairo_fill (cr);
      cairo_restore (cr);
    }
}

/**
 * tarn_shapes_draw_mark:
 *
 * Draws the mark of the two-axis picture, with a second, thick outline if something needs action.
 */
void
tarn_shapes_draw_mark (const TarnPlaced *placed,
                       cairo_t          *cr)
{
  double x = placed->x + placed->width / 2;
  double y = placed->y + placed->height / 2;

  if (placed->filled)
    {
      cairo_save (cr);
      cairo_arc (cr, x, y, placed->width / 2 - 1.5, 0, 2 * G_PI);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_fill_preserve (cr);
      cairo_set_source_rgb (cr, 0.55, 0.13, 0.10);
      cairo_set_line_width (cr, 3);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
  cairo_new_path (cr);
  cairo_arc (cr, x, y, 7, 0, 2 * G_PI);
  cairo_fill (cr);
}

/**
 * tarn_shapes_draw_stroke:
 *
 * Draws a thin line from one corner of its box to the other.
 */
void
tarn_shapes_draw_stroke (const TarnPlaced *placed,
                         cairo_t          *cr)
{
  double top = placed->y;
  double bottom = placed->y + placed->height;

  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, placed->x, placed->rising ? bottom : top);
  cairo_line_to (cr, placed->x + placed->width, placed->rising ? top : bottom);
  cairo_stroke (cr);
}
