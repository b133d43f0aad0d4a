/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-item-field.h"

#include "tarn-choice-group.h"
#include "tarn-heading.h"
#include "tarn-text-area.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* Codes of rows that are no options; an option is an NCName and cannot be one of them. */
#define DECLINED       "=declined"
#define NOT_APPLICABLE "=not-applicable"

struct _TarnItemField
{
  AdwBin parent_instance;

  TarnSession    *session;
  const TarnItem *item; /* the session holds the questionnaire */
  gboolean        checking;
  gboolean        setting;

  GtkWidget       *box;
  TarnChoiceGroup *choices; /* beside an entry or an area: only what is no answer in itself */
  gboolean         several;
  GtkWidget       *entry;
  GtkWidget       *area;
};

enum
{
  ANSWERED,
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnItemField, tarn_item_field, ADW_TYPE_BIN)

static TarnReflection *
get_reflection (TarnItemField *self)
{
  return tarn_session_get_reflection (self->session);
}

static void
choose_several (TarnItemField *self,
                const char    *code)
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

/* Beside a number or text, what is no answer in itself can be turned off again. */
static void
choose_aside (TarnItemField *self,
              const char    *code)
{
  if (!tarn_choice_group_is_chosen (self->choices, code))
    tarn_reflection_clear (get_reflection (self), self->item->id);
  else if (g_str_equal (code, DECLINED))
    tarn_reflection_decline (get_reflection (self), self->item->id);
  else
    tarn_reflection_not_applicable (get_reflection (self), self->item->id);
}

static void
chosen_cb (TarnChoiceGroup *choices,
           const char      *code,
           TarnItemField   *self)
{
  TarnReflection *reflection = get_reflection (self);
  const char     *id = self->item->id;

  if (self->entry != NULL || self->area != NULL)
    choose_aside (self, code);
  else if (self->item->type == TARN_ITEM_CHOICES)
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
  g_signal_emit (self, signals[ANSWERED], 0);
}

/* Numbers are written with a full stop in files, whatever people here write. */
static gboolean
parse_number (TarnItemField *self,
              const char    *text,
              char         **number)
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
entry_changed_cb (GtkEditable   *entry,
                  TarnItemField *self)
{
  g_autofree char *number = NULL;
  gboolean         good;

  if (self->setting)
    return;

  good = parse_number (self, gtk_editable_get_text (entry), &number);
  g_signal_emit (self, signals[SAID], 0, good ? NULL : _("Write a number that fits, in digits."));
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  if (good)
    tarn_reflection_answer_number (get_reflection (self), self->item->id,
                                   number != NULL ? number : "");
}

static void
area_changed_cb (TarnTextArea  *area,
                 TarnItemField *self)
{
  g_autofree char *text = tarn_text_area_dup_text (area);

  self->setting = TRUE;
  tarn_reflection_answer_text (get_reflection (self), self->item->id, text);
  self->setting = FALSE;
}

static void
show_number (TarnItemField    *self,
             const TarnAnswer *answer)
{
  g_autofree char *shown = NULL;
  const char      *value = answer != NULL ? answer->value : "";

  parse_number (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)), &shown);
  if (g_strcmp0 (shown != NULL ? shown : "", value) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), value);
}

static void
show_text (TarnItemField    *self,
           const TarnAnswer *answer)
{
  g_autofree char *shown = tarn_text_area_dup_text (TARN_TEXT_AREA (self->area));
  const char      *text = answer != NULL && answer->text != NULL ? answer->text : "";

  if (!g_str_equal (shown, text))
    tarn_text_area_set_text (TARN_TEXT_AREA (self->area), text);
}

static void
show_chosen (TarnItemField    *self,
             const TarnAnswer *answer)
{
  static const char *const declined[] = { DECLINED, NULL };
  static const char *const not_applicable[] = { NOT_APPLICABLE, NULL };
  const char *const       *codes = NULL;

  if (answer != NULL && answer->state == TARN_ANSWER_DECLINED)
    codes = declined;
  else if (answer != NULL && answer->state == TARN_ANSWER_NOT_APPLICABLE)
    codes = not_applicable;
  else if (answer != NULL)
    codes = (const char *const *)answer->options;
  tarn_choice_group_choose (self->choices, codes);
}

/* Choices are the same again and again, so they are given the next question's words; a field that
 * was written in is made anew, so that nothing of one question can be brought back in another. */
static gboolean
can_keep (TarnItemField *self)
{
  return self->choices != NULL && self->entry == NULL && self->area == NULL &&
         (self->item->type == TARN_ITEM_SCALE || self->item->type == TARN_ITEM_CHOICE ||
          self->item->type == TARN_ITEM_CHOICES) &&
         self->several == (self->item->type == TARN_ITEM_CHOICES);
}

static void
remove_all (TarnItemField *self)
{
  tarn_box_clear (self->box);
  self->choices = NULL;
  self->entry = NULL;
  self->area = NULL;
}

static void
add_choices (TarnItemField *self,
             gboolean       several)
{
  self->several = several;
  self->choices = TARN_CHOICE_GROUP (tarn_choice_group_new (several));
  g_signal_connect (self->choices, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->choices));
}

static void
fill_choices (TarnItemField *self)
{
  const GPtrArray *options = self->item->scale->options;

  tarn_choice_group_begin (self->choices);
  for (guint i = 0; i < options->len; i++)
    {
      const TarnOption *option = options->pdata[i];
      g_autofree char  *words = tarn_session_dup_words (self->session, option->label);

      tarn_choice_group_add (self->choices, option->code, words);
    }
  if (self->item->may_not_apply)
    tarn_choice_group_add_aside (self->choices, NOT_APPLICABLE, _("Does not apply to me"));
  if (self->item->may_decline)
    tarn_choice_group_add_aside (self->choices, DECLINED, _("Prefer not to say"));
  tarn_choice_group_end (self->choices);
}

/* Not to say, or that it does not apply, is offered beside a field as well. */
static void
add_aside (TarnItemField *self)
{
  if (!self->item->may_decline && !self->item->may_not_apply)
    return;

  add_choices (self, TRUE);
  if (self->item->may_not_apply)
    tarn_choice_group_add (self->choices, NOT_APPLICABLE, _("Does not apply to me"));
  if (self->item->may_decline)
    tarn_choice_group_add (self->choices, DECLINED, _("Prefer not to say"));
}

static void
add_entry (TarnItemField *self,
           GtkWidget     *prompt)
{
  self->entry = gtk_entry_new ();
  gtk_entry_set_input_purpose (GTK_ENTRY (self->entry), GTK_INPUT_PURPOSE_NUMBER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  prompt, NULL, -1);
  g_signal_connect (self->entry, "changed", G_CALLBACK (entry_changed_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->entry);
}

static void
add_area (TarnItemField *self,
          GtkWidget     *prompt)
{
  self->area = tarn_text_area_new (tarn_heading_get_text (TARN_HEADING (prompt)));
  g_signal_connect (self->area, "changed", G_CALLBACK (area_changed_cb), self);
  gtk_box_append (GTK_BOX (self->box), self->area);
}

static void
tarn_item_field_dispose (GObject *object)
{
  g_clear_object (&TARN_ITEM_FIELD (object)->session);

  G_OBJECT_CLASS (tarn_item_field_parent_class)->dispose (object);
}

static void
tarn_item_field_class_init (TarnItemFieldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_item_field_dispose;

  /**
   * TarnItemField::answered:
   * @self: a field
   *
   * Emitted after the person chose something.
   */
  signals[ANSWERED] = g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * TarnItemField::said:
   * @self: a field
   * @text: (nullable): what is wrong; %NULL for nothing any more
   *
   * Emitted after the person wrote something.
   */
  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tarn_item_field_init (TarnItemField *self)
{
  self->box = tarn_box_new (12);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * tarn_item_field_new:
 * @session: what is open
 *
 * Returns: (transfer floating): a field for no item yet
 */
GtkWidget *
tarn_item_field_new (TarnSession *session)
{
  TarnItemField *self;

  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);

  self = g_object_new (TARN_TYPE_ITEM_FIELD, NULL);
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * tarn_item_field_set_item:
 * @self: a field
 * @item: an item of the questionnaire
 * @prompt: the heading that labels it
 * @position: what says where the item stands among the others
 * @help: (nullable): what describes it
 *
 * Asks for something, or for something else than before. Its answer is shown by
 * tarn_item_field_refresh().
 */
void
tarn_item_field_set_item (TarnItemField  *self,
                          const TarnItem *item,
                          GtkWidget      *prompt,
                          GtkWidget      *position,
                          GtkWidget      *help)
{
  g_return_if_fail (TARN_IS_ITEM_FIELD (self));
  g_return_if_fail (item != NULL);
  g_return_if_fail (TARN_IS_HEADING (prompt));

  self->item = item;
  self->checking = FALSE;
  if (!can_keep (self))
    remove_all (self);

  switch (item->type)
    {
    case TARN_ITEM_SCALE:
    case TARN_ITEM_CHOICE:
    case TARN_ITEM_CHOICES:
      if (self->choices == NULL)
        add_choices (self, item->type == TARN_ITEM_CHOICES);
      fill_choices (self);
      break;
    case TARN_ITEM_NUMBER:
      add_entry (self, prompt);
      add_aside (self);
      break;
    case TARN_ITEM_TEXT:
      add_area (self, prompt);
      add_aside (self);
      break;
    case TARN_ITEM_INFO:
    default:
      break;
    }

  if (self->choices != NULL)
    tarn_choice_group_describe (self->choices, prompt, position, help);
  gtk_widget_set_visible (GTK_WIDGET (self), item->type != TARN_ITEM_INFO);
}

/**
 * tarn_item_field_get_checking:
 * @self: a field
 *
 * Returns: whether what is chosen next is what was found, and what was chosen before a guess
 */
gboolean
tarn_item_field_get_checking (TarnItemField *self)
{
  g_return_val_if_fail (TARN_IS_ITEM_FIELD (self), FALSE);

  return self->checking;
}

/**
 * tarn_item_field_set_checking:
 * @self: a field
 * @checking: what is chosen next is what was found
 *
 * Tells guesses and findings apart.
 */
void
tarn_item_field_set_checking (TarnItemField *self,
                              gboolean       checking)
{
  g_return_if_fail (TARN_IS_ITEM_FIELD (self));

  self->checking = checking;
}

/**
 * tarn_item_field_press:
 * @self: a field
 * @number: of a choice, from 1
 *
 * Chooses with a digit.
 *
 * Returns: %TRUE if there is such a choice
 */
gboolean
tarn_item_field_press (TarnItemField *self,
                       guint          number)
{
  g_return_val_if_fail (TARN_IS_ITEM_FIELD (self), FALSE);

  return self->entry == NULL && self->area == NULL && self->choices != NULL &&
         tarn_choice_group_press (self->choices, number);
}

/**
 * tarn_item_field_refresh:
 * @self: a field
 *
 * Shows the answer that the reflection holds now.
 */
void
tarn_item_field_refresh (TarnItemField *self)
{
  const TarnAnswer *answer;

  g_return_if_fail (TARN_IS_ITEM_FIELD (self));

  if (self->setting)
    return;

  answer = tarn_reflection_get_answer (get_reflection (self), self->item->id);
  self->setting = TRUE;
  if (answer != NULL && answer->guess != NULL)
    self->checking = TRUE;
  if (self->choices != NULL)
    show_chosen (self, answer);
  if (self->entry != NULL && (answer == NULL || answer->value != NULL))
    show_number (self, answer);
  if (self->area != NULL)
    show_text (self, answer);
  self->setting = FALSE;
}
