/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-reflection-private.h"

/* An empty text is no text. */
static gboolean
notes_set (TarnNotes  *notes,
           const char *key,
           const char *text)
{
  const char *old = g_hash_table_lookup (notes->texts, key);
  gpointer    kept;

  if (text != NULL && *text == '\0')
    text = NULL;

  if (g_strcmp0 (old, text) == 0)
    return FALSE;

  if (text == NULL)
    {
      g_hash_table_lookup_extended (notes->texts, key, &kept, NULL);
      g_ptr_array_remove (notes->keys, kept);
      g_hash_table_remove (notes->texts, key);
    }
  else if (old == NULL)
    {
      kept = g_strdup (key);
      g_ptr_array_add (notes->keys, kept);
      g_hash_table_insert (notes->texts, kept, g_strdup (text));
    }
  else
    {
      g_hash_table_insert (notes->texts, g_strdup (key), g_strdup (text));
    }

  return TRUE;
}

/**
 * tarn_reflection_get_note:
 * @self: a reflection
 * @item: the id of an item
 *
 * Returns: (transfer none) (nullable): what was written for it
 */
const char *
tarn_reflection_get_note (TarnReflection *self,
                          const char     *item)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  return g_hash_table_lookup (self->notes.texts, item);
}

/**
 * tarn_reflection_set_note:
 * @self: a reflection
 * @item: the id of an item
 * @note: (nullable): the words; empty or %NULL removes the note
 *
 * Writes a note beside an item. Notes are for the person alone.
 */
void
tarn_reflection_set_note (TarnReflection *self,
                          const char     *item,
                          const char     *note)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (item != NULL);

  if (notes_set (&self->notes, item, note))
    tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_list_noted:
 * @self: a reflection
 *
 * Returns: (transfer none) (element-type utf8): the ids of items that have a note, in the order in
 *   which they were written
 */
GPtrArray *
tarn_reflection_list_noted (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->notes.keys;
}

/**
 * tarn_reflection_get_places:
 * @self: a reflection
 *
 * Returns: (transfer none) (element-type TarnPlace): the places of the presence map
 */
GPtrArray *
tarn_reflection_get_places (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->places;
}

/**
 * tarn_reflection_take_place:
 * @self: a reflection
 * @place: (transfer full): a place
 *
 * Adds a place to the presence map.
 */
void
tarn_reflection_take_place (TarnReflection *self,
                            TarnPlace      *place)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (place != NULL);

  g_ptr_array_add (self->places, place);
  tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_change_place:
 * @self: a reflection
 * @index: which place, from 0
 * @place: (transfer full): what it is now
 *
 * Puts a place in the place of another on the presence map.
 */
void
tarn_reflection_change_place (TarnReflection *self,
                              guint           index,
                              TarnPlace      *place)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (place != NULL && index < self->places->len);

  tarn_place_free (g_steal_pointer (&self->places->pdata[index]));
  self->places->pdata[index] = place;
  tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_remove_place:
 * @self: a reflection
 * @index: which place, from 0
 *
 * Removes a place from the presence map.
 */
void
tarn_reflection_remove_place (TarnReflection *self,
                              guint           index)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (index < self->places->len);

  g_ptr_array_remove_index (self->places, index);
  tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_get_review:
 * @self: a reflection
 *
 * Returns: (transfer none) (nullable): the ISO date on which to look at the plan again
 */
const char *
tarn_reflection_get_review (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->review;
}

/**
 * tarn_reflection_set_review:
 * @self: a reflection
 * @date: (nullable): an ISO date
 *
 * Says when to look at the plan again.
 */
void
tarn_reflection_set_review (TarnReflection *self,
                            const char     *date)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));

  if (tarn_reflection_set_string (&self->review, date))
    tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_get_plan:
 * @self: a reflection
 *
 * Returns: (transfer none) (element-type TarnPlanAction): the actions of the plan
 */
GPtrArray *
tarn_reflection_get_plan (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->plan;
}

/**
 * tarn_reflection_take_plan_action:
 * @self: a reflection
 * @action: (transfer full): an action
 *
 * Adds an action to the plan.
 */
void
tarn_reflection_take_plan_action (TarnReflection *self,
                                  TarnPlanAction *action)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (action != NULL);

  g_ptr_array_add (self->plan, action);
  tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_insert_plan_action:
 * @self: a reflection
 * @index: before which action, from 0; the number of actions for the end
 * @action: (transfer full): an action
 *
 * Puts an action into the plan where it stood before.
 */
void
tarn_reflection_insert_plan_action (TarnReflection *self,
                                    guint           index,
                                    TarnPlanAction *action)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (action != NULL && index <= self->plan->len);

  g_ptr_array_insert (self->plan, index, action);
  tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_change_plan_action:
 * @self: a reflection
 * @index: which action, from 0
 * @action: (transfer full): what it is now
 *
 * Puts an action in the place of another.
 */
void
tarn_reflection_change_plan_action (TarnReflection *self,
                                    guint           index,
                                    TarnPlanAction *action)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (action != NULL && index < self->plan->len);

  tarn_plan_action_free (g_steal_pointer (&self->plan->pdata[index]));
  self->plan->pdata[index] = action;
  tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_remove_plan_action:
 * @self: a reflection
 * @index: which action, from 0
 *
 * Removes an action from the plan.
 */
void
tarn_reflection_remove_plan_action (TarnReflection *self,
                                    guint           index)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (index < self->plan->len);

  g_ptr_array_remove_index (self->plan, index);
  tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_get_step:
 * @self: a reflection
 * @step: the id of a step, for example `what-happened`
 *
 * Returns: (transfer none) (nullable): what was written for it
 */
const char *
tarn_reflection_get_step (TarnReflection *self,
                          const char     *step)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);
  g_return_val_if_fail (step != NULL, NULL);

  return g_hash_table_lookup (self->steps.texts, step);
}

/**
 * tarn_reflection_set_step:
 * @self: a reflection
 * @step: the id of a step
 * @text: (nullable): the words; empty or %NULL removes them
 *
 * Writes one step of the reflection in four or six steps.
 */
void
tarn_reflection_set_step (TarnReflection *self,
                          const char     *step,
                          const char     *text)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (step != NULL);

  if (notes_set (&self->steps, step, text))
    tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_list_steps:
 * @self: a reflection
 *
 * Returns: (transfer none) (element-type utf8): the ids of the steps that were written, in that
 *   order
 */
GPtrArray *
tarn_reflection_list_steps (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->steps.keys;
}

/**
 * tarn_reflection_get_topics:
 * @self: a reflection
 *
 * Returns: (transfer none) (element-type utf8): the ids of the domains chosen for supervision
 */
GPtrArray *
tarn_reflection_get_topics (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->topics;
}

/**
 * tarn_reflection_add_topic:
 * @self: a reflection
 * @domain: the id of a domain
 *
 * Chooses a domain for supervision.
 *
 * Returns: %FALSE if it was chosen before
 */
gboolean
tarn_reflection_add_topic (TarnReflection *self,
                           const char     *domain)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), FALSE);
  g_return_val_if_fail (domain != NULL, FALSE);

  if (g_ptr_array_find_with_equal_func (self->topics, domain, g_str_equal, NULL))
    return FALSE;

  g_ptr_array_add (self->topics, g_strdup (domain));
  tarn_reflection_emit_changed (self);

  return TRUE;
}

/**
 * tarn_reflection_remove_topic:
 * @self: a reflection
 * @domain: the id of a domain
 *
 * Takes a domain off the topics for supervision.
 */
void
tarn_reflection_remove_topic (TarnReflection *self,
                              const char     *domain)
{
  guint index;

  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (domain != NULL);

  if (!g_ptr_array_find_with_equal_func (self->topics, domain, g_str_equal, &index))
    return;

  g_ptr_array_remove_index (self->topics, index);
  tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_get_unknown:
 * @self: a reflection
 *
 * Returns: (transfer none) (element-type utf8): elements of the file that this version of Tarn does
 *   not know, as canonical XML, to be written back
 */
GPtrArray *
tarn_reflection_get_unknown (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->unknown;
}

/**
 * tarn_reflection_add_unknown:
 * @self: a reflection
 * @xml: an element, as canonical XML
 *
 * Keeps an element that this version of Tarn does not know.
 */
void
tarn_reflection_add_unknown (TarnReflection *self,
                             const char     *xml)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (xml != NULL);

  g_ptr_array_add (self->unknown, g_strdup (xml));
  tarn_reflection_emit_changed (self);
}
