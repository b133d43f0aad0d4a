/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib.h>
#include <stdint.h>
#include <stdlib.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size);

static void
replay_file (const char *path)
{
  g_autofree char    *text = NULL;
  g_autofree uint8_t *exact = NULL;
  g_autoptr(GError) error = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, &error))
    g_error ("%s", error->message);

  /* GLib puts a nul behind the text, which would hide a read past the end from the sanitizer. */
  exact = g_memdup2 (text, length);
  LLVMFuzzerTestOneInput (exact, length);
}

static guint
replay_folder (const char *path)
{
  g_autoptr(GDir) folder = NULL;
  g_autoptr(GError) error = NULL;
  const char *name;
  guint       n_files = 0;

  folder = g_dir_open (path, 0, &error);
  if (folder == NULL)
    g_error ("%s", error->message);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
        {
          replay_file (file);
          n_files++;
        }
    }

  return n_files;
}

/* Stands in for libFuzzer where there is none: each seed once, so that an old find stays fixed. */
int
main (int   argc,
      char *argv[])
{
  guint n_files = 0;

  for (int i = 1; i < argc; i++)
    n_files += replay_folder (argv[i]);

  g_print ("%u files replayed\n", n_files);
  return n_files > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
