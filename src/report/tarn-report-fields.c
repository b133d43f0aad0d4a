/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

static gboolean
is_empty (const TarnBlock *cell)
{
  return cell->text->text[0] == '\0';
}

static char *
dup_name (TarnContext *context,
          const char  *title,
          guint        row,
          const char  *column,
          gboolean     many)
{
  g_autofree char *number = tarn_context_dup_count (row);

  return many ? tarn_context_dup_entry (context, "supervisor-field-row", "table", title, "row",
                                        number, "column", column, NULL)
              : tarn_context_dup_entry (context, "supervisor-field-cell", "table", title, "column",
                                        column, NULL);
}

/**
 * tarn_report_name_cells:
 * @table: a table whose first row is its header
 * @title: what it is called
 *
 * Makes every empty cell of a table a field.
 */
void
tarn_report_name_cells (TarnContext *context,
                        TarnBlock   *table,
                        const char  *title)
{
  const TarnBlock *header = table->children->pdata[0];

  for (guint i = 1; i < table->children->len; i++)
    {
      TarnBlock *row = table->children->pdata[i];

      for (guint j = 0; j < row->children->len; j++)
        {
          TarnBlock       *cell = row->children->pdata[j];
          const TarnBlock *column = header->children->pdata[j];

          if (is_empty (cell))
            cell->field = dup_name (context, title, i, column->text->text,
                                    table->children->len > 2);
        }
    }
}

/* The part that is set apart, as in "Support. How is this for you?", or all of it. */
static char *
dup_label (const TarnRich *text)
{
  TarnSpan span;

  if (text->strong == NULL)
    return g_strdup (text->text);
  span = g_array_index (text->strong, TarnSpan, 0);
  if (text->text[span.end - 1] == '.')
    span.end--;
  return g_strndup (text->text + span.start, span.end - span.start);
}

/**
 * tarn_report_name_notes:
 * @group: texts, some with a line to write on behind them
 *
 * Makes each of these lines a field for notes about the text before it.
 */
void
tarn_report_name_notes (TarnContext *context,
                        TarnBlock   *group)
{
  for (guint i = 1; i < group->children->len; i++)
    {
      TarnBlock       *line = group->children->pdata[i];
      const TarnBlock *asker = group->children->pdata[i - 1];
      g_autofree char *about = NULL;

      if (line->kind != TARN_BLOCK_WRITING || asker->text == NULL)
        continue;
      about = dup_label (asker->text);
      line->field = tarn_context_dup_entry (context, "supervisor-field-notes", "about", about,
                                            NULL);
    }
}

/**
 * tarn_report_name_gap:
 * @group: texts, one with a gap in it
 * @entry: of the texts: what is to be written there
 *
 * Makes the gap a field.
 */
void
tarn_report_name_gap (TarnContext *context,
                      TarnBlock   *group,
                      const char  *entry)
{
  for (guint i = 0; i < group->children->len; i++)
    {
      TarnBlock *block = group->children->pdata[i];

      if (block->kind == TARN_BLOCK_PARAGRAPH && block->text->gap.end > 0)
        block->field = tarn_context_dup_entry (context, entry, NULL);
    }
}
