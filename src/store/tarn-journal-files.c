/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-journal-private.h"

#include "tarn-limits.h"
#include "tarn-load.h"
#include "tarn-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* What a sealed file has more than its content. */
#define SEALED_EXTRA (16 * 1024)

/**
 * tarn_journal_dup_path:
 * @self: a journal
 * @id: of an entry
 * @suffix: of one of its files
 *
 * Returns: (transfer full): where this file is
 */
char *
tarn_journal_dup_path (TarnJournal *self,
                       const char  *id,
                       const char  *suffix)
{
  g_autofree char *name = g_strconcat (id, suffix, NULL);

  return g_build_filename (self->folder, name, NULL);
}

/**
 * tarn_journal_dup_keys_path:
 * @self: a journal
 *
 * Returns: (transfer full): where the sealed keys are
 */
char *
tarn_journal_dup_keys_path (TarnJournal *self)
{
  return g_build_filename (self->folder, TARN_JOURNAL_KEYS, NULL);
}

/**
 * tarn_journal_make_folder:
 * @folder: a folder of the journal
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Makes it, if it is not there, and closes it to others in any case.
 *
 * Returns: %TRUE if it is there
 */
gboolean
tarn_journal_make_folder (const char *folder,
                          GError    **error)
{
  g_autofree char *name = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, TARN_JOURNAL_FOLDER_MODE) == 0 &&
      g_chmod (folder, TARN_JOURNAL_FOLDER_MODE) == 0)
    return TRUE;

  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_PERMITTED,
               _("The folder “%s”, where Tarn keeps reflections, could not be made (%s). Check who "
                 "owns it and its permissions, and that the disk is not full or read-only."),
                  name, g_strerror (errno));
  return FALSE;
}

/**
 * tarn_journal_read_file:
 * @self: a journal
 * @path: a file of it
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): what is on the disk, sealed or not
 */
GBytes *
tarn_journal_read_file (TarnJournal *self,
                        const char  *path,
                        GError     **error)
{
  return tarn_load (path, TARN_LIMIT_FILE_BYTES + SEALED_EXTRA, error);
}

/**
 * tarn_journal_open_file:
 * @self: a journal
 * @path: where @file is, for messages
 * @file: what is on the disk
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Unseals a file, if it is sealed.
 *
 * Returns: (transfer full) (nullable): its content
 */
GBytes *
tarn_journal_open_file (TarnJournal *self,
                        const char  *path,
                        GBytes      *file,
                        GError     **error)
{
  TarnSealedKind    kind = tarn_sealed_file_get_kind (file);
  const TarnSecret *secret = NULL;
  g_autofree char  *name = g_filename_display_name (path);
  GBytes           *content = NULL;
  gboolean          open;

  if (kind == TARN_SEALED_NOT)
    return g_bytes_ref (file);

  if (kind == TARN_SEALED_NEWER)
    {
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NEWER,
                   _("“%s” was sealed with a newer version of Tarn and can only be opened there. "
                     "The file was not changed."),
                      name);
      return NULL;
    }

  g_mutex_lock (&self->state);
  open = self->keys.secret != NULL;
  if (kind == TARN_SEALED_GOOD)
    {
      if (tarn_sealed_file_is_of (file, self->keys.secret))
        secret = self->keys.secret;
      else if (tarn_sealed_file_is_of (file, self->keys.old_secret))
        secret = self->keys.old_secret;
      if (secret != NULL)
        content = tarn_sealed_file_open (file, secret);
    }
  g_mutex_unlock (&self->state);

  if (content != NULL)
    return content;

  if (!open)
    g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_LOCKED,
                 _("“%s” is sealed, and Tarn is locked. Give your passphrase first."), name);
  else if (kind == TARN_SEALED_GOOD && secret == NULL)
    g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_PASSPHRASE,
                 _("“%s” was sealed with another passphrase, perhaps an earlier one or that of "
                   "another computer. The file was not changed."),
                    name);
  else
    g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_DAMAGED,
                 _("“%s” is damaged: its seal is broken. Something changed the file, or cut it "
                   "short."),
                    name);
  return NULL;
}

/**
 * tarn_journal_write_file:
 * @path: where
 * @previous: (nullable): where the old content stays
 * @file: what is written, sealed or not
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Returns: %TRUE when it is safely on the disk
 */
gboolean
tarn_journal_write_file (const char *path,
                         const char *previous,
                         GBytes     *file,
                         GError    **error)
{
  TarnSaveFile save = { .path = path, .previous = previous };

  save.data = g_bytes_get_data (file, &save.length);
  return tarn_save_all (&save, 1, TARN_JOURNAL_FILE_MODE, error);
}

/**
 * tarn_journal_delete_file:
 * @path: a file
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Returns: %TRUE if it is not there any more
 */
gboolean
tarn_journal_delete_file (const char *path,
                          GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_WRITE,
               _("“%s” could not be deleted (%s). Check the permissions of its folder."), name,
                  g_strerror (errno));
  return FALSE;
}

/**
 * tarn_journal_sync_folder:
 * @folder: a folder of the journal
 *
 * Sees to it that what was deleted or renamed stays so after a power cut, as far as the disk can.
 */
void
tarn_journal_sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;

  fsync (fd);
  g_close (fd, NULL);
}

/**
 * tarn_journal_list_files:
 * @folder: a folder of the journal
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the names in it, none if it is not there
 */
GPtrArray *
tarn_journal_list_files (const char *folder,
                         GError    **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *shown = NULL;
  const char      *name;

  if (dir == NULL && g_access (folder, F_OK) == 0)
    {
      shown = g_filename_display_name (folder);
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_READ,
                   _("The folder “%s”, where Tarn keeps reflections, could not be read. Check who "
                     "owns it and its permissions."),
                      shown);
      return NULL;
    }

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  return g_steal_pointer (&names);
}

/**
 * tarn_journal_list_ids:
 * @self: a journal
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the reflections that have a file, each
 *   once, though it may have two
 */
GPtrArray *
tarn_journal_list_ids (TarnJournal *self,
                       GError     **error)
{
  static const char *const suffixes[] = { TARN_JOURNAL_SUFFIX, TARN_JOURNAL_PREVIOUS };
  g_autoptr(GPtrArray) names = tarn_journal_list_files (self->folder, error);
  g_autoptr(GHashTable) ids = NULL;
  GPtrArray     *list;
  GHashTableIter iter;
  gpointer       id;

  if (names == NULL)
    return NULL;

  ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < names->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (suffixes); j++)
      if (g_str_has_suffix (names->pdata[i], suffixes[j]))
        {
          const char *name = names->pdata[i];
          char       *found = g_strndup (name, strlen (name) - strlen (suffixes[j]));

          if (tarn_journal_is_id (found))
            g_hash_table_add (ids, found);
          else
            g_free (found);
        }

  list = g_ptr_array_new_with_free_func (g_free);
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_ptr_array_add (list, g_strdup (id));

  return list;
}
