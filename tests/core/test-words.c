/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-words.h"

static TarnQuestionnaire *
make_words (void)
{
  TarnQuestionnaire *self = build_questionnaire ();
  TarnWord          *word = tarn_word_new ();

  build_plain_item (self, NULL, "ROLE", TARN_ITEM_CHOICE, "student worker");
  word->id = g_strdup ("your-manager");
  build_advice (word->variants, "your tutor", build_when ("ROLE", "=", "student"));
  build_advice (word->variants, "your manager", NULL);
  g_ptr_array_add (self->words, word);

  word = tarn_word_new ();
  word->id = g_strdup ("loop");
  build_advice (word->variants, "{loop} {your-manager}", NULL);
  g_ptr_array_add (self->words, word);

  return self;
}

static void
test_placeholders_are_filled (void)
{
  static const struct
  {
    const char *answers;
    const char *text;
    const char *expanded;
  } cases[] = {
    { "", "", "" },
    { "", "Nothing to fill.", "Nothing to fill." },
    { "ROLE=student", "Tell {your-manager}.", "Tell your tutor." },
    { "ROLE=worker", "{your-manager}{your-manager}", "your manageryour manager" },
    { "", "Start with {domains}.", "Start with Privacy." },
    { "", "{nobody} and {your-manager}", "{nobody} and your manager" },
    { "", "{not closed", "{not closed" },
    { "", "{} {a b} }{", "{} {a b} }{" },
    { "", "{{domains}}", "{Privacy}" },
    { "", "é{domains}é", "éPrivacyé" },
    /* What is put in is not looked through again. */
    { "", "{loop}", "{loop} {your-manager}" },
    { "", "{pair}", "{domains}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_words ();
      g_autoptr(TarnReflection) reflection = build_reflection (self, cases[i].answers);
      g_autoptr(TarnAsked) asked = tarn_asked_new (self, reflection);
      g_autofree char *expanded = tarn_words_expand (asked, cases[i].text, "domains", "Privacy",
                                                     "pair", "{domains}", NULL);

      g_assert_cmpstr (expanded, ==, cases[i].expanded);
    }
}

static void
test_pairs_come_before_words_and_work_without_answers (void)
{
  g_autoptr(TarnQuestionnaire) self = make_words ();
  g_autoptr(TarnReflection) reflection = build_reflection (self, "");
  g_autoptr(TarnAsked) asked = tarn_asked_new (self, reflection);
  g_autofree char *with = tarn_words_expand (asked, "{your-manager}", "your-manager", "Ada", NULL);
  g_autofree char *without = tarn_words_expand (NULL, "{a} {b}", "a", "1", NULL);

  g_assert_cmpstr (with, ==, "Ada");
  g_assert_cmpstr (without, ==, "1 {b}");
}

static char *
shout_cb (const char *name,
          gpointer    user_data)
{
  guint *n = user_data;

  (*n)++;
  return g_str_equal (name, "silent") ? NULL : g_ascii_strup (name, -1);
}

static void
test_a_function_can_fill_the_placeholders (void)
{
  guint            n = 0;
  g_autofree char *filled = tarn_words_fill ("{a} {silent} {b c} {d}", shout_cb, &n);

  g_assert_cmpstr (filled, ==, "A {silent} {b c} D");
  /* What is no name is not asked for. */
  g_assert_cmpuint (n, ==, 3);
}

static void
test_the_names_in_a_text_are_listed (void)
{
  const char *const expected[] = { "a", "b-1.c_2", "a", NULL };
  g_auto(GStrv) names = tarn_words_list ("{a} and {b-1.c_2}, {a}, { x}, {}, {y");

  g_assert_cmpstrv ((const char *const *)names, expected);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/placeholders-are-filled", test_placeholders_are_filled);
  g_test_add_func ("/words/pairs-come-before-words-and-work-without-answers",
                   test_pairs_come_before_words_and_work_without_answers);
  g_test_add_func ("/words/a-function-can-fill-the-placeholders",
                   test_a_function_can_fill_the_placeholders);
  g_test_add_func ("/words/the-names-in-a-text-are-listed", test_the_names_in_a_text_are_listed);

  return g_test_run ();
}
