/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-block.h"

static const char *const kind_names[] = {
  "group",
  "heading",
  "paragraph",
  "entry",
  "columns",
  "box",
  "table",
  "row",
  "cell",
  "band",
  "strip",
  "strip-row",
  "chart",
  "writing",
  "page",
};

/**
 * tarn_block_new:
 * @kind: what it is
 *
 * Returns: (transfer full): an empty block
 */
TarnBlock *
tarn_block_new (TarnBlockKind kind)
{
  TarnBlock *self = g_new0 (TarnBlock, 1);

  self->kind = kind;
  self->style = TARN_STYLE_BODY;
  return self;
}

/**
 * tarn_block_free:
 * @self: (transfer full) (nullable): what to free, with its children
 */
void
tarn_block_free (TarnBlock *self)
{
  if (self == NULL)
    return;
  tarn_rich_free (self->text);
  tarn_rich_free (self->value);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  tarn_chart_free (self->chart);
  g_free (self->columns);
  g_free (self->description);
  g_free (self->field);
  g_free (self);
}

/**
 * tarn_block_add:
 * @child: (transfer full): goes behind the other children
 *
 * Returns: (transfer none): @child
 */
TarnBlock *
tarn_block_add (TarnBlock *self,
                TarnBlock *child)
{
  g_return_val_if_fail (self != NULL && child != NULL, NULL);

  if (self->children == NULL)
    self->children = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_block_free);
  g_ptr_array_add (self->children, child);
  return child;
}

/**
 * tarn_block_new_heading:
 * @level: 0 for the title, 1 to 3 for headings
 * @text: (transfer full): the words
 *
 * Returns: (transfer full): a heading that stays with what follows
 */
TarnBlock *
tarn_block_new_heading (guint     level,
                        TarnRich *text)
{
  TarnBlock *self = tarn_block_new (TARN_BLOCK_HEADING);

  self->level = MIN (level, 3);
  self->style = TARN_STYLE_TITLE + self->level;
  self->text = text;
  self->keep_next = TRUE;
  return self;
}

/**
 * tarn_block_new_paragraph:
 * @style: how it is set
 * @text: (transfer full): the words
 *
 * Returns: (transfer full): a paragraph
 */
TarnBlock *
tarn_block_new_paragraph (TarnStyle style,
                          TarnRich *text)
{
  TarnBlock *self = tarn_block_new (TARN_BLOCK_PARAGRAPH);

  self->style = style;
  self->text = text;
  return self;
}

/**
 * tarn_block_new_entry:
 * @mark: what stands before it
 * @number: which number, for %TARN_MARK_NUMBER
 * @text: (transfer full): the words
 *
 * Returns: (transfer full): an entry of a list
 */
TarnBlock *
tarn_block_new_entry (TarnMark  mark,
                      guint     number,
                      TarnRich *text)
{
  TarnBlock *self = tarn_block_new (TARN_BLOCK_ENTRY);

  self->mark = mark;
  self->number = number;
  self->text = text;
  return self;
}

/**
 * tarn_block_new_table:
 * @columns: (array length=n_columns): shares of the width; they are scaled to fill it
 * @n_columns: how many
 *
 * Returns: (transfer full): a table without rows
 */
TarnBlock *
tarn_block_new_table (const double *columns,
                      guint         n_columns)
{
  TarnBlock *self = tarn_block_new (TARN_BLOCK_TABLE);
  double     sum = 0;

  for (guint i = 0; i < n_columns; i++)
    sum += columns[i];
  self->n_columns = n_columns;
  self->columns = g_new (double, n_columns);
  for (guint i = 0; i < n_columns; i++)
    self->columns[i] = columns[i] / sum;
  return self;
}

/**
 * tarn_block_add_row:
 * @header: it is the header, repeated on each page the table runs over
 *
 * Returns: (transfer none): a new row without cells, at the end of the table
 */
TarnBlock *
tarn_block_add_row (TarnBlock *table,
                    gboolean   header)
{
  TarnBlock *row = tarn_block_new (TARN_BLOCK_ROW);

  row->header = header;
  return tarn_block_add (table, row);
}

/**
 * tarn_block_add_cell:
 * @text: (transfer full) (nullable): the words; %NULL leaves the cell empty
 */
void
tarn_block_add_cell (TarnBlock *row,
                     TarnRich  *text)
{
  TarnBlock *cell = tarn_block_new (TARN_BLOCK_CELL);

  cell->style = row->header ? TARN_STYLE_TABLE_HEAD : TARN_STYLE_BODY;
  cell->text = text != NULL ? text : tarn_rich_new ("", NULL);
  tarn_block_add (row, cell);
}

/**
 * tarn_block_new_writing:
 * @count: how many lines
 *
 * Returns: (transfer full): empty lines to write on, kept together
 */
TarnBlock *
tarn_block_new_writing (guint count)
{
  TarnBlock *self = tarn_block_new (TARN_BLOCK_WRITING);

  self->count = count;
  self->keep = TRUE;
  return self;
}

/**
 * tarn_block_kind_get_name:
 *
 * Returns: (transfer none): a name for tests and golden files
 */
const char *
tarn_block_kind_get_name (TarnBlockKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}
