/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>

G_BEGIN_DECLS

/* What only the files that speak to libxml2 themselves may see. */

/**
 * TarnXmlTrouble:
 * @message: (nullable): the first complaint, if there was any
 * @line: where
 *
 * Collects what libxml2 complains about in one piece of work.
 */
typedef struct
{
  char *message;
  guint line;
} TarnXmlTrouble;

void
tarn_xml_trouble_clear (TarnXmlTrouble *self);
void
tarn_xml_watch_xpath (xmlXPathContextPtr context,
                      TarnXmlTrouble    *trouble);
void
tarn_xml_watch_schema_parser (xmlRelaxNGParserCtxtPtr context,
                              TarnXmlTrouble         *trouble);
void
tarn_xml_watch_schema (xmlRelaxNGValidCtxtPtr context,
                       TarnXmlTrouble        *trouble);
xmlDocPtr
tarn_xml_read_tree (const char     *data,
                    gsize           length,
                    TarnXmlTrouble *trouble);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TarnXmlTrouble, tarn_xml_trouble_clear)

G_END_DECLS
