/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-issues-json.h"

#include <string.h>

static void
test_no_issue_is_an_empty_array (void)
{
  g_autofree char *nothing = tarn_issues_to_json (NULL, 0);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnFileIssues   files[] = { { "a.xml", issues } };
  g_autofree char *good_file = tarn_issues_to_json (files, 1);

  g_assert_cmpstr (nothing, ==, "[]");
  g_assert_cmpstr (good_file, ==, "[]");
}

static void
test_an_issue_has_all_its_keys_in_order (void)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnFileIssues   files[] = { { "a.xml", issues } };
  g_autofree char *json = NULL;

  tarn_issues_add (issues, "id-duplicate", 7, "OP-\"1\"");
  json = tarn_issues_to_json (files, 1);
  g_assert_cmpstr (json, ==,
                   "[\n"
                   " {\n"
                   "  \"file\" : \"a.xml\",\n"
                   "  \"line\" : 7,\n"
                   "  \"severity\" : \"error\",\n"
                   "  \"code\" : \"id-duplicate\",\n"
                   "  \"message\" : \"The id “OP-\\\"1\\\"” is used twice.\",\n"
                   "  \"hint\" : \"Give one of the two another id.\"\n"
                   " }\n"
                   "]");
}

static void
test_files_follow_each_other (void)
{
  g_autoptr(GPtrArray) first = tarn_issues_new ();
  g_autoptr(GPtrArray) second = tarn_issues_new ();
  TarnFileIssues   files[] = { { "a.xml", first }, { "b.xml", second } };
  g_autofree char *json = NULL;
  const char      *a;
  const char      *b;

  tarn_issues_add (first, "file-empty", 0, NULL);
  tarn_issues_add (second, "reference-unused", 2, "swe");
  json = tarn_issues_to_json (files, 2);
  a = strstr (json, "a.xml");
  b = strstr (json, "b.xml");
  g_assert_nonnull (a);
  g_assert_nonnull (b);
  g_assert_true (a < b);
  g_assert_nonnull (strstr (a, "\"line\" : 0"));
  g_assert_nonnull (strstr (b, "\"severity\" : \"warning\""));
}

static void
test_what_is_not_utf8_is_made_so (void)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnFileIssues   files[] = { { "a\xff.xml", issues } };
  g_autofree char *json = NULL;

  tarn_issues_add (issues, "xml-malformed", 1, "bad \xff byte");
  json = tarn_issues_to_json (files, 1);
  g_assert_true (g_utf8_validate (json, -1, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issues-json/none", test_no_issue_is_an_empty_array);
  g_test_add_func ("/issues-json/keys", test_an_issue_has_all_its_keys_in_order);
  g_test_add_func ("/issues-json/files", test_files_follow_each_other);
  g_test_add_func ("/issues-json/utf8", test_what_is_not_utf8_is_made_so);

  return g_test_run ();
}
