/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-response-file.h"

#include "cases.h"
#include "tarn-issue.h"
#include "tarn-questionnaire-reader.h"
#include "tarn-reflection-file.h"
#include "tarn-score.h"

#include <string.h>

#define TOKEN "4f0c6a1d9be27f5583c0de41a7b29e60"

static TarnResponse *
read_good_file (const char *path)
{
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnResponse    *response = tarn_response_read (data, length, issues);
  g_autofree char *found = case_list_issues (issues);

  g_assert_cmpstr (found, ==, "");
  g_assert_nonnull (response);
  return response;
}

static void
test_bad_file (gconstpointer path)
{
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnResponse) response = tarn_response_read (data, length, issues);

  g_assert_null (response);
  case_check_issues (path, issues);
}

static void
test_a_good_file_is_written_alike (gconstpointer path)
{
  g_autoptr(TarnResponse) response = read_good_file (path);
  g_autofree char *written = tarn_response_write (response, NULL);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnResponse) again = tarn_response_read (written, strlen (written), issues);
  g_autofree char *twice = tarn_response_write (again, NULL);

  g_assert_cmpstr (written, ==, twice);
}

static void
test_all_parts_are_read (void)
{
  g_autofree char *path = case_path ("responses", "good", "with-role.xml", NULL);
  g_autoptr(TarnResponse) response = read_good_file (path);
  guint                     n_domains;
  const TarnResponseDomain *domains = tarn_response_get_domains (response, &n_domains);

  g_assert_cmpstr (tarn_response_get_questionnaire (response), ==, "online-presence");
  g_assert_cmpstr (tarn_response_get_version (response), ==, "1.12");
  g_assert_cmpint (tarn_response_get_route (response), ==, TARN_ROUTE_QUICK);
  g_assert_cmpstr (tarn_response_get_token (response), ==, "4f0c6a1d9be27f5583c0de41a7b29e61");
  g_assert_cmpstr (tarn_response_get_role (response), ==, "2nd-year");
  g_assert_cmpuint (n_domains, ==, 2);
  g_assert_cmpstr (domains[0].id, ==, "OP-PRIV");
  g_assert_cmpstr (domains[0].band, ==, "high-exposure");
  g_assert_cmpstr (domains[1].id, ==, "OP-LOOK");
  g_assert_null (domains[1].band);
}

/* The worked example W2 has a stop flag in a domain without enough answers, domains to which too
 * few questions or none apply, and declined answers: none of this is in the file. */
static void
test_the_worked_example_holds_what_it_may_and_no_more (void)
{
  g_autofree char *questionnaire_path = NULL;
  g_autofree char *reflection_path = case_path ("reflections", "w2-online-presence.xml", NULL);
  g_autofree char *expected_path = case_path ("responses", "good", "w2-online-presence.xml", NULL);
  gsize            length;
  gsize            expected_length;
  g_autofree char *data = NULL;
  g_autofree char *reflection_data = case_load (reflection_path, &length);
  g_autofree char *expected = case_load (expected_path, &expected_length);
  g_autofree char *written = NULL;
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnQuestionnaire) questionnaire = NULL;
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnProfile) profile = NULL;
  g_autoptr(TarnResponse) response = NULL;

  reflection = tarn_reflection_read (reflection_data, length, issues);
  questionnaire_path = g_build_filename (g_getenv ("TARN_DATADIR"), "questionnaires",
                                         "online-presence.xml", NULL);
  data = case_load (questionnaire_path, &length);
  questionnaire = tarn_questionnaire_read (data, length, NULL, issues);
  profile = tarn_score (questionnaire, reflection);
  response = tarn_response_new_of_profile (profile, TOKEN, NULL);

  written = tarn_response_write (response, &length);
  g_assert_cmpuint (length, ==, strlen (written));
  g_assert_cmpmem (written, length, expected, expected_length);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *bad = NULL;
  g_autofree char *good = NULL;

  g_test_init (&argc, &argv, NULL);

  bad = case_path ("responses", "bad", NULL);
  good = case_path ("responses", "good", NULL);
  case_add_folder ("/response-file/bad/", bad, test_bad_file);
  case_add_folder ("/response-file/good/", good, test_a_good_file_is_written_alike);
  g_test_add_func ("/response-file/all-parts-are-read", test_all_parts_are_read);
  g_test_add_func ("/response-file/the-worked-example-holds-what-it-may-and-no-more",
                   test_the_worked_example_holds_what_it_may_and_no_more);

  return g_test_run ();
}
