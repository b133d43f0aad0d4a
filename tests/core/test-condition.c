/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-condition.h"

static const char *const *
look_up (const char *id,
         gpointer    user_data)
{
  static const char *const red[] = { "red", NULL };

  return g_str_equal (id, "COLOUR") ? red : NULL;
}

static gboolean
count_runs (gpointer   program,
            TarnLookup lookup,
            gpointer   lookup_data,
            GError   **error)
{
  return ++*(int *)program > 1;
}

static void
test_a_condition_knows_what_it_reads (void)
{
  const char *const ids[] = { "A", "B", NULL };
  int               runs = 0;
  g_autoptr(TarnCondition) condition =
               tarn_condition_new ("$A = 'x' or $B = 'y'", ids, count_runs, &runs, NULL);

  g_assert_cmpstr (tarn_condition_get_source (condition), ==, "$A = 'x' or $B = 'y'");
  g_assert_cmpstrv (tarn_condition_get_ids (condition), ids);
  g_assert_true (tarn_condition_reads (condition, "A"));
  g_assert_true (tarn_condition_reads (condition, "B"));
  g_assert_false (tarn_condition_reads (condition, "C"));

  g_assert_false (tarn_condition_is_met (condition, look_up, NULL, NULL));
  g_assert_true (tarn_condition_is_met (condition, look_up, NULL, NULL));
}

static void
note_free (gpointer data)
{
  *(int *)data = -1;
}

static void
test_a_condition_is_freed_with_its_last_count (void)
{
  const char *const ids[] = { NULL };
  int               state = 0;
  TarnCondition    *condition = tarn_condition_new ("", ids, count_runs, &state, note_free);

  g_assert_true (tarn_condition_ref (condition) == condition);
  tarn_condition_unref (condition);
  g_assert_cmpint (state, ==, 0);
  tarn_condition_unref (condition);
  g_assert_cmpint (state, ==, -1);
  tarn_condition_unref (NULL);
}

static void
test_what_cannot_be_worked_out_is_an_error_and_not_met (void)
{
  g_autoptr(TarnCondition) condition = build_broken_when ("COLOUR");
  g_autoptr(GError) error = NULL;

  g_assert_false (tarn_condition_is_met (condition, look_up, NULL, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/condition/a-condition-knows-what-it-reads",
                   test_a_condition_knows_what_it_reads);
  g_test_add_func ("/condition/a-condition-is-freed-with-its-last-count",
                   test_a_condition_is_freed_with_its_last_count);
  g_test_add_func ("/condition/what-cannot-be-worked-out-is-an-error-and-not-met",
                   test_what_cannot_be_worked_out_is_an_error_and_not_met);

  return g_test_run ();
}
