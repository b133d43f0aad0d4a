/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-sheet-reader.h"

#include "tarn-issue.h"

#include <string.h>

static const struct
{
  const char   *name;
  TarnSheetKind kind;
} kinds[] = {
  { "heading", TARN_SHEET_HEADING },
  { "p", TARN_SHEET_PARAGRAPH },
  { "list", TARN_SHEET_LIST },
  { "steps", TARN_SHEET_STEPS },
  { "ticks", TARN_SHEET_TICKS },
  { "table", TARN_SHEET_TABLE },
  { "writing", TARN_SHEET_WRITING },
};

/* Folds white space over the pieces of one line, as if they were one text. */
static char *
fold_piece (const char *text,
            gboolean   *after_space)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    {
      gboolean space = strchr (" \t\r\n", *p) != NULL;

      if (!space)
        g_string_append_c (folded, *p);
      else if (!*after_space)
        g_string_append_c (folded, ' ');
      *after_space = space;
    }

  return g_string_free (folded, FALSE);
}

static void
add_run (TarnLine   *line,
         const char *text,
         gboolean    strong,
         gboolean   *after_space)
{
  g_autofree char *folded = fold_piece (text, after_space);

  if (folded[0] != '\0')
    g_ptr_array_add (line->runs, tarn_run_new (folded, strong, FALSE));
}

static void
trim_end (TarnLine *line)
{
  TarnRun *last;

  if (line->runs->len == 0)
    return;

  last = g_ptr_array_index (line->runs, line->runs->len - 1);
  if (last->gap)
    return;

  g_strchomp (last->text);
  if (last->text[0] == '\0')
    g_ptr_array_set_size (line->runs, (int)line->runs->len - 1);
}

static TarnLine *
read_line (TarnReader        *reader,
           const TarnXmlNode *node,
           const char        *lang)
{
  TarnLine *line = tarn_line_new ();
  gboolean  after_space = TRUE;

  line->line = node->line;
  line->lang = lang;
  line->nation = tarn_reader_string (node, "nation");
  for (const TarnXmlNode *child = node->first; child != NULL; child = child->next)
    if (child->name == NULL)
      add_run (line, child->text, FALSE, &after_space);
    else if (tarn_xml_node_is (child, "strong"))
      {
        g_autofree char *text = tarn_xml_node_dup_text (child);

        add_run (line, text, TRUE, &after_space);
      }
    else if (tarn_xml_node_is (child, "gap"))
      {
        g_ptr_array_add (line->runs, tarn_run_new (NULL, FALSE, TRUE));
        after_space = FALSE;
      }
  trim_end (line);
  tarn_reader_cites (reader, node, line->cites);

  return line;
}

static void
read_table (TarnReader        *reader,
            const TarnXmlNode *node,
            TarnSheet         *sheet,
            TarnSheetBlock    *block,
            const char        *lang)
{
  for (const TarnXmlNode *row = tarn_xml_node_first (node, "row"); row != NULL;
       row = tarn_xml_node_next (row, "row"))
    {
      guint n_cells = 0;

      for (const TarnXmlNode *cell = tarn_xml_node_first (row, "cell"); cell != NULL;
           cell = tarn_xml_node_next (cell, "cell"))
        {
          g_ptr_array_add (block->lines, read_line (reader, cell, lang));
          n_cells++;
        }

      if (block->columns == 0)
        block->columns = n_cells;
      if (n_cells == block->columns)
        continue;

      /* Said once here; the model is kept in shape, so that it is not said again. */
      tarn_issues_add (reader->issues, "table-ragged", row->line, sheet->id);
      g_ptr_array_set_size (block->lines, (int)(block->lines->len - n_cells));
    }
}

static void
read_block (TarnReader        *reader,
            const TarnXmlNode *node,
            TarnSheet         *sheet,
            TarnSheetKind      kind,
            const char        *lang)
{
  TarnSheetBlock *block = tarn_sheet_block_new (kind);

  block->line = node->line;
  g_ptr_array_add (sheet->blocks, block);

  switch (kind)
    {
    case TARN_SHEET_HEADING:
      block->level = (guint)tarn_reader_whole (node, "level", 1);
      g_ptr_array_add (block->lines, read_line (reader, node, lang));
      break;

    case TARN_SHEET_PARAGRAPH:
      g_ptr_array_add (block->lines, read_line (reader, node, lang));
      break;

    case TARN_SHEET_LIST:
    case TARN_SHEET_STEPS:
    case TARN_SHEET_TICKS:
      for (const TarnXmlNode *line = tarn_xml_node_first (node, "li"); line != NULL;
           line = tarn_xml_node_next (line, "li"))
        g_ptr_array_add (block->lines, read_line (reader, line, lang));
      break;

    case TARN_SHEET_TABLE:
      read_table (reader, node, sheet, block, lang);
      break;

    case TARN_SHEET_WRITING:
      block->count = (guint)tarn_reader_whole (node, "lines", 1);
      break;

    default:
      g_assert_not_reached ();
    }
}

/**
 * tarn_read_sheet:
 * @reader: a reader
 * @node: a sheet
 *
 * Reads a page of the report's own texts, in the one language that it is in.
 *
 * Returns: (transfer full): the sheet
 */
TarnSheet *
tarn_read_sheet (TarnReader        *reader,
                 const TarnXmlNode *node)
{
  const TarnXmlNode *title = tarn_xml_node_first (node, "title");
  const char        *own = tarn_xml_node_get_lang (node);
  const char        *lang = g_intern_string (own != NULL ? own : reader->own);
  g_autofree char   *id = tarn_reader_id (node, "id");
  g_autofree char   *text = NULL;
  TarnSheet         *sheet = tarn_sheet_new (id);

  sheet->line = node->line;
  text = title != NULL ? tarn_xml_node_dup_folded (title) : g_strdup ("");
  sheet->title = tarn_text_new (text, lang);

  for (const TarnXmlNode *child = node->first; child != NULL; child = child->next)
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      if (tarn_xml_node_is (child, kinds[i].name))
        read_block (reader, child, sheet, kinds[i].kind, lang);

  return sheet;
}
