/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One short piece of work on a journal, for somebody to kill: keeper FOLDER WORK. What is done, so
 * that it must never be lost, is said on the standard output. */

#include "config.h"

#include "tarn-journal-private.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const ids[] = { "a", "b", "c" };

/* At once, and not when some buffer is full. */
static void
say (const char *what,
     guint       number)
{
  g_autofree char *line = g_strdup_printf ("%s %u\n", what, number);

  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    exit (1);
}

static void
save (TarnJournal *journal,
      const char  *id,
      guint        number)
{
  g_autoptr(TarnReflection) reflection = tarn_reflection_new ("q", "1.0", TARN_ROUTE_FULL);
  g_autofree char *note = g_strdup_printf ("%u heron over the still water", number);

  tarn_reflection_set_note (reflection, "N", note);
  if (tarn_journal_save (journal, id, reflection, NULL))
    say (id, number);
}

static void
save_all (TarnJournal *journal,
          guint        from,
          guint        to)
{
  /* As the window does, before it changes one. */
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      TarnJournalEntry *entry = tarn_journal_load (journal, ids[i], NULL);

      tarn_journal_entry_free (entry);
    }

  for (guint number = from; number < to; number++)
    for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
      save (journal, ids[i], number);
}

static void
change (TarnJournal *journal,
        const char  *from,
        const char  *to)
{
  if (tarn_journal_set_passphrase (journal, from, to, NULL, NULL, NULL, NULL))
    say (to != NULL ? to : "none", 0);
  else
    save (journal, "a", 9);
}

static void
stop_cb (goffset  n_done,
         goffset  n_all,
         gpointer cancellable)
{
  if (n_done == 2)
    g_cancellable_cancel (cancellable);
}

/* A change that is stopped when two files of six are written: it is as if it had not begun. */
static void
stop (TarnJournal *journal,
      const char  *from,
      const char  *to)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  if (tarn_journal_set_passphrase (journal, from, to, cancellable, stop_cb, cancellable, &error))
    exit (1);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (from != NULL ? from : "none", 0);
  else
    save (journal, "a", 9);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(TarnJournal) journal = NULL;
  const char *work;

  if (argc != 3)
    return 2;

  journal = tarn_journal_new (argv[1]);
  journal->quick = TRUE;
  work = argv[2];

  if (g_str_equal (work, "save"))
    save_all (journal, 2, 4);
  else if (g_str_equal (work, "save-on"))
    save_all (journal, 2, G_MAXUINT);
  else if (g_str_equal (work, "save-sealed"))
    {
      if (tarn_journal_unlock (journal, "one", NULL, NULL))
        save_all (journal, 2, 3);
    }
  else if (g_str_equal (work, "set"))
    change (journal, NULL, "one");
  else if (g_str_equal (work, "change"))
    change (journal, "one", "two");
  else if (g_str_equal (work, "remove"))
    change (journal, "one", NULL);
  else if (g_str_equal (work, "stop-set"))
    stop (journal, NULL, "one");
  else if (g_str_equal (work, "stop-change"))
    stop (journal, "one", "two");
  else if (g_str_equal (work, "stop-remove"))
    stop (journal, "one", NULL);
  else if (g_str_equal (work, "delete"))
    {
      if (tarn_journal_delete (journal, "b", NULL))
        say ("deleted", 0);
    }
  else
    return 2;

  return 0;
}
