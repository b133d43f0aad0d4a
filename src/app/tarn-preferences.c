/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-preferences.h"

#include "tarn-combo-row.h"
#include "tarn-dialogs.h"
#include "tarn-resource.h"
#include "tarn-start-page.h"
#include "tarn-widgets.h"
#include "tarn-words.h"

#include <glib/gi18n.h>

struct _TarnPreferences
{
  AdwPreferencesWindow parent_instance;

  TarnWindow *window; /* this is its transient, and goes with it */
  GPtrArray  *languages;

  GtkSwitch   *whole_part;
  GtkSwitch   *roomy;
  AdwComboRow *language;
  AdwComboRow *paper;
  AdwComboRow *text_size;
  GtkWidget   *delete_all;
};

G_DEFINE_FINAL_TYPE (TarnPreferences, tarn_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static TarnLibrary *
get_library (TarnPreferences *self)
{
  return tarn_window_get_library (self->window);
}

static GSettings *
get_settings (TarnPreferences *self)
{
  return tarn_library_get_settings (get_library (self));
}

static void
add_language (TarnPreferences *self,
              const char      *tag)
{
  if (!g_ptr_array_find_with_equal_func (self->languages, tag, g_str_equal, NULL))
    g_ptr_array_add (self->languages, g_strdup (tag));
}

/* Every language that some questionnaire has; the first entry is the computer's own. */
static void
list_languages (TarnPreferences *self)
{
  GPtrArray       *found = tarn_catalogue_list (tarn_library_get_catalogue (get_library (self)));
  g_autofree char *chosen = g_settings_get_string (get_settings (self), "content-language");
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  add_language (self, "");
  for (guint i = 0; i < found->len; i++)
    {
      const TarnCatalogueEntry *entry = found->pdata[i];
      char                    **tags = NULL;

      if (entry->questionnaire != NULL)
        tags = entry->questionnaire->languages;
      for (; tags != NULL && *tags != NULL; tags++)
        add_language (self, *tags);
    }
  add_language (self, chosen);

  for (guint i = 0; i < self->languages->len; i++)
    {
      const char *tag = self->languages->pdata[i];

      gtk_string_list_append (names, *tag != '\0' ? tag : _("As on this computer"));
      if (g_str_equal (tag, chosen))
        selected = i;
    }
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language, selected);
}

static void
language_cb (TarnPreferences *self)
{
  guint       selected = adw_combo_row_get_selected (self->language);
  GtkWidget  *page = tarn_window_get_page (self->window);
  const char *tag;

  if (selected >= self->languages->len)
    return;

  tag = self->languages->pdata[selected];
  g_settings_set_string (get_settings (self), "content-language", tag);
  tarn_library_forget (get_library (self));
  if (TARN_IS_START_PAGE (page))
    tarn_start_page_refresh (TARN_START_PAGE (page));
  else
    tarn_window_add_toast (self->window, _("What you open next will be in this language"));
}

static void
paper_cb (TarnPreferences *self)
{
  g_settings_set_enum (get_settings (self), "paper", adw_combo_row_get_selected (self->paper));
}

static void
text_size_cb (TarnPreferences *self)
{
  g_settings_set_enum (get_settings (self), "report-text-size",
                       adw_combo_row_get_selected (self->text_size));
}

static gboolean
mode_to_switch (GValue   *value,
                GVariant *variant,
                gpointer  user_data)
{
  g_value_set_boolean (value, g_str_equal (g_variant_get_string (variant, NULL), "section"));

  return TRUE;
}

static GVariant *
switch_to_mode (const GValue       *value,
                const GVariantType *type,
                gpointer            user_data)
{
  return g_variant_new_string (g_value_get_boolean (value) ? "section" : "item");
}

/* What was deleted before and could be taken back is gone for good now, too. */
static void
delete_all (gpointer user_data)
{
  TarnPreferences *self = user_data;
  TarnWindow      *window = self->window;
  TarnSession     *session = tarn_window_get_session (window);
  g_autoptr(GError) error = NULL;

  if (session != NULL)
    {
      tarn_session_abandon (session);
      tarn_window_set_session (window, NULL);
    }
  tarn_window_drop_undo (window);
  tarn_journal_delete_all (tarn_library_get_journal (get_library (self)), &error);

  tarn_library_journal_changed (get_library (self));
  tarn_window_go_home (window);
  gtk_window_close (GTK_WINDOW (self));
  if (error == NULL)
    {
      tarn_start_page_tell_of_end (TARN_START_PAGE (tarn_window_get_page (window)));
      return;
    }
  tarn_start_page_refresh (TARN_START_PAGE (tarn_window_get_page (window)));
  tarn_dialogs_message (GTK_WINDOW (window), _("Not everything was deleted"), error->message);
}

static void
delete_all_cb (TarnPreferences *self)
{
  TarnTexts       *texts = tarn_library_get_texts (get_library (self));
  const TarnText  *careful = tarn_texts_get (texts, "before-delete");
  const char      *heading = _("Delete everything about you?");
  const char      *verb = _("_Delete Everything");
  const TarnText  *account = tarn_texts_get (texts, "delete-all-account");
  const char      *what = _("Every reflection on this computer will be deleted, with notes, maps "
                            "and plans. This cannot be undone.");
  g_autofree char *body = NULL;

  body = g_strdup_printf ("%s\n\n%s\n\n%s", what, account != NULL ? account->text : "",
                          careful != NULL ? careful->text : "");
  tarn_dialogs_confirm (GTK_WINDOW (self), heading, body, verb, TRUE, delete_all,
                        g_object_ref (self), g_object_unref);
}

static void
bind (TarnPreferences *self)
{
  GSettings *settings = get_settings (self);

  g_settings_bind_with_mapping (settings, "page-mode", self->whole_part, "active",
                                G_SETTINGS_BIND_DEFAULT, mode_to_switch, switch_to_mode, NULL,
                                NULL);
  g_settings_bind (settings, "roomy", self->roomy, "active", G_SETTINGS_BIND_DEFAULT);

  adw_combo_row_set_selected (self->paper, g_settings_get_enum (settings, "paper"));
  adw_combo_row_set_selected (self->text_size, g_settings_get_enum (settings, "report-text-size"));
  list_languages (self);
  g_signal_connect_object (self->paper, "notify::selected", G_CALLBACK (paper_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text_size, "notify::selected", G_CALLBACK (text_size_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (language_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->delete_all, "clicked", G_CALLBACK (delete_all_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
tarn_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TARN_TYPE_PREFERENCES);

  G_OBJECT_CLASS (tarn_preferences_parent_class)->dispose (object);
}

static void
tarn_preferences_finalize (GObject *object)
{
  g_ptr_array_unref (TARN_PREFERENCES (object)->languages);

  G_OBJECT_CLASS (tarn_preferences_parent_class)->finalize (object);
}

static void
tarn_preferences_class_init (TarnPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tarn_preferences_dispose;
  G_OBJECT_CLASS (klass)->finalize = tarn_preferences_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, TARN_RESOURCE "tarn-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, TarnPreferences, whole_part);
  gtk_widget_class_bind_template_child (widget_class, TarnPreferences, roomy);
  gtk_widget_class_bind_template_child (widget_class, TarnPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, TarnPreferences, paper);
  gtk_widget_class_bind_template_child (widget_class, TarnPreferences, text_size);
  gtk_widget_class_bind_template_child (widget_class, TarnPreferences, delete_all);
}

static void
tarn_preferences_init (TarnPreferences *self)
{
  self->languages = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  tarn_button_wrap (self->delete_all);
  tarn_combo_row_wrap (self->language);
  tarn_combo_row_wrap (self->paper);
  tarn_combo_row_wrap (self->text_size);
}

/**
 * tarn_preferences_new:
 * @window: the window they are for
 *
 * Returns: (transfer none): the preferences, not shown yet
 */
GtkWidget *
tarn_preferences_new (TarnWindow *window)
{
  TarnPreferences *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);

  self = g_object_new (TARN_TYPE_PREFERENCES, "transient-for", window, NULL);
  self->window = window;
  bind (self);

  return GTK_WIDGET (self);
}
