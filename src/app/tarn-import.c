/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-import.h"

#include "tarn-folders.h"
#include "tarn-survey.h"

#include <glib/gi18n.h>

/* Folders in folders are looked into, but not without end. */
#define MAX_DEPTH 4

struct _TarnImport
{
  TarnCatalogue *catalogue;
  TarnIntake    *intake;
  char         **languages;
  TarnWorkshop  *workshop;
  GPtrArray     *paths;
  guint          n_files;
  guint          n_done;  /* before the one that is being taken */
  int            percent; /* read by another thread than it is written by */
};

static void
import_clear (gpointer data)
{
  TarnImport *self = data;

  g_clear_pointer (&self->intake, tarn_intake_free);
  g_clear_pointer (&self->catalogue, tarn_catalogue_free);
  g_clear_object (&self->workshop);
  g_strfreev (self->languages);
  g_ptr_array_unref (self->paths);
}

/* Says whether there was anything to list. */
static gboolean
list_files (GPtrArray    *files,
            const char   *path,
            guint         depth,
            GCancellable *cancellable)
{
  g_autoptr(GDir) folder = NULL;
  const char *name;
  guint       before = files->len;

  if (depth < MAX_DEPTH && g_file_test (path, G_FILE_TEST_IS_DIR) &&
      (depth == 0 || !g_file_test (path, G_FILE_TEST_IS_SYMLINK)))
    folder = g_dir_open (path, 0, NULL);
  if (folder == NULL)
    {
      /* What was named is taken or refused; in a folder, what is no such file is passed over. */
      if (depth == 0 || (g_file_test (path, G_FILE_TEST_IS_REGULAR) &&
                         (g_str_has_suffix (path, ".xml") || g_str_has_suffix (path, ".tar"))))
        g_ptr_array_add (files, g_strdup (path));
      return files->len > before;
    }

  while ((name = g_dir_read_name (folder)) != NULL && !g_cancellable_is_cancelled (cancellable))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (*name != '.')
        list_files (files, child, depth + 1, cancellable);
    }

  return files->len > before;
}

/* So that nothing tells who handed in first. */
static void
shuffle (GPtrArray *files)
{
  for (guint i = files->len; i > 1; i--)
    {
      guint    other = g_random_int_range (0, (gint32)i);
      gpointer kept = files->pdata[i - 1];

      files->pdata[i - 1] = files->pdata[other];
      files->pdata[other] = kept;
    }
}

/* Of a file that is an archive, the part of it that was taken counts. */
static void
progress_cb (guint    percent,
             gpointer user_data)
{
  TarnImport *self = user_data;
  guint64     done = 100 * (guint64)self->n_done + percent;

  g_atomic_int_set (&self->percent, (int)(done / self->n_files));
}

static void
take (TarnImport *self,
      const char *path)
{
  /* What comes out of a pipe or a device may never end. */
  if (g_file_test (path, G_FILE_TEST_EXISTS) && !g_file_test (path, G_FILE_TEST_IS_REGULAR) &&
      !g_file_test (path, G_FILE_TEST_IS_DIR))
    tarn_intake_refuse (self->intake, path,
                        _("This is not an ordinary file. Save what it holds as a file first."));
  else
    tarn_intake_take (self->intake, path);
}

static void
run_thread (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  TarnImport *self = data;
  g_auto(GStrv) folders = tarn_folders_list ("questionnaires");
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) empty = g_ptr_array_new ();

  for (guint i = 0; i < self->paths->len; i++)
    if (!list_files (files, self->paths->pdata[i], 0, cancellable))
      g_ptr_array_add (empty, self->paths->pdata[i]);
  shuffle (files);

  self->catalogue = tarn_catalogue_new ((const char *const *)folders,
                                        (const char *const *)self->languages);
  if (self->workshop == NULL)
    self->workshop = tarn_survey_open_room (self->catalogue, files, cancellable);
  self->intake = tarn_intake_new (self->catalogue, self->workshop);
  tarn_intake_set_cancellable (self->intake, cancellable);
  for (guint i = 0; i < empty->len && !g_cancellable_is_cancelled (cancellable); i++)
    tarn_intake_refuse (self->intake, empty->pdata[i],
                        _("There is no workshop file in this folder."));
  tarn_intake_set_progress (self->intake, progress_cb, self);
  self->n_files = files->len;
  for (guint i = 0; i < files->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      self->n_done = i;
      take (self, files->pdata[i]);
      progress_cb (100, self);
    }

  if (!g_task_return_error_if_cancelled (task))
    g_task_return_boolean (task, TRUE);
}

/**
 * tarn_import_new:
 * @workshop: (nullable): the room; %NULL to open one for what most of the files answer
 * @paths: (element-type filename): files and folders
 * @languages: (array zero-terminated=1): for the questionnaire of a new room
 *
 * Returns: (transfer full): an import that has not begun
 */
TarnImport *
tarn_import_new (TarnWorkshop      *workshop,
                 GPtrArray         *paths,
                 const char *const *languages)
{
  TarnImport *self;

  g_return_val_if_fail (paths != NULL, NULL);

  self = g_atomic_rc_box_new0 (TarnImport);
  self->workshop = workshop != NULL ? g_object_ref (workshop) : NULL;
  self->paths = g_ptr_array_ref (paths);
  self->languages = g_strdupv ((char **)languages);

  return self;
}

/**
 * tarn_import_unref:
 * @self: (transfer full): an import
 *
 * Gives up one count.
 */
void
tarn_import_unref (TarnImport *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, import_clear);
}

/**
 * tarn_import_run:
 * @self: an import
 * @cancellable: (nullable): what was taken before it is cancelled stays in the room
 * @callback: called when it is done
 * @user_data: (closure callback): for @callback
 *
 * Takes the files in, in an order made at random.
 */
void
tarn_import_run (TarnImport         *self,
                 GCancellable       *cancellable,
                 GAsyncReadyCallback callback,
                 gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (self != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self), (GDestroyNotify)tarn_import_unref);
  g_task_set_return_on_cancel (task, FALSE);
  g_task_run_in_thread (task, run_thread);
}

/**
 * tarn_import_finish:
 * @self: an import
 * @result: what the callback was given
 * @error: return location for an error: that it was cancelled
 *
 * Returns: %TRUE when all files were looked at
 */
gboolean
tarn_import_finish (TarnImport   *self,
                    GAsyncResult *result,
                    GError      **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * tarn_import_get_percent:
 * @self: an import, at any time
 *
 * Returns: how much of it is done
 */
guint
tarn_import_get_percent (TarnImport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_atomic_int_get (&self->percent);
}

/**
 * tarn_import_get_workshop:
 * @self: an import that is done
 *
 * Returns: (transfer none) (nullable): the room
 */
TarnWorkshop *
tarn_import_get_workshop (TarnImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return tarn_intake_get_workshop (self->intake);
}

/**
 * tarn_import_get_refused:
 * @self: an import that is done
 *
 * Returns: (transfer none) (element-type TarnRefusal): what does not count, and why
 */
GPtrArray *
tarn_import_get_refused (TarnImport *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return tarn_intake_get_refused (self->intake);
}

/**
 * tarn_import_get_n_refused:
 * @self: an import that is done
 *
 * Returns: how many files do not count, which may be more than are listed
 */
guint
tarn_import_get_n_refused (TarnImport *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return tarn_intake_get_n_refused (self->intake);
}
