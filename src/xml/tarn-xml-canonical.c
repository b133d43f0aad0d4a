/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-xml-node.h"

#include <string.h>

/* Exclusive canonical XML: the same element always gives the same string, which stands for itself
 * wherever it is put. For that, xmlns="" is written where canonical XML would take it for granted,
 * since the string may be put where another default namespace is in force. */

/* A namespace declaration that is in force, innermost first. */
typedef struct _Scope Scope;
struct _Scope
{
  const char  *prefix;
  const char  *ns;
  const Scope *outer;
};

static int
compare_attributes (gconstpointer a,
                    gconstpointer b)
{
  const TarnXmlAttribute *left = a;
  const TarnXmlAttribute *right = b;
  int                     by_ns = strcmp (left->ns, right->ns);

  return by_ns != 0 ? by_ns : strcmp (left->name, right->name);
}

static const char *
find_namespace (const Scope *scope,
                const char  *prefix)
{
  for (; scope != NULL; scope = scope->outer)
    if (strcmp (scope->prefix, prefix) == 0)
      return scope->ns;

  return NULL;
}

static void
append_name (GString    *out,
             const char *prefix,
             const char *name)
{
  if (prefix[0] != '\0')
    g_string_append_printf (out, "%s:", prefix);
  g_string_append (out, name);
}

static gboolean
is_new (const Scope *scope,
        const char  *prefix,
        const char  *ns)
{
  return strcmp (prefix, "xml") != 0 && g_strcmp0 (find_namespace (scope, prefix), ns) != 0;
}

static void
append_declaration (GString     *out,
                    const Scope *declared)
{
  g_autofree char *name = NULL;

  name = declared->prefix[0] == '\0' ? g_strdup ("xmlns")
                                     : g_strconcat ("xmlns:", declared->prefix, NULL);
  tarn_xml_append_attribute (out, name, declared->ns);
}

static int
compare_scopes (gconstpointer a,
                gconstpointer b)
{
  return strcmp (((const Scope *)a)->prefix, ((const Scope *)b)->prefix);
}

static void
append_element (GString           *out,
                const TarnXmlNode *node,
                const Scope       *scope)
{
  g_autofree TarnXmlAttribute *attributes = NULL;
  g_autofree Scope            *declared = g_new0 (Scope, node->n_attributes + 1);
  guint                        n_declared = 0;

  if (is_new (scope, node->prefix, node->ns))
    declared[n_declared++] = (Scope){ node->prefix, node->ns, NULL };

  /* One more than there are, because qsort() may not be given nothing. */
  attributes = g_new0 (TarnXmlAttribute, node->n_attributes + 1);
  for (guint i = 0; i < node->n_attributes; i++)
    attributes[i] = node->attributes[i];
  qsort (attributes, node->n_attributes, sizeof (TarnXmlAttribute), compare_attributes);
  for (guint i = 0; i < node->n_attributes; i++)
    {
      gboolean known = attributes[i].prefix[0] == '\0' ||
                       !is_new (scope, attributes[i].prefix, attributes[i].ns);

      for (guint j = 0; j < n_declared && !known; j++)
        known = strcmp (declared[j].prefix, attributes[i].prefix) == 0;
      if (!known)
        declared[n_declared++] = (Scope){ attributes[i].prefix, attributes[i].ns, NULL };
    }

  g_string_append_c (out, '<');
  append_name (out, node->prefix, node->name);

  qsort (declared, n_declared, sizeof (Scope), compare_scopes);
  for (guint i = 0; i < n_declared; i++)
    {
      append_declaration (out, &declared[i]);
      declared[i].outer = scope;
      scope = &declared[i];
    }

  for (guint i = 0; i < node->n_attributes; i++)
    {
      g_autoptr(GString) name = g_string_new (NULL);

      append_name (name, attributes[i].prefix, attributes[i].name);
      tarn_xml_append_attribute (out, name->str, attributes[i].value);
    }
  g_string_append_c (out, '>');

  for (const TarnXmlNode *child = node->first; child != NULL; child = child->next)
    if (child->name == NULL)
      tarn_xml_append_text (out, child->text);
    else
      append_element (out, child, scope);

  g_string_append (out, "</");
  append_name (out, node->prefix, node->name);
  g_string_append_c (out, '>');
}

/* A file with such a character could never be read again. */
static gboolean
is_xml_character (gunichar c)
{
  return (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') && c != 0xFFFE && c != 0xFFFF;
}

/* A reflection is written after each answer, and most of it stands for itself: whole runs of that
 * are copied at once. */
static void
append_escaped (GString    *out,
                const char *text,
                const char *special)
{
  const char *plain = text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean good = is_xml_character (c);

      if (good && (c >= 0x80 || strchr (special, (int)c) == NULL))
        continue;

      g_string_append_len (out, plain, p - plain);
      plain = g_utf8_next_char (p);
      if (!good)
        continue;

      if (c == '&')
        g_string_append (out, "&amp;");
      else if (c == '<')
        g_string_append (out, "&lt;");
      else if (c == '>')
        g_string_append (out, "&gt;");
      else if (c == '"')
        g_string_append (out, "&quot;");
      else
        g_string_append_printf (out, "&#x%X;", (guint)c);
    }
  g_string_append (out, plain);
}

/**
 * tarn_xml_node_to_canonical:
 * @self: an element
 *
 * Writes an element as exclusive canonical XML, without comments.
 *
 * Returns: (transfer full): the XML
 */
char *
tarn_xml_node_to_canonical (const TarnXmlNode *self)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (self != NULL && self->name != NULL, NULL);

  append_element (out, self, NULL);
  return g_string_free (out, FALSE);
}

/**
 * tarn_xml_append_text:
 * @out: what is being written
 * @text: a text in UTF-8
 *
 * Appends a text. Characters that XML cannot hold are left out.
 */
void
tarn_xml_append_text (GString    *out,
                      const char *text)
{
  g_return_if_fail (out != NULL && text != NULL);

  append_escaped (out, text, "&<>\r");
}

/**
 * tarn_xml_append_attribute:
 * @out: what is being written
 * @name: the name of an attribute
 * @value: (nullable): its value in UTF-8
 *
 * Appends a space and an attribute, or nothing if it has no value.
 */
void
tarn_xml_append_attribute (GString    *out,
                           const char *name,
                           const char *value)
{
  g_return_if_fail (out != NULL && name != NULL);

  if (value == NULL)
    return;

  g_string_append_printf (out, " %s=\"", name);
  append_escaped (out, value, "&<\"\t\n\r");
  g_string_append_c (out, '"');
}
