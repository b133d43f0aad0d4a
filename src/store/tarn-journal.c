/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-journal-private.h"

#include "tarn-reflection-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static void
tarn_journal_clear (gpointer data)
{
  TarnJournal *self = data;

  if (self->claims_fd >= 0)
    g_close (self->claims_fd, NULL);
  g_hash_table_unref (self->claims);
  g_hash_table_unref (self->stamps);
  tarn_keys_clear (&self->keys);
  g_mutex_clear (&self->state);
  g_cond_clear (&self->through);
  g_mutex_clear (&self->writing);
  g_mutex_clear (&self->changes);
  g_free (self->notice);
  g_free (self->folder);
}

/**
 * tarn_journal_dup_default_folder:
 *
 * Returns: (transfer full): where this person's reflections are kept
 */
char *
tarn_journal_dup_default_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "tarn", "reflections", NULL);
}

/**
 * tarn_journal_new:
 * @folder: where the reflections are; it is made when the first one is saved
 *
 * Returns: (transfer full): a journal
 */
TarnJournal *
tarn_journal_new (const char *folder)
{
  TarnJournal *self;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_atomic_rc_box_new0 (TarnJournal);
  self->folder = g_strdup (folder);
  self->stamps = tarn_journal_stamps_new ();
  self->claims = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->claims_fd = -1;
  g_mutex_init (&self->changes);
  g_mutex_init (&self->writing);
  g_cond_init (&self->through);
  g_mutex_init (&self->state);

  return self;
}

/**
 * tarn_journal_ref:
 * @self: a journal
 *
 * Returns: (transfer full): @self, counted once more
 */
TarnJournal *
tarn_journal_ref (TarnJournal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * tarn_journal_unref:
 * @self: (nullable) (transfer full): a journal
 *
 * Gives up one count.
 */
void
tarn_journal_unref (TarnJournal *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, tarn_journal_clear);
}

/**
 * tarn_journal_get_folder:
 * @self: a journal
 *
 * Returns: (transfer none): where the reflections are
 */
const char *
tarn_journal_get_folder (TarnJournal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->folder;
}

/**
 * tarn_journal_new_id:
 * @self: a journal
 *
 * Returns: (transfer full): a random id for a new reflection, which says nothing of it
 */
char *
tarn_journal_new_id (TarnJournal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_uuid_string_random ();
}

static GPtrArray *
list (TarnJournal    *self,
      TarnJournalRead read,
      GError        **error)
{
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GPtrArray) ids = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!tarn_journal_be_present (self, error) || !tarn_journal_need_unlocked (self, error))
    return NULL;

  ids = tarn_journal_list_ids (self, error);
  if (ids == NULL)
    return NULL;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_journal_entry_free);
  for (guint i = 0; i < ids->len; i++)
    {
      TarnJournalEntry *entry = tarn_journal_read_entry (self, ids->pdata[i], read);

      g_ptr_array_add (entries, entry);

      /* The file of the keys is gone, but the files are sealed. */
      if (g_error_matches (entry->error, TARN_STORE_ERROR, TARN_STORE_ERROR_LOCKED))
        {
          tarn_journal_mark_sealed (self);
          tarn_journal_need_unlocked (self, error);
          return NULL;
        }
    }

  g_ptr_array_sort (entries, tarn_journal_compare_entries);
  return g_steal_pointer (&entries);
}

/**
 * tarn_journal_list:
 * @self: a journal
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Reads every reflection. A damaged file is put into the folder `damaged`, where it is never
 * written over; what cannot be read, or is of a newer Tarn, stays where it is. All these are
 * listed, without a reflection, and do not keep the others from being read. No folder at all is an
 * empty journal.
 *
 * Returns: (transfer full) (nullable) (element-type TarnJournalEntry): the entries, the one that
 *   was changed last first; %NULL with @error set when the folder could not be read or the journal
 *   is locked
 */
GPtrArray *
tarn_journal_list (TarnJournal *self,
                   GError     **error)
{
  return list (self, TARN_JOURNAL_READ_ALL, error);
}

/**
 * tarn_journal_list_heads:
 * @self: a journal
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Reads no more of each reflection than a list needs, which is many times quicker than
 * tarn_journal_list(). What is damaged inside is found when it is loaded.
 *
 * Returns: (transfer full) (nullable) (element-type TarnJournalEntry): the entries, with their
 *   heads alone; %NULL with @error set as by tarn_journal_list()
 */
GPtrArray *
tarn_journal_list_heads (TarnJournal *self,
                         GError     **error)
{
  return list (self, TARN_JOURNAL_READ_HEAD, error);
}

/**
 * tarn_journal_load:
 * @self: a journal
 * @id: of an entry
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Reads one reflection as it is on the disk now, as tarn_journal_list() does. Read it so before it
 * is changed: what another program writes to it from now on is noticed.
 *
 * Returns: (transfer full) (nullable): what was found; %NULL with @error set when the journal is
 *   locked
 */
TarnJournalEntry *
tarn_journal_load (TarnJournal *self,
                   const char  *id,
                   GError     **error)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (tarn_journal_is_id (id), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!tarn_journal_be_present (self, error) || !tarn_journal_need_unlocked (self, error))
    return NULL;

  return tarn_journal_read_entry (self, id, TARN_JOURNAL_READ_TO_CHANGE);
}

/**
 * tarn_journal_save:
 * @self: a journal
 * @id: of the entry, from tarn_journal_new_id() or tarn_journal_list()
 * @reflection: what to save
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Saves a reflection whole or not at all, as tarn_journal_save_bytes() does.
 *
 * Returns: %TRUE when it is saved
 */
gboolean
tarn_journal_save (TarnJournal    *self,
                   const char     *id,
                   TarnReflection *reflection,
                   GError        **error)
{
  g_autoptr(GBytes) bytes = NULL;
  char *data;
  gsize length;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (TARN_IS_REFLECTION (reflection), FALSE);

  data = tarn_reflection_write (reflection, &length);
  bytes = g_bytes_new_take (data, length);

  return tarn_journal_save_bytes (self, id, bytes, error);
}

static gboolean
write_entry (TarnJournal *self,
             const char  *id,
             GBytes      *bytes,
             GError     **error)
{
  g_autofree char *path = tarn_journal_dup_path (self, id, TARN_JOURNAL_SUFFIX);
  g_autofree char *previous = tarn_journal_dup_path (self, id, TARN_JOURNAL_PREVIOUS);
  g_autoptr(GBytes) file = tarn_journal_seal_bytes (self, bytes, error);
  g_autoptr(GBytes) there = NULL;
  gboolean good;

  if (file == NULL || !tarn_journal_keep_foreign (self, id, error))
    return FALSE;

  good = tarn_journal_write_file (path, previous, file, error);

  /* If only the last step failed, it is our own version all the same that lies there. */
  if (!good)
    there = tarn_journal_read_file (self, path, NULL);
  if (good || (there != NULL && g_bytes_equal (there, file)))
    tarn_journal_put_stamp (self, id, file);

  return good;
}

/**
 * tarn_journal_save_bytes:
 * @self: a journal
 * @id: of the entry
 * @bytes: a reflection as tarn_reflection_write() made it
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Saves what was written before, whole or not at all, and sealed if there is a passphrase. The
 * version before it is kept, and so is what another program wrote to the file meanwhile: see
 * tarn_journal_take_notice().
 *
 * Returns: %TRUE when it is saved
 */
gboolean
tarn_journal_save_bytes (TarnJournal *self,
                         const char  *id,
                         GBytes      *bytes,
                         GError     **error)
{
  gboolean good;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (tarn_journal_is_id (id), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!tarn_journal_begin (self, id, error))
    return FALSE;

  good = write_entry (self, id, bytes, error);
  tarn_journal_end (self, id);

  return good;
}

static gboolean
bring_back (TarnJournal *self,
            const char  *id,
            GError     **error)
{
  g_autofree char *path = tarn_journal_dup_path (self, id, TARN_JOURNAL_SUFFIX);
  g_autofree char *previous = tarn_journal_dup_path (self, id, TARN_JOURNAL_PREVIOUS);
  g_autoptr(GBytes) file = tarn_journal_read_file (self, previous, error);

  if (file == NULL || !tarn_journal_keep_foreign (self, id, error) ||
      !tarn_journal_write_file (path, NULL, file, error))
    return FALSE;

  tarn_journal_put_stamp (self, id, file);
  return TRUE;
}

/**
 * tarn_journal_bring_back:
 * @self: a journal
 * @id: of an entry whose last good version is offered
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Puts the version before the last change in the place of one that was damaged or is gone.
 *
 * Returns: %TRUE when it is in place
 */
gboolean
tarn_journal_bring_back (TarnJournal *self,
                         const char  *id,
                         GError     **error)
{
  gboolean good;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (tarn_journal_is_id (id), FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  if (!tarn_journal_begin (self, id, error))
    return FALSE;

  good = bring_back (self, id, error);
  tarn_journal_end (self, id);

  return good;
}
