/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib.h>

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <X11/Xlib.h>

/* From the start of a program to its first window on the screen, and how much memory it holds then:
 * ours beside a program that does little more than open a window, and beside a plain editor. All of
 * them start on the same screen, in turn. */

#define N_RUNS    11
#define N_RACERS  3
#define LEAST     100   /* pixels; smaller windows are not for people */
#define PATIENCE  30000 /* milliseconds */
#define SETTLE_US 700000

typedef struct
{
  const char *name;
  const char *arguments[4];
  double      ms[N_RUNS];
  double      mib[N_RUNS];
} Racer;

static int
compare (gconstpointer a,
         gconstpointer b)
{
  const double *left = a;
  const double *right = b;

  return (*left > *right) - (*left < *right);
}

static double
get_median (double *values)
{
  qsort (values, N_RUNS, sizeof (double), compare);
  return values[N_RUNS / 2];
}

/* Waits for a window that comes onto the screen, and gives back if one came. */
static gboolean
wait_for_window (Display *display)
{
  struct pollfd connection = { ConnectionNumber (display), POLLIN };

  while (XPending (display) > 0 || poll (&connection, 1, PATIENCE) > 0)
    while (XPending (display) > 0)
      {
        XEvent            event;
        XWindowAttributes attributes;

        XNextEvent (display, &event);
        if (event.type == MapNotify && !event.xmap.override_redirect &&
            XGetWindowAttributes (display, event.xmap.window, &attributes) &&
            attributes.width >= LEAST)
          return TRUE;
      }

  return FALSE;
}

/* What it holds in memory, with the libraries that it shares. */
static double
read_memory (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/status", pid);
  g_autofree char *status = NULL;
  const char      *line;

  if (!g_file_get_contents (path, &status, NULL, NULL))
    return 0.0;
  line = g_strstr_len (status, -1, "VmRSS:");

  return line != NULL ? g_ascii_strtod (line + 6, NULL) / 1024.0 : 0.0;
}

static int
ignore_cb (Display     *display,
           XErrorEvent *event)
{
  return 0; /* the window of a program that has just ended */
}

static void
run (Racer   *racer,
     guint    index,
     Display *display)
{
  g_autoptr(GError) error = NULL;
  gint64 before = g_get_monotonic_time ();
  GPid   pid;

  if (!g_spawn_async (NULL, (char **)racer->arguments, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD |
                        G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  if (!wait_for_window (display))
    g_error ("%s opened no window", racer->name);
  racer->ms[index] = (double)(g_get_monotonic_time () - before) / 1000.0;

  g_usleep (SETTLE_US);
  racer->mib[index] = read_memory (pid);
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  XSync (display, True);
}

static void
report (const char *what,
        double      ours,
        double      other,
        double      target)
{
  g_print ("%-32s %6.2f %6.2f  %s\n", what, ours / other, target,
           ours / other <= target ? "good" : "OVER");
}

int
main (int   argc,
      char *argv[])
{
  Racer racers[N_RACERS] = {
    { "tarn", { argv[1] } },
    { "gtk4-demo", { "gtk4-demo" } },
    { "gnome-text-editor", { "gnome-text-editor", "--standalone" } },
  };
  double           ms[N_RACERS];
  double           mib[N_RACERS];
  Display         *display = XOpenDisplay (NULL);
  g_autofree char *home = g_dir_make_tmp ("tarn-bench-XXXXXX", NULL);

  if (argc < 2 || display == NULL)
    return EXIT_FAILURE;

  g_setenv ("HOME", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_unsetenv ("G_DEBUG");
  g_unsetenv ("GTK_A11Y");
  XSetErrorHandler (ignore_cb);
  XSelectInput (display, DefaultRootWindow (display), SubstructureNotifyMask);

  for (guint i = 0; i < N_RACERS; i++)
    run (&racers[i], 0, display); /* for what the disk has to give first */
  for (guint run_index = 0; run_index < N_RUNS; run_index++)
    for (guint i = 0; i < N_RACERS; i++)
      run (&racers[(i + run_index) % N_RACERS], run_index, display);

  for (guint i = 0; i < N_RACERS; i++)
    {
      ms[i] = get_median (racers[i].ms);
      mib[i] = get_median (racers[i].mib);
      g_print ("%-20s first window after %6.1f ms, holds %6.1f MiB\n", racers[i].name, ms[i],
               mib[i]);
    }
  g_print ("\n%-32s  ratio target\n", "");
  report ("window, beside gtk4-demo", ms[0], ms[1], 1.3);
  report ("window, beside gnome-text-editor", ms[0], ms[2], 1.0);
  report ("memory, beside gtk4-demo", mib[0], mib[1], 1.3);

  XCloseDisplay (display);
  return EXIT_SUCCESS;
}
