/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-column.h"

#include "tarn-blocks.h"
#include "tarn-heading.h"
#include "tarn-picture-view.h"
#include "tarn-resource.h"
#include "tarn-row-layout.h"
#include "tarn-tall-box.h"
#include "tarn-tall-layout.h"
#include "tarn-widgets.h"

/* In pixels, as in the rows of libadwaita. */
#define ROW_SPACING 6

struct _TarnColumn
{
  AdwBin parent_instance;

  GtkBox *content;
};

G_DEFINE_FINAL_TYPE (TarnColumn, tarn_column, ADW_TYPE_BIN)

static void
tarn_column_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TARN_TYPE_COLUMN);

  G_OBJECT_CLASS (tarn_column_parent_class)->dispose (object);
}

static void
tarn_column_class_init (TarnColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tarn_column_dispose;

  g_type_ensure (TARN_TYPE_TALL_BOX);
  g_type_ensure (TARN_TYPE_TALL_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, TARN_RESOURCE "tarn-column.ui");
  gtk_widget_class_bind_template_child (widget_class, TarnColumn, content);
}

static void
tarn_column_init (TarnColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tarn_column_new:
 *
 * Returns: (transfer floating): an empty column
 */
GtkWidget *
tarn_column_new (void)
{
  return g_object_new (TARN_TYPE_COLUMN, NULL);
}

/**
 * tarn_column_add:
 * @self: a column
 * @widget: what comes next
 *
 * Adds a widget at the end.
 */
void
tarn_column_add (TarnColumn *self,
                 GtkWidget  *widget)
{
  g_return_if_fail (TARN_IS_COLUMN (self));

  gtk_box_append (self->content, widget);
}

/**
 * tarn_column_clear:
 * @self: a column
 *
 * Takes everything out.
 */
void
tarn_column_clear (TarnColumn *self)
{
  GtkWidget *child;

  g_return_if_fail (TARN_IS_COLUMN (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
}

/**
 * tarn_column_add_heading:
 * @self: a column
 * @text: the words
 * @level: 1 for the heading of the page, up to 4
 *
 * Returns: (transfer none): a heading, added at the end
 */
GtkWidget *
tarn_column_add_heading (TarnColumn *self,
                         const char *text,
                         int         level)
{
  GtkWidget *heading = tarn_heading_new (text, level);

  tarn_column_add (self, heading);
  return heading;
}

/**
 * tarn_column_add_words:
 * @self: a column
 * @text: the words
 * @style: (nullable): a style class
 *
 * Returns: (transfer none): a paragraph, added at the end
 */
GtkWidget *
tarn_column_add_words (TarnColumn *self,
                       const char *text,
                       const char *style)
{
  GtkWidget *label = tarn_label_new (text);

  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  tarn_column_add (self, label);
  return label;
}

/**
 * tarn_column_take_report:
 * @self: a column
 * @report: (transfer full) (nullable): a part of a report; with %NULL nothing is added
 * @shift: what to add to the levels of its headings
 *
 * Adds the text of a part of a report.
 */
void
tarn_column_take_report (TarnColumn *self,
                         TarnReport *report,
                         int         shift)
{
  if (report == NULL)
    return;
  tarn_column_add (self, tarn_blocks_new (report, shift));
  tarn_report_unref (report);
}

/**
 * tarn_column_take_picture:
 * @self: a column
 * @picture: (transfer full) (nullable): a picture; with %NULL nothing is added
 * @fonts: (nullable): typefaces; without them a picture cannot be drawn
 *
 * Adds a picture.
 */
void
tarn_column_take_picture (TarnColumn *self,
                          TarnReport *picture,
                          TarnFonts  *fonts)
{
  if (picture == NULL)
    return;
  if (fonts != NULL)
    tarn_column_add (self, tarn_picture_view_new (picture, fonts));
  tarn_report_unref (picture);
}

/**
 * tarn_rows_new:
 * @name: what the rows are, for a screen reader
 *
 * Returns: (transfer floating): an empty list of rows
 */
GtkWidget *
tarn_rows_new (const char *name)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return list;
}

/**
 * tarn_column_add_rows:
 * @self: a column
 * @name: what the rows are, as it is read out
 *
 * Returns: (transfer none): an empty list of rows, added at the end
 */
GtkWidget *
tarn_column_add_rows (TarnColumn *self,
                      const char *name)
{
  GtkWidget *list = tarn_rows_new (name);

  tarn_column_add (self, list);
  return list;
}

/**
 * tarn_rows_add:
 * @rows: from tarn_column_add_rows()
 * @title: what the row opens or does
 * @subtitle: (nullable): more about it
 * @activated: called with @page when the row is chosen
 * @page: what the rows belong to, which outlives them
 *
 * Adds a row at the end.
 */
void
tarn_rows_add (GtkWidget  *rows,
               const char *title,
               const char *subtitle,
               GCallback   activated,
               gpointer    page)
{
  GtkWidget *row;

  g_return_if_fail (GTK_IS_LIST_BOX (rows));
  g_return_if_fail (title != NULL);

  row = tarn_row_new (title, subtitle, NULL);
  g_signal_connect_swapped (row, "activated", activated, page);
  gtk_list_box_append (GTK_LIST_BOX (rows), row);
}

/* As libadwaita makes it, a row tries one width after the other for its words. */
static void
lay_out (GtkWidget *row)
{
  GtkWidget *header = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));

  gtk_widget_set_layout_manager (header, tarn_row_layout_new (ROW_SPACING));
  gtk_widget_set_valign (header, GTK_ALIGN_FILL);
  for (GtkWidget *child = gtk_widget_get_first_child (header); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_valign (child, GTK_ALIGN_FILL);
}

static GtkWidget *
new_row (const char *title,
         const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  lay_out (row);
  gtk_widget_add_css_class (row, "tarn-link");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    {
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      /* The row is labelled by its title already. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      subtitle, -1);
    }

  return row;
}

/**
 * tarn_rows_add_line:
 * @rows: a list of rows
 * @title: what it is about
 * @words: what is said of it
 *
 * Adds a row at the end that opens nothing.
 */
void
tarn_rows_add_line (GtkWidget  *rows,
                    const char *title,
                    const char *words)
{
  g_return_if_fail (GTK_IS_LIST_BOX (rows));
  g_return_if_fail (title != NULL && words != NULL);

  gtk_list_box_append (GTK_LIST_BOX (rows), new_row (title, words));
}

/**
 * tarn_row_new:
 * @title: what it opens
 * @subtitle: (nullable): more about it
 * @icon: (nullable): the name of an icon at its start
 *
 * Returns: (transfer floating): a row that opens something
 */
GtkWidget *
tarn_row_new (const char *title,
              const char *subtitle,
              const char *icon)
{
  GtkWidget *row = new_row (title, subtitle);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                   "icon-name", "go-next-symbolic",
                                   NULL);

  if (icon != NULL)
    adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                               g_object_new (GTK_TYPE_IMAGE,
                                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                             "icon-name", icon,
                                             NULL));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}
