/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-texts-reader.h"

#include "cases.h"
#include "tarn-issue.h"

#include <string.h>

static TarnTexts *
read_good (const char        *name,
           const char *const *languages)
{
  g_autofree char *path = case_path ("texts", "good", name, NULL);
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnTexts       *texts = tarn_texts_new ();
  g_autofree char *found = NULL;

  g_assert_true (tarn_texts_read (texts, data, length, languages, issues));
  g_assert_true (tarn_texts_check (texts, issues));
  found = case_list_issues (issues);
  g_assert_cmpstr (found, ==, "");

  return texts;
}

static void
test_bad_file (gconstpointer path)
{
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnTexts) texts = tarn_texts_new ();

  if (tarn_texts_read (texts, data, length, NULL, issues))
    tarn_texts_check (texts, issues);

  g_assert_true (tarn_issues_have_error (issues));
  case_check_issues (path, issues);
}

static const TarnSheetBlock *
get_block (const TarnSheet *sheet,
           guint            index,
           TarnSheetKind    kind)
{
  const TarnSheetBlock *block = g_ptr_array_index (sheet->blocks, index);

  g_assert_cmpint (block->kind, ==, kind);
  return block;
}

/* A line as one text: *strong*, _ for a gap. */
static char *
flatten (const TarnSheetBlock *block,
         guint                 index)
{
  const TarnLine *line = g_ptr_array_index (block->lines, index);
  GString        *text = g_string_new (NULL);

  for (guint i = 0; i < line->runs->len; i++)
    {
      const TarnRun *run = g_ptr_array_index (line->runs, i);

      if (run->gap)
        g_string_append_c (text, '_');
      else
        g_string_append_printf (text, run->strong ? "*%s*" : "%s", run->text);
    }

  return g_string_free (text, FALSE);
}

static void
assert_line (const TarnSheetBlock *block,
             guint                 index,
             const char           *expected)
{
  g_autofree char *line = flatten (block, index);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_entries_are_found_by_their_id (void)
{
  g_autoptr(TarnTexts) texts = read_good ("everything.xml", NULL);
  GPtrArray      *cites = tarn_texts_get_cites (texts, "title");
  const TarnCite *cite = g_ptr_array_index (cites, 0);

  g_assert_cmpstr (tarn_texts_get_lang (texts), ==, "en-GB");
  g_assert_cmpstr (tarn_texts_get (texts, "title")->text, ==, "Report");
  g_assert_cmpstr (tarn_texts_get (texts, "last")->text, ==, "The end");
  g_assert_null (tarn_texts_get (texts, "other"));
  g_assert_cmpstr (cite->at, ==, "p 1");
  g_assert_cmpstr (cite->reference->label->text, ==, "Book");
}

static void
test_a_sheet_keeps_its_blocks_and_runs (void)
{
  g_autoptr(TarnTexts) texts = read_good ("everything.xml", NULL);
  const TarnSheet      *sheet = tarn_texts_get_sheet (texts, "rules");
  const TarnSheetBlock *table;
  const TarnLine       *nation;

  g_assert_cmpuint (sheet->blocks->len, ==, 9);
  g_assert_cmpstr (sheet->title->text, ==, "The rules");
  g_assert_cmpuint (get_block (sheet, 0, TARN_SHEET_HEADING)->level, ==, 1);
  g_assert_cmpuint (get_block (sheet, 1, TARN_SHEET_HEADING)->level, ==, 3);
  assert_line (get_block (sheet, 1, TARN_SHEET_HEADING), 0, "Second *word*");
  assert_line (get_block (sheet, 2, TARN_SHEET_PARAGRAPH), 0,
               "It is *not a test*. Nobody passes. _");
  assert_line (get_block (sheet, 3, TARN_SHEET_PARAGRAPH), 0, "*Only* here.");
  nation = g_ptr_array_index (get_block (sheet, 3, TARN_SHEET_PARAGRAPH)->lines, 0);
  g_assert_cmpstr (nation->nation, ==, "uk");
  g_assert_cmpuint (nation->cites->len, ==, 1);
  g_assert_cmpuint (get_block (sheet, 4, TARN_SHEET_LIST)->lines->len, ==, 2);
  assert_line (get_block (sheet, 5, TARN_SHEET_STEPS), 0, "One");
  assert_line (get_block (sheet, 6, TARN_SHEET_TICKS), 0, "Done _ times");
  table = get_block (sheet, 7, TARN_SHEET_TABLE);
  g_assert_cmpuint (table->columns, ==, 2);
  g_assert_cmpuint (table->lines->len, ==, 4);
  assert_line (table, 2, "");
  assert_line (table, 3, "*2*");
  g_assert_cmpuint (get_block (sheet, 8, TARN_SHEET_WRITING)->count, ==, 3);
}

static void
test_a_sheet_is_picked_whole_in_one_language (void)
{
  static const char *const welsh[] = { "cy", NULL };
  g_autoptr(TarnTexts) texts = read_good ("everything.xml", welsh);
  const TarnSheet *sheet = tarn_texts_get_sheet (texts, "rules");

  g_assert_cmpstr (sheet->title->text, ==, "Y rheolau");
  g_assert_cmpstr (sheet->title->lang, ==, "cy");
  g_assert_cmpuint (sheet->blocks->len, ==, 1);
  g_assert_cmpstr (tarn_texts_get (texts, "title")->text, ==, "Adroddiad");
  g_assert_cmpstr (tarn_texts_get (texts, "last")->lang, ==, "en-GB");
}

static void
test_two_files_may_not_have_the_same_id (void)
{
  static const char file[] = "<texts xmlns='urn:tarn:texts:1' format='1.0' id='t' xml:lang='en'>"
                             "<entry id='a'><text>A</text></entry></texts>";
  g_autoptr(TarnTexts) texts = tarn_texts_new ();
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autofree char *found = NULL;

  g_assert_true (tarn_texts_read (texts, file, strlen (file), NULL, issues));
  g_assert_false (tarn_texts_read (texts, file, strlen (file), NULL, issues));
  found = case_list_issues (issues);
  g_assert_cmpstr (found, ==, "1 id-duplicate a\n");
}

static void
test_the_shipped_files_can_be_read_together (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("TARN_DATADIR"), "texts", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(TarnTexts) texts = tarn_texts_new ();
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autofree char *found = NULL;
  const char      *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        gsize            length;
        g_autofree char *data = case_load (path, &length);

        tarn_texts_read (texts, data, length, NULL, issues);
      }

  tarn_texts_check (texts, issues);
  found = case_list_issues (issues);
  g_assert_cmpstr (found, ==, "");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *bad = NULL;

  g_test_init (&argc, &argv, NULL);

  bad = case_path ("texts", "bad", NULL);
  case_add_folder ("/texts-reader/bad/", bad, test_bad_file);
  g_test_add_func ("/texts-reader/entries-are-found-by-their-id",
                   test_entries_are_found_by_their_id);
  g_test_add_func ("/texts-reader/a-sheet-keeps-its-blocks-and-runs",
                   test_a_sheet_keeps_its_blocks_and_runs);
  g_test_add_func ("/texts-reader/a-sheet-is-picked-whole-in-one-language",
                   test_a_sheet_is_picked_whole_in_one_language);
  g_test_add_func ("/texts-reader/two-files-may-not-have-the-same-id",
                   test_two_files_may_not_have_the_same_id);
  g_test_add_func ("/texts-reader/the-shipped-files-can-be-read-together",
                   test_the_shipped_files_can_be_read_together);

  return g_test_run ();
}
