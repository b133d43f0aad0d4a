/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-journal-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* Whether a file in the folder of damaged ones was set aside from this entry. */
static gboolean
is_version_of (const char *name,
               const char *id)
{
  const char *rest = name + strlen (id);

  if (!g_str_has_prefix (name, id))
    return FALSE;
  if (*rest == '-')
    rest += 1 + strspn (rest + 1, "0123456789");

  return g_str_equal (rest, TARN_JOURNAL_SUFFIX) || g_str_equal (rest, TARN_JOURNAL_PREVIOUS);
}

static gboolean
delete_set_aside (TarnJournal *self,
                  const char  *id,
                  GError     **error)
{
  g_autofree char *folder = g_build_filename (self->folder, TARN_JOURNAL_DAMAGED, NULL);
  g_autoptr(GPtrArray) names = tarn_journal_list_files (folder, error);
  gboolean good = names != NULL;

  for (guint i = 0; good && i < names->len; i++)
    if (is_version_of (names->pdata[i], id))
      {
        g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

        good = tarn_journal_delete_file (path, error);
      }

  return good;
}

/**
 * tarn_journal_delete:
 * @self: a journal
 * @id: of the entry
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Deletes a reflection, its previous version and what was set aside of it. One that is not there is
 * deleted already. data/schema/journal.md says what this cannot erase.
 *
 * Returns: %TRUE when it is gone
 */
gboolean
tarn_journal_delete (TarnJournal *self,
                     const char  *id,
                     GError     **error)
{
  g_autofree char *path = NULL;
  g_autofree char *previous = NULL;
  gboolean         good;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (tarn_journal_is_id (id), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!tarn_journal_begin (self, id, error))
    return FALSE;

  /* The previous version goes first, or it would be offered in place of the one that is gone. */
  path = tarn_journal_dup_path (self, id, TARN_JOURNAL_SUFFIX);
  previous = tarn_journal_dup_path (self, id, TARN_JOURNAL_PREVIOUS);
  good = delete_set_aside (self, id, error) && tarn_journal_delete_file (previous, error) &&
         tarn_journal_delete_file (path, error);
  if (good)
    tarn_journal_drop_stamp (self, id);
  tarn_journal_sync_folder (self->folder);
  tarn_journal_end (self, id);

  return good;
}

static gboolean
delete_files_in (const char *folder,
                 GError    **error)
{
  g_autoptr(GPtrArray) names = tarn_journal_list_files (folder, error);
  gboolean good = names != NULL;

  /* The keys go last: as long as there is a sealed file, there is something to open it with. */
  for (guint i = 0; good && i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

      if (!g_str_equal (names->pdata[i], TARN_JOURNAL_CLAIMS) &&
          !g_str_equal (names->pdata[i], TARN_JOURNAL_KEYS) &&
          !g_file_test (path, G_FILE_TEST_IS_DIR))
        good = tarn_journal_delete_file (path, error);
    }
  tarn_journal_sync_folder (folder);

  return good;
}

static gboolean
delete_all (TarnJournal *self,
            GError     **error)
{
  g_autofree char *damaged = g_build_filename (self->folder, TARN_JOURNAL_DAMAGED, NULL);
  g_autofree char *keys = tarn_journal_dup_keys_path (self);

  if (!delete_files_in (damaged, error) || !delete_files_in (self->folder, error) ||
      !tarn_journal_delete_file (keys, error))
    return FALSE;

  g_rmdir (damaged);
  tarn_journal_sync_folder (self->folder);
  tarn_journal_forget_keys (self);
  return TRUE;
}

/**
 * tarn_journal_delete_all:
 * @self: a journal
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Deletes every reflection, their previous versions, those that were set aside, what an interrupted
 * save may have left, and the passphrase. It can be done while the journal is locked, since there
 * is no other way to go on for somebody who forgot the passphrase.
 *
 * Returns: %TRUE when all are gone
 */
gboolean
tarn_journal_delete_all (TarnJournal *self,
                         GError     **error)
{
  gboolean good;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  g_mutex_lock (&self->changes);
  g_mutex_lock (&self->writing);
  good = tarn_journal_be_present (self, error) && tarn_journal_be_alone (self, error);
  if (good)
    {
      good = delete_all (self, error);
      tarn_journal_let_others (self);
    }
  g_mutex_unlock (&self->writing);
  g_mutex_unlock (&self->changes);

  return good;
}
