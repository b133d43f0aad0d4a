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
              const char  *folder,
              const char  *name,
              GError     **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *id = NULL;
  g_autoptr(GBytes) file = NULL;
  g_autoptr(GBytes) made = NULL;

  if (!g_str_has_suffix (name, TARN_JOURNAL_SUFFIX) &&
      !g_str_has_suffix (name, TARN_JOURNAL_PREVIOUS))
    return TRUE;

  file = tarn_journal_read_file (self, path, error);
  if (file == NULL)
    return FALSE;

  made = remake_file (self, path, file);
  if (made == NULL)
    return TRUE;
  if (!tarn_journal_write_file (path, NULL, made, error))
    return FALSE;

  if (g_str_equal (folder, self->folder) && g_str_has_suffix (name, TARN_JOURNAL_SUFFIX))
    {
      id = g_strndup (name, strlen (name) - strlen (TARN_JOURNAL_SUFFIX));
      tarn_journal_put_stamp (self, id, made);
    }

  return TRUE;
}

/* Goes on after a failure, so that as much as possible is done, and tells of the first. */
static gboolean
rewrite_folder (TarnJournal *self,
                const char  *folder,
                GError     **error)
{
  g_autoptr(GPtrArray) names = tarn_journal_list_files (folder, error);
  gboolean good = names != NULL;

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (!rewrite_file (self, folder, names->pdata[i], good ? error : NULL))
      good = FALSE;

  return good;
}

/**
 * tarn_journal_rewrite:
 * @self: a journal that is open
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Brings every file to where the keys say it should be: sealed with the new key, or not sealed. It
 * may be stopped at any point and done again.
 *
 * Returns: %TRUE if all are there
 */
gboolean
tarn_journal_rewrite (TarnJournal *self,
                      GError     **error)
{
  g_autofree char *damaged = g_build_filename (self->folder, TARN_JOURNAL_DAMAGED, NULL);
  gboolean         good = rewrite_folder (self, self->folder, error);

  return rewrite_folder (self, damaged, good ? error : NULL) && good;
}
