/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-widgets.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define WORDS "tarn-words"

/**
 * tarn_label_new:
 * @text: what it says
 *
 * Returns: (transfer floating): a label that wraps, and fills the line from its start
 */
GtkWidget *
tarn_label_new (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "wrap", TRUE,
                       "width-chars", TARN_LEAST_CHARS,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "natural-wrap-mode", GTK_NATURAL_WRAP_WORD,
                       "xalign", 0.0,
                       NULL);
}

/**
 * tarn_dim_label_new:
 * @text: what it says
 *
 * Returns: (transfer floating): a label for what is said beside the main thing
 */
GtkWidget *
tarn_dim_label_new (const char *text)
{
  GtkWidget *label = tarn_label_new (text);

  gtk_widget_add_css_class (label, "tarn-dim");

  return label;
}

/**
 * tarn_box_new:
 * @spacing: between its children, in pixels
 *
 * Returns: (transfer floating): a box from top to bottom
 */
GtkWidget *
tarn_box_new (int spacing)
{
  return gtk_box_new (GTK_ORIENTATION_VERTICAL, spacing);
}

/**
 * tarn_button_wrap:
 * @button: a button with words on it
 *
 * Lets the words go on in a second line where the button is too narrow for them.
 */
void
tarn_button_wrap (GtkWidget *button)
{
  GtkWidget *label;

  g_return_if_fail (GTK_IS_BUTTON (button));

  label = gtk_button_get_child (GTK_BUTTON (button));
  g_return_if_fail (GTK_IS_LABEL (label));
  g_object_set (label, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);
}

/**
 * tarn_button_new:
 * @text: what it does
 *
 * Returns: (transfer floating): a button whose words wrap
 */
GtkWidget *
tarn_button_new (const char *text)
{
  GtkWidget *button = gtk_button_new_with_label (text);

  tarn_button_wrap (button);

  return button;
}

static void
show_tooltip_cb (AdwSqueezer *squeezer,
                 GParamSpec  *pspec,
                 GtkWidget   *button)
{
  GtkWidget *shown = adw_squeezer_get_visible_child (squeezer);
  gboolean   words = shown == NULL || GTK_IS_LABEL (shown);

  gtk_widget_set_tooltip_text (button,
                               words ? NULL : g_object_get_data (G_OBJECT (squeezer), WORDS));
}

/**
 * tarn_button_set_icon:
 * @button: a button with words on it
 * @icon_name: of the picture that stands for them
 *
 * Lets the picture take the place of the words where there is no room for them. They stay its name,
 * and are shown when it is pointed at.
 */
void
tarn_button_set_icon (GtkWidget  *button,
                      const char *icon_name)
{
  g_autofree char *words = NULL;
  GtkWidget       *squeezer;
  GtkWidget       *icon;

  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (gtk_button_get_label (GTK_BUTTON (button)) != NULL);
  g_return_if_fail (icon_name != NULL);

  words = g_strdup (gtk_button_get_label (GTK_BUTTON (button)));
  squeezer = adw_squeezer_new ();
  icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), gtk_label_new (words));
  adw_squeezer_add (ADW_SQUEEZER (squeezer), icon);
  gtk_button_set_child (GTK_BUTTON (button), squeezer);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  g_object_set_data_full (G_OBJECT (squeezer), WORDS, g_steal_pointer (&words), g_free);
  g_signal_connect_object (squeezer, "notify::visible-child", G_CALLBACK (show_tooltip_cb), button,
                           0);
}

/**
 * tarn_flat_button_new:
 * @text: what it does
 * @icon_name: (nullable): of the picture before the words
 *
 * Returns: (transfer floating): a button without a frame, at the start of its line
 */
GtkWidget *
tarn_flat_button_new (const char *text,
                      const char *icon_name)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = tarn_label_new (text);

  if (icon_name != NULL)
    gtk_box_append (GTK_BOX (box),
                    g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return button;
}

/**
 * tarn_check_new:
 * @text: what is on or off
 *
 * Returns: (transfer floating): a check button whose words wrap
 */
GtkWidget *
tarn_check_new (const char *text)
{
  GtkWidget *label = tarn_label_new (text);
  GtkWidget *button = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return button;
}

/**
 * tarn_expander_new:
 * @title: what is inside
 * @child: (nullable) (transfer floating): what is shown when it is open; %NULL if it is made later
 *
 * Returns: (transfer floating): a closed expander
 */
GtkWidget *
tarn_expander_new (const char *title,
                   GtkWidget  *child)
{
  GtkWidget *expander = gtk_expander_new (title);

  gtk_label_set_wrap (GTK_LABEL (gtk_expander_get_label_widget (GTK_EXPANDER (expander))), TRUE);
  gtk_label_set_xalign (GTK_LABEL (gtk_expander_get_label_widget (GTK_EXPANDER (expander))), 0.0);
  if (child != NULL)
    tarn_expander_set_child (GTK_EXPANDER (expander), child);
  gtk_widget_add_css_class (expander, "tarn-expander");
  /* Else GTK 4.8 gives it the name of its type. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  return expander;
}

/**
 * tarn_under_header_new:
 * @title: for the header bar, which offers nothing but to close the window
 * @child: (transfer floating): what is below
 *
 * Returns: (transfer floating): something to show instead of all pages of a window
 */
GtkWidget *
tarn_under_header_new (const char *title,
                       GtkWidget  *child)
{
  GtkWidget *box = tarn_box_new (0);
  GtkWidget *bar = adw_header_bar_new ();

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), adw_window_title_new (title, NULL));
  gtk_widget_set_vexpand (child, TRUE);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), child);

  return box;
}

/**
 * tarn_name_by_words:
 * @widget: a button with a mnemonic, or something that has such buttons in it
 *
 * Lets a screen reader read what is written on the buttons. GTK 4.8 names them "_Next Next".
 */
void
tarn_name_by_words (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)))
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    tarn_name_by_words (child);
}

/**
 * tarn_expander_set_child:
 * @expander: from tarn_expander_new()
 * @child: (transfer floating): what is shown when it is open
 *
 * Puts something inside.
 */
void
tarn_expander_set_child (GtkExpander *expander,
                         GtkWidget   *child)
{
  g_return_if_fail (GTK_IS_EXPANDER (expander));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_add_css_class (child, "tarn-inside");
  gtk_expander_set_child (expander, child);
}

/**
 * tarn_box_clear:
 * @box: a box
 *
 * Takes every child out of it.
 */
void
tarn_box_clear (GtkWidget *box)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_BOX (box));

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

/**
 * tarn_next_laid_out:
 * @widget: a widget
 * @child: (nullable): one of its children
 *
 * Returns: (transfer none) (nullable): the next child that has a place, or the first
 */
GtkWidget *
tarn_next_laid_out (GtkWidget *widget,
                    GtkWidget *child)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  do
    child =
      child == NULL ? gtk_widget_get_first_child (widget) : gtk_widget_get_next_sibling (child);
  while (child != NULL && !gtk_widget_should_layout (child));

  return child;
}

/**
 * tarn_get_natural_width:
 * @widget: a widget
 *
 * Returns: how wide it would be, in pixels
 */
int
tarn_get_natural_width (GtkWidget *widget)
{
  int natural;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/**
 * tarn_get_text_size:
 * @widget: something that is shown
 *
 * Returns: how large its text is, in pixels
 */
int
tarn_get_text_size (GtkWidget *widget)
{
  PangoContext               *context;
  const PangoFontDescription *font;
  double                      size;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 0);

  context = gtk_widget_get_pango_context (widget);
  font = pango_context_get_font_description (context);
  size = (double)pango_font_description_get_size (font) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  return (int)size;
}

/**
 * tarn_dup_date:
 * @time: (nullable): a time in UTC, ISO 8601
 *
 * Returns: (transfer full): its day as people here write it; "unknown" if there is none
 */
char *
tarn_dup_date (const char *time)
{
  g_autoptr(GDateTime) utc = NULL;
  g_autoptr(GDateTime) local = NULL;

  if (time != NULL)
    utc = g_date_time_new_from_iso8601 (time, NULL);
  if (utc == NULL)
    return g_strdup (_("unknown"));

  local = g_date_time_to_local (utc);
  /* Translators: a day, as strftime() writes it: 22 November 2026. */
  return g_date_time_format (local, _("%-d %B %Y"));
}
