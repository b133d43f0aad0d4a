/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-issues-page.h"

#include "tarn-heading.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

static char *
dup_message (const TarnIssue *issue)
{
  g_autofree char *words = NULL;

  words = tarn_issue_fill (gettext (tarn_issue_get_template (issue)), issue->argument);
  if (issue->line == 0)
    return g_steal_pointer (&words);

  /* Translators: a line of a file, and what is wrong there. */
  return g_strdup_printf (_("Line %u: %s"), issue->line, words);
}

static GtkWidget *
new_row (const TarnIssue *issue)
{
  g_autofree char *message = dup_message (issue);
  const char      *hint = tarn_issue_get_hint (issue);
  GtkWidget       *row = adw_action_row_new ();

  /* By itself and first: set together, the words would still be read as markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), message);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), hint != NULL ? gettext (hint) : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

/**
 * tarn_issues_list_new:
 * @issues: (nullable) (element-type TarnIssue): what is wrong with a file
 *
 * Returns: (transfer floating): a list of rows, one for each issue with its line and what to do;
 *   hidden when there are none
 */
GtkWidget *
tarn_issues_list_new (GPtrArray *issues)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What is wrong with it"), -1);
  for (guint i = 0; issues != NULL && i < issues->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (issues->pdata[i]));
  gtk_widget_set_visible (list, issues != NULL && issues->len > 0);

  return list;
}

/**
 * tarn_issues_page_new:
 * @name: of the file
 * @error: (nullable): why it could not be read at all
 * @issues: (nullable) (element-type TarnIssue): what is wrong with what is in it
 *
 * Returns: (transfer floating): a page that says why a file was not opened
 */
GtkWidget *
tarn_issues_page_new (const char *name,
                      const char *error,
                      GPtrArray  *issues)
{
  GtkWidget *box = tarn_box_new (0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  g_return_val_if_fail (name != NULL, NULL);

  gtk_widget_add_css_class (box, "tarn-page");
  gtk_box_append (GTK_BOX (box), tarn_heading_new (_("This file was not opened"), 1));
  gtk_box_append (GTK_BOX (box), tarn_dim_label_new (name));
  if (error != NULL)
    gtk_box_append (GTK_BOX (box), tarn_label_new (error));
  gtk_box_append (GTK_BOX (box), tarn_issues_list_new (issues));

  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "child", clamp, NULL);
  g_object_set (clamp, "maximum-size", 640, "child", box, NULL);

  return scroller;
}
