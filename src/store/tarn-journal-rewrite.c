/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-journal-private.h"

#include <string.h>

/* What a file has to become; %NULL if it can stay as it is. */
static GBytes *
remake_file (TarnJournal *self,
             const char  *path,
             GBytes      *file)
{
  TarnSealedKind kind = tarn_sealed_file_get_kind (file);
  g_autoptr(GBytes) content = tarn_journal_open_file (self, path, file, NULL);
  GBytes *made = NULL;

  g_mutex_lock (&self->state);
  if (content == NULL || self->keys.secret == NULL)
    made = NULL;
  else if (self->keys.state == TARN_KEY_STATE_UNSEALING)
    made = kind == TARN_SEALED_NOT ? NULL : g_bytes_ref (content);
  else if (kind == TARN_SEALED_NOT || !tarn_sealed_file_is_of (file, self->keys.secret))
    made = tarn_sealed_file_new (self->keys.secret, self->block, content);
  g_mutex_unlock (&self->state);

  return made;
}

static gboolean
rewrite_file (TarnJournal *self,
              const char  *path,
              GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *id = NULL;
  g_autoptr(GError) local = NULL;
  g_autoptr(GBytes) file = tarn_journal_read_file (self, path, &local);
  g_autoptr(GBytes) made = NULL;

  if (file == NULL)
    {
      /* It may have been deleted since it was listed. */
      if (g_error_matches (local, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  made = remake_file (self, path, file);
  if (made == NULL)
    return TRUE;
  if (!tarn_journal_write_file (path, NULL, made, error))
    return FALSE;

  if (g_str_equal (folder, self->folder) && g_str_has_suffix (path, TARN_JOURNAL_SUFFIX))
    {
      id = g_path_get_basename (path);
      id[strlen (id) - strlen (TARN_JOURNAL_SUFFIX)] = '\0';
      tarn_journal_put_stamp (self, id, made);
    }

  return TRUE;
}

static gboolean
add_paths (GPtrArray  *paths,
           const char *folder,
           GError    **error)
{
  g_autoptr(GPtrArray) names = tarn_journal_list_files (folder, error);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (g_str_has_suffix (names->pdata[i], TARN_JOURNAL_SUFFIX) ||
        g_str_has_suffix (names->pdata[i], TARN_JOURNAL_PREVIOUS))
      g_ptr_array_add (paths, g_build_filename (folder, names->pdata[i], NULL));

  return names != NULL;
}

/**
 * tarn_journal_rewrite:
 * @self: a journal that is open
 * @care: (nullable): between two files it can be stopped, and others can write; %NULL for neither
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Brings every file to where the keys say it should be: sealed with the new key, or not sealed. It
 * may be stopped at any point and done again. It goes on after a failure, so that as much as
 * possible is done, and tells of the first.
 *
 * Returns: %TRUE if all are there
 */
gboolean
tarn_journal_rewrite (TarnJournal           *self,
                      const TarnJournalCare *care,
                      GError               **error)
{
  g_autofree char *damaged = g_build_filename (self->folder, TARN_JOURNAL_DAMAGED, NULL);
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  gboolean good;

  good = add_paths (paths, self->folder, error);
  good = add_paths (paths, damaged, good ? error : NULL) && good;
  for (guint i = 0; i < paths->len; i++)
    {
      if (care != NULL &&
          g_cancellable_set_error_if_cancelled (care->cancellable, good ? error : NULL))
        return FALSE;
      good = rewrite_file (self, paths->pdata[i], good ? error : NULL) && good;
      if (care != NULL && care->progress != NULL)
        care->progress (i + 1, paths->len, care->progress_data);
      if (care != NULL)
        tarn_journal_let_through (self);
    }

  return good;
}
