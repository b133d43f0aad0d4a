/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-own.h"

#include "scratch.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* What is here is compared whole, never read: any words will do. */
static GBytes *
make (const char *words)
{
  return g_bytes_new (words, strlen (words));
}

static char *
add (const char *id,
     const char *words)
{
  g_autoptr(GBytes) bytes = make (words);
  g_autoptr(GError) error = NULL;
  char *path = tarn_own_add (id, bytes, &error);

  g_assert_no_error (error);
  return path;
}

static void
test_nothing_is_replaced (void)
{
  g_autofree char *first = add ("tea", "one");
  g_autofree char *second = add ("tea", "two");
  g_autofree char *again = add ("tea", "one");
  struct stat      st;

  g_assert_true (g_str_has_suffix (first, "/tea.xml"));
  g_assert_true (g_str_has_suffix (second, "/tea_2.xml"));
  g_assert_cmpstr (again, ==, first);
  scratch_holds (first, "one");
  scratch_holds (second, "two");
  g_assert_true (tarn_own_has (first));
  g_assert_cmpint (g_stat (first, &st), ==, 0);
  g_assert_cmpuint (st.st_mode & 0777, ==, 0600);
}

static void
test_a_removal_is_undone (void)
{
  g_autofree char *path = add ("coffee", "black");
  g_autoptr(GBytes) kept = NULL;
  g_autoptr(GError) error = NULL;

  kept = tarn_own_remove (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (kept);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_assert_true (tarn_own_put_back (path, kept, &error));
  scratch_holds (path, "black");
}

static void
test_a_file_that_is_gone_is_said_so (void)
{
  g_autofree char *folder = tarn_own_dup_folder ();
  g_autofree char *path = g_build_filename (folder, "gone.xml", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (tarn_own_remove (path, &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_FOUND);
  g_assert_false (tarn_own_has ("/elsewhere/tea.xml"));
}

static void
test_the_stamp_tells_of_changes (void)
{
  g_autofree char *before = tarn_own_dup_stamp ();
  g_autofree char *same = tarn_own_dup_stamp ();
  g_autofree char *path = add ("stamp", "one");
  g_autofree char *after = tarn_own_dup_stamp ();

  g_assert_cmpstr (before, ==, same);
  g_assert_cmpstr (before, !=, after);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_auto(Scratch) home = scratch_new ();

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/own/nothing-is-replaced", test_nothing_is_replaced);
  g_test_add_func ("/own/undo", test_a_removal_is_undone);
  g_test_add_func ("/own/stamp", test_the_stamp_tells_of_changes);
  g_test_add_func ("/own/gone", test_a_file_that_is_gone_is_said_so);

  return g_test_run ();
}
