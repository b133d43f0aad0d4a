/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-response-file.h"

#include "tarn-finish.h"
#include "tarn-issue.h"
#include "tarn-limits.h"
#include "tarn-reader.h"
#include "tarn-reflection-grammar.h"
#include "tarn-response-grammar.h"
#include "tarn-xml.h"

/* A band stands beside "scored" and nowhere else. */
static void
check_domain (const TarnXmlNode *node,
              GHashTable        *seen,
              GPtrArray         *issues)
{
  const char *id = tarn_xml_node_get (node, "id");
  const char *status = tarn_xml_node_get (node, "status");
  const char *band = tarn_xml_node_get (node, "band");
  gboolean    has_band = band != NULL;

  if (g_strcmp0 (status, "scored") == 0 && !has_band)
    tarn_issues_add (issues, "attribute-missing", node->line, "band");
  if (g_strcmp0 (status, "none") == 0 && has_band)
    tarn_issues_add (issues, "attribute-misplaced", node->line, "band");
  if (has_band && !tarn_value_is_id (band))
    tarn_issues_add (issues, "attribute-invalid", node->line, "band");
  if (id != NULL && !g_hash_table_add (seen, (gpointer)id))
    tarn_issues_add (issues, "id-duplicate", node->line, id);
}

static GArray *
read_domains (const TarnXmlNode *root,
              GPtrArray         *issues)
{
  GArray *domains = g_array_new (FALSE, FALSE, sizeof (TarnResponseDomain));
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (const TarnXmlNode *node = tarn_xml_node_first (root, "domain"); node != NULL;
       node = tarn_xml_node_next (node, "domain"))
    {
      TarnResponseDomain domain = { .id = tarn_xml_node_get (node, "id"),
                                    .band = tarn_xml_node_get (node, "band") };

      if (domains->len == TARN_LIMIT_DOMAINS)
        {
          g_autofree char *argument = g_strdup_printf ("%u", TARN_LIMIT_DOMAINS);

          tarn_issues_add (issues, "too-many-domains", node->line, argument);
          break;
        }

      check_domain (node, seen, issues);
      g_array_append_val (domains, domain);
    }

  return domains;
}

static TarnResponse *
read_root (const TarnXmlNode *root,
           GPtrArray         *issues)
{
  g_autoptr(GArray) domains = read_domains (root, issues);

  if (tarn_issues_have_error (issues))
    return NULL;

  return tarn_response_new (tarn_xml_node_get (root, "questionnaire"),
                            tarn_xml_node_get (root, "version"),
                            tarn_reader_enum (root, "route", tarn_route_values),
                            tarn_xml_node_get (root, "token"), tarn_xml_node_get (root, "role"),
                            (TarnResponseDomain *)(gpointer)domains->data, domains->len);
}

/**
 * tarn_response_read:
 * @data: the content of a workshop file, which nobody vouches for
 * @length: its length in bytes
 * @issues: (element-type TarnIssue): where problems are added, in the order of the file
 *
 * Reads what one person handed in. Whether its bands are those of the questionnaire is for
 * tarn_workshop_admit() to say.
 *
 * Returns: (transfer full) (nullable): the response; %NULL if any issue is an error
 */
TarnResponse *
tarn_response_read (const char *data,
                    gsize       length,
                    GPtrArray  *issues)
{
  g_autoptr(TarnXmlDocument) document = NULL;
  g_autoptr(TarnResponse) self = NULL;
  g_autoptr(GPtrArray) found = tarn_issues_new ();

  g_return_val_if_fail (issues != NULL, NULL);

  document = tarn_xml_read (data, length, found);
  if (document != NULL &&
      tarn_grammar_check_root (&tarn_response_grammar, document->root, TARN_RESPONSE_NAMESPACE,
                               "response", found))
    self = read_root (document->root, found);

  tarn_issues_finish (found);
  g_ptr_array_extend_and_steal (issues, g_steal_pointer (&found));

  return g_steal_pointer (&self);
}
