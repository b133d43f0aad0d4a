/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "scratch.h"
#include "tarn-issue.h"
#include "tarn-journal.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static TarnReflection *
new_reflection (const char *changed)
{
  TarnReflection *reflection = tarn_reflection_new ("online-presence", "1.0", TARN_ROUTE_FULL);

  tarn_reflection_choose (reflection, "P_ROLE", "student");
  tarn_reflection_set_changed (reflection, changed);

  return reflection;
}

static void
save (TarnJournal *journal,
      const char  *id,
      const char  *changed)
{
  g_autoptr(TarnReflection) reflection = new_reflection (changed);
  g_autoptr(GError) error = NULL;

  tarn_journal_save (journal, id, reflection, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list (TarnJournal *journal)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *entries = tarn_journal_list (journal, &error);

  g_assert_no_error (error);

  return entries;
}

static guint
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);

  return status.st_mode & 0777;
}

static void
test_no_folder_is_an_empty_journal (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "not", "there", NULL);
  g_autoptr(TarnJournal) journal = tarn_journal_new (path);
  g_autoptr(GPtrArray) entries = list (journal);

  g_assert_cmpuint (entries->len, ==, 0);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_what_is_saved_is_listed_the_newest_first (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
  g_autoptr(GPtrArray) entries = NULL;
  const TarnJournalEntry *first;

  save (journal, "a", "2026-11-20T10:00:00Z");
  save (journal, "b", "2026-11-22T10:00:00Z");
  save (journal, "c", "2026-11-21T10:00:00Z");

  entries = list (journal);
  g_assert_cmpuint (entries->len, ==, 3);
  first = entries->pdata[0];
  g_assert_cmpstr (first->id, ==, "b");
  g_assert_cmpstr (tarn_reflection_get_answer (first->reflection, "P_ROLE")->options[0], ==,
                   "student");
  g_assert_cmpstr (((const TarnJournalEntry *)entries->pdata[2])->id, ==, "a");
}

static void
test_nobody_else_may_look_into_it (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "reflections", NULL);
  g_autofree char *file = g_build_filename (path, "a.xml", NULL);
  g_autoptr(TarnJournal) journal = tarn_journal_new (path);

  /* Not even where the folder was open to everybody before. */
  g_assert_cmpint (g_mkdir (path, 0755), ==, 0);
  save (journal, "a", NULL);

  g_assert_cmpuint (get_mode (path), ==, 0700);
  g_assert_cmpuint (get_mode (file), ==, 0600);
}

static void
test_names_of_files_are_random (void)
{
  g_autoptr(TarnJournal) journal = tarn_journal_new ("unused");
  g_autofree char *one = tarn_journal_new_id (journal);
  g_autofree char *other = tarn_journal_new_id (journal);

  g_assert_cmpstr (one, !=, other);
  g_assert_null (g_strrstr (one, "online"));
}

static void
test_a_damaged_file_is_put_aside_and_never_written_over (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *aside = g_build_filename (folder, "damaged", "a.xml", NULL);
  g_autofree char *second = g_build_filename (folder, "damaged", "a-2.xml", NULL);
  g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
  g_autoptr(GPtrArray) entries = NULL;
  const TarnJournalEntry *entry;

  for (int i = 0; i < 2; i++)
    {
      g_autofree char *path = scratch_write (folder, "a.xml", i == 0 ? "first" : "second");

      g_clear_pointer (&entries, g_ptr_array_unref);
      entries = list (journal);
      g_assert_cmpuint (entries->len, ==, 1);
      entry = entries->pdata[0];
      g_assert_null (entry->reflection);
      g_assert_true (tarn_issues_have_error (entry->issues));
      g_assert_cmpstr (entry->set_aside, ==, i == 0 ? aside : second);
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }

  scratch_holds (aside, "first");
  scratch_holds (second, "second");
}

static void
test_a_file_of_a_newer_tarn_stays_where_it_is (void)
{
  static const char newer[] = "<reflection xmlns='urn:tarn:reflection:1' format='2.0' "
                              "questionnaire='a' version='1.0'/>";
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = scratch_write (folder, "a.xml", newer);
  g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
  g_autoptr(GPtrArray) entries = list (journal);
  const TarnJournalEntry *entry = entries->pdata[0];

  g_assert_null (entry->reflection);
  g_assert_null (entry->set_aside);
  scratch_holds (path, newer);
}

static void
test_deleting_leaves_the_others (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;

  save (journal, "a", NULL);
  save (journal, "b", NULL);
  g_assert_true (tarn_journal_delete (journal, "a", &error));
  g_assert_true (tarn_journal_delete (journal, "a", &error));
  g_assert_no_error (error);

  entries = list (journal);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((const TarnJournalEntry *)entries->pdata[0])->id, ==, "b");
}

static void
test_deleting_all_takes_what_was_put_aside_as_well (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *aside = g_build_filename (folder, "damaged", "a.xml", NULL);
  g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
  g_autoptr(GPtrArray) before = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autofree char *damaged = scratch_write (folder, "a.xml", "no reflection");
  g_autoptr(GError) error = NULL;

  save (journal, "b", NULL);
  before = list (journal);
  g_assert_cmpuint (before->len, ==, 2);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));

  tarn_journal_delete_all (journal, &error);
  g_assert_no_error (error);
  after = list (journal);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_false (g_file_test (aside, G_FILE_TEST_EXISTS));
}

static void
test_a_save_that_fails_says_so (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *file = scratch_write (folder, "file", "in the way");
  g_autoptr(TarnJournal) journal = tarn_journal_new (file);
  g_autoptr(TarnReflection) reflection = new_reflection (NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (tarn_journal_save (journal, "a", reflection, &error));
  g_assert_nonnull (error);
  g_assert_true (error->domain == TARN_STORE_ERROR);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal/no-folder", test_no_folder_is_an_empty_journal);
  g_test_add_func ("/journal/newest-first", test_what_is_saved_is_listed_the_newest_first);
  g_test_add_func ("/journal/permissions", test_nobody_else_may_look_into_it);
  g_test_add_func ("/journal/random-names", test_names_of_files_are_random);
  g_test_add_func ("/journal/damaged", test_a_damaged_file_is_put_aside_and_never_written_over);
  g_test_add_func ("/journal/newer", test_a_file_of_a_newer_tarn_stays_where_it_is);
  g_test_add_func ("/journal/delete", test_deleting_leaves_the_others);
  g_test_add_func ("/journal/delete-all", test_deleting_all_takes_what_was_put_aside_as_well);
  g_test_add_func ("/journal/save-fails", test_a_save_that_fails_says_so);

  return g_test_run ();
}
