/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli.h"

#include <string.h>

static char *strace;

/* The lines of a trace of one run of the program, children too. */
static char **
trace (const char        *calls,
       const char *const *args)
{
  g_auto(Scratch) home = scratch_new ();
  g_autofree char *log = g_build_filename (home, "trace", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_auto(GStrv) environment = g_get_environ ();
  g_autoptr(GError) error = NULL;
  const char *const head[] = { strace, "-f", "-qq", "-e", calls, "-o", log,
                               g_getenv ("TARN_CLI") };
  int               status;

  for (guint i = 0; i < G_N_ELEMENTS (head); i++)
    g_ptr_array_add (argv, (char *)head[i]);
  for (guint i = 0; args[i] != NULL; i++)
    g_ptr_array_add (argv, (char *)args[i]);
  g_ptr_array_add (argv, NULL);

  environment = g_environ_setenv (environment, "HOME", "/nobody-s-home", TRUE);
  environment = g_environ_unsetenv (environment, "XDG_DATA_HOME");
  /* Leaks cannot be looked for in a process that is being traced. */
  environment = g_environ_setenv (environment, "ASAN_OPTIONS", "detect_leaks=0", TRUE);
  environment = g_environ_unsetenv (environment, "DBUS_SESSION_BUS_ADDRESS");
  g_spawn_sync (NULL, (char **)argv->pdata, environment,
                G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  text = cli_read (log);
  return g_strsplit (text, "\n", -1);
}

/* In some containers no process may be traced. */
static gboolean
can_trace (void)
{
  const char *argv[] = { strace, "-qq", "-o", "/dev/null", "true", NULL };
  int         status;

  return strace != NULL &&
         g_spawn_sync (NULL, (char **)argv, NULL,
                       G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL,
                       &status, NULL) &&
         g_spawn_check_wait_status (status, NULL);
}

typedef struct
{
  Scratch     folder;
  char       *reflection;
  char       *out;
  const char *args[3][8];
} Runs;

static void
runs_init (Runs *self)
{
  g_autofree char *source = cli_test_data ("reflections/w1-online-presence.xml");
  g_autofree char *content = cli_read (source);
  g_autofree char *bystander = NULL;

  self->folder = scratch_new ();
  self->reflection = scratch_write (self->folder, "given.xml", content);
  self->out = g_build_filename (self->folder, "out.pdf", NULL);
  bystander = scratch_write (self->folder, "not-given.xml", content);

  memcpy (self->args,
          (const char *[3][8]){ { "validate", self->reflection },
                                { "score", "--format", "json", self->reflection },
                                { "report", self->reflection, "-o", self->out } },
          sizeof self->args);
}

static void
runs_clear (Runs *self)
{
  g_free (self->reflection);
  g_free (self->out);
  scratch_clear (&self->folder);
}

static void
test_no_socket_is_opened_and_no_program_started (void)
{
  Runs runs;

  if (!can_trace ())
    {
      g_test_skip ("nothing can be traced here");
      return;
    }

  runs_init (&runs);
  for (guint i = 0; i < G_N_ELEMENTS (runs.args); i++)
    {
      g_auto(GStrv) lines = trace ("trace=network,execve", runs.args[i]);
      guint n = 0;

      for (guint j = 0; lines[j] != NULL; j++)
        if (*lines[j] != '\0')
          {
            /* The first line, and the only one, is the start of the program itself. */
            cli_assert_says (lines[j], "execve");
            n++;
          }
      g_assert_cmpuint (n, ==, 1);
    }
  runs_clear (&runs);
}

/* Where the program may look: at what it was given, at what came with Tarn, and where the C library
 * and the fonts of the computer keep their things. */
static gboolean
may_open (const Runs *runs,
          const char *path)
{
  const char *const places[] = {
    g_getenv ("TARN_DATADIR"),
    runs->reflection,
    runs->out,
    "/etc/",
    "/lib",
    "/usr/",
    "/proc/",
    "/dev/",
    "/var/cache/fontconfig",
    "/nobody-s-home/.local/share/tarn/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_has_prefix (path, places[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_temporary (const Runs *runs,
              const char *path)
{
  g_autofree char *start = g_build_filename (runs->folder, ".tarn-", NULL);

  return g_str_has_prefix (path, start) || g_str_equal (path, runs->folder);
}

static void
test_only_what_was_given_is_opened (void)
{
  g_autoptr(GRegex) regex = g_regex_new ("\"([^\"]*)\".*= [0-9]", 0, 0, NULL);
  Runs runs;

  if (!can_trace ())
    {
      g_test_skip ("nothing can be traced here");
      return;
    }

  runs_init (&runs);
  for (guint i = 0; i < G_N_ELEMENTS (runs.args); i++)
    {
      g_auto(GStrv) lines = trace ("trace=open,openat", runs.args[i]);
      guint n = 0;

      for (guint j = 0; lines[j] != NULL; j++)
        {
          g_autoptr(GMatchInfo) match = NULL;
          g_autofree char *path = NULL;

          if (!g_regex_match (regex, lines[j], 0, &match))
            continue;
          path = g_match_info_fetch (match, 1);
          if (!may_open (&runs, path) && !is_temporary (&runs, path))
            g_error ("%s opened %s", runs.args[i][0], path);
          n++;
        }
      g_assert_cmpuint (n, >, 0);
    }
  runs_clear (&runs);
}

static void
test_no_display_library_is_linked (void)
{
  static const char *const displays[] = { "libgtk", "libgdk-", "libadwaita", "libX11",
                                          "libwayland" };
  const char              *argv[] = { "readelf", "-d", g_getenv ("TARN_CLI"), NULL };
  g_autofree char         *readelf = g_find_program_in_path ("readelf");
  g_autofree char         *out = NULL;
  g_autoptr(GError) error = NULL;

  if (readelf == NULL)
    {
      g_test_skip ("readelf is not here");
      return;
    }

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL,
                &error);
  g_assert_no_error (error);
  cli_assert_says (out, "libglib-2.0");
  for (guint i = 0; i < G_N_ELEMENTS (displays); i++)
    g_assert_null (strstr (out, displays[i]));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  strace = g_find_program_in_path ("strace");

  g_test_add_func ("/privacy/network", test_no_socket_is_opened_and_no_program_started);
  g_test_add_func ("/privacy/files", test_only_what_was_given_is_opened);
  g_test_add_func ("/privacy/display", test_no_display_library_is_linked);

  status = g_test_run ();
  g_free (strace);
  return status;
}
