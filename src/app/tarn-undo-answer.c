/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-undo-answer.h"

struct _TarnUndoAnswer
{
  TarnSession    *session;
  const TarnItem *item;
  TarnAnswer     *answer;
};

/**
 * tarn_undo_answer_new:
 * @session: what is open
 * @item: a question that is about to be cleared
 *
 * Returns: (transfer full): the answer as it is now
 */
TarnUndoAnswer *
tarn_undo_answer_new (TarnSession    *session,
                      const TarnItem *item)
{
  TarnUndoAnswer   *self;
  const TarnAnswer *answer;

  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  self = g_new0 (TarnUndoAnswer, 1);
  self->session = g_object_ref (session);
  self->item = item;

  answer = tarn_reflection_get_answer (tarn_session_get_reflection (session), item->id);
  if (answer != NULL)
    {
      self->answer = tarn_answer_new (item->id);
      self->answer->state = answer->state;
      self->answer->options = g_strdupv (answer->options);
      self->answer->guess = g_strdup (answer->guess);
      self->answer->value = g_strdup (answer->value);
      self->answer->text = g_strdup (answer->text);
    }

  return self;
}

/**
 * tarn_undo_answer_run:
 * @self: an answer that was cleared
 *
 * Brings it back, in place of what was answered since.
 */
void
tarn_undo_answer_run (TarnUndoAnswer *self)
{
  TarnReflection *reflection;

  g_return_if_fail (self != NULL);

  if (self->answer == NULL)
    return;

  reflection = tarn_session_get_reflection (self->session);
  tarn_reflection_clear (reflection, self->item->id);
  tarn_reflection_take_answer (reflection, g_steal_pointer (&self->answer));
}

/**
 * tarn_undo_answer_free:
 * @self: (nullable) (transfer full): an answer that was cleared
 *
 * Frees it.
 */
void
tarn_undo_answer_free (TarnUndoAnswer *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->session);
  g_clear_pointer (&self->answer, tarn_answer_free);
  g_free (self);
}
