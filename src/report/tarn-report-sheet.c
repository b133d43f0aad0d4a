/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

/* Of a table's column, in characters. */
#define LEAST_COLUMN 6
#define MOST_COLUMN  40
#define ROOM_COLUMN  60

static TarnMark
get_mark (TarnSheetKind kind)
{
  switch (kind)
    {
    case TARN_SHEET_STEPS:
      return TARN_MARK_NUMBER;
    case TARN_SHEET_TICKS:
      return TARN_MARK_TICK;
    case TARN_SHEET_LIST:
    case TARN_SHEET_HEADING:
    case TARN_SHEET_PARAGRAPH:
    case TARN_SHEET_TABLE:
    case TARN_SHEET_WRITING:
    default:
      return TARN_MARK_BULLET;
    }
}

/* A line that ends in a gap goes on in a line to write on. */
static void
add_room (TarnBlock      *group,
          const TarnLine *line)
{
  TarnBlock *last = group->children->pdata[group->children->len - 1];

  if (!tarn_line_ends_in_gap (line))
    return;
  last->keep_next = TRUE;
  tarn_block_add (group, tarn_block_new_writing (1));
}

static void
add_list (TarnContext          *context,
          TarnBlock            *group,
          const TarnSheetBlock *list)
{
  guint number = 0;

  for (guint i = 0; i < list->lines->len; i++)
    {
      const TarnLine *line = list->lines->pdata[i];
      TarnRich       *text = tarn_context_line (context, line);

      if (text == NULL)
        continue;
      tarn_block_add (group, tarn_block_new_entry (get_mark (list->kind), ++number, text));
      add_room (group, line);
    }
}

/* A cell with nothing but a gap is a cell to write in. */
static gboolean
is_gap (const TarnLine *line)
{
  return line->runs->len == 1 && ((const TarnRun *)line->runs->pdata[0])->gap;
}

/* Columns share the width by their longest cell, within bounds; a column to write in gets most. */
static double
column_share (const TarnSheetBlock *table,
              guint                 column)
{
  guint most = LEAST_COLUMN;

  for (guint i = column; i < table->lines->len; i += table->columns)
    {
      const TarnLine *line = table->lines->pdata[i];
      guint           length = 0;

      if (is_gap (line))
        return ROOM_COLUMN;
      for (guint j = 0; j < line->runs->len; j++)
        length += g_utf8_strlen (((const TarnRun *)line->runs->pdata[j])->text ?: "", -1);
      most = MAX (most, length);
    }
  return MIN (most, MOST_COLUMN);
}

static void
add_table (TarnContext          *context,
           TarnBlock            *group,
           const TarnSheetBlock *sheet)
{
  g_autofree double *columns = g_new (double, sheet->columns);
  TarnBlock         *table;
  TarnBlock         *row = NULL;

  for (guint i = 0; i < sheet->columns; i++)
    columns[i] = column_share (sheet, i);
  table = tarn_block_new_table (columns, sheet->columns);
  for (guint i = 0; i < sheet->lines->len; i++)
    {
      const TarnLine *line = sheet->lines->pdata[i];

      if (i % sheet->columns == 0)
        row = tarn_block_add_row (table, i == 0);
      if (is_gap (line))
        row->count = 2;
      tarn_block_add_cell (row, is_gap (line) ? NULL : tarn_context_line (context, line));
    }
  tarn_block_add (group, table);
}

/* Strong words and nothing else stand over what follows. */
static gboolean
is_caption (const TarnLine *line)
{
  for (guint i = 0; i < line->runs->len; i++)
    if (!((const TarnRun *)line->runs->pdata[i])->strong)
      return FALSE;
  return line->runs->len > 0;
}

static void
add_lines (TarnContext          *context,
           TarnBlock            *group,
           const TarnSheetBlock *block,
           guint                 level)
{
  for (guint i = 0; i < block->lines->len; i++)
    {
      const TarnLine *line = block->lines->pdata[i];
      TarnRich       *text = tarn_context_line (context, line);

      if (text == NULL)
        continue;
      if (block->kind == TARN_SHEET_HEADING)
        tarn_report_heading (group, MIN (level + block->level - 1, 3), text);
      else
        {
          tarn_report_paragraph (group, text)->keep_next = is_caption (line);
          add_room (group, line);
        }
    }
}

/**
 * tarn_report_add_sheet:
 * @id: of a sheet of the texts
 * @level: of the heading that its title becomes
 *
 * Adds a sheet as it stands in the texts, without the lines that are for other nations.
 */
void
tarn_report_add_sheet (TarnContext *context,
                       TarnBlock   *group,
                       const char  *id,
                       guint        level)
{
  const TarnSheet *sheet = tarn_texts_get_sheet (context->texts, id);

  if (sheet == NULL)
    {
      g_critical ("The texts have no sheet “%s”", id);
      return;
    }
  tarn_report_heading (group, level, tarn_context_words (context, sheet->title));
  for (guint i = 0; i < sheet->blocks->len; i++)
    {
      const TarnSheetBlock *block = sheet->blocks->pdata[i];

      switch (block->kind)
        {
        case TARN_SHEET_HEADING:
        case TARN_SHEET_PARAGRAPH:
          add_lines (context, group, block, level);
          break;
        case TARN_SHEET_LIST:
        case TARN_SHEET_STEPS:
        case TARN_SHEET_TICKS:
          add_list (context, group, block);
          break;
        case TARN_SHEET_TABLE:
          add_table (context, group, block);
          break;
        case TARN_SHEET_WRITING:
        default:
          tarn_block_add (group, tarn_block_new_writing (block->count));
          break;
        }
    }
}
