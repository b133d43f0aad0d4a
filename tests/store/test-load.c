/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-load.h"

#include "scratch.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static Scratch folder;

static void
test_a_file_is_read_whole (void)
{
  g_autofree char *path = scratch_write (folder, "whole.xml", "<a/>");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = tarn_load (path, 100, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "<a/>", 4);
}

static void
test_an_empty_file_has_no_bytes (void)
{
  g_autofree char *path = scratch_write (folder, "empty.xml", "");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = tarn_load (path, 100, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 0);
}

static void
test_the_limit_itself_is_allowed (void)
{
  g_autofree char *path = scratch_write (folder, "limit.xml", "12345678");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) whole = tarn_load (path, 8, &error);
  g_autoptr(GBytes) more = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (whole), ==, 8);

  more = tarn_load (path, 7, &error);
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_TOO_LARGE);
  g_assert_null (more);
}

/* A file of one missing folder, a path through a file, and so on: what is said of each. */
static void
test_each_trouble_has_its_own_message (void)
{
  static const struct
  {
    const char    *path;
    TarnStoreError code;
    const char    *says;
  } cases[] = {
    { "nothing.xml", TARN_STORE_ERROR_NOT_FOUND, "There is no file" },
    { "nowhere/nothing.xml", TARN_STORE_ERROR_NOT_FOUND, "There is no file" },
    { "file.xml/inside.xml", TARN_STORE_ERROR_NOT_FOUND, "There is no file" },
    { "folder", TARN_STORE_ERROR_IS_FOLDER, "is a folder" },
    { "folder-link", TARN_STORE_ERROR_IS_FOLDER, "is a folder" },
    { "dangling", TARN_STORE_ERROR_NOT_FOUND, "There is no file" },
    { "loop", TARN_STORE_ERROR_READ, "could not be opened" },
    { "/dev/zero", TARN_STORE_ERROR_TOO_LARGE, "larger than 1" },
  };
  g_autofree char *file = scratch_write (folder, "file.xml", "<a/>");
  g_autofree char *sub = g_build_filename (folder, "folder", NULL);
  g_autofree char *folder_link = g_build_filename (folder, "folder-link", NULL);
  g_autofree char *dangling = g_build_filename (folder, "dangling", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop", NULL);

  g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
  g_assert_cmpint (symlink ("folder", folder_link), ==, 0);
  g_assert_cmpint (symlink ("gone.xml", dangling), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_path_is_absolute (cases[i].path)
                                ? g_strdup (cases[i].path)
                                : g_build_filename (folder, cases[i].path, NULL);
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = tarn_load (path, 1024, &error);

      g_assert_null (bytes);
      g_assert_error (error, TARN_STORE_ERROR, (int)cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_nonnull (strstr (error->message, path));
    }
}

static void
test_a_file_of_somebody_else_is_not_permitted (void)
{
  g_autofree char *path = scratch_write (folder, "secret.xml", "<a/>");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("the administrator may read every file");
      return;
    }

  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  bytes = tarn_load (path, 100, &error);
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_PERMITTED);
  g_assert_nonnull (strstr (error->message, "not permitted"));
}

static void
test_a_hyphen_is_the_standard_input (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GBytes) bytes = tarn_load ("-", 100, &error);

      g_assert_no_error (error);
      g_print ("got %zu bytes", g_bytes_get_size (bytes));
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*got 0 bytes*");
}

static void
test_a_pipe_is_read_to_its_end (void)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  int fds[2];

  g_assert_cmpint (pipe (fds), ==, 0);
  g_assert_cmpint (write (fds[1], "<a/>", 4), ==, 4);
  g_assert_cmpint (close (fds[1]), ==, 0);
  path = g_strdup_printf ("/dev/fd/%d", fds[0]);

  bytes = tarn_load (path, 100, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "<a/>", 4);
  close (fds[0]);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = scratch_new ();

  g_test_add_func ("/load/whole", test_a_file_is_read_whole);
  g_test_add_func ("/load/empty", test_an_empty_file_has_no_bytes);
  g_test_add_func ("/load/limit", test_the_limit_itself_is_allowed);
  g_test_add_func ("/load/troubles", test_each_trouble_has_its_own_message);
  g_test_add_func ("/load/not-permitted", test_a_file_of_somebody_else_is_not_permitted);
  g_test_add_func ("/load/standard-input", test_a_hyphen_is_the_standard_input);
  g_test_add_func ("/load/pipe", test_a_pipe_is_read_to_its_end);

  status = g_test_run ();
  scratch_clear (&folder);
  return status;
}
