/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* wait4 */

#include "config.h"

#include "bench-questionnaire.h"

#include "scratch.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_RUNS        21
#define N_ITEMS       1000
#define MEMORY_TARGET 40.0

extern char **environ;

/**
 * Side:
 * @argv: what is run
 * @times: of each run, in milliseconds
 * @memory: the most of any run, in MiB
 */
typedef struct
{
  const char *argv[8];
  double      times[N_RUNS];
  double      memory;
} Side;

typedef struct
{
  const char *name;
  double      target; /* ours to the floor */
  Side        ours;
  Side        floor;
} Race;

/* Runs a program once; one that fails has no time. */
static double
run_once (Side *side)
{
  posix_spawn_file_actions_t actions;
  struct rusage              usage;
  gint64                     start;
  double                     taken;
  pid_t                      child;
  int                        status;

  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen (&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);

  start = g_get_monotonic_time ();
  if (posix_spawnp (&child, side->argv[0], &actions, NULL, (char **)side->argv, environ) != 0)
    g_error ("%s does not start", side->argv[0]);
  if (wait4 (child, &status, 0, &usage) != child)
    g_error ("%s is lost", side->argv[0]);
  taken = (g_get_monotonic_time () - start) / 1000.0;
  posix_spawn_file_actions_destroy (&actions);

  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("%s %s fails", side->argv[0], side->argv[1]);
  side->memory = MAX (side->memory, usage.ru_maxrss / 1024.0);

  return taken;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double left = *(const double *)a;
  double right = *(const double *)b;

  return (left > right) - (left < right);
}

static double
get_median (Side *side)
{
  qsort (side->times, N_RUNS, sizeof (double), compare_doubles);
  return side->times[N_RUNS / 2];
}

/* The two take turns, and who goes first changes, so that a busy moment falls on both. */
static void
run_race (Race *race)
{
  run_once (&race->ours);
  run_once (&race->floor);
  for (guint i = 0; i < N_RUNS; i++)
    if (i % 2 == 0)
      {
        race->ours.times[i] = run_once (&race->ours);
        race->floor.times[i] = run_once (&race->floor);
      }
    else
      {
        race->floor.times[i] = run_once (&race->floor);
        race->ours.times[i] = run_once (&race->ours);
      }
}

static void
print_race (Race *race)
{
  double ours = get_median (&race->ours);
  double floor = get_median (&race->floor);

  g_print ("%-24s %8.1f %8.1f %7.2f %6.1f  %-5s %8.1f %7.1f  %s\n", race->name, ours, floor,
           ours / floor, race->target, ours / floor <= race->target ? "good" : "OVER",
           race->ours.memory, MEMORY_TARGET, race->ours.memory <= MEMORY_TARGET ? "good" : "OVER");
}

/* How many pages the report has: it is drawn once as one picture a page. */
static guint
count_pages (Scratch     folder,
             const char *reflection)
{
  g_autofree char *keep = scratch_write (folder, "pages/keep", "");
  g_autofree char *pages = g_path_get_dirname (keep);
  g_autofree char *out = g_build_filename (pages, "out.svg", NULL);
  Side             side = { .argv = { g_getenv ("TARN_CLI"), "report", reflection, "-o", out } };

  run_once (&side);
  return scratch_count (pages) - 1;
}

int
main (int   argc,
      char *argv[])
{
  g_auto(Scratch) folder = scratch_new ();
  const char      *cli = g_getenv ("TARN_CLI");
  g_autofree char *schema = NULL;
  g_autofree char *reflection = NULL;
  g_autofree char *source = bench_make_questionnaire (N_ITEMS);
  g_autofree char *questionnaire = scratch_write (folder, "bench.xml", source);
  g_autofree char *ours_out = g_build_filename (folder, "ours.pdf", NULL);
  g_autofree char *floor_out = g_build_filename (folder, "floor.pdf", NULL);
  g_autofree char *n_pages = NULL;

  if (argc != 2 || cli == NULL || g_getenv ("TARN_DATADIR") == NULL)
    {
      g_printerr ("usage: bench-cli FLOOR-REPORT, as ./dev bench runs it\n");
      return 2;
    }

  schema = g_build_filename (g_getenv ("TARN_DATADIR"), "schema", "questionnaire.rng", NULL);
  reflection = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "data", "reflections",
                                 "w1-online-presence.xml", NULL);
  n_pages = g_strdup_printf ("%u", count_pages (folder, reflection));

  {
    Race races[] = {
      {
        .name = "report of W1",
        .target = 3.0,
        .ours = { .argv = { cli, "report", reflection, "-o", ours_out } },
        .floor = { .argv = { argv[1], n_pages, floor_out } },
      },
      {
        .name = "validate, 1,000 items",
        .target = 4.0,
        .ours = { .argv = { cli, "validate", questionnaire } },
        .floor = { .argv = { "xmllint", "--noout", "--nonet", "--relaxng", schema,
                             questionnaire } },
      },
    };

    g_print ("W1 has %s pages; medians of %d runs\n", n_pages, N_RUNS);
    g_print ("%-24s %8s %8s %7s %6s  %-5s %8s %7s\n", "", "ours ms", "floor ms", "ratio", "target",
             "", "ours MiB", "target");
    for (guint i = 0; i < G_N_ELEMENTS (races); i++)
      {
        run_race (&races[i]);
        print_race (&races[i]);
      }
  }

  return 0;
}
