/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For the locks of open files, which end with the program however it ends, and which two journals
 * in one program do not share. */
#define _GNU_SOURCE

#include "config.h"

#include "tarn-journal-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>

/* The file of the claims is empty. Its first byte is locked by everybody who has the journal open,
 * together, or by one who changes every file; each other byte stands for one reflection. */
#define JOURNAL_BYTE 0

#define TRIES 10
#define PAUSE (20 * 1000) /* microseconds */

static goffset
get_byte (const char *id)
{
  guint64 number;

  crypto_generichash ((guint8 *)&number, sizeof number, (const guint8 *)id, strlen (id), NULL, 0);

  return JOURNAL_BYTE + 1 + (goffset)(number >> 2);
}

static gboolean
set_lock (int     fd,
          goffset byte,
          short   type)
{
  struct flock lock = { .l_type = type, .l_whence = SEEK_SET, .l_start = byte, .l_len = 1 };

  return fcntl (fd, F_OFD_SETLK, &lock) == 0;
}

/* Locks that the file system does not know protect nothing, but that is no reason not to go on:
 * a file that was changed by another is still noticed. */
static gboolean
is_refused (int     fd,
            goffset byte,
            short   type)
{
  return fd >= 0 && !set_lock (fd, byte, type) && (errno == EAGAIN || errno == EACCES);
}

/* What a killed program left is no use to anybody, and may hold answers in the open. */
static void
tidy (TarnJournal *self)
{
  g_autoptr(GPtrArray) names = tarn_journal_list_files (self->folder, NULL);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (g_str_has_prefix (names->pdata[i], TARN_JOURNAL_TEMPORARY))
      {
        g_autofree char *path = g_build_filename (self->folder, names->pdata[i], NULL);

        g_unlink (path);
      }
}

static gboolean
is_open (TarnJournal *self,
         const char  *path)
{
  struct stat ours;
  struct stat there;

  return self->claims_fd >= 0 && fstat (self->claims_fd, &ours) == 0 && stat (path, &there) == 0 &&
         ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

/* Somebody may have removed or moved the whole folder while it was open; then it is made anew. */
static void
claim_again (TarnJournal *self)
{
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, self->claims);
  while (self->claims_fd >= 0 && g_hash_table_iter_next (&iter, &id, NULL))
    set_lock (self->claims_fd, get_byte (id), F_WRLCK);
}

static gboolean
open_claims (TarnJournal *self,
             GError     **error)
{
  g_autofree char *path = g_build_filename (self->folder, TARN_JOURNAL_CLAIMS, NULL);

  if (is_open (self, path))
    return TRUE;

  if (self->claims_fd >= 0)
    g_close (self->claims_fd, NULL);
  self->claims_fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, TARN_JOURNAL_FILE_MODE);
  self->looked = FALSE;

  if (self->claims_fd >= 0 && set_lock (self->claims_fd, JOURNAL_BYTE, F_WRLCK))
    tidy (self);

  /* Somebody else who starts now may be tidying up, which is done at once. */
  for (guint i = 0; i < TRIES; i++)
    {
      if (!is_refused (self->claims_fd, JOURNAL_BYTE, F_RDLCK))
        {
          claim_again (self);
          return TRUE;
        }
      g_usleep (PAUSE);
    }

  g_close (self->claims_fd, NULL);
  self->claims_fd = -1;
  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_BUSY,
               _("Another window or program is changing the passphrase of your reflections. Wait "
                 "until it is done."));
  return FALSE;
}

/**
 * tarn_journal_be_present:
 * @self: a journal
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Makes sure that nobody else changes the passphrase while this journal is in use. Before the first
 * file is there, and where nothing can be locked, it does nothing.
 *
 * Returns: %FALSE while somebody is changing it
 */
gboolean
tarn_journal_be_present (TarnJournal *self,
                         GError     **error)
{
  gboolean good;

  g_mutex_lock (&self->state);
  good = open_claims (self, error);
  g_mutex_unlock (&self->state);

  return good;
}

/**
 * tarn_journal_be_alone:
 * @self: a journal; tarn_journal_be_present() was called
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Makes sure that nobody else has the journal open, until tarn_journal_let_others(), and tidies up.
 *
 * Returns: %FALSE if somebody has
 */
gboolean
tarn_journal_be_alone (TarnJournal *self,
                       GError     **error)
{
  if (is_refused (self->claims_fd, JOURNAL_BYTE, F_WRLCK))
    {
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_BUSY,
                   _("Another window or program has your reflections open. Close it there, and try "
                     "again."));
      return FALSE;
    }

  tidy (self);
  return TRUE;
}

/**
 * tarn_journal_let_others:
 * @self: a journal
 *
 * Ends tarn_journal_be_alone().
 */
void
tarn_journal_let_others (TarnJournal *self)
{
  if (self->claims_fd >= 0)
    set_lock (self->claims_fd, JOURNAL_BYTE, F_RDLCK);
}

/**
 * tarn_journal_claim:
 * @self: a journal
 * @id: of an entry, which need not be there yet
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Takes a reflection to oneself, until as many calls of tarn_journal_release() or the end of the
 * program, however it ends. Nobody else can save or delete it meanwhile, but everybody may read it.
 *
 * Returns: %FALSE with %TARN_STORE_ERROR_BUSY if somebody else has it
 */
gboolean
tarn_journal_claim (TarnJournal *self,
                    const char  *id,
                    GError     **error)
{
  guint    count;
  gboolean good;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  g_mutex_lock (&self->state);
  good = open_claims (self, error);
  if (good)
    {
      count = GPOINTER_TO_UINT (g_hash_table_lookup (self->claims, id));
      good = count > 0 || !is_refused (self->claims_fd, get_byte (id), F_WRLCK);
      if (good)
        g_hash_table_insert (self->claims, g_strdup (id), GUINT_TO_POINTER (count + 1));
      else
        g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_BUSY,
                     _("This reflection is open in another window or program. You can read it "
                       "here. Close it there first to change it here."));
    }
  g_mutex_unlock (&self->state);

  return good;
}

/**
 * tarn_journal_release:
 * @self: a journal
 * @id: of an entry that was claimed
 *
 * Gives up one claim.
 */
void
tarn_journal_release (TarnJournal *self,
                      const char  *id)
{
  guint count;

  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);

  g_mutex_lock (&self->state);
  count = GPOINTER_TO_UINT (g_hash_table_lookup (self->claims, id));
  if (count > 1)
    g_hash_table_insert (self->claims, g_strdup (id), GUINT_TO_POINTER (count - 1));
  else
    {
      g_hash_table_remove (self->claims, id);
      if (self->claims_fd >= 0)
        set_lock (self->claims_fd, get_byte (id), F_UNLCK);
    }
  g_mutex_unlock (&self->state);
}

/**
 * tarn_journal_is_id:
 * @id: (nullable): anything
 *
 * Returns: %TRUE if it can be the name of an entry, and leads nowhere else
 */
gboolean
tarn_journal_is_id (const char *id)
{
  return id != NULL && *id != '\0' && *id != '.' && strchr (id, '/') == NULL;
}

/**
 * tarn_journal_begin:
 * @self: a journal
 * @id: of an entry
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Gets ready to write or delete an entry, until tarn_journal_end(): in a folder that is there, with
 * the entry claimed and nobody else writing.
 *
 * Returns: %FALSE if the journal is locked or another program has the entry
 */
gboolean
tarn_journal_begin (TarnJournal *self,
                    const char  *id,
                    GError     **error)
{
  if (!tarn_journal_need_unlocked (self, error) ||
      !tarn_journal_make_folder (self->folder, error) || !tarn_journal_claim (self, id, error))
    return FALSE;

  g_atomic_int_inc (&self->waiting);
  g_mutex_lock (&self->writing);
  if (g_atomic_int_dec_and_test (&self->waiting))
    g_cond_signal (&self->through);
  return TRUE;
}

/**
 * tarn_journal_end:
 * @self: a journal
 * @id: of the entry
 *
 * Ends what tarn_journal_begin() began.
 */
void
tarn_journal_end (TarnJournal *self,
                  const char  *id)
{
  g_mutex_unlock (&self->writing);
  tarn_journal_release (self, id);
}

/**
 * tarn_journal_let_through:
 * @self: a journal whose @writing is held
 *
 * Lets everybody write who waits for it. Giving it up for a moment would not do: whoever takes it
 * again at once is there before those that have to wake up first.
 */
void
tarn_journal_let_through (TarnJournal *self)
{
  while (g_atomic_int_get (&self->waiting) > 0)
    g_cond_wait (&self->through, &self->writing);
}
