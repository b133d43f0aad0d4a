/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "scratch.h"
#include "tarn-journal.h"
#include "tarn-secret.h"

#include <stdio.h>

/* A journal of 1,000 finished reflections: how long its list takes beyond that of an empty one, and
 * what unsealing costs beyond one try of the passphrase. */

#define N_REFLECTIONS 1000
#define RUNS          7

#define MOST_LIST_MS   100.0
#define MOST_A_FILE_MS 1.0
#define THE_PASSPHRASE "heron over the still water"

static double
since (gint64 start)
{
  return (double)(g_get_monotonic_time () - start) / 1000.0;
}

static void
fill (const char *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "reflections",
                                                 "full-online-presence.xml", NULL);
  g_autofree char *data = NULL;
  gsize            length;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_REFLECTIONS; i++)
    {
      g_autofree char *id = g_uuid_string_random ();
      g_autofree char *name = g_strconcat (folder, "/", id, ".xml", NULL);

      g_file_set_contents_full (name, data, length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
      g_assert_no_error (error);
    }
}

static double
time_list (TarnJournal *journal,
           guint        n)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) entries = tarn_journal_list_heads (journal, &error);
  double time = since (start);

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, n);

  return time;
}

/* The quickest of some runs: what else the computer does only ever adds to it. */
static double
time_opening (const char *folder,
              guint       n)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr(TarnJournal) journal = tarn_journal_new (folder);

      least = MIN (least, time_list (journal, n));
    }

  return least;
}

static double
time_passphrase (void)
{
  double least = G_MAXDOUBLE;
  guint8 stretch[TARN_STRETCH_BYTES];

  for (guint i = 0; i < 3; i++)
    {
      gint64 start;
      g_autoptr(TarnSecret) secret = NULL;

      tarn_stretch_init (stretch);
      start = g_get_monotonic_time ();
      secret = tarn_secret_new_from_passphrase (THE_PASSPHRASE, stretch, NULL);
      g_assert_nonnull (secret);
      least = MIN (least, since (start));
    }

  return least;
}

static double
time_unsealing (const char *folder)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(TarnJournal) journal = tarn_journal_new (folder);
      g_autoptr(GError) error = NULL;
      gint64 start = g_get_monotonic_time ();

      tarn_journal_unlock (journal, THE_PASSPHRASE, NULL, &error);
      g_assert_no_error (error);
      time_list (journal, N_REFLECTIONS);
      least = MIN (least, since (start));
    }

  return least;
}

static const char *
judge (double figure,
       double most)
{
  return figure <= most ? "good" : "OVER";
}

int
main (int   argc,
      char *argv[])
{
  g_auto(Scratch) empty = scratch_new ();
  g_auto(Scratch) full = scratch_new ();
  g_autoptr(TarnJournal) journal = NULL;
  g_autoptr(GError) error = NULL;
  double beyond;
  double a_file;
  double one;
  gint64 start;

  g_test_init (&argc, &argv, NULL);
  fill (full);

  beyond = time_opening (full, N_REFLECTIONS) - time_opening (empty, 0);
  printf ("list of %d, beyond an empty one      %8.1f ms  target %5.1f %s\n", N_REFLECTIONS, beyond,
          MOST_LIST_MS, judge (beyond, MOST_LIST_MS));

  journal = tarn_journal_new (full);
  start = g_get_monotonic_time ();
  tarn_journal_set_passphrase (journal, NULL, THE_PASSPHRASE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  printf ("setting a passphrase for all of them   %8.1f ms\n", since (start));
  g_clear_pointer (&journal, tarn_journal_unref);

  one = time_passphrase ();
  a_file = (time_unsealing (full) - one) / N_REFLECTIONS;
  printf ("one try of a passphrase                %8.1f ms\n", one);
  printf ("unsealing and listing, beyond it       %8.3f ms a file  target %.1f %s\n", a_file,
          MOST_A_FILE_MS, judge (a_file, MOST_A_FILE_MS));

  return 0;
}
