/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-item-view.h"

#include "tarn-check-box.h"
#include "tarn-heading.h"
#include "tarn-item-extras.h"
#include "tarn-item-field.h"
#include "tarn-undo-answer.h"
#include "tarn-widgets.h"
#include "tarn-window.h"

#include <glib/gi18n.h>

struct _TarnItemView
{
  AdwBin parent_instance;

  TarnSession    *session;
  const TarnItem *item; /* the session holds the questionnaire */

  GtkWidget      *box;
  GtkWidget      *prompt;
  GtkWidget      *help;
  GtkWidget      *position;
  TarnItemField  *field;
  GtkWidget      *said;
  GtkWidget      *check;
  GtkWidget      *clear;
  TarnItemExtras *extras;
};

G_DEFINE_FINAL_TYPE (TarnItemView, tarn_item_view, ADW_TYPE_BIN)

static TarnReflection *
get_reflection (TarnItemView *self)
{
  return tarn_session_get_reflection (self->session);
}

static const TarnAnswer *
get_answer (TarnItemView *self)
{
  return tarn_reflection_get_answer (get_reflection (self), self->item->id);
}

static void
check_clicked_cb (TarnItemView *self)
{
  const TarnAnswer *answer = get_answer (self);

  if (answer != NULL && answer->guess != NULL)
    {
      g_autofree char *guess = g_strdup (answer->guess);

      tarn_item_field_set_checking (self->field, FALSE);
      tarn_reflection_choose (get_reflection (self), self->item->id, guess);
    }
  else
    tarn_item_field_set_checking (self->field, TRUE);

  tarn_item_view_refresh (self);
  tarn_item_view_focus (self);
}

static gboolean
undo_clear (TarnWindow *window,
            gpointer    user_data,
            GError    **error)
{
  tarn_undo_answer_run (user_data);
  return TRUE;
}

static void
clear_clicked_cb (TarnItemView *self)
{
  GtkRoot        *root = gtk_widget_get_root (GTK_WIDGET (self));
  TarnUndoAnswer *undo = tarn_undo_answer_new (self->session, self->item);

  tarn_item_field_set_checking (self->field, FALSE);
  tarn_reflection_clear (get_reflection (self), self->item->id);
  tarn_item_view_refresh (self);
  tarn_item_view_focus (self);

  if (TARN_IS_WINDOW (root))
    tarn_window_add_undo_toast (TARN_WINDOW (root), _("Answer cleared"), undo_clear, undo,
                                                       (GDestroyNotify)tarn_undo_answer_free);
  else
    tarn_undo_answer_free (undo);
}

static void
refresh_check (TarnItemView *self)
{
  const TarnAnswer *answer = get_answer (self);
  gboolean          has_check = self->item->check && self->item->task != NULL;
  gboolean          checking = tarn_item_field_get_checking (self->field);
  gboolean          guessed =
    answer != NULL && answer->state == TARN_ANSWER_GIVEN && answer->options != NULL;
  gboolean shown = has_check && (guessed || checking);

  if (shown && self->check == NULL)
    {
      self->check = tarn_check_box_new ();
      g_signal_connect_object (tarn_check_box_get_button (self->check), "clicked",
                               G_CALLBACK (check_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_insert_child_after (GTK_BOX (self->box), self->check, self->said);
    }
  if (shown)
    tarn_check_box_fill (self->check, self->session, self->item, checking);
  if (self->check != NULL)
    gtk_widget_set_visible (self->check, shown);
}

static void
said_cb (TarnItemView *self,
         const char   *text)
{
  tarn_item_view_say (self, text);
}

/* Of a whole part on one page, it is this question that the person comes back to. */
static void
remember (TarnItemView *self)
{
  tarn_session_set_at (self->session, self->item->id);
}

/* What is there for any item, in the order it is read. The prompt comes above all of it. */
static void
build (TarnItemView *self)
{
  self->help = tarn_dim_label_new ("");
  gtk_box_append (GTK_BOX (self->box), self->help);

  self->position = tarn_dim_label_new ("");
  gtk_widget_hide (self->position);
  gtk_box_append (GTK_BOX (self->box), self->position);

  self->field = TARN_ITEM_FIELD (tarn_item_field_new (self->session));
  g_signal_connect_object (self->field, "answered", G_CALLBACK (tarn_item_view_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->field, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->field));

  self->said = tarn_label_new ("");
  gtk_widget_add_css_class (self->said, "tarn-said");
  gtk_box_append (GTK_BOX (self->box), self->said);

  self->clear = tarn_flat_button_new (_("Clear Answer"), "edit-clear-symbolic");
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->clear);

  self->extras = TARN_ITEM_EXTRAS (tarn_item_extras_new (self->session));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->extras));
}

static void
show_help (TarnItemView *self)
{
  g_autofree char *help = NULL;

  if (self->item->help != NULL)
    help = tarn_session_dup_words (self->session, self->item->help);
  if (help != NULL && !g_str_equal (gtk_label_get_text (GTK_LABEL (self->help)), help))
    gtk_label_set_text (GTK_LABEL (self->help), help);
  gtk_widget_set_visible (self->help, help != NULL);
}

static void
tarn_item_view_dispose (GObject *object)
{
  g_clear_object (&TARN_ITEM_VIEW (object)->session);

  G_OBJECT_CLASS (tarn_item_view_parent_class)->dispose (object);
}

static void
tarn_item_view_class_init (TarnItemViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_item_view_dispose;
}

static void
tarn_item_view_init (TarnItemView *self)
{
  self->box = tarn_box_new (12);
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tarn-item");
}

/**
 * tarn_item_view_new:
 * @session: what is open
 *
 * Returns: (transfer floating): a question about no item yet
 */
GtkWidget *
tarn_item_view_new (TarnSession *session)
{
  TarnItemView       *self;
  GtkEventController *focus;

  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);

  self = g_object_new (TARN_TYPE_ITEM_VIEW, NULL);
  self->session = g_object_ref (session);
  build (self);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "enter", G_CALLBACK (remember), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  return GTK_WIDGET (self);
}

/**
 * tarn_item_view_set_item:
 * @self: a question
 * @item: an item of the questionnaire
 * @level: of the heading that its prompt is
 *
 * Asks about an item, or about another than before. Its answer is shown by
 * tarn_item_view_refresh().
 */
void
tarn_item_view_set_item (TarnItemView   *self,
                         const TarnItem *item,
                         int             level)
{
  g_autofree char *words = NULL;
  GtkWidget       *old;

  g_return_if_fail (TARN_IS_ITEM_VIEW (self));
  g_return_if_fail (item != NULL);

  self->item = item;
  old = self->prompt;
  words = tarn_session_dup_words (self->session, item->prompt);
  /* A screen reader says nothing when the focus comes back to where it was, so each prompt is a
   * heading of its own. */
  self->prompt = tarn_heading_new (words, level);
  gtk_box_prepend (GTK_BOX (self->box), self->prompt);
  show_help (self);
  tarn_item_field_set_item (self->field, item, self->prompt, self->position,
                            item->help != NULL ? self->help : NULL);
  if (old != NULL)
    gtk_box_remove (GTK_BOX (self->box), old);

  tarn_item_view_say (self, NULL);
  tarn_item_extras_set_item (self->extras, item);
}

/**
 * tarn_item_view_get_item:
 * @self: a question
 *
 * Returns: (transfer none): the item it shows
 */
const TarnItem *
tarn_item_view_get_item (TarnItemView *self)
{
  g_return_val_if_fail (TARN_IS_ITEM_VIEW (self), NULL);

  return self->item;
}

/**
 * tarn_item_view_set_position:
 * @self: a question
 * @position: where it stands among the others: "Question 3 of 20"
 *
 * Describes the choices to those who do not see the page around them.
 */
void
tarn_item_view_set_position (TarnItemView *self,
                             const char   *position)
{
  g_return_if_fail (TARN_IS_ITEM_VIEW (self));
  g_return_if_fail (position != NULL);

  gtk_label_set_text (GTK_LABEL (self->position), position);
}

/**
 * tarn_item_view_press:
 * @self: a question
 * @number: of a choice, from 1
 *
 * Chooses with a digit.
 *
 * Returns: %TRUE if there is such a choice
 */
gboolean
tarn_item_view_press (TarnItemView *self,
                      guint         number)
{
  g_return_val_if_fail (TARN_IS_ITEM_VIEW (self), FALSE);

  return tarn_item_field_press (self->field, number);
}

/**
 * tarn_item_view_refresh:
 * @self: a question
 *
 * Shows the answer that the reflection holds now.
 */
void
tarn_item_view_refresh (TarnItemView *self)
{
  const TarnAnswer *answer;

  g_return_if_fail (TARN_IS_ITEM_VIEW (self));

  answer = get_answer (self);
  tarn_item_field_refresh (self->field);
  gtk_widget_set_visible (self->clear, answer != NULL && self->item->type != TARN_ITEM_INFO);
  if (answer != NULL)
    tarn_item_view_say (self, NULL);
  refresh_check (self);
}

/**
 * tarn_item_view_say:
 * @self: a question
 * @text: (nullable): what is wrong; %NULL for nothing
 *
 * Says below the choices why it is not possible to go on.
 */
void
tarn_item_view_say (TarnItemView *self,
                    const char   *text)
{
  g_return_if_fail (TARN_IS_ITEM_VIEW (self));

  gtk_label_set_text (GTK_LABEL (self->said), text != NULL ? text : "");
  gtk_widget_set_visible (self->said, text != NULL);
}

/**
 * tarn_item_view_focus:
 * @self: a question
 *
 * Moves the focus to the prompt, so that it is read out.
 */
void
tarn_item_view_focus (TarnItemView *self)
{
  g_return_if_fail (TARN_IS_ITEM_VIEW (self));

  gtk_widget_grab_focus (self->prompt);
}
