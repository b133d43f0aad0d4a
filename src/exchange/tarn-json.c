/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-json-private.h"

/**
 * tarn_json_add_string:
 * @builder: in an object
 * @key: a key
 * @value: (nullable): its value
 *
 * Adds a string. A key stays in the object when it has no value, so that a script need not ask for
 * it first.
 */
void
tarn_json_add_string (JsonBuilder *builder,
                      const char  *key,
                      const char  *value)
{
  json_builder_set_member_name (builder, key);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * tarn_json_add_int:
 * @builder: in an object
 * @key: a key
 * @value: its value
 *
 * Adds a number.
 */
void
tarn_json_add_int (JsonBuilder *builder,
                   const char  *key,
                   gint64       value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_int_value (builder, value);
}

/**
 * tarn_json_add_boolean:
 * @builder: in an object
 * @key: a key
 * @value: its value
 *
 * Adds a truth.
 */
void
tarn_json_add_boolean (JsonBuilder *builder,
                       const char  *key,
                       gboolean     value)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_boolean_value (builder, value);
}

/**
 * tarn_json_begin_array:
 * @builder: in an object
 * @key: a key
 *
 * Begins an array as its value.
 */
void
tarn_json_begin_array (JsonBuilder *builder,
                       const char  *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
}

/**
 * tarn_json_add_origin:
 * @builder: in an object
 * @questionnaire: what was answered
 * @route: on which route
 *
 * Adds the keys with which every result begins.
 */
void
tarn_json_add_origin (JsonBuilder             *builder,
                      const TarnQuestionnaire *questionnaire,
                      TarnRoute                route)
{
  tarn_json_add_string (builder, "questionnaire", questionnaire->id);
  tarn_json_add_string (builder, "version", questionnaire->version);
  tarn_json_add_string (builder, "route", route == TARN_ROUTE_QUICK ? "quick" : "full");
}

/**
 * tarn_json_to_string:
 * @builder: what has been built
 *
 * Returns: (transfer full): JSON on several lines, so that a person can read it
 */
char *
tarn_json_to_string (JsonBuilder *builder)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = json_builder_get_root (builder);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);

  return json_generator_to_data (generator, NULL);
}
