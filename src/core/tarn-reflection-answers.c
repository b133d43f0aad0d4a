/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-reflection-private.h"

static gboolean
same_options (char             **a,
              const char *const *b)
{
  if (a == NULL || b == NULL)
    return a == NULL && b == NULL;

  return g_strv_equal ((const char *const *)a, b);
}

/* Puts a whole new answer in the place of an old one. A guess belongs to the answer it led to, so
 * it goes unless it is given again. */
static void
replace_answer (TarnReflection    *self,
                const char        *item,
                TarnAnswerState    state,
                const char *const *options,
                const char        *guess,
                const char        *value,
                const char        *text)
{
  TarnAnswer *answer = g_hash_table_lookup (self->answers_by_item, item);
  TarnAnswer *made;

  if (answer != NULL && answer->state == state && same_options (answer->options, options) &&
      g_strcmp0 (answer->guess, guess) == 0 && g_strcmp0 (answer->value, value) == 0 &&
      g_strcmp0 (answer->text, text) == 0)
    return;

  made = tarn_answer_new (item);
  made->state = state;
  made->options = g_strdupv ((char **)options);
  made->guess = g_strdup (guess);
  made->value = g_strdup (value);
  made->text = g_strdup (text);

  if (answer != NULL)
    {
      TarnAnswer swapped = *answer;

      /* The old structure stays, so that what was handed out still points to something. */
      made->line = answer->line;
      *answer = *made;
      *made = swapped;
      g_hash_table_replace (self->answers_by_item, answer->item, answer);
      tarn_answer_free (made);
    }
  else
    {
      g_ptr_array_add (self->answers, made);
      g_hash_table_insert (self->answers_by_item, made->item, made);
    }

  tarn_reflection_emit_changed (self);
}

/**
 * tarn_reflection_get_answer:
 * @self: a reflection
 * @item: the id of an item
 *
 * Returns: (transfer none) (nullable): the answer to it; %NULL if it was left blank. It stays valid
 *   until the answer is cleared
 */
const TarnAnswer *
tarn_reflection_get_answer (TarnReflection *self,
                            const char     *item)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  return g_hash_table_lookup (self->answers_by_item, item);
}

/**
 * tarn_reflection_get_answers:
 * @self: a reflection
 *
 * All answers, in the order in which they were first given; also those to items that are hidden or
 * unknown.
 *
 * Returns: (transfer none) (element-type TarnAnswer): the answers, not to be changed
 */
GPtrArray *
tarn_reflection_get_answers (TarnReflection *self)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), NULL);

  return self->answers;
}

/**
 * tarn_reflection_take_answer:
 * @self: a reflection
 * @answer: (transfer full): an answer
 *
 * Adds an answer, as a reader of files does. It is freed if it cannot be added.
 *
 * Returns: %FALSE if the item has an answer already
 */
gboolean
tarn_reflection_take_answer (TarnReflection *self,
                             TarnAnswer     *answer)
{
  g_return_val_if_fail (TARN_IS_REFLECTION (self), FALSE);
  g_return_val_if_fail (answer != NULL, FALSE);

  if (g_hash_table_contains (self->answers_by_item, answer->item))
    {
      tarn_answer_free (answer);
      return FALSE;
    }

  g_ptr_array_add (self->answers, answer);
  g_hash_table_insert (self->answers_by_item, answer->item, answer);
  tarn_reflection_emit_changed (self);

  return TRUE;
}

/**
 * tarn_reflection_choose:
 * @self: a reflection
 * @item: the id of an item
 * @option: the code of an option
 *
 * Answers with one option. A former guess is forgotten.
 */
void
tarn_reflection_choose (TarnReflection *self,
                        const char     *item,
                        const char     *option)
{
  const char *options[] = { option, NULL };

  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (item != NULL);
  g_return_if_fail (option != NULL);

  replace_answer (self, item, TARN_ANSWER_GIVEN, options, NULL, NULL, NULL);
}

/**
 * tarn_reflection_choose_several:
 * @self: a reflection
 * @item: the id of an item
 * @options: (array zero-terminated=1): codes of options
 *
 * Answers with several options. None at all is the same as clearing the answer.
 */
void
tarn_reflection_choose_several (TarnReflection    *self,
                                const char        *item,
                                const char *const *options)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (item != NULL);
  g_return_if_fail (options != NULL);

  if (options[0] == NULL)
    tarn_reflection_clear (self, item);
  else
    replace_answer (self, item, TARN_ANSWER_GIVEN, options, NULL, NULL, NULL);
}

/**
 * tarn_reflection_check_guess:
 * @self: a reflection
 * @item: the id of an item with a check
 * @option: the code of what was found
 *
 * Answers again after a check. What was answered before becomes the guess, even when it was right;
 * checking once more leaves the first guess. Without an answer to check this is only an answer.
 */
void
tarn_reflection_check_guess (TarnReflection *self,
                             const char     *item,
                             const char     *option)
{
  const char       *options[] = { option, NULL };
  const TarnAnswer *answer;
  g_autofree char  *guess = NULL;

  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (item != NULL);
  g_return_if_fail (option != NULL);

  answer = tarn_reflection_get_answer (self, item);
  if (answer != NULL && answer->guess != NULL)
    guess = g_strdup (answer->guess);
  else if (answer != NULL && answer->options != NULL)
    guess = g_strdup (answer->options[0]);

  replace_answer (self, item, TARN_ANSWER_GIVEN, options, guess, NULL, NULL);
}

/**
 * tarn_reflection_answer_number:
 * @self: a reflection
 * @item: the id of a number item
 * @value: the number, written with a full stop whatever the locale; empty clears the answer
 *
 * Answers with a number.
 */
void
tarn_reflection_answer_number (TarnReflection *self,
                               const char     *item,
                               const char     *value)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (item != NULL);
  g_return_if_fail (value != NULL);

  if (*value == '\0')
    tarn_reflection_clear (self, item);
  else
    replace_answer (self, item, TARN_ANSWER_GIVEN, NULL, NULL, value, NULL);
}

/**
 * tarn_reflection_answer_text:
 * @self: a reflection
 * @item: the id of a text item
 * @text: the words; empty clears the answer
 *
 * Answers with words.
 */
void
tarn_reflection_answer_text (TarnReflection *self,
                             const char     *item,
                             const char     *text)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (item != NULL);
  g_return_if_fail (text != NULL);

  if (*text == '\0')
    tarn_reflection_clear (self, item);
  else
    replace_answer (self, item, TARN_ANSWER_GIVEN, NULL, NULL, NULL, text);
}

/**
 * tarn_reflection_decline:
 * @self: a reflection
 * @item: the id of an item
 *
 * Answers "Prefer not to say".
 */
void
tarn_reflection_decline (TarnReflection *self,
                         const char     *item)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (item != NULL);

  replace_answer (self, item, TARN_ANSWER_DECLINED, NULL, NULL, NULL, NULL);
}

/**
 * tarn_reflection_not_applicable:
 * @self: a reflection
 * @item: the id of an item
 *
 * Answers "Does not apply to me".
 */
void
tarn_reflection_not_applicable (TarnReflection *self,
                                const char     *item)
{
  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (item != NULL);

  replace_answer (self, item, TARN_ANSWER_NOT_APPLICABLE, NULL, NULL, NULL, NULL);
}

/**
 * tarn_reflection_clear:
 * @self: a reflection
 * @item: the id of an item
 *
 * Leaves an item blank again.
 */
void
tarn_reflection_clear (TarnReflection *self,
                       const char     *item)
{
  TarnAnswer *answer;

  g_return_if_fail (TARN_IS_REFLECTION (self));
  g_return_if_fail (item != NULL);

  answer = g_hash_table_lookup (self->answers_by_item, item);
  if (answer == NULL)
    return;

  g_hash_table_remove (self->answers_by_item, item);
  g_ptr_array_remove (self->answers, answer);
  tarn_reflection_emit_changed (self);
}
