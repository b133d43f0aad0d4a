/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-journal-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* Where the file of the keys is lost, this many different blocks of sealed files are tried. */
#define MOST_BLOCKS 3

/* What a passphrase made, for as long as it is needed. */
typedef struct
{
  guint8      stretch[TARN_STRETCH_BYTES];
  TarnSecret *secret;
} Passphrase;

static void
passphrase_clear (Passphrase *self)
{
  g_clear_pointer (&self->secret, tarn_secret_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Passphrase, passphrase_clear)

static TarnSecret *
dup_secret (const TarnSecret *secret)
{
  return tarn_secret_new_from_bytes (tarn_secret_get_bytes (secret));
}

/* It takes a second or more, in which others may write. */
static TarnSecret *
work_out (TarnJournal  *self,
          const char   *words,
          const guint8 *stretch,
          GError      **error)
{
  TarnSecret *secret;

  g_mutex_unlock (&self->writing);
  secret = tarn_secret_new_from_passphrase (words, stretch, error);
  g_mutex_lock (&self->writing);

  return secret;
}

static void
set_wrong_error (GError **error)
{
  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_PASSPHRASE,
               _("This is not the passphrase. Try again; a look at Caps Lock and at the language "
                 "of the keyboard may help."));
}

static GBytes *
make_key_file (TarnJournal      *self,
               const Passphrase *passphrase,
               const TarnKeys   *keys)
{
  guint8 block[TARN_KEY_BLOCK_BYTES];

  tarn_key_block_make (block, passphrase->stretch, passphrase->secret, keys);

  return tarn_key_file_new (block);
}

/* If only the last step failed, the new keys are in place all the same, and those who would go on
 * with the old ones could never come back to what they write. */
static gboolean
write_key_file (TarnJournal *self,
                GBytes      *file,
                GError     **error)
{
  g_autofree char *path = tarn_journal_dup_keys_path (self);
  g_autoptr(GBytes) there = NULL;
  g_autoptr(GError) local = NULL;

  if (tarn_journal_write_file (path, NULL, file, &local))
    return TRUE;

  there = tarn_journal_read_file (self, path, NULL);
  if (there != NULL && g_bytes_equal (there, file))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Files carry the keys as they are when all is done. */
static void
use_keys (TarnJournal      *self,
          const Passphrase *passphrase,
          TarnKeys         *keys)
{
  TarnKeys settled = { keys->secret, NULL, TARN_KEY_STATE_SETTLED };

  g_mutex_lock (&self->state);
  tarn_key_block_make (self->block, passphrase->stretch, passphrase->secret, &settled);
  tarn_keys_clear (&self->keys);
  self->keys = *keys;
  self->sealed = TRUE;
  self->looked = TRUE;
  g_mutex_unlock (&self->state);

  memset (keys, 0, sizeof *keys);
}

static gboolean
remove_key_file (TarnJournal *self,
                 GError     **error)
{
  g_autofree char *path = tarn_journal_dup_keys_path (self);

  if (!tarn_journal_delete_file (path, error))
    return FALSE;

  tarn_journal_sync_folder (self->folder);
  tarn_journal_forget_keys (self);
  return TRUE;
}

static gboolean
is_stopped (const TarnJournalCare *care,
            GError               **error)
{
  return care != NULL && g_cancellable_set_error_if_cancelled (care->cancellable, error);
}

/* Brings every file to where the keys say it should be, and only then says that all is done. It may
 * be stopped at any point and done again. What others wrote meanwhile is looked at once more, when
 * nobody writes any longer: a version that was done may have given way to one that was not. */
static gboolean
finish (TarnJournal           *self,
        const Passphrase      *passphrase,
        const TarnJournalCare *care,
        GError               **error)
{
  g_autoptr(GBytes) file = NULL;
  g_autoptr(GError) local = NULL;
  TarnKeyState state;

  tarn_journal_rewrite (self, care, &local);
  if (is_stopped (care, error))
    return FALSE;
  if (local == NULL)
    tarn_journal_rewrite (self, NULL, &local);
  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  g_mutex_lock (&self->state);
  state = self->keys.state;
  if (self->keys.secret != NULL)
    {
      TarnKeys settled = { self->keys.secret, NULL, TARN_KEY_STATE_SETTLED };

      file = make_key_file (self, passphrase, &settled);
    }
  g_mutex_unlock (&self->state);

  if (file == NULL)
    return tarn_journal_need_unlocked (self, error);

  if (state == TARN_KEY_STATE_UNSEALING)
    return remove_key_file (self, error);
  if (!write_key_file (self, file, error))
    return FALSE;

  g_mutex_lock (&self->state);
  g_clear_pointer (&self->keys.old_secret, tarn_secret_free);
  self->keys.state = TARN_KEY_STATE_SETTLED;
  g_mutex_unlock (&self->state);

  return TRUE;
}

static void
add_block (GPtrArray    *blocks,
           const guint8 *block)
{
  for (guint i = 0; i < blocks->len; i++)
    if (memcmp (blocks->pdata[i], block, TARN_KEY_BLOCK_BYTES) == 0)
      return;

  if (blocks->len < MOST_BLOCKS && tarn_stretch_is_valid (block))
    g_ptr_array_add (blocks, g_memdup2 (block, TARN_KEY_BLOCK_BYTES));
}

static void
add_blocks_of_files (TarnJournal *self,
                     GPtrArray   *blocks)
{
  g_autoptr(GPtrArray) names = tarn_journal_list_files (self->folder, NULL);

  for (guint i = 0; names != NULL && i < names->len && blocks->len < MOST_BLOCKS; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, names->pdata[i], NULL);
      g_autoptr(GBytes) file = NULL;

      if (g_str_has_suffix (path, TARN_JOURNAL_SUFFIX))
        file = tarn_journal_read_file (self, path, NULL);
      if (file != NULL && tarn_sealed_file_get_kind (file) == TARN_SEALED_GOOD)
        add_block (blocks, tarn_sealed_file_get_block (file));
    }
}

/* The sealed keys to be tried: those of their own file, or those that the other files carry. */
static GPtrArray *
list_blocks (TarnJournal *self,
             gboolean    *whole,
             GError     **error)
{
  g_autoptr(GPtrArray) blocks = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = tarn_journal_dup_keys_path (self);
  g_autoptr(GBytes) file = tarn_journal_read_file (self, path, error);
  guint8 block[TARN_KEY_BLOCK_BYTES];

  *whole = file != NULL && tarn_key_file_read (g_bytes_get_data (file, NULL),
                                               g_bytes_get_size (file), block, error);
  if (*whole)
    add_block (blocks, block);
  else if (error == NULL || !g_error_matches (*error, TARN_STORE_ERROR, TARN_STORE_ERROR_NEWER))
    add_blocks_of_files (self, blocks);

  if (blocks->len == 0)
    return NULL;

  g_clear_error (error);
  return g_steal_pointer (&blocks);
}

/* Tries a passphrase, which is kept in @passphrase if it is the right one. */
static gboolean
try_passphrase (TarnJournal *self,
                const char  *words,
                Passphrase  *passphrase,
                gboolean    *unfinished,
                GError     **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(GPtrArray) blocks = NULL;
  gboolean whole;
  gboolean good = FALSE;
  TarnKeys keys = { 0 };

  blocks = list_blocks (self, &whole, &local);
  if (blocks == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  for (guint i = 0; i < blocks->len && !good; i++)
    {
      passphrase_clear (passphrase);
      memcpy (passphrase->stretch, blocks->pdata[i], TARN_STRETCH_BYTES);
      passphrase->secret = work_out (self, words, passphrase->stretch, error);
      if (passphrase->secret == NULL)
        return FALSE;
      good = tarn_key_block_open (blocks->pdata[i], passphrase->secret, &keys);
    }

  if (!good)
    {
      set_wrong_error (error);
      return FALSE;
    }

  *unfinished = keys.state != TARN_KEY_STATE_SETTLED || !whole;
  use_keys (self, passphrase, &keys);
  return TRUE;
}

static gboolean
unlock (TarnJournal           *self,
        const char            *words,
        const TarnJournalCare *care,
        GError               **error)
{
  g_auto(Passphrase) passphrase = { 0 };
  gboolean unfinished = FALSE;

  if (!tarn_journal_is_sealed (self))
    return TRUE;
  if (!try_passphrase (self, words, &passphrase, &unfinished, error))
    return FALSE;

  /* What a change of the passphrase left undone is done now. If it cannot be, all files can be
   * read in spite of it, and the next time will do. */
  if (unfinished && !is_stopped (care, NULL) && tarn_journal_be_alone (self, NULL))
    {
      finish (self, &passphrase, care, NULL);
      tarn_journal_let_others (self);
    }
  if (!is_stopped (care, error))
    return TRUE;

  tarn_journal_lock (self);
  return FALSE;
}

/* From the moment the file of the keys is in place, the passphrase opens everything. */
static gboolean
begin_sealing (TarnJournal      *self,
               const Passphrase *passphrase,
               TarnKeys         *keys,
               GError          **error)
{
  g_autoptr(GBytes) file = make_key_file (self, passphrase, keys);

  if (!write_key_file (self, file, error))
    {
      tarn_keys_clear (keys);
      return FALSE;
    }

  use_keys (self, passphrase, keys);
  return TRUE;
}

/* It is the same passphrase that opens everything until the last file is written. */
static gboolean
begin_unsealing (TarnJournal      *self,
                 const Passphrase *passphrase,
                 GError          **error)
{
  g_autoptr(GBytes) file = NULL;

  g_mutex_lock (&self->state);
  if (self->keys.secret != NULL)
    {
      self->keys.state = TARN_KEY_STATE_UNSEALING;
      file = make_key_file (self, passphrase, &self->keys);
    }
  g_mutex_unlock (&self->state);

  if (file == NULL)
    return tarn_journal_need_unlocked (self, error);

  return write_key_file (self, file, error);
}

/* To where it was, in the same way as it came from there, and all the way: a passphrase opens
 * everything at any moment. */
static gboolean
go_back (TarnJournal           *self,
         const Passphrase      *before,
         const Passphrase      *now,
         const TarnJournalCare *care,
         GError               **error)
{
  TarnKeys        keys = { NULL, NULL, TARN_KEY_STATE_SEALING };
  TarnJournalCare there = { NULL, care->progress, care->progress_data };

  if (before->secret == NULL)
    return begin_unsealing (self, now, error) && finish (self, now, &there, error);

  g_mutex_lock (&self->state);
  if (self->keys.state == TARN_KEY_STATE_UNSEALING && self->keys.secret != NULL)
    keys.secret = dup_secret (self->keys.secret);
  else if (self->keys.old_secret != NULL)
    {
      keys.secret = dup_secret (self->keys.old_secret);
      keys.old_secret = dup_secret (self->keys.secret);
    }
  g_mutex_unlock (&self->state);

  if (keys.secret == NULL)
    return tarn_journal_need_unlocked (self, error);

  return begin_sealing (self, before, &keys, error) && finish (self, before, &there, error);
}

/* Somebody who only hears that the disk is full would not know which passphrase to try. */
static void
tell_which_opens (TarnJournal      *self,
                  const Passphrase *before,
                  GError          **error)
{
  const char *words = _("The passphrase that you had opens your reflections as before, but not all "
                        "of them are written again yet.");

  g_mutex_lock (&self->state);
  if (memcmp (self->block, before->stretch, TARN_STRETCH_BYTES) != 0)
    words = _("From now on the new passphrase opens your reflections, but not all of them are "
              "written with it yet.");
  g_mutex_unlock (&self->state);

  g_prefix_error (error, "%s ", words);
}

/* Does what was begun, unless it is stopped: then all is as it was before. */
static gboolean
finish_or_go_back (TarnJournal           *self,
                   const Passphrase      *before,
                   const Passphrase      *now,
                   const TarnJournalCare *care,
                   GError               **error)
{
  g_autoptr(GError) local = NULL;

  if (finish (self, now, care, &local))
    return TRUE;

  if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      if (!go_back (self, before, now, care, error))
        tell_which_opens (self, before, error);
      else
        g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  g_propagate_error (error, g_steal_pointer (&local));
  tell_which_opens (self, before, error);
  return FALSE;
}

static gboolean
seal_all (TarnJournal           *self,
          const Passphrase      *before,
          const char            *words,
          const TarnJournalCare *care,
          GError               **error)
{
  g_auto(Passphrase) passphrase = { 0 };
  TarnKeys keys = { NULL, NULL, TARN_KEY_STATE_SEALING };

  if (self->quick)
    tarn_stretch_init_least (passphrase.stretch);
  else
    tarn_stretch_init (passphrase.stretch);
  passphrase.secret = work_out (self, words, passphrase.stretch, error);
  if (passphrase.secret == NULL || is_stopped (care, error))
    return FALSE;

  keys.secret = tarn_secret_new_random ();
  g_mutex_lock (&self->state);
  if (self->keys.secret != NULL)
    keys.old_secret = dup_secret (self->keys.secret);
  g_mutex_unlock (&self->state);

  return begin_sealing (self, &passphrase, &keys, error) &&
         finish_or_go_back (self, before, &passphrase, care, error);
}

static gboolean
change (TarnJournal           *self,
        const char            *old_words,
        const char            *new_words,
        const TarnJournalCare *care,
        GError               **error)
{
  g_auto(Passphrase) passphrase = { 0 };
  gboolean sealed = tarn_journal_is_sealed (self);
  gboolean unfinished = FALSE;

  if (!sealed && new_words == NULL)
    return TRUE;

  if (sealed && old_words == NULL)
    {
      set_wrong_error (error);
      return FALSE;
    }

  if (sealed && !try_passphrase (self, old_words, &passphrase, &unfinished, error))
    return FALSE;

  if (is_stopped (care, error))
    return FALSE;

  /* Only one old key can be kept, so an earlier change has to be complete. */
  if (unfinished && !finish (self, &passphrase, care, error))
    return FALSE;

  /* It may have been one that took the passphrase away. */
  if (!tarn_journal_is_sealed (self))
    passphrase_clear (&passphrase);

  if (new_words != NULL)
    return seal_all (self, &passphrase, new_words, care, error);

  return !tarn_journal_is_sealed (self) ||
         (begin_unsealing (self, &passphrase, error) &&
          finish_or_go_back (self, &passphrase, &passphrase, care, error));
}

static void
begin_changing (TarnJournal *self)
{
  g_mutex_lock (&self->changes);
  g_mutex_lock (&self->writing);
  g_mutex_lock (&self->state);
  self->changing = TRUE;
  g_mutex_unlock (&self->state);
}

/* Whoever locked it meanwhile must not find it open afterwards. */
static void
end_changing (TarnJournal *self)
{
  g_mutex_lock (&self->state);
  self->changing = FALSE;
  if (self->shut)
    tarn_keys_clear (&self->keys);
  g_mutex_unlock (&self->state);
  g_mutex_unlock (&self->writing);
  g_mutex_unlock (&self->changes);
}

static void
forget_shut (TarnJournal *self)
{
  g_mutex_lock (&self->state);
  self->shut = FALSE;
  g_mutex_unlock (&self->state);
}

/**
 * tarn_journal_unlock:
 * @self: a journal
 * @passphrase: as it was typed
 * @cancellable: (nullable): stops it, and locks again what was open by then
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Opens a journal with its passphrase, and finishes a change of the passphrase that was
 * interrupted. It takes a second or more, and is best called in a thread.
 *
 * Returns: %TRUE if it is open; %FALSE with %TARN_STORE_ERROR_PASSPHRASE for a wrong passphrase,
 *   with %TARN_STORE_ERROR_LOCKED when it was locked again meanwhile, or with %G_IO_ERROR_CANCELLED
 *   when it was stopped
 */
gboolean
tarn_journal_unlock (TarnJournal  *self,
                     const char   *passphrase,
                     GCancellable *cancellable,
                     GError      **error)
{
  TarnJournalCare care = { cancellable };
  gboolean        good;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (passphrase != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  begin_changing (self);
  forget_shut (self);
  good = tarn_journal_be_present (self, error) && unlock (self, passphrase, &care, error) &&
         tarn_journal_need_unlocked (self, error);
  end_changing (self);

  return good;
}

/**
 * tarn_journal_set_passphrase:
 * @self: a journal
 * @old_passphrase: (nullable): the passphrase until now, if there is one
 * @new_passphrase: (nullable): the passphrase from now on; %NULL for none
 * @cancellable: (nullable): stops it, and brings every file back to how it was before
 * @progress: (nullable): told after each file, in this thread
 * @progress_data: for @progress
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Sets, changes or removes the passphrase, and writes every file anew, set-aside ones and previous
 * versions too. Whatever interrupts it, each file is whole and opens with one passphrase: with the
 * new one as soon as that was set, with the old one as long as it is being removed; and
 * tarn_journal_unlock() finishes what is left. Nobody can recover a passphrase.
 *
 * It takes seconds, and is best called in a thread; other threads can save and delete meanwhile,
 * and wait for one file at a time. A journal that was locked by then, or is locked
 * meanwhile, is locked afterwards.
 *
 * Returns: %TRUE if all is done; %FALSE with %G_IO_ERROR_CANCELLED when it was stopped and all is
 *   as it was before. After another failure tarn_journal_is_sealed() says whether there is a
 *   passphrase
 */
gboolean
tarn_journal_set_passphrase (TarnJournal          *self,
                             const char           *old_passphrase,
                             const char           *new_passphrase,
                             GCancellable         *cancellable,
                             GFileProgressCallback progress,
                             gpointer              progress_data,
                             GError              **error)
{
  TarnJournalCare care = { cancellable, progress, progress_data };
  gboolean        good;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (new_passphrase == NULL || *new_passphrase != '\0', FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  begin_changing (self);
  good = tarn_journal_make_folder (self->folder, error) && tarn_journal_be_present (self, error) &&
         tarn_journal_be_alone (self, error);
  if (good)
    {
      good = change (self, old_passphrase, new_passphrase, &care, error);
      tarn_journal_let_others (self);
    }
  end_changing (self);

  return good;
}
