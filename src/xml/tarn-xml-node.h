/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TarnXmlAttribute:
 * @ns: its namespace, empty for none
 * @prefix: as written, empty for none
 * @name: its name without the prefix
 * @value: its value, which may be changed in place
 */
typedef struct
{
  const char *ns;
  const char *prefix;
  const char *name;
  char       *value;
} TarnXmlAttribute;

/**
 * TarnXmlNode:
 * @ns: its namespace, empty for none
 * @prefix: as written, empty for none
 * @name: (nullable): the name of the element; %NULL for a piece of text
 * @text: (nullable): the text, as it stands in the file; %NULL for an element
 * @line: the line on which the tag begins
 *
 * An element or a piece of text. All strings belong to the document. It is a tree of our own
 * because it is a tenth the size of libxml2's and keeps lines above 65,535.
 */
typedef struct _TarnXmlNode TarnXmlNode;
struct _TarnXmlNode
{
  const char       *ns;
  const char       *prefix;
  const char       *name;
  const char       *text;
  guint             line;
  guint             n_attributes;
  TarnXmlAttribute *attributes;
  TarnXmlNode      *parent;
  TarnXmlNode      *first;
  TarnXmlNode      *last;
  TarnXmlNode      *next;
};

/**
 * TarnXmlDocument:
 * @root: the first element
 * @strings: holds all names, values and texts
 */
typedef struct
{
  TarnXmlNode  *root;
  GStringChunk *strings;
} TarnXmlDocument;

TarnXmlDocument *
tarn_xml_document_new (void);
void
tarn_xml_document_free (TarnXmlDocument *self);

TarnXmlNode *
tarn_xml_node_new (TarnXmlNode *parent);
gboolean
tarn_xml_node_is (const TarnXmlNode *self,
                  const char        *name);
const char *
tarn_xml_node_get (const TarnXmlNode *self,
                   const char        *name);
const char *
tarn_xml_node_get_lang (const TarnXmlNode *self);
const TarnXmlNode *
tarn_xml_node_first (const TarnXmlNode *self,
                     const char        *name);
const TarnXmlNode *
tarn_xml_node_next (const TarnXmlNode *self,
                    const char        *name);
char *
tarn_xml_node_dup_text (const TarnXmlNode *self);
char *
tarn_xml_node_dup_folded (const TarnXmlNode *self);
char *
tarn_xml_node_to_canonical (const TarnXmlNode *self);

gboolean
tarn_xml_is_blank (const char *text);
char *
tarn_xml_fold (char *text);
void
tarn_xml_append_text (GString    *out,
                      const char *text);
void
tarn_xml_append_attribute (GString    *out,
                           const char *name,
                           const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnXmlDocument, tarn_xml_document_free)

G_END_DECLS
