/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-xml-node.h"

#include <string.h>

#define STRING_BLOCK_BYTES (16 * 1024)
#define XML_NAMESPACE      "http://www.w3.org/XML/1998/namespace"

static void
free_node (TarnXmlNode *self)
{
  TarnXmlNode *child = self->first;

  while (child != NULL)
    {
      TarnXmlNode *next = child->next;

      free_node (child);
      child = next;
    }

  g_free (self->attributes);
  g_free (self);
}

static void
append_all_text (const TarnXmlNode *self,
                 GString           *out)
{
  for (const TarnXmlNode *child = self->first; child != NULL; child = child->next)
    if (child->name == NULL)
      g_string_append (out, child->text);
}

/**
 * tarn_xml_document_new:
 *
 * Returns: (transfer full): a document without a root
 */
TarnXmlDocument *
tarn_xml_document_new (void)
{
  TarnXmlDocument *self = g_new0 (TarnXmlDocument, 1);

  self->strings = g_string_chunk_new (STRING_BLOCK_BYTES);
  return self;
}

/**
 * tarn_xml_document_free:
 * @self: (nullable) (transfer full): a document
 *
 * Frees a document with its nodes and strings.
 */
void
tarn_xml_document_free (TarnXmlDocument *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->root, free_node);
  g_string_chunk_free (self->strings);
  g_free (self);
}

/**
 * tarn_xml_node_new:
 * @parent: (nullable): the element it stands in
 *
 * Makes an empty node, the last one in @parent.
 *
 * Returns: (transfer none): the node; a node without a parent has to be made the root of a document
 */
TarnXmlNode *
tarn_xml_node_new (TarnXmlNode *parent)
{
  TarnXmlNode *self = g_new0 (TarnXmlNode, 1);

  self->parent = parent;
  if (parent == NULL)
    return self;

  if (parent->last == NULL)
    parent->first = self;
  else
    parent->last->next = self;
  parent->last = self;

  return self;
}

/**
 * tarn_xml_node_is:
 * @self: a node
 * @name: a name without a prefix
 *
 * Returns: %TRUE if it is an element of this name in the namespace of its root
 */
gboolean
tarn_xml_node_is (const TarnXmlNode *self,
                  const char        *name)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->name != NULL && strcmp (self->name, name) == 0 &&
         (self->parent == NULL || strcmp (self->ns, self->parent->ns) == 0);
}

/**
 * tarn_xml_node_get:
 * @self: an element
 * @name: the name of an attribute without a namespace
 *
 * Returns: (nullable): its value
 */
const char *
tarn_xml_node_get (const TarnXmlNode *self,
                   const char        *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_attributes; i++)
    if (strcmp (self->attributes[i].name, name) == 0 && self->attributes[i].ns[0] == '\0')
      return self->attributes[i].value;

  return NULL;
}

/**
 * tarn_xml_node_get_lang:
 * @self: an element
 *
 * Returns: (nullable): the value of its own xml:lang
 */
const char *
tarn_xml_node_get_lang (const TarnXmlNode *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_attributes; i++)
    if (strcmp (self->attributes[i].name, "lang") == 0 &&
        strcmp (self->attributes[i].ns, XML_NAMESPACE) == 0)
      return self->attributes[i].value;

  return NULL;
}

/**
 * tarn_xml_node_first:
 * @self: (nullable): an element
 * @name: a name
 *
 * Returns: (nullable): the first of its children of this name
 */
const TarnXmlNode *
tarn_xml_node_first (const TarnXmlNode *self,
                     const char        *name)
{
  if (self == NULL || self->first == NULL)
    return NULL;

  return tarn_xml_node_is (self->first, name) ? self->first
                                              : tarn_xml_node_next (self->first, name);
}

/**
 * tarn_xml_node_next:
 * @self: a node
 * @name: a name
 *
 * Returns: (nullable): the next of its siblings of this name
 */
const TarnXmlNode *
tarn_xml_node_next (const TarnXmlNode *self,
                    const char        *name)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (const TarnXmlNode *node = self->next; node != NULL; node = node->next)
    if (tarn_xml_node_is (node, name))
      return node;

  return NULL;
}

/**
 * tarn_xml_node_dup_text:
 * @self: an element
 *
 * Returns: (transfer full): the text that stands directly in it, as it is
 */
char *
tarn_xml_node_dup_text (const TarnXmlNode *self)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  append_all_text (self, text);
  return g_string_free (text, FALSE);
}

/**
 * tarn_xml_node_dup_folded:
 * @self: an element
 *
 * Returns: (transfer full): the text that stands directly in it, with white space folded
 */
char *
tarn_xml_node_dup_folded (const TarnXmlNode *self)
{
  return tarn_xml_fold (tarn_xml_node_dup_text (self));
}

/**
 * tarn_xml_is_blank:
 * @text: a text
 *
 * Returns: %TRUE if it has nothing but white space
 */
gboolean
tarn_xml_is_blank (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '\0';
}

/**
 * tarn_xml_fold:
 * @text: (transfer full): a text
 *
 * Puts one space where there is any white space, and none at the ends. A no-break space is a
 * character like any other.
 *
 * Returns: (transfer full): the same memory
 */
char *
tarn_xml_fold (char *text)
{
  char    *out = text;
  gboolean space = FALSE;

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *in = text; *in != '\0'; in++)
    if (strchr (" \t\r\n", *in) != NULL)
      space = TRUE;
    else
      {
        if (space && out != text)
          *out++ = ' ';
        space = FALSE;
        *out++ = *in;
      }
  *out = '\0';

  return text;
}
