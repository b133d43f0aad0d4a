/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "random-reflection.h"

static void
answer_at_random (TarnReflection *reflection,
                  const TarnItem *item,
                  GRand          *rand)
{
  int   pick = g_rand_int_range (rand, 0, 12);
  guint option;

  if (item->scale == NULL || (pick == 0 && !item->opening))
    return;
  option = g_rand_int_range (rand, 0, item->scale->options->len);
  if (pick == 1 && item->may_decline)
    tarn_reflection_decline (reflection, item->id);
  else if (pick == 2 && item->may_not_apply)
    tarn_reflection_not_applicable (reflection, item->id);
  else
    tarn_reflection_choose (reflection, item->id,
                            ((const TarnOption *)item->scale->options->pdata[option])->code);
  if (pick == 3 && item->check)
    tarn_reflection_check_guess (reflection, item->id,
                                 ((const TarnOption *)item->scale->options->pdata[0])->code);
}

static void
add_places_at_random (TarnReflection *reflection,
                      const TarnMap  *map,
                      GRand          *rand)
{
  for (guint n = g_rand_int_range (rand, 0, map->max_places + 1); n > 0; n--)
    {
      TarnPlace *place = tarn_place_new ();

      for (TarnPlaceField field = 0; field < TARN_N_PLACE_FIELDS; field++)
        {
          GPtrArray        *options = ((const TarnMapField *)map->fields->pdata[field])->options;
          const TarnOption *option = options->pdata[g_rand_int_range (rand, 0, options->len)];

          place->codes[field] = g_strdup (option->code);
        }
      tarn_reflection_take_place (reflection, place);
    }
}

/* The same seed gives the same answers. */
TarnReflection *
random_reflection_new (TarnQuestionnaire *questionnaire,
                       GRand             *rand)
{
  TarnReflection *reflection = tarn_reflection_new (questionnaire->id, questionnaire->version,
                                                    g_rand_int_range (rand, 0, 5) == 0
                                                      ? TARN_ROUTE_QUICK
                                                      : TARN_ROUTE_FULL);

  for (guint i = 0; i < questionnaire->items->len; i++)
    answer_at_random (reflection, questionnaire->items->pdata[i], rand);
  if (questionnaire->map != NULL && g_rand_boolean (rand))
    add_places_at_random (reflection, questionnaire->map, rand);
  return reflection;
}
