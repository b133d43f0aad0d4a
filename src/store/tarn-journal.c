/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-journal.h"

#include "tarn-issue.h"
#include "tarn-limits.h"
#include "tarn-load.h"
#include "tarn-reflection-file.h"
#include "tarn-save.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define SUFFIX      ".xml"
#define FOLDER_MODE 0700
#define FILE_MODE   0600

struct _TarnJournal
{
  char *folder;
};

static void
tarn_journal_clear (gpointer data)
{
  TarnJournal *self = data;

  g_free (self->folder);
}

static char *
dup_path (TarnJournal *self,
          const char  *id)
{
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);

  return g_build_filename (self->folder, name, NULL);
}

/* A folder that was there before may be open to others: it is closed to them. */
static gboolean
make_folder (const char *folder,
             GError    **error)
{
  g_autofree char *name = g_filename_display_name (folder);

  if (g_mkdir_with_parents (folder, FOLDER_MODE) == 0 && g_chmod (folder, FOLDER_MODE) == 0)
    return TRUE;

  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_PERMITTED,
               _("The folder “%s”, where Tarn keeps reflections, could not be made (%s)."), name,
                  g_strerror (errno));
  return FALSE;
}

/* Only a file that is no reflection at all is damaged. One of a newer Tarn is good, but not ours
 * to read, and stays where it is. */
static gboolean
is_damaged (GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    if (g_str_equal (((const TarnIssue *)issues->pdata[i])->code, "format-newer"))
      return FALSE;

  return TRUE;
}

static char *
set_aside (TarnJournal *self,
           const char  *id)
{
  g_autofree char *folder = g_build_filename (self->folder, "damaged", NULL);
  g_autofree char *name = g_strconcat (id, SUFFIX, NULL);
  g_autofree char *from = dup_path (self, id);
  g_autofree char *to = g_build_filename (folder, name, NULL);

  /* What was set aside earlier is never written over. */
  for (guint i = 2; g_file_test (to, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *other = g_strdup_printf ("%s-%u" SUFFIX, id, i);

      g_free (to);
      to = g_build_filename (folder, other, NULL);
    }

  if (!make_folder (folder, NULL) || g_rename (from, to) != 0)
    return NULL;

  return g_steal_pointer (&to);
}

static TarnJournalEntry *
read_entry (TarnJournal *self,
            const char  *id,
            GError     **error)
{
  g_autoptr(TarnJournalEntry) entry = g_new0 (TarnJournalEntry, 1);
  g_autofree char *path = dup_path (self, id);
  g_autoptr(GBytes) bytes = tarn_load (path, TARN_LIMIT_FILE_BYTES, error);

  if (bytes == NULL)
    return NULL;

  entry->id = g_strdup (id);
  entry->issues = tarn_issues_new ();
  entry->reflection = tarn_reflection_read (g_bytes_get_data (bytes, NULL),
                                            g_bytes_get_size (bytes), entry->issues);
  if (entry->reflection == NULL && is_damaged (entry->issues))
    entry->set_aside = set_aside (self, id);

  return g_steal_pointer (&entry);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const TarnJournalEntry *left = *(const TarnJournalEntry *const *)a;
  const TarnJournalEntry *right = *(const TarnJournalEntry *const *)b;
  const char             *left_time = NULL;
  const char             *right_time = NULL;
  int                     order;

  if (left->reflection != NULL)
    left_time = tarn_reflection_get_changed (left->reflection);
  if (right->reflection != NULL)
    right_time = tarn_reflection_get_changed (right->reflection);

  order = g_strcmp0 (right_time, left_time);
  return order != 0 ? order : strcmp (left->id, right->id);
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

/**
 * tarn_journal_list:
 * @self: a journal
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Reads every reflection. A damaged file is put into the folder `damaged`, where it is never
 * written over; one of a newer Tarn stays where it is. Both are listed, without a reflection. No
 * folder at all is an empty journal.
 *
 * Returns: (transfer full) (nullable) (element-type TarnJournalEntry): the entries, the one that
 *   was changed last first; %NULL with @error set when the folder or a file could not be read
 */
GPtrArray *
tarn_journal_list (TarnJournal *self,
                   GError     **error)
{
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GDir) dir = NULL;
  g_autofree char *shown = NULL;
  const char      *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_journal_entry_free);
  if (!g_file_test (self->folder, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&entries);

  dir = g_dir_open (self->folder, 0, NULL);
  if (dir == NULL)
    {
      shown = g_filename_display_name (self->folder);
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_READ,
                   _("The folder “%s”, where Tarn keeps reflections, could not be read."), shown);
      return NULL;
    }

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX) && *name != '.')
      {
        g_autofree char  *id = g_strndup (name, strlen (name) - strlen (SUFFIX));
        TarnJournalEntry *entry = read_entry (self, id, error);

        if (entry == NULL)
          return NULL;
        g_ptr_array_add (entries, entry);
      }

  g_ptr_array_sort (entries, compare_entries);
  return g_steal_pointer (&entries);
}

/**
 * tarn_journal_save:
 * @self: a journal
 * @id: of the entry, from tarn_journal_new_id() or tarn_journal_list()
 * @reflection: what to save
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Saves a reflection whole or not at all.
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

/**
 * tarn_journal_save_bytes:
 * @self: a journal
 * @id: of the entry
 * @bytes: a reflection as tarn_reflection_write() made it
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Saves what was written before. It may be called from any thread, because it uses nothing that
 * changes.
 *
 * Returns: %TRUE when it is saved
 */
gboolean
tarn_journal_save_bytes (TarnJournal *self,
                         const char  *id,
                         GBytes      *bytes,
                         GError     **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL && *id != '\0' && strchr (id, '/') == NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (!make_folder (self->folder, error))
    return FALSE;

  path = dup_path (self, id);
  return tarn_save (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), FILE_MODE,
                    error);
}

static gboolean
delete_file (const char *path,
             GError    **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_WRITE,
               _("“%s” could not be deleted (%s)."), name, g_strerror (errno));
  return FALSE;
}

/**
 * tarn_journal_delete:
 * @self: a journal
 * @id: of the entry
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Deletes a reflection. One that is not there is deleted already.
 *
 * Returns: %TRUE when it is gone
 */
gboolean
tarn_journal_delete (TarnJournal *self,
                     const char  *id,
                     GError     **error)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL && *id != '\0' && strchr (id, '/') == NULL, FALSE);

  path = dup_path (self, id);
  return delete_file (path, error);
}

static gboolean
delete_files_in (const char *folder,
                 GError    **error)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_DIR) && !delete_file (path, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * tarn_journal_delete_all:
 * @self: a journal
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Deletes every reflection, those that were set aside as well, and what an interrupted save may
 * have left.
 *
 * Returns: %TRUE when all are gone
 */
gboolean
tarn_journal_delete_all (TarnJournal *self,
                         GError     **error)
{
  g_autofree char *damaged = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  damaged = g_build_filename (self->folder, "damaged", NULL);
  return delete_files_in (damaged, error) && delete_files_in (self->folder, error);
}

/**
 * tarn_journal_entry_free:
 * @self: (nullable) (transfer full): an entry
 *
 * Frees it.
 */
void
tarn_journal_entry_free (TarnJournalEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_clear_object (&self->reflection);
  g_clear_pointer (&self->issues, g_ptr_array_unref);
  g_free (self->set_aside);
  g_free (self);
}
