/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-action-card.h"

#include <glib/gi18n.h>

#include "tarn-date-row.h"
#include "tarn-heading.h"
#include "tarn-text-area.h"
#include "tarn-text-row.h"

struct _TarnActionCard
{
  AdwBin parent_instance;

  TarnHeading    *title;
  TarnTextArea   *text;
  TarnDateRow    *by;
  GtkEditable    *who;
  GtkCheckButton *done;
  GtkWidget      *remove;

  char    *domain;
  gboolean setting;
};

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnActionCard, tarn_action_card, ADW_TYPE_BIN)

static void
changed_cb (TarnActionCard *self)
{
  if (!self->setting)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (TarnActionCard *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static gboolean
tarn_action_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (adw_bin_get_child (ADW_BIN (TARN_ACTION_CARD (widget)->text)));
}

static void
tarn_action_card_finalize (GObject *object)
{
  g_free (TARN_ACTION_CARD (object)->domain);

  G_OBJECT_CLASS (tarn_action_card_parent_class)->finalize (object);
}

static void
tarn_action_card_class_init (TarnActionCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tarn_action_card_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tarn_action_card_grab_focus;

  /**
   * TarnActionCard::changed:
   *
   * The person changed something.
   */
  signals[CHANGED] = g_signal_new ("changed", TARN_TYPE_ACTION_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  /**
   * TarnActionCard::removed:
   *
   * The person wants it gone.
   */
  signals[REMOVED] = g_signal_new ("removed", TARN_TYPE_ACTION_CARD, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
new_top (TarnActionCard *self)
{
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->title = TARN_HEADING (tarn_heading_new ("", 4));
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->title), GTK_ALIGN_CENTER);
  self->remove = gtk_button_new_from_icon_name ("user-trash-symbolic");
  gtk_widget_set_tooltip_text (self->remove, _("Remove This Step"));
  gtk_widget_add_css_class (self->remove, "flat");
  g_signal_connect_swapped (self->remove, "clicked", G_CALLBACK (remove_cb), self);
  gtk_box_append (GTK_BOX (top), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (top), self->remove);
  return top;
}

static GtkWidget *
new_rows (TarnActionCard *self,
          const char     *today)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *who = tarn_text_row_new (_("Who can help"));
  GtkWidget *done_row = adw_action_row_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");

  self->by = TARN_DATE_ROW (tarn_date_row_new (_("By when"), today));
  g_signal_connect_swapped (self->by, "notify::date", G_CALLBACK (changed_cb), self);

  self->who = GTK_EDITABLE (who);
  g_signal_connect_swapped (who, "changed", G_CALLBACK (changed_cb), self);

  self->done = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->done), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->done, "toggled", G_CALLBACK (changed_cb), self);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (done_row), _("Done"));
  adw_action_row_add_prefix (ADW_ACTION_ROW (done_row), GTK_WIDGET (self->done));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (done_row), GTK_WIDGET (self->done));

  gtk_list_box_append (GTK_LIST_BOX (list), GTK_WIDGET (self->by));
  gtk_list_box_append (GTK_LIST_BOX (list), who);
  gtk_list_box_append (GTK_LIST_BOX (list), done_row);
  return list;
}

static void
tarn_action_card_init (TarnActionCard *self)
{
}

/**
 * tarn_action_card_new:
 * @action: what to begin with
 * @today: ISO date of today
 * @number: which action of the plan it is, from 1
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
tarn_action_card_new (const TarnPlanAction *action,
                      const char           *today,
                      guint                 number)
{
  TarnActionCard *self = g_object_new (TARN_TYPE_ACTION_CARD, NULL);
  GtkWidget      *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->setting = TRUE;
  gtk_box_append (GTK_BOX (box), new_top (self));
  self->text = TARN_TEXT_AREA (tarn_text_area_new (_("What I will do")));
  g_signal_connect_swapped (self->text, "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), new_rows (self, today));
  adw_bin_set_child (ADW_BIN (self), box);

  self->domain = g_strdup (action->domain);
  tarn_text_area_set_text (self->text, action->text);
  tarn_date_row_set_date (self->by, action->by);
  gtk_editable_set_text (self->who, action->who != NULL ? action->who : "");
  gtk_check_button_set_active (self->done, action->done);
  tarn_action_card_set_number (self, number);
  self->setting = FALSE;
  return GTK_WIDGET (self);
}

/**
 * tarn_action_card_dup_action:
 * @self: a card
 *
 * Returns: (transfer full): the action as it is written now
 */
TarnPlanAction *
tarn_action_card_dup_action (TarnActionCard *self)
{
  TarnPlanAction *action;
  const char     *who;

  g_return_val_if_fail (TARN_IS_ACTION_CARD (self), NULL);

  who = gtk_editable_get_text (self->who);
  action = tarn_plan_action_new ();
  action->domain = g_strdup (self->domain);
  action->text = tarn_text_area_dup_text (self->text);
  action->by = g_strdup (tarn_date_row_get_date (self->by));
  action->who = *who != '\0' ? g_strdup (who) : NULL;
  action->done = gtk_check_button_get_active (self->done);
  return action;
}

/**
 * tarn_action_card_set_number:
 * @self: a card
 * @number: which action of the plan it is, from 1
 *
 * Changes what the card is called.
 */
void
tarn_action_card_set_number (TarnActionCard *self,
                             guint           number)
{
  g_autofree char *title = NULL;
  g_autofree char *remove = NULL;

  g_return_if_fail (TARN_IS_ACTION_CARD (self));

  /* Translators: the title of one step of the plan */
  title = g_strdup_printf (_("Step %u"), number);
  remove = g_strdup_printf (_("Remove step %u"), number);
  tarn_heading_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  remove, -1);
}
