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

/* Answers and turns the pages of a reflection on a questionnaire of 1,000 items, and says for how
 * long the main loop works each time: from the key until the page was laid out and drawn, by the
 * software renderer, and all that follows was done, such as handing the answers to the thread that
 * writes them. The floor is the least that a new page can be: a bare label that wraps, in a window
 * of the same size, and gets the words of the next question. The two take turns. */

#define N_ITEMS    1000
#define N_TURNS    200
#define FRAME_MS   16.0
#define MOST_RATIO 3.0

/* In milliseconds. */
typedef struct
{
  double handling; /* until the loop goes on */
  double sizes;    /* of the frames: what is as large as what, and where */
  double drawing;  /* of the frames: what to paint, and painting it */
  double rest;     /* between and after them */
  double busy;     /* all of it by the clock on the wall, without waiting for anything to happen */
} Work;

typedef struct
{
  GtkWindow *window;
  guint      frames;
  double    *phase; /* what the work is counted for now */
  double     since;
  Work       work;
} Watch;

static double waited;

static double
get_time (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);

  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static int
poll_and_count (GPollFD *fds,
                guint    n_fds,
                int      timeout)
{
  double before = get_time (CLOCK_MONOTONIC);
  int    result = g_poll (fds, n_fds, timeout);

  waited += get_time (CLOCK_MONOTONIC) - before;

  return result;
}

static void
go_on (Watch  *watch,
       double *phase)
{
  double now = get_time (CLOCK_THREAD_CPUTIME_ID);

  *watch->phase += now - watch->since;
  watch->since = now;
  watch->phase = phase;
}

/* Each comes after what the toolkit does at this point of a frame, so what follows is the next. */
static void
updated_cb (GdkFrameClock *clock,
            Watch         *watch)
{
  go_on (watch, &watch->work.sizes);
}

static void
laid_out_cb (GdkFrameClock *clock,
             Watch         *watch)
{
  go_on (watch, &watch->work.drawing);
}

static void
painted_cb (GdkFrameClock *clock,
            Watch         *watch)
{
  go_on (watch, &watch->work.rest);
  watch->frames++;
}

/* Until the page was drawn, and once more, because sizes may follow from other sizes. */
static void
draw (Watch *watch)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (watch->window));

  watch->frames = 0;
  while (watch->frames < 2)
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_UPDATE);
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      g_main_context_iteration (NULL, TRUE);
    }
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static void
watch_window (Watch     *watch,
              GtkWindow *window)
{
  GdkFrameClock *clock;

  watch->window = window;
  watch->phase = &watch->work.rest;
  gtk_window_present (window);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect (clock, "update", G_CALLBACK (updated_cb), watch);
  g_signal_connect (clock, "layout", G_CALLBACK (laid_out_cb), watch);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), watch);
  draw (watch);
}

typedef void (*Step) (gpointer page,
                      guint    turn);

static Work
measure (Watch   *watch,
         Step     step,
         gpointer page,
         guint    turn)
{
  double start = get_time (CLOCK_MONOTONIC);

  waited = 0;
  watch->work = (Work){ 0 };
  watch->phase = &watch->work.handling;
  watch->since = get_time (CLOCK_THREAD_CPUTIME_ID);
  step (page, turn);
  go_on (watch, &watch->work.rest);
  draw (watch);
  go_on (watch, &watch->work.rest);
  watch->work.busy = get_time (CLOCK_MONOTONIC) - start - waited;

  return watch->work;
}

static double
get_all (const Work *work)
{
  return work->handling + work->sizes + work->drawing + work->rest;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

static int
compare_work (gconstpointer a,
              gconstpointer b)
{
  double left = get_all (a);
  double right = get_all (b);

  return compare (&left, &right);
}

/* Sorts them, and gives back the middle one. */
static double
show (const char *name,
      Work        works[N_TURNS])
{
  static double busy[N_TURNS];
  const Work   *middle;

  for (guint i = 0; i < N_TURNS; i++)
    busy[i] = works[i].busy;
  qsort (busy, N_TURNS, sizeof (double), compare);
  qsort (works, N_TURNS, sizeof (Work), compare_work);
  middle = &works[N_TURNS / 2];
  g_print ("%-10s %5.1f = %4.1f + %4.1f + %4.1f + %4.1f %10.1f %6.1f %12.1f\n", name,
           get_all (middle), middle->handling, middle->sizes, middle->drawing, middle->rest,
           get_all (&works[N_TURNS * 95 / 100]), get_all (&works[N_TURNS - 1]), busy[N_TURNS / 2]);

  return get_all (middle);
}

static void
change_label (gpointer label,
              guint    turn)
{
  g_autofree char *words =
    g_strdup_printf ("How often does number %u happen to you in an ordinary week?", turn);

  gtk_label_set_text (label, words);
}

static void
answer (gpointer session,
        guint    turn)
{
  TarnReflection  *reflection = tarn_session_get_reflection (session);
  const TarnItem  *item = tarn_questionnaire_find_item (tarn_session_get_questionnaire (session),
                                                        tarn_reflection_get_at (reflection));
  const GPtrArray *options = item->scale->options;

  tarn_reflection_choose (reflection, item->id,
                          ((const TarnOption *)options->pdata[options->len - 1])->code);
}

static void
turn_page (gpointer page,
           guint    turn)
{
  g_assert_true (tarn_reflect_page_next (page));
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
race (TarnWindow  *window,
      TarnSession *session,
      GtkWidget   *page)
{
  static Work floors[N_TURNS];
  static Work turns[N_TURNS];
  static Work answers[N_TURNS];
  GtkWidget  *bare = gtk_window_new ();
  GtkWidget  *label = gtk_label_new ("");
  Watch       ours = { 0 };
  Watch       floor = { 0 };
  int         width;
  int         height;
  double      least;
  double      median;
  double      worst;

  watch_window (&ours, GTK_WINDOW (window));
  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (bare), width, height);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_window_set_child (GTK_WINDOW (bare), label);
  watch_window (&floor, GTK_WINDOW (bare));

  for (guint i = 0; i < N_TURNS; i++)
    {
      floors[i] = measure (&floor, change_label, label, i);
      turns[i] = measure (&ours, turn_page, page, i);
      answers[i] = measure (&ours, answer, session, i);
    }

  g_print ("%d items, %d turns, ms of the main thread; medians, and by the clock what it was busy\n"
           "             all = handling, sizes, drawing, rest   95 in 100  worst  by the clock\n",
           N_ITEMS, N_TURNS);
  least = show ("the floor", floors);
  show ("an answer", answers);
  median = show ("a new page", turns);
  worst = get_all (&turns[N_TURNS - 1]);
  g_print ("ratio %21.2f  target %4.1f  %s\n", median / least, MOST_RATIO,
           median / least <= MOST_RATIO ? "good" : "OVER");
  g_print ("worst, ms %17.1f  target %4.1f  %s\n", worst, FRAME_MS,
           worst <= FRAME_MS ? "good" : "OVER");
  gtk_window_destroy (GTK_WINDOW (bare));
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
  g_main_context_set_poll_func (NULL, poll_and_count);
  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);

  library = tarn_library_new ();
  questionnaire = read_questionnaire ();
  reflection = tarn_reflection_new (questionnaire->id, questionnaire->version, TARN_ROUTE_FULL);
  answer_all (questionnaire, reflection);
  session = tarn_session_new (library, questionnaire, reflection, NULL);

  window = tarn_window_new (GTK_APPLICATION (application), library);
  page = tarn_reflect_page_new (window, session);
  tarn_window_show_page (window, page, "Bench");
  race (window, session, page);

  tarn_session_abandon (session);
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
