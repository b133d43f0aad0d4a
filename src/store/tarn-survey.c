/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-survey.h"

#include "tarn-limits.h"
#include "tarn-load.h"
#include "tarn-response-file.h"

/* Enough to tell what a room answers. */
#define SAMPLE 100

static TarnResponse *
load (const char *path)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GPtrArray) issues = tarn_issues_new ();

  /* A pipe would be waited for. */
  if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
    bytes = tarn_load (path, TARN_LIMIT_RESPONSE_BYTES, NULL);
  if (bytes == NULL)
    return NULL;

  return tarn_response_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), issues);
}

/* The room that one file alone would open, or %NULL. */
static TarnWorkshop *
open_room (TarnCatalogue *catalogue,
           const char    *path)
{
  g_autoptr(TarnResponse) response = load (path);
  g_autoptr(TarnWorkshop) trial = NULL;
  const TarnCatalogueEntry *entry = NULL;

  if (response != NULL)
    entry = tarn_catalogue_find (catalogue, tarn_response_get_questionnaire (response));
  if (entry == NULL)
    return NULL;

  trial = tarn_workshop_new (entry->questionnaire, tarn_response_get_route (response));
  if (tarn_workshop_admit (trial, response) != TARN_ADMISSION_TAKEN)
    return NULL;

  return tarn_workshop_new (entry->questionnaire, tarn_response_get_route (response));
}

static gboolean
are_alike (gconstpointer a,
           gconstpointer b)
{
  TarnWorkshop *room = (TarnWorkshop *)a;
  TarnWorkshop *other = (TarnWorkshop *)b;

  return tarn_workshop_get_questionnaire (room) == tarn_workshop_get_questionnaire (other) &&
         tarn_workshop_get_route (room) == tarn_workshop_get_route (other);
}

/**
 * tarn_survey_open_room:
 * @catalogue: the questionnaires there are
 * @paths: (element-type filename): files in any order; folders and archives are passed over
 * @cancellable: (nullable): what was looked at before it is cancelled decides
 *
 * Looks into some of the files. One that strayed in from another workshop must not decide what the
 * room answers, so most of them do.
 *
 * Returns: (transfer full) (nullable): an empty room; %NULL if none of them opens one
 */
TarnWorkshop *
tarn_survey_open_room (TarnCatalogue *catalogue,
                       GPtrArray     *paths,
                       GCancellable  *cancellable)
{
  g_autoptr(GPtrArray) rooms = g_ptr_array_new_with_free_func (g_object_unref);
  guint votes[SAMPLE] = { 0 };
  guint most = 0;

  g_return_val_if_fail (catalogue != NULL && paths != NULL, NULL);

  for (guint i = 0; i < MIN (paths->len, SAMPLE) && !g_cancellable_is_cancelled (cancellable); i++)
    {
      g_autoptr(TarnWorkshop) room = open_room (catalogue, paths->pdata[i]);
      guint place;

      if (room == NULL)
        continue;
      if (!g_ptr_array_find_with_equal_func (rooms, room, are_alike, &place))
        {
          place = rooms->len;
          g_ptr_array_add (rooms, g_object_ref (room));
        }
      votes[place]++;
      if (votes[place] > votes[most])
        most = place;
    }

  return rooms->len > 0 ? g_object_ref (rooms->pdata[most]) : NULL;
}
