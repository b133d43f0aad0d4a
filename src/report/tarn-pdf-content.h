/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GString *
tarn_pdf_content_mark (const char *data,
                       gsize       length,
                       GPtrArray  *roles);

G_END_DECLS
