/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-journal-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SUM_BYTES 32

/* How a file was when it was last read or written. The sum decides, if there is one; the rest saves
 * reading. */
typedef struct
{
  guint64  device;
  guint64  inode;
  gint64   size;
  gint64   seconds;
  gint64   nanoseconds;
  gboolean summed;
  guint8   sum[SUM_BYTES];
} TarnStamp;

static gboolean
look (const char *path,
      TarnStamp  *stamp)
{
  struct stat st;

  if (stat (path, &st) != 0)
    return FALSE;

  stamp->device = st.st_dev;
  stamp->inode = st.st_ino;
  stamp->size = st.st_size;
  stamp->seconds = st.st_mtim.tv_sec;
  stamp->nanoseconds = st.st_mtim.tv_nsec;

  return TRUE;
}

static gboolean
looks_the_same (const TarnStamp *a,
                const TarnStamp *b)
{
  return a->device == b->device && a->inode == b->inode && a->size == b->size &&
         a->seconds == b->seconds && a->nanoseconds == b->nanoseconds;
}

static void
sum_up (GBytes    *file,
        TarnStamp *stamp)
{
  gsize         length;
  const guint8 *data = g_bytes_get_data (file, &length);

  crypto_generichash (stamp->sum, SUM_BYTES, data, length, NULL, 0);
  stamp->summed = TRUE;
}

/* Whether what is on the disk is what was last read or written here. Where there is nothing, there
 * is nothing to lose. */
static gboolean
is_known (TarnJournal *self,
          const char  *id,
          const char  *path)
{
  TarnStamp        now = { 0 };
  TarnStamp        known = { 0 };
  const TarnStamp *found;
  g_autoptr(GBytes) file = NULL;

  if (!look (path, &now))
    return TRUE;

  g_mutex_lock (&self->state);
  found = g_hash_table_lookup (self->stamps, id);
  if (found != NULL)
    known = *found;
  g_mutex_unlock (&self->state);

  if (found == NULL)
    return FALSE;
  if (looks_the_same (&known, &now))
    return TRUE;

  file = known.summed ? tarn_journal_read_file (self, path, NULL) : NULL;
  if (file == NULL)
    return FALSE;

  sum_up (file, &now);
  return memcmp (now.sum, known.sum, SUM_BYTES) == 0;
}

/**
 * tarn_journal_stamps_new:
 *
 * Returns: (transfer full): room for stamps
 */
GHashTable *
tarn_journal_stamps_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * tarn_journal_put_stamp:
 * @self: a journal
 * @id: of an entry
 * @file: (nullable): what its file holds now; %NULL if that was not kept
 *
 * Remembers how the file is, so that it is seen when another program changes it.
 */
void
tarn_journal_put_stamp (TarnJournal *self,
                        const char  *id,
                        GBytes      *file)
{
  g_autofree char *path = tarn_journal_dup_path (self, id, TARN_JOURNAL_SUFFIX);
  TarnStamp       *stamp = g_new0 (TarnStamp, 1);

  look (path, stamp);
  if (file != NULL)
    sum_up (file, stamp);

  g_mutex_lock (&self->state);
  g_hash_table_insert (self->stamps, g_strdup (id), stamp);
  g_mutex_unlock (&self->state);
}

/**
 * tarn_journal_drop_stamp:
 * @self: a journal
 * @id: of an entry
 *
 * Forgets how the file was, because it is gone.
 */
void
tarn_journal_drop_stamp (TarnJournal *self,
                         const char  *id)
{
  g_mutex_lock (&self->state);
  g_hash_table_remove (self->stamps, id);
  g_mutex_unlock (&self->state);
}

/**
 * tarn_journal_keep_foreign:
 * @self: a journal
 * @id: of an entry that is about to be written
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Looks whether another program changed the file since it was last read or written here. If so,
 * what it wrote becomes a reflection of its own, and there is a notice of it.
 *
 * Returns: %TRUE if the file can be written now
 */
gboolean
tarn_journal_keep_foreign (TarnJournal *self,
                           const char  *id,
                           GError     **error)
{
  g_autofree char *path = tarn_journal_dup_path (self, id, TARN_JOURNAL_SUFFIX);
  g_autofree char *other_id = NULL;
  g_autofree char *other = NULL;

  if (is_known (self, id, path))
    return TRUE;

  other_id = tarn_journal_new_id (self);
  other = tarn_journal_dup_path (self, other_id, TARN_JOURNAL_SUFFIX);

  /* It gets a second name, and loses the first to our own version: there is no moment without a
   * whole file, but where a file can have one name only. */
  if (link (path, other) != 0 && g_rename (path, other) != 0)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_BUSY,
                   _("“%s” was changed by another program, and could not be put beside your own "
                     "version. Nothing was saved, so that neither is lost. Save a copy elsewhere."),
                      name);
      return FALSE;
    }

  g_mutex_lock (&self->state);
  g_free (self->notice);
  self->notice = g_strdup (_("The file of this reflection was changed by another program. Both "
                             "versions are kept: you find the other one among your reflections."));
  g_mutex_unlock (&self->state);

  return TRUE;
}

/**
 * tarn_journal_take_notice:
 * @self: a journal
 *
 * What the person should be told, though nothing failed.
 *
 * Returns: (transfer full) (nullable): the words, once
 */
char *
tarn_journal_take_notice (TarnJournal *self)
{
  char *notice;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->state);
  notice = g_steal_pointer (&self->notice);
  g_mutex_unlock (&self->state);

  return notice;
}
