/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "tarn-questionnaire.h"

G_BEGIN_DECLS

/* Private to this folder. */

void  tarn_json_add_string  (JsonBuilder             *builder,
                             const char              *key,
                             const char              *value);
void  tarn_json_add_int     (JsonBuilder             *builder,
                             const char              *key,
                             gint64                   value);
void  tarn_json_add_boolean (JsonBuilder             *builder,
                             const char              *key,
                             gboolean                 value);
void  tarn_json_begin_array (JsonBuilder             *builder,
                             const char              *key);
void  tarn_json_add_origin  (JsonBuilder             *builder,
                             const TarnQuestionnaire *questionnaire,
                             TarnRoute                route);
char *tarn_json_to_string   (JsonBuilder             *builder);

G_END_DECLS
