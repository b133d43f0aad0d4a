/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-text.h"

/* A whole report as one text that can be walked through line by line with the keys, searched and
 * copied. Hundreds of labels would take seconds to lay out. */

static const double scales[] = { 1.7, 1.45, 1.25, 1.1 };

static void
add_tagged (GtkTextBuffer *buffer,
            const char    *words,
            const char    *tag)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  if (tag != NULL)
    gtk_text_buffer_insert_with_tags_by_name (buffer, &end, words, -1, tag, NULL);
  else
    gtk_text_buffer_insert (buffer, &end, words, -1);
}

/* The words, with those set apart in bold. */
static void
add_rich (GtkTextBuffer  *buffer,
          const TarnRich *text,
          const char     *tag)
{
  GtkTextIter end;
  int         start;

  gtk_text_buffer_get_end_iter (buffer, &end);
  start = gtk_text_iter_get_offset (&end);
  add_tagged (buffer, text->text, tag);
  for (guint i = 0; text->strong != NULL && i < text->strong->len; i++)
    {
      const TarnSpan *span = &g_array_index (text->strong, TarnSpan, i);
      GtkTextIter     from, to;

      gtk_text_buffer_get_iter_at_offset (buffer, &from,
                                          start + g_utf8_strlen (text->text, span->start));
      gtk_text_buffer_get_iter_at_offset (buffer, &to,
                                          start + g_utf8_strlen (text->text, span->end));
      gtk_text_buffer_apply_tag_by_name (buffer, "strong", &from, &to);
    }
}

static void
add_heading (GtkTextBuffer   *buffer,
             const TarnBlock *block)
{
  g_autofree char *tag = g_strdup_printf ("heading-%u", MIN (block->level, 3));

  add_tagged (buffer, "\n", NULL);
  add_rich (buffer, block->text, tag);
  add_tagged (buffer, "\n", NULL);
  if (block->value != NULL)
    {
      add_rich (buffer, block->value, "strong");
      add_tagged (buffer, "\n", NULL);
    }
}

static const TarnRich *
cell_text (const TarnBlock *row,
           guint            column)
{
  const TarnBlock *cell;

  if (row == NULL || row->children == NULL || column >= row->children->len)
    return NULL;
  cell = row->children->pdata[column];
  return cell->text != NULL && *cell->text->text != '\0' ? cell->text : NULL;
}

/* A row on one line, each cell with the head of its column. */
static void
add_row (GtkTextBuffer   *buffer,
         const TarnBlock *header,
         const TarnBlock *row)
{
  gboolean first = TRUE;

  for (guint i = 0; row->children != NULL && i < row->children->len; i++)
    {
      const TarnRich *text = cell_text (row, i);
      const TarnRich *head = cell_text (header, i);

      if (text == NULL)
        continue;
      if (!first)
        add_tagged (buffer, ". ", NULL);
      first = FALSE;
      if (head != NULL)
        {
          add_tagged (buffer, head->text, NULL);
          add_tagged (buffer, ": ", NULL);
        }
      add_rich (buffer, text, NULL);
    }
  if (!first)
    add_tagged (buffer, "\n", NULL);
}

static void
add_table (GtkTextBuffer   *buffer,
           const TarnBlock *table)
{
  const TarnBlock *header = NULL;

  for (guint i = 0; table->children != NULL && i < table->children->len; i++)
    {
      const TarnBlock *row = table->children->pdata[i];

      if (row->header)
        header = row;
      else
        add_row (buffer, header, row);
    }
}

static void
add_block (GtkTextBuffer   *buffer,
           const TarnBlock *block)
{
  g_autofree char *number = NULL;

  switch (block->kind)
    {
    case TARN_BLOCK_HEADING:
      add_heading (buffer, block);
      break;
    case TARN_BLOCK_TABLE:
      add_table (buffer, block);
      break;
    case TARN_BLOCK_STRIP_ROW:
      add_rich (buffer, block->text, NULL);
      add_tagged (buffer, ": ", NULL);
      add_rich (buffer, block->value, "strong");
      add_tagged (buffer, "\n", NULL);
      break;
    case TARN_BLOCK_CHART:
      if (block->description != NULL)
        {
          add_tagged (buffer, block->description, NULL);
          add_tagged (buffer, "\n", NULL);
        }
      break;
    case TARN_BLOCK_ENTRY:
      number = block->mark == TARN_MARK_NUMBER ? g_strdup_printf ("%u. ", block->number)
                                               : g_strdup ("• ");
      add_tagged (buffer, number, NULL);
      add_rich (buffer, block->text, NULL);
      add_tagged (buffer, "\n", NULL);
      break;
    case TARN_BLOCK_PARAGRAPH:
    case TARN_BLOCK_BAND:
      add_rich (buffer, block->text, block->style == TARN_STYLE_STRONG ? "strong" : NULL);
      add_tagged (buffer, "\n", NULL);
      break;
    case TARN_BLOCK_GROUP:
    case TARN_BLOCK_COLUMNS:
    case TARN_BLOCK_BOX:
    case TARN_BLOCK_STRIP:
      for (guint i = 0; block->children != NULL && i < block->children->len; i++)
        add_block (buffer, block->children->pdata[i]);
      break;
    case TARN_BLOCK_ROW:
    case TARN_BLOCK_CELL:
    case TARN_BLOCK_WRITING: /* lines to write on by hand are for paper */
    case TARN_BLOCK_PAGE:
    default:
      break;
    }
}

static void
make_tags (GtkTextBuffer *buffer)
{
  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "strong") != NULL)
    return;
  gtk_text_buffer_create_tag (buffer, "strong", "weight", PANGO_WEIGHT_BOLD, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *name = g_strdup_printf ("heading-%u", i);

      gtk_text_buffer_create_tag (buffer, name, "weight", PANGO_WEIGHT_BOLD, "scale", scales[i],
                                  NULL);
    }
}

/**
 * tarn_report_text_fill:
 * @buffer: what is in it is replaced
 * @report: a report
 *
 * Writes a whole report as text, with its headings and lists.
 */
void
tarn_report_text_fill (GtkTextBuffer *buffer,
                       TarnReport    *report)
{
  GtkTextIter start;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer) && report != NULL);

  make_tags (buffer);
  gtk_text_buffer_set_text (buffer, "", -1);
  add_block (buffer, tarn_report_get_root (report));
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
}

/**
 * tarn_report_text_add_note:
 * @buffer: a report as text
 * @title: what the note is about
 * @paragraphs: (element-type utf8): what the person has to know of it
 *
 * Writes above the report what is not in it.
 */
void
tarn_report_text_add_note (GtkTextBuffer *buffer,
                           const char    *title,
                           GPtrArray     *paragraphs)
{
  GtkTextIter at;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer) && title != NULL && paragraphs != NULL);

  gtk_text_buffer_get_start_iter (buffer, &at);
  gtk_text_buffer_insert_with_tags_by_name (buffer, &at, title, -1, "heading-2", NULL);
  for (guint i = 0; i < paragraphs->len; i++)
    {
      gtk_text_buffer_insert (buffer, &at, "\n", -1);
      gtk_text_buffer_insert (buffer, &at, paragraphs->pdata[i], -1);
    }
  gtk_text_buffer_insert (buffer, &at, "\n\n", -1);
  gtk_text_buffer_get_start_iter (buffer, &at);
  gtk_text_buffer_place_cursor (buffer, &at);
}
