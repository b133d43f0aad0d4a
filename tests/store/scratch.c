/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "scratch.h"

#include <glib/gstdio.h>

/* A link is removed, never followed. */
static void
remove_all (const char *path)
{
  g_autoptr(GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }

  g_remove (path);
}

Scratch
scratch_new (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("tarn-test-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
scratch_clear (Scratch *self)
{
  if (*self != NULL)
    remove_all (*self);
  g_clear_pointer (self, g_free);
}

/* Writes a file, and the folders that @name goes through. */
char *
scratch_write (Scratch     self,
               const char *name,
               const char *content)
{
  char            *path = g_build_filename (self, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);

  return path;
}

/* How many files lie in a folder, hidden ones too: a temporary file that stays is a defect. */
guint
scratch_count (const char *folder)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &error);
  guint n = 0;

  g_assert_no_error (error);
  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

void
scratch_holds (const char *path,
               const char *expected)
{
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, expected);
}
