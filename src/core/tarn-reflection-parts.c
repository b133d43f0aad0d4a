/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-reflection.h"

/**
 * tarn_answer_new:
 * @item: the id of an item
 *
 * Makes an answer in the state given, with nothing in it.
 *
 * Returns: (transfer full): the answer
 */
TarnAnswer *
tarn_answer_new (const char *item)
{
  TarnAnswer *self;

  g_return_val_if_fail (item != NULL, NULL);

  self = g_new0 (TarnAnswer, 1);
  self->item = g_strdup (item);

  return self;
}

/**
 * tarn_answer_free:
 * @self: (nullable) (transfer full): an answer
 *
 * Frees an answer.
 */
void
tarn_answer_free (TarnAnswer *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->value);
  g_free (self->guess);
  g_strfreev (self->options);
  g_free (self->item);
  g_free (self);
}

/**
 * tarn_place_new:
 *
 * Makes a place of the presence map with nothing picked.
 *
 * Returns: (transfer full): the place
 */
TarnPlace *
tarn_place_new (void)
{
  return g_new0 (TarnPlace, 1);
}

/**
 * tarn_place_free:
 * @self: (nullable) (transfer full): a place
 *
 * Frees a place.
 */
void
tarn_place_free (TarnPlace *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < TARN_N_PLACE_FIELDS; i++)
    g_free (self->codes[i]);

  g_free (self);
}

/**
 * tarn_place_field_get_name:
 * @field: a field
 *
 * What the field is called in files and in the conditions of hints.
 *
 * Returns: (transfer none): the name
 */
const char *
tarn_place_field_get_name (TarnPlaceField field)
{
  static const char *const names[TARN_N_PLACE_FIELDS] = {
    [TARN_PLACE_KIND] = "kind",
    [TARN_PLACE_AUDIENCE] = "audience",
    [TARN_PLACE_NAME] = "name",
    [TARN_PLACE_ROLE] = "role",
    [TARN_PLACE_FOR] = "for",
    [TARN_PLACE_CHECK] = "check",
  };

  g_return_val_if_fail (field < TARN_N_PLACE_FIELDS, NULL);

  return names[field];
}

/**
 * tarn_plan_action_new:
 *
 * Makes an action of the plan with nothing in it.
 *
 * Returns: (transfer full): the action
 */
TarnPlanAction *
tarn_plan_action_new (void)
{
  return g_new0 (TarnPlanAction, 1);
}

/**
 * tarn_plan_action_free:
 * @self: (nullable) (transfer full): an action
 *
 * Frees an action.
 */
void
tarn_plan_action_free (TarnPlanAction *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self->who);
  g_free (self->by);
  g_free (self->domain);
  g_free (self);
}

static const char *const *
look_up (const char *id,
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

/**
 * tarn_place_fits_hint:
 * @self: a place
 * @hint: a hint of the presence map
 *
 * Returns: %TRUE if the hint is about this place
 */
gboolean
tarn_place_fits_hint (TarnPlace      *self,
                      const TarnHint *hint)
{
  g_return_val_if_fail (self != NULL && hint != NULL, FALSE);

  return tarn_condition_is_met (hint->when, look_up, self, NULL);
}
