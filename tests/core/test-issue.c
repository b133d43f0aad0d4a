/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-issue.h"

#include <string.h>

static void
test_every_code_is_there_once (void)
{
  const char *const *codes = tarn_issue_list_codes ();
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_nonnull (codes[0]);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_test_message ("%s", codes[i]);
      g_assert_true (g_hash_table_add (seen, (gpointer)codes[i]));
      g_assert_cmpuint (strspn (codes[i], "abcdefghijklmnopqrstuvwxyz0123456789-"), ==,
                        strlen (codes[i]));
    }
}

/* A trainer must be told what is wrong and what to do, in whole sentences. */
static void
test_every_code_has_a_message_and_a_hint (void)
{
  const char *const *codes = tarn_issue_list_codes ();

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autoptr(TarnIssue) issue = tarn_issue_new (codes[i], 1, "X");
      const char *text = tarn_issue_get_template (issue);
      const char *hint = tarn_issue_get_hint (issue);
      const char *place = strchr (text, '%');

      g_test_message ("%s", codes[i]);
      g_assert_cmpuint (strlen (text), >, 10);
      g_assert_cmpuint (strlen (hint), >, 5);
      g_assert_true (g_str_has_suffix (hint, "."));
      g_assert_true (g_utf8_validate (text, -1, NULL) && g_utf8_validate (hint, -1, NULL));

      /* One place for the argument at most, and no other percent sign. */
      g_assert_null (strchr (hint, '%'));
      if (place != NULL)
        {
          g_assert_true (g_str_has_prefix (place, "%s"));
          g_assert_null (strchr (place + 1, '%'));
        }
    }
}

static void
test_the_argument_is_put_into_the_message (void)
{
  static const struct
  {
    const char *template_text;
    const char *argument;
    const char *expected;
  } cases[] = {
    { "There is no scale “%s”.", "five", "There is no scale “five”." },
    { "%s", "x", "x" },
    { "Nothing to put in.", "x", "Nothing to put in." },
    { "There is no scale “%s”.", NULL, "There is no scale “?”." },
    { "“%s” and %s", "100%s", "“100%s” and %s" },
    { "“%d” stays", "x", "“%d” stays" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *message = tarn_issue_fill (cases[i].template_text, cases[i].argument);

      g_assert_cmpstr (message, ==, cases[i].expected);
    }
}

static void
test_an_issue_takes_its_severity_from_the_table (void)
{
  g_autoptr(TarnIssue) error = tarn_issue_new ("id-duplicate", 7, "a");
  g_autoptr(TarnIssue) warning = tarn_issue_new ("item-unscored", 0, "a");
  g_autofree char *message = tarn_issue_dup_message (error);

  g_assert_cmpint (error->severity, ==, TARN_SEVERITY_ERROR);
  g_assert_cmpuint (error->line, ==, 7);
  g_assert_cmpint (warning->severity, ==, TARN_SEVERITY_WARNING);
  g_assert_cmpstr (message, ==, "The id “a” is used twice.");
}

static void
test_an_unknown_code_is_a_programmers_error (void)
{
  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*entry != NULL*");
  g_assert_null (tarn_issue_new ("no-such-code", 1, NULL));
  g_test_assert_expected_messages ();
}

static void
test_only_errors_refuse_a_file (void)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();

  g_assert_false (tarn_issues_have_error (issues));
  tarn_issues_add (issues, "item-unscored", 3, "a");
  g_assert_false (tarn_issues_have_error (issues));
  tarn_issues_add (issues, "band-gap", 3, "a");
  g_assert_true (tarn_issues_have_error (issues));
}

static void
test_issues_are_sorted_by_line_severity_code_and_argument (void)
{
  static const char *const expected[] = {
    "1 band-gap b",
    "2 band-gap a",
    "2 band-gap b",
    "2 id-duplicate a",
    "2 item-unscored a",
  };
  g_autoptr(GPtrArray) issues = tarn_issues_new ();

  tarn_issues_add (issues, "item-unscored", 2, "a");
  tarn_issues_add (issues, "id-duplicate", 2, "a");
  tarn_issues_add (issues, "band-gap", 2, "b");
  tarn_issues_add (issues, "band-gap", 2, "a");
  tarn_issues_add (issues, "band-gap", 1, "b");
  tarn_issues_sort (issues);

  g_assert_cmpuint (issues->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < issues->len; i++)
    {
      const TarnIssue *issue = g_ptr_array_index (issues, i);
      g_autofree char *line = g_strdup_printf ("%u %s %s", issue->line, issue->code,
                                               issue->argument);

      g_assert_cmpstr (line, ==, expected[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issue/every-code-is-there-once", test_every_code_is_there_once);
  g_test_add_func ("/issue/every-code-has-a-message-and-a-hint",
                   test_every_code_has_a_message_and_a_hint);
  g_test_add_func ("/issue/the-argument-is-put-into-the-message",
                   test_the_argument_is_put_into_the_message);
  g_test_add_func ("/issue/an-issue-takes-its-severity-from-the-table",
                   test_an_issue_takes_its_severity_from_the_table);
  g_test_add_func ("/issue/an-unknown-code-is-a-programmers-error",
                   test_an_unknown_code_is_a_programmers_error);
  g_test_add_func ("/issue/only-errors-refuse-a-file", test_only_errors_refuse_a_file);
  g_test_add_func ("/issue/issues-are-sorted",
                   test_issues_are_sorted_by_line_severity_code_and_argument);

  return g_test_run ();
}
