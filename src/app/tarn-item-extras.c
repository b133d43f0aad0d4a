/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-item-extras.h"

#include "tarn-text-area.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

struct _TarnUndoAnswer
{
  TarnSession    *session;
  const TarnItem *item;
  TarnAnswer     *answer;
};

#define TASK   "tarn-task"
#define BUTTON "tarn-button"

static char *
dup_cite (const TarnCite *cite)
{
  if (cite->at == NULL)
    return g_strdup (cite->reference->label->text);

  return g_strdup_printf ("%s, %s", cite->reference->label->text, cite->at);
}

static void
add_cites (GtkBox         *box,
           TarnSession    *session,
           const TarnItem *item)
{
  g_autoptr(GPtrArray) cites = NULL;
  g_autoptr(GString) words = g_string_new (NULL);

  cites = tarn_asked_swap_cites (tarn_session_get_asked (session), item->cites);
  for (guint i = 0; i < cites->len; i++)
    {
      g_autofree char *cite = dup_cite (cites->pdata[i]);

      if (i > 0)
        g_string_append (words, "\n");
      g_string_append (words, cite);
    }

  if (cites->len > 0)
    gtk_box_append (box, tarn_dim_label_new (words->str));
}

static void
add_why (GtkBox         *box,
         TarnSession    *session,
         const TarnItem *item)
{
  g_autofree char *why = NULL;
  GtkWidget       *inside;

  if (item->why == NULL)
    return;

  why = tarn_session_dup_words (session, item->why);
  inside = tarn_box_new (6);
  gtk_box_append (GTK_BOX (inside), tarn_label_new (why));
  add_cites (GTK_BOX (inside), session, item);
  gtk_box_append (box, tarn_expander_new (_("Why we ask"), inside));
}

static void
note_changed_cb (TarnTextArea *area,
                 TarnSession  *session)
{
  g_autofree char *note = tarn_text_area_dup_text (area);

  tarn_session_set_note (session, g_object_get_data (G_OBJECT (area), "tarn-item"), note);
}

static void
add_note (GtkBox         *box,
          TarnSession    *session,
          const TarnItem *item)
{
  const char *note = tarn_reflection_get_note (tarn_session_get_reflection (session), item->id);
  GtkWidget  *inside = tarn_box_new (6);
  GtkWidget  *area = tarn_text_area_new (_("Private note"));
  const char *reminder = _("Only for you. Please write no names, and nothing that could show who "
                           "a person is.");
  GtkWidget  *expander;

  tarn_text_area_set_text (TARN_TEXT_AREA (area), note);
  g_object_set_data (G_OBJECT (area), "tarn-item", (gpointer)item);
  g_signal_connect_object (area, "changed", G_CALLBACK (note_changed_cb), session, 0);

  gtk_box_append (GTK_BOX (inside), tarn_dim_label_new (reminder));
  gtk_box_append (GTK_BOX (inside), area);
  expander = tarn_expander_new (_("Private note"), inside);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), note != NULL);
  gtk_box_append (box, expander);
}

/**
 * tarn_item_extras_add:
 * @box: where to put them
 * @session: what is open
 * @item: the question
 *
 * Adds why it is asked, with what that rests on for this person, and a private note.
 */
void
tarn_item_extras_add (GtkBox         *box,
                      TarnSession    *session,
                      const TarnItem *item)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (TARN_IS_SESSION (session));
  g_return_if_fail (item != NULL);

  add_why (box, session, item);
  if (item->type != TARN_ITEM_INFO)
    add_note (box, session, item);
}

/**
 * tarn_check_box_new:
 *
 * Returns: (transfer floating): an empty card for the check of a guess
 */
GtkWidget *
tarn_check_box_new (void)
{
  GtkWidget *box = tarn_box_new (6);
  GtkWidget *task = tarn_label_new ("");
  GtkWidget *button = gtk_button_new ();

  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "tarn-card");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), task);
  gtk_box_append (GTK_BOX (box), button);
  g_object_set_data (G_OBJECT (box), TASK, task);
  g_object_set_data (G_OBJECT (box), BUTTON, button);

  return box;
}

/**
 * tarn_check_box_get_button:
 * @box: from tarn_check_box_new()
 *
 * Returns: (transfer none): the button that starts the check, or goes back to the guess
 */
GtkWidget *
tarn_check_box_get_button (GtkWidget *box)
{
  g_return_val_if_fail (GTK_IS_BOX (box), NULL);

  return g_object_get_data (G_OBJECT (box), BUTTON);
}

static char *
dup_option_words (TarnSession    *session,
                  const TarnItem *item,
                  const char     *code)
{
  const TarnOption *option = tarn_item_find_option (item, code);

  return option != NULL ? tarn_session_dup_words (session, option->label) : g_strdup (code);
}

/**
 * tarn_check_box_fill:
 * @box: from tarn_check_box_new()
 * @session: what is open
 * @item: a question with a check
 * @checking: the person has checked, and answers again
 *
 * Says what can be looked at, and once it was, what the guess had been.
 */
void
tarn_check_box_fill (GtkWidget      *box,
                     TarnSession    *session,
                     const TarnItem *item,
                     gboolean        checking)
{
  const TarnAnswer *answer;
  g_autofree char  *task = NULL;
  g_autofree char  *guess = NULL;
  g_autofree char  *words = NULL;
  GtkWidget        *button = tarn_check_box_get_button (box);

  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (item != NULL && item->task != NULL);

  answer = tarn_reflection_get_answer (tarn_session_get_reflection (session), item->id);
  task = tarn_session_dup_words (session, item->task);
  if (answer != NULL && answer->guess != NULL)
    {
      guess = dup_option_words (session, item, answer->guess);
      words = g_strdup_printf (_("Your guess was: %s. Above is what you found; "
                            "that is what counts. Both are kept."),
                                  guess);
    }
  else if (checking)
    words = g_strdup_printf (_("%s\n\nNow choose above what you found. Your guess is kept, too."),
                                task);
  else
    words = g_strdup_printf (_("If you like, check your guess: %s"), task);

  gtk_label_set_text (g_object_get_data (G_OBJECT (box), TASK), words);
  gtk_widget_set_visible (button, !checking || guess != NULL);
  gtk_button_set_label (GTK_BUTTON (button),
                        guess != NULL ? _("Go Back to My Guess") : _("I Have Checked"));
}

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
