/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-flow.h"

#include "tarn-chart-layout.h"

#include <math.h>

/* Lists stand in by this much; the mark is in the gap. */
#define LIST_INDENT 18.0

/* Between two entries of a list. */
#define ENTRY_GAP (TARN_GRID / 2)

/* Between the columns of a table. */
#define COLUMN_GAP 12.0

/* A band symbol is a square of this size. */
#define SYMBOL_SIZE 16.0

/* One step of the domain strip, and the gap between two. */
#define STEP_WIDTH 14.0
#define STEP_GAP   3.0

/* The first and last two lines of a text stay together (no widows, no orphans). */
#define MIN_LINES 2

/* Above and below the words of a strip row. */
#define STRIP_PADDING (TARN_GRID / 2)

/* Columns that are higher than this are not set side by side. */
#define WHOLE_COLUMNS_HEIGHT 320.0

/* A table row with more lines than this may run over a page. */
#define WHOLE_ROW_LINES 20

typedef struct
{
  GPtrArray         *pieces;
  const TarnMeasure *measure;
  const TarnBlock   *box;
  TarnPiece         *header;
} Flow;

static void
flow_block (Flow            *flow,
            const TarnBlock *block,
            double           x,
            double           width);

/**
 * tarn_piece_new:
 *
 * Returns: (transfer full): a piece without boxes
 */
TarnPiece *
tarn_piece_new (void)
{
  TarnPiece *self = g_new0 (TarnPiece, 1);

  self->placed = g_array_new (FALSE, FALSE, sizeof (TarnPlaced));
  return self;
}

/**
 * tarn_piece_copy:
 *
 * Returns: (transfer full): a piece with the same boxes
 */
TarnPiece *
tarn_piece_copy (const TarnPiece *self)
{
  TarnPiece *copy = g_memdup2 (self, sizeof *self);

  copy->placed = g_array_copy (self->placed);
  return copy;
}

/**
 * tarn_piece_free:
 * @self: (transfer full): a piece
 */
void
tarn_piece_free (TarnPiece *self)
{
  g_array_unref (self->placed);
  g_free (self);
}

static double
to_grid (double height)
{
  return ceil (height / TARN_GRID) * TARN_GRID;
}

static TarnPiece *
add_piece (Flow  *flow,
           double height,
           double before)
{
  TarnPiece *piece = tarn_piece_new ();

  piece->height = height;
  piece->before = before;
  piece->box = flow->box;
  piece->header = flow->header;
  g_ptr_array_add (flow->pieces, piece);
  return piece;
}

static TarnPlaced *
place (TarnPiece       *piece,
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

static GArray *
break_lines (Flow           *flow,
             const TarnRich *text,
             TarnStyle       style,
             double          width)
{
  return flow->measure->break_lines (text, style, width, flow->measure->user_data);
}

static double
get_width (Flow           *flow,
           const TarnRich *text,
           TarnStyle       style)
{
  return flow->measure->get_width (text, style, flow->measure->user_data);
}

static void
place_lines (TarnPiece       *piece,
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
  placed = place (piece, TARN_PLACED_TEXT, block, x, y, width, n_lines * info->leading);
  placed->style = style;
  placed->colour = info->colour;
  placed->text = text;
  placed->first = first;
  placed->n_lines = n_lines;
  placed->start = first == 0 ? 0 : g_array_index (ends, guint, first - 1);
  placed->end = g_array_index (ends, guint, first + n_lines - 1);
  placed->break_width = width;
}

/* How many of @n lines go into the piece that starts with line @at: single lines in the middle, so
 * that a page can end anywhere but near the ends of the text. */
static guint
lines_of_piece (guint at,
                guint n)
{
  if (n < 2 * MIN_LINES)
    return n;
  if (at == 0 || n - at <= MIN_LINES)
    return MIN (MIN_LINES, n - at);
  return 1;
}

static void
keep_from (Flow *flow,
           guint first)
{
  for (guint i = first; i + 1 < flow->pieces->len; i++)
    ((TarnPiece *)flow->pieces->pdata[i])->keep_next = TRUE;
}

static void
flow_text (Flow            *flow,
           const TarnBlock *block,
           double           x,
           double           width)
{
  const TarnStyleInfo *info = tarn_style_get_info (block->style);
  gboolean             entry = block->kind == TARN_BLOCK_ENTRY;
  double               indent = entry ? LIST_INDENT : 0;
  double               before = entry ? ENTRY_GAP : info->before;
  g_autoptr(GArray) ends = break_lines (flow, block->text, block->style, width - indent);

  for (guint at = 0, n; at < ends->len; at += n)
    {
      TarnPiece *piece;

      n = lines_of_piece (at, ends->len);
      piece = add_piece (flow, n * info->leading, at == 0 ? before : 0);
      if (at == 0 && block->kind == TARN_BLOCK_ENTRY && block->mark != TARN_MARK_NONE)
        {
          gboolean    tick = block->mark == TARN_MARK_TICK;
          TarnPlaced *mark;

          mark = place (piece, tick ? TARN_PLACED_TICK : TARN_PLACED_BULLET, block, x, 0,
                        LIST_INDENT - 4, info->leading);
          mark->colour = TARN_COLOUR_ACCENT;
          mark->style = block->style;
          mark->first = block->mark == TARN_MARK_NUMBER ? block->number : 0;
        }
      place_lines (piece, block, block->text, block->style, ends, at, n, x + indent, 0,
                   width - indent);
      piece->keep_next = block->kind == TARN_BLOCK_HEADING && at + n < ends->len;
    }
}

/* A heading with the band of what follows at the end of its line; below it if there is no room. */
static void
flow_banded_heading (Flow            *flow,
                     const TarnBlock *block,
                     double           x,
                     double           width)
{
  const TarnStyleInfo *info = tarn_style_get_info (block->style);
  const TarnStyleInfo *value_info = tarn_style_get_info (TARN_STYLE_STRONG);
  TarnStyle            value_style = block->symbol == TARN_SYMBOL_NONE ? TARN_STYLE_QUIET
                                                                       : TARN_STYLE_STRONG;
  double               indent = block->symbol == TARN_SYMBOL_NONE ? 0 : SYMBOL_SIZE + 6;
  double               natural = get_width (flow, block->value, value_style);
  double               value_width = MIN (ceil (natural) + 1, width * 0.5);
  double               title_width = width - value_width - indent - COLUMN_GAP;
  g_autoptr(GArray) ends = break_lines (flow, block->text, block->style, title_width);
  g_autoptr(GArray) value_ends = break_lines (flow, block->value, value_style, value_width);
  double      value_y = info->leading - value_info->leading - 2;
  double      height = MAX (ends->len * info->leading,
                            value_y + value_ends->len * value_info->leading);
  TarnPiece  *piece = add_piece (flow, to_grid (height) + TARN_GRID, info->before);
  TarnPlaced *placed;

  placed = place (piece, TARN_PLACED_RULE, block, x, 0, width, 1);
  placed->colour = TARN_COLOUR_ACCENT;
  place_lines (piece, block, block->text, block->style, ends, 0, ends->len, x, TARN_GRID,
               title_width);
  if (block->symbol != TARN_SYMBOL_NONE)
    {
      placed = place (piece, TARN_PLACED_SYMBOL, block, x + width - value_width - indent,
                      TARN_GRID + value_y - 1, SYMBOL_SIZE, SYMBOL_SIZE);
      placed->symbol = block->symbol;
      placed->colour = TARN_COLOUR_INK;
    }
  place_lines (piece, block, block->value, value_style, value_ends, 0, value_ends->len,
               x + width - value_width, TARN_GRID + value_y, value_width);
}

/* Side by side as one piece; one after the other where that would be too long to keep whole. */
static void
flow_columns (Flow            *flow,
              const TarnBlock *block,
              double           x,
              double           width)
{
  guint      n = block->children->len;
  double     column = (width - COLUMN_GAP * 2 * (n - 1)) / n;
  GPtrArray *outer = flow->pieces;
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  double     most = 0;
  TarnPiece *whole;

  for (guint i = 0; i < n; i++)
    {
      double height = 0;

      flow->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_piece_free);
      flow_block (flow, block->children->pdata[i], x + i * (column + COLUMN_GAP * 2), column);
      for (guint j = 0; j < flow->pieces->len; j++)
        {
          const TarnPiece *piece = flow->pieces->pdata[j];

          height += piece->height + (j > 0 ? piece->before : 0);
        }
      most = MAX (most, height);
      g_ptr_array_add (all, flow->pieces);
    }
  flow->pieces = outer;
  if (most > WHOLE_COLUMNS_HEIGHT)
    {
      for (guint i = 0; i < n; i++)
        flow_block (flow, block->children->pdata[i], x, width);
      return;
    }

  whole = add_piece (flow, to_grid (most), 10);
  for (guint i = 0; i < n; i++)
    {
      GPtrArray *pieces = all->pdata[i];
      double     y = 0;

      for (guint j = 0; j < pieces->len; j++)
        {
          const TarnPiece *piece = pieces->pdata[j];

          y += j > 0 ? piece->before : 0;
          for (guint k = 0; k < piece->placed->len; k++)
            {
              TarnPlaced placed = g_array_index (piece->placed, TarnPlaced, k);

              placed.y += y;
              g_array_append_val (whole->placed, placed);
            }
          y += piece->height;
        }
    }
}

static void
flow_box (Flow            *flow,
          const TarnBlock *block,
          double           x,
          double           width)
{
  const TarnBlock *outer = flow->box;

  /* A box in a box would need two grounds; the inner one then only groups. */
  if (outer != NULL)
    {
      for (guint i = 0; i < block->children->len; i++)
        flow_block (flow, block->children->pdata[i], x, width);
      return;
    }
  flow->box = block;
  for (guint i = 0; i < block->children->len; i++)
    flow_block (flow, block->children->pdata[i], x + TARN_BOX_PADDING,
                width - 2 * TARN_BOX_PADDING);
  flow->box = NULL;
}

static void
flow_row (Flow            *flow,
          const TarnBlock *table,
          const TarnBlock *row,
          double           x,
          double           width)
{
  guint n_cells = MIN (row->children->len, table->n_columns);
  g_autoptr(GPtrArray) ends = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  double shared = width - COLUMN_GAP * (table->n_columns - 1);
  double leading = tarn_style_get_info (TARN_STYLE_BODY)->leading;
  double least = row->count * TARN_WRITING_PITCH;
  guint  most = 1;

  for (guint i = 0; i < n_cells; i++)
    {
      const TarnBlock *cell = row->children->pdata[i];
      GArray          *lines = break_lines (flow, cell->text, cell->style,
                                            shared * table->columns[i]);

      g_ptr_array_add (ends, lines);
      most = MAX (most, lines->len);
    }

  for (guint at = 0, n; at < most; at += n)
    {
      double     left = x;
      TarnPiece *piece;
      double     height;

      n = most <= WHOLE_ROW_LINES ? most : lines_of_piece (at, most);
      height = n * leading + (at == 0 ? TARN_GRID : 0) + (at + n == most ? TARN_GRID : 0);
      if (most <= WHOLE_ROW_LINES)
        height = MAX (height, least);
      piece = add_piece (flow, height, 0);
      for (guint i = 0; i < n_cells; i++)
        {
          const TarnBlock *cell = row->children->pdata[i];
          GArray          *lines = ends->pdata[i];
          double           column = shared * table->columns[i];

          if (at < lines->len)
            place_lines (piece, cell, cell->text, cell->style, lines, at, MIN (n, lines->len - at),
                         left, at == 0 ? TARN_GRID : 0, column);
          left += column + COLUMN_GAP;
        }
      if (at + n == most)
        {
          TarnPlaced *rule = place (piece, TARN_PLACED_RULE, row, x, height - 0.5, width, 0.5);

          rule->colour = row->header ? TARN_COLOUR_INK : TARN_COLOUR_RULE;
        }
    }
}

static void
flow_table (Flow            *flow,
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

static void
flow_band (Flow            *flow,
           const TarnBlock *block,
           double           x,
           double           width)
{
  double               indent = SYMBOL_SIZE + 8;
  const TarnStyleInfo *info = tarn_style_get_info (block->style);
  g_autoptr(GArray) ends = break_lines (flow, block->text, block->style, width - indent);
  TarnPiece  *piece = add_piece (flow, to_grid (MAX (ends->len * info->leading, SYMBOL_SIZE)),
                                 info->before);
  TarnPlaced *symbol = place (piece, TARN_PLACED_SYMBOL, block, x,
                              MAX (0, (info->leading - SYMBOL_SIZE) / 2), SYMBOL_SIZE, SYMBOL_SIZE);

  symbol->symbol = block->symbol;
  symbol->colour = TARN_COLOUR_INK;
  place_lines (piece, block, block->text, block->style, ends, 0, ends->len, x + indent, 0,
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
      TarnPlaced *step = place (piece, TARN_PLACED_STEP, row, x + i * (STEP_WIDTH + STEP_GAP), y,
                                STEP_WIDTH, 8);

      step->filled = i == row->step;
      step->colour = TARN_COLOUR_INK;
    }
}

static void
flow_strip_row (Flow            *flow,
                const TarnBlock *row,
                guint            n_steps,
                double           x,
                double           width)
{
  const TarnStyleInfo *info = tarn_style_get_info (TARN_STYLE_BODY);
  double               steps = n_steps > 0 ? n_steps * (STEP_WIDTH + STEP_GAP) + COLUMN_GAP : 0;
  double               value = (width - steps) * 0.46 - SYMBOL_SIZE - 8;
  double               title = (width - steps) * 0.54 - COLUMN_GAP;
  g_autoptr(GArray) title_ends = break_lines (flow, row->text, TARN_STYLE_BODY, title);
  TarnStyle value_style = row->symbol == TARN_SYMBOL_NONE ? TARN_STYLE_QUIET : TARN_STYLE_STRONG;
  g_autoptr(GArray) value_ends = break_lines (flow, row->value, value_style, value);
  double      height = MAX (title_ends->len, value_ends->len) * info->leading + TARN_GRID;
  TarnPiece  *piece = add_piece (flow, height, 0);
  double      left = x;
  TarnPlaced *placed;

  place_lines (piece, row, row->text, TARN_STYLE_BODY, title_ends, 0, title_ends->len, left,
               STRIP_PADDING, title);
  left += title + COLUMN_GAP;
  /* Empty steps would read as a low band. */
  if (row->step < row->n_steps)
    place_steps (piece, row, left, STRIP_PADDING + 3.5);
  left += steps;
  if (row->symbol != TARN_SYMBOL_NONE)
    {
      placed = place (piece, TARN_PLACED_SYMBOL, row, left, STRIP_PADDING - 0.5, SYMBOL_SIZE,
                      SYMBOL_SIZE);
      placed->symbol = row->symbol;
      placed->colour = TARN_COLOUR_INK;
    }
  left += SYMBOL_SIZE + 8;
  place_lines (piece, row, row->value, value_style, value_ends, 0, value_ends->len, left,
               STRIP_PADDING,
               value);
  placed = place (piece, TARN_PLACED_RULE, row, x, height - 0.5, width, 0.5);
  placed->colour = TARN_COLOUR_RULE;
}

static void
flow_strip (Flow            *flow,
            const TarnBlock *strip,
            double           x,
            double           width)
{
  guint first = flow->pieces->len;
  guint n_steps = 0;

  for (guint i = 0; i < strip->children->len; i++)
    n_steps = MAX (n_steps, ((const TarnBlock *)strip->children->pdata[i])->n_steps);
  for (guint i = 0; i < strip->children->len; i++)
    flow_strip_row (flow, strip->children->pdata[i], n_steps, x, width);
  if (flow->pieces->len > first)
    ((TarnPiece *)flow->pieces->pdata[first])->before = 8;
}

static void
flow_chart (Flow            *flow,
            const TarnBlock *block,
            double           x,
            double           width)
{
  TarnPiece *piece = add_piece (flow, 0, 12);
  TarnCanvas canvas = { 0 };

  canvas.placed = piece->placed;
  canvas.block = block;
  canvas.measure = flow->measure;
  canvas.x = x;
  canvas.width = width;
  piece->height = tarn_chart_lay_out (block->chart, &canvas);
}

static void
flow_writing (Flow            *flow,
              const TarnBlock *block,
              double           x,
              double           width)
{
  for (guint i = 0; i < block->count; i++)
    {
      TarnPiece  *piece = add_piece (flow, TARN_WRITING_PITCH, i == 0 ? 4 : 0);
      TarnPlaced *line = place (piece, TARN_PLACED_LINE, block, x, TARN_WRITING_PITCH - 0.5, width,
                                0.5);

      line->colour = TARN_COLOUR_QUIET;
    }
}

static void
flow_block (Flow            *flow,
            const TarnBlock *block,
            double           x,
            double           width)
{
  guint first = flow->pieces->len;

  switch (block->kind)
    {
    case TARN_BLOCK_GROUP:
      for (guint i = 0; block->children != NULL && i < block->children->len; i++)
        flow_block (flow, block->children->pdata[i], x, width);
      break;
    case TARN_BLOCK_HEADING:
      if (block->value != NULL)
        flow_banded_heading (flow, block, x, width);
      else
        flow_text (flow, block, x, width);
      break;
    case TARN_BLOCK_COLUMNS:
      if (block->children != NULL)
        flow_columns (flow, block, x, width);
      break;
    case TARN_BLOCK_PARAGRAPH:
    case TARN_BLOCK_ENTRY:
      flow_text (flow, block, x, width);
      break;
    case TARN_BLOCK_BOX:
      if (block->children != NULL)
        flow_box (flow, block, x, width);
      break;
    case TARN_BLOCK_TABLE:
      if (block->children != NULL)
        flow_table (flow, block, x, width);
      break;
    case TARN_BLOCK_BAND:
      flow_band (flow, block, x, width);
      break;
    case TARN_BLOCK_STRIP:
      if (block->children != NULL)
        flow_strip (flow, block, x, width);
      break;
    case TARN_BLOCK_CHART:
      flow_chart (flow, block, x, width);
      break;
    case TARN_BLOCK_WRITING:
      flow_writing (flow, block, x, width);
      break;
    case TARN_BLOCK_PAGE:
      add_piece (flow, 0, 0)->new_page = TRUE;
      break;
    case TARN_BLOCK_ROW:
    case TARN_BLOCK_CELL:
    case TARN_BLOCK_STRIP_ROW:
    default:
      g_return_if_reached ();
    }

  if (flow->pieces->len == first)
    return;
  if (block->keep)
    keep_from (flow, first);
  if (block->keep_next)
    ((TarnPiece *)flow->pieces->pdata[flow->pieces->len - 1])->keep_next = TRUE;
}

/**
 * tarn_flow_new:
 * @root: what is to be laid out
 * @x: left edge of the column, in points
 * @width: of the column, in points
 * @measure: how text is measured
 *
 * Returns: (transfer full) (element-type TarnPiece): the pieces of one endless column
 */
GPtrArray *
tarn_flow_new (const TarnBlock   *root,
               double             x,
               double             width,
               const TarnMeasure *measure)
{
  Flow flow = { 0 };

  flow.pieces = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_piece_free);
  flow.measure = measure;
  flow_block (&flow, root, x, width);
  return flow.pieces;
}
