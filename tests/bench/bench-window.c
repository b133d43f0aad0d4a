/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-questionnaire.h"

#include "tarn-questionnaire-reader.h"
#include "tarn-reflect-page.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/* Turns the pages of a reflection on a questionnaire of 1,000 items, and says for how long the main
 * loop works at one turn: from the key until the new page was laid out and drawn and its place was
 * saved. It is the time of the main thread, without what it waits for the screen or for others. */

#define N_ITEMS  1000
#define N_TURNS  200
#define FRAME_MS 16.0

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

static TarnQuestionnaire *
read_questionnaire (void)
{
  g_autofree char *data = bench_make_questionnaire (N_ITEMS);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnQuestionnaire *questionnaire = tarn_questionnaire_read (data, strlen (data), NULL, issues);

  g_assert_nonnull (questionnaire);

  return questionnaire;
}

static void
answer_all (TarnQuestionnaire *questionnaire,
            TarnReflection    *reflection)
{
  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem *item = questionnaire->items->pdata[i];

      if (item->scale != NULL)
        tarn_reflection_choose (reflection, item->id,
                                ((const TarnOption *)item->scale->options->pdata[0])->code);
    }
}

static void
painted_cb (GdkFrameClock *clock,
            guint         *frames)
{
  (*frames)++;
}

/* Until the page was drawn, and once more, because sizes may follow from other sizes. */
static void
draw (TarnWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  guint          frames = 0;
  gulong         handler;

  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &frames);
  while (frames < 2)
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  g_signal_handler_disconnect (clock, handler);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

/* In milliseconds. */
static double
get_work (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void
measure (TarnWindow      *window,
         TarnReflectPage *page)
{
  static double turns[N_TURNS];

  for (guint i = 0; i < N_TURNS; i++)
    {
      double before = get_work ();

      g_assert_true (tarn_reflect_page_next (page));
      draw (window);
      turns[i] = get_work () - before;
      if (turns[i] > FRAME_MS)
        g_print ("turn %u: %.1f ms\n", i + 1, turns[i]);
    }

  qsort (turns, N_TURNS, sizeof (double), compare);
  g_print ("page turn, %d items: median %.1f ms, 95 in 100 within %.1f ms, worst %.1f ms%s\n",
           N_ITEMS, turns[N_TURNS / 2], turns[N_TURNS * 95 / 100], turns[N_TURNS - 1],
           turns[N_TURNS - 1] > FRAME_MS ? "  OVER" : "");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = g_dir_make_tmp ("tarn-bench-XXXXXX", NULL);
  g_autoptr(AdwApplication) application = NULL;
  g_autoptr(TarnLibrary) library = NULL;
  g_autoptr(TarnQuestionnaire) questionnaire = NULL;
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnSession) session = NULL;
  TarnWindow *window;
  GtkWidget  *page;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_init ();
  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  library = tarn_library_new ();
  questionnaire = read_questionnaire ();
  reflection = tarn_reflection_new (questionnaire->id, questionnaire->version, TARN_ROUTE_FULL);
  answer_all (questionnaire, reflection);
  session = tarn_session_new (library, questionnaire, reflection, NULL);

  window = tarn_window_new (GTK_APPLICATION (application), library);
  gtk_window_present (GTK_WINDOW (window));
  page = tarn_reflect_page_new (window, session);
  tarn_window_show_page (window, page, "Bench");
  draw (window);
  measure (window, TARN_REFLECT_PAGE (page));

  tarn_session_abandon (session);
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
