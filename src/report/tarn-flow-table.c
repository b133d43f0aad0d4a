/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-flow-private.h"

#include <math.h>
#include <string.h>

/* A table row with more lines than this may run over a page. */
#define WHOLE_ROW_LINES 20

/* Returns how wide the longest word of a cell is, or less than @enough if that is enough. */
static double
measure_words (TarnFlow        *flow,
               const TarnBlock *cell,
               double           enough)
{
  double      size = tarn_style_get_info (cell->style)->size;
  double      most = 0;
  const char *start = cell->text->text;

  while (*start != '\0')
    {
      gsize length = strcspn (start, " \n");

      /* No letter is wider than the type is high, so most words need no closer look. */
      if (g_utf8_strlen (start, length) * size > enough)
        {
          g_autofree char *word = g_strndup (start, length);
          g_autoptr(TarnRich) text = tarn_rich_new (word, cell->text->lang);

          most = MAX (most, ceil (tarn_flow_get_width (flow, text, cell->style)) + 1);
        }
      start += length + strspn (start + length, " \n");
    }
  return most;
}

static double *
find_least_widths (TarnFlow        *flow,
                   const TarnBlock *table,
                   const double    *widths,
                   double           share)
{
  double *least = g_new0 (double, table->n_columns);

  for (guint i = 0; i < table->children->len; i++)
    {
      const TarnBlock *row = table->children->pdata[i];

      for (guint j = 0; j < MIN (row->children->len, table->n_columns); j++)
        least[j] = MAX (least[j],
                        measure_words (flow, row->children->pdata[j], widths[j] * share));
    }
  return least;
}

static gboolean
any_is_wider (const double *least,
              const double *widths,
              guint         n)
{
  for (guint i = 0; i < n; i++)
    if (least[i] > widths[i])
      return TRUE;
  return FALSE;
}

/* A column with long words gets what they need from the others, which keep half of theirs. */
static void
widen (double       *widths,
       const double *least,
       guint         n)
{
  double needed = 0;
  double spare = 0;

  for (guint i = 0; i < n; i++)
    if (least[i] > widths[i])
      needed += least[i] - widths[i];
    else
      spare += widths[i] - MAX (least[i], widths[i] / 2);
  if (needed > spare)
    return;
  for (guint i = 0; i < n; i++)
    if (least[i] > widths[i])
      widths[i] = least[i];
    else
      widths[i] -= needed * (widths[i] - MAX (least[i], widths[i] / 2)) / spare;
}

/* The columns as the table wants them, unless a word would have to be broken. */
static double *
find_widths (TarnFlow        *flow,
             const TarnBlock *table,
             double           width)
{
  guint              n = table->n_columns;
  double             shared = width - TARN_COLUMN_GAP * (n - 1);
  double            *widths = g_new0 (double, n);
  g_autofree double *least = NULL;

  for (guint i = 0; i < n; i++)
    widths[i] = shared * table->columns[i];
  least = find_least_widths (flow, table, widths, 1);
  if (any_is_wider (least, widths, n))
    {
      g_autofree double *exact = find_least_widths (flow, table, widths, 0.5);

      widen (widths, exact, n);
    }
  return widths;
}

static void
flow_row (TarnFlow        *flow,
          const TarnBlock *table,
          const TarnBlock *row,
          const double    *widths,
          double           x,
          double           width)
{
  guint n_cells = MIN (row->children->len, table->n_columns);
  g_autoptr(GPtrArray) ends = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  double leading = tarn_style_get_info (TARN_STYLE_BODY)->leading;
  double least = row->count * TARN_WRITING_PITCH;
  guint  most = 1;

  for (guint i = 0; i < n_cells; i++)
    {
      const TarnBlock *cell = row->children->pdata[i];
      GArray          *lines = tarn_flow_break_lines (flow, cell->text, cell->style,
                                                      widths[i]);

      g_ptr_array_add (ends, lines);
      most = MAX (most, lines->len);
    }

  for (guint at = 0, n; at < most; at += n)
    {
      double     left = x;
      TarnPiece *piece;
      double     height;

      n = most <= WHOLE_ROW_LINES ? most : tarn_flow_lines_of_piece (at, most);
      height = n * leading + (at == 0 ? TARN_GRID : 0) + (at + n == most ? TARN_GRID : 0);
      if (most <= WHOLE_ROW_LINES)
        height = MAX (height, least);
      piece = tarn_flow_add_piece (flow, height, 0);
      for (guint i = 0; i < n_cells; i++)
        {
          const TarnBlock *cell = row->children->pdata[i];
          GArray          *lines = ends->pdata[i];

          if (at < lines->len)
            tarn_flow_place_lines (piece, cell, cell->text, cell->style, lines, at,
                                   MIN (n, lines->len - at),
                                   left, at == 0 ? TARN_GRID : 0, widths[i]);
          if (at == 0)
            tarn_flow_place_field (piece, cell, left, 0, widths[i], height);
          left += widths[i] + TARN_COLUMN_GAP;
        }
      if (at + n == most)
        {
          TarnPlaced *rule = tarn_flow_place (piece, TARN_PLACED_RULE, row, x, height - 0.5,
                                              width, 0.5);

          rule->colour = row->header ? TARN_COLOUR_INK : TARN_COLOUR_RULE;
        }
    }
}

/* No page holds the first or the last row alone. */
static gboolean
stays_by_next (const TarnBlock *table,
               guint            index)
{
  const TarnBlock *first = table->children->pdata[0];
  guint            n = table->children->len;

  return index + 2 == n || (index + 1 < n && index == (first->header ? 1 : 0));
}

/**
 * tarn_flow_add_table:
 * @table: a table
 *
 * Adds a piece for each row; a row of many lines is several pieces.
 */
void
tarn_flow_add_table (TarnFlow        *flow,
                     const TarnBlock *table,
                     double           x,
                     double           width)
{
  guint              first = flow->pieces->len;
  g_autofree double *widths = find_widths (flow, table, width);

  for (guint i = 0; i < table->children->len; i++)
    {
      const TarnBlock *row = table->children->pdata[i];

      flow_row (flow, table, row, widths, x, width);
      if (stays_by_next (table, i))
        ((TarnPiece *)flow->pieces->pdata[flow->pieces->len - 1])->keep_next = TRUE;
      if (row->header && flow->pieces->len == first + 1)
        {
          TarnPiece *header = flow->pieces->pdata[first];

          header->keep_next = TRUE;
          flow->header = header;
        }
    }
  if (flow->pieces->len > first)
    ((TarnPiece *)flow->pieces->pdata[first])->before = 8;
  flow->header = NULL;
}
