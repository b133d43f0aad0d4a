/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-identifiers-reader.h"

#include "cases.h"
#include "tarn-issue.h"

#include <string.h>

static TarnIdentifiers *
read_good (const char        *name,
           const char *const *languages)
{
  g_autofree char *path = case_path ("identifiers", "good", name, NULL);
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnIdentifiers *identifiers = tarn_identifiers_new ();
  g_autofree char *found = NULL;

  g_assert_true (tarn_identifiers_read (identifiers, data, length, languages, issues));
  found = case_list_issues (issues);
  g_assert_cmpstr (found, ==, "");

  return identifiers;
}

static void
test_bad_file (gconstpointer path)
{
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnIdentifiers) identifiers = tarn_identifiers_new ();

  g_assert_false (tarn_identifiers_read (identifiers, data, length, NULL, issues));
  g_assert_true (tarn_issues_have_error (issues));
  case_check_issues (path, issues);
}

static void
assert_found (TarnIdentifiers *identifiers,
              const char      *text,
              const char      *expected)
{
  g_autoptr(GArray) hits = tarn_identifiers_find (identifiers, text, NULL);
  g_autoptr(GString) found = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const TarnIdentifierHit *hit = &g_array_index (hits, TarnIdentifierHit, i);

      g_string_append_printf (found, "%s=%.*s;", hit->kind->id, (int)(hit->end - hit->start),
                              text + hit->start);
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_rules_are_read_and_used (void)
{
  g_autoptr(TarnIdentifiers) identifiers = read_good ("everything.xml", NULL);

  assert_found (identifiers, "stone 2, a PEBBLE, stone 1, moss", "stone=stone 2;stone=PEBBLE;"
                                                                 "unnamed=moss;");
  assert_found (identifiers, "Pebble Mill, Pebble's end, pebble", "stone=pebble;");
}

static void
test_names_are_in_the_language_wanted (void)
{
  const char *const welsh[] = { "cy-GB", "en", NULL };
  g_autoptr(TarnIdentifiers) identifiers = read_good ("everything.xml", welsh);

  g_assert_cmpstr (tarn_identifiers_get_kind (identifiers, "stone")->name->text, ==, "carreg");
  g_assert_cmpstr (tarn_identifiers_get_kind (identifiers, "stone")->why->text, ==,
                   "Stones can be told apart.");
}

static void
test_a_kind_without_a_name_is_called_by_its_id (void)
{
  g_autoptr(TarnIdentifiers) identifiers = read_good ("everything.xml", NULL);

  g_assert_cmpstr (tarn_identifiers_get_kind (identifiers, "unnamed")->name->text, ==, "unnamed");
  g_assert_null (tarn_identifiers_get_kind (identifiers, "other"));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *bad = NULL;

  g_test_init (&argc, &argv, NULL);

  bad = case_path ("identifiers", "bad", NULL);
  case_add_folder ("/identifiers-reader/bad/", bad, test_bad_file);
  g_test_add_func ("/identifiers-reader/rules-are-read-and-used", test_rules_are_read_and_used);
  g_test_add_func ("/identifiers-reader/names-are-in-the-language-wanted",
                   test_names_are_in_the_language_wanted);
  g_test_add_func ("/identifiers-reader/a-kind-without-a-name-is-called-by-its-id",
                   test_a_kind_without_a_name_is_called_by_its_id);

  return g_test_run ();
}
