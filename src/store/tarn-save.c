/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_LINKS 40

/**
 * Pending:
 * @name: the path as given, for messages
 * @target: where it really goes, every symbolic link followed
 * @temporary: (nullable): the new content, whole, beside @target; %NULL once it is in place, and
 *   for devices and pipes
 * @previous: (nullable): where the old content of @target stays
 */
typedef struct
{
  char       *name;
  char       *target;
  char       *temporary;
  const char *previous;
} Pending;

static void
pending_free (Pending *self)
{
  if (self->temporary != NULL)
    g_unlink (self->temporary);
  g_free (self->name);
  g_free (self->target);
  g_free (self->temporary);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pending, pending_free)

static void
set_write_error (GError    **error,
                 const char *name,
                 int         saved_errno)
{
  switch (saved_errno)
    {
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_FOUND,
                   _("“%s” could not be saved, because its folder does not exist. Make the folder "
                     "first, or choose another."),
                      name);
      break;

    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_PERMITTED,
                   _("“%s” could not be saved, because you are not permitted to write there. "
                     "Choose another folder or name."),
                      name);
      break;

    case EISDIR:
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_IS_FOLDER,
                   _("“%s” could not be saved, because a folder has that name. Choose another "
                     "name."),
                      name);
      break;

    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NO_SPACE,
                   _("“%s” could not be saved, because there is no space left for it. Make room, "
                     "or choose another disk."),
                      name);
      break;

    default:
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_WRITE,
                   _("“%s” could not be saved: %s. Check the disk or drive, or choose another."),
                      name, g_strerror (saved_errno));
      break;
    }
}

/* A link is written through, so that it is still a link afterwards. The last target need not
 * exist yet. */
static char *
follow_links (const char *path,
              GError    **error)
{
  g_autofree char *target = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        return g_steal_pointer (&target);

      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
    }

  set_write_error (error, path, ELOOP);
  return NULL;
}

static gboolean
write_all (int         fd,
           const char *data,
           gsize       length)
{
  while (length > 0)
    {
      gssize done = write (fd, data, length);

      if (done < 0 && errno == EINTR)
        continue;
      if (done < 0)
        return FALSE;
      data += done;
      length -= done;
    }

  return TRUE;
}

/* Some file systems and all pipes have nothing to sync, and say so with EINVAL. */
static gboolean
sync_fd (int fd)
{
  return fsync (fd) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS;
}

/* Writes, syncs and closes @fd; on failure errno is that of the first step that failed. */
static gboolean
write_and_close (int         fd,
                 const char *data,
                 gsize       length)
{
  gboolean good = write_all (fd, data, length) && sync_fd (fd);
  int      saved_errno = errno;

  if (close (fd) != 0 && good && errno != EINTR)
    return FALSE;

  errno = saved_errno;
  return good;
}

/* A device or a pipe has no old content to keep, and must not be replaced by a file. */
static gboolean
write_special (const Pending      *pending,
               const TarnSaveFile *file,
               GError            **error)
{
  int fd = g_open (pending->target, O_WRONLY | O_CLOEXEC, 0);

  if (fd >= 0 && write_and_close (fd, file->data, file->length))
    return TRUE;

  set_write_error (error, pending->name, errno);
  return FALSE;
}

static gboolean
write_temporary (Pending            *pending,
                 const TarnSaveFile *file,
                 int                 mode,
                 GError            **error)
{
  g_autofree char *folder = g_path_get_dirname (pending->target);
  g_autofree char *temporary = g_build_filename (folder, ".tarn-XXXXXX", NULL);
  int              fd = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      set_write_error (error, pending->name, errno);
      return FALSE;
    }

  pending->temporary = g_steal_pointer (&temporary);
  if (fchmod (fd, mode) != 0)
    {
      int saved_errno = errno;

      close (fd);
      set_write_error (error, pending->name, saved_errno);
      return FALSE;
    }

  if (write_and_close (fd, file->data, file->length))
    return TRUE;

  set_write_error (error, pending->name, errno);
  return FALSE;
}

/* Finds out what is at the target now; *@special is set for a device or a pipe. */
static gboolean
look_at_target (const Pending *pending,
                gboolean      *special,
                GError       **error)
{
  struct stat st;

  *special = FALSE;
  if (stat (pending->target, &st) != 0)
    {
      /* It is good that there is nothing yet; any other trouble comes up again when writing. */
      return TRUE;
    }

  if (S_ISDIR (st.st_mode))
    {
      set_write_error (error, pending->name, EISDIR);
      return FALSE;
    }

  /* Renaming would pass over the write protection of the old file. */
  if (access (pending->target, W_OK) != 0)
    {
      set_write_error (error, pending->name, errno);
      return FALSE;
    }

  *special = !S_ISREG (st.st_mode);
  return TRUE;
}

static Pending *
prepare (const TarnSaveFile *file,
         int                 mode,
         GError            **error)
{
  g_autoptr(Pending) pending = g_new0 (Pending, 1);
  gboolean special;

  pending->name = g_filename_display_name (file->path);
  pending->previous = file->previous;
  pending->target = follow_links (file->path, error);
  if (pending->target == NULL || !look_at_target (pending, &special, error))
    return NULL;

  if (special ? write_special (pending, file, error) : write_temporary (pending, file, mode, error))
    return g_steal_pointer (&pending);

  return NULL;
}

/* The old content gets its second name by way of a third, so that there is always a whole file
 * under the first, and one under the second once it was there. Where a file can have one name only,
 * the old content is the one that is whole for a moment. */
static gboolean
keep_previous (const Pending *pending)
{
  g_autofree char *other = NULL;
  gboolean         good;
  int              saved_errno;

  do
    {
      g_free (other);
      other = g_strdup_printf ("%s.%08x", pending->temporary, g_random_int ());
    }
  while (link (pending->target, other) != 0 && errno == EEXIST);

  if (!g_file_test (other, G_FILE_TEST_EXISTS))
    return g_rename (pending->target, pending->previous) == 0 || errno == ENOENT;

  good = g_rename (other, pending->previous) == 0;
  saved_errno = errno;

  /* Renaming does nothing where both are names of one file already. */
  g_unlink (other);
  errno = saved_errno;

  return good;
}

static gboolean
put_in_place (Pending *pending,
              GError **error)
{
  g_autofree char *folder = NULL;
  gboolean         synced;
  int              fd;

  if (pending->temporary == NULL)
    return TRUE;

  if ((pending->previous != NULL && !keep_previous (pending)) ||
      g_rename (pending->temporary, pending->target) != 0)
    {
      set_write_error (error, pending->name, errno);
      return FALSE;
    }

  g_clear_pointer (&pending->temporary, g_free);

  /* Only a synced folder is sure to hold the new name after a power cut. */
  folder = g_path_get_dirname (pending->target);
  fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  if (fd < 0)
    return TRUE; /* a folder one may write in but not list: nothing more can be done */

  synced = sync_fd (fd);
  if (!synced)
    set_write_error (error, pending->name, errno);
  close (fd);

  return synced;
}

/**
 * tarn_save:
 * @path: where to save; a symbolic link is followed and stays a link
 * @data: the whole content
 * @length: in bytes
 * @mode: the permissions of the file, for example 0600
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Saves a file whole or not at all: it is written to a temporary file in the same folder, synced,
 * and renamed, and then the folder is synced. Whatever fails before the renaming leaves the old
 * content as it was, and no temporary file. A device or a pipe is written to directly.
 *
 * Returns: %TRUE when it is saved
 */
gboolean
tarn_save (const char *path,
           const char *data,
           gsize       length,
           int         mode,
           GError    **error)
{
  TarnSaveFile file = { path, data, length };

  return tarn_save_all (&file, 1, mode, error);
}

/**
 * tarn_save_all:
 * @files: (array length=n_files): what to save
 * @n_files: how many
 * @mode: the permissions of each file
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Saves several files as tarn_save() does, and renames none before the content of all is safely
 * on the disk.
 *
 * Returns: %TRUE when all are saved
 */
gboolean
tarn_save_all (const TarnSaveFile *files,
               guint               n_files,
               int                 mode,
               GError            **error)
{
  g_autoptr(GPtrArray) pending = NULL;

  g_return_val_if_fail (files != NULL || n_files == 0, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  pending = g_ptr_array_new_with_free_func ((GDestroyNotify)pending_free);
  for (guint i = 0; i < n_files; i++)
    {
      Pending *prepared = prepare (&files[i], mode, error);

      if (prepared == NULL)
        return FALSE;
      g_ptr_array_add (pending, prepared);
    }

  for (guint i = 0; i < n_files; i++)
    if (!put_in_place (g_ptr_array_index (pending, i), error))
      return FALSE;

  return TRUE;
}
