/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-texts.h"

static TarnLine *
make_line (const char *text)
{
  TarnLine *line = tarn_line_new ();

  g_ptr_array_add (line->runs, tarn_run_new (text, FALSE, FALSE));
  g_ptr_array_add (line->runs, tarn_run_new (NULL, FALSE, TRUE));

  return line;
}

static TarnSheet *
make_table (guint n_cells)
{
  TarnSheet      *sheet = tarn_sheet_new ("sheet");
  TarnSheetBlock *block = tarn_sheet_block_new (TARN_SHEET_TABLE);

  sheet->title = build_text ("Sheet");
  block->columns = 2;
  for (guint i = 0; i < n_cells; i++)
    g_ptr_array_add (block->lines, make_line ("cell"));
  g_ptr_array_add (sheet->blocks, block);

  return sheet;
}

static void
test_entries_and_sheets_are_found_by_id (void)
{
  g_autoptr(TarnTexts) texts = tarn_texts_new ();
  GPtrArray *cites = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_cite_free);

  build_cite (cites, "ref");
  tarn_texts_set_lang (texts, "en-GB");
  g_assert_true (tarn_texts_take (texts, "a", build_text ("A"), cites));
  g_assert_true (tarn_texts_take (texts, "b", build_text ("B"), NULL));
  g_assert_true (tarn_texts_take_sheet (texts, make_table (4)));

  g_assert_cmpstr (tarn_texts_get_lang (texts), ==, "en-GB");
  g_assert_cmpstr (tarn_texts_get (texts, "a")->text, ==, "A");
  g_assert_cmpuint (tarn_texts_get_cites (texts, "a")->len, ==, 1);
  g_assert_cmpuint (tarn_texts_get_cites (texts, "b")->len, ==, 0);
  g_assert_null (tarn_texts_get (texts, "c"));
  g_assert_null (tarn_texts_get_cites (texts, "c"));
  g_assert_cmpstr (tarn_texts_get_sheet (texts, "sheet")->title->text, ==, "Sheet");
  g_assert_null (tarn_texts_get_sheet (texts, "a"));
}

static void
test_an_id_that_is_there_is_not_taken_again (void)
{
  g_autoptr(TarnTexts) texts = tarn_texts_new ();

  g_assert_true (tarn_texts_take (texts, "a", build_text ("A"), NULL));
  g_assert_false (tarn_texts_take (texts, "a", build_text ("B"), NULL));
  g_assert_cmpstr (tarn_texts_get (texts, "a")->text, ==, "A");
  g_assert_true (tarn_texts_take_sheet (texts, make_table (2)));
  g_assert_false (tarn_texts_take_sheet (texts, make_table (4)));
}

static TarnReference *
add_reference (TarnTexts  *texts,
               const char *id)
{
  TarnReference *reference = tarn_reference_new ();

  reference->id = g_strdup (id);
  g_ptr_array_add (tarn_texts_get_references (texts), reference);

  return reference;
}

static void
test_citations_lead_to_references_of_the_texts (void)
{
  g_autoptr(TarnTexts) texts = tarn_texts_new ();
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  GPtrArray      *cites = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_cite_free);
  TarnReference  *reference = add_reference (texts, "ref");
  TarnSheet      *sheet = make_table (2);
  TarnSheetBlock *block = g_ptr_array_index (sheet->blocks, 0);
  TarnLine       *line = g_ptr_array_index (block->lines, 0);

  build_cite (cites, "ref");
  build_cite (line->cites, "ref");
  tarn_texts_take (texts, "a", build_text ("A"), cites);
  tarn_texts_take_sheet (texts, sheet);

  g_assert_true (tarn_texts_check (texts, issues));
  g_assert_cmpuint (issues->len, ==, 0);
  g_assert_true (((TarnCite *)g_ptr_array_index (cites, 0))->reference == reference);
  g_assert_true (((TarnCite *)g_ptr_array_index (line->cites, 0))->reference == reference);
}

static void
test_what_is_wrong_with_texts_is_told (void)
{
  g_autoptr(TarnTexts) texts = tarn_texts_new ();
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  GPtrArray               *cites = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_cite_free);
  static const char *const expected[] = {
    "id-duplicate ref", "reference-unknown gone", "table-ragged sheet"
  };

  add_reference (texts, "ref");
  add_reference (texts, "ref");
  build_cite (cites, "gone");
  tarn_texts_take (texts, "a", build_text ("A"), cites);
  tarn_texts_take_sheet (texts, make_table (3));

  g_assert_false (tarn_texts_check (texts, issues));
  g_assert_cmpuint (issues->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < issues->len; i++)
    {
      const TarnIssue *issue = g_ptr_array_index (issues, i);
      g_autofree char *found = g_strdup_printf ("%s %s", issue->code, issue->argument);

      g_assert_cmpstr (found, ==, expected[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/texts/entries-and-sheets-are-found-by-id",
                   test_entries_and_sheets_are_found_by_id);
  g_test_add_func ("/texts/an-id-that-is-there-is-not-taken-again",
                   test_an_id_that_is_there_is_not_taken_again);
  g_test_add_func ("/texts/citations-lead-to-references-of-the-texts",
                   test_citations_lead_to_references_of_the_texts);
  g_test_add_func ("/texts/what-is-wrong-with-texts-is-told",
                   test_what_is_wrong_with_texts_is_told);

  return g_test_run ();
}
