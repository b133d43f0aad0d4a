/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-condition-parser.h"

#include "tarn-condition-maker.h"
#include "tarn-issue.h"
#include "tarn-limits.h"
#include "tarn-xml-private.h"

#include <libxml/xpathInternals.h>

/* What conditions are worked out with, one for each thread: making it costs a hundred times more
 * than most conditions. */
typedef struct
{
  xmlDocPtr          document;
  xmlXPathContextPtr context;
} Bench;

/* One evaluation. */
typedef struct
{
  Bench     *bench;
  TarnLookup lookup;
  gpointer   lookup_data;
  GPtrArray *nodes;
} Run;

static void
bench_free (gpointer data)
{
  Bench *bench = data;

  xmlXPathFreeContext (bench->context);
  xmlFreeDoc (bench->document);
  g_free (bench);
}

static GPrivate bench_of_thread = G_PRIVATE_INIT (bench_free);

static Bench *
get_bench (void)
{
  Bench *bench = g_private_get (&bench_of_thread);

  if (bench == NULL)
    {
      bench = g_new0 (Bench, 1);
      bench->document = xmlNewDoc ((const xmlChar *)"1.0");
      bench->context = xmlXPathNewContext (bench->document);
      if (bench->document == NULL || bench->context == NULL)
        g_error ("libxml2 could not make a document");
      bench->context->opLimit = TARN_LIMIT_CONDITION_OPERATIONS;
      g_private_set (&bench_of_thread, bench);
    }

  return bench;
}

/* The answer to an item is a set with one node for each chosen option: an item without an answer is
 * an empty set, which no comparison is true of. */
static xmlXPathObjectPtr
look_up_cb (void          *user_data,
            const xmlChar *name,
            const xmlChar *ns)
{
  Run               *run = user_data;
  const char *const *values = run->lookup ((const char *)name, run->lookup_data);
  xmlXPathObjectPtr  object = xmlXPathNewNodeSet (NULL);

  for (; object != NULL && values != NULL && *values != NULL; values++)
    {
      xmlNodePtr node = xmlNewDocText (run->bench->document, (const xmlChar *)*values);

      if (node == NULL || xmlXPathNodeSetAdd (object->nodesetval, node) < 0)
        g_error ("libxml2 could not hold an answer");
      g_ptr_array_add (run->nodes, node);
    }

  return object;
}

static gboolean
evaluate (gpointer   program,
          TarnLookup lookup,
          gpointer   lookup_data,
          GError   **error)
{
  Bench *bench = get_bench ();
  g_autoptr(GPtrArray) nodes = g_ptr_array_new_with_free_func ((GDestroyNotify)xmlFreeNode);
  g_auto(TarnXmlTrouble) trouble = { NULL };
  Run run = { bench, lookup, lookup_data, nodes };
  int met;

  tarn_xml_watch_xpath (bench->context, &trouble);
  xmlXPathRegisterVariableLookup (bench->context, look_up_cb, &run);
  bench->context->opCount = 0;
  met = xmlXPathCompiledEvalToBoolean (program, bench->context);
  xmlXPathRegisterVariableLookup (bench->context, NULL, NULL);
  tarn_xml_watch_xpath (bench->context, NULL);

  if (met < 0)
    g_set_error (error, TARN_CONDITION_ERROR, TARN_CONDITION_ERROR_FAILED, "%s",
                 trouble.message != NULL ? trouble.message : "no reason given");

  return met > 0;
}

G_DEFINE_QUARK (tarn_condition_error, tarn_condition_error)

/**
 * tarn_condition_make:
 * @source: a condition
 * @syntax: what tarn_condition_syntax_parse() made of it
 * @issues: (element-type TarnIssue): where a problem is added
 *
 * Compiles a condition that was checked.
 *
 * Returns: (transfer full) (nullable): the condition; %NULL if there was an issue
 */
TarnCondition *
tarn_condition_make (const char                *source,
                     const TarnConditionSyntax *syntax,
                     GPtrArray                 *issues)
{
  Bench *bench = get_bench ();
  g_auto(TarnXmlTrouble) trouble = { NULL };
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  xmlXPathCompExprPtr program;

  g_return_val_if_fail (source != NULL && syntax != NULL && issues != NULL, NULL);

  tarn_xml_watch_xpath (bench->context, &trouble);
  bench->context->opCount = 0;
  program = xmlXPathCtxtCompile (bench->context, (const xmlChar *)source);
  tarn_xml_watch_xpath (bench->context, NULL);
  if (program == NULL)
    {
      tarn_issues_add (issues, "condition-syntax", syntax->line,
                       trouble.message != NULL ? trouble.message : source);
      return NULL;
    }

  g_ptr_array_extend (ids, syntax->ids, NULL, NULL);
  g_ptr_array_add (ids, NULL);
  return tarn_condition_new (source, (const char *const *)ids->pdata, evaluate, program,
                             (GDestroyNotify)xmlXPathFreeCompExpr);
}

/**
 * tarn_condition_parse:
 * @source: a condition, in the part of XPath 1.0 that data/schema/questionnaire.md describes
 * @line: the line of the element it stands on
 * @issues: (element-type TarnIssue): where problems are added
 *
 * Makes a condition. Whether its ids exist is not checked: see tarn_questionnaire_check().
 *
 * Returns: (transfer full) (nullable): the condition; %NULL if there was an issue
 */
TarnCondition *
tarn_condition_parse (const char *source,
                      guint       line,
                      GPtrArray  *issues)
{
  g_autoptr(TarnConditionSyntax) syntax = NULL;

  g_return_val_if_fail (source != NULL && issues != NULL, NULL);

  syntax = tarn_condition_syntax_parse (source, line, issues);
  return syntax != NULL ? tarn_condition_make (source, syntax, issues) : NULL;
}
