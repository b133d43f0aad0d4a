/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-reflection-private.h"

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnReflection, tarn_reflection, G_TYPE_OBJECT)

static void
notes_init (TarnNotes *notes)
{
  notes->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  notes->keys = g_ptr_array_new ();
}

static void
notes_clear (TarnNotes *notes)
{
  g_ptr_array_unref (notes->keys);
  g_hash_table_unref (notes->texts);
}

static void
tarn_reflection_finalize (GObject *object)
{
  TarnReflection *self = TARN_REFLECTION (object);

  g_ptr_array_unref (self->unknown);
  g_ptr_array_unref (self->topics);
  notes_clear (&self->steps);
  g_ptr_array_unref (self->plan);
  g_free (self->review);
  g_ptr_array_unref (self->places);
  notes_clear (&self->notes);
  g_hash_table_unref (self->answers_by_item);
  g_ptr_array_unref (self->answers);
  g_free (self->token);
  g_free (self->changed);
  g_free (self->started);
  g_free (self->at);
  g_free (self->version);
  g_free (self->questionnaire);

  G_OBJECT_CLASS (tarn_reflection_parent_class)->finalize (object);
}

static void
tarn_reflection_class_init (TarnReflectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tarn_reflection_finalize;

  /**
   * TarnReflection::changed:
   * @self: a reflection
   *
   * Emitted after anything in it changed but the time stamps.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tarn_reflection_init (TarnReflection *self)
{
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_answer_free);
  self->answers_by_item = g_hash_table_new (g_str_hash, g_str_equal);
  notes_init (&self->notes);
  self->places = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_place_free);
  self->plan = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_plan_action_free);
  notes_init (&self->steps);
  self->topics = g_ptr_array_new_with_free_func (g_free);
  self->unknown = g_ptr_array_new_with_free_func (g_free);
}

/**
 * tarn_reflection_emit_changed:
 * @self: a reflection
 *
 * Emits #TarnReflection::changed.
 */
void
tarn_reflection_emit_changed (TarnReflection *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tarn_reflection_set_string:
 * @member: (inout): where a string is kept
 * @value: (nullable): what to keep there
 *
 * Keeps a copy of a string.
 *
 * Returns: %TRUE if that changed anything
 */
gboolean
tarn_reflection_set_string (char      **member,
                            const char *value)
{
  char *copy;

  if (g_strcmp0 (*member, value) == 0)
    return FALSE;

  copy = g_strdup (value);
  g_free (*member);
  *member = copy;

  return TRUE;
}

/**
 * tarn_reflection_new:
 * @questionnaire: the id of a questionnaire
 * @version: its version
 * @route: full or quick
 *
 * Starts a reflection without answers.
 *
 * Returns: (transfer full): the reflection
 */
TarnReflection *
tarn_reflection_new (const char *questionnaire,
                     const char *version,
                     TarnRoute   route)
{
  TarnReflection *self;

  g_return_val_if_fail (questionnaire != NULL, NULL);
  g_return_val_if_fail (version != NULL, NULL);

  self = g_object_new (TARN_TYPE_REFLECTION, NULL);
  self->questionnaire = g_strdup (questionnaire);
  self->version = g_strdup (version);
  self->route = route;

  return self;
}

/**
 * tarn_reflection_get_questionnaire:
 * @self: a reflection
 *
 * Returns: (transfer none): the id of its questionnaire
 */
const char *
tarn_reflection_get_questionnaire (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->questionnaire;
}

/**
 * tarn_reflection_get_version:
 * @self: a reflection
 *
 * Returns: (transfer none): the version of the questionnaire it was started with
 */
const char *
tarn_reflection_get_version (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->version;
}

/**
 * tarn_reflection_get_route:
 * @self: a reflection
 *
 * Returns: whether all items are asked or only the core ones
 */
TarnRoute
tarn_reflection_get_route (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), TARN_ROUTE_FULL);

  return self->route;
}

/**
 * tarn_reflection_set_route:
 * @self: a reflection
 * @route: full or quick
 *
 * Changes the route. Answers to items that are not on it stay, and do not count.
 */
void
tarn_reflection_set_route (TarnReflection *self,
                           TarnRoute       route)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));

  if (self->route == route)
    return;

  self->route = route;
  tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_get_finished:
 * @self: a reflection
 *
 * Returns: %TRUE if the person said that they are done
 */
gboolean
tarn_reflection_get_finished (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), FALSE);

  return self->finished;
}

/**
 * tarn_reflection_set_finished:
 * @self: a reflection
 * @finished: the person is done
 *
 * Says whether the person is done. It changes nothing in the profile.
 */
void
tarn_reflection_set_finished (TarnReflection *self,
                              gboolean        finished)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));

  if (self->finished == finished)
    return;

  self->finished = finished;
  tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_get_at:
 * @self: a reflection
 *
 * Returns: (transfer none) (nullable): the id of the item the person was last at
 */
const char *
tarn_reflection_get_at (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->at;
}

/**
 * tarn_reflection_set_at:
 * @self: a reflection
 * @at: (nullable): the id of the item the person was last at
 *
 * Remembers where to go on. It need not be an item of the questionnaire.
 */
void
tarn_reflection_set_at (TarnReflection *self,
                        const char     *at)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));

  if (tarn_reflection_set_string (&self->at, at))
    tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_get_started:
 * @self: a reflection
 *
 * Returns: (transfer none) (nullable): when it was started, ISO 8601 in UTC
 */
const char *
tarn_reflection_get_started (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->started;
}

/**
 * tarn_reflection_set_started:
 * @self: a reflection
 * @started: (nullable): when it was started, ISO 8601 in UTC
 *
 * Sets the time. [signal@TarnReflection::changed] is not emitted.
 */
void
tarn_reflection_set_started (TarnReflection *self,
                             const char     *started)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));

  tarn_reflection_set_string (&self->started, started);
}

/**
 * tarn_reflection_get_changed:
 * @self: a reflection
 *
 * Returns: (transfer none) (nullable): when it was last changed, ISO 8601 in UTC
 */
const char *
tarn_reflection_get_changed (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->changed;
}

/**
 * tarn_reflection_set_changed:
 * @self: a reflection
 * @changed: (nullable): when it was last changed, ISO 8601 in UTC
 *
 * Sets the time. [signal@TarnReflection::changed] is not emitted, so that it can be set while
 * saving.
 */
void
tarn_reflection_set_changed (TarnReflection *self,
                             const char     *changed)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));

  tarn_reflection_set_string (&self->changed, changed);
}

/**
 * tarn_reflection_get_token:
 * @self: a reflection
 *
 * Returns: (transfer none) (nullable): the random token by which a second workshop file of
 *   it is known
 */
const char *
tarn_reflection_get_token (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->token;
}

/**
 * tarn_reflection_set_token:
 * @self: a reflection
 * @token: (nullable): the random token by which a second workshop file of
 *   it is known
 *
 * Keeps the token that the first export made.
 */
void
tarn_reflection_set_token (TarnReflection *self,
                           const char     *token)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));

  if (tarn_reflection_set_string (&self->token, token))
    tarn_reflection_emit_changed (self);
}
