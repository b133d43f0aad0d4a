/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-own-words.h"

static void
add (GPtrArray       *list,
     TarnOwnWordsKind kind,
     const char      *id,
     guint            row,
     const char      *text)
{
  TarnOwnWords *words;

  if (text == NULL || *text == '\0')
    return;

  words = g_new0 (TarnOwnWords, 1);
  words->kind = kind;
  words->id = g_strdup (id);
  words->row = row;
  words->text = g_strdup (text);
  g_ptr_array_add (list, words);
}

static void
add_plan (GPtrArray      *list,
          TarnReflection *reflection,
          GPtrArray      *actions)
{
  GPtrArray *plan = tarn_reflection_get_plan (reflection);

  for (guint i = 0; i < plan->len; i++)
    {
      const TarnPlanAction *action = g_ptr_array_index (plan, i);

      if (actions != NULL && !g_ptr_array_find (actions, action, NULL))
        continue;
      add (list, TARN_OWN_WORDS_ACTION, NULL, i, action->text);
      add (list, TARN_OWN_WORDS_WHO, NULL, i, action->who);
    }
}

static void
add_notes (GPtrArray      *list,
           TarnReflection *reflection)
{
  GPtrArray *noted = tarn_reflection_list_noted (reflection);

  for (guint i = 0; i < noted->len; i++)
    {
      const char *item = g_ptr_array_index (noted, i);

      add (list, TARN_OWN_WORDS_NOTE, item, 0, tarn_reflection_get_note (reflection, item));
    }
}

static void
add_steps (GPtrArray      *list,
           TarnReflection *reflection)
{
  GPtrArray *steps = tarn_reflection_list_steps (reflection);

  for (guint i = 0; i < steps->len; i++)
    {
      const char *step = g_ptr_array_index (steps, i);

      add (list, TARN_OWN_WORDS_STEP, step, 0, tarn_reflection_get_step (reflection, step));
    }
}

static void
add_answers (GPtrArray      *list,
             TarnReflection *reflection)
{
  GPtrArray *answers = tarn_reflection_get_answers (reflection);

  for (guint i = 0; i < answers->len; i++)
    {
      const TarnAnswer *answer = g_ptr_array_index (answers, i);

      add (list, TARN_OWN_WORDS_ANSWER, answer->item, 0, answer->text);
    }
}

static void
change_action (TarnReflection  *reflection,
               guint            row,
               TarnOwnWordsKind kind,
               const char      *text)
{
  const TarnPlanAction *old = tarn_reflection_get_plan (reflection)->pdata[row];
  TarnPlanAction       *action = tarn_plan_action_new ();
  const char           *who = kind == TARN_OWN_WORDS_WHO ? text : old->who;

  action->domain = g_strdup (old->domain);
  action->by = g_strdup (old->by);
  action->who = who != NULL && *who != '\0' ? g_strdup (who) : NULL;
  action->done = old->done;
  action->text = g_strdup (kind == TARN_OWN_WORDS_ACTION ? text : old->text);
  tarn_reflection_change_plan_action (reflection, row, action);
}

/**
 * tarn_own_words_list:
 * @reflection: a reflection
 * @leaves: which of the person's own words leave the journal
 * @actions: (nullable) (element-type TarnPlanAction): the actions of its plan that do, %NULL for
 *   all
 *
 * Returns: (transfer full) (element-type TarnOwnWords): the texts, plan first, without empty ones
 */
GPtrArray *
tarn_own_words_list (TarnReflection *reflection,
                     TarnLeaves      leaves,
                     GPtrArray      *actions)
{
  GPtrArray *list;

  g_return_val_if_fail (TARN_IS_REFLECTION (reflection), NULL);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_own_words_free);
  if (leaves & TARN_LEAVES_PLAN)
    add_plan (list, reflection, actions);
  if (leaves & TARN_LEAVES_NOTES)
    add_notes (list, reflection);
  if (leaves & TARN_LEAVES_STEPS)
    add_steps (list, reflection);
  if (leaves & TARN_LEAVES_ANSWERS)
    add_answers (list, reflection);

  return list;
}

/**
 * tarn_own_words_set:
 * @self: where the text stands
 * @reflection: the reflection it is from
 * @text: what it is to say now; an empty text removes a note, a step or an answer
 *
 * Writes another text in the place of one that was listed.
 */
void
tarn_own_words_set (const TarnOwnWords *self,
                    TarnReflection     *reflection,
                    const char         *text)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (TARN_IS_REFLECTION (reflection));
  g_return_if_fail (text != NULL);

  switch (self->kind)
    {
    case TARN_OWN_WORDS_ACTION:
    case TARN_OWN_WORDS_WHO:
      g_return_if_fail (self->row < tarn_reflection_get_plan (reflection)->len);
      change_action (reflection, self->row, self->kind, text);
      break;
    case TARN_OWN_WORDS_NOTE:
      tarn_reflection_set_note (reflection, self->id, text);
      break;
    case TARN_OWN_WORDS_STEP:
      tarn_reflection_set_step (reflection, self->id, text);
      break;
    case TARN_OWN_WORDS_ANSWER:
      tarn_reflection_answer_text (reflection, self->id, text);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * tarn_own_words_free:
 * @self: (nullable) (transfer full): a text
 *
 * Frees it.
 */
void
tarn_own_words_free (TarnOwnWords *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->text);
  g_free (self);
}
