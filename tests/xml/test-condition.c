/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-condition-parser.h"

#include "tarn-issue.h"

#include <string.h>

/* What was answered: the item X was not. */
static const struct
{
  const char *id;
  const char *values[3];
} answers[] = {
  { "A", { "a", NULL } },
  { "B-1.x", { "b", NULL } },
  { "N", { "3", NULL } },
  { "M", { "p", "q", NULL } },
  { "_Q", { "it's", NULL } },
};

static const struct
{
  const char *source;
  gboolean    met;
} accepted[] = {
  { "$A = 'a'", TRUE },
  { "$A=\"a\"", TRUE },
  { "'a' = $A", TRUE },
  { "  $A\n=\t'b' ", FALSE },
  { "$A != 'b'", TRUE },
  { "$A != 'a'", FALSE },
  { "$X = 'a'", FALSE },
  { "$X != 'a'", FALSE },
  { "$X < 1", FALSE },
  { "$X >= 0", FALSE },
  { "not($X = 'a')", TRUE },
  { "count($X) = 0", TRUE },
  { "count($X) > 0 and not($X = 'a')", FALSE },
  { "count($M) = 2", TRUE },
  { "2 <= count($M)", TRUE },
  { "$M = 'p' and $M = 'q'", TRUE },
  { "$M = 'r'", FALSE },
  { "not($M = 'p')", FALSE },
  { "$N > 2.5", TRUE },
  { "$N >= 3", TRUE },
  { "$N < 3", FALSE },
  { "$N <= .5", FALSE },
  { "10 > $N", TRUE },
  { "$N = 3.0", TRUE },
  { "$B-1.x = 'b'", TRUE },
  { "$_Q = \"it's\"", TRUE },
  { "$A = 'b' or $A = 'a' and $N = 4", FALSE },
  { "($A = 'b' or $A = 'a') and $N = 3", TRUE },
  { "$A = 'a' or $X = 'b' and $X = 'c'", TRUE },
  { "not(not($A = 'a'))", TRUE },
  { "((($A = 'a')))", TRUE },
  { "$A = 'and'", FALSE },
};

static const struct
{
  const char *source;
  const char *code;
  const char *argument;
} refused[] = {
  { "", "condition-syntax", "…" },
  { "$A", "condition-no-literal", "A" },
  { "'a'", "condition-no-literal", "a" },
  { "count($A)", "condition-no-literal", "A" },
  { "$A = ", "condition-syntax", "…" },
  { "= 'a'", "condition-syntax", "=" },
  { "$A == 'a'", "condition-syntax", "=" },
  { "$A = 'a' $B = 'b'", "condition-syntax", "B" },
  { "$A = 'a' and", "condition-syntax", "…" },
  { "$A = 'a' and or $A = 'b'", "condition-path", "or" },
  { "$A ! = 'a'", "condition-no-literal", "A" },
  { "$ A = 'a'", "condition-syntax", "$" },
  { "$1 = 'a'", "condition-syntax", "$" },
  { "$A = 'a", "condition-syntax", "'a" },
  { "$A = a", "condition-path", "a" },
  { "A = 'a'", "condition-path", "A" },
  { "$p:A = 'a'", "condition-path", ":" },
  { "($A) = 'a'", "condition-no-literal", "A" },
  { "($A = 'a') = 'b'", "condition-no-literal", "=" },
  { "$A = 'a' = 'b'", "condition-no-literal", "=" },
  { "$A = $N", "condition-no-literal", "A" },
  { "1 = 1", "condition-no-literal", "1" },
  { "count($A) = 'a'", "condition-no-literal", "a" },
  { "count($A) = count($N)", "condition-no-literal", "A" },
  { "count('a') = 1", "condition-syntax", "a" },
  { "count() = 1", "condition-syntax", ")" },
  { "count($A, $N) = 1", "condition-syntax", "," },
  { "count(//*) = 1", "condition-syntax", "/" },
  { "not $A = 'a'", "condition-syntax", "A" },
  { "not($A)", "condition-no-literal", "A" },
  { "not()", "condition-syntax", ")" },
  { "not($A = 'a'", "condition-syntax", "…" },
  { "$A = 'a')", "condition-syntax", ")" },
  { "$N + 1 = 4", "condition-no-literal", "N" },
  { "$N = -1", "condition-syntax", "-" },
  { "$N = 1 div 0", "condition-syntax", "div" },
  { "$A | $N = 1", "condition-path", "|" },
  { "$A[1] = 'a'", "condition-path", "[" },
  { "$A/b = 'a'", "condition-path", "/" },
  { ". = 'a'", "condition-path", "." },
  { "@a = 'a'", "condition-path", "@" },
  { "* = 'a'", "condition-path", "*" },
  { "/ = 'a'", "condition-path", "/" },
  { "true()", "condition-function", "true" },
  { "contains($A, 'a')", "condition-function", "contains" },
  { "string-length ($A) = 1", "condition-function", "string-length" },
  { "document('http://example.org/')", "condition-function", "document" },
  { "text() = 'a'", "condition-function", "text" },
  { "$A = 'a' or position() = 1", "condition-function", "position" },
  { "$\303\204 = 'a'", "condition-syntax", "$" },
  { "$A = \342\200\230a\342\200\231", "condition-syntax", "\342\200\230" },
};

static const char *const *
look_up (const char *id,
         gpointer    user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (strcmp (answers[i].id, id) == 0)
      return answers[i].values;

  return NULL;
}

static TarnCondition *
parse (const char *source)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnCondition *condition = tarn_condition_parse (source, 7, issues);

  if (condition == NULL)
    g_test_message ("%s", source);
  g_assert_nonnull (condition);
  g_assert_cmpuint (issues->len, ==, 0);
  return condition;
}

static void
test_conditions_are_worked_out (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr(TarnCondition) condition = parse (accepted[i].source);
      g_autoptr(GError) error = NULL;
      gboolean met = tarn_condition_is_met (condition, look_up, NULL, &error);

      g_assert_no_error (error);
      if (met != accepted[i].met)
        {
          g_test_message ("%s", accepted[i].source);
          g_test_fail ();
        }
    }
}

static void
test_everything_else_is_refused_with_a_reason (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr(GPtrArray) issues = tarn_issues_new ();
      g_autoptr(TarnCondition) condition = NULL;
      const TarnIssue *issue;

      g_test_message ("%s", refused[i].source);
      condition = tarn_condition_parse (refused[i].source, 7, issues);
      g_assert_null (condition);
      g_assert_cmpuint (issues->len, ==, 1);
      issue = g_ptr_array_index (issues, 0);
      g_assert_cmpstr (issue->code, ==, refused[i].code);
      g_assert_cmpstr (issue->argument, ==, refused[i].argument);
      g_assert_cmpuint (issue->line, ==, 7);
    }
}

static void
test_a_condition_knows_what_it_reads (void)
{
  static const char *const ids[] = { "B", "A", "C", NULL };
  g_autoptr(TarnCondition) condition = NULL;

  condition = parse ("$B = 'x' and ($A = 'y' or count($B) > 1 or not('z' != $C))");
  g_assert_cmpstrv ((char **)tarn_condition_get_ids (condition), (char **)ids);
}

static void
test_text_in_quotes_is_not_read (void)
{
  static const char *const ids[] = { "A", NULL };
  g_autoptr(TarnCondition) condition = parse ("$A = '$B and contains(' or $A = \"$C'\"");

  g_assert_cmpstrv ((char **)tarn_condition_get_ids (condition), (char **)ids);
}

static void
test_the_same_condition_can_be_asked_again_and_again (void)
{
  g_autoptr(TarnCondition) condition = parse ("$M = 'q' and $N >= 1");

  for (guint i = 0; i < 20000; i++)
    g_assert_true (tarn_condition_is_met (condition, look_up, NULL, NULL));
}

static gpointer
ask_cb (gpointer condition)
{
  for (guint i = 0; i < 1000; i++)
    if (!tarn_condition_is_met (condition, look_up, NULL, NULL))
      return GINT_TO_POINTER (FALSE);

  return GINT_TO_POINTER (TRUE);
}

static void
test_threads_may_ask_the_same_condition (void)
{
  g_autoptr(TarnCondition) condition = parse ("$M = 'q' and $N >= 1");
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask_cb, condition);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (GPOINTER_TO_INT (g_thread_join (threads[i])));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/condition/conditions-are-worked-out", test_conditions_are_worked_out);
  g_test_add_func ("/condition/everything-else-is-refused-with-a-reason",
                   test_everything_else_is_refused_with_a_reason);
  g_test_add_func ("/condition/a-condition-knows-what-it-reads",
                   test_a_condition_knows_what_it_reads);
  g_test_add_func ("/condition/text-in-quotes-is-not-read", test_text_in_quotes_is_not_read);
  g_test_add_func ("/condition/the-same-condition-can-be-asked-again-and-again",
                   test_the_same_condition_can_be_asked_again_and_again);
  g_test_add_func ("/condition/threads-may-ask-the-same-condition",
                   test_threads_may_ask_the_same_condition);

  return g_test_run ();
}
