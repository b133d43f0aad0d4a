/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* For how long the main loop works at a change in a window. */

/* In milliseconds of the main thread, but for the last. */
typedef struct
{
  double handling; /* until the loop goes on */
  double sizes;    /* of the frames: what is as large as what, and where */
  double drawing;  /* of the frames: what to paint, and painting it */
  double rest;     /* between and after them */
  double longest;  /* of what the loop does at a time, before it looks for what happened */
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

typedef void (*Step) (gpointer data,
                      guint    turn);

void   bench_watch_window (Watch      *watch,
                           GtkWindow  *window);
Work   bench_watch_step   (Watch      *watch,
                           Step        step,
                           gpointer    data,
                           guint       turn);
double bench_work_get_all (const Work *work);

G_END_DECLS
