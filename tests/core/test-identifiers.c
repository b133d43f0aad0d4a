/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-identifiers.h"

#include "build.h"

#include <string.h>

static TarnIdentifiers *
make_rules (const char *pattern)
{
  TarnIdentifiers *rules = tarn_identifiers_new ();
  g_autoptr(GError) error = NULL;

  tarn_identifiers_take_kind (rules, "first", build_text ("a first"), build_text ("It is first."));
  tarn_identifiers_add_find (rules, "first", pattern, &error);
  g_assert_no_error (error);

  return rules;
}

/* Hits as "kind 3-7". */
static void
assert_hits (TarnIdentifiers *rules,
             const char      *text,
             const char      *expected)
{
  gboolean gave_up;
  g_autoptr(GArray) hits = tarn_identifiers_find (rules, text, &gave_up);
  g_autoptr(GString) found = g_string_new (NULL);

  g_assert_false (gave_up);
  for (guint i = 0; i < hits->len; i++)
    {
      const TarnIdentifierHit *hit = &g_array_index (hits, TarnIdentifierHit, i);

      g_string_append_printf (found, "%s%s %" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT,
                              i > 0 ? ", " : "", hit->kind->id, hit->start, hit->end);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_hits_say_where_they_are_in_bytes (void)
{
  g_autoptr(TarnIdentifiers) rules = make_rules ("b+");

  assert_hits (rules, "", "");
  assert_hits (rules, "abba b", "first 1-3, first 5-6");
  assert_hits (rules, "éb", "first 2-3");
}

static void
test_hits_that_overlap_become_one_of_the_first_kind (void)
{
  g_autoptr(TarnIdentifiers) rules = make_rules ("bc");

  tarn_identifiers_take_kind (rules, "second", build_text ("a second"), NULL);
  g_assert_true (tarn_identifiers_add_find (rules, "second", "ab|cd", NULL));

  assert_hits (rules, "abcd", "first 0-4");
  assert_hits (rules, "ab cd", "second 0-2, second 3-5");
}

static void
test_a_kind_keeps_its_first_name (void)
{
  g_autoptr(TarnIdentifiers) rules = tarn_identifiers_new ();

  tarn_identifiers_add_innocent (rules, "kind", "Low Tide");
  g_assert_cmpstr (tarn_identifiers_get_kind (rules, "kind")->name->text, ==, "kind");
  tarn_identifiers_take_kind (rules, "kind", build_text ("one"), build_text ("Why."));
  tarn_identifiers_take_kind (rules, "kind", build_text ("two"), NULL);
  tarn_identifiers_take_kind (rules, "kind", NULL, NULL);
  g_assert_cmpstr (tarn_identifiers_get_kind (rules, "kind")->name->text, ==, "one");
  g_assert_cmpstr (tarn_identifiers_get_kind (rules, "kind")->why->text, ==, "Why.");
}

static void
test_innocent_phrases_are_overlooked (void)
{
  g_autoptr(TarnIdentifiers) rules = make_rules ("\\p{Lu}\\w+(?: \\p{Lu}\\w+)+");

  tarn_identifiers_add_innocent (rules, "first", "Low Tide; Low Tide Act (North);  ;Môr;North");
  assert_hits (rules, "Low Tide", "");
  assert_hits (rules, "low Tide High", "first 4-13");
  assert_hits (rules, "Low Tide Act (North) Jo", "");
  assert_hits (rules, "Low Tide Jo Bloggs", "first 9-18");
  assert_hits (rules, "Low. Tide Jo", "first 5-12");
  assert_hits (rules, "Môr's Jo", "");
  assert_hits (rules, "Northern Jo", "first 0-11");
}

static void
test_exceptions_are_overlooked (void)
{
  g_autoptr(TarnIdentifiers) rules = make_rules ("\\d+");

  g_assert_true (tarn_identifiers_add_except (rules, "first", "room \\d+", NULL));
  assert_hits (rules, "room 12 34", "first 8-10");
}

static void
test_what_is_no_pattern_is_refused (void)
{
  g_autoptr(TarnIdentifiers) rules = make_rules ("a");
  g_autoptr(GError) error = NULL;

  g_assert_false (tarn_identifiers_add_find (rules, "first", "(", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (tarn_identifiers_add_except (rules, "first", "*", &error));
  g_assert_nonnull (error);
}

/* Each of these takes time without end, or nearly, where nothing holds it. */
static void
test_a_pattern_cannot_take_for_ever (void)
{
  static const char *const patterns[] = {
    "(?:a+)+$",
    "(?:a|a)*b",
    "(?:a*)*b",
    "(?:.*a){12}b",
    "(a(?1)?a)b",
    "(?:(a+)\\1?)*b",
    "(*LIMIT_MATCH=4000000000)(?:a+)+b",
  };
  g_autofree char *run = g_strnfill (900, 'a');
  g_autoptr(GString) text = g_string_new (NULL);

  while (text->len < 20000)
    g_string_append_printf (text, "%sc b ", run);

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr(TarnIdentifiers) rules = make_rules (patterns[i]);
      g_autoptr(GArray) hits = NULL;
      gboolean gave_up = FALSE;

      hits = tarn_identifiers_find (rules, text->str, &gave_up);
      g_test_message ("%s", patterns[i]);
      g_assert_true (gave_up);
    }
}

static void
test_hits_never_cut_a_character (void)
{
  g_autoptr(TarnIdentifiers) rules = make_rules ("a\\C");
  g_autoptr(GArray) hits = tarn_identifiers_find (rules, "aé", NULL);

  g_assert_cmpuint (hits->len, ==, 1);
  g_assert_cmpuint (g_array_index (hits, TarnIdentifierHit, 0).end, ==, strlen ("aé"));
}

static void
test_there_are_no_more_hits_than_help (void)
{
  g_autoptr(TarnIdentifiers) rules = make_rules ("a");
  g_autofree char *text = g_strnfill (5000, 'a');
  g_autoptr(GArray) hits = tarn_identifiers_find (rules, text, NULL);

  g_assert_cmpuint (hits->len, ==, TARN_MOST_HITS);
}

/* Without a space anywhere, the pieces must still not cut a character. */
static void
test_long_text_without_a_space_is_searched (void)
{
  g_autoptr(TarnIdentifiers) rules = make_rules ("b");
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GArray) hits = NULL;

  for (guint i = 0; i < 10; i++)
    {
      for (guint j = 0; j < 701; j++)
        g_string_append (text, "€");
      g_string_append_c (text, 'b');
    }
  hits = tarn_identifiers_find (rules, text->str, NULL);
  g_assert_cmpuint (hits->len, ==, 10);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (void);
  } tests[] = {
    { "hits-say-where-they-are-in-bytes", test_hits_say_where_they_are_in_bytes },
    { "hits-that-overlap-become-one-of-the-first-kind",
      test_hits_that_overlap_become_one_of_the_first_kind },
    { "a-kind-keeps-its-first-name", test_a_kind_keeps_its_first_name },
    { "innocent-phrases-are-overlooked", test_innocent_phrases_are_overlooked },
    { "exceptions-are-overlooked", test_exceptions_are_overlooked },
    { "what-is-no-pattern-is-refused", test_what_is_no_pattern_is_refused },
    { "a-pattern-cannot-take-for-ever", test_a_pattern_cannot_take_for_ever },
    { "hits-never-cut-a-character", test_hits_never_cut_a_character },
    { "there-are-no-more-hits-than-help", test_there_are_no_more_hits_than_help },
    { "long-text-without-a-space-is-searched", test_long_text_without_a_space_is_searched },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/identifiers/", tests[i].path, NULL);

      g_test_add_func (path, tests[i].run);
    }

  return g_test_run ();
}
