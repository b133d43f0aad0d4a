/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Kills a program that keeps a journal at each of its calls that write, lets each of them fail, and
 * looks whether anything was lost of what it said it had done. With TARN_SOAK set it does so for
 * every kind of failure, and hundreds of times at random moments. */

#define _GNU_SOURCE /* memmem */

#include "config.h"

#include "scratch.h"
#include "tarn-journal-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define PHRASE "heron over the still water"

static const char *const ids[] = { "a", "b", "c" };

/* What the keeper does, and what the folder is like before. */
typedef struct
{
  const char *work;
  gboolean    sealed;
} Work;

static const Work works[] = {
  { "save", FALSE },
  { "save-sealed", TRUE },
  { "set", FALSE },
  { "change", TRUE },
  { "remove", TRUE },
  { "stop-set", FALSE },
  { "stop-change", TRUE },
  { "stop-remove", TRUE },
  { "delete", FALSE },
};

/* What the keeper said: the last number of each reflection, and the last other word. */
typedef struct
{
  guint numbers[G_N_ELEMENTS (ids)];
  char *word;
} Said;

static TarnJournal *
new_journal (const char *folder)
{
  TarnJournal *journal = tarn_journal_new (folder);

  journal->quick = TRUE;

  return journal;
}

static void
prepare (const char *folder,
         gboolean    sealed)
{
  g_autoptr(TarnJournal) journal = new_journal (folder);
  g_autoptr(GError) error = NULL;

  for (guint number = 0; number < 2; number++)
    for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
      {
        g_autoptr(TarnReflection) reflection = tarn_reflection_new ("q", "1.0", TARN_ROUTE_FULL);
        g_autofree char *note = g_strdup_printf ("%u " PHRASE, number);

        tarn_reflection_set_note (reflection, "N", note);
        tarn_journal_save (journal, ids[i], reflection, &error);
        g_assert_no_error (error);
      }

  if (sealed)
    tarn_journal_set_passphrase (journal, NULL, "one", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static char **
make_environment (const char *folder,
                  const char *fault,
                  guint       at,
                  const char *count)
{
  g_autofree char *number = g_strdup_printf ("%u", at);
  char           **environment = g_get_environ ();

  environment = g_environ_setenv (environment, "LD_PRELOAD", g_getenv ("TARN_FAULTS"), TRUE);
  environment = g_environ_setenv (environment, "TARN_FAULT_FOLDER", folder, TRUE);
  environment = g_environ_setenv (environment, "TARN_FAULT", fault, TRUE);
  environment = g_environ_setenv (environment, "TARN_FAULT_AT", number, TRUE);
  if (count != NULL)
    environment = g_environ_setenv (environment, "TARN_FAULT_COUNT", count, TRUE);

  return environment;
}

static char *
run_keeper (const char *folder,
            const char *work,
            const char *fault,
            guint       at,
            const char *count)
{
  const char *argv[] = { g_getenv ("TARN_KEEPER"), folder, work, NULL };
  g_auto(GStrv) environment = make_environment (folder, fault, at, count);
  char *out = NULL;
  g_autoptr(GError) error = NULL;

  g_spawn_sync (NULL, (char **)argv, environment, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL,
                &error);
  g_assert_no_error (error);

  return out;
}

static void
read_words (const char *out,
            Said       *said)
{
  g_auto(GStrv) lines = g_strsplit (out, "\n", -1);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    said->numbers[i] = 1;
  said->word = NULL;

  for (guint line = 0; lines[line] != NULL; line++)
    {
      g_auto(GStrv) words = g_strsplit (lines[line], " ", 2);
      gboolean found = FALSE;

      if (g_strv_length (words) < 2)
        continue;
      for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
        if (g_str_equal (words[0], ids[i]))
          {
            said->numbers[i] = atoi (words[1]);
            found = TRUE;
          }
      if (!found)
        {
          g_free (said->word);
          said->word = g_strdup (words[0]);
        }
    }
}

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

      if (g_file_get_contents (path, &content, &length, NULL) &&
          memmem (content, length, PHRASE, strlen (PHRASE)) != NULL)
        n++;
    }

  return n;
}

/* Opens the journal as the person would: with the passphrase that was promised, or, where nothing
 * was promised, with the old or the new one. */
static void
open_again (TarnJournal *journal,
            const Said  *said)
{
  static const char *const passphrases[] = { "one", "two" };
  const char *const        promised = said->word;

  if (g_strcmp0 (promised, "none") == 0)
    g_assert_false (tarn_journal_is_sealed (journal));
  else if (g_strcmp0 (promised, "one") == 0 || g_strcmp0 (promised, "two") == 0)
    {
      g_assert_true (tarn_journal_is_locked (journal));
      g_assert_true (tarn_journal_unlock (journal, promised, NULL, NULL));
    }

  for (guint i = 0; i < G_N_ELEMENTS (passphrases) && tarn_journal_is_locked (journal); i++)
    tarn_journal_unlock (journal, passphrases[i], NULL, NULL);
  g_assert_false (tarn_journal_is_locked (journal));
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
assert_nothing_lost (const char *folder,
                     const char *out,
                     gboolean    may_be_deleted)
{
  g_autoptr(TarnJournal) journal = new_journal (folder);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;
  Said said;

  read_words (out, &said);
  open_again (journal, &said);
  entries = tarn_journal_list (journal, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      const TarnJournalEntry *entry = find (entries, ids[i]);

      if (may_be_deleted && i == 1)
        {
          g_assert_true (entry == NULL || g_strcmp0 (said.word, "deleted") != 0);
          continue;
        }
      g_assert_nonnull (entry);
      g_assert_no_error (entry->error);
      g_assert_nonnull (entry->reflection);
      g_assert_cmpint (atoi (tarn_reflection_get_note (entry->reflection, "N")), >=,
                       (int)said.numbers[i]);
    }

  /* What was left undone is done by now. */
  if (tarn_journal_is_sealed (journal))
    g_assert_cmpuint (count_plain (folder), ==, 0);
  g_free (said.word);
}

static guint
count_calls (const Work *work)
{
  g_auto(Scratch) folder = scratch_new ();
  g_auto(Scratch) other = scratch_new ();
  g_autofree char *count = g_build_filename (other, "count", NULL);
  g_autofree char *calls = NULL;
  g_autofree char *out = NULL;
  gsize            n;

  prepare (folder, work->sealed);
  out = run_keeper (folder, work->work, "kill", 0, count);
  g_assert_cmpstr (out, !=, "");
  assert_nothing_lost (folder, out, g_str_equal (work->work, "delete"));
  g_assert_true (g_file_get_contents (count, &calls, &n, NULL));

  return n;
}

static void
attempt (const Work *work,
         const char *fault,
         guint       at)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *out = NULL;

  g_test_message ("%s, %s at call %u", work->work, fault, at);
  prepare (folder, work->sealed);
  out = run_keeper (folder, work->work, fault, at, NULL);
  assert_nothing_lost (folder, out, g_str_equal (work->work, "delete"));
}

static void
test_nothing_is_lost (gconstpointer data)
{
  static const int errors[] = { ENOSPC, EIO, EACCES, EROFS };
  const Work      *work = data;
  guint            n = count_calls (work);
  gboolean         soak = g_getenv ("TARN_SOAK") != NULL;

  g_assert_cmpuint (n, >, 3);
  for (guint at = 1; at <= n; at++)
    {
      attempt (work, "kill", at);
      if (soak || at % 8 == 0)
        attempt (work, "half", at);

      /* Each of them once, and a disk that stays full or read-only. */
      for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
        for (guint from_then_on = 0; from_then_on < 2; from_then_on++)
          {
            g_autofree char *fault =
              g_strdup_printf ("%d%s", errors[i], from_then_on == 1 ? "+" : "");

            if (soak || at % 8 == i * 2 + from_then_on)
              attempt (work, fault, at);
          }
    }
  g_test_message ("%s: %u calls that write", work->work, n);
}

/* Not at a call, but whenever it may be. */
static void
test_any_moment_will_do (void)
{
  guint n = g_getenv ("TARN_SOAK") != NULL ? 500 : 15;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_auto(Scratch) folder = scratch_new ();
      const char      *argv[] = { g_getenv ("TARN_KEEPER"), folder, "save-on", NULL };
      g_autofree char *text = NULL;
      g_autoptr(GString) out = g_string_new (NULL);
      char    buffer[4096];
      GPid    pid;
      int     from;
      gssize  got;
      guint32 wait = g_random_int_range (0, 40000);

      prepare (folder, FALSE);
      g_spawn_async_with_pipes (NULL, (char **)argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                                &pid, NULL, &from, NULL, &error);
      g_assert_no_error (error);
      g_usleep (wait);
      kill (pid, SIGKILL);
      g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
      while ((got = read (from, buffer, sizeof buffer)) > 0)
        g_string_append_len (out, buffer, got);
      close (from);

      g_test_message ("killed after %u microseconds", wait);
      assert_nothing_lost (folder, out->str, FALSE);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* A disk would spend minutes on syncing what is thrown away at once. */
  if (g_access ("/dev/shm", W_OK) == 0)
    g_setenv ("TMPDIR", "/dev/shm", TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (works); i++)
    {
      g_autofree char *path = g_strdup_printf ("/faults/%s", works[i].work);

      g_test_add_data_func (path, &works[i], test_nothing_is_lost);
    }
  g_test_add_func ("/faults/any-moment", test_any_moment_will_do);

  return g_test_run ();
}
