/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-combo-row.h"

#include "tarn-widgets.h"

/* Of a line in the list: it fits a narrow window even where the text is twice as large. */
#define MOST_CHARS 16

static void
show_chosen (AdwComboRow *row,
             GParamSpec  *pspec,
             GtkListItem *item)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  gboolean   chosen = adw_combo_row_get_selected_item (row) == gtk_list_item_get_item (item);

  gtk_widget_set_opacity (mark, chosen ? 1.0 : 0.0);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          AdwComboRow        *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = tarn_label_new ("");

  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "icon-name",
                                               "object-select-symbolic", "accessible-role",
                                               GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         AdwComboRow        *row)
{
  GtkWidget       *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkStringObject *words = GTK_STRING_OBJECT (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (label), gtk_string_object_get_string (words));
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (show_chosen), item);
  show_chosen (row, NULL, item);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item,
           AdwComboRow        *row)
{
  g_signal_handlers_disconnect_by_func (row, show_chosen, item);
}

/**
 * tarn_combo_row_wrap:
 * @row: a row whose model is a #GtkStringList
 *
 * Lets all words of a row wrap, what is chosen below its title and what can be chosen in the list.
 * The toolkit would cut them.
 */
void
tarn_combo_row_wrap (AdwComboRow *row)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (ADW_IS_COMBO_ROW (row));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), row, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), row, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), row, 0);
  adw_combo_row_set_list_factory (row, factory);
  adw_combo_row_set_use_subtitle (row, TRUE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
}
