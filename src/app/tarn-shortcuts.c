/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-shortcuts.h"

#include "tarn-beside-layout.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* In the order in which they are shown. A group has a name alone. */
static const struct
{
  const char *name;
  const char *action; /* (nullable): whose keys they are */
  const char *keys;   /* (nullable): those that belong to no action */
} shortcuts[] = {
  { N_("Questions") },
    { N_("Choose an answer"), NULL, "1...9" },
      { N_("Move between answers"), NULL, "Up Down" },
        { N_("Go on"), NULL, "Return" },
          { N_("Next page"), "page.next" },
            { N_("Previous page"), "page.previous" },
              { N_("Report") },
                { N_("Save as PDF"), "page.save" },
                  { N_("Print"), "page.print" },
                    { N_("Zoom in"), "page.zoom-in" },
                      { N_("Zoom out"), "page.zoom-out" },
                        { N_("Normal size"), "page.zoom-normal" },
                          { N_("General") },
                            { N_("Hide or show the screen"), "win.hide-screen" },
                              { N_("Lock with the passphrase"), "app.lock" },
                                { N_("Take back the last change"), "win.undo" },
                                  { N_("Open a file"), "win.open" },
                                    { N_("Help"), "app.help" },
                                      { N_("Preferences"), "app.preferences" },
                                        { N_("Main menu"), NULL, "F10" },
                                          { N_("Keyboard shortcuts"), "app.shortcuts" },
                                            { N_("Close the window"), "window.close" },
                                              { N_("Quit"), "app.quit" },
                                            };

static GStrv
dup_keys (GtkApplication *application,
          guint           index)
{
  if (shortcuts[index].keys != NULL)
    return g_strsplit (shortcuts[index].keys, " ", -1);
  return gtk_application_get_accels_for_action (application, shortcuts[index].action);
}

/* As a screen reader says it. */
static char *
dup_words (const char *keys)
{
  g_auto(GStrv) ends = g_strsplit (keys, "...", 2);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  GdkModifierType  modifiers;
  guint            key;

  gtk_accelerator_parse (ends[0], &key, &modifiers);
  first = gtk_accelerator_get_label (key, modifiers);
  if (ends[1] == NULL)
    return g_steal_pointer (&first);

  gtk_accelerator_parse (ends[1], &key, &modifiers);
  last = gtk_accelerator_get_label (key, modifiers);
  /* Translators: the first and the last of some keys. */
  return g_strdup_printf (_("%s to %s"), first, last);
}

static GtkWidget *
new_row (GtkApplication *application,
         guint           index)
{
  const char *name = _(shortcuts[index].name);
  g_auto(GStrv) keys = dup_keys (application, index);
  g_autoptr(GString) said = g_string_new (name);
  GtkWidget *row = g_object_new (ADW_TYPE_PREFERENCES_ROW, "use-markup", FALSE, "title", name,
                                 "activatable", FALSE, NULL);
  GtkWidget *line = tarn_beside_new ();

  gtk_widget_add_css_class (line, "tarn-shortcut");
  gtk_box_append (GTK_BOX (line), tarn_label_new (name));
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autofree char *words = dup_words (keys[i]);
      GtkWidget       *label = gtk_shortcut_label_new (keys[i]);

      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (line), label);
      g_string_append_printf (said, i == 0 ? ": %s" : ", %s", words);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said->str,
                                  -1);

  return row;
}

/**
 * tarn_shortcuts_new:
 * @parent: the window whose keys they are
 *
 * Makes a list of keys. The toolkit has a window for that, but its words do not wrap.
 *
 * Returns: (transfer none): the window, which is not shown yet
 */
GtkWindow *
tarn_shortcuts_new (GtkWindow *parent)
{
  GtkApplication *application;
  GtkWindow      *window;
  GtkWidget      *page = adw_preferences_page_new ();
  GtkWidget      *group = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  application = gtk_window_get_application (parent);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].action == NULL && shortcuts[i].keys == NULL)
        {
          group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _(shortcuts[i].name), NULL);
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (group));
        }
      else
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), new_row (application, i));
    }

  window = GTK_WINDOW (adw_preferences_window_new ());
  gtk_window_set_title (window, _("Shortcuts"));
  gtk_window_set_modal (window, TRUE);
  gtk_window_set_transient_for (window, parent);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  return window;
}
