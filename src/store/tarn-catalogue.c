/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-catalogue.h"

#include "tarn-catalogue-private.h"
#include "tarn-questionnaire-reader.h"

#include <string.h>

struct _TarnCatalogue
{
  char     **languages;
  GPtrArray *entries;
};

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Below 0 when @a is the lower version. The reader lets only "major.minor" through. */
static int
compare_versions (const char *a,
                  const char *b)
{
  g_auto(GStrv) left = g_strsplit (a, ".", 2);
  g_auto(GStrv) right = g_strsplit (b, ".", 2);

  for (guint i = 0; i < 2 && left[i] != NULL && right[i] != NULL; i++)
    {
      guint64 l = g_ascii_strtoull (left[i], NULL, 10);
      guint64 r = g_ascii_strtoull (right[i], NULL, 10);

      if (l != r)
        return l < r ? -1 : 1;
    }

  return 0;
}

static guint
get_order (const TarnCatalogueEntry *entry)
{
  return entry->questionnaire != NULL ? entry->questionnaire->order : TARN_ORDER_NONE;
}

/* The sort is stable: those that stand in the same place stay as they were found. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  guint left = get_order (*(const TarnCatalogueEntry *const *)a);
  guint right = get_order (*(const TarnCatalogueEntry *const *)b);

  return (left > right) - (left < right);
}

static gboolean
stands_before (const TarnCatalogueEntry *newer,
               const TarnCatalogueEntry *older)
{
  if (newer->origin != older->origin)
    return newer->origin < older->origin;

  return compare_versions (newer->questionnaire->version, older->questionnaire->version) > 0;
}

static void
put_aside (TarnCatalogueEntry       *entry,
           const TarnCatalogueEntry *instead)
{
  entry->instead = instead;
  tarn_issues_add (entry->issues, "questionnaire-twice", 0, entry->questionnaire->id);
}

static void
take_entry (TarnCatalogue      *self,
            TarnCatalogueEntry *entry)
{
  if (entry->questionnaire != NULL)
    {
      TarnCatalogueEntry *other =
        (TarnCatalogueEntry *)tarn_catalogue_find (self, entry->questionnaire->id);

      if (other != NULL && stands_before (entry, other))
        put_aside (other, entry);
      else if (other != NULL)
        put_aside (entry, other);
    }

  g_ptr_array_add (self->entries, entry);
}

static TarnCatalogueEntry *
add_path (TarnCatalogue *self,
          const char    *path,
          TarnOrigin     origin)
{
  TarnCatalogueEntry *entry = tarn_catalogue_entry_new (path, origin);
  g_autoptr(GBytes) bytes = tarn_catalogue_entry_load (entry);

  if (bytes != NULL)
    {
      gsize       length;
      const char *data = g_bytes_get_data (bytes, &length);

      entry->questionnaire = tarn_questionnaire_read (data, length,
                                                      (const char *const *)self->languages,
                                                      entry->issues);
    }

  take_entry (self, entry);
  return entry;
}

static void
add_folder (TarnCatalogue *self,
            const char    *folder,
            TarnOrigin     origin)
{
  g_autoptr(GPtrArray) paths = tarn_catalogue_list_files (folder);

  for (guint i = 0; i < paths->len; i++)
    add_path (self, g_ptr_array_index (paths, i), origin);
}

/* Private to the store: the paths of a folder's files in the order of their names, so that what is
 * found first never depends on the disk. A folder that is not there holds nothing. */
GPtrArray *
tarn_catalogue_list_files (const char *folder)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      /* A pipe that somebody left there would never end. */
      if (*name != '.' && g_str_has_suffix (name, ".xml") &&
          g_file_test (path, G_FILE_TEST_IS_REGULAR))
        g_ptr_array_add (paths, g_steal_pointer (&path));
    }

  g_ptr_array_sort (paths, compare_paths);
  return g_steal_pointer (&paths);
}

/**
 * tarn_catalogue_new:
 * @folders: (nullable) (array zero-terminated=1): the person's own folder, then those of the system
 * @languages: (nullable) (array zero-terminated=1): the languages wanted, the most wanted first
 *
 * Reads all questionnaires in @folders. A folder that is not there is passed over; a file that
 * cannot be read or is refused becomes an entry without a questionnaire.
 *
 * Returns: (transfer full): the catalogue
 */
TarnCatalogue *
tarn_catalogue_new (const char *const *folders,
                    const char *const *languages)
{
  TarnCatalogue *self = g_new0 (TarnCatalogue, 1);

  self->languages = g_strdupv ((char **)languages);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_catalogue_entry_free);

  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    add_folder (self, folders[i], i == 0 ? TARN_ORIGIN_OWN : TARN_ORIGIN_SYSTEM);
  g_ptr_array_sort (self->entries, compare_entries);

  return self;
}

/**
 * tarn_catalogue_free:
 * @self: (nullable) (transfer full): a catalogue
 *
 * Frees a catalogue and its entries; a questionnaire of it lives on while somebody has a reference.
 */
void
tarn_catalogue_free (TarnCatalogue *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->languages);
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/**
 * tarn_catalogue_add_file:
 * @self: a catalogue
 * @path: a file, or "-" for the standard input
 *
 * Adds a file that the person named. It stands before all that were found in folders.
 *
 * Returns: (transfer none): its entry; see tarn_catalogue_entry_bad()
 */
const TarnCatalogueEntry *
tarn_catalogue_add_file (TarnCatalogue *self,
                         const char    *path)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  return add_path (self, path, TARN_ORIGIN_GIVEN);
}

/**
 * tarn_catalogue_list:
 * @self: a catalogue
 *
 * Returns: (transfer none) (element-type TarnCatalogueEntry): everything that was found, good or
 *   not, used or not: in the order that the files ask for, then in that in which they were found
 */
GPtrArray *
tarn_catalogue_list (TarnCatalogue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entries;
}

/**
 * tarn_catalogue_find:
 * @self: a catalogue
 * @id: the id of a questionnaire
 *
 * Returns: (transfer none) (nullable): the entry that is used for @id; its questionnaire is there
 */
const TarnCatalogueEntry *
tarn_catalogue_find (TarnCatalogue *self,
                     const char    *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const TarnCatalogueEntry *entry = g_ptr_array_index (self->entries, i);

      if (entry->questionnaire != NULL && entry->instead == NULL &&
          strcmp (entry->questionnaire->id, id) == 0)
        return entry;
    }

  return NULL;
}
