/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire-card.h"

#include "tarn-beside-layout.h"
#include "tarn-heading.h"
#include "tarn-opener.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

static void
start (TarnWindow *window,
       GtkWidget  *button,
       TarnRoute   route)
{
  const char        *id = g_object_get_data (G_OBJECT (button), "tarn-id");
  TarnQuestionnaire *questionnaire = tarn_library_find (tarn_window_get_library (window), id);

  if (questionnaire != NULL)
    tarn_opener_start (window, questionnaire, route);
}

static void
full_cb (GtkWidget  *button,
         TarnWindow *window)
{
  start (window, button, TARN_ROUTE_FULL);
}

static void
quick_cb (GtkWidget  *button,
          TarnWindow *window)
{
  start (window, button, TARN_ROUTE_QUICK);
}

static guint
count_items (const TarnQuestionnaire *questionnaire,
             gboolean                 core_only)
{
  guint n = 0;

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem *item = questionnaire->items->pdata[i];

      n += !item->opening && item->type != TARN_ITEM_INFO && (item->core || !core_only);
    }

  return n;
}

static char *
dup_length (guint n_items,
            guint minutes)
{
  g_autofree char *questions = NULL;

  questions = g_strdup_printf (g_dngettext (NULL, "Up to %u question", "Up to %u questions",
                                            n_items),
                               n_items);
  if (minutes == 0)
    return g_steal_pointer (&questions);

  return g_strdup_printf (g_dngettext (NULL, "%s, about %u minute", "%s, about %u minutes",
                                       minutes),
                          questions, minutes);
}

static void
add_route (GtkWidget               *card,
           TarnWindow              *window,
           const TarnQuestionnaire *questionnaire,
           TarnRoute                route)
{
  gboolean         quick = route == TARN_ROUTE_QUICK;
  GtkWidget       *line = tarn_beside_new ();
  GtkWidget       *button;
  GtkWidget       *words;
  g_autofree char *name = NULL;
  g_autofree char *length = NULL;

  length = dup_length (count_items (questionnaire, quick),
                       quick ? questionnaire->minutes_quick : questionnaire->minutes_full);
  button = tarn_button_new (quick ? _("Quick Route") : _("Start"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  if (!quick)
    gtk_widget_add_css_class (button, "suggested-action");

  /* Read alone, "Start" would not say what. */
  name = g_strdup_printf ("%s: %s, %s", gtk_button_get_label (GTK_BUTTON (button)),
                          questionnaire->title->text, length);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "tarn-id", g_strdup (questionnaire->id), g_free);
  g_signal_connect (button, "clicked", quick ? G_CALLBACK (quick_cb) : G_CALLBACK (full_cb),
                    window);

  words = tarn_label_new (length);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (GTK_BOX (card), line);
}

/**
 * tarn_questionnaire_card_new:
 * @window: the window it will be shown in
 * @questionnaire: a questionnaire without an error
 *
 * What a questionnaire covers and how long it takes, with a button for each route.
 *
 * Returns: (transfer floating): a card
 */
GtkWidget *
tarn_questionnaire_card_new (TarnWindow              *window,
                             const TarnQuestionnaire *questionnaire)
{
  GtkWidget *card;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);
  g_return_val_if_fail (questionnaire != NULL, NULL);

  card = tarn_box_new (12);
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tarn-card");
  gtk_box_append (GTK_BOX (card), tarn_heading_new (questionnaire->title->text, 3));
  if (questionnaire->summary != NULL)
    gtk_box_append (GTK_BOX (card), tarn_label_new (questionnaire->summary->text));
  add_route (card, window, questionnaire, TARN_ROUTE_FULL);
  if (tarn_questionnaire_has_quick (questionnaire))
    add_route (card, window, questionnaire, TARN_ROUTE_QUICK);

  return card;
}
