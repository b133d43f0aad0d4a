/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-flow-private.h"

#include <math.h>

/* A band symbol is a square of this size. */
#define SYMBOL_SIZE 16.0

/* One step of the domain strip, and the gap between two. */
#define STEP_WIDTH 14.0
#define STEP_GAP   3.0

/* Above the rule of a heading, or it would look like one more line to write on. */
#define LEAST_ABOVE_RULE 15.0

/* Above and below the words of a strip row. */
#define STRIP_PADDING (TARN_GRID / 2)

/* A strip that is narrower has no room for steps: the symbol and the word say the same. */
#define LEAST_STEPS_WIDTH 300.0

/**
 * tarn_flow_add_banded_heading:
 *
 * A heading with the band of what follows at the end of its line; below it if there is no room.
 */
void
tarn_flow_add_banded_heading (TarnFlow        *flow,
                              const TarnBlock *block,
                              double           x,
                              double           width)
{
  const TarnStyleInfo *info = tarn_style_get_info (block->style);
  const TarnStyleInfo *value_info = tarn_style_get_info (TARN_STYLE_STRONG);
  TarnStyle            value_style = block->symbol == TARN_SYMBOL_NONE ? TARN_STYLE_QUIET
                                                                       : TARN_STYLE_STRONG;
  double               indent = block->symbol == TARN_SYMBOL_NONE ? 0 : SYMBOL_SIZE + 6;
  double               natural = tarn_flow_get_width (flow, block->value, value_style);
  double               value_width = MIN (ceil (natural) + 1, width * 0.5);
  double               title_width = width - value_width - indent - TARN_COLUMN_GAP;
  g_autoptr(GArray) ends = tarn_flow_break_lines (flow, block->text, block->style, title_width);
  g_autoptr(GArray) value_ends = tarn_flow_break_lines (flow, block->value, value_style,
                                                         value_width);
  double      value_y = info->leading - value_info->leading - 2;
  double      height = MAX (ends->len * info->leading,
                            value_y + value_ends->len * value_info->leading);
  TarnPiece  *piece = tarn_flow_add_piece (flow, tarn_flow_to_grid (height) + TARN_GRID,
                                           info->before);
  TarnPlaced *placed;

  piece->least = LEAST_ABOVE_RULE;
  placed = tarn_flow_place (piece, TARN_PLACED_RULE, block, x, 0, width, 1);
  placed->colour = TARN_COLOUR_ACCENT;
  tarn_flow_place_lines (piece, block, block->text, block->style, ends, 0, ends->len, x, TARN_GRID,
                         title_width);
  if (block->symbol != TARN_SYMBOL_NONE)
    {
      placed = tarn_flow_place (piece, TARN_PLACED_SYMBOL, block, x + width - value_width - indent,
                                TARN_GRID + value_y - 1, SYMBOL_SIZE, SYMBOL_SIZE);
      placed->symbol = block->symbol;
      placed->colour = TARN_COLOUR_INK;
    }
  tarn_flow_place_lines (piece, block, block->value, value_style, value_ends, 0, value_ends->len,
                         x + width - value_width, TARN_GRID + value_y, value_width);
}

/**
 * tarn_flow_add_band:
 * @block: a band
 *
 * Adds a symbol and the words beside it.
 */
void
tarn_flow_add_band (TarnFlow        *flow,
                    const TarnBlock *block,
                    double           x,
                    double           width)
{
  double               indent = SYMBOL_SIZE + 8;
  const TarnStyleInfo *info = tarn_style_get_info (block->style);
  g_autoptr(GArray) ends = tarn_flow_break_lines (flow, block->text, block->style, width - indent);
  TarnPiece  *piece = tarn_flow_add_piece (flow,
                                           tarn_flow_to_grid (MAX (ends->len * info->leading,
                                                                   SYMBOL_SIZE)),
                                           info->before);
  TarnPlaced *symbol = tarn_flow_place (piece, TARN_PLACED_SYMBOL, block, x,
                                        MAX (0,
                                             (info->leading - SYMBOL_SIZE) / 2),
                                        SYMBOL_SIZE, SYMBOL_SIZE);

  symbol->symbol = block->symbol;
  symbol->colour = TARN_COLOUR_INK;
  tarn_flow_place_lines (piece, block, block->text, block->style, ends, 0, ends->len, x + indent, 0,
                         width - indent);
}

static void
place_steps (TarnPiece       *piece,
             const TarnBlock *row,
             double           x,
             double           y)
{
  for (guint i = 0; i < row->n_steps; i++)
    {
      TarnPlaced *step = tarn_flow_place (piece, TARN_PLACED_STEP, row,
                                          x + i * (STEP_WIDTH + STEP_GAP), y,
                                          STEP_WIDTH, 8);

      step->filled = i == row->step;
      step->colour = TARN_COLOUR_INK;
    }
}

static void
flow_strip_row (TarnFlow        *flow,
                const TarnBlock *row,
                guint            n_steps,
                double           x,
                double           width)
{
  const TarnStyleInfo *info = tarn_style_get_info (TARN_STYLE_BODY);
  double               steps = n_steps > 0 ? n_steps * (STEP_WIDTH + STEP_GAP) + TARN_COLUMN_GAP
                                           : 0;
  double               value = (width - steps) * 0.46 - SYMBOL_SIZE - 8;
  double               title = (width - steps) * 0.54 - TARN_COLUMN_GAP;
  g_autoptr(GArray) title_ends = tarn_flow_break_lines (flow, row->text, TARN_STYLE_BODY, title);
  gboolean  says_nothing = row->symbol == TARN_SYMBOL_NONE && row->step >= row->n_steps;
  TarnStyle value_style = says_nothing ? TARN_STYLE_QUIET : TARN_STYLE_STRONG;
  g_autoptr(GArray) value_ends = tarn_flow_break_lines (flow, row->value, value_style, value);
  double      height = MAX (title_ends->len, value_ends->len) * info->leading + TARN_GRID;
  TarnPiece  *piece = tarn_flow_add_piece (flow, height, 0);
  double      left = x;
  TarnPlaced *placed;

  tarn_flow_place_lines (piece, row, row->text, TARN_STYLE_BODY, title_ends, 0, title_ends->len,
                         left,
                         STRIP_PADDING, title);
  left += title + TARN_COLUMN_GAP;
  /* Empty steps would read as a low band. */
  if (n_steps > 0 && row->step < row->n_steps)
    place_steps (piece, row, left, STRIP_PADDING + 3.5);
  left += steps;
  if (row->symbol != TARN_SYMBOL_NONE)
    {
      placed = tarn_flow_place (piece, TARN_PLACED_SYMBOL, row, left, STRIP_PADDING - 0.5,
                                SYMBOL_SIZE,
                                SYMBOL_SIZE);
      placed->symbol = row->symbol;
      placed->colour = TARN_COLOUR_INK;
    }
  left += SYMBOL_SIZE + 8;
  tarn_flow_place_lines (piece, row, row->value, value_style, value_ends, 0, value_ends->len, left,
                         STRIP_PADDING,
                         value);
  placed = tarn_flow_place (piece, TARN_PLACED_RULE, row, x, height - 0.5, width, 0.5);
  placed->colour = TARN_COLOUR_RULE;
}

/**
 * tarn_flow_add_strip:
 * @strip: the domain strip
 *
 * Adds a piece for each row: domain, steps, symbol and word.
 */
void
tarn_flow_add_strip (TarnFlow        *flow,
                     const TarnBlock *strip,
                     double           x,
                     double           width)
{
  guint first = flow->pieces->len;
  guint n_steps = 0;

  for (guint i = 0; width >= LEAST_STEPS_WIDTH && i < strip->children->len; i++)
    n_steps = MAX (n_steps, ((const TarnBlock *)strip->children->pdata[i])->n_steps);
  for (guint i = 0; i < strip->children->len; i++)
    flow_strip_row (flow, strip->children->pdata[i], n_steps, x, width);
  if (flow->pieces->len > first)
    ((TarnPiece *)flow->pieces->pdata[first])->before = 8;
}
