/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-journal-private.h"

#include "tarn-issue.h"
#include "tarn-reflection-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

static char *
dup_free_path (const char *folder,
               const char *id,
               const char *suffix)
{
  g_autofree char *name = g_strconcat (id, suffix, NULL);
  char            *path = g_build_filename (folder, name, NULL);

  /* What was set aside earlier is never written over. */
  for (guint i = 2; g_file_test (path, G_FILE_TEST_EXISTS); i++)
    {
      g_autofree char *other = g_strdup_printf ("%s-%u%s", id, i, suffix);

      g_free (path);
      path = g_build_filename (folder, other, NULL);
    }

  return path;
}

static char *
set_aside (TarnJournal *self,
           const char  *id,
           const char  *suffix)
{
  g_autofree char *folder = g_build_filename (self->folder, TARN_JOURNAL_DAMAGED, NULL);
  g_autofree char *from = tarn_journal_dup_path (self, id, suffix);
  g_autofree char *to = dup_free_path (folder, id, suffix);
  gboolean         done;

  /* Whoever has it open has a good version, and saves it. */
  if (!tarn_journal_claim (self, id, NULL))
    return NULL;

  done = tarn_journal_make_folder (folder, NULL) && g_rename (from, to) == 0;
  tarn_journal_release (self, id);

  return done ? g_steal_pointer (&to) : NULL;
}

/* Reads one of the two files of an entry. Where it is damaged it is set aside, and *@aside says
 * where. */
static TarnReflection *
read_version (TarnJournal    *self,
              const char     *id,
              const char     *suffix,
              TarnJournalRead read,
              GPtrArray      *issues,
              gboolean       *damaged,
              GError        **error)
{
  g_autofree char *path = tarn_journal_dup_path (self, id, suffix);
  g_autoptr(GBytes) file = tarn_journal_read_file (self, path, error);
  g_autoptr(GBytes) content = NULL;
  TarnReflection *reflection = NULL;

  *damaged = FALSE;
  if (file == NULL)
    return NULL;

  content = tarn_journal_open_file (self, path, file, error);
  if (content != NULL)
    {
      const char *data = g_bytes_get_data (content, NULL);
      gsize       length = g_bytes_get_size (content);

      reflection = read == TARN_JOURNAL_READ_HEAD ? tarn_reflection_read_head (data, length, issues)
                                                  : tarn_reflection_read (data, length, issues);
      *damaged = reflection == NULL && tarn_journal_is_damaged (issues);
    }
  else
    *damaged = error == NULL ||
               g_error_matches (*error, TARN_STORE_ERROR, TARN_STORE_ERROR_DAMAGED);

  if (reflection != NULL && read == TARN_JOURNAL_READ_TO_CHANGE)
    tarn_journal_put_stamp (self, id, file);

  return reflection;
}

/* A previous version that is no good either is no use to anybody. */
static TarnReflection *
read_previous (TarnJournal *self,
               const char  *id)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(GError) error = NULL;
  TarnReflection *reflection;
  gboolean        damaged;

  reflection = read_version (self, id, TARN_JOURNAL_PREVIOUS, TARN_JOURNAL_READ_ALL, issues,
                             &damaged, &error);
  if (damaged)
    g_free (set_aside (self, id, TARN_JOURNAL_PREVIOUS));

  return reflection;
}

static void
say_gone (TarnJournalEntry *entry)
{
  g_clear_error (&entry->error);
  g_set_error (&entry->error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_FOUND,
               _("The file of this reflection is not in its place any more. The version before "
                 "the last change is still there."));
}

/**
 * tarn_journal_is_damaged:
 * @issues: (element-type TarnIssue): why a file could not be read
 *
 * Only a file that is no reflection at all is damaged. One of a newer Tarn is good, but not ours to
 * read, and stays where it is.
 *
 * Returns: %TRUE if the file is damaged
 */
gboolean
tarn_journal_is_damaged (const GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    if (g_str_equal (((const TarnIssue *)issues->pdata[i])->code, "format-newer"))
      return FALSE;

  return TRUE;
}

/**
 * tarn_journal_read_entry:
 * @self: a journal
 * @id: of an entry
 * @read: how much of it
 *
 * Reads a reflection. If its file is damaged, it is set aside and the version before it is read.
 *
 * Returns: (transfer full): what was found
 */
TarnJournalEntry *
tarn_journal_read_entry (TarnJournal    *self,
                         const char     *id,
                         TarnJournalRead read)
{
  TarnJournalEntry *entry = g_new0 (TarnJournalEntry, 1);
  gboolean          damaged;
  gboolean          gone;

  entry->id = g_strdup (id);
  entry->issues = tarn_issues_new ();
  entry->head = read_version (self, id, TARN_JOURNAL_SUFFIX, read, entry->issues, &damaged,
                              &entry->error);
  if (entry->head != NULL && read != TARN_JOURNAL_READ_HEAD)
    entry->reflection = g_object_ref (entry->head);
  gone = g_error_matches (entry->error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_FOUND);

  if (damaged)
    entry->set_aside = set_aside (self, id, TARN_JOURNAL_SUFFIX);
  if (damaged || gone)
    entry->last_good = read_previous (self, id);
  if (gone && entry->last_good != NULL)
    say_gone (entry);

  return entry;
}

static const char *
get_time (const TarnJournalEntry *entry)
{
  if (entry->head != NULL)
    return tarn_reflection_get_changed (entry->head);

  return entry->last_good != NULL ? tarn_reflection_get_changed (entry->last_good) : NULL;
}

/**
 * tarn_journal_compare_entries:
 * @a: a pointer to an entry
 * @b: a pointer to another
 *
 * Returns: which of the two comes first: the one that was changed last
 */
int
tarn_journal_compare_entries (gconstpointer a,
                              gconstpointer b)
{
  const TarnJournalEntry *left = *(const TarnJournalEntry *const *)a;
  const TarnJournalEntry *right = *(const TarnJournalEntry *const *)b;
  int                     order = g_strcmp0 (get_time (right), get_time (left));

  return order != 0 ? order : strcmp (left->id, right->id);
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
  g_clear_object (&self->head);
  g_clear_object (&self->reflection);
  g_clear_object (&self->last_good);
  g_clear_pointer (&self->issues, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_free (self->set_aside);
  g_free (self);
}
