/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "scratch.h"
#include "tarn-start-page.h"

#include <stdio.h>

/* How long the start page takes to show a journal of 1,000 reflections, beyond an empty one. */

#define N_REFLECTIONS 1000
#define RUNS          7
#define MOST_MS       100.0

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
      g_autofree char *name = g_strconcat ("tarn/reflections/", id, ".xml", NULL);

      g_free (scratch_write ((char *)folder, name, data));
    }
}

static void
run_out (void)
{
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* From the wish to see it to the moment when all is drawn and nothing is left to do. */
static double
measure (TarnStartPage *page)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();

      tarn_start_page_refresh (page);
      run_out ();
      least = MIN (least, (double)(g_get_monotonic_time () - start) / 1000.0);
    }

  return least;
}

int
main (int   argc,
      char *argv[])
{
  g_auto(Scratch) home = scratch_new ();
  g_autoptr(TarnLibrary) library = NULL;
  g_autoptr(AdwApplication) application = NULL;
  TarnWindow *window;
  GtkWidget  *page;
  double      empty;
  double      beyond;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  application = ADW_APPLICATION (adw_application_new (NULL, G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (application), NULL, NULL);
  library = tarn_library_new ();
  window = tarn_window_new (GTK_APPLICATION (application), library);
  gtk_window_set_default_size (GTK_WINDOW (window), 700, 900);
  gtk_window_present (GTK_WINDOW (window));
  run_out ();

  page = tarn_window_get_page (window);
  empty = measure (TARN_START_PAGE (page));
  fill (home);
  beyond = measure (TARN_START_PAGE (page)) - empty;
  printf ("the start page, %d reflections, beyond none  %6.1f ms  target %5.1f %s\n",
          N_REFLECTIONS, beyond, MOST_MS, beyond <= MOST_MS ? "good" : "OVER");

  return 0;
}
