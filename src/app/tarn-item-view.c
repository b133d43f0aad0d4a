/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-item-view.h"

#include "tarn-choice-group.h"
#include "tarn-heading.h"
#include "tarn-item-extras.h"
#include "tarn-text-area.h"
#include "tarn-widgets.h"
#include "tarn-window.h"

#include <glib/gi18n.h>

/* Codes of rows that are no options; an option is an NCName and cannot be one of them. */
#define DECLINED       "=declined"
#define NOT_APPLICABLE "=not-applicable"

struct _TarnItemView
{
  AdwBin parent_instance;

  TarnSession    *session;
  const TarnItem *item; /* the session holds the questionnaire */
  gboolean        checking;
  gboolean        setting;

  GtkWidget       *box;
  GtkWidget       *prompt;
  GtkWidget       *help;
  GtkWidget       *position;
  GtkWidget       *said;
  TarnChoiceGroup *choices;
  GtkWidget       *entry;
  GtkWidget       *area;
  GtkWidget       *check;
  GtkWidget       *clear;
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
choose_several (TarnItemView *self,
                const char   *code)
{
  g_auto(GStrv) chosen = NULL;
  g_autoptr(GStrvBuilder) options = g_strv_builder_new ();
  g_auto(GStrv) given = NULL;

  chosen = tarn_choice_group_dup_chosen (self->choices);
  for (char **option = chosen; *option != NULL; option++)
    if (**option != '=')
      g_strv_builder_add (options, *option);
  given = g_strv_builder_end (options);

  if (g_str_equal (code, DECLINED) && tarn_choice_group_is_chosen (self->choices, DECLINED))
    tarn_reflection_decline (get_reflection (self), self->item->id);
  else if (g_str_equal (code, NOT_APPLICABLE) &&
           tarn_choice_group_is_chosen (self->choices, NOT_APPLICABLE))
    tarn_reflection_not_applicable (get_reflection (self), self->item->id);
  else
    tarn_reflection_choose_several (get_reflection (self), self->item->id,
                                    (const char *const *)given);
}

static void
chosen_cb (TarnChoiceGroup *choices,
           const char      *code,
           TarnItemView    *self)
{
  TarnReflection *reflection = get_reflection (self);
  const char     *id = self->item->id;

  if (self->item->type == TARN_ITEM_CHOICES)
    choose_several (self, code);
  else if (g_str_equal (code, DECLINED))
    tarn_reflection_decline (reflection, id);
  else if (g_str_equal (code, NOT_APPLICABLE))
    tarn_reflection_not_applicable (reflection, id);
  else if (self->checking)
    tarn_reflection_check_guess (reflection, id, code);
  else
    tarn_reflection_choose (reflection, id, code);

  /* Nothing is left to check of what is no answer. */
  if (*code == '=')
    self->checking = FALSE;
  tarn_item_view_refresh (self);
}

/* Numbers are written with a full stop in files, whatever people here write. */
static gboolean
parse_number (TarnItemView *self,
              const char   *text,
              char        **number)
{
  g_autofree char *plain = g_strstrip (g_strdelimit (g_strdup (text), ",", '.'));
  char            *end;
  double           value = g_ascii_strtod (plain, &end);

  *number = NULL;
  if (*plain == '\0')
    return TRUE;
  if (*end != '\0' || end == plain || !(value >= self->item->min && value <= self->item->max))
    return FALSE;

  *number = g_steal_pointer (&plain);
  return TRUE;
}

static void
entry_changed_cb (GtkEditable  *entry,
                  TarnItemView *self)
{
  g_autofree char *number = NULL;
  gboolean         good;

  if (self->setting)
    return;

  good = parse_number (self, gtk_editable_get_text (entry), &number);
  tarn_item_view_say (self, good ? NULL : _("Write a number that fits, in digits."));
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  if (good)
    tarn_reflection_answer_number (get_reflection (self), self->item->id,
                                   number != NULL ? number : "");
}

static void
area_changed_cb (TarnTextArea *area,
                 TarnItemView *self)
{
  g_autofree char *text = tarn_text_area_dup_text (area);

  self->setting = TRUE;
  tarn_reflection_answer_text (get_reflection (self), self->item->id, text);
  self->setting = FALSE;
}

static void
check_clicked_cb (TarnItemView *self)
{
  const TarnAnswer *answer = get_answer (self);

  if (answer != NULL && answer->guess != NULL)
    {
      g_autofree char *guess = g_strdup (answer->guess);

      self->checking = FALSE;
      tarn_reflection_choose (get_reflection (self), self->item->id, guess);
    }
  else
    self->checking = TRUE;

  tarn_item_view_refresh (self);
  tarn_item_view_focus (self);
}

static void
undo_clear (gpointer window,
            gpointer user_data)
{
  TarnUndoAnswer *undo = user_data;

  tarn_undo_answer_run (undo);
}

static void
clear_clicked_cb (TarnItemView *self)
{
  GtkRoot        *root = gtk_widget_get_root (GTK_WIDGET (self));
  TarnUndoAnswer *undo = tarn_undo_answer_new (self->session, self->item);

  self->checking = FALSE;
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
add_choices (TarnItemView *self)
{
  gboolean several = self->item->type == TARN_ITEM_CHOICES;

  self->choices = TARN_CHOICE_GROUP (tarn_choice_group_new (several));
  for (guint i = 0; i < self->item->scale->options->len; i++)
    {
      const TarnOption *option = self->item->scale->options->pdata[i];
      g_autofree char  *words = tarn_session_dup_words (self->session, option->label);

      tarn_choice_group_add (self->choices, option->code, words);
    }
  if (self->item->may_not_apply)
    tarn_choice_group_add_aside (self->choices, NOT_APPLICABLE, _("Does not apply to me"));
  if (self->item->may_decline)
    tarn_choice_group_add_aside (self->choices, DECLINED, _("Prefer not to say"));

  tarn_choice_group_describe (self->choices, self->prompt, self->position, self->help);
  g_signal_connect (self->choices, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->choices));
}

static void
aside_chosen_cb (TarnChoiceGroup *choices,
                 const char      *code,
                 TarnItemView    *self)
{
  if (!tarn_choice_group_is_chosen (choices, code))
    tarn_reflection_clear (get_reflection (self), self->item->id);
  else if (g_str_equal (code, DECLINED))
    tarn_reflection_decline (get_reflection (self), self->item->id);
  else
    tarn_reflection_not_applicable (get_reflection (self), self->item->id);

  tarn_item_view_refresh (self);
}

/* Not to say, or that it does not apply, is offered beside a field as well. */
static void
add_aside (TarnItemView *self)
{
  if (!self->item->may_decline && !self->item->may_not_apply)
    return;

  self->choices = TARN_CHOICE_GROUP (tarn_choice_group_new (TRUE));
  if (self->item->may_not_apply)
    tarn_choice_group_add (self->choices, NOT_APPLICABLE, _("Does not apply to me"));
  if (self->item->may_decline)
    tarn_choice_group_add (self->choices, DECLINED, _("Prefer not to say"));
  tarn_choice_group_describe (self->choices, self->prompt, self->position, NULL);
  g_signal_connect (self->choices, "chosen", G_CALLBACK (aside_chosen_cb), self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->choices));
}

static void
show_number (TarnItemView     *self,
             const TarnAnswer *answer)
{
  g_autofree char *shown = NULL;
  const char      *value = answer != NULL ? answer->value : "";

  parse_number (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &shown);
  if (g_strcmp0 (shown != NULL ? shown : "", value) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), value);
}

static void
show_text (TarnItemView     *self,
           const TarnAnswer *answer)
{
  g_autofree char *shown = tarn_text_area_dup_text (TARN_TEXT_AREA (self->area));
  const char      *text = answer != NULL && answer->text != NULL ? answer->text : "";

  if (!g_str_equal (shown, text))
    tarn_text_area_set_text (TARN_TEXT_AREA (self->area), text);
}

static void
add_field (TarnItemView *self)
{
  switch (self->item->type)
    {
    case TARN_ITEM_SCALE:
    case TARN_ITEM_CHOICE:
    case TARN_ITEM_CHOICES:
      add_choices (self);
      break;
    case TARN_ITEM_NUMBER:
      self->entry = gtk_entry_new ();
      gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry),
                                      GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->prompt, NULL, -1);
      g_signal_connect (self->entry, "changed", G_CALLBACK (entry_changed_cb), self);
      gtk_box_append (GTK_BOX (self->box), self->entry);
      add_aside (self);
      break;
    case TARN_ITEM_TEXT:
      self->area = tarn_text_area_new (tarn_heading_get_text (TARN_HEADING (self->prompt)));
      g_signal_connect (self->area, "changed", G_CALLBACK (area_changed_cb), self);
      gtk_box_append (GTK_BOX (self->box), self->area);
      add_aside (self);
      break;
    case TARN_ITEM_INFO:
    default:
      break;
    }
}

static void
refresh_check (TarnItemView *self)
{
  const TarnAnswer *answer = get_answer (self);
  gboolean          guessed =
    answer != NULL && answer->state == TARN_ANSWER_GIVEN && answer->options != NULL;

  if (!self->item->check || self->item->task == NULL)
    return;

  gtk_widget_set_visible (self->check, guessed || self->checking);
  if (guessed || self->checking)
    tarn_check_box_fill (self->check, self->session, self->item, self->checking);
}

static void
build (TarnItemView *self,
       int           level)
{
  g_autofree char *prompt = tarn_session_dup_words (self->session, self->item->prompt);

  self->box = tarn_box_new (12);
  adw_bin_set_child (ADW_BIN (self), self->box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tarn-item");

  self->prompt = tarn_heading_new (prompt, level);
  gtk_box_append (GTK_BOX (self->box), self->prompt);

  if (self->item->help != NULL)
    {
      g_autofree char *help = tarn_session_dup_words (self->session, self->item->help);

      self->help = tarn_dim_label_new (help);
      gtk_box_append (GTK_BOX (self->box), self->help);
    }

  self->position = tarn_dim_label_new ("");
  gtk_widget_hide (self->position);
  gtk_box_append (GTK_BOX (self->box), self->position);

  add_field (self);

  self->said = tarn_label_new ("");
  gtk_widget_add_css_class (self->said, "tarn-said");
  gtk_widget_hide (self->said);
  gtk_box_append (GTK_BOX (self->box), self->said);

  if (self->item->check && self->item->task != NULL)
    {
      self->check = tarn_check_box_new ();
      g_signal_connect_object (tarn_check_box_get_button (self->check), "clicked",
                               G_CALLBACK (check_clicked_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->box), self->check);
    }

  if (self->item->type != TARN_ITEM_INFO)
    {
      self->clear = tarn_flat_button_new (_("Clear Answer"), "edit-clear-symbolic");
      g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (self->box), self->clear);
    }

  tarn_item_extras_add (GTK_BOX (self->box), self->session, self->item);
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
}

/**
 * tarn_item_view_new:
 * @session: what is open
 * @item: an item of its questionnaire
 * @level: of the heading that its prompt is
 *
 * Returns: (transfer floating): the question
 */
GtkWidget *
tarn_item_view_new (TarnSession    *session,
                    const TarnItem *item,
                    int             level)
{
  TarnItemView *self;

  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);
  g_return_val_if_fail (item != NULL, NULL);

  self = g_object_new (TARN_TYPE_ITEM_VIEW, NULL);
  self->session = g_object_ref (session);
  self->item = item;
  build (self, level);
  tarn_item_view_refresh (self);

  return GTK_WIDGET (self);
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

  return self->entry == NULL && self->area == NULL && self->choices != NULL &&
         tarn_choice_group_press (self->choices, number);
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
  char            **options;

  g_return_if_fail (TARN_IS_ITEM_VIEW (self));

  if (self->setting)
    return;

  answer = get_answer (self);
  self->setting = TRUE;
  options = answer != NULL ? answer->options : NULL;
  if (answer != NULL && answer->guess != NULL)
    self->checking = TRUE;

  if (self->choices != NULL)
    {
      tarn_choice_group_set_none (self->choices);
      for (; options != NULL && *options != NULL; options++)
        tarn_choice_group_set_chosen (self->choices, *options, TRUE);
      if (answer != NULL && answer->state == TARN_ANSWER_DECLINED)
        tarn_choice_group_set_chosen (self->choices, DECLINED, TRUE);
      if (answer != NULL && answer->state == TARN_ANSWER_NOT_APPLICABLE)
        tarn_choice_group_set_chosen (self->choices, NOT_APPLICABLE, TRUE);
    }
  if (self->entry != NULL && (answer == NULL || answer->value != NULL))
    show_number (self, answer);
  if (self->area != NULL)
    show_text (self, answer);
  if (self->clear != NULL)
    gtk_widget_set_visible (self->clear, answer != NULL);
  if (answer != NULL)
    tarn_item_view_say (self, NULL);
  refresh_check (self);
  self->setting = FALSE;
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
