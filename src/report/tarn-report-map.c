/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

static const char *
find_label (const TarnMap   *map,
            TarnPlaceField   field,
            const TarnPlace *place)
{
  const TarnMapField *asked = map->fields->pdata[field];

  for (guint i = 0; place->codes[field] != NULL && i < asked->options->len; i++)
    {
      const TarnOption *option = asked->options->pdata[i];

      if (g_str_equal (option->code, place->codes[field]))
        return option->label->text;
    }
  return "?";
}

static const char *const *
look_up_place (const char *id,
               gpointer    user_data)
{
  static const char *found[2];
  const TarnPlace   *place = user_data;

  for (TarnPlaceField field = 0; field < TARN_N_PLACE_FIELDS; field++)
    if (g_str_equal (id, tarn_place_field_get_name (field)))
      {
        found[0] = place->codes[field];
        return found;
      }
  return NULL;
}

static gboolean
hint_fits (const TarnHint *hint,
           GPtrArray      *places)
{
  for (guint i = 0; i < places->len; i++)
    if (tarn_condition_is_met (hint->when, look_up_place, places->pdata[i], NULL))
      return TRUE;
  return FALSE;
}

static void
add_hints (TarnContext   *context,
           TarnBlock     *group,
           const TarnMap *map,
           GPtrArray     *places)
{
  guint n = 0;

  for (guint i = 0; i < map->hints->len && n < map->max_hints; i++)
    {
      const TarnHint *hint = map->hints->pdata[i];

      if (!hint_fits (hint, places))
        continue;
      if (n++ == 0)
        tarn_report_heading (group, 3, tarn_context_entry (context, "map-hints-title", NULL));
      tarn_report_entry (group, tarn_context_words (context, hint->text));
    }
}

/**
 * tarn_report_add_map:
 *
 * Adds the presence map, if the person put places in: each place in words, and the hints.
 */
void
tarn_report_add_map (TarnContext *context,
                     TarnBlock   *group)
{
  const TarnMap *map = tarn_profile_get_questionnaire (context->profile)->map;
  GPtrArray     *places = tarn_reflection_get_places (context->reflection);

  if (map == NULL || places->len == 0)
    return;
  tarn_block_add (group, tarn_block_new (TARN_BLOCK_PAGE));
  tarn_report_heading (group, 1, tarn_context_words (context, map->title));
  for (guint i = 0; i < places->len; i++)
    {
      const TarnPlace *place = places->pdata[i];

      tarn_report_entry (group,
                         tarn_context_entry (context, "map-place", "kind",
                                             find_label (map, TARN_PLACE_KIND, place), "audience",
                                             find_label (map, TARN_PLACE_AUDIENCE, place), "name",
                                             find_label (map, TARN_PLACE_NAME, place), "for",
                                             find_label (map, TARN_PLACE_FOR, place), NULL));
    }
  add_hints (context, group, map, places);
  tarn_report_paragraph (group, tarn_context_entry (context, "map-change", NULL))->keep_next = TRUE;
  tarn_block_add (group, tarn_block_new_writing (2));
}
