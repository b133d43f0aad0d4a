/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-group-csv.h"

/* RFC 4180. Nothing needs quotes: ids and codes are letters, digits, dots, underscores and hyphens,
 * and the words are ours. */
#define LINE_END "\r\n"
#define HEADER   "round,role,domain,axis,people,words,band,percent,change"

static const char *
get_words (TarnGroupWords words)
{
  return words != TARN_GROUP_WORDS_NONE ? tarn_group_words_get_id (words) : "";
}

static void
append_start (GString               *csv,
              const char            *round,
              const char            *role,
              const TarnGroupDomain *domain,
              guint                  people)
{
  g_string_append_printf (csv, "%s,%s,%s,%s,", round, role, domain->domain->id,
                          domain->domain->axis_id);
  if (people > 0)
    g_string_append_printf (csv, "%u", people);
}

/* A line for the words, or one for each band. */
static void
append_domain (GString               *csv,
               const char            *round,
               const TarnGroupDomain *domain,
               const char            *change)
{
  GPtrArray *bands = domain->domain->axis->bands;
  guint      place = 0;

  if (domain->percents == NULL)
    {
      append_start (csv, round, "", domain, domain->people);
      g_string_append_printf (csv, ",%s,,,%s" LINE_END, get_words (domain->words), change);
      return;
    }

  for (guint i = 0; i < bands->len; i++)
    {
      const TarnBand *band = g_ptr_array_index (bands, i);

      if (band->by_flag)
        continue;
      append_start (csv, round, "", domain, domain->people);
      g_string_append_printf (csv, ",,%s,%u,%s" LINE_END, band->id, domain->percents[place++],
                              change);
    }
}

static void
append_parts (GString                *csv,
              const char             *round,
              const TarnGroupPicture *picture)
{
  for (guint i = 0; picture->parts != NULL && i < picture->parts->len; i++)
    {
      const TarnGroupPart *part = g_ptr_array_index (picture->parts, i);

      for (guint j = 0; j < picture->domains->len; j++)
        {
          append_start (csv, round, part->role->code, g_ptr_array_index (picture->domains, j), 0);
          g_string_append_printf (csv, ",%s,,," LINE_END, get_words (part->words[j]));
        }
    }
}

/**
 * tarn_group_to_csv:
 * @picture: a picture
 * @before: (nullable): the picture of an earlier round to hold it against
 *
 * A group picture as a table for a spreadsheet: a line for each domain, or for each band where
 * percents are shown. What is not shown is empty. It holds what the picture shows and nothing else.
 *
 * Returns: (transfer full): CSV with a header
 */
char *
tarn_group_to_csv (const TarnGroupPicture *picture,
                   const TarnGroupPicture *before)
{
  const char *round = before != NULL ? "after" : "";
  GString    *csv;

  g_return_val_if_fail (picture != NULL, NULL);

  csv = g_string_new (HEADER LINE_END);
  for (guint i = 0; before != NULL && i < before->domains->len; i++)
    append_domain (csv, "before", g_ptr_array_index (before->domains, i), "");
  for (guint i = 0; i < picture->domains->len; i++)
    {
      TarnGroupChange change = TARN_GROUP_CHANGE_NONE;

      if (before != NULL)
        change = tarn_group_picture_compare (before, picture, i);
      append_domain (csv, round, g_ptr_array_index (picture->domains, i),
                     change != TARN_GROUP_CHANGE_NONE ? tarn_group_change_get_id (change) : "");
    }
  append_parts (csv, round, picture);

  return g_string_free (csv, FALSE);
}
