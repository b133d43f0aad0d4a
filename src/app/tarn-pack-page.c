/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-pack-page.h"

#include "tarn-back.h"
#include "tarn-choice-group.h"
#include "tarn-column.h"
#include "tarn-handouts-page.h"
#include "tarn-report-handout.h"
#include "tarn-report-page.h"
#include "tarn-report-workshop.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* As many as one workshop has time for. */
#define MOST_TOPICS 2

struct _TarnPackPage
{
  AdwBin parent_instance;

  TarnWindow        *window; /* it holds the page, so it outlives it */
  TarnTexts         *texts;
  TarnQuestionnaire *questionnaire;
  TarnColumn        *column;
  TarnChoiceGroup   *topics;
  GtkWidget         *look;
};

/* In the order of when they are needed. */
static const char *const sheets[] = {
  "run-sheet",
  "ground-rules",
  "group-picture-method",
  "if-you-found-something-today",
  "scenario-1",
  "scenario-2",
  "scenario-3",
};

G_DEFINE_FINAL_TYPE (TarnPackPage, tarn_pack_page, ADW_TYPE_BIN)

static void
sheet_cb (TarnPackPage *self,
          AdwActionRow *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "tarn-id");

  tarn_report_page_show (self->window, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                         id, tarn_report_sheet_new (id, self->texts));
}

static void
handouts_cb (TarnPackPage *self)
{
  tarn_window_show_page (self->window, tarn_handouts_page_new (self->window), _("Handouts"));
}

static void
topics_cb (TarnPackPage *self)
{
  g_auto(GStrv) chosen = tarn_choice_group_dup_chosen (self->topics);
  guint n = g_strv_length (chosen);

  for (guint i = 0; i < self->questionnaire->domains->len; i++)
    {
      const char *id = ((const TarnDomain *)self->questionnaire->domains->pdata[i])->id;

      tarn_choice_group_set_enabled (self->topics, id,
                                     n < MOST_TOPICS ||
                                       tarn_choice_group_is_chosen (self->topics, id));
    }
  gtk_widget_set_sensitive (self->look, n > 0);
}

static void
look_cb (TarnPackPage *self)
{
  g_auto(GStrv) chosen = tarn_choice_group_dup_chosen (self->topics);
  TarnReport *report;

  report = tarn_report_discussion_new (self->questionnaire, (const char *const *)chosen,
                                       self->texts);
  tarn_report_page_show (self->window, _("Discussion Sheets"), "discussion", report);
}

static void
add_topics (TarnPackPage *self)
{
  GtkWidget  *heading = tarn_column_add_heading (self->column, _("Discussion sheets"), 2);
  GtkWidget  *group = tarn_choice_group_new (TRUE);
  const char *which = _("Choose the two parts that you want to talk about.");

  tarn_column_add_words (self->column, self->questionnaire->title->text, "tarn-dim");
  tarn_column_add_words (self->column, which, NULL);
  self->topics = TARN_CHOICE_GROUP (group);
  for (guint i = 0; i < self->questionnaire->domains->len; i++)
    {
      const TarnDomain *domain = self->questionnaire->domains->pdata[i];

      tarn_choice_group_add_plain (self->topics, domain->id, domain->title->text, NULL);
    }
  tarn_choice_group_describe (self->topics, heading, NULL, NULL);
  g_signal_connect_swapped (group, "chosen", G_CALLBACK (topics_cb), self);
  tarn_column_add (self->column, group);

  self->look = tarn_button_new (_("Look at the Sheets"));
  gtk_widget_set_halign (self->look, GTK_ALIGN_START);
  g_signal_connect_swapped (self->look, "clicked", G_CALLBACK (look_cb), self);
  tarn_column_add (self->column, self->look);
  topics_cb (self);
}

static void
add_sheets (TarnPackPage *self)
{
  GtkWidget *list = tarn_column_add_rows (self->column, _("Sheets"));
  GtkWidget *row;

  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      const TarnSheet *sheet = tarn_texts_get_sheet (self->texts, sheets[i]);

      if (sheet == NULL)
        continue;
      row = tarn_row_new (sheet->title->text, NULL, NULL);
      g_object_set_data (G_OBJECT (row), "tarn-id", (gpointer)sheets[i]);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (sheet_cb), self);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  row = tarn_row_new (_("Handouts"), _("Cards, checklists and questionnaires on paper"), NULL);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (handouts_cb), self);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

/* Before the first file nobody knows what the room will answer. */
static TarnQuestionnaire *
find_questionnaire (TarnPackPage *self)
{
  TarnLibrary *library = tarn_window_get_library (self->window);
  GPtrArray   *found = tarn_catalogue_list (tarn_library_get_catalogue (library));

  for (guint i = 0; i < found->len; i++)
    {
      const TarnCatalogueEntry *entry = found->pdata[i];

      if (!tarn_catalogue_entry_bad (entry) && entry->instead == NULL)
        return entry->questionnaire;
    }

  return NULL;
}

static void
other_cb (TarnPackPage *self,
          GtkWidget    *row)
{
  TarnLibrary       *library = tarn_window_get_library (self->window);
  TarnQuestionnaire *other;

  other = tarn_library_find (library, g_object_get_data (G_OBJECT (row), "tarn-id"));
  if (other != NULL)
    tarn_window_replace_page (self->window, tarn_pack_page_new (self->window, other),
                              _("For the Trainer"));
}

static void
add_others (TarnPackPage *self)
{
  TarnLibrary *library = tarn_window_get_library (self->window);
  GPtrArray   *found = tarn_catalogue_list (tarn_library_get_catalogue (library));
  GtkWidget   *list = NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const TarnCatalogueEntry *entry = found->pdata[i];
      GtkWidget                *row;

      if (tarn_catalogue_entry_bad (entry) || entry->instead != NULL ||
          g_str_equal (entry->questionnaire->id, self->questionnaire->id))
        continue;
      if (list == NULL)
        {
          tarn_column_add_heading (self->column, _("For another questionnaire"), 2);
          list = tarn_column_add_rows (self->column, _("For another questionnaire"));
        }
      row = tarn_row_new (entry->questionnaire->title->text, NULL, NULL);
      g_object_set_data_full (G_OBJECT (row), "tarn-id", g_strdup (entry->questionnaire->id),
                              g_free);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (other_cb), self);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
}

static void
tarn_pack_page_dispose (GObject *object)
{
  TarnPackPage *self = TARN_PACK_PAGE (object);

  g_clear_pointer (&self->texts, tarn_texts_unref);
  g_clear_pointer (&self->questionnaire, tarn_questionnaire_unref);

  G_OBJECT_CLASS (tarn_pack_page_parent_class)->dispose (object);
}

static void
tarn_pack_page_class_init (TarnPackPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_pack_page_dispose;
}

static void
tarn_pack_page_init (TarnPackPage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_pack_page_new:
 * @window: the window it will be shown in
 * @questionnaire: (nullable): what the room answers, if that is settled
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_pack_page_new (TarnWindow        *window,
                    TarnQuestionnaire *questionnaire)
{
  TarnPackPage *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);

  self = g_object_new (TARN_TYPE_PACK_PAGE, NULL);
  self->window = window;
  self->texts = tarn_texts_ref (tarn_library_get_texts (tarn_window_get_library (window)));
  if (questionnaire == NULL)
    questionnaire = find_questionnaire (self);
  tarn_back_add (GTK_WIDGET (self), window);

  tarn_column_add_heading (self->column, _("Sheets for a workshop"), 1);
  tarn_column_add_words (self->column, _("Look at each of them, and print it or save it."), NULL);
  add_sheets (self);
  if (questionnaire != NULL)
    {
      self->questionnaire = tarn_questionnaire_ref (questionnaire);
      add_topics (self);
      add_others (self);
    }

  return GTK_WIDGET (self);
}
