/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-texts-reader.h"

#include "tarn-finish.h"
#include "tarn-issue.h"
#include "tarn-language.h"
#include "tarn-limits.h"
#include "tarn-sheet-reader.h"
#include "tarn-texts-grammar.h"
#include "tarn-xml.h"

#define NAMESPACE "urn:tarn:texts:1"

static void
read_entry (TarnReader        *reader,
            const TarnXmlNode *node,
            TarnTexts         *texts)
{
  g_autofree char *id = tarn_reader_id (node, "id");
  GPtrArray       *cites = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_cite_free);

  tarn_reader_cites (reader, node, cites);
  if (!tarn_texts_take (texts, id, tarn_reader_needed_text (reader, node, "text"), cites))
    tarn_issues_add (reader->issues, "id-duplicate", node->line, id);
}

static const char *
get_language (TarnReader        *reader,
              const TarnXmlNode *sheet)
{
  const char *lang = tarn_xml_node_get_lang (sheet);

  return lang != NULL ? lang : reader->own;
}

/* Sheets of one id are translations of each other. */
static void
read_sheets_of_id (TarnReader *reader,
                   GPtrArray  *nodes,
                   TarnTexts  *texts)
{
  const TarnXmlNode *first = g_ptr_array_index (nodes, 0);
  g_autofree char   *id = tarn_reader_id (first, "id");
  g_autoptr(GPtrArray) languages = g_ptr_array_new ();
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int place;

  for (guint i = 0; i < nodes->len; i++)
    {
      const TarnXmlNode *node = g_ptr_array_index (nodes, i);
      const char        *lang = get_language (reader, node);

      g_ptr_array_add (languages, (gpointer)lang);
      if (!g_hash_table_add (seen, g_ascii_strdown (lang, -1)))
        tarn_issues_add (reader->issues, "id-duplicate", node->line, id);
    }
  g_ptr_array_add (languages, NULL);

  place = tarn_language_pick (reader->wanted, (const char *const *)languages->pdata, reader->own);
  if (!tarn_texts_take_sheet (texts, tarn_read_sheet (reader, g_ptr_array_index (nodes, place))))
    tarn_issues_add (reader->issues, "id-duplicate", first->line, id);
}

static void
read_sheets (TarnReader        *reader,
             const TarnXmlNode *root,
             TarnTexts         *texts)
{
  g_autoptr(GHashTable) by_id = NULL;
  g_autoptr(GPtrArray) groups = NULL;

  by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  groups = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  for (const TarnXmlNode *node = tarn_xml_node_first (root, "sheet"); node != NULL;
       node = tarn_xml_node_next (node, "sheet"))
    {
      g_autofree char *id = tarn_reader_id (node, "id");
      GPtrArray       *group = g_hash_table_lookup (by_id, id);

      if (group == NULL)
        {
          group = g_ptr_array_new ();
          g_ptr_array_add (groups, group);
          g_hash_table_insert (by_id, g_steal_pointer (&id), group);
        }
      g_ptr_array_add (group, (gpointer)node);
    }

  for (guint i = 0; i < groups->len; i++)
    read_sheets_of_id (reader, g_ptr_array_index (groups, i), texts);
}

/**
 * tarn_texts_read:
 * @texts: where the texts are added
 * @data: the content of a file of texts, which nobody vouches for
 * @length: its length in bytes
 * @languages: (nullable) (array zero-terminated=1): the languages a person reads, best first
 * @issues: (element-type TarnIssue): where problems are added, in the order of the file
 *
 * Reads one file of the report's own texts into @texts. An id that an earlier file has is an issue.
 * The language of @texts is that of most texts of the first file. Whether citations have their
 * reference is checked over all files, by tarn_texts_check().
 *
 * Returns: %TRUE if no issue of this file is an error; otherwise @texts should be thrown away
 */
gboolean
tarn_texts_read (TarnTexts         *texts,
                 const char        *data,
                 gsize              length,
                 const char *const *languages,
                 GPtrArray         *issues)
{
  g_autoptr(TarnXmlDocument) document = NULL;
  g_autoptr(TarnReader) reader = NULL;
  g_autoptr(GPtrArray) found = tarn_issues_new ();
  gboolean good;

  g_return_val_if_fail (texts != NULL && issues != NULL, FALSE);

  document = tarn_xml_read (data, length, found);
  if (document != NULL && tarn_grammar_check_root (&tarn_texts_grammar, document->root, NAMESPACE,
                                                   "texts", found))
    {
      reader = tarn_reader_new (document->root, languages, found);
      tarn_reader_references (reader, document->root, tarn_texts_get_references (texts));
      for (const TarnXmlNode *node = tarn_xml_node_first (document->root, "entry"); node != NULL;
           node = tarn_xml_node_next (node, "entry"))
        read_entry (reader, node, texts);
      read_sheets (reader, document->root, texts);
      if (tarn_texts_get_lang (texts) == NULL)
        tarn_texts_set_lang (texts, tarn_reader_get_language (reader));
    }

  good = !tarn_issues_have_error (found);
  tarn_issues_finish (found);
  g_ptr_array_extend_and_steal (issues, g_steal_pointer (&found));

  return good;
}
