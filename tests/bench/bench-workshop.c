/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* wait4 */

#include "config.h"

#include "scratch.h"

#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* A room of very many people: files against a program that only parses them, and a stream. */

#define N_FILES       10000
#define N_FEW         100
#define N_RUNS        7
#define N_STREAM      1000000
#define RATIO_TARGET  3.0
#define GROWTH_TARGET 4.0   /* MiB more for all files than for a few */
#define STREAM_TARGET 120.0 /* MiB */

#define TAR_BLOCK 512

extern char **environ;

typedef struct
{
  double seconds;
  double memory;
} Run;

static const char *const domains[] = {
  "OP-FOOT",
  "OP-PRIV",
  "OP-BOUND",
  "OP-CONF",
  "OP-COND",
  "OP-LOOK",
  "OP-SUPP",
};
static const char *const bands[] = {
  "well-protected",
  "mostly-protected",
  "some-exposure",
  "high-exposure",
};

static char *
make_response (guint number)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text,
                          "<response xmlns=\"urn:tarn:workshop:1\" "
                          "questionnaire=\"online-presence\" version=\"1.0\" route=\"full\" "
                          "token=\"%08x%024x\">\n",
                          number * 2654435761u, number);
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    g_string_append_printf (text, "  <domain id=\"%s\" status=\"scored\" band=\"%s\"/>\n",
                            domains[i], bands[(number >> i) % G_N_ELEMENTS (bands)]);
  g_string_append (text, "</response>\n");

  return g_string_free (text, FALSE);
}

static Run
wait_for (pid_t  child,
          gint64 start)
{
  struct rusage usage;
  int           status;
  Run           run;

  if (wait4 (child, &status, 0, &usage) != child)
    g_error ("a program is lost");
  run.seconds = (g_get_monotonic_time () - start) / 1e6;
  run.memory = usage.ru_maxrss / 1024.0;
  if (!WIFEXITED (status) || WEXITSTATUS (status) != 0)
    g_error ("a program fails");

  return run;
}

static pid_t
start_program (char **argv,
               int    input)
{
  posix_spawn_file_actions_t actions;
  pid_t                      child;

  posix_spawn_file_actions_init (&actions);
  if (input >= 0)
    posix_spawn_file_actions_adddup2 (&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen (&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  if (posix_spawnp (&child, argv[0], &actions, NULL, argv, environ) != 0)
    g_error ("%s does not start", argv[0]);
  posix_spawn_file_actions_destroy (&actions);

  return child;
}

static Run
run_once (char **argv)
{
  gint64 start = g_get_monotonic_time ();

  return wait_for (start_program (argv, -1), start);
}

static int
compare_runs (gconstpointer a,
              gconstpointer b)
{
  double left = ((const Run *)a)->seconds;
  double right = ((const Run *)b)->seconds;

  return (left > right) - (left < right);
}

/* The two take turns, so that a busy moment falls on both. */
static void
race (char **ours,
      char **floor_argv,
      Run   *our_median,
      Run   *floor_median)
{
  Run our_runs[N_RUNS];
  Run floor_runs[N_RUNS];

  run_once (ours);
  for (guint i = 0; i < N_RUNS; i++)
    {
      our_runs[i] = run_once (ours);
      floor_runs[i] = run_once (floor_argv);
    }

  qsort (our_runs, N_RUNS, sizeof (Run), compare_runs);
  qsort (floor_runs, N_RUNS, sizeof (Run), compare_runs);
  *our_median = our_runs[N_RUNS / 2];
  *floor_median = floor_runs[N_RUNS / 2];
}

static void
write_entry (FILE *archive,
             guint number)
{
  g_autofree char  *text = make_response (number);
  gsize             length = strlen (text);
  char              header[TAR_BLOCK] = { 0 };
  static const char empty[TAR_BLOCK];
  guint             sum = 0;

  g_snprintf (header, 100, "%u.xml", number);
  g_snprintf (header + 100, 8, "0000600");
  g_snprintf (header + 124, 12, "%011o", (guint)length);
  g_snprintf (header + 136, 12, "%011o", 0u);
  memset (header + 148, ' ', 8);
  header[156] = '0';
  memcpy (header + 257, "ustar\00000", 8);
  for (guint i = 0; i < TAR_BLOCK; i++)
    sum += (guchar)header[i];
  g_snprintf (header + 148, 8, "%06o", sum);

  fwrite (header, 1, TAR_BLOCK, archive);
  fwrite (text, 1, length, archive);
  fwrite (empty, 1, (TAR_BLOCK - length % TAR_BLOCK) % TAR_BLOCK, archive);
}

static Run
stream (const char *cli)
{
  char  *argv[] = { (char *)cli, "workshop", "summarise", "-", NULL };
  char   end[2 * TAR_BLOCK] = { 0 };
  int    fds[2];
  FILE  *archive;
  pid_t  child;
  gint64 start = g_get_monotonic_time ();

  if (pipe2 (fds, O_CLOEXEC) != 0)
    g_error ("there is no pipe");
  child = start_program (argv, fds[0]);
  close (fds[0]);
  archive = fdopen (fds[1], "w");
  for (guint i = 0; i < N_STREAM; i++)
    write_entry (archive, i);
  fwrite (end, 1, sizeof end, archive);
  fclose (archive);

  return wait_for (child, start);
}

int
main (void)
{
  g_auto(Scratch) many = scratch_new ();
  g_auto(Scratch) few = scratch_new ();
  char *cli = (char *)g_getenv ("TARN_CLI");
  char *ours[] = { cli, "workshop", "summarise", many, NULL };
  char *ours_few[] = { cli, "workshop", "summarise", few, NULL };
  g_autoptr(GPtrArray) parse = g_ptr_array_new_with_free_func (g_free);
  Run our_run;
  Run floor_run;
  Run few_run;
  Run stream_run;

  if (cli == NULL || g_getenv ("TARN_DATADIR") == NULL)
    {
      g_printerr ("usage: bench-workshop, as ./dev bench runs it\n");
      return 2;
    }

  g_ptr_array_add (parse, g_strdup ("xmllint"));
  g_ptr_array_add (parse, g_strdup ("--noout"));
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *text = make_response (i);
      g_autofree char *name = g_strdup_printf ("%u.xml", i);

      g_ptr_array_add (parse, scratch_write (many, name, text));
      if (i < N_FEW)
        g_free (scratch_write (few, name, text));
    }
  g_ptr_array_add (parse, NULL);

  race (ours, (char **)parse->pdata, &our_run, &floor_run);
  few_run = run_once (ours_few);
  g_print ("%u files, medians of %d runs\n", N_FILES, N_RUNS);
  g_print ("  ours %.0f ms, xmllint --noout %.0f ms, ratio %.2f, target %.1f  %s\n",
           our_run.seconds * 1e3, floor_run.seconds * 1e3, our_run.seconds / floor_run.seconds,
           RATIO_TARGET, our_run.seconds <= RATIO_TARGET * floor_run.seconds ? "good" : "OVER");
  g_print ("  memory %.1f MiB for %u files, %.1f MiB for %u, target %.1f more  %s\n",
           few_run.memory, N_FEW, our_run.memory, N_FILES, GROWTH_TARGET,
           our_run.memory - few_run.memory <= GROWTH_TARGET ? "good" : "OVER");

  stream_run = stream (cli);
  g_print ("%u responses as a stream\n", N_STREAM);
  g_print ("  %.1f s, %.1f MiB, target %.0f MiB  %s\n", stream_run.seconds, stream_run.memory,
           STREAM_TARGET, stream_run.memory <= STREAM_TARGET ? "good" : "OVER");

  return 0;
}
