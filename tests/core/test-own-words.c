/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-own-words.h"

static void
add_action (TarnReflection *reflection,
            const char     *text,
            const char     *who)
{
  TarnPlanAction *action = tarn_plan_action_new ();

  action->text = g_strdup (text);
  action->who = g_strdup (who);
  action->by = g_strdup ("2027-01-31");
  action->domain = g_strdup ("D");
  tarn_reflection_take_plan_action (reflection, action);
}

static TarnReflection *
make_reflection (void)
{
  TarnReflection *reflection = tarn_reflection_new ("q", "1.0", TARN_ROUTE_FULL);

  tarn_reflection_set_note (reflection, "ITEM", "a note");
  tarn_reflection_set_step (reflection, "what-happened", "a step");
  tarn_reflection_answer_text (reflection, "TEXT", "an answer");
  tarn_reflection_choose (reflection, "CHOICE", "yes");
  add_action (reflection, "one", NULL);
  add_action (reflection, "two", "a friend");

  return reflection;
}

/* One letter a kind, then where, then the words. */
static char *
list (TarnReflection *reflection,
      TarnLeaves      leaves,
      GPtrArray      *actions)
{
  static const char kinds[] = "awnsx";
  g_autoptr(GPtrArray) words = tarn_own_words_list (reflection, leaves, actions);
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      const TarnOwnWords *one = g_ptr_array_index (words, i);

      g_string_append_printf (string, "%c", kinds[one->kind]);
      if (one->id != NULL)
        g_string_append_printf (string, " %s", one->id);
      else
        g_string_append_printf (string, " %u", one->row);
      g_string_append_printf (string, ": %s\n", one->text);
    }

  return g_string_free (string, FALSE);
}

static void
test_only_what_leaves_is_listed (void)
{
  static const struct
  {
    TarnLeaves  leaves;
    const char *expected;
  } cases[] = {
    { 0, "" },
    { TARN_LEAVES_PLAN, "a 0: one\na 1: two\nw 1: a friend\n" },
    { TARN_LEAVES_NOTES, "n ITEM: a note\n" },
    { TARN_LEAVES_STEPS, "s what-happened: a step\n" },
    { TARN_LEAVES_ANSWERS, "x TEXT: an answer\n" },
    { TARN_LEAVES_ALL, "a 0: one\na 1: two\nw 1: a friend\nn ITEM: a note\n"
                       "s what-happened: a step\nx TEXT: an answer\n" },
  };
  g_autoptr(TarnReflection) reflection = make_reflection ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = list (reflection, cases[i].leaves, NULL);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_rows_of_the_plan_that_stay_are_not_listed (void)
{
  g_autoptr(TarnReflection) reflection = make_reflection ();
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *found = NULL;

  g_ptr_array_add (rows, tarn_reflection_get_plan (reflection)->pdata[0]);
  found = list (reflection, TARN_LEAVES_PLAN, rows);
  g_assert_cmpstr (found, ==, "a 0: one\n");
}

static void
test_words_can_be_changed_where_they_stand (void)
{
  g_autoptr(TarnReflection) reflection = make_reflection ();
  g_autoptr(GPtrArray) words = tarn_own_words_list (reflection, TARN_LEAVES_ALL, NULL);
  g_autofree char      *found = NULL;
  const TarnPlanAction *action;

  for (guint i = 0; i < words->len; i++)
    {
      const TarnOwnWords *one = g_ptr_array_index (words, i);
      g_autofree char    *changed = g_strconcat ("new ", one->text, NULL);

      tarn_own_words_set (one, reflection, changed);
    }

  found = list (reflection, TARN_LEAVES_ALL, NULL);
  g_assert_cmpstr (found, ==, "a 0: new one\na 1: new two\nw 1: new a friend\nn ITEM: new a note\n"
                              "s what-happened: new a step\nx TEXT: new an answer\n");
  action = tarn_reflection_get_plan (reflection)->pdata[1];
  g_assert_cmpstr (action->by, ==, "2027-01-31");
  g_assert_cmpstr (action->domain, ==, "D");
}

static void
test_words_can_be_taken_out (void)
{
  g_autoptr(TarnReflection) reflection = make_reflection ();
  g_autoptr(GPtrArray) words = tarn_own_words_list (reflection, TARN_LEAVES_ALL, NULL);
  g_autofree char *found = NULL;

  for (guint i = 0; i < words->len; i++)
    tarn_own_words_set (g_ptr_array_index (words, i), reflection, "");

  found = list (reflection, TARN_LEAVES_ALL, NULL);
  g_assert_cmpstr (found, ==, "");
  g_assert_cmpuint (tarn_reflection_get_plan (reflection)->len, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own-words/only-what-leaves-is-listed", test_only_what_leaves_is_listed);
  g_test_add_func ("/own-words/rows-of-the-plan-that-stay-are-not-listed",
                   test_rows_of_the_plan_that_stay_are_not_listed);
  g_test_add_func ("/own-words/words-can-be-changed-where-they-stand",
                   test_words_can_be_changed_where_they_stand);
  g_test_add_func ("/own-words/words-can-be-taken-out", test_words_can_be_taken_out);

  return g_test_run ();
}
