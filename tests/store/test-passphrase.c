/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem */

#include "config.h"

#include "scratch.h"
#include "tarn-journal-backup.h"
#include "tarn-journal-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define PHRASE "heron over the still water"

/* Stretching a passphrase as it is done for people would take minutes here. */
static TarnJournal *
new_journal (const char *folder)
{
  TarnJournal *journal = tarn_journal_new (folder);

  journal->quick = TRUE;

  return journal;
}

static TarnReflection *
new_reflection (void)
{
  TarnReflection *reflection = tarn_reflection_new ("online-presence", "1.0", TARN_ROUTE_FULL);

  tarn_reflection_choose (reflection, "P_ROLE", "student");
  tarn_reflection_set_note (reflection, "OP-CONF-1", PHRASE);

  return reflection;
}

static void
save (TarnJournal *journal,
      const char  *id)
{
  g_autoptr(TarnReflection) reflection = new_reflection ();
  g_autoptr(GError) error = NULL;

  tarn_journal_save (journal, id, reflection, &error);
  g_assert_no_error (error);
}

static void
set_passphrase (TarnJournal *journal,
                const char  *old_passphrase,
                const char  *new_passphrase)
{
  g_autoptr(GError) error = NULL;

  tarn_journal_set_passphrase (journal, old_passphrase, new_passphrase, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
assert_opens (TarnJournal *journal,
              guint        n)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = tarn_journal_list (journal, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const TarnJournalEntry *entry = entries->pdata[i];

      g_assert_no_error (entry->error);
      g_assert_nonnull (entry->reflection);
      g_assert_cmpstr (tarn_reflection_get_note (entry->reflection, "OP-CONF-1"), ==, PHRASE);
    }
}

/* Looks for the phrase in every file, whatever it is called. */
static guint
count_plain (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint       n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      gsize            length;

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n += count_plain (path);
      else if (g_file_get_contents (path, &content, &length, NULL) &&
               memmem (content, length, PHRASE, strlen (PHRASE)) != NULL)
        n++;
    }

  return n;
}

static void
test_a_journal_without_passphrase_is_open (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (folder);

  save (journal, "a");
  tarn_journal_lock (journal);
  g_assert_false (tarn_journal_is_sealed (journal));
  g_assert_false (tarn_journal_is_locked (journal));
  assert_opens (journal, 1);
  g_assert_cmpuint (count_plain (folder), ==, 1);
}

static void
test_a_locked_journal_gives_and_takes_nothing (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (folder);
  g_autoptr(TarnReflection) reflection = new_reflection ();

  save (journal, "a");
  set_passphrase (journal, NULL, "one");
  assert_opens (journal, 1);
  tarn_journal_lock (journal);
  g_assert_true (tarn_journal_is_sealed (journal));
  g_assert_true (tarn_journal_is_locked (journal));

  for (guint i = 0; i < 4; i++)
    {
      g_autoptr(GError) error = NULL;

      if (i == 0)
        g_assert_null (tarn_journal_list (journal, &error));
      else if (i == 1)
        g_assert_null (tarn_journal_load (journal, "a", &error));
      else if (i == 2)
        g_assert_false (tarn_journal_save (journal, "b", reflection, &error));
      else
        g_assert_false (tarn_journal_delete (journal, "a", &error));
      g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_LOCKED);
    }
}

static void
test_a_wrong_passphrase_opens_nothing_and_says_so (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (folder);
  g_autoptr(TarnJournal) again = NULL;
  g_autoptr(GError) error = NULL;

  save (journal, "a");
  set_passphrase (journal, NULL, "right");
  g_clear_pointer (&journal, tarn_journal_unref);

  again = new_journal (folder);
  g_assert_true (tarn_journal_is_locked (again));
  g_assert_false (tarn_journal_unlock (again, "wrong", NULL, &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_PASSPHRASE);
  g_assert_true (tarn_journal_is_locked (again));
  g_clear_error (&error);

  g_assert_false (tarn_journal_set_passphrase (again, "wrong", NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_PASSPHRASE);
  g_clear_error (&error);

  tarn_journal_unlock (again, "right", NULL, &error);
  g_assert_no_error (error);
  assert_opens (again, 1);
}

static void
test_after_sealing_nothing_plain_is_left_or_written (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (folder);
  g_autofree char *damaged = NULL;
  g_autofree char *left = NULL;

  /* A previous version, one set aside, and what a killed program may leave. */
  save (journal, "a");
  save (journal, "a");
  damaged = scratch_write (folder, "damaged/b.xml", "no XML, but " PHRASE);
  left = scratch_write (folder, ".tarn-abcdef", PHRASE);
  g_assert_cmpuint (count_plain (folder), ==, 4);

  set_passphrase (journal, NULL, "one");
  g_assert_cmpuint (count_plain (folder), ==, 0);
  g_assert_false (g_file_test (left, G_FILE_TEST_EXISTS));

  save (journal, "a");
  save (journal, "c");
  g_assert_cmpuint (count_plain (folder), ==, 0);
  assert_opens (journal, 2);

  /* And what was set aside comes back as it was. */
  set_passphrase (journal, "one", NULL);
  scratch_holds (damaged, "no XML, but " PHRASE);
  assert_opens (journal, 2);
  g_assert_false (tarn_journal_is_sealed (journal));
}

static void
test_an_old_passphrase_is_of_no_use (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (folder);
  g_autoptr(TarnJournal) thief = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autofree char        *keys = g_build_filename (folder, "journal.keys", NULL);
  g_autofree char        *old_keys = NULL;
  gsize                   length;
  const TarnJournalEntry *entry;
  g_autoptr(GError) error = NULL;

  save (journal, "a");
  set_passphrase (journal, NULL, "old");
  g_assert_true (g_file_get_contents (keys, &old_keys, &length, NULL));
  set_passphrase (journal, "old", "new");
  g_assert_false (tarn_journal_unlock (journal, "old", NULL, &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_PASSPHRASE);
  g_clear_error (&error);
  assert_opens (journal, 1);
  g_clear_pointer (&journal, tarn_journal_unref);

  /* Not even with the old file of the keys. */
  g_assert_true (g_file_set_contents (keys, old_keys, length, NULL));
  thief = new_journal (folder);
  tarn_journal_unlock (thief, "old", NULL, &error);
  g_assert_no_error (error);
  entries = tarn_journal_list (thief, &error);
  g_assert_no_error (error);
  entry = entries->pdata[0];
  g_assert_null (entry->reflection);
  g_assert_null (entry->set_aside);
  g_assert_error (entry->error, TARN_STORE_ERROR, TARN_STORE_ERROR_PASSPHRASE);
}

static void
test_lost_keys_come_back_from_the_files (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (folder);
  g_autoptr(TarnJournal) again = NULL;
  g_autoptr(GPtrArray) entries = NULL;
  g_autofree char *keys = g_build_filename (folder, "journal.keys", NULL);
  g_autoptr(GError) error = NULL;

  save (journal, "a");
  set_passphrase (journal, NULL, "one");
  g_clear_pointer (&journal, tarn_journal_unref);
  g_assert_cmpint (g_unlink (keys), ==, 0);

  again = new_journal (folder);
  entries = tarn_journal_list (again, &error);
  g_assert_null (entries);
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_true (tarn_journal_is_locked (again));

  tarn_journal_unlock (again, "one", NULL, &error);
  g_assert_no_error (error);
  assert_opens (again, 1);
  g_assert_true (g_file_test (keys, G_FILE_TEST_EXISTS));
}

typedef struct
{
  GCancellable *cancellable;
  guint         at;
} Stop;

static void
stop_cb (goffset  n_done,
         goffset  n_all,
         gpointer data)
{
  Stop *stop = data;

  g_assert_cmpint (n_all, ==, 6);
  if (n_done == stop->at)
    g_cancellable_cancel (stop->cancellable);
}

/* What the passphrase was and is to be; NULL for none. */
static const struct
{
  const char *name;
  const char *before;
  const char *after;
} changes[] = {
  { "set", NULL, "new" },
  { "change", "old", "new" },
  { "remove", "old", NULL },
};

static void
assert_as_before (const char *folder,
                  const char *before,
                  const char *after)
{
  g_autoptr(TarnJournal) again = new_journal (folder);
  g_autofree char *damaged = g_build_filename (folder, "damaged", "b.xml", NULL);

  g_assert_cmpint (tarn_journal_is_sealed (again), ==, before != NULL);
  if (before != NULL)
    {
      g_assert_false (after != NULL && tarn_journal_unlock (again, after, NULL, NULL));
      g_assert_true (tarn_journal_unlock (again, before, NULL, NULL));
      g_assert_cmpuint (count_plain (folder), ==, 0);
    }
  else
    {
      g_assert_cmpuint (count_plain (folder), ==, 7);
      scratch_holds (damaged, "no XML, but " PHRASE);
    }
  assert_opens (again, 3);
  g_assert_null (again->keys.old_secret);
}

/* Before the first file, after any of them, and when all are written. */
static void
test_stopping_brings_everything_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    for (guint at = 0; at <= 6; at++)
      {
        g_auto(Scratch) folder = scratch_new ();
        g_autoptr(TarnJournal) journal = new_journal (folder);
        g_autoptr(GCancellable) cancellable = g_cancellable_new ();
        g_autofree char *damaged = scratch_write (folder, "damaged/b.xml", "no XML, but " PHRASE);
        g_autoptr(GError) error = NULL;
        Stop stop = { cancellable, at };

        g_test_message ("%s, stopped after %u files", changes[i].name, at);
        for (guint n = 0; n < 2; n++)
          {
            save (journal, "a");
            save (journal, "c");
          }
        save (journal, "d");
        if (changes[i].before != NULL)
          set_passphrase (journal, NULL, changes[i].before);
        if (at == 0)
          g_cancellable_cancel (cancellable);

        g_assert_false (tarn_journal_set_passphrase (journal, changes[i].before, changes[i].after,
                                                     cancellable, stop_cb, &stop, &error));
        g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
        assert_opens (journal, 3);
        save (journal, "d");
        g_clear_pointer (&journal, tarn_journal_unref);
        assert_as_before (folder, changes[i].before, changes[i].after);
      }
}

static void
lock_cb (goffset  n_done,
         goffset  n_all,
         gpointer data)
{
  TarnJournal *journal = data;
  g_autoptr(GError) error = NULL;

  if (n_done != 2)
    return;
  tarn_journal_lock (journal);
  g_assert_true (tarn_journal_is_locked (journal));
  g_assert_null (tarn_journal_list (journal, &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_LOCKED);
}

/* The change goes on to its end, and leaves no key behind. */
static void
test_what_is_locked_during_a_change_stays_locked (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_auto(Scratch) folder = scratch_new ();
      g_autoptr(TarnJournal) journal = new_journal (folder);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", changes[i].name);
      save (journal, "a");
      save (journal, "b");
      save (journal, "c");
      if (changes[i].before != NULL)
        set_passphrase (journal, NULL, changes[i].before);
      tarn_journal_set_passphrase (journal, changes[i].before, changes[i].after, NULL, lock_cb,
                                   journal, &error);
      g_assert_no_error (error);
      g_assert_null (journal->keys.secret);
      g_assert_null (journal->keys.old_secret);
      g_assert_cmpuint (count_plain (folder), ==, changes[i].after != NULL ? 0 : 3);

      g_assert_cmpint (tarn_journal_is_locked (journal), ==, changes[i].after != NULL);
      if (changes[i].after != NULL)
        g_assert_true (tarn_journal_unlock (journal, changes[i].after, NULL, NULL));
      assert_opens (journal, 3);
      save (journal, "a");
    }
}

/* It was locked before another thread came to it. */
static void
test_what_is_locked_before_a_change_stays_locked (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (folder);

  save (journal, "a");
  set_passphrase (journal, NULL, "old");
  tarn_journal_lock (journal);
  set_passphrase (journal, "old", "new");
  g_assert_true (tarn_journal_is_locked (journal));
  g_assert_null (journal->keys.secret);

  g_assert_true (tarn_journal_unlock (journal, "new", NULL, NULL));
  assert_opens (journal, 1);
}

/* What another thread does in the middle of a change. */
typedef struct
{
  TarnJournal  *journal;
  GCancellable *cancellable; /* or NULL: the change goes on to its end */
  const char   *id;
  gboolean      deletes;
  goffset       at; /* after how many files */
  GThread      *thread;
} Meanwhile;

static gpointer
meanwhile_thread (gpointer data)
{
  Meanwhile *meanwhile = data;
  g_autoptr(TarnReflection) reflection = new_reflection ();
  g_autoptr(GError) error = NULL;

  tarn_reflection_choose (reflection, "OP-FOOT-1", "older");
  if (meanwhile->deletes)
    tarn_journal_delete (meanwhile->journal, meanwhile->id, &error);
  else
    tarn_journal_save (meanwhile->journal, meanwhile->id, reflection, &error);
  g_assert_no_error (error);
  return NULL;
}

static void
meanwhile_cb (goffset  n_done,
              goffset  n_all,
              gpointer data)
{
  Meanwhile *meanwhile = data;

  if (meanwhile->thread == NULL && n_done == meanwhile->at)
    {
      meanwhile->thread = g_thread_new ("meanwhile", meanwhile_thread, meanwhile);
      while (g_atomic_int_get (&meanwhile->journal->waiting) == 0)
        g_thread_yield ();
    }
  else if (n_done == meanwhile->at + 1)
    {
      g_assert_cmpint (g_atomic_int_get (&meanwhile->journal->waiting), ==, 0);
      if (meanwhile->cancellable != NULL)
        g_cancellable_cancel (meanwhile->cancellable);
    }
}

static void
assert_is_as_saved (TarnJournal *journal,
                    const char  *id)
{
  g_autoptr(TarnJournalEntry) entry = tarn_journal_load (journal, id, NULL);

  g_assert_no_error (entry->error);
  g_assert_nonnull (entry->reflection);
  g_assert_cmpstr (tarn_reflection_get_answer (entry->reflection, "OP-FOOT-1")->options[0], ==,
                   "older");
}

/* The files before the last change are there, too, and open. */
static void
assert_previous_opens (const char  *folder,
                       TarnJournal *journal,
                       const char  *id)
{
  g_autofree char *name = g_strconcat (id, ".xml", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GBytes) content = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  content = tarn_journal_read_content (journal, id, NULL);
  g_assert_nonnull (content);
}

static void
change_with (guint       change,
             const char *id,
             gboolean    deletes,
             gboolean    stops,
             goffset     at)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (folder);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  Meanwhile   meanwhile = { journal, stops ? cancellable : NULL, id, deletes, at };
  const char *opens = stops ? changes[change].before : changes[change].after;
  gboolean    is_new = g_str_equal (id, "new");

  g_test_message ("%s, %s %s after %d files%s", changes[change].name,
                  deletes ? "deleting" : "saving", id, (int)at, stops ? ", and stopped" : "");
  for (guint n = 0; n < 2; n++)
    {
      save (journal, "a");
      save (journal, "b");
      save (journal, "c");
    }
  if (changes[change].before != NULL)
    set_passphrase (journal, NULL, changes[change].before);

  g_assert_cmpint (tarn_journal_set_passphrase (journal, changes[change].before,
                                                changes[change].after, cancellable, meanwhile_cb,
                                                &meanwhile, &error),
                   ==, !stops);
  g_thread_join (meanwhile.thread);
  if (!stops)
    g_assert_no_error (error);
  else
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  g_clear_pointer (&journal, tarn_journal_unref);
  journal = new_journal (folder);
  g_assert_cmpint (tarn_journal_is_sealed (journal), ==, opens != NULL);
  if (opens != NULL)
    {
      g_assert_true (tarn_journal_unlock (journal, opens, NULL, NULL));
      g_assert_cmpuint (count_plain (folder), ==, 0);
    }
  assert_opens (journal, deletes ? 2 : is_new ? 4
                                              : 3);
  if (!deletes)
    assert_is_as_saved (journal, id);
  if (!deletes && !is_new)
    assert_previous_opens (folder, journal, id);
}

/* Whoever saves or deletes meanwhile waits for one file, not for all of them. */
static void
test_others_write_during_a_change (void)
{
  const char *const ids[] = { "a", "b", "c", "new" };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    for (guint n = 0; n < G_N_ELEMENTS (ids); n++)
      for (goffset at = 1; at < 6; at++)
        {
          change_with (i, ids[n], FALSE, FALSE, at);
          if (at < 5)
            change_with (i, ids[n], FALSE, TRUE, at);
          if (!g_str_equal (ids[n], "new"))
            change_with (i, ids[n], TRUE, FALSE, at);
        }
}

static void
end_cb (goffset  n_done,
        goffset  n_all,
        gpointer data)
{
  if (n_done == 3)
    _exit (0);
}

/* A program that ends in the middle, as if it was killed. */
static void
begin_change (const char *folder,
              const char *before,
              const char *after)
{
  pid_t pid = fork ();
  g_autoptr(TarnJournal) journal = NULL;

  if (pid == 0)
    {
      journal = new_journal (folder);
      tarn_journal_set_passphrase (journal, before, after, NULL, end_cb, NULL, NULL);
      _exit (1);
    }
  g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
}

/* It also stops the finishing of a change, which is done the next time. */
static void
test_unlocking_can_be_stopped (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (folder);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      save (journal, id);
    }
  g_clear_pointer (&journal, tarn_journal_unref);
  begin_change (folder, NULL, "new");
  g_assert_cmpuint (count_plain (folder), ==, 3);

  journal = new_journal (folder);
  g_cancellable_cancel (cancellable);
  g_assert_false (tarn_journal_unlock (journal, "new", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (tarn_journal_is_locked (journal));
  g_assert_cmpuint (count_plain (folder), ==, 3);

  g_assert_true (tarn_journal_unlock (journal, "new", NULL, NULL));
  g_assert_cmpuint (count_plain (folder), ==, 0);
  assert_opens (journal, 6);
}

/* A file that cannot be read stays as it is. Who set a passphrase has to know that it is set. */
static void
test_a_failure_says_which_passphrase_opens (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_auto(Scratch) folder = scratch_new ();
      g_autoptr(TarnJournal) journal = new_journal (folder);
      g_autofree char *bad = g_build_filename (folder, "b.xml", NULL);
      const char      *opens = changes[i].after;
      const char      *words = "the new passphrase opens";
      g_autoptr(GError) error = NULL;

      save (journal, "a");
      if (changes[i].before != NULL)
        set_passphrase (journal, NULL, changes[i].before);
      g_assert_cmpint (g_mkdir (bad, 0700), ==, 0);
      g_assert_false (tarn_journal_set_passphrase (journal, changes[i].before, changes[i].after,
                                                   NULL, NULL, NULL, &error));
      g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_IS_FOLDER);
      if (opens == NULL)
        {
          opens = changes[i].before;
          words = "that you had opens";
        }
      g_assert_nonnull (strstr (error->message, words));
      tarn_journal_lock (journal);
      g_assert_true (tarn_journal_unlock (journal, opens, NULL, NULL));
    }
}

static void
test_deleting_all_is_the_way_out_of_a_forgotten_passphrase (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (folder);
  g_autoptr(GError) error = NULL;

  save (journal, "a");
  set_passphrase (journal, NULL, "forgotten");
  tarn_journal_lock (journal);

  tarn_journal_delete_all (journal, &error);
  g_assert_no_error (error);
  g_assert_false (tarn_journal_is_sealed (journal));
  assert_opens (journal, 0);
  save (journal, "b");
  assert_opens (journal, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passphrase/none", test_a_journal_without_passphrase_is_open);
  g_test_add_func ("/passphrase/locked", test_a_locked_journal_gives_and_takes_nothing);
  g_test_add_func ("/passphrase/locked-during", test_what_is_locked_during_a_change_stays_locked);
  g_test_add_func ("/passphrase/others-write", test_others_write_during_a_change);
  g_test_add_func ("/passphrase/locked-before", test_what_is_locked_before_a_change_stays_locked);
  g_test_add_func ("/passphrase/wrong", test_a_wrong_passphrase_opens_nothing_and_says_so);
  g_test_add_func ("/passphrase/nothing-plain",
                   test_after_sealing_nothing_plain_is_left_or_written);
  g_test_add_func ("/passphrase/old", test_an_old_passphrase_is_of_no_use);
  g_test_add_func ("/passphrase/lost-keys", test_lost_keys_come_back_from_the_files);
  g_test_add_func ("/passphrase/stopped", test_stopping_brings_everything_back);
  g_test_add_func ("/passphrase/unlocking-stopped", test_unlocking_can_be_stopped);
  g_test_add_func ("/passphrase/failed", test_a_failure_says_which_passphrase_opens);
  g_test_add_func ("/passphrase/forgotten",
                   test_deleting_all_is_the_way_out_of_a_forgotten_passphrase);

  return g_test_run ();
}
