/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-flow-private.h"

#include "tarn-chart-layout.h"

/* Lists stand in by this much; the mark is in the gap. */
#define LIST_INDENT 18.0

/* Between two entries of a list. */
#define ENTRY_GAP (TARN_GRID / 2)

/* Below lines to write on. */
#define WRITING_GAP (2 * TARN_GRID)

/* Columns that are higher than this are not set side by side. */
#define WHOLE_COLUMNS_HEIGHT 320.0

/* Lines of text that are shorter than this are tiring to read. */
#define LEAST_LINE_WIDTH 200.0

static void
flow_block (TarnFlow        *flow,
            const TarnBlock *block,
            double           x,
            double           width);

static void
keep_from (TarnFlow *flow,
           guint     first)
{
  for (guint i = first; i + 1 < flow->pieces->len; i++)
    ((TarnPiece *)flow->pieces->pdata[i])->whole = TRUE;
}

/* The gap of a text, if it is in the lines from @at on. */
static void
place_gap (TarnFlow        *flow,
           TarnPiece       *piece,
           const TarnBlock *block,
           GArray          *ends,
           guint            at,
           guint            n,
           double           x)
{
  const TarnRich *text = block->text;
  double          leading = tarn_style_get_info (block->style)->leading;

  for (guint i = at; i < at + n && text->gap.end > 0; i++)
    {
      guint            start = i == 0 ? 0 : g_array_index (ends, guint, i - 1);
      g_autofree char *words = NULL;
      g_autofree char *gap = NULL;
      g_autoptr(TarnRich) before = NULL;
      g_autoptr(TarnRich) room = NULL;

      if (text->gap.start < start || text->gap.end > g_array_index (ends, guint, i))
        continue;
      words = g_strndup (text->text + start, text->gap.start - start);
      gap = g_strndup (text->text + text->gap.start, text->gap.end - text->gap.start);
      before = tarn_rich_new (words, text->lang);
      room = tarn_rich_new (gap, text->lang);
      tarn_flow_place_field (piece, block, x + tarn_flow_get_width (flow, before, block->style),
                             (i - at) * leading, tarn_flow_get_width (flow, room, block->style),
                             leading);
    }
}

static void
flow_text (TarnFlow        *flow,
           const TarnBlock *block,
           double           x,
           double           width)
{
  const TarnStyleInfo *info = tarn_style_get_info (block->style);
  gboolean             entry = block->kind == TARN_BLOCK_ENTRY;
  double               indent = entry ? LIST_INDENT : 0;
  double               before = entry ? ENTRY_GAP : info->before;
  g_autoptr(GArray) ends = tarn_flow_break_lines (flow, block->text, block->style, width - indent);

  for (guint at = 0, n; at < ends->len; at += n)
    {
      TarnPiece *piece;

      n = tarn_flow_lines_of_piece (at, ends->len);
      piece = tarn_flow_add_piece (flow, n * info->leading, at == 0 ? before : 0);
      if (at == 0 && block->kind == TARN_BLOCK_ENTRY && block->mark != TARN_MARK_NONE)
        {
          gboolean    tick = block->mark == TARN_MARK_TICK;
          TarnPlaced *mark;

          mark = tarn_flow_place (piece, tick ? TARN_PLACED_TICK : TARN_PLACED_BULLET, block, x, 0,
                                  LIST_INDENT - 4, info->leading);
          mark->colour = TARN_COLOUR_ACCENT;
          mark->style = block->style;
          mark->first = block->mark == TARN_MARK_NUMBER ? block->number : 0;
        }
      tarn_flow_place_lines (piece, block, block->text, block->style, ends, at, n, x + indent, 0,
                             width - indent);
      place_gap (flow, piece, block, ends, at, n, x + indent);
      piece->keep_next = block->kind == TARN_BLOCK_HEADING && at + n < ends->len;
    }
}

static gboolean
is_entry (GPtrArray *blocks,
          guint      index)
{
  return index < blocks->len && ((const TarnBlock *)blocks->pdata[index])->kind == TARN_BLOCK_ENTRY;
}

/* Returns whether the block is the end of an entry: that, or the lines to write on below it. */
static gboolean
ends_entry (GPtrArray *blocks,
            guint      index)
{
  const TarnBlock *block = blocks->pdata[index];

  return block->kind == TARN_BLOCK_ENTRY ||
         (block->kind == TARN_BLOCK_WRITING && index > 0 && is_entry (blocks, index - 1));
}

/* Returns whether @index is an entry with none behind it. */
static gboolean
is_last_entry (GPtrArray *blocks,
               guint      index)
{
  guint next = index + 1;

  if (next < blocks->len && ((const TarnBlock *)blocks->pdata[next])->kind == TARN_BLOCK_WRITING)
    next++;
  return is_entry (blocks, index) && !is_entry (blocks, next);
}

/* A list begins below what leads it in, and no page holds its first or last entry alone. */
static gboolean
leads_in_list (GPtrArray *blocks,
               guint      index)
{
  const TarnBlock *block = blocks->pdata[index];

  if (ends_entry (blocks, index))
    return is_last_entry (blocks, index + 1) ||
           (is_entry (blocks, index + 1) && (index == 0 || !ends_entry (blocks, index - 1)));
  return block->kind == TARN_BLOCK_PARAGRAPH && is_entry (blocks, index + 1);
}

/* What comes after lines to write on stands off them, or it would seem to be what they are for. */
static gboolean
follows_writing (GPtrArray *blocks,
                 guint      index)
{
  return index > 0 && ((const TarnBlock *)blocks->pdata[index])->kind != TARN_BLOCK_WRITING &&
         ((const TarnBlock *)blocks->pdata[index - 1])->kind == TARN_BLOCK_WRITING;
}

static void
flow_children (TarnFlow        *flow,
               const TarnBlock *block,
               double           x,
               double           width)
{
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    {
      guint first = flow->pieces->len;

      flow_block (flow, block->children->pdata[i], x, width);
      if (flow->pieces->len > first && follows_writing (block->children, i))
        {
          TarnPiece *piece = flow->pieces->pdata[first];

          piece->before = MAX (piece->before, WRITING_GAP);
        }
      if (flow->pieces->len > first && leads_in_list (block->children, i))
        ((TarnPiece *)flow->pieces->pdata[flow->pieces->len - 1])->keep_next = TRUE;
    }
}

static gboolean
holds_long_text (const TarnPiece *piece)
{
  for (guint i = 0; i < piece->placed->len; i++)
    {
      const TarnPlaced *placed = &g_array_index (piece->placed, TarnPlaced, i);

      if (placed->kind == TARN_PLACED_TEXT && placed->first + placed->n_lines > 1)
        return TRUE;
    }
  return FALSE;
}

/* A list in columns stands as near to what leads it in as any list. */
static double
space_above_columns (const TarnBlock *block)
{
  const TarnBlock *column = block->children->pdata[0];

  return column->children != NULL && is_entry (column->children, 0) ? ENTRY_GAP : 2 * TARN_GRID;
}

/* Side by side as one piece; one after the other where there is no room for that, or where it
 * would be too long to keep whole. */
static void
flow_columns (TarnFlow        *flow,
              const TarnBlock *block,
              double           x,
              double           width)
{
  guint      n = block->children->len;
  double     column = (width - TARN_COLUMN_GAP * 2 * (n - 1)) / n;
  GPtrArray *outer = flow->pieces;
  g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  double     most = 0;
  gboolean   tiring = FALSE;
  TarnPiece *whole;

  for (guint i = 0; i < n; i++)
    {
      double height = 0;

      flow->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_piece_free);
      flow_block (flow, block->children->pdata[i], x + i * (column + TARN_COLUMN_GAP * 2), column);
      for (guint j = 0; j < flow->pieces->len; j++)
        {
          const TarnPiece *piece = flow->pieces->pdata[j];

          height += piece->height + (j > 0 ? piece->before : 0);
          tiring = tiring || (column < LEAST_LINE_WIDTH && holds_long_text (piece));
        }
      most = MAX (most, height);
      g_ptr_array_add (all, flow->pieces);
    }
  flow->pieces = outer;
  if (most > WHOLE_COLUMNS_HEIGHT || tiring)
    {
      flow_children (flow, block, x, width);
      return;
    }

  whole = tarn_flow_add_piece (flow, tarn_flow_to_grid (most), space_above_columns (block));
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
flow_box (TarnFlow        *flow,
          const TarnBlock *block,
          double           x,
          double           width)
{
  const TarnBlock *outer = flow->box;

  /* A box in a box would need two grounds; the inner one then only groups. */
  if (outer != NULL)
    {
      flow_children (flow, block, x, width);
      return;
    }
  flow->box = block;
  flow_children (flow, block, x + TARN_BOX_PADDING, width - 2 * TARN_BOX_PADDING);
  flow->box = NULL;
}

static void
flow_chart (TarnFlow        *flow,
            const TarnBlock *block,
            double           x,
            double           width)
{
  TarnPiece *piece = tarn_flow_add_piece (flow, 0, 12);
  TarnCanvas canvas = { 0 };

  canvas.placed = piece->placed;
  canvas.block = block;
  canvas.measure = flow->measure;
  canvas.x = x;
  canvas.width = width;
  piece->height = tarn_chart_lay_out (block->chart, &canvas);
}

static void
flow_writing (TarnFlow        *flow,
              const TarnBlock *block,
              double           x,
              double           width)
{
  for (guint i = 0; i < block->count; i++)
    {
      TarnPiece  *piece = tarn_flow_add_piece (flow, TARN_WRITING_PITCH, i == 0 ? 4 : 0);
      TarnPlaced *line = tarn_flow_place (piece, TARN_PLACED_LINE, block, x,
                                          TARN_WRITING_PITCH - 0.5, width,
                                          0.5);

      line->colour = TARN_COLOUR_QUIET;
      if (i == 0)
        tarn_flow_place_field (piece, block, x, 0, width, TARN_WRITING_PITCH);
    }
}

static void
flow_block (TarnFlow        *flow,
            const TarnBlock *block,
            double           x,
            double           width)
{
  guint      first = flow->pieces->len;
  TarnPiece *piece;

  switch (block->kind)
    {
    case TARN_BLOCK_GROUP:
      flow_children (flow, block, x, width);
      break;
    case TARN_BLOCK_HEADING:
      if (block->value != NULL)
        tarn_flow_add_banded_heading (flow, block, x, width);
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
        tarn_flow_add_table (flow, block, x, width);
      break;
    case TARN_BLOCK_BAND:
      tarn_flow_add_band (flow, block, x, width);
      break;
    case TARN_BLOCK_STRIP:
      if (block->children != NULL)
        tarn_flow_add_strip (flow, block, x, width);
      break;
    case TARN_BLOCK_CHART:
      flow_chart (flow, block, x, width);
      break;
    case TARN_BLOCK_WRITING:
      flow_writing (flow, block, x, width);
      break;
    case TARN_BLOCK_PAGE:
      piece = tarn_flow_add_piece (flow, 0, 0);
      piece->new_page = TRUE;
      piece->if_needed = block->keep;
      break;
    case TARN_BLOCK_ROW:
    case TARN_BLOCK_CELL:
    case TARN_BLOCK_STRIP_ROW:
    default:
      g_return_if_reached ();
    }

  if (block->keep && flow->pieces->len > first)
    keep_from (flow, first);
  /* A group that came out empty hands on what it was to hold fast. */
  if (block->keep_next && flow->pieces->len > 0)
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
  TarnFlow flow = { 0 };

  flow.pieces = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_piece_free);
  flow.measure = measure;
  flow_block (&flow, root, x, width);
  return flow.pieces;
}
