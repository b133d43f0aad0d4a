/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-painter.h"

/* Each symbol is drawn in a square of 16 units and told from the others by its shape alone. */
#define UNITS 16.0

static void
shield_path (cairo_t *cr)
{
  cairo_move_to (cr, 8, 1);
  cairo_line_to (cr, 14, 3);
  cairo_line_to (cr, 14, 8);
  cairo_curve_to (cr, 14, 11.5, 11.5, 14, 8, 15.2);
  cairo_curve_to (cr, 4.5, 14, 2, 11.5, 2, 8);
  cairo_line_to (cr, 2, 3);
  cairo_close_path (cr);
}

static void
shield (cairo_t *cr,
        double   filled)
{
  if (filled > 0)
    {
      cairo_save (cr);
      cairo_rectangle (cr, 0, 0, UNITS * filled, UNITS);
      cairo_clip (cr);
      shield_path (cr);
      cairo_fill (cr);
      cairo_restore (cr);
    }
  shield_path (cr);
  cairo_set_line_width (cr, filled > 0 ? 1 : 1.8);
  cairo_stroke (cr);
}

static void
shield_broken (cairo_t *cr)
{
  static const double crack[][2] = {
    { 9.4, 0 },
    { 6.2, 5 },
    { 9.8, 8.2 },
    { 6.6, 11.6 },
    { 8.6, 16 },
  };
  const double half = 1.1;

  /* The outline is drawn in two halves, left and right of a zigzag gap. */
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_save (cr);
      cairo_move_to (cr, side < 0 ? 0 : UNITS, 0);
      for (guint i = 0; i < G_N_ELEMENTS (crack); i++)
        cairo_line_to (cr, crack[i][0] + side * half, crack[i][1]);
      cairo_line_to (cr, side < 0 ? 0 : UNITS, UNITS);
      cairo_close_path (cr);
      cairo_clip (cr);
      shield_path (cr);
      cairo_set_line_width (cr, 1.8);
      cairo_stroke (cr);
      cairo_restore (cr);
    }
  cairo_set_line_width (cr, 0.9);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, crack[0][0] + side * half, 2.2);
      for (guint i = 1; i + 1 < G_N_ELEMENTS (crack); i++)
        cairo_line_to (cr, crack[i][0] + side * half, crack[i][1]);
      cairo_line_to (cr, crack[4][0] + side * half, 14.2);
      cairo_stroke (cr);
    }
}

static void
triangle (cairo_t *cr)
{
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_move_to (cr, 8, 1);
  cairo_line_to (cr, 15.4, 14.6);
  cairo_line_to (cr, 0.6, 14.6);
  cairo_close_path (cr);
  cairo_move_to (cr, 7.1, 5.4);
  cairo_line_to (cr, 8.9, 5.4);
  cairo_line_to (cr, 8.6, 10.4);
  cairo_line_to (cr, 7.4, 10.4);
  cairo_close_path (cr);
  cairo_new_sub_path (cr);
  cairo_arc (cr, 8, 12.4, 1.05, 0, 2 * G_PI);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
}

static void
speech (cairo_t *cr)
{
  cairo_move_to (cr, 4, 2);
  cairo_line_to (cr, 12, 2);
  cairo_curve_to (cr, 14, 2, 15, 3, 15, 5);
  cairo_line_to (cr, 15, 8);
  cairo_curve_to (cr, 15, 10, 14, 11, 12, 11);
  cairo_line_to (cr, 7.5, 11);
  cairo_line_to (cr, 3.2, 14.6);
  cairo_line_to (cr, 4, 11);
  cairo_curve_to (cr, 2, 11, 1, 10, 1, 8);
  cairo_line_to (cr, 1, 5);
  cairo_curve_to (cr, 1, 3, 2, 2, 4, 2);
  cairo_close_path (cr);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
}

static void
ground (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.3);
  cairo_move_to (cr, 2, 14.6);
  cairo_line_to (cr, 14, 14.6);
  cairo_stroke (cr);
}

static void
leaf (cairo_t *cr,
      double   y,
      int      side)
{
  double tip = 8 + side * 5.6;

  cairo_move_to (cr, 8, y);
  cairo_curve_to (cr, 8 + side * 1.6, y - 3.6, tip - side * 1.4, y - 3.6, tip, y - 3.4);
  cairo_curve_to (cr, tip - side * 0.4, y - 0.4, 8 + side * 2.4, y + 0.4, 8, y);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
plant (cairo_t *cr,
       double   top,
       guint    n_leaves)
{
  ground (cr);
  cairo_set_line_width (cr, 1.3);
  cairo_move_to (cr, 8, 14.6);
  cairo_line_to (cr, 8, top);
  cairo_stroke (cr);
  for (guint i = 0; i < n_leaves; i++)
    leaf (cr, top + (n_leaves > 2 ? 2.4 : 1) + (i / 2) * 4.6, i % 2 == 0 ? 1 : -1);
}

static void
seed (cairo_t *cr)
{
  ground (cr);
  cairo_save (cr);
  cairo_translate (cr, 8, 11);
  cairo_scale (cr, 3.2, 2.2);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
  cairo_fill (cr);
}

static void
circle (cairo_t *cr,
        guint    quarters)
{
  if (quarters > 0)
    {
      cairo_move_to (cr, 8, 8);
      cairo_arc (cr, 8, 8, 6.5, -G_PI / 2, -G_PI / 2 + quarters * G_PI / 2);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
  cairo_arc (cr, 8, 8, 6.5, 0, 2 * G_PI);
  cairo_set_line_width (cr, 1.3);
  cairo_stroke (cr);
}

/**
 * tarn_painter_draw_symbol:
 * @symbol: which
 * @x: left edge
 * @y: top edge
 * @size: of the square it fills
 * @cr: where to draw, in the colour that is set
 */
void
tarn_painter_draw_symbol (TarnSymbol symbol,
                          double     x,
                          double     y,
                          double     size,
                          cairo_t   *cr)
{
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / UNITS, size / UNITS);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  switch (symbol)
    {
    case TARN_SYMBOL_SHIELD_SOLID:
      shield (cr, 1);
      break;
    case TARN_SYMBOL_SHIELD_HALF:
      shield (cr, 0.5);
      break;
    case TARN_SYMBOL_SHIELD_OPEN:
      shield (cr, 0);
      break;
    case TARN_SYMBOL_SHIELD_BROKEN:
      shield_broken (cr);
      break;
    case TARN_SYMBOL_TRIANGLE:
      triangle (cr);
      break;
    case TARN_SYMBOL_SPEECH:
      speech (cr);
      break;
    case TARN_SYMBOL_SEED:
      seed (cr);
      break;
    case TARN_SYMBOL_SHOOT:
      plant (cr, 9, 1);
      break;
    case TARN_SYMBOL_YOUNG_PLANT:
      plant (cr, 6, 2);
      break;
    case TARN_SYMBOL_FULL_PLANT:
      plant (cr, 2, 4);
      break;
    case TARN_SYMBOL_CIRCLE_0:
    case TARN_SYMBOL_CIRCLE_1:
    case TARN_SYMBOL_CIRCLE_2:
    case TARN_SYMBOL_CIRCLE_3:
    case TARN_SYMBOL_CIRCLE_4:
      circle (cr, symbol - TARN_SYMBOL_CIRCLE_0);
      break;
    case TARN_SYMBOL_NONE:
    default:
      break;
    }
  cairo_restore (cr);
}
