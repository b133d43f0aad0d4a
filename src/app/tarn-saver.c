/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-saver.h"

struct _TarnSaver
{
  GMutex       lock;
  TarnJournal *journal;
  char        *id;
  guint64      written; /* the number of the save that is on the disk */
  guint64      last;
};

struct _TarnSave
{
  TarnSaver *saver;
  GBytes    *bytes;
  guint64    number;
};

static void
saver_clear (gpointer data)
{
  TarnSaver *self = data;

  g_mutex_clear (&self->lock);
  tarn_journal_unref (self->journal);
  g_free (self->id);
}

/**
 * tarn_saver_new:
 * @journal: where to save
 * @id: of the entry
 *
 * Returns: (transfer full): a saver
 */
TarnSaver *
tarn_saver_new (TarnJournal *journal,
                const char  *id)
{
  TarnSaver *self;

  g_return_val_if_fail (journal != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  self = g_atomic_rc_box_new0 (TarnSaver);
  g_mutex_init (&self->lock);
  self->journal = tarn_journal_ref (journal);
  self->id = g_strdup (id);

  return self;
}

/**
 * tarn_saver_unref:
 * @self: (transfer full): a saver
 *
 * Gives up one count. Saves that are on their way keep it.
 */
void
tarn_saver_unref (TarnSaver *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, saver_clear);
}

/**
 * tarn_saver_stop:
 * @self: a saver
 *
 * Waits for a save that is on its way, and lets none through any more.
 */
void
tarn_saver_stop (TarnSaver *self)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->lock);
  self->written = G_MAXUINT64;
  g_mutex_unlock (&self->lock);
}

/**
 * tarn_save_new:
 * @saver: a saver; it is called by one thread only
 * @bytes: (transfer full): the reflection as it is now
 *
 * Returns: (transfer full): a save that is newer than all before
 */
TarnSave *
tarn_save_new (TarnSaver *saver,
               GBytes    *bytes)
{
  TarnSave *self;

  g_return_val_if_fail (saver != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  self = g_new0 (TarnSave, 1);
  self->saver = g_atomic_rc_box_acquire (saver);
  self->bytes = bytes;
  self->number = ++saver->last;

  return self;
}

/**
 * tarn_save_run:
 * @self: a save
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Saves, unless something newer is on the disk. It may be called from any thread.
 *
 * Returns: %TRUE when this or something newer is saved
 */
gboolean
tarn_save_run (TarnSave *self,
               GError  **error)
{
  TarnSaver *saver;
  gboolean   good = TRUE;

  g_return_val_if_fail (self != NULL, FALSE);

  saver = self->saver;
  g_mutex_lock (&saver->lock);
  if (self->number > saver->written)
    {
      good = tarn_journal_save_bytes (saver->journal, saver->id, self->bytes, error);
      if (good)
        saver->written = self->number;
    }
  g_mutex_unlock (&saver->lock);

  return good;
}

/**
 * tarn_save_free:
 * @self: (nullable) (transfer full): a save
 *
 * Frees it.
 */
void
tarn_save_free (TarnSave *self)
{
  if (self == NULL)
    return;

  tarn_saver_unref (self->saver);
  g_bytes_unref (self->bytes);
  g_free (self);
}
