/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-xml-node.h"

G_BEGIN_DECLS

TarnXmlDocument *
tarn_xml_read (const char *data,
               gsize       length,
               GPtrArray  *issues);
TarnXmlDocument *
tarn_xml_read_root (const char *data,
                    gsize       length);

G_END_DECLS
