/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-xml.h"

#include "tarn-issue.h"
#include "tarn-limits.h"
#include "tarn-xml-bytes.h"
#include "tarn-xml-private.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <string.h>

/* The one place that depends on the version of libxml2. Files from outside are parsed here and
 * nowhere else. */
#if LIBXML_VERSION >= 21200
typedef const xmlError *XmlError;
#else
typedef xmlError *XmlError;
#endif

/* SAX2 gives attributes as five pointers each: name, prefix, namespace, value, end of the value. */
#define POINTERS_PER_ATTRIBUTE 5

/* One parse.
 *
 * n_children: of each element that is open, how many elements it holds so far */
typedef struct
{
  GPtrArray       *issues;
  TarnXmlDocument *document;
  TarnXmlNode     *current;
  GString         *text;
  guint            depth;
  guint            n_elements;
  guint            n_children[TARN_LIMIT_DEPTH + 1];
  gboolean         root_only;
  gboolean         tree;
  gboolean         stopped;
} Parse;

static void
stop (xmlParserCtxtPtr context,
      const char      *code,
      guint            line,
      const char      *argument)
{
  Parse *parse = context->_private;

  if (!parse->stopped && code != NULL)
    tarn_issues_add (parse->issues, code, line, argument);

  parse->stopped = TRUE;
  xmlStopParser (context);
}

static void
stop_at_limit (xmlParserCtxtPtr context,
               const char      *code,
               guint            line,
               guint            limit)
{
  g_autofree char *argument = g_strdup_printf ("%u", limit);

  stop (context, code, line, argument);
}

/* The parser stands at the end of the tag; a person looks for its beginning. */
static guint
find_line_of_tag (xmlParserCtxtPtr context)
{
  guint          line = (guint)context->input->line;
  const xmlChar *p = context->input->cur;

  while (p > context->input->base && *p != '<')
    if (*--p == '\n')
      line--;

  return MAX (line, 1);
}

/* Only the first mistake is reported: those that follow are mostly its echo. */
static void
collect_cb (void    *user_data,
            XmlError error)
{
  xmlParserCtxtPtr context = user_data;
  Parse           *parse = context->_private;
  g_autofree char *message = NULL;

  if (parse->stopped || error->level < XML_ERR_ERROR)
    return;

  message = g_utf8_make_valid (error->message != NULL ? error->message : "", -1);
  stop (context, "xml-malformed", (guint)MAX (error->line, 1), tarn_xml_fold (message));
}

static void
refuse_doctype_cb (void          *user_data,
                   const xmlChar *name,
                   const xmlChar *external_id,
                   const xmlChar *system_id)
{
  xmlParserCtxtPtr context = user_data;

  stop (context, "xml-doctype", (guint)context->input->line, NULL);
}

static gboolean
keep_within_limits (xmlParserCtxtPtr context,
                    guint            line,
                    int              n_namespaces,
                    int              n_attributes)
{
  Parse *parse = context->_private;

  parse->depth++;
  parse->n_elements++;

  if (n_attributes > TARN_LIMIT_ATTRIBUTES)
    stop_at_limit (context, "too-many-attributes", line, TARN_LIMIT_ATTRIBUTES);
  else if (n_namespaces > TARN_LIMIT_NAMESPACES)
    stop_at_limit (context, "too-many-namespaces", line, TARN_LIMIT_NAMESPACES);
  else if (parse->depth > TARN_LIMIT_DEPTH)
    stop_at_limit (context, "too-deep", line, TARN_LIMIT_DEPTH);
  else if (parse->n_elements > TARN_LIMIT_ELEMENTS)
    stop_at_limit (context, "too-many-elements", line, TARN_LIMIT_ELEMENTS);
  else if (++parse->n_children[parse->depth - 1] > TARN_LIMIT_CHILDREN)
    stop_at_limit (context, "too-many-children", line, TARN_LIMIT_CHILDREN);
  else
    parse->n_children[parse->depth] = 0;

  return !parse->stopped;
}

static const char *
keep_name (Parse         *parse,
           const xmlChar *name)
{
  return g_string_chunk_insert_const (parse->document->strings,
                                      name != NULL ? (const char *)name : "");
}

/* Entities are not substituted, so an ampersand in an attribute comes as its own reference. */
static void
restore_ampersands (char *value)
{
  char *out = strstr (value, "&#38;");

  for (const char *in = out; in != NULL; in++)
    {
      *out++ = *in;
      if (*in == '\0')
        return;
      if (g_str_has_prefix (in, "&#38;"))
        in += strlen ("&#38;") - 1;
    }
}

static void
take_attributes (Parse          *parse,
                 TarnXmlNode    *node,
                 int             n_attributes,
                 const xmlChar **attributes)
{
  if (n_attributes == 0)
    return;

  node->n_attributes = (guint)n_attributes;
  node->attributes = g_new0 (TarnXmlAttribute, node->n_attributes);
  for (guint i = 0; i < node->n_attributes; i++)
    {
      const xmlChar   **given = attributes + i * POINTERS_PER_ATTRIBUTE;
      TarnXmlAttribute *attribute = &node->attributes[i];

      attribute->name = keep_name (parse, given[0]);
      attribute->prefix = keep_name (parse, given[1]);
      attribute->ns = keep_name (parse, given[2]);
      attribute->value = g_string_chunk_insert_len (parse->document->strings,
                                                    (const char *)given[3],
                                                    given[4] - given[3]);
      restore_ampersands (attribute->value);
    }
}

static void
flush_text (Parse *parse)
{
  TarnXmlNode *node;

  if (parse->text->len == 0 || parse->current == NULL)
    return;

  node = tarn_xml_node_new (parse->current);
  node->text = g_string_chunk_insert_len (parse->document->strings, parse->text->str,
                                          (gssize)parse->text->len);
  g_string_truncate (parse->text, 0);
}

static void
start_element_cb (void           *user_data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *ns,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  xmlParserCtxtPtr context = user_data;
  Parse           *parse = context->_private;
  guint            line = find_line_of_tag (context);
  TarnXmlNode     *node;

  if (parse->stopped || !keep_within_limits (context, line, n_namespaces, n_attributes))
    return;

  if (parse->tree)
    {
      xmlSAX2StartElementNs (context, name, prefix, ns, n_namespaces, namespaces, n_attributes,
                             n_defaulted, attributes);
      return;
    }

  flush_text (parse);
  node = tarn_xml_node_new (parse->current);
  node->line = line;
  node->name = keep_name (parse, name);
  node->prefix = keep_name (parse, prefix);
  node->ns = keep_name (parse, ns);
  take_attributes (parse, node, n_attributes, attributes);

  if (parse->document->root == NULL)
    parse->document->root = node;
  parse->current = node;

  if (parse->root_only)
    stop (context, NULL, 0, NULL);
}

static void
end_element_cb (void          *user_data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *ns)
{
  xmlParserCtxtPtr context = user_data;
  Parse           *parse = context->_private;

  if (parse->stopped)
    return;

  parse->depth--;
  if (parse->tree)
    {
      xmlSAX2EndElementNs (context, name, prefix, ns);
      return;
    }

  flush_text (parse);
  parse->current = parse->current->parent;
}

static void
characters_cb (void          *user_data,
               const xmlChar *text,
               int            length)
{
  xmlParserCtxtPtr context = user_data;
  Parse           *parse = context->_private;

  if (!parse->stopped)
    g_string_append_len (parse->text, (const char *)text, length);
}

static xmlParserCtxtPtr
new_context (Parse *parse)
{
  xmlParserCtxtPtr context = xmlNewParserCtxt ();

  /* As everywhere in GLib: without memory there is nothing sensible left to do. */
  if (context == NULL)
    g_error ("libxml2 could not make a parser");

  if (!parse->tree)
    {
      memset (context->sax, 0, sizeof *context->sax);
      context->sax->initialized = XML_SAX2_MAGIC;
      context->sax->characters = characters_cb;
      context->sax->ignorableWhitespace = characters_cb;
      context->sax->cdataBlock = characters_cb;
    }
  context->sax->comment = NULL;
  context->sax->processingInstruction = NULL;
  context->sax->internalSubset = refuse_doctype_cb;
  context->sax->startElementNs = start_element_cb;
  context->sax->endElementNs = end_element_cb;
  context->sax->serror = collect_cb;
  context->_private = parse;

  return context;
}

static xmlDocPtr
run (Parse      *parse,
     const char *data,
     gsize       length)
{
  xmlParserCtxtPtr context;
  xmlDocPtr        tree;

  if (!tarn_xml_check_bytes (data, length, parse->issues))
    return NULL;

  context = new_context (parse);
  tree = xmlCtxtReadMemory (context, data, (int)length, NULL, NULL,
                            XML_PARSE_NONET | (parse->tree ? XML_PARSE_BIG_LINES : 0));

  /* A stopped parser may hand back half a document, and before 2.14 a broken one stays behind. */
  if (tree == NULL && context->myDoc != NULL)
    g_clear_pointer (&context->myDoc, xmlFreeDoc);
  if (!context->wellFormed && !parse->stopped)
    tarn_issues_add (parse->issues, "xml-malformed", 1, "not well-formed");
  xmlFreeParserCtxt (context);

  return tree;
}

static void
trouble_cb (void    *user_data,
            XmlError error)
{
  TarnXmlTrouble *trouble = user_data;

  if (trouble->message != NULL || error->level < XML_ERR_ERROR)
    return;

  trouble->message = g_utf8_make_valid (error->message != NULL ? error->message : "", -1);
  tarn_xml_fold (trouble->message);
  trouble->line = (guint)MAX (error->line, 0);
  if (error->node != NULL)
    trouble->line = (guint)MAX (xmlGetLineNo (error->node), 0);
}

/**
 * tarn_xml_read:
 * @data: a file, which nobody vouches for
 * @length: its length in bytes
 * @issues: (element-type TarnIssue): where problems are added
 *
 * Reads XML in the one safe way: UTF-8 only, no document type, no entities but the five that XML
 * knows, nothing fetched, within the limits of tarn-limits.h. Comments and processing instructions
 * are left out.
 *
 * Returns: (transfer full) (nullable): the document; %NULL if there was an issue
 */
TarnXmlDocument *
tarn_xml_read (const char *data,
               gsize       length,
               GPtrArray  *issues)
{
  g_autoptr(TarnXmlDocument) document = tarn_xml_document_new ();
  g_autoptr(GPtrArray) found = tarn_issues_new ();
  g_autoptr(GString) text = g_string_new (NULL);
  Parse parse = { .issues = found, .document = document, .text = text };

  g_return_val_if_fail (issues != NULL, NULL);

  run (&parse, data, length);
  if (found->len == 0 && document->root != NULL)
    return g_steal_pointer (&document);

  g_ptr_array_extend_and_steal (issues, g_steal_pointer (&found));
  return NULL;
}

/**
 * tarn_xml_read_root:
 * @data: a file
 * @length: its length in bytes
 *
 * Reads no further than the first tag, to see what a file is.
 *
 * Returns: (transfer full) (nullable): a document of one element; %NULL if there is none
 */
TarnXmlDocument *
tarn_xml_read_root (const char *data,
                    gsize       length)
{
  g_autoptr(TarnXmlDocument) document = tarn_xml_document_new ();
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(GString) text = g_string_new (NULL);
  Parse parse = { .issues = issues, .document = document, .text = text, .root_only = TRUE };

  run (&parse, data, length);
  return document->root != NULL ? g_steal_pointer (&document) : NULL;
}

/**
 * tarn_xml_read_tree:
 * @data: a file
 * @length: its length in bytes
 * @trouble: where the first problem is put
 *
 * Reads a file as safely as tarn_xml_read(), as a tree of libxml2's for what works on nothing else.
 *
 * Returns: (transfer full) (nullable): the tree, for xmlFreeDoc(); %NULL if there was a problem
 */
xmlDocPtr
tarn_xml_read_tree (const char     *data,
                    gsize           length,
                    TarnXmlTrouble *trouble)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  Parse     parse = { .issues = issues, .tree = TRUE };
  xmlDocPtr tree = run (&parse, data, length);

  if (issues->len == 0)
    return tree;

  g_clear_pointer (&tree, xmlFreeDoc);
  trouble->message = tarn_issue_dup_message (g_ptr_array_index (issues, 0));
  trouble->line = ((const TarnIssue *)g_ptr_array_index (issues, 0))->line;
  return NULL;
}

/**
 * tarn_xml_trouble_clear:
 * @self: what was collected
 *
 * Frees what was collected.
 */
void
tarn_xml_trouble_clear (TarnXmlTrouble *self)
{
  g_clear_pointer (&self->message, g_free);
}

/**
 * tarn_xml_watch_xpath:
 * @context: a context for conditions
 * @trouble: where the first problem is put
 *
 * Keeps libxml2 from printing, and puts its first complaint into @trouble.
 */
void
tarn_xml_watch_xpath (xmlXPathContextPtr context,
                      TarnXmlTrouble    *trouble)
{
  context->error = trouble_cb;
  context->userData = trouble;
}

/**
 * tarn_xml_watch_schema_parser:
 * @context: a context that reads a schema
 * @trouble: where the first problem is put
 *
 * As tarn_xml_watch_xpath().
 */
void
tarn_xml_watch_schema_parser (xmlRelaxNGParserCtxtPtr context,
                              TarnXmlTrouble         *trouble)
{
  xmlRelaxNGSetParserStructuredErrors (context, trouble_cb, trouble);
}

/**
 * tarn_xml_watch_schema:
 * @context: a context that validates
 * @trouble: where the first problem is put
 *
 * As tarn_xml_watch_xpath().
 */
void
tarn_xml_watch_schema (xmlRelaxNGValidCtxtPtr context,
                       TarnXmlTrouble        *trouble)
{
  xmlRelaxNGSetValidStructuredErrors (context, trouble_cb, trouble);
}
