/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-identifiers.h"

G_BEGIN_DECLS

gboolean
tarn_identifiers_read (TarnIdentifiers   *identifiers,
                       const char        *data,
                       gsize              length,
                       const char *const *languages,
                       GPtrArray         *issues);

G_END_DECLS
