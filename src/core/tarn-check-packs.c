/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-check-private.h"

#include "tarn-reflection.h"

static const TarnItem *
check_pack_item (TarnCheck *self,
                 guint      line)
{
  const char     *id = self->questionnaire->pack_item;
  const TarnItem *item;

  if (id == NULL)
    return NULL;

  item = tarn_questionnaire_find_item (self->questionnaire, id);
  if (item != NULL && item->opening && item->type == TARN_ITEM_CHOICE)
    return item;

  tarn_check_add (self, "pack-item-unknown", line, id);

  return NULL;
}

static const TarnMapField *
find_field (const TarnMap *map,
            TarnPlaceField field)
{
  for (guint i = 0; i < map->fields->len; i++)
    {
      const TarnMapField *candidate = g_ptr_array_index (map->fields, i);

      if (candidate->field == field)
        return candidate;
    }

  return NULL;
}

static void
check_fields (TarnCheck     *self,
              const TarnMap *map)
{
  gboolean       seen[TARN_N_PLACE_FIELDS] = { FALSE };
  TarnPlaceField last = TARN_PLACE_KIND;

  for (guint i = 0; i < map->fields->len; i++)
    {
      const TarnMapField *field = g_ptr_array_index (map->fields, i);
      const char         *name = tarn_place_field_get_name (field->field);

      if (seen[field->field])
        tarn_check_add (self, "map-field-twice", field->line, name);
      else if (field->field < last)
        tarn_check_add (self, "map-field-order", field->line, name);

      if (field->options->len < 2)
        tarn_check_add (self, "options-too-few", field->line, name);

      seen[field->field] = TRUE;
      last = field->field;
      tarn_check_options (self, field->options);
    }

  for (guint i = 0; i < TARN_N_PLACE_FIELDS; i++)
    if (!seen[i])
      tarn_check_add (self, "map-field-missing", map->line, tarn_place_field_get_name (i));
}

static gboolean
has_code (const TarnMapField *field,
          const char         *code)
{
  for (guint i = 0; i < field->options->len; i++)
    {
      const TarnOption *option = g_ptr_array_index (field->options, i);

      if (g_strcmp0 (option->code, code) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_rings (TarnCheck     *self,
             const TarnMap *map)
{
  const TarnMapField *audience = find_field (map, TARN_PLACE_AUDIENCE);
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < map->rings->len; i++)
    {
      const TarnRing *ring = g_ptr_array_index (map->rings, i);

      if (ring->code == NULL)
        continue;

      if (audience != NULL && !has_code (audience, ring->code))
        tarn_check_add (self, "ring-unknown", ring->line, ring->code);
      if (!g_hash_table_add (seen, ring->code))
        tarn_check_add (self, "ring-twice", ring->line, ring->code);
    }
}

/**
 * tarn_check_packs:
 * @self: a check
 *
 * Checks that packs can be picked, and that one stands when the question is declined.
 */
void
tarn_check_packs (TarnCheck *self)
{
  const TarnQuestionnaire *questionnaire = self->questionnaire;
  g_autoptr(GHashTable) seen = NULL;
  const TarnItem *item;
  const TarnPack *first;

  if (questionnaire->packs->len == 0)
    return;

  seen = g_hash_table_new (g_str_hash, g_str_equal);
  first = g_ptr_array_index (questionnaire->packs, 0);
  item = check_pack_item (self, first->line);

  for (guint i = 0; i < questionnaire->packs->len; i++)
    {
      const TarnPack *pack = g_ptr_array_index (questionnaire->packs, i);

      if (pack->option == NULL)
        continue;

      if (item != NULL && tarn_item_find_option (item, pack->option) == NULL)
        tarn_check_add (self, "option-unknown", pack->line, pack->option);
      if (!g_hash_table_add (seen, pack->option))
        tarn_check_add (self, "pack-twice", pack->line, pack->option);
    }

  if (questionnaire->pack_otherwise != NULL &&
      !g_hash_table_contains (seen, questionnaire->pack_otherwise))
    tarn_check_add (self, "pack-otherwise-missing", first->line, questionnaire->pack_otherwise);
}

/**
 * tarn_check_map:
 * @self: a check
 *
 * Checks the presence map, if there is one: each field once and in order, and rings that places can
 * be drawn on.
 */
void
tarn_check_map (TarnCheck *self)
{
  const TarnMap *map = self->questionnaire->map;

  if (map == NULL)
    return;

  check_fields (self, map);
  check_rings (self, map);
}
