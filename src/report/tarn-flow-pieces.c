/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-flow-private.h"

#include <math.h>

/* The first and last two lines of a text stay together (no widows, no orphans). */
#define MIN_LINES 2

/* Between a field and the lines above and below it. */
#define FIELD_INSET 1.0

TarnPiece *
tarn_piece_new (void)
{
  TarnPiece *self = g_new0 (TarnPiece, 1);

  self->placed = g_array_new (FALSE, FALSE, sizeof (TarnPlaced));
  return self;
}

void
tarn_piece_free (TarnPiece *self)
{
  g_array_unref (self->placed);
  g_free (self);
}

/**
 * tarn_flow_to_grid:
 *
 * Returns: @height, rounded up to the grid
 */
double
tarn_flow_to_grid (double height)
{
  return ceil (height / TARN_GRID) * TARN_GRID;
}

/**
 * tarn_flow_add_piece:
 * @height: of the piece, in points
 * @before: space above it
 *
 * Returns: (transfer none): a piece without boxes, at the end of the column
 */
TarnPiece *
tarn_flow_add_piece (TarnFlow *flow,
                     double    height,
                     double    before)
{
  TarnPiece *piece = tarn_piece_new ();

  piece->height = height;
  piece->before = before;
  piece->box = flow->box;
  piece->header = flow->header;
  g_ptr_array_add (flow->pieces, piece);
  return piece;
}

/**
 * tarn_flow_place:
 *
 * Returns: (transfer none): a new box of a piece, valid until the next is added
 */
TarnPlaced *
tarn_flow_place (TarnPiece       *piece,
                 TarnPlacedKind   kind,
                 const TarnBlock *block,
                 double           x,
                 double           y,
                 double           width,
                 double           height)
{
  TarnPlaced placed = { 0 };

  placed.kind = kind;
  placed.block = block;
  placed.x = x;
  placed.y = y;
  placed.width = width;
  placed.height = height;
  placed.align = TARN_ALIGN_NATURAL;
  g_array_append_val (piece->placed, placed);
  return &g_array_index (piece->placed, TarnPlaced, piece->placed->len - 1);
}

/**
 * tarn_flow_break_lines:
 *
 * Returns: (transfer full) (element-type guint): where the lines of a text end, as
 *   TarnBreakFunc says
 */
GArray *
tarn_flow_break_lines (TarnFlow       *flow,
                       const TarnRich *text,
                       TarnStyle       style,
                       double          width)
{
  return flow->measure->break_lines (text, style, width, flow->measure->user_data);
}

/**
 * tarn_flow_get_width:
 *
 * Returns: how wide a text is on one line, in points
 */
double
tarn_flow_get_width (TarnFlow       *flow,
                     const TarnRich *text,
                     TarnStyle       style)
{
  return flow->measure->get_width (text, style, flow->measure->user_data);
}

/**
 * tarn_flow_place_lines:
 * @ends: where the lines of @text end
 * @first: the first line to place
 * @n_lines: how many
 *
 * Adds a box with some lines of a text to a piece, or nothing if there is nothing to read.
 */
void
tarn_flow_place_lines (TarnPiece       *piece,
                       const TarnBlock *block,
                       const TarnRich  *text,
                       TarnStyle        style,
                       GArray          *ends,
                       guint            first,
                       guint            n_lines,
                       double           x,
                       double           y,
                       double           width)
{
  const TarnStyleInfo *info = tarn_style_get_info (style);
  TarnPlaced          *placed;

  if (n_lines == 0 || text->text[0] == '\0')
    return;
  placed = tarn_flow_place (piece, TARN_PLACED_TEXT, block, x, y, width, n_lines * info->leading);
  placed->style = style;
  placed->colour = info->colour;
  placed->text = text;
  placed->first = first;
  placed->n_lines = n_lines;
  placed->start = first == 0 ? 0 : g_array_index (ends, guint, first - 1);
  placed->end = g_array_index (ends, guint, first + n_lines - 1);
  placed->break_width = width;
}

/**
 * tarn_flow_place_field:
 *
 * Lets a reader type into this place, if the block is there for that. The line that is written on
 * by hand stays free.
 */
void
tarn_flow_place_field (TarnPiece       *piece,
                       const TarnBlock *block,
                       double           x,
                       double           y,
                       double           width,
                       double           height)
{
  if (block->field == NULL)
    return;
  tarn_flow_place (piece, TARN_PLACED_FIELD, block, x, y + FIELD_INSET, width,
                   height - 2 * FIELD_INSET)
    ->style = TARN_STYLE_BODY;
}

/**
 * tarn_flow_lines_of_piece:
 * @at: the line a piece starts with
 * @n: of how many
 *
 * Single lines in the middle, so that a page can end anywhere but near the ends of the text.
 *
 * Returns: how many lines go into the piece
 */
guint
tarn_flow_lines_of_piece (guint at,
                          guint n)
{
  if (n < 2 * MIN_LINES)
    return n;
  if (at == 0 || n - at <= MIN_LINES)
    return MIN (MIN_LINES, n - at);
  return 1;
}
