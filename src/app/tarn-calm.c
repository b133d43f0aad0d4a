/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-calm.h"

#include "tarn-heading.h"
#include "tarn-widgets.h"

#include <adwaita.h>

#define BOX "tarn-calm-box"

static GtkBox *
get_box (GtkWidget *calm)
{
  return g_object_get_data (G_OBJECT (calm), BOX);
}

/**
 * tarn_calm_new:
 * @heading: what it is about
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_calm_new (const char *heading)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = tarn_box_new (0);

  g_return_val_if_fail (heading != NULL, NULL);

  gtk_widget_add_css_class (box, "tarn-page");
  gtk_widget_add_css_class (box, "tarn-calm");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), tarn_heading_new (heading, 1));
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  g_object_set (clamp, "maximum-size", 560, "child", box, NULL);
  g_object_set_data (G_OBJECT (scroller), BOX, box);

  return scroller;
}

/**
 * tarn_calm_add_words:
 * @calm: the page
 * @words: a paragraph
 *
 * Says something.
 */
void
tarn_calm_add_words (GtkWidget  *calm,
                     const char *words)
{
  g_return_if_fail (GTK_IS_WIDGET (calm));

  gtk_box_append (get_box (calm), tarn_label_new (words));
}

/**
 * tarn_calm_add_button:
 * @calm: the page
 * @label: what it does
 * @suggested: it is what most people want next
 * @callback: called when it is pressed
 * @swapped: (closure callback): its first argument
 *
 * Offers something.
 */
void
tarn_calm_add_button (GtkWidget  *calm,
                      const char *label,
                      gboolean    suggested,
                      GCallback   callback,
                      gpointer    swapped)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_WIDGET (calm));
  g_return_if_fail (callback != NULL);

  button = tarn_button_new (label);
  gtk_widget_add_css_class (button, "pill");
  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", callback, swapped);
  gtk_box_append (get_box (calm), button);
}
