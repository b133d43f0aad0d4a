/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-entry-row.h"

#include "tarn-leaves.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

struct _TarnEntryRow
{
  AdwActionRow parent_instance;

  const TarnJournalEntry *entry; /* the start page holds it */
  GtkWidget *delete;
};

enum
{
  DELETE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnEntryRow, tarn_entry_row, ADW_TYPE_ACTION_ROW)

static char *
dup_place (TarnQuestionnaire *questionnaire,
           TarnReflection    *reflection)
{
  const char     *at = tarn_reflection_get_at (reflection);
  const TarnItem *item = at != NULL ? tarn_questionnaire_find_item (questionnaire, at) : NULL;

  if (item != NULL && item->domain != NULL)
    return g_strdup_printf (_("stopped in “%s”"), item->domain->title->text);
  if (item != NULL && item->opening)
    return g_strdup (_("stopped at the opening questions"));
  if (g_strcmp0 (at, TARN_AT_MAP) == 0)
    return g_strdup (_("stopped at the map"));
  if (g_strcmp0 (at, TARN_AT_REVIEW) == 0)
    return g_strdup (_("all questions seen, to be finished"));

  return g_strdup (_("not started yet"));
}

static char *
dup_subtitle (TarnQuestionnaire *questionnaire,
              TarnReflection    *reflection)
{
  g_autofree char *date = tarn_dup_date (tarn_reflection_get_changed (reflection));
  g_autofree char *place = NULL;
  g_autofree char *line = NULL;
  const char      *route = _("full route");

  if (tarn_reflection_get_route (reflection) == TARN_ROUTE_QUICK)
    route = _("quick route");
  if (questionnaire == NULL)
    return g_strdup_printf (_("%s · its questionnaire is not on this computer"), date);
  if (tarn_reflection_get_finished (reflection))
    return g_strconcat (date, " · ", route, NULL);

  place = dup_place (questionnaire, reflection);
  return g_strconcat (date, " · ", route, " · ", place, NULL);
}

static void
delete_clicked_cb (TarnEntryRow *self)
{
  g_signal_emit (self, signals[DELETE], 0);
}

static void
tarn_entry_row_class_init (TarnEntryRowClass *klass)
{
  /**
   * TarnEntryRow::delete:
   * @self: a row
   *
   * Emitted when the person wants the reflection to go.
   */
  signals[DELETE] = g_signal_new ("delete", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tarn_entry_row_init (TarnEntryRow *self)
{
  self->delete = gtk_button_new_from_icon_name ("user-trash-symbolic");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);

  gtk_widget_set_tooltip_text (self->delete, _("Delete this reflection"));
  gtk_widget_set_valign (self->delete, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->delete, "flat");
  g_signal_connect_object (self->delete, "clicked", G_CALLBACK (delete_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->delete);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
}

/**
 * tarn_entry_row_new:
 * @library: what the program shares
 * @entry: a reflection, which has to outlive the row
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
tarn_entry_row_new (TarnLibrary            *library,
                    const TarnJournalEntry *entry)
{
  TarnEntryRow      *self;
  TarnQuestionnaire *questionnaire;
  g_autofree char   *subtitle = NULL;
  g_autofree char *delete = NULL;
  const char *id;
  const char *title;

  g_return_val_if_fail (TARN_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (entry != NULL && entry->head != NULL, NULL);

  self = g_object_new (TARN_TYPE_ENTRY_ROW, NULL);
  self->entry = entry;

  id = tarn_reflection_get_questionnaire (entry->head);
  questionnaire = tarn_library_find (library, id);
  subtitle = dup_subtitle (questionnaire, entry->head);
  title = questionnaire != NULL ? questionnaire->title->text : id;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle, -1);

  /* Read alone, "Delete" would not say which. */
  delete = g_strdup_printf (_("Delete: %s, %s"), title, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delete), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  delete, -1);

  return GTK_WIDGET (self);
}

/**
 * tarn_entry_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none): the reflection
 */
const TarnJournalEntry *
tarn_entry_row_get_entry (TarnEntryRow *self)
{
  g_return_val_if_fail (TARN_IS_ENTRY_ROW (self), NULL);

  return self->entry;
}
