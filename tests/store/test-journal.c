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
#include <unistd.h>

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

static TarnJournalEntry *
load (TarnJournal *journal,
      const char  *id)
{
  g_autoptr(GError) error = NULL;
  TarnJournalEntry *entry = tarn_journal_load (journal, id, &error);

  g_assert_no_error (error);

  return entry;
}

static const TarnJournalEntry *
find (GPtrArray  *entries,
      const char *id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const TarnJournalEntry *entry = entries->pdata[i];

      if (g_str_equal (entry->id, id))
        return entry;
    }

  return NULL;
}

static void
test_one_that_cannot_be_read_does_not_hide_the_others (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *in_the_way = g_build_filename (folder, "b.xml", NULL);
  g_autofree char *dangling = g_build_filename (folder, "c.xml", NULL);
  g_autofree char *large = g_build_filename (folder, "d.xml", NULL);
  g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
  g_autoptr(GPtrArray) entries = NULL;

  save (journal, "a", NULL);
  g_assert_cmpint (g_mkdir (in_the_way, 0700), ==, 0);
  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  save (journal, "d", NULL);
  g_assert_cmpint (truncate (large, 64 * 1024 * 1024), ==, 0);

  entries = list (journal);
  g_assert_cmpuint (entries->len, ==, 4);
  g_assert_nonnull (find (entries, "a")->reflection);
  for (const char *id = "bcd"; *id != '\0'; id++)
    {
      char                    name[] = { *id, '\0' };
      const TarnJournalEntry *entry = find (entries, name);

      g_assert_null (entry->reflection);
      g_assert_null (entry->set_aside);
      g_assert_nonnull (entry->error);
    }
}

static void
test_no_permission_is_said_and_hides_nothing_else (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *closed = g_build_filename (folder, "b.xml", NULL);
  g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
  g_autoptr(GPtrArray) entries = NULL;

  save (journal, "a", NULL);
  save (journal, "b", NULL);
  g_assert_cmpint (g_chmod (closed, 0), ==, 0);
  if (g_access (closed, R_OK) == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }

  entries = list (journal);
  g_assert_nonnull (find (entries, "a")->reflection);
  g_assert_error (find (entries, "b")->error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_PERMITTED);
}

static void
test_the_last_good_version_of_a_damaged_one_is_offered (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "a.xml", NULL);
  g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
  g_autoptr(GError) error = NULL;

  save (journal, "a", "2026-11-20T10:00:00Z");
  save (journal, "a", "2026-11-21T10:00:00Z");
  g_assert_cmpint (truncate (path, 100), ==, 0);

  /* As often as it is asked for, and after a new start as well. */
  for (int i = 0; i < 2; i++)
    {
      g_autoptr(TarnJournal) again = tarn_journal_new (folder);
      g_autoptr(GPtrArray) entries = list (again);
      const TarnJournalEntry *entry = find (entries, "a");

      g_assert_cmpuint (entries->len, ==, 1);
      g_assert_null (entry->reflection);
      g_assert_cmpint (entry->set_aside != NULL, ==, i == 0);
      g_assert_nonnull (entry->last_good);
      g_assert_cmpstr (tarn_reflection_get_changed (entry->last_good), ==, "2026-11-20T10:00:00Z");
    }

  tarn_journal_bring_back (journal, "a", &error);
  g_assert_no_error (error);

  {
    g_autoptr(TarnJournalEntry) entry = load (journal, "a");

    g_assert_cmpstr (tarn_reflection_get_changed (entry->reflection), ==, "2026-11-20T10:00:00Z");
  }
}

static void
test_deleting_one_takes_every_version_of_it (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *damaged = NULL;
  g_autofree char *other = NULL;
  g_autofree char *previous = g_build_filename (folder, "a.previous", NULL);
  g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;

  save (journal, "a", NULL);
  save (journal, "a", NULL);
  damaged = scratch_write (folder, "damaged/a-2.xml", "damaged");
  other = scratch_write (folder, "damaged/ab.xml", "another one");
  g_assert_true (g_file_test (previous, G_FILE_TEST_EXISTS));

  tarn_journal_delete (journal, "a", &error);
  g_assert_no_error (error);
  entries = list (journal);
  g_assert_cmpuint (entries->len, ==, 0);
  g_assert_false (g_file_test (previous, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (damaged, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
}

static void
test_what_another_program_wrote_is_kept_beside_ours (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "a.xml", NULL);
  g_autofree char *theirs = NULL;
  g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
  g_autoptr(TarnJournalEntry) ours = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autofree char *notice = NULL;

  save (journal, "a", "2026-11-20T10:00:00Z");
  ours = load (journal, "a");

  /* It is put in place as other programs do it, by way of another file. */
  save (journal, "b", "2026-11-21T10:00:00Z");
  theirs = g_build_filename (folder, "b.xml", NULL);
  g_assert_cmpint (g_rename (theirs, path), ==, 0);
  g_assert_null (tarn_journal_take_notice (journal));

  save (journal, "a", "2026-11-22T10:00:00Z");
  notice = tarn_journal_take_notice (journal);
  g_assert_nonnull (notice);
  entries = list (journal);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (
    tarn_reflection_get_changed (((const TarnJournalEntry *)entries->pdata[0])->reflection), ==,
    "2026-11-22T10:00:00Z");
  g_assert_cmpstr (
    tarn_reflection_get_changed (((const TarnJournalEntry *)entries->pdata[1])->reflection), ==,
    "2026-11-21T10:00:00Z");

  /* Once is enough. */
  save (journal, "a", "2026-11-23T10:00:00Z");
  g_assert_null (tarn_journal_take_notice (journal));
}

static void
test_a_file_that_was_only_touched_is_ours_still (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "a.xml", NULL);
  g_autofree char *content = NULL;
  g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
  g_autoptr(GPtrArray) entries = NULL;

  save (journal, "a", NULL);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  save (journal, "a", NULL);

  entries = list (journal);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_null (tarn_journal_take_notice (journal));
}

static void
test_one_that_another_has_open_can_be_read_but_not_written (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) first = tarn_journal_new (folder);
  g_autoptr(TarnJournal) second = tarn_journal_new (folder);
  g_autoptr(TarnReflection) reflection = new_reflection (NULL);
  g_autoptr(TarnJournalEntry) entry = NULL;
  g_autoptr(GError) error = NULL;

  /* Before there is a file, a folder even. */
  g_assert_true (tarn_journal_claim (first, "a", &error));
  save (first, "a", NULL);

  entry = load (second, "a");
  g_assert_nonnull (entry->reflection);
  g_assert_false (tarn_journal_claim (second, "a", &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (tarn_journal_save (second, "a", reflection, &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (tarn_journal_delete (second, "a", &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_BUSY);
  g_clear_error (&error);

  /* Any other is nobody's. */
  save (second, "b", NULL);

  /* Nor can all be changed at once while another has the journal open. */
  g_assert_false (tarn_journal_set_passphrase (second, NULL, "one", NULL, NULL, NULL, &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_false (tarn_journal_delete_all (second, &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_BUSY);
  g_clear_error (&error);

  tarn_journal_release (first, "a");
  g_assert_true (tarn_journal_claim (second, "a", &error));
  g_assert_no_error (error);
}

static void
test_what_a_killed_program_left_is_tidied_up_by_the_next (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *left = scratch_write (folder, ".tarn-ab12CD", "half a reflection");
  g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
  g_autoptr(GPtrArray) entries = list (journal);

  g_assert_cmpuint (entries->len, ==, 0);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));
}

static void
test_a_folder_that_vanishes_is_made_anew (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "reflections", NULL);
  g_autofree char *away = g_build_filename (folder, "away", NULL);
  g_autoptr(TarnJournal) journal = tarn_journal_new (path);
  g_autoptr(TarnJournal) other = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (tarn_journal_claim (journal, "a", &error));
  save (journal, "a", NULL);
  g_assert_cmpint (g_rename (path, away), ==, 0);
  save (journal, "a", NULL);

  other = tarn_journal_new (path);
  entries = list (other);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_false (tarn_journal_claim (other, "a", &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_BUSY);
}

static void
test_files_are_closed_to_others_whatever_the_umask (void)
{
  static const char *const names[] = { "a.xml", "a.previous", "journal.lock" };
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "reflections", NULL);
  g_autoptr(TarnJournal) journal = tarn_journal_new (path);
  mode_t before = umask (0);

  save (journal, "a", NULL);
  umask (0777);
  save (journal, "a", NULL);
  umask (before);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = g_build_filename (path, names[i], NULL);

      g_assert_cmpuint (get_mode (file), ==, 0600);
    }
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

  g_test_add_func ("/journal/one-unreadable",
                   test_one_that_cannot_be_read_does_not_hide_the_others);
  g_test_add_func ("/journal/no-permission", test_no_permission_is_said_and_hides_nothing_else);
  g_test_add_func ("/journal/last-good", test_the_last_good_version_of_a_damaged_one_is_offered);
  g_test_add_func ("/journal/every-version", test_deleting_one_takes_every_version_of_it);
  g_test_add_func ("/journal/another-program",
                   test_what_another_program_wrote_is_kept_beside_ours);
  g_test_add_func ("/journal/touched", test_a_file_that_was_only_touched_is_ours_still);
  g_test_add_func ("/journal/claims",
                   test_one_that_another_has_open_can_be_read_but_not_written);
  g_test_add_func ("/journal/tidy", test_what_a_killed_program_left_is_tidied_up_by_the_next);
  g_test_add_func ("/journal/vanished", test_a_folder_that_vanishes_is_made_anew);
  g_test_add_func ("/journal/umask", test_files_are_closed_to_others_whatever_the_umask);

  return g_test_run ();
}
