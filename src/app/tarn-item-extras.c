/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-item-extras.h"

#include "tarn-text-area.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

struct _TarnItemExtras
{
  AdwBin parent_instance;

  TarnSession    *session;
  const TarnItem *item; /* the session holds the questionnaire */
  GtkExpander    *why;
  GtkExpander    *note;
};

G_DEFINE_FINAL_TYPE (TarnItemExtras, tarn_item_extras, ADW_TYPE_BIN)

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

static GtkWidget *
new_why (TarnItemExtras *self)
{
  g_autofree char *why = tarn_session_dup_words (self->session, self->item->why);
  GtkWidget       *inside = tarn_box_new (6);

  gtk_box_append (GTK_BOX (inside), tarn_label_new (why));
  add_cites (GTK_BOX (inside), self->session, self->item);

  return inside;
}

static void
note_changed_cb (TarnTextArea   *area,
                 TarnItemExtras *self)
{
  g_autofree char *note = tarn_text_area_dup_text (area);

  tarn_session_set_note (self->session, self->item, note);
}

static const char *
get_note (TarnItemExtras *self)
{
  return tarn_reflection_get_note (tarn_session_get_reflection (self->session), self->item->id);
}

static GtkWidget *
new_note (TarnItemExtras *self)
{
  GtkWidget  *inside = tarn_box_new (6);
  GtkWidget  *area = tarn_text_area_new (_("Private note"));
  const char *reminder = _("Only for you. Please write no names, and nothing that could show who "
                           "a person is.");

  tarn_text_area_set_text (TARN_TEXT_AREA (area), get_note (self));
  g_signal_connect_object (area, "changed", G_CALLBACK (note_changed_cb), self, 0);
  gtk_box_append (GTK_BOX (inside), tarn_dim_label_new (reminder));
  gtk_box_append (GTK_BOX (inside), area);

  return inside;
}

/* What is inside is made when somebody wants to see it, which is seldom. */
static void
expanded_cb (GtkExpander    *expander,
             GParamSpec     *pspec,
             TarnItemExtras *self)
{
  if (gtk_expander_get_expanded (expander) && gtk_expander_get_child (expander) == NULL)
    tarn_expander_set_child (expander, expander == self->why ? new_why (self) : new_note (self));
}

static GtkExpander *
add_expander (TarnItemExtras *self,
              GtkBox         *box,
              const char     *title)
{
  GtkWidget *expander = tarn_expander_new (title, NULL);

  g_signal_connect_object (expander, "notify::expanded", G_CALLBACK (expanded_cb), self, 0);
  gtk_box_append (box, expander);

  return GTK_EXPANDER (expander);
}

/* Nothing of what was inside for one question may be seen, or brought back, in another. */
static void
start_anew (GtkExpander *expander,
            gboolean     shown,
            gboolean     open)
{
  gtk_expander_set_expanded (expander, FALSE);
  gtk_expander_set_child (expander, NULL);
  gtk_expander_set_expanded (expander, open);
  gtk_widget_set_visible (GTK_WIDGET (expander), shown);
}

static void
tarn_item_extras_dispose (GObject *object)
{
  g_clear_object (&TARN_ITEM_EXTRAS (object)->session);

  G_OBJECT_CLASS (tarn_item_extras_parent_class)->dispose (object);
}

static void
tarn_item_extras_class_init (TarnItemExtrasClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_item_extras_dispose;
}

static void
tarn_item_extras_init (TarnItemExtras *self)
{
  GtkWidget *box = tarn_box_new (12);

  adw_bin_set_child (ADW_BIN (self), box);
  self->why = add_expander (self, GTK_BOX (box), _("Why we ask"));
  self->note = add_expander (self, GTK_BOX (box), _("Private note"));
}

/**
 * tarn_item_extras_new:
 * @session: what is open
 *
 * Returns: (transfer floating): what stands below a question, for no item yet
 */
GtkWidget *
tarn_item_extras_new (TarnSession *session)
{
  TarnItemExtras *self;

  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);

  self = g_object_new (TARN_TYPE_ITEM_EXTRAS, NULL);
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * tarn_item_extras_set_item:
 * @self: what stands below a question
 * @item: an item of the questionnaire
 *
 * Offers why it is asked, with what that rests on for this person, and a private note, which is
 * open if there is one.
 */
void
tarn_item_extras_set_item (TarnItemExtras *self,
                           const TarnItem *item)
{
  gboolean has_note;

  g_return_if_fail (TARN_IS_ITEM_EXTRAS (self));
  g_return_if_fail (item != NULL);

  has_note = item->type != TARN_ITEM_INFO;

  self->item = item;
  start_anew (self->why, item->why != NULL, FALSE);
  start_anew (self->note, has_note, has_note && get_note (self) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), has_note || item->why != NULL);
}
