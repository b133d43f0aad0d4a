/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-catalogue.h"
#include "tarn-folders.h"

#include <string.h>

/* The rules that come with Tarn, held against tables of what they find and what they leave alone:
 * a new finding is a new line in tests/data/identifiers. */

static TarnIdentifiers *rules;

static TarnIdentifiers *
load_shipped (void)
{
  g_auto(GStrv) folders = tarn_folders_list ("identifiers");
  g_autoptr(GPtrArray) files = NULL;
  TarnIdentifiers *identifiers;

  files = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_catalogue_entry_free);
  identifiers = tarn_catalogue_load_identifiers ((const char *const *)folders, NULL, files);
  for (guint i = 0; i < files->len; i++)
    {
      const TarnCatalogueEntry *file = g_ptr_array_index (files, i);

      for (guint j = 0; j < file->issues->len; j++)
        {
          const TarnIssue *issue = g_ptr_array_index (file->issues, j);

          g_error ("%s:%u: %s %s", file->path, issue->line, issue->code, issue->argument);
        }
    }
  g_assert_nonnull (identifiers);

  return identifiers;
}

static char **
load_table (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "identifiers", name, NULL);
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) kept = g_ptr_array_new ();
  g_auto(GStrv) lines = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*lines[i] != '\0' && *lines[i] != '#')
      g_ptr_array_add (kept, g_strdup (lines[i]));

  g_assert_cmpuint (kept->len, >, 10);
  g_ptr_array_add (kept, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&kept), FALSE);
}

/* The text with each hit in [brackets], after its kind. */
static char *
mark (const char *text)
{
  gboolean gave_up;
  g_autoptr(GArray) hits = tarn_identifiers_find (rules, text, &gave_up);
  GString *marked = g_string_new (text);

  g_assert_false (gave_up);
  for (guint i = hits->len; i-- > 0;)
    {
      const TarnIdentifierHit *hit = &g_array_index (hits, TarnIdentifierHit, i);

      g_string_insert (marked, hit->end, "]");
      g_string_insert (marked, hit->start, "[");
    }
  for (guint i = 0; i < hits->len; i++)
    {
      const TarnIdentifierHit *hit = &g_array_index (hits, TarnIdentifierHit, i);

      g_string_prepend (marked, " ");
      g_string_prepend (marked, hit->kind->id);
    }

  return g_string_free (marked, FALSE);
}

static void
test_what_may_show_who_is_meant_is_found (void)
{
  g_auto(GStrv) lines = load_table ("hits.txt");

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (lines[i], " ", 2);
      g_autoptr(GString) text = g_string_new (g_strchug (parts[1]));
      g_autofree char *expected = g_strdup_printf ("%s %s", parts[0], parts[1]);
      g_autofree char *marked = NULL;

      g_string_replace (text, "[", "", 1);
      g_string_replace (text, "]", "", 1);
      marked = mark (text->str);
      if (!g_str_equal (marked, expected))
        g_test_message ("wanted: %s\n   got: %s", expected, marked), g_test_fail ();
    }
}

static void
check_nothing_is_found (const char *name)
{
  g_auto(GStrv) lines = load_table (name);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *marked = mark (lines[i]);

      if (!g_str_equal (marked, lines[i]))
        g_test_message ("nothing wanted, got: %s", marked), g_test_fail ();
    }
}

static void
test_innocent_text_is_left_alone (void)
{
  check_nothing_is_found ("innocent.txt");
}

static void
test_what_is_missed_is_known (void)
{
  check_nothing_is_found ("misses.txt");
}

static void
test_every_kind_says_what_it_is (void)
{
  static const char *const kinds[] = { "email", "link", "handle", "date", "phone", "number",
                                       "postcode", "name", "age" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const TarnIdentifierKind *kind = tarn_identifiers_get_kind (rules, kinds[i]);

      g_assert_nonnull (kind);
      g_assert_cmpstr (kind->name->text, !=, kind->id);
      g_assert_cmpuint (strlen (kind->why->text), >, 20);
    }
}

/* The longest note there may be is searched to its end, where the pieces meet as well. */
static void
test_a_long_note_is_searched_whole (void)
{
  g_autoptr(GString) note = g_string_new (NULL);
  guint    n = 0;
  gboolean gave_up;
  g_autoptr(GArray) hits = NULL;

  while (note->len < 20000)
    {
      g_string_append (note, "and then it was quiet there again, for ten years, with Jo Bloggs");
      g_string_append (note, n++ % 3 == 0 ? "; " : ", who wrote, ");
    }

  hits = tarn_identifiers_find (rules, note->str, &gave_up);
  g_assert_false (gave_up);
  g_assert_cmpuint (hits->len, ==, MIN (n, TARN_MOST_HITS));
}

/* Text that is made to be slow, for the rules that come with Tarn: none may give up on it. */
static void
test_text_that_is_made_to_be_slow_is_not (void)
{
  static const char *const units[] = { "a", "A", "1", "Aa ", "a.", "A.", "1 ", "-", "@", "+1", "0",
                                       "(0", "www.", "a@a.", "Ab-", "é", "31/12/", "born ", "Mr " };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(GArray) hits = NULL;
      gboolean gave_up;

      while (text->len < 20000)
        g_string_append (text, units[i]);
      hits = tarn_identifiers_find (rules, text->str, &gave_up);
      if (gave_up)
        g_test_message ("a rule gave up on “%s”", units[i]), g_test_fail ();
      g_assert_cmpuint (hits->len, <=, TARN_MOST_HITS);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  rules = load_shipped ();

  g_test_add_func ("/identifiers/what-may-show-who-is-meant-is-found",
                   test_what_may_show_who_is_meant_is_found);
  g_test_add_func ("/identifiers/innocent-text-is-left-alone", test_innocent_text_is_left_alone);
  g_test_add_func ("/identifiers/what-is-missed-is-known", test_what_is_missed_is_known);
  g_test_add_func ("/identifiers/every-kind-says-what-it-is", test_every_kind_says_what_it_is);
  g_test_add_func ("/identifiers/a-long-note-is-searched-whole",
                   test_a_long_note_is_searched_whole);
  g_test_add_func ("/identifiers/text-that-is-made-to-be-slow-is-not",
                   test_text_that_is_made_to_be_slow_is_not);

  status = g_test_run ();
  tarn_identifiers_unref (rules);
  return status;
}
