/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-load.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define CHUNK (64 * 1024)

static void
set_open_error (GError    **error,
                const char *name,
                int         saved_errno)
{
  switch (saved_errno)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_FOUND,
                   _("There is no file “%s”. Check its name and its folder."), name);
      break;

    case EACCES:
    case EPERM:
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_PERMITTED,
                   _("You are not permitted to read “%s”. Ask its owner to let you, or copy it "
                      "to a folder of your own."),
                      name);
      break;

    default:
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_READ,
                   _("“%s” could not be opened: %s. Check the disk or drive it is on."),
                      name, g_strerror (saved_errno));
      break;
    }
}

static void
set_folder_error (GError    **error,
                  const char *name)
{
  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_IS_FOLDER,
               _("“%s” is a folder. Give the name of a file in it."), name);
}

static void
set_read_error (GError    **error,
                const char *name,
                int         saved_errno)
{
  if (saved_errno == EISDIR)
    set_folder_error (error, name);
  else
    g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_READ,
                 _("“%s” could not be read to its end: %s. Check the disk or drive it is on."),
                    name, g_strerror (saved_errno));
}

static void
set_size_error (GError    **error,
                const char *name,
                gsize       limit)
{
  g_autofree char *size = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_TOO_LARGE,
               _("“%s” is larger than %s, the most that a file of Tarn can be. Check that it is "
                  "the right file."),
                  name, size);
}

static GBytes *
read_whole (int         fd,
            const char *name,
            gsize       limit,
            GError    **error)
{
  g_autoptr(GByteArray) whole = g_byte_array_new ();

  /* One byte more than allowed is asked for, since a device or a pipe does not tell its size. */
  while (whole->len <= limit)
    {
      gsize  want = MIN (CHUNK, limit + 1 - whole->len);
      guint  before = whole->len;
      gssize got;

      g_byte_array_set_size (whole, before + want);
      do
        got = read (fd, whole->data + before, want);
      while (got < 0 && errno == EINTR);

      if (got < 0)
        {
          set_read_error (error, name, errno);
          return NULL;
        }

      g_byte_array_set_size (whole, before + got);
      if (got == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&whole));
    }

  set_size_error (error, name, limit);
  return NULL;
}

/**
 * tarn_load:
 * @path: a file, or "-" for the standard input
 * @limit: the most bytes that are accepted, below 1 GiB
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Reads a whole file. No more than @limit bytes are ever held, whatever is at @path.
 *
 * Returns: (transfer full): the bytes; %NULL with @error set when they could not be read
 */
GBytes *
tarn_load (const char *path,
           gsize       limit,
           GError    **error)
{
  g_autofree char *name = NULL;
  g_autoptr(GBytes) bytes = NULL;
  struct stat st;
  int         fd;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (limit < 1024 * 1024 * 1024, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (g_str_equal (path, "-"))
    return read_whole (STDIN_FILENO, _("standard input"), limit, error);

  name = g_filename_display_name (path);
  fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0)
    {
      set_open_error (error, name, errno);
      return NULL;
    }

  if (fstat (fd, &st) == 0 && S_ISDIR (st.st_mode))
    set_folder_error (error, name);
  else
    bytes = read_whole (fd, name, limit, error);

  g_close (fd, NULL);
  return g_steal_pointer (&bytes);
}
