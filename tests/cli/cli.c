/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli.h"

#include <gio/gio.h>
#include <string.h>

static const char *
get_program (void)
{
  const char *program = g_getenv ("TARN_CLI");

  g_assert_nonnull (program);
  return program;
}

static GSubprocessLauncher *
make_launcher (const char        *home,
               const char *const *environment,
               gboolean           has_input)
{
  GSubprocessFlags     flags = G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE;
  GSubprocessLauncher *launcher;

  if (has_input)
    flags |= G_SUBPROCESS_FLAGS_STDIN_PIPE;
  launcher = g_subprocess_launcher_new (flags);

  g_subprocess_launcher_setenv (launcher, "HOME", home, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "XDG_DATA_HOME");
  g_subprocess_launcher_unsetenv (launcher, "LANGUAGE");
  g_subprocess_launcher_setenv (launcher, "SOURCE_DATE_EPOCH", "1795348800", TRUE);
  for (guint i = 0; environment != NULL && environment[i] != NULL; i += 2)
    g_subprocess_launcher_setenv (launcher, environment[i], environment[i + 1], TRUE);

  return launcher;
}

/* With a NUL behind the last byte, so that it can be used as text, too. */
static char *
dup_bytes (GBytes *bytes)
{
  gsize         length;
  gconstpointer data = g_bytes_get_data (bytes, &length);
  char         *copy = g_malloc0 (length + 1);

  if (length > 0)
    memcpy (copy, data, length);
  return copy;
}

/* @environment holds names and values by turns. */
Cli *
cli_run_full (const char        *input,
              const char *const *environment,
              const char *const *args)
{
  g_auto(Scratch) home = scratch_new ();
  g_autoptr(GSubprocessLauncher) launcher = make_launcher (home, environment, input != NULL);
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GSubprocess) process = NULL;
  g_autoptr(GBytes) in = input == NULL ? NULL : g_bytes_new (input, strlen (input));
  g_autoptr(GBytes) out = NULL;
  g_autoptr(GBytes) err = NULL;
  g_autoptr(GError) error = NULL;
  Cli *cli = g_new0 (Cli, 1);

  g_ptr_array_add (argv, (char *)get_program ());
  for (guint i = 0; args[i] != NULL; i++)
    g_ptr_array_add (argv, (char *)args[i]);
  g_ptr_array_add (argv, NULL);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *)argv->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, in, NULL, &out, &err, &error);
  g_assert_no_error (error);

  /* A crash is never an exit code. */
  g_assert_true (g_subprocess_get_if_exited (process));
  cli->status = g_subprocess_get_exit_status (process);
  cli->out = dup_bytes (out);
  cli->length = g_bytes_get_size (out);
  cli->err = dup_bytes (err);

  return cli;
}

Cli *
cli_run (const char *first_arg,
         ...)
{
  g_autoptr(GPtrArray) args = g_ptr_array_new ();
  va_list list;

  va_start (list, first_arg);
  for (const char *arg = first_arg; arg != NULL; arg = va_arg (list, const char *))
    g_ptr_array_add (args, (char *)arg);
  va_end (list);
  g_ptr_array_add (args, NULL);

  return cli_run_full (NULL, NULL, (const char *const *)args->pdata);
}

void
cli_free (Cli *self)
{
  g_free (self->out);
  g_free (self->err);
  g_free (self);
}

/* Shows both texts when one does not hold the other. */
void
cli_assert_says (const char *text,
                 const char *what)
{
  if (strstr (text, what) == NULL)
    g_error ("“%s” is not in:\n%s", what, text);
}

void
cli_assert_once (const char *text,
                 const char *what)
{
  cli_assert_says (text, what);
  if (strstr (strstr (text, what) + 1, what) != NULL)
    g_error ("“%s” is more than once in:\n%s", what, text);
}

/* A file that comes with Tarn. */
char *
cli_data (const char *name)
{
  return g_build_filename (g_getenv ("TARN_DATADIR"), name, NULL);
}

char *
cli_test_data (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", name, NULL);
}

char *
cli_read (const char *path)
{
  char *content;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

/* @old has to be there: a test that changes nothing shows nothing. */
char *
cli_replace (const char *text,
             const char *old,
             const char *new)
{
  GString *changed = g_string_new (text);

  g_assert_cmpuint (g_string_replace (changed, old, new, 0), >, 0);
  return g_string_free (changed, FALSE);
}

/* What another program says, such as pdftotext of a file; NULL when it is not here. */
char *
cli_ask (const char *program,
         ...)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  va_list args;
  char   *out;
  int     status;

  if (found == NULL)
    return NULL;

  g_ptr_array_add (argv, found);
  va_start (args, program);
  do
    g_ptr_array_add (argv, va_arg (args, char *));
  while (argv->pdata[argv->len - 1] != NULL);
  va_end (args);

  g_spawn_sync (NULL, (char **)argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return out;
}
