/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-identifiers-reader.h"

#include "tarn-finish.h"
#include "tarn-identifiers-grammar.h"
#include "tarn-issue.h"
#include "tarn-limits.h"
#include "tarn-reader.h"
#include "tarn-value.h"
#include "tarn-xml.h"

#define NAMESPACE "urn:tarn:identifiers:1"

typedef gboolean (*AddPattern) (TarnIdentifiers *identifiers,
                                const char      *kind,
                                const char      *pattern,
                                GError         **error);

typedef struct
{
  TarnReader      *reader;
  TarnIdentifiers *identifiers;
  GPtrArray       *patterns; /* the elements so far */
} Reading;

/* Patterns do not hold spaces at their ends, so they may be written on lines of their own. */
static void
read_patterns (Reading           *reading,
               const TarnXmlNode *parent,
               const char        *kind,
               const char        *name,
               AddPattern         add)
{
  for (const TarnXmlNode *node = tarn_xml_node_first (parent, name); node != NULL;
       node = tarn_xml_node_next (node, name))
    {
      g_autofree char *pattern = tarn_xml_node_dup_folded (node);

      if (tarn_reader_at_limit (reading->reader, reading->patterns, TARN_LIMIT_PATTERNS,
                                "too-many-patterns", node))
        return;
      g_ptr_array_add (reading->patterns, (gpointer)node);
      if (!add (reading->identifiers, kind, pattern, NULL))
        tarn_issues_add (reading->reader->issues, "pattern-invalid", node->line, pattern);
    }
}

static void
read_kind (Reading           *reading,
           const TarnXmlNode *node)
{
  g_autofree char *id = tarn_reader_id (node, "id");

  tarn_identifiers_take_kind (reading->identifiers, id,
                              tarn_reader_text (reading->reader, node, "name"),
                              tarn_reader_text (reading->reader, node, "why"));
  read_patterns (reading, node, id, "find", tarn_identifiers_add_find);
  read_patterns (reading, node, id, "except", tarn_identifiers_add_except);
}

static void
read_innocent (Reading           *reading,
               const TarnXmlNode *node)
{
  const char      *kinds = tarn_xml_node_get (node, "for");
  g_autofree char *phrases = tarn_xml_node_dup_folded (node);
  g_auto(GStrv) split = tarn_value_split (kinds != NULL ? kinds : "");

  for (guint i = 0; split[i] != NULL; i++)
    tarn_identifiers_add_innocent (reading->identifiers, split[i], phrases);
}

static void
read_root (Reading           *reading,
           const TarnXmlNode *root)
{
  for (const TarnXmlNode *node = tarn_xml_node_first (root, "kind"); node != NULL;
       node = tarn_xml_node_next (node, "kind"))
    read_kind (reading, node);
  for (const TarnXmlNode *node = tarn_xml_node_first (root, "innocent"); node != NULL;
       node = tarn_xml_node_next (node, "innocent"))
    read_innocent (reading, node);
}

/**
 * tarn_identifiers_read:
 * @identifiers: where the rules are added
 * @data: the content of a file of rules, which nobody vouches for
 * @length: its length in bytes
 * @languages: (nullable) (array zero-terminated=1): the languages a person reads, best first
 * @issues: (element-type TarnIssue): where problems are added, in the order of the file
 *
 * Reads one file of rules into @identifiers.
 *
 * Returns: %TRUE if no issue of this file is an error; otherwise @identifiers should be thrown away
 */
gboolean
tarn_identifiers_read (TarnIdentifiers   *identifiers,
                       const char        *data,
                       gsize              length,
                       const char *const *languages,
                       GPtrArray         *issues)
{
  g_autoptr(TarnXmlDocument) document = NULL;
  g_autoptr(GPtrArray) found = tarn_issues_new ();
  gboolean good;

  g_return_val_if_fail (identifiers != NULL && issues != NULL, FALSE);

  document = tarn_xml_read (data, length, found);
  if (document != NULL && tarn_grammar_check_root (&tarn_identifiers_grammar, document->root,
                                                   NAMESPACE, "identifiers", found))
    {
      g_autoptr(TarnReader) reader = tarn_reader_new (document->root, languages, found);
      g_autoptr(GPtrArray) patterns = g_ptr_array_new ();
      Reading reading = { reader, identifiers, patterns };

      read_root (&reading, document->root);
    }

  good = !tarn_issues_have_error (found);
  tarn_issues_finish (found);
  g_ptr_array_extend_and_steal (issues, g_steal_pointer (&found));

  return good;
}
