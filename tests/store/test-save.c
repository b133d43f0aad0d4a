/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE

#include "config.h"

#include "tarn-save.h"

#include "scratch.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void
test_a_new_file_has_its_content_and_mode (void)
{
  static const int modes[] = { 0600, 0644 };

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_auto(Scratch) folder = scratch_new ();
      g_autofree char *path = g_build_filename (folder, "out.xml", NULL);
      g_autoptr(GError) error = NULL;
      struct stat st;

      g_assert_true (tarn_save (path, "new", 3, modes[i], &error));
      g_assert_no_error (error);
      scratch_holds (path, "new");
      g_assert_cmpuint (scratch_count (folder), ==, 1);
      g_assert_cmpint (stat (path, &st), ==, 0);
      g_assert_cmpint (st.st_mode & 0777, ==, modes[i]);
    }
}

static void
test_an_old_file_is_replaced (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = scratch_write (folder, "out.xml", "a longer old content");
  g_autoptr(GError) error = NULL;

  g_assert_true (tarn_save (path, "new", 3, 0600, &error));
  g_assert_no_error (error);
  scratch_holds (path, "new");
  g_assert_cmpuint (scratch_count (folder), ==, 1);
}

static void
test_a_link_is_still_a_link (void)
{
  static const struct
  {
    const char *link;
    const char *target;
  } cases[] = {
    { "to-old", "old.xml" },
    { "to-new", "not-there-yet.xml" },
    { "to-link", "to-old" },
  };
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *old = scratch_write (folder, "old.xml", "old");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *link = g_build_filename (folder, cases[i].link, NULL);
      g_autofree char *target = g_build_filename (folder, cases[i].target, NULL);
      g_autofree char *content = g_strdup_printf ("content %u", i);
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (symlink (cases[i].target, link), ==, 0);
      g_assert_true (tarn_save (link, content, strlen (content), 0600, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
      scratch_holds (target, content);
    }
}

static void
test_each_trouble_has_its_own_message (void)
{
  static const struct
  {
    const char    *path;
    TarnStoreError code;
    const char    *says;
  } cases[] = {
    { "nowhere/out.pdf", TARN_STORE_ERROR_NOT_FOUND, "its folder does not exist" },
    { "file/out.pdf", TARN_STORE_ERROR_NOT_FOUND, "its folder does not exist" },
    { "folder", TARN_STORE_ERROR_IS_FOLDER, "a folder has that name" },
    { "folder-link", TARN_STORE_ERROR_IS_FOLDER, "a folder has that name" },
    { "loop", TARN_STORE_ERROR_WRITE, "could not be saved" },
  };
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *file = scratch_write (folder, "file", "old");
  g_autofree char *sub = g_build_filename (folder, "folder", NULL);
  g_autofree char *folder_link = g_build_filename (folder, "folder-link", NULL);
  g_autofree char *loop = g_build_filename (folder, "loop", NULL);

  g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
  g_assert_cmpint (symlink ("folder", folder_link), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].path, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_false (tarn_save (path, "new", 3, 0600, &error));
      g_assert_error (error, TARN_STORE_ERROR, (int)cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].says));
      g_assert_nonnull (strstr (error->message, path));
      g_assert_cmpuint (scratch_count (folder), ==, 4);
      g_assert_cmpuint (scratch_count (sub), ==, 0);
      scratch_holds (file, "old");
    }
}

static void
test_a_write_protected_file_is_kept (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = scratch_write (folder, "out.xml", "old");
  g_autoptr(GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("the administrator may write every file");
      return;
    }

  g_assert_cmpint (g_chmod (path, 0400), ==, 0);
  g_assert_false (tarn_save (path, "new", 3, 0600, &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_PERMITTED);
  scratch_holds (path, "old");
  g_assert_cmpuint (scratch_count (folder), ==, 1);
}

static void
test_a_full_device_is_no_space_and_stays_a_device (void)
{
  g_autoptr(GError) error = NULL;
  struct stat st;

  g_assert_false (tarn_save ("/dev/full", "new", 3, 0600, &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NO_SPACE);
  g_assert_cmpint (stat ("/dev/full", &st), ==, 0);
  g_assert_true (S_ISCHR (st.st_mode));
}

/* The kernel stops the file at 4 KiB, which is how a full quota looks to a program. */
static void
test_a_write_that_stops_half_way_keeps_the_old_content (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = scratch_write (folder, "out.xml", "old");
  g_autofree char *large = g_strnfill (64 * 1024, 'x');
  g_autoptr(GError) error = NULL;
  struct rlimit old_limit;
  struct rlimit small;
  gboolean      saved;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);
  small = old_limit;
  small.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  saved = tarn_save (path, large, 64 * 1024, 0600, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old_limit), ==, 0);

  g_assert_false (saved);
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NO_SPACE);
  scratch_holds (path, "old");
  g_assert_cmpuint (scratch_count (folder), ==, 1);
}

static gboolean
write_line (const char *path,
            const char *line)
{
  int      fd = g_open (path, O_WRONLY, 0);
  gboolean written = fd >= 0 && write (fd, line, strlen (line)) == (gssize)strlen (line);

  if (fd >= 0)
    close (fd);
  return written;
}

/* A disk of one's own takes the administrator, or a namespace in which one is that; there a file
 * needs an owner and a group that are known. */
static gboolean
enter_namespace (void)
{
  g_autofree char *owner = g_strdup_printf ("0 %u 1", (guint)geteuid ());
  g_autofree char *group = g_strdup_printf ("0 %u 1", (guint)getegid ());

  if (geteuid () == 0)
    return unshare (CLONE_NEWNS) == 0;

  return unshare (CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
         write_line ("/proc/self/uid_map", owner) &&
         write_line ("/proc/self/setgroups", "deny") &&
         write_line ("/proc/self/gid_map", group);
}

/* In a child, since a mount of one's own needs a process of one's own. Exit status 77: not here. */
static int
save_on_a_full_disk (const char *mount_point)
{
  g_autofree char *path = g_build_filename (mount_point, "out.xml", NULL);
  g_autofree char *large = g_strnfill (256 * 1024, 'x');
  g_autoptr(GError) error = NULL;

  if (!enter_namespace () ||
      mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount ("tmpfs", mount_point, "tmpfs", 0, "size=64k") != 0)
    return 77;

  g_assert_true (tarn_save (path, "old", 3, 0600, &error));
  g_assert_no_error (error);
  g_assert_false (tarn_save (path, large, 256 * 1024, 0600, &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NO_SPACE);
  scratch_holds (path, "old");
  g_assert_cmpuint (scratch_count (mount_point), ==, 1);

  return 0;
}

static void
test_a_full_disk_keeps_the_old_content (void)
{
  g_auto(Scratch) folder = scratch_new ();
  pid_t child = fork ();
  int   status;

  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    _exit (save_on_a_full_disk (folder));

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 77)
    g_test_skip ("this system does not let a test mount a small disk");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_of_several_files_none_is_saved_when_one_cannot_be (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *first = scratch_write (folder, "out-01.png", "old");
  g_autofree char *second = g_build_filename (folder, "out-02.png", NULL);
  TarnSaveFile     files[] = { { first, "1", 1 }, { second, "2", 1 } };
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir (second, 0700), ==, 0);
  g_assert_false (tarn_save_all (files, 2, 0600, &error));
  g_assert_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_IS_FOLDER);
  scratch_holds (first, "old");
  g_assert_cmpuint (scratch_count (folder), ==, 2);

  g_clear_error (&error);
  g_assert_cmpint (g_rmdir (second), ==, 0);
  g_assert_true (tarn_save_all (files, 2, 0600, &error));
  g_assert_no_error (error);
  scratch_holds (first, "1");
  scratch_holds (second, "2");
  g_assert_cmpuint (scratch_count (folder), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/save/new", test_a_new_file_has_its_content_and_mode);
  g_test_add_func ("/save/old", test_an_old_file_is_replaced);
  g_test_add_func ("/save/link", test_a_link_is_still_a_link);
  g_test_add_func ("/save/troubles", test_each_trouble_has_its_own_message);
  g_test_add_func ("/save/write-protected", test_a_write_protected_file_is_kept);
  g_test_add_func ("/save/full-device", test_a_full_device_is_no_space_and_stays_a_device);
  g_test_add_func ("/save/half-way", test_a_write_that_stops_half_way_keeps_the_old_content);
  g_test_add_func ("/save/full-disk", test_a_full_disk_keeps_the_old_content);
  g_test_add_func ("/save/several", test_of_several_files_none_is_saved_when_one_cannot_be);

  return g_test_run ();
}
