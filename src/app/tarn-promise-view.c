/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-promise-view.h"

#include "tarn-carry.h"
#include "tarn-heading.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

struct _TarnPromiseView
{
  AdwBin parent_instance;

  TarnSession *session;
  TarnCarry   *carry;
  GtkWidget   *box;
  GtkWidget   *offer;
};

G_DEFINE_FINAL_TYPE (TarnPromiseView, tarn_promise_view, ADW_TYPE_BIN)

static void
add_card (TarnPromiseView *self,
          const char      *icon_name,
          const char      *title,
          const char      *text)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = tarn_box_new (6);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "valign",
                                  GTK_ALIGN_START, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tarn-card");
  gtk_box_append (GTK_BOX (words), tarn_heading_new (title, 4));
  gtk_box_append (GTK_BOX (words), tarn_label_new (text));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (card), icon);
  gtk_box_append (GTK_BOX (card), words);
  gtk_box_append (GTK_BOX (self->box), card);
}

static void
add_text_card (TarnPromiseView *self,
               const char      *icon_name,
               const char      *title,
               const TarnText  *text)
{
  g_autofree char *words = NULL;

  if (text == NULL)
    return;

  words = tarn_session_dup_words (self->session, text);
  add_card (self, icon_name, title, words);
}

static void
carry_clicked_cb (TarnPromiseView *self)
{
  const char *taken = _("These answers were taken over. You will see each of them, and can change "
                        "it.");
  GtkWidget  *said = tarn_label_new (taken);

  tarn_carry_run (self->carry);
  tarn_box_clear (self->offer);
  gtk_box_append (GTK_BOX (self->offer), said);
}

static void
add_offer (TarnPromiseView *self)
{
  g_autofree char *words = NULL;
  g_autofree char *from = NULL;
  GtkWidget       *button;

  self->carry = tarn_carry_new (self->session);
  if (self->carry == NULL)
    return;

  from = g_strdup_printf (_("You answered these in “%s” on %s. You can take the answers over, or "
                            "answer anew."),
                             self->carry->title, self->carry->date);
  words = tarn_carry_dup_words (self->carry);
  button = tarn_button_new (_("Take Over These Answers"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (carry_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  self->offer = tarn_box_new (6);
  gtk_widget_add_css_class (self->offer, "card");
  gtk_widget_add_css_class (self->offer, "tarn-card");
  gtk_box_append (GTK_BOX (self->offer), tarn_heading_new (_("Answers you gave before"), 4));
  gtk_box_append (GTK_BOX (self->offer), tarn_label_new (from));
  gtk_box_append (GTK_BOX (self->offer), tarn_label_new (words));
  gtk_box_append (GTK_BOX (self->offer), button);
  gtk_box_append (GTK_BOX (self->box), self->offer);
}

static void
build (TarnPromiseView *self)
{
  TarnQuestionnaire *questionnaire = tarn_session_get_questionnaire (self->session);
  const char        *promised = _("What we promise");
  const char        *known = _("Good to know");
  const char        *before = _("Before you start");

  gtk_box_append (GTK_BOX (self->box), tarn_heading_new (questionnaire->title->text, 1));
  if (questionnaire->summary != NULL)
    gtk_box_append (GTK_BOX (self->box), tarn_label_new (questionnaire->summary->text));

  if (questionnaire->promise != NULL)
    add_text_card (self, "changes-prevent-symbolic", promised, questionnaire->promise);
  else
    add_card (self, "changes-prevent-symbolic", promised,
              _("Your answers stay on this computer unless you save or print a file."));
  add_text_card (self, "dialog-information-symbolic", known, questionnaire->warning);
  add_text_card (self, "document-edit-symbolic", before, questionnaire->before_you_start);
  add_offer (self);

  if (questionnaire->notice != NULL)
    gtk_box_append (GTK_BOX (self->box), tarn_dim_label_new (questionnaire->notice->text));
}

static void
tarn_promise_view_dispose (GObject *object)
{
  TarnPromiseView *self = TARN_PROMISE_VIEW (object);

  g_clear_pointer (&self->carry, tarn_carry_free);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tarn_promise_view_parent_class)->dispose (object);
}

static void
tarn_promise_view_class_init (TarnPromiseViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_promise_view_dispose;
}

static void
tarn_promise_view_init (TarnPromiseView *self)
{
  self->box = tarn_box_new (0);
  gtk_widget_add_css_class (self->box, "tarn-page");
  adw_bin_set_child (ADW_BIN (self), self->box);
}

/**
 * tarn_promise_view_new:
 * @session: what is open
 *
 * Returns: (transfer floating): what is said before the first question
 */
GtkWidget *
tarn_promise_view_new (TarnSession *session)
{
  TarnPromiseView *self;

  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);

  self = g_object_new (TARN_TYPE_PROMISE_VIEW, NULL);
  self->session = g_object_ref (session);
  build (self);

  return GTK_WIDGET (self);
}
