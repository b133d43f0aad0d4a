/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean
tarn_language_is_valid (const char *tag);
int
tarn_language_pick (const char *const *wanted,
                    const char *const *available,
                    const char        *own);

G_END_DECLS
