/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire.h"

G_DEFINE_BOXED_TYPE (TarnQuestionnaire,
                     tarn_questionnaire,
                     tarn_questionnaire_ref,
                     tarn_questionnaire_unref)

static void
tarn_questionnaire_clear (gpointer data)
{
  TarnQuestionnaire *self = data;

  g_hash_table_unref (self->items_by_id);
  tarn_picture_free (self->picture);
  tarn_map_free (self->map);
  g_free (self->pack_otherwise);
  g_free (self->pack_item);
  g_ptr_array_unref (self->packs);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->statements);
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->domains);
  g_ptr_array_unref (self->sections);
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->axes);
  g_ptr_array_unref (self->scales);
  g_ptr_array_unref (self->references);
  tarn_text_free (self->before_you_start);
  tarn_text_free (self->warning);
  tarn_text_free (self->promise);
  tarn_text_free (self->licence);
  tarn_text_free (self->notice);
  tarn_text_free (self->summary);
  tarn_text_free (self->title);
  g_strfreev (self->languages);
  g_free (self->version);
  g_free (self->id);
}

/* Every element that is looked up by id has the id as its first field. */
static gconstpointer
find_by_id (GPtrArray  *elements,
            const char *id)
{
  for (guint i = 0; id != NULL && i < elements->len; i++)
    {
      const char *const *element = g_ptr_array_index (elements, i);

      if (g_strcmp0 (*element, id) == 0)
        return element;
    }

  return NULL;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (TarnItem, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (TarnDomain, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (TarnAxis, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (TarnBand, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (TarnScale, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (TarnReference, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (TarnWord, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (TarnStatement, id) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (TarnOption, code) == 0);

/**
 * tarn_questionnaire_new:
 *
 * Makes a questionnaire with nothing in it, for a reader to fill.
 *
 * Returns: (transfer full): the questionnaire
 */
TarnQuestionnaire *
tarn_questionnaire_new (void)
{
  TarnQuestionnaire *self = g_atomic_rc_box_new0 (TarnQuestionnaire);

  self->languages = g_new0 (char *, 1);
  self->references = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_reference_free);
  self->scales = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_scale_free);
  self->axes = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_axis_free);
  self->words = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_word_free);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_section_free);
  self->domains = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_domain_free);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_item_free);
  self->statements = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_statement_free);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_rule_free);
  self->packs = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_pack_free);
  self->items_by_id = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * tarn_questionnaire_ref:
 * @self: a questionnaire
 *
 * Returns: (transfer full): @self, counted once more
 */
TarnQuestionnaire *
tarn_questionnaire_ref (TarnQuestionnaire *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * tarn_questionnaire_unref:
 * @self: (nullable) (transfer full): a questionnaire
 *
 * Gives up one count.
 */
void
tarn_questionnaire_unref (TarnQuestionnaire *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, tarn_questionnaire_clear);
}

/**
 * tarn_questionnaire_get_major:
 * @self: a questionnaire
 *
 * The first number of the version. Reflections of different major versions do not ask the same
 * things and are never compared.
 *
 * Returns: the major version
 */
guint
tarn_questionnaire_get_major (const TarnQuestionnaire *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->version != NULL ? (guint)g_ascii_strtoull (self->version, NULL, 10) : 0;
}

/**
 * tarn_questionnaire_has_quick:
 * @self: a questionnaire
 *
 * Returns: %TRUE if any item is marked as core, so that there is a quick route
 */
gboolean
tarn_questionnaire_has_quick (const TarnQuestionnaire *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (self->items, i);

      if (item->core)
        return TRUE;
    }

  return FALSE;
}

/**
 * tarn_questionnaire_find_item:
 * @self: a questionnaire
 * @id: an id
 *
 * Finds an item. tarn_questionnaire_check() makes this quick; before it, every item is looked at.
 *
 * Returns: (transfer none) (nullable): the item
 */
const TarnItem *
tarn_questionnaire_find_item (const TarnQuestionnaire *self,
                              const char              *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  if (g_hash_table_size (self->items_by_id) == 0)
    return find_by_id (self->items, id);

  return g_hash_table_lookup (self->items_by_id, id);
}

/**
 * tarn_questionnaire_find_role:
 * @self: a questionnaire
 *
 * Returns: (transfer none) (nullable): the opening question that says which part of a room somebody
 *   belongs to
 */
const TarnItem *
tarn_questionnaire_find_role (const TarnQuestionnaire *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (self->items, i);

      if (item->role && item->scale != NULL)
        return item;
    }

  return NULL;
}

/**
 * tarn_questionnaire_find_domain:
 * @self: a questionnaire
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the domain of that id
 */
const TarnDomain *
tarn_questionnaire_find_domain (const TarnQuestionnaire *self,
                                const char              *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_by_id (self->domains, id);
}

/**
 * tarn_questionnaire_find_axis:
 * @self: a questionnaire
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the axis of that id
 */
const TarnAxis *
tarn_questionnaire_find_axis (const TarnQuestionnaire *self,
                              const char              *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_by_id (self->axes, id);
}

/**
 * tarn_questionnaire_find_scale:
 * @self: a questionnaire
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the scale of that id
 */
const TarnScale *
tarn_questionnaire_find_scale (const TarnQuestionnaire *self,
                               const char              *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_by_id (self->scales, id);
}

/**
 * tarn_questionnaire_find_reference:
 * @self: a questionnaire
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the reference of that id
 */
const TarnReference *
tarn_questionnaire_find_reference (const TarnQuestionnaire *self,
                                   const char              *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_by_id (self->references, id);
}

/**
 * tarn_questionnaire_find_word:
 * @self: a questionnaire
 * @id: (nullable): the name between the braces
 *
 * Returns: (transfer none) (nullable): the word of that id
 */
const TarnWord *
tarn_questionnaire_find_word (const TarnQuestionnaire *self,
                              const char              *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_by_id (self->words, id);
}

/**
 * tarn_questionnaire_find_statement:
 * @self: a questionnaire
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the overall statement of that id
 */
const TarnStatement *
tarn_questionnaire_find_statement (const TarnQuestionnaire *self,
                                   const char              *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_by_id (self->statements, id);
}

/**
 * tarn_axis_find_band:
 * @self: an axis
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable): the band of that id
 */
const TarnBand *
tarn_axis_find_band (const TarnAxis *self,
                     const char     *id)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_by_id (self->bands, id);
}

/**
 * tarn_item_find_option:
 * @self: an item
 * @code: (nullable): the code of an option
 *
 * Returns: (transfer none) (nullable): the option; %NULL also for items without options
 */
const TarnOption *
tarn_item_find_option (const TarnItem *self,
                       const char     *code)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->scale != NULL ? find_by_id (self->scale->options, code) : NULL;
}

/**
 * tarn_item_is_scored:
 * @self: an item
 *
 * Returns: %TRUE if its answer counts towards a domain: a scale item inside one
 */
gboolean
tarn_item_is_scored (const TarnItem *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->type == TARN_ITEM_SCALE && self->domain != NULL && self->scale != NULL;
}

/**
 * tarn_item_get_points:
 * @self: a scored item of a questionnaire that was checked
 * @option: an option of its scale
 *
 * How many points an option gives towards the axis of the item's domain: more points are more
 * concern on a concern axis and more benefit on a benefit axis (scoring method, section 2).
 *
 * Returns: the points, from the scale's lowest value to its highest
 */
gint64
tarn_item_get_points (const TarnItem   *self,
                      const TarnOption *option)
{
  TarnDirection straight = TARN_DIRECTION_AS_IS;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (option != NULL, 0);
  g_return_val_if_fail (tarn_item_is_scored (self) && self->domain->axis != NULL, 0);

  switch (self->domain->axis->kind)
    {
    case TARN_AXIS_CONCERN:
      straight = TARN_DIRECTION_RISK;
      break;

    case TARN_AXIS_BENEFIT:
      straight = TARN_DIRECTION_PROTECTIVE;
      break;

    case TARN_AXIS_PLAIN:
      break;
    }

  if (self->direction == straight)
    return option->value;

  return self->scale->min + self->scale->max - option->value;
}
