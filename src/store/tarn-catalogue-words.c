/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-catalogue.h"

#include "tarn-catalogue-private.h"
#include "tarn-identifiers-reader.h"
#include "tarn-texts-reader.h"

typedef gboolean (*ReadInto) (gpointer           into,
                              const char        *data,
                              gsize              length,
                              const char *const *languages,
                              GPtrArray         *issues);

/* A file of the person's own stands in the place of the system's file of the same name, as it does
 * with other programs. */
static gboolean
is_hidden (GHashTable *names,
           const char *path)
{
  return !g_hash_table_add (names, g_path_get_basename (path));
}

static gboolean
read_file (TarnCatalogueEntry *entry,
           const char *const  *languages,
           ReadInto            read,
           gpointer            into)
{
  g_autoptr(GBytes) bytes = tarn_catalogue_entry_load (entry);
  const char *data;
  gsize       length;

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);
  return read (into, data, length, languages, entry->issues);
}

static gboolean
read_texts (gpointer           into,
            const char        *data,
            gsize              length,
            const char *const *languages,
            GPtrArray         *issues)
{
  return tarn_texts_read (into, data, length, languages, issues);
}

static gboolean
read_identifiers (gpointer           into,
                  const char        *data,
                  gsize              length,
                  const char *const *languages,
                  GPtrArray         *issues)
{
  return tarn_identifiers_read (into, data, length, languages, issues);
}

/* Reads all files of some folders into one thing. Says whether there was one, and all were good. */
static gboolean
read_all (const char *const *folders,
          const char *const *languages,
          GPtrArray         *files,
          ReadInto           read,
          gpointer           into)
{
  g_autoptr(GHashTable) names = NULL;
  gboolean good = TRUE;
  guint    n_read = 0;

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autoptr(GPtrArray) paths = tarn_catalogue_list_files (folders[i]);

      for (guint j = 0; j < paths->len; j++)
        {
          const char         *path = g_ptr_array_index (paths, j);
          TarnCatalogueEntry *entry;

          if (is_hidden (names, path))
            continue;

          entry = tarn_catalogue_entry_new (path, i == 0 ? TARN_ORIGIN_OWN : TARN_ORIGIN_SYSTEM);
          g_ptr_array_add (files, entry);
          if (!read_file (entry, languages, read, into))
            good = FALSE;
          n_read++;
        }
    }

  return good && n_read > 0;
}

static gboolean
has_own (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    if (((const TarnCatalogueEntry *)files->pdata[i])->origin == TARN_ORIGIN_OWN)
      return TRUE;

  return FALSE;
}

/* What somebody left out of a file of their own is still said, in the words of the system. */
static void
add_rest (TarnTexts         *texts,
          const char *const *folders,
          const char *const *languages)
{
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(TarnTexts) rest = NULL;

  files = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_catalogue_entry_free);
  rest = tarn_catalogue_load_texts (folders, languages, files);
  if (rest != NULL)
    tarn_texts_set_rest (texts, rest);
}

/**
 * tarn_catalogue_load_texts:
 * @folders: (array zero-terminated=1): the person's own folder, then those of the system
 * @languages: (nullable) (array zero-terminated=1): the languages wanted, the most wanted first
 * @files: (element-type TarnCatalogueEntry): an array that frees its entries; one entry is added
 *   for each file that was looked at, with what is wrong in it
 *
 * Reads the report's own words from all files in @folders. What is not in a file of the person's
 * own comes from the one of that name that it stands in place of.
 *
 * Returns: (transfer full) (nullable): the texts; %NULL when there is no file, or when one could
 *   not be read or was refused
 */
TarnTexts *
tarn_catalogue_load_texts (const char *const *folders,
                           const char *const *languages,
                           GPtrArray         *files)
{
  g_autoptr(TarnTexts) texts = NULL;

  g_return_val_if_fail (folders != NULL, NULL);
  g_return_val_if_fail (files != NULL, NULL);

  texts = tarn_texts_new ();
  if (!read_all (folders, languages, files, read_texts, texts))
    return NULL;

  if (has_own (files))
    add_rest (texts, folders + 1, languages);
  return g_steal_pointer (&texts);
}

/**
 * tarn_catalogue_load_identifiers:
 * @folders: (array zero-terminated=1): the person's own folder, then those of the system
 * @languages: (nullable) (array zero-terminated=1): the languages wanted, the most wanted first
 * @files: (element-type TarnCatalogueEntry): as of tarn_catalogue_load_texts()
 *
 * Reads the rules for what may show who is meant from all files in @folders.
 *
 * Returns: (transfer full) (nullable): the rules; %NULL when there is no file, or when one could
 *   not be read or was refused
 */
TarnIdentifiers *
tarn_catalogue_load_identifiers (const char *const *folders,
                                 const char *const *languages,
                                 GPtrArray         *files)
{
  g_autoptr(TarnIdentifiers) identifiers = NULL;

  g_return_val_if_fail (folders != NULL, NULL);
  g_return_val_if_fail (files != NULL, NULL);

  identifiers = tarn_identifiers_new ();
  if (!read_all (folders, languages, files, read_identifiers, identifiers))
    return NULL;

  return g_steal_pointer (&identifiers);
}
