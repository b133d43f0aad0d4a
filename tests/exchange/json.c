/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "json.h"

#include <math.h>

JsonNode *
json_read (const char *text)
{
  g_autoptr(GError) error = NULL;
  JsonNode *node = json_from_string (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (node);
  return node;
}

static void
assert_same_object (JsonObject *actual,
                    JsonObject *expected,
                    const char *where)
{
  g_autoptr(GList) actual_keys = json_object_get_members (actual);
  g_autoptr(GList) expected_keys = json_object_get_members (expected);
  GList *a = actual_keys;

  g_assert_cmpuint (g_list_length (actual_keys), ==, g_list_length (expected_keys));
  for (GList *e = expected_keys; e != NULL; e = e->next, a = a->next)
    {
      g_autofree char *path = g_strdup_printf ("%s.%s", where, (const char *)e->data);

      /* The order of the keys is promised, too. */
      g_assert_cmpstr (a->data, ==, e->data);
      json_assert_same (json_object_get_member (actual, e->data),
                        json_object_get_member (expected, e->data), path);
    }
}

static void
assert_same_array (JsonArray  *actual,
                   JsonArray  *expected,
                   const char *where)
{
  if (json_array_get_length (actual) != json_array_get_length (expected))
    g_error ("%s has %u elements, not %u", where, json_array_get_length (actual),
             json_array_get_length (expected));

  for (guint i = 0; i < json_array_get_length (expected); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s[%u]", where, i);

      json_assert_same (json_array_get_element (actual, i), json_array_get_element (expected, i),
                        path);
    }
}

/* Equal in every key, its order, and every value; 70.0 is not 70. Says where they differ. */
void
json_assert_same (JsonNode   *actual,
                  JsonNode   *expected,
                  const char *where)
{
  if (json_node_get_node_type (actual) != json_node_get_node_type (expected) ||
      json_node_get_value_type (actual) != json_node_get_value_type (expected))
    {
      g_autofree char *a = json_to_string (actual, FALSE);
      g_autofree char *e = json_to_string (expected, FALSE);

      g_error ("%s is %s, not %s", where, a, e);
    }

  if (JSON_NODE_HOLDS_OBJECT (expected))
    assert_same_object (json_node_get_object (actual), json_node_get_object (expected), where);
  else if (JSON_NODE_HOLDS_ARRAY (expected))
    assert_same_array (json_node_get_array (actual), json_node_get_array (expected), where);
  else if (json_node_get_value_type (expected) == G_TYPE_DOUBLE)
    {
      double a = json_node_get_double (actual);
      double e = json_node_get_double (expected);

      if (fabs (a - e) > 1e-9)
        g_error ("%s is %.17g, not %.17g", where, a, e);
    }
  else if (!json_node_equal (actual, expected))
    {
      g_autofree char *a = json_to_string (actual, FALSE);
      g_autofree char *e = json_to_string (expected, FALSE);

      g_error ("%s is %s, not %s", where, a, e);
    }
}

/* @keys: all of them in order, with blanks between */
void
json_assert_keys (JsonObject *object,
                  const char *keys)
{
  g_autoptr(GList) members = json_object_get_members (object);
  g_autoptr(GString) joined = g_string_new (NULL);

  for (GList *m = members; m != NULL; m = m->next)
    g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", (const char *)m->data);
  g_assert_cmpstr (joined->str, ==, keys);
}
