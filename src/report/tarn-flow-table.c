/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-flow-private.h"

/* A table row with more lines than this may run over a page. */
#define WHOLE_ROW_LINES 20

static void
flow_row (TarnFlow        *flow,
          const TarnBlock *table,
          const TarnBlock *row,
          double           x,
          double           width)
{
  guint n_cells = MIN (row->children->len, table->n_columns);
  g_autoptr(GPtrArray) ends = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  double shared = width - TARN_COLUMN_GAP * (table->n_columns - 1);
  double leading = tarn_style_get_info (TARN_STYLE_BODY)->leading;
  double least = row->count * TARN_WRITING_PITCH;
  guint  most = 1;

  for (guint i = 0; i < n_cells; i++)
    {
      const TarnBlock *cell = row->children->pdata[i];
      GArray          *lines = tarn_flow_break_lines (flow, cell->text, cell->style,
                                                      shared * table->columns[i]);

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
          double           column = shared * table->columns[i];

          if (at < lines->len)
            tarn_flow_place_lines (piece, cell, cell->text, cell->style, lines, at,
                                   MIN (n, lines->len - at),
                                   left, at == 0 ? TARN_GRID : 0, column);
          left += column + TARN_COLUMN_GAP;
        }
      if (at + n == most)
        {
          TarnPlaced *rule = tarn_flow_place (piece, TARN_PLACED_RULE, row, x, height - 0.5,
                                              width, 0.5);

          rule->colour = row->header ? TARN_COLOUR_INK : TARN_COLOUR_RULE;
        }
    }
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
  guint first = flow->pieces->len;

  for (guint i = 0; i < table->children->len; i++)
    {
      const TarnBlock *row = table->children->pdata[i];

      flow_row (flow, table, row, x, width);
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
