/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-catalogue.h"

#include "tarn-limits.h"
#include "tarn-load.h"

/**
 * tarn_catalogue_entry_new:
 * @path: a file, or "-" for the standard input
 * @origin: where it was found
 *
 * Returns: (transfer full): an entry of a file that has not been looked at
 */
TarnCatalogueEntry *
tarn_catalogue_entry_new (const char *path,
                          TarnOrigin  origin)
{
  TarnCatalogueEntry *self = g_new0 (TarnCatalogueEntry, 1);

  self->path = g_strdup (path);
  self->origin = origin;
  self->issues = tarn_issues_new ();

  return self;
}

/**
 * tarn_catalogue_entry_load:
 * @self: an entry that belongs to no catalogue
 *
 * Reads the file. Trouble with the disk is kept in the entry as its error; a file that is too large
 * is content that is refused, and gives an issue.
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
tarn_catalogue_entry_load (TarnCatalogueEntry *self)
{
  GBytes *bytes = tarn_load (self->path, TARN_LIMIT_FILE_BYTES, &self->error);

  if (g_error_matches (self->error, TARN_STORE_ERROR, TARN_STORE_ERROR_TOO_LARGE))
    {
      g_autofree char *size =
        g_format_size_full (TARN_LIMIT_FILE_BYTES, G_FORMAT_SIZE_IEC_UNITS);

      tarn_issues_add (self->issues, "file-too-large", 0, size);
      g_clear_error (&self->error);
    }

  return bytes;
}

/**
 * tarn_catalogue_entry_free:
 * @self: (nullable) (transfer full): an entry that belongs to no catalogue
 *
 * Frees an entry.
 */
void
tarn_catalogue_entry_free (TarnCatalogueEntry *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_clear_pointer (&self->questionnaire, tarn_questionnaire_unref);
  g_ptr_array_unref (self->issues);
  g_clear_error (&self->error);
  g_free (self);
}

/**
 * tarn_catalogue_entry_bad:
 * @self: an entry
 *
 * Returns: %TRUE if the file could not be read, or was refused
 */
gboolean
tarn_catalogue_entry_bad (const TarnCatalogueEntry *self)
{
  g_return_val_if_fail (self != NULL, TRUE);

  return self->error != NULL || tarn_issues_have_error (self->issues);
}
