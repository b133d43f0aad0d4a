/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-carry.h"

#include "tarn-widgets.h"

/* An answer fits only if the question has the same id and each option is there, too. */
static gboolean
fits (const TarnItem   *item,
      const TarnAnswer *answer)
{
  if (answer->state == TARN_ANSWER_DECLINED)
    return item->may_decline;
  if (answer->state != TARN_ANSWER_GIVEN || answer->options == NULL)
    return FALSE;

  for (char **option = answer->options; *option != NULL; option++)
    if (tarn_item_find_option (item, *option) == NULL)
      return FALSE;

  return TRUE;
}

static TarnAnswer *
copy_answer (const TarnAnswer *answer)
{
  TarnAnswer *copy = tarn_answer_new (answer->item);

  copy->state = answer->state;
  copy->options = g_strdupv (answer->options);

  return copy;
}

static GPtrArray *
list_fitting (TarnSession    *session,
              TarnReflection *other)
{
  GPtrArray         *answers = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_answer_free);
  TarnQuestionnaire *questionnaire = tarn_session_get_questionnaire (session);

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem   *item = questionnaire->items->pdata[i];
      const TarnAnswer *answer = NULL;

      if (item->opening)
        answer = tarn_reflection_get_answer (other, item->id);
      if (answer != NULL && fits (item, answer))
        g_ptr_array_add (answers, copy_answer (answer));
    }

  return answers;
}

static gboolean
is_new (TarnSession *session)
{
  return tarn_session_get_kind (session) == TARN_SESSION_KEPT &&
         tarn_reflection_get_answers (tarn_session_get_reflection (session))->len == 0;
}

/**
 * tarn_carry_new:
 * @session: a reflection without any answer
 *
 * Looks for the newest reflection of another questionnaire that has answers to the same opening
 * questions.
 *
 * Returns: (transfer full) (nullable): them; %NULL if there are none, or if this reflection has
 *   answers of its own or is not kept
 */
TarnCarry *
tarn_carry_new (TarnSession *session)
{
  TarnLibrary *library;
  g_autoptr(GPtrArray) entries = NULL;

  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);

  library = tarn_session_get_library (session);
  if (is_new (session))
    entries = tarn_journal_list (tarn_library_get_journal (library), NULL);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      const TarnJournalEntry *entry = entries->pdata[i];
      g_autoptr(GPtrArray) answers = NULL;
      TarnQuestionnaire *other = NULL;
      TarnCarry         *self;

      if (entry->reflection != NULL)
        other =
          tarn_library_find (library, tarn_reflection_get_questionnaire (entry->reflection));
      if (other == NULL || g_str_equal (other->id, tarn_session_get_questionnaire (session)->id))
        continue;

      answers = list_fitting (session, entry->reflection);
      if (answers->len == 0)
        continue;

      self = g_new0 (TarnCarry, 1);
      self->session = g_object_ref (session);
      self->title = g_strdup (other->title->text);
      self->date = tarn_dup_date (tarn_reflection_get_changed (entry->reflection));
      self->answers = g_steal_pointer (&answers);
      return self;
    }

  return NULL;
}

/**
 * tarn_carry_dup_words:
 * @self: answers of another reflection
 *
 * Returns: (transfer full): the questions with their answers, a line each
 */
char *
tarn_carry_dup_words (const TarnCarry *self)
{
  g_autoptr(GString) words = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->answers->len; i++)
    {
      const TarnAnswer *answer = self->answers->pdata[i];
      const TarnItem   *item =
        tarn_questionnaire_find_item (tarn_session_get_questionnaire (self->session), answer->item);

      g_string_append_printf (words, "%s• %s", i > 0 ? "\n" : "", item->prompt->text);
      for (char **code = answer->options; code != NULL && *code != NULL; code++)
        g_string_append_printf (words, " %s", tarn_item_find_option (item, *code)->label->text);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

/**
 * tarn_carry_run:
 * @self: answers of another reflection
 *
 * Puts the answers into this reflection, where they can be changed like any other.
 */
void
tarn_carry_run (const TarnCarry *self)
{
  TarnReflection *reflection;

  g_return_if_fail (self != NULL);

  reflection = tarn_session_get_reflection (self->session);
  for (guint i = 0; i < self->answers->len; i++)
    {
      const TarnAnswer *answer = self->answers->pdata[i];

      if (tarn_reflection_get_answer (reflection, answer->item) == NULL)
        tarn_reflection_take_answer (reflection, copy_answer (answer));
    }
}

/**
 * tarn_carry_free:
 * @self: (nullable) (transfer full): answers of another reflection
 *
 * Frees it.
 */
void
tarn_carry_free (TarnCarry *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->session);
  g_free (self->title);
  g_free (self->date);
  g_ptr_array_unref (self->answers);
  g_free (self);
}
