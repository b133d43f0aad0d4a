/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-journal-backup.h"

#include "tarn-backup.h"
#include "tarn-issue.h"
#include "tarn-journal-private.h"
#include "tarn-load.h"
#include "tarn-reflection-file.h"

#include <glib/gi18n-lib.h>

/* More than anybody writes in a life. */
#define MOST_BYTES (512 * 1024 * 1024)

/* Whether it is a reflection, if only of a newer Tarn. */
static gboolean
is_reflection (GBytes *content)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnReflection) reflection = NULL;

  reflection = tarn_reflection_read (g_bytes_get_data (content, NULL), g_bytes_get_size (content),
                                     issues);
  return reflection != NULL || !tarn_journal_is_damaged (issues);
}

static GBytes *
read_version (TarnJournal *self,
              const char  *id,
              const char  *suffix,
              GError     **error)
{
  g_autofree char *path = tarn_journal_dup_path (self, id, suffix);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(GBytes) file = tarn_journal_read_file (self, path, error);
  g_autoptr(GBytes) content = NULL;

  if (file != NULL)
    content = tarn_journal_open_file (self, path, file, error);
  if (content == NULL || is_reflection (content))
    return g_steal_pointer (&content);

  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_DAMAGED,
               _("“%s” is damaged, and there is no good version before it."), name);
  return NULL;
}

/**
 * tarn_journal_read_content:
 * @self: a journal
 * @id: of an entry
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Reads what the file of a reflection holds, not sealed; or, if it is damaged or gone, the version
 * before it. Nothing is set aside.
 *
 * Returns: (transfer full) (nullable): its XML
 */
GBytes *
tarn_journal_read_content (TarnJournal *self,
                           const char  *id,
                           GError     **error)
{
  GBytes *content;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (tarn_journal_is_id (id), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!tarn_journal_be_present (self, error) || !tarn_journal_need_unlocked (self, error))
    return NULL;

  content = read_version (self, id, TARN_JOURNAL_SUFFIX, error);
  if (content == NULL)
    {
      content = read_version (self, id, TARN_JOURNAL_PREVIOUS, NULL);
      if (content != NULL)
        g_clear_error (error);
    }

  return content;
}

/**
 * tarn_journal_back_up:
 * @self: a journal
 * @path: the file to write
 * @passphrase: opens the backup again; it may be another than that of the journal
 * @cancellable: (nullable): stops it, as long as nothing is written
 * @n_saved: (out) (optional): how many reflections are in it
 * @n_left_out: (out) (optional): how many could not be read
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Writes every reflection to one sealed file. It takes a second or more.
 *
 * Returns: %TRUE when it is written; %FALSE with %G_IO_ERROR_CANCELLED when it was stopped
 */
gboolean
tarn_journal_back_up (TarnJournal  *self,
                      const char   *path,
                      const char   *passphrase,
                      GCancellable *cancellable,
                      guint        *n_saved,
                      guint        *n_left_out,
                      GError      **error)
{
  g_autoptr(GPtrArray) ids = NULL;
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GBytes) file = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (passphrase != NULL && *passphrase != '\0', FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!tarn_journal_be_present (self, error) || !tarn_journal_need_unlocked (self, error))
    return FALSE;

  ids = tarn_journal_list_ids (self, error);
  if (ids == NULL)
    return FALSE;

  items = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_backup_item_free);
  for (guint i = 0; i < ids->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr(GBytes) content = tarn_journal_read_content (self, ids->pdata[i], NULL);

      if (content != NULL)
        g_ptr_array_add (items, tarn_backup_item_new (ids->pdata[i], content));
    }

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (n_saved != NULL)
    *n_saved = items->len;
  if (n_left_out != NULL)
    *n_left_out = ids->len - items->len;

  file = tarn_backup_seal (items, passphrase, self->quick, error);
  return file != NULL && !g_cancellable_set_error_if_cancelled (cancellable, error) &&
         tarn_journal_write_file (path, NULL, file, error);
}

static gboolean
is_there (TarnJournal *self,
          const char  *id)
{
  g_autofree char *path = tarn_journal_dup_path (self, id, TARN_JOURNAL_SUFFIX);
  g_autofree char *previous = tarn_journal_dup_path (self, id, TARN_JOURNAL_PREVIOUS);

  return g_file_test (path, G_FILE_TEST_EXISTS) || g_file_test (previous, G_FILE_TEST_EXISTS);
}

static gboolean
restore_item (TarnJournal          *self,
              const TarnBackupItem *item,
              GHashTable           *contents,
              TarnRestored         *restored,
              GError              **error)
{
  g_autofree char *id = NULL;

  if (!is_reflection (item->content))
    {
      restored->n_refused++;
      return TRUE;
    }
  if (g_hash_table_contains (contents, item->content))
    {
      restored->n_same++;
      return TRUE;
    }

  id = is_there (self, item->id) ? tarn_journal_new_id (self) : g_strdup (item->id);
  if (!tarn_journal_save_bytes (self, id, item->content, error))
    return FALSE;

  if (g_str_equal (id, item->id))
    restored->n_new++;
  else
    restored->n_both++;
  g_hash_table_add (contents, g_bytes_ref (item->content));
  return TRUE;
}

/**
 * tarn_journal_restore:
 * @self: a journal
 * @path: a backup
 * @passphrase: that of the backup
 * @cancellable: (nullable): stops it; what was restored by then stays, each reflection whole
 * @restored: (out): what came of it
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Puts the reflections of a backup into the journal. Nothing that is there is changed: what has the
 * same content is left out, and what has other content than the reflection of the same name gets a
 * name of its own. Done twice, or again after a failure, it adds nothing twice.
 *
 * Returns: %TRUE when all is restored; %FALSE with %G_IO_ERROR_CANCELLED when it was stopped
 */
gboolean
tarn_journal_restore (TarnJournal  *self,
                      const char   *path,
                      const char   *passphrase,
                      GCancellable *cancellable,
                      TarnRestored *restored,
                      GError      **error)
{
  TarnRestored counts = { 0 };
  g_autoptr(GHashTable) contents = NULL;
  g_autoptr(GPtrArray) ids = NULL;
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GBytes) file = NULL;
  gboolean good = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);
  g_return_val_if_fail (restored != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  *restored = counts;
  if (!tarn_journal_be_present (self, error) || !tarn_journal_need_unlocked (self, error))
    return FALSE;

  file = tarn_load (path, MOST_BYTES, error);
  if (file != NULL)
    items = tarn_backup_open (file, passphrase, error);
  ids = items != NULL ? tarn_journal_list_ids (self, error) : NULL;
  if (ids == NULL)
    return FALSE;

  contents =
    g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify)g_bytes_unref, NULL);
  for (guint i = 0; i < ids->len; i++)
    {
      GBytes *content = tarn_journal_read_content (self, ids->pdata[i], NULL);

      if (content != NULL)
        g_hash_table_add (contents, content);
    }

  for (guint i = 0; good && i < items->len; i++)
    good = !g_cancellable_set_error_if_cancelled (cancellable, error) &&
           restore_item (self, items->pdata[i], contents, &counts, error);
  *restored = counts;

  return good;
}
