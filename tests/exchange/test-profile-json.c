/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-profile-json.h"

#include "json.h"

#include "tarn-questionnaire-reader.h"
#include "tarn-score.h"

#include <string.h>

/* Answers to everything.xml: an item, and the option that is chosen. */
static const char *const answers[][2] = {
  { "ROLE", "gardener" },
  { "LAND", "north" },
  { "KEYS", "yes" },
  { "TOOLS-1", "often" },
  { "TOOLS-2", "much" },
  { "TOOLS-3", "unsure" },
  { "WATER-1", "always" },
  { "WATER-2", "sometimes" },
  { "WATER-3", "never" },
  { "COMPANY-1", "always" },
  { "COMPANY-2", "often" },
  { "COMPANY-3", "often" },
  { "HARVEST-1", "sometimes" },
  { "HARVEST-2", "none" },
  { "HARVEST-3", "never" },
  { "LOOKS-1", "never" },
  { "LOOKS-2", "never" },
  { "LOOKS-3", "yes" },
  { "MOOD-1", "several" },
  { "MOOD-2", "half" },
  { "MOOD-3", "daily" },
  { "STEADY-1", "4" },
  { "STEADY-2", "1" },
  { "STEADY-3", "3" },
};

static TarnQuestionnaire *
read_everything (const char *const *languages)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "questionnaires", "good",
                                                 "everything.xml", NULL);
  g_autofree char *source = NULL;
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(GError) error = NULL;
  TarnQuestionnaire *questionnaire;
  gsize              length;

  g_file_get_contents (path, &source, &length, &error);
  g_assert_no_error (error);
  questionnaire = tarn_questionnaire_read (source, length, languages, issues);
  g_assert_nonnull (questionnaire);
  return questionnaire;
}

static JsonNode *
score (const char *const *languages,
       TarnRoute          route,
       guint              n_answers)
{
  g_autoptr(TarnQuestionnaire) questionnaire = read_everything (languages);
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnProfile) profile = NULL;
  g_autofree char *json = NULL;

  reflection = tarn_reflection_new (questionnaire->id, questionnaire->version, route);
  for (guint i = 0; i < n_answers; i++)
    tarn_reflection_choose (reflection, answers[i][0], answers[i][1]);
  profile = tarn_score (questionnaire, reflection);
  json = tarn_profile_to_json (profile);
  return json_read (json);
}

static JsonObject *
find_domain (JsonNode   *profile,
             const char *id)
{
  JsonArray *domains = json_object_get_array_member (json_node_get_object (profile), "domains");

  for (guint i = 0; i < json_array_get_length (domains); i++)
    {
      JsonObject *domain = json_array_get_object_element (domains, i);

      if (g_str_equal (json_object_get_string_member (domain, "id"), id))
        return domain;
    }

  g_error ("there is no domain %s", id);
}

static void
test_the_keys_are_the_promised_ones (void)
{
  g_autoptr(JsonNode) profile = score (NULL, TARN_ROUTE_FULL, G_N_ELEMENTS (answers));
  JsonObject *flag;

  json_assert_keys (json_node_get_object (profile),
                    "questionnaire version route headline domains axes quadrant priorities "
                    "strengths checks");
  json_assert_keys (find_domain (profile, "TOOLS"),
                    "id axis status shown applicable answered needed sum max percent band final "
                    "band_label final_label flags checks");
  flag = json_array_get_object_element (
    json_object_get_array_member (find_domain (profile, "TOOLS"), "flags"), 0);
  json_assert_keys (flag, "item level");
  json_assert_keys (json_object_get_object_member (json_node_get_object (profile), "axes"),
                    "joy worry");
}

/* WATER: 0 + 2 + 0 of 12 points. TOOLS: 1 + 10 + 3 of 18, and a stop. */
static void
test_a_percent_keeps_its_digits (void)
{
  g_autoptr(JsonNode) profile = score (NULL, TARN_ROUTE_FULL, G_N_ELEMENTS (answers));
  JsonObject *water = find_domain (profile, "WATER");
  JsonObject *tools = find_domain (profile, "TOOLS");

  g_assert_cmpfloat (json_object_get_double_member (water, "percent"), ==, 100.0 * 2 / 12);
  g_assert_cmpfloat (json_object_get_double_member (tools, "percent"), ==, 100.0 * 14 / 18);
  g_assert_cmpstr (json_object_get_string_member (tools, "band"), ==, "overgrown");
  g_assert_cmpstr (json_object_get_string_member (tools, "final"), ==, "dig-now");
  g_assert_cmpstr (json_object_get_string_member (tools, "final_label"), ==, "Dig now");
}

/* MOOD: 1 + 2 + 0 of three answers, scaled up to four. */
static void
test_a_sum_has_a_band_and_no_percent (void)
{
  g_autoptr(JsonNode) profile = score (NULL, TARN_ROUTE_FULL, G_N_ELEMENTS (answers));
  JsonObject *mood = find_domain (profile, "MOOD");
  JsonObject *steady = find_domain (profile, "STEADY");

  g_assert_true (json_object_get_null_member (mood, "percent"));
  g_assert_cmpint (json_object_get_int_member (mood, "sum"), ==, 4);
  g_assert_cmpstr (json_object_get_string_member (mood, "band"), ==, "mild");

  g_assert_cmpstr (json_object_get_string_member (steady, "status"), ==, "not-enough-answers");
  g_assert_true (json_object_get_null_member (steady, "band"));
  g_assert_true (json_object_get_null_member (steady, "band_label"));
}

static void
test_without_answers_the_keys_are_there_and_empty (void)
{
  g_autoptr(JsonNode) profile = score (NULL, TARN_ROUTE_QUICK, 0);
  JsonObject *object = json_node_get_object (profile);
  JsonObject *axes = json_object_get_object_member (object, "axes");

  g_assert_cmpstr (json_object_get_string_member (object, "route"), ==, "quick");
  g_assert_true (json_object_get_null_member (object, "headline"));
  g_assert_true (json_object_get_null_member (object, "quadrant"));
  g_assert_true (json_object_get_null_member (axes, "joy"));
  g_assert_true (json_object_get_null_member (axes, "worry"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "priorities")),
                    ==, 0);
  g_assert_cmpstr (json_object_get_string_member (find_domain (profile, "TOOLS"), "status"), ==,
                   "opening-missing");
}

/* Everything but the labels is the same in every language. */
static void
test_ids_do_not_change_with_the_language (void)
{
  static const char *const welsh[] = { "cy", NULL };
  g_autoptr(JsonNode) english_profile = score (NULL, TARN_ROUTE_FULL, G_N_ELEMENTS (answers));
  g_autoptr(JsonNode) welsh_profile = score (welsh, TARN_ROUTE_FULL, G_N_ELEMENTS (answers));
  JsonObject *water = find_domain (welsh_profile, "WATER");
  JsonArray  *domains;

  g_assert_cmpstr (json_object_get_string_member (water, "band"), ==, "well-kept");
  g_assert_cmpstr (json_object_get_string_member (water, "band_label"), ==, "Taclus");

  domains = json_object_get_array_member (json_node_get_object (english_profile), "domains");
  for (guint i = 0; i < json_array_get_length (domains); i++)
    {
      JsonObject *domain = json_array_get_object_element (domains, i);
      JsonObject *twin = find_domain (welsh_profile, json_object_get_string_member (domain, "id"));

      json_object_set_null_member (domain, "band_label");
      json_object_set_null_member (domain, "final_label");
      json_object_set_null_member (twin, "band_label");
      json_object_set_null_member (twin, "final_label");
    }
  json_assert_same (welsh_profile, english_profile, "profile");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/profile-json/keys", test_the_keys_are_the_promised_ones);
  g_test_add_func ("/profile-json/percent", test_a_percent_keeps_its_digits);
  g_test_add_func ("/profile-json/sum", test_a_sum_has_a_band_and_no_percent);
  g_test_add_func ("/profile-json/empty", test_without_answers_the_keys_are_there_and_empty);
  g_test_add_func ("/profile-json/language", test_ids_do_not_change_with_the_language);

  return g_test_run ();
}
