/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-own.h"

#include "tarn-catalogue-private.h"
#include "tarn-folders.h"
#include "tarn-limits.h"
#include "tarn-load.h"
#include "tarn-save.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#define KIND "questionnaires"

/* Nobody has so many of one name: something else is wrong then. */
#define MAX_OF_ONE_NAME 1000

/* A number comes after an underscore: such names are sorted behind the plain one, and of several
 * with the same id and version the first one is used. */
static char *
dup_path (const char *folder,
          const char *id,
          guint       number)
{
  g_autofree char *name = NULL;

  name = number == 1 ? g_strconcat (id, ".xml", NULL) : g_strdup_printf ("%s_%u.xml", id, number);
  return g_build_filename (folder, name, NULL);
}

static gboolean
holds (const char *path,
       GBytes     *bytes)
{
  g_autoptr(GBytes) there = tarn_load (path, TARN_LIMIT_FILE_BYTES, NULL);

  return there != NULL && g_bytes_equal (there, bytes);
}

static gboolean
save (const char *path,
      GBytes     *bytes,
      GError    **error)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  return tarn_save (path, data, length, 0600, error);
}

static gboolean
make_folder (const char *folder,
             GError    **error)
{
  g_autofree char *name = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_WRITE,
               _("The folder “%s” could not be made: %s. Check that you may write there."), name,
                  g_strerror (errno));
  return FALSE;
}

/**
 * tarn_own_dup_folder:
 *
 * Returns: (transfer full): the folder of this person's own questionnaires, which need not exist
 */
char *
tarn_own_dup_folder (void)
{
  g_auto(GStrv) folders = tarn_folders_list (KIND);

  return g_strdup (folders[0]);
}

/**
 * tarn_own_has:
 * @path: a file
 *
 * Returns: %TRUE if it lies in the folder of this person's own questionnaires
 */
gboolean
tarn_own_has (const char *path)
{
  g_autofree char *folder = NULL;
  g_autoptr(GFile) parent = NULL;
  g_autoptr(GFile) file = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  folder = tarn_own_dup_folder ();
  parent = g_file_new_for_path (folder);
  file = g_file_new_for_path (path);
  return g_file_has_parent (file, parent);
}

/**
 * tarn_own_add:
 * @id: the id of the questionnaire, of which its file gets its name
 * @bytes: the file
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Puts a questionnaire into the person's own folder. No file is ever replaced: another one of that
 * id gets a number behind its name. The very same file is not put there twice.
 *
 * Returns: (transfer full) (nullable): where it is now; %NULL with @error set
 */
char *
tarn_own_add (const char *id,
              GBytes     *bytes,
              GError    **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (id != NULL && *id != '\0', NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  folder = tarn_own_dup_folder ();
  if (!make_folder (folder, error))
    return NULL;

  for (guint number = 1; number < MAX_OF_ONE_NAME; number++)
    {
      g_autofree char *path = dup_path (folder, id, number);

      if (holds (path, bytes))
        return g_steal_pointer (&path);
      if (!g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        return save (path, bytes, error) ? g_steal_pointer (&path) : NULL;
    }

  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_WRITE,
               _("There are too many questionnaires with the id “%s”. Remove some of them."), id);
  return NULL;
}

/**
 * tarn_own_put_back:
 * @path: where it was
 * @bytes: what tarn_own_remove() gave
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Undoes a removal.
 *
 * Returns: %TRUE when it is there again
 */
gboolean
tarn_own_put_back (const char *path,
                   GBytes     *bytes,
                   GError    **error)
{
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  return save (path, bytes, error);
}

/**
 * tarn_own_remove:
 * @path: a file in the person's own folder
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Deletes a questionnaire that the person put there. Nothing outside of that folder is touched.
 *
 * Returns: (transfer full) (nullable): what was in it, for tarn_own_put_back(); %NULL with @error
 *   set when it is still there
 */
GBytes *
tarn_own_remove (const char *path,
                 GError    **error)
{
  g_autofree char *name = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (path != NULL && tarn_own_has (path), NULL);

  bytes = tarn_load (path, TARN_LIMIT_FILE_BYTES, error);
  if (bytes == NULL)
    return NULL;
  if (g_unlink (path) == 0)
    return g_steal_pointer (&bytes);

  name = g_filename_display_name (path);
  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_PERMITTED,
               _("“%s” could not be deleted: %s. Check that you may write in its folder."), name,
                  g_strerror (errno));
  return NULL;
}

/**
 * tarn_own_dup_stamp:
 *
 * Returns: (transfer full): words that are different once any file in the person's own folder has
 *   been added, taken away or written anew
 */
char *
tarn_own_dup_stamp (void)
{
  g_autofree char *folder = tarn_own_dup_folder ();
  g_autoptr(GPtrArray) paths = tarn_catalogue_list_files (folder);
  GString *stamp = g_string_new (NULL);

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = paths->pdata[i];
      struct stat st;

      if (stat (path, &st) == 0)
        g_string_append_printf (stamp,
                                "%s %" G_GUINT64_FORMAT " %" G_GINT64_FORMAT
                                " %" G_GINT64_FORMAT ".%09ld\n",
                                path, (guint64)st.st_ino, (gint64)st.st_size,
                                (gint64)st.st_mtim.tv_sec, (long)st.st_mtim.tv_nsec);
    }

  return g_string_free (stamp, FALSE);
}
