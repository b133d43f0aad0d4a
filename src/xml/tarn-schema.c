/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-schema.h"

#include "tarn-issue.h"
#include "tarn-xml-private.h"

static xmlRelaxNGPtr
read_schema (const char     *schema,
             gsize           length,
             TarnXmlTrouble *trouble)
{
  xmlRelaxNGParserCtxtPtr context = xmlRelaxNGNewMemParserCtxt (schema, (int)length);
  xmlRelaxNGPtr           grammar = NULL;

  if (context == NULL)
    return NULL;

  tarn_xml_watch_schema_parser (context, trouble);
  grammar = xmlRelaxNGParse (context);
  xmlRelaxNGFreeParserCtxt (context);

  return grammar;
}

static gboolean
validate (xmlRelaxNGPtr   grammar,
          xmlDocPtr       tree,
          TarnXmlTrouble *trouble)
{
  xmlRelaxNGValidCtxtPtr context = xmlRelaxNGNewValidCtxt (grammar);
  gboolean               valid;

  if (context == NULL)
    return FALSE;

  tarn_xml_watch_schema (context, trouble);
  valid = xmlRelaxNGValidateDoc (context, tree) == 0;
  xmlRelaxNGFreeValidCtxt (context);

  return valid;
}

/**
 * tarn_schema_validate:
 * @schema: a schema in RELAX NG's XML syntax, one of ours
 * @schema_length: its length in bytes
 * @data: the content of a file
 * @length: its length in bytes
 * @issues: (element-type TarnIssue): where an issue is added
 *
 * Holds a file against a schema. It is meant for files in which the reader found nothing: the one
 * issue `schema-disagrees` then says that the reader and the schema are not of one mind.
 *
 * Returns: %TRUE if the file is valid
 */
gboolean
tarn_schema_validate (const char *schema,
                      gsize       schema_length,
                      const char *data,
                      gsize       length,
                      GPtrArray  *issues)
{
  g_auto(TarnXmlTrouble) trouble = { NULL };
  xmlRelaxNGPtr grammar;
  xmlDocPtr     tree;
  gboolean      valid = FALSE;

  g_return_val_if_fail (schema != NULL && data != NULL, FALSE);
  g_return_val_if_fail (issues != NULL, FALSE);

  grammar = read_schema (schema, schema_length, &trouble);
  tree = grammar != NULL ? tarn_xml_read_tree (data, length, &trouble) : NULL;
  if (tree != NULL)
    valid = validate (grammar, tree, &trouble);

  if (!valid)
    tarn_issues_add (issues, "schema-disagrees", trouble.line,
                     trouble.message != NULL ? trouble.message : "no reason given");

  g_clear_pointer (&tree, xmlFreeDoc);
  g_clear_pointer (&grammar, xmlRelaxNGFree);
  return valid;
}
