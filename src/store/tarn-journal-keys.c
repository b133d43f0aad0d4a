/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-journal-private.h"

#include <glib/gi18n-lib.h>

static void
set_locked_error (GError **error)
{
  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_LOCKED,
               _("Your reflections are locked. Give your passphrase first."));
}

/* Whether there is a file of keys. */
static void
look_for_keys (TarnJournal *self)
{
  g_autofree char *path = tarn_journal_dup_keys_path (self);

  if (!self->looked && self->keys.secret == NULL)
    self->sealed = g_file_test (path, G_FILE_TEST_EXISTS);
  self->looked = TRUE;
}

/**
 * tarn_journal_mark_sealed:
 * @self: a journal
 *
 * Remembers that there is a passphrase, though the file of the keys is gone.
 */
void
tarn_journal_mark_sealed (TarnJournal *self)
{
  g_mutex_lock (&self->state);
  self->sealed = TRUE;
  self->looked = TRUE;
  g_mutex_unlock (&self->state);
}

/**
 * tarn_journal_forget_keys:
 * @self: a journal
 *
 * Zeroes the keys, because nothing is sealed any more.
 */
void
tarn_journal_forget_keys (TarnJournal *self)
{
  g_mutex_lock (&self->state);
  tarn_keys_clear (&self->keys);
  self->sealed = FALSE;
  self->shut = FALSE;
  g_mutex_unlock (&self->state);
}

/**
 * tarn_journal_seal_bytes:
 * @self: a journal
 * @bytes: the content of a file
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Seals what is going to be written, if there is a passphrase. The keys are needed for no longer
 * than this.
 *
 * Returns: (transfer full) (nullable): what is written; %NULL if the journal is locked
 */
GBytes *
tarn_journal_seal_bytes (TarnJournal *self,
                         GBytes      *bytes,
                         GError     **error)
{
  GBytes *file = NULL;

  g_mutex_lock (&self->state);
  look_for_keys (self);
  if (!self->sealed)
    file = g_bytes_ref (bytes);
  else if (self->keys.secret != NULL)
    file = tarn_sealed_file_new (self->keys.secret, self->block, bytes);
  g_mutex_unlock (&self->state);

  if (file == NULL)
    set_locked_error (error);

  return file;
}

/**
 * tarn_journal_need_unlocked:
 * @self: a journal
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Returns: %FALSE with %TARN_STORE_ERROR_LOCKED if the journal is locked
 */
gboolean
tarn_journal_need_unlocked (TarnJournal *self,
                            GError     **error)
{
  if (!tarn_journal_is_locked (self))
    return TRUE;

  set_locked_error (error);
  return FALSE;
}

/**
 * tarn_journal_is_sealed:
 * @self: a journal
 *
 * Returns: %TRUE if there is a passphrase
 */
gboolean
tarn_journal_is_sealed (TarnJournal *self)
{
  gboolean sealed;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->state);
  look_for_keys (self);
  sealed = self->sealed;
  g_mutex_unlock (&self->state);

  return sealed;
}

/**
 * tarn_journal_is_locked:
 * @self: a journal
 *
 * Returns: %TRUE if there is a passphrase, and it was not given yet
 */
gboolean
tarn_journal_is_locked (TarnJournal *self)
{
  gboolean locked;

  g_return_val_if_fail (self != NULL, FALSE);

  g_mutex_lock (&self->state);
  look_for_keys (self);
  locked = self->sealed && (self->shut || self->keys.secret == NULL);
  g_mutex_unlock (&self->state);

  return locked;
}

/**
 * tarn_journal_lock:
 * @self: a journal
 *
 * Zeroes the keys. What was not saved before cannot be saved until the passphrase is given again,
 * so save first. Without a passphrase nothing happens. While a passphrase is being worked out or
 * changed, the journal is locked at once for everybody else, and the keys are zeroed when that
 * ends: a change that lost them in the middle could not open what it has not written yet.
 */
void
tarn_journal_lock (TarnJournal *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->state);
  look_for_keys (self);
  self->shut = self->sealed;
  if (!self->changing)
    tarn_keys_clear (&self->keys);
  g_mutex_unlock (&self->state);
}
