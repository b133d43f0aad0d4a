/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

JsonNode *json_read        (const char *text);
void      json_assert_same (JsonNode   *actual,
                            JsonNode   *expected,
                            const char *where);
void      json_assert_keys (JsonObject *object,
                            const char *keys);

G_END_DECLS
