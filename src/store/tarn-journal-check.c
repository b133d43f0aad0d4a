/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-journal-check.h"

#include "tarn-issue.h"
#include "tarn-journal-private.h"
#include "tarn-reflection-file.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* All that may be looked at by others than the owner. */
#define OTHERS 077

static void
add (GPtrArray  *findings,
     const char *path,
     char       *message,
     GPtrArray  *issues)
{
  TarnJournalFinding *finding = g_new0 (TarnJournalFinding, 1);

  finding->path = g_strdup (path);
  finding->message = message;
  finding->issues = issues;
  g_ptr_array_add (findings, finding);
}

static void
check_mode (const char *path,
            GPtrArray  *findings)
{
  struct stat st;

  if (stat (path, &st) == 0 && (st.st_mode & OTHERS) != 0)
    add (findings, path,
         g_strdup (_("Others may look into it. Tarn closes it when it next saves; or take their "
                     "permission away yourself.")),
                   NULL);
}

static void
check_reflection (TarnJournal *self,
                  const char  *path,
                  GPtrArray   *findings)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) file = tarn_journal_read_file (self, path, &error);
  g_autoptr(GBytes) content = NULL;
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(GPtrArray) issues = tarn_issues_new ();

  if (file != NULL)
    content = tarn_journal_open_file (self, path, file, &error);
  if (content == NULL)
    {
      add (findings, path, g_strdup (error->message), NULL);
      return;
    }

  reflection = tarn_reflection_read (g_bytes_get_data (content, NULL), g_bytes_get_size (content),
                                     issues);
  if (issues->len > 0)
    add (findings, path, NULL, g_steal_pointer (&issues));
  if (tarn_journal_is_sealed (self) && tarn_sealed_file_get_kind (file) == TARN_SEALED_NOT)
    add (findings, path,
         g_strdup (_("It is not sealed, though there is a passphrase. Another program put it "
                     "there; Tarn seals it when it is next changed.")),
                   NULL);
}

static void
check_keys (TarnJournal *self,
            const char  *path,
            GPtrArray   *findings)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) file = tarn_journal_read_file (self, path, &error);
  guint8 block[TARN_KEY_BLOCK_BYTES];

  if (file == NULL || !tarn_key_file_read (g_bytes_get_data (file, NULL), g_bytes_get_size (file),
                                           block, &error))
    add (findings, path, g_strdup (error->message), NULL);
}

static void
check_file (TarnJournal *self,
            const char  *name,
            GPtrArray   *findings,
            guint       *n_files)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  if (g_str_equal (name, TARN_JOURNAL_CLAIMS) || g_str_equal (name, TARN_JOURNAL_DAMAGED))
    return;

  *n_files += 1;
  check_mode (path, findings);
  if (g_str_equal (name, TARN_JOURNAL_KEYS))
    check_keys (self, path, findings);
  else if (g_str_has_suffix (name, TARN_JOURNAL_SUFFIX) ||
           g_str_has_suffix (name, TARN_JOURNAL_PREVIOUS))
    check_reflection (self, path, findings);
  else
    add (findings, path, g_strdup (_("It is no reflection. Tarn leaves it alone.")), NULL);
}

static void
check_damaged (TarnJournal *self,
               GPtrArray   *findings,
               guint       *n_files)
{
  g_autofree char *folder = g_build_filename (self->folder, TARN_JOURNAL_DAMAGED, NULL);
  g_autoptr(GPtrArray) names = tarn_journal_list_files (folder, NULL);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

      *n_files += 1;
      add (findings, path,
           g_strdup (_("It is damaged and was put here earlier. Delete the reflection in Tarn "
                       "to be rid of it.")),
                     NULL);
    }
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/**
 * tarn_journal_check:
 * @self: a journal
 * @n_files: (out): how many files were looked at
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Looks at every file of the journal, and changes nothing.
 *
 * Returns: (transfer full) (nullable) (element-type TarnJournalFinding): what is wrong; %NULL with
 *   @error set when the folder could not be read or the journal is locked
 */
GPtrArray *
tarn_journal_check (TarnJournal *self,
                    guint       *n_files,
                    GError     **error)
{
  g_autoptr(GPtrArray) names = NULL;
  g_autoptr(GPtrArray) findings = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (n_files != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  *n_files = 0;
  if (!tarn_journal_be_present (self, error) || !tarn_journal_need_unlocked (self, error))
    return NULL;
  names = tarn_journal_list_files (self->folder, error);
  if (names == NULL)
    return NULL;

  findings = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_journal_finding_free);
  check_mode (self->folder, findings);
  g_ptr_array_sort (names, compare);
  for (guint i = 0; i < names->len; i++)
    check_file (self, names->pdata[i], findings, n_files);
  check_damaged (self, findings, n_files);

  return g_steal_pointer (&findings);
}

/**
 * tarn_journal_finding_free:
 * @self: (nullable) (transfer full): a finding
 *
 * Frees it.
 */
void
tarn_journal_finding_free (TarnJournalFinding *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self->message);
  g_clear_pointer (&self->issues, g_ptr_array_unref);
  g_free (self);
}
