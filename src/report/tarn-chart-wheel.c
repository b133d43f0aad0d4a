/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-chart-layout.h"

#include <math.h>

/* The wheel stands in the middle; its labels stand in a column on each side, beside the sectors
 * they name as far as there is room, each joined to its sector by a line. */

#define LABEL_GAP   8.0
#define GUTTER      26.0
#define MOST_RADIUS 94.0
#define CORE_RADIUS 16.0
#define SYMBOL_SIZE 16.0
#define SYMBOL_GAP  6.0

/* How much of the width a column of labels takes: more only where a word would be broken. */
static const double label_shares[] = { 0.27, 0.3, 0.33 };

typedef struct
{
  double   width;
  gboolean above; /* the symbol of a band stands above its word, not beside it */
} Column;

typedef struct
{
  const TarnSector *sector;
  double            angle; /* of its middle, clockwise from the top */
  double            height;
  double            y;
} Label;

static double
word_indent (const TarnSector *sector,
             gboolean          above)
{
  return sector->symbol == TARN_SYMBOL_NONE || above ? 0 : SYMBOL_SIZE + SYMBOL_GAP;
}

static TarnStyle
word_style (const TarnSector *sector)
{
  return sector->symbol == TARN_SYMBOL_NONE ? TARN_STYLE_QUIET : TARN_STYLE_STRONG;
}

static double
label_height (TarnCanvas       *canvas,
              const TarnSector *sector,
              const Column     *column)
{
  double word_width = column->width - word_indent (sector, column->above);
  double symbol = column->above && sector->symbol != TARN_SYMBOL_NONE ? SYMBOL_SIZE : 0;

  return tarn_canvas_text_height (canvas, sector->title, TARN_STYLE_BODY, column->width) + symbol +
         tarn_canvas_text_height (canvas, sector->word, word_style (sector), word_width);
}

/* The first that breaks no word: where the columns are narrow, the symbols give up their place
 * beside the words, then the wheel gives up some of its own. */
static Column
choose_column (const TarnChart *chart,
               TarnCanvas      *canvas)
{
  Column column = { canvas->width * label_shares[0], FALSE };
  double alone = 0;
  double beside = 0;

  for (guint i = 0; i < chart->sectors->len; i++)
    {
      const TarnSector *sector = chart->sectors->pdata[i];
      TarnStyle         style = word_style (sector);
      double            title = tarn_canvas_get_word_width (canvas, sector->title, TARN_STYLE_BODY);
      double            word = tarn_canvas_get_word_width (canvas, sector->word, style);

      alone = MAX (alone, MAX (title, word));
      beside = MAX (beside, word + word_indent (sector, FALSE));
    }

  column.above = beside > column.width;
  for (guint i = 1; alone > column.width && i < G_N_ELEMENTS (label_shares); i++)
    column.width = canvas->width * label_shares[i];
  return column;
}

static int
compare_labels (gconstpointer a,
                gconstpointer b)
{
  const Label *first = a;
  const Label *second = b;
  double       difference = cos (second->angle) - cos (first->angle);

  return difference < 0 ? -1 : difference > 0 ? 1
                                              : 0;
}

static double
stack_height (GArray *labels)
{
  double height = 0;

  for (guint i = 0; i < labels->len; i++)
    height += g_array_index (labels, Label, i).height + (i > 0 ? LABEL_GAP : 0);
  return height;
}

/* Each label wants to stand level with its sector; those that collide are pushed apart, first
 * downwards, then back up from the foot. */
static void
spread (GArray *labels,
        double  middle,
        double  radius,
        double  height)
{
  double y = 0;

  for (guint i = 0; i < labels->len; i++)
    {
      Label *label = &g_array_index (labels, Label, i);

      label->y = MAX (y, middle - cos (label->angle) * radius - label->height / 2);
      y = label->y + label->height + LABEL_GAP;
    }
  y = height;
  for (guint i = labels->len; i-- > 0;)
    {
      Label *label = &g_array_index (labels, Label, i);

      label->y = MIN (label->y, y - label->height);
      y = label->y - LABEL_GAP;
    }
  for (guint i = 0; i < labels->len; i++)
    {
      Label *label = &g_array_index (labels, Label, i);

      label->y = floor (label->y / TARN_GRID) * TARN_GRID;
    }
}

static void
add_sector (TarnCanvas       *canvas,
            const TarnSector *sector,
            double            centre_x,
            double            centre_y,
            double            radius,
            double            from,
            double            to)
{
  double ring = (radius - CORE_RADIUS) / MAX (sector->n_rings, 1);

  for (guint i = 0; i < MAX (sector->n_rings, 1); i++)
    {
      TarnPlaced *placed = tarn_canvas_add (canvas, TARN_PLACED_SECTOR, centre_x - radius,
                                            centre_y - radius, 2 * radius, 2 * radius);

      placed->inner = CORE_RADIUS + i * ring;
      placed->outer = CORE_RADIUS + (i + 1) * ring;
      placed->from = from;
      placed->to = to;
      placed->filled = i < sector->filled;
      placed->hatched = sector->benefit;
      placed->dashed = sector->filled == 0;
      placed->step = sector->stop ? 4 : sector->filled;
    }
}

/* What cannot wait is marked in the picture as well, and not by darkness alone. */
static void
add_warning (TarnCanvas *canvas,
             double      centre_x,
             double      centre_y,
             double      radius,
             double      angle)
{
  double      r = CORE_RADIUS + (radius - CORE_RADIUS) * 0.6;
  double      x = centre_x + sin (angle) * r;
  double      y = centre_y - cos (angle) * r;
  TarnPlaced *symbol = tarn_canvas_add (canvas, TARN_PLACED_SYMBOL, x - SYMBOL_SIZE / 2,
                                        y - SYMBOL_SIZE / 2, SYMBOL_SIZE, SYMBOL_SIZE);

  symbol->symbol = TARN_SYMBOL_TRIANGLE;
  symbol->colour = TARN_COLOUR_PAPER;
}

static void
add_label (TarnCanvas   *canvas,
           const Label  *label,
           double        x,
           const Column *column,
           gboolean      left)
{
  const TarnSector *sector = label->sector;
  double            width = column->width;
  double            y = label->y;
  double            indent = word_indent (sector, column->above);
  double            align = left ? 1 : 0;

  y += tarn_canvas_add_text (canvas, sector->title, TARN_STYLE_BODY, x, y, width, align);
  if (sector->symbol != TARN_SYMBOL_NONE)
    {
      TarnPlaced *symbol = tarn_canvas_add (canvas, TARN_PLACED_SYMBOL,
                                            left ? x + width - SYMBOL_SIZE : x, y, SYMBOL_SIZE,
                                            SYMBOL_SIZE);

      symbol->symbol = sector->symbol;
      symbol->colour = TARN_COLOUR_INK;
      if (column->above)
        y += SYMBOL_SIZE;
    }
  tarn_canvas_add_text (canvas, sector->word, word_style (sector), left ? x : x + indent, y,
                        width - indent, align);
}

static void
add_leader (TarnCanvas  *canvas,
            const Label *label,
            double       centre_x,
            double       centre_y,
            double       radius,
            double       to_x)
{
  double      x = centre_x + sin (label->angle) * (radius + 2);
  double      y = centre_y - cos (label->angle) * (radius + 2);
  double      to_y = label->y + label->height / 2;
  TarnPlaced *line = tarn_canvas_add (canvas, TARN_PLACED_STROKE, MIN (x, to_x), MIN (y, to_y),
                                      fabs (to_x - x), fabs (to_y - y));

  line->colour = TARN_COLOUR_QUIET;
  line->rising = (to_x - x) * (to_y - y) < 0;
}

static void
add_side (TarnCanvas   *canvas,
          GArray       *labels,
          double        centre_x,
          double        centre_y,
          double        radius,
          double        x,
          const Column *column,
          gboolean      left)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const Label *label = &g_array_index (labels, Label, i);

      add_label (canvas, label, x, column, left);
      add_leader (canvas, label, centre_x, centre_y, radius, left ? x + column->width + 4 : x - 4);
    }
}

/**
 * tarn_chart_lay_out_wheel:
 *
 * Puts the profile wheel into a column: one sector a domain, clockwise from the top, filled from
 * the middle as far as its band.
 *
 * Returns: its height, in points
 */
double
tarn_chart_lay_out_wheel (const TarnChart *chart,
                          TarnCanvas      *canvas)
{
  g_autoptr(GArray) right = g_array_new (FALSE, FALSE, sizeof (Label));
  g_autoptr(GArray) left = g_array_new (FALSE, FALSE, sizeof (Label));
  Column column = choose_column (chart, canvas);
  double radius = MIN (MOST_RADIUS, (canvas->width - 2 * column.width - 2 * GUTTER) / 2);
  double centre_x = canvas->x + canvas->width / 2;
  guint  n = chart->sectors->len;
  double height;

  for (guint i = 0; i < n; i++)
    {
      Label label = { 0 };

      label.sector = chart->sectors->pdata[i];
      label.angle = (i + 0.5) * 2 * G_PI / n;
      /* The middle of a lone sector is straight down; its label stands on the right. */
      if (n == 1)
        label.angle = G_PI / 2;
      label.height = label_height (canvas, label.sector, &column);
      g_array_append_val (label.angle < G_PI ? right : left, label);
    }
  g_array_sort (right, compare_labels);
  g_array_sort (left, compare_labels);

  height = MAX (2 * radius + 8, MAX (stack_height (right), stack_height (left)) + TARN_GRID);
  height = ceil (height / TARN_GRID) * TARN_GRID;
  spread (right, height / 2, radius, height);
  spread (left, height / 2, radius, height);

  for (guint i = 0; i < n; i++)
    {
      const TarnSector *sector = chart->sectors->pdata[i];

      add_sector (canvas, sector, centre_x, height / 2, radius, i * 2 * G_PI / n,
                  (i + 1) * 2 * G_PI / n);
      if (sector->stop)
        add_warning (canvas, centre_x, height / 2, radius, (i + 0.5) * 2 * G_PI / n);
    }
  add_side (canvas, right, centre_x, height / 2, radius, canvas->x + canvas->width - column.width,
            &column, FALSE);
  add_side (canvas, left, centre_x, height / 2, radius, canvas->x, &column, TRUE);
  return height;
}
