/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean
tarn_xml_check_bytes (const char *data,
                      gsize       length,
                      GPtrArray  *issues);
const char *
tarn_xml_skip_to (const char *p,
                  const char *end,
                  const char *close);
const char *
tarn_xml_skip_tag (const char *p,
                   const char *end);

G_END_DECLS
