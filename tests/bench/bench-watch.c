/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-watch.h"

#include <time.h>

static double waited;
static double woken; /* when the loop stopped waiting the last time */

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
  woken = get_time (CLOCK_THREAD_CPUTIME_ID);

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

static void
iterate (Watch   *watch,
         gboolean may_wait)
{
  double worked;

  woken = get_time (CLOCK_THREAD_CPUTIME_ID);
  g_main_context_iteration (NULL, may_wait);
  worked = get_time (CLOCK_THREAD_CPUTIME_ID) - woken;
  watch->work.longest = MAX (watch->work.longest, worked);
}

/* What says that more of it is to come. */
static GtkWidget *
find_busy (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (gtk_test_accessible_has_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_BUSY))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_busy (child);

  return found;
}

/* Until the page was drawn, and once more, because sizes may follow from other sizes; and until all
 * of it is there. */
static void
draw (Watch     *watch,
      GtkWidget *busy)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (watch->window));

  watch->frames = 0;
  while (watch->frames < 2 ||
         (busy != NULL &&
          gtk_test_accessible_has_state (GTK_ACCESSIBLE (busy), GTK_ACCESSIBLE_STATE_BUSY)))
    {
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_UPDATE);
      gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      iterate (watch, TRUE);
    }
  while (g_main_context_pending (NULL))
    iterate (watch, FALSE);
}

/* Shows a window, and counts its frames from here on. */
void
bench_watch_window (Watch     *watch,
                    GtkWindow *window)
{
  GdkFrameClock *clock;

  g_main_context_set_poll_func (NULL, poll_and_count);
  watch->window = window;
  watch->phase = &watch->work.rest;
  gtk_window_present (window);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect (clock, "update", G_CALLBACK (updated_cb), watch);
  g_signal_connect (clock, "layout", G_CALLBACK (laid_out_cb), watch);
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), watch);
  draw (watch, NULL);
}

/* Does something, and gives back for how long the loop worked until nothing was left to do. */
Work
bench_watch_step (Watch   *watch,
                  Step     step,
                  gpointer data,
                  guint    turn)
{
  double     start = get_time (CLOCK_MONOTONIC);
  GtkWidget *busy;

  waited = 0;
  watch->work = (Work){ 0 };
  watch->phase = &watch->work.handling;
  watch->since = get_time (CLOCK_THREAD_CPUTIME_ID);
  step (data, turn);
  go_on (watch, &watch->work.rest);
  watch->work.longest = watch->work.handling;
  busy = find_busy (GTK_WIDGET (watch->window));
  watch->since = get_time (CLOCK_THREAD_CPUTIME_ID);
  draw (watch, busy);
  go_on (watch, &watch->work.rest);
  watch->work.busy = get_time (CLOCK_MONOTONIC) - start - waited;

  return watch->work;
}

/* All of the work. */
double
bench_work_get_all (const Work *work)
{
  return work->handling + work->sizes + work->drawing + work->rest;
}
