/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-handouts-page.h"

#include "tarn-back.h"
#include "tarn-column.h"
#include "tarn-report-handout.h"
#include "tarn-report-page.h"

#include <glib/gi18n.h>

struct _TarnHandoutsPage
{
  AdwBin parent_instance;

  TarnColumn *column;
  TarnWindow *window; /* it holds the page, so it outlives it */
  TarnTexts  *texts;
};

/* In the order of when they are needed. */
static const char *const cards[] = {
  "before-you-post",
  "before-you-join",
  "privacy-check",
  "if-a-post-goes-wrong",
  "if-you-are-targeted",
  "starting-a-safe-group",
};

G_DEFINE_FINAL_TYPE (TarnHandoutsPage, tarn_handouts_page, ADW_TYPE_BIN)

static const char *
words (TarnHandoutsPage *self,
       const char       *id)
{
  const TarnText *text = tarn_texts_get (self->texts, id);

  return text != NULL ? text->text : id;
}

static void
card_cb (TarnHandoutsPage *self,
         AdwActionRow     *row)
{
  const char *id = g_object_get_data (G_OBJECT (row), "tarn-id");

  tarn_report_page_show (self->window, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)),
                         id, tarn_report_sheet_new (id, self->texts));
}

static void
paper_cb (TarnHandoutsPage *self,
          AdwActionRow     *row)
{
  const char        *id = g_object_get_data (G_OBJECT (row), "tarn-id");
  TarnQuestionnaire *found = tarn_library_find (tarn_window_get_library (self->window), id);
  g_autofree char   *name = g_strconcat (id, "-paper", NULL);

  if (found != NULL)
    tarn_report_page_show (self->window, found->title->text, name,
                           tarn_report_handout_new (found, self->texts));
}

static void
add_row (TarnHandoutsPage *self,
         GtkWidget        *list,
         const char       *id,
         const char       *title,
         const char       *about,
         GCallback         callback)
{
  GtkWidget *row = tarn_row_new (title, words (self, about), NULL);

  g_object_set_data_full (G_OBJECT (row), "tarn-id", g_strdup (id), g_free);
  g_signal_connect_swapped (row, "activated", callback, self);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
}

static void
add_cards (TarnHandoutsPage *self)
{
  const char *title = words (self, "handouts-cards");
  GtkWidget  *list;

  tarn_column_add_heading (self->column, title, 2);
  list = tarn_column_add_rows (self->column, title);
  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      const TarnSheet *sheet = tarn_texts_get_sheet (self->texts, cards[i]);
      g_autofree char *about = g_strconcat ("about-", cards[i], NULL);

      if (sheet != NULL)
        add_row (self, list, cards[i], sheet->title->text, about, G_CALLBACK (card_cb));
    }
}

static void
add_papers (TarnHandoutsPage *self)
{
  TarnLibrary *library = tarn_window_get_library (self->window);
  GPtrArray   *found = tarn_catalogue_list (tarn_library_get_catalogue (library));
  const char  *title = words (self, "handouts-paper");
  GtkWidget   *list;

  tarn_column_add_heading (self->column, title, 2);
  list = tarn_column_add_rows (self->column, title);
  for (guint i = 0; i < found->len; i++)
    {
      const TarnCatalogueEntry *entry = found->pdata[i];

      if (!tarn_catalogue_entry_bad (entry) && entry->instead == NULL)
        add_row (self, list, entry->questionnaire->id, entry->questionnaire->title->text,
                 "about-paper", G_CALLBACK (paper_cb));
    }
}

static void
tarn_handouts_page_dispose (GObject *object)
{
  g_clear_pointer (&TARN_HANDOUTS_PAGE (object)->texts, tarn_texts_unref);

  G_OBJECT_CLASS (tarn_handouts_page_parent_class)->dispose (object);
}

static void
tarn_handouts_page_class_init (TarnHandoutsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_handouts_page_dispose;
}

static void
tarn_handouts_page_init (TarnHandoutsPage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_handouts_page_new:
 * @window: the window it will be shown in
 *
 * Returns: (transfer floating): the list of pages to print and give out
 */
GtkWidget *
tarn_handouts_page_new (TarnWindow *window)
{
  TarnHandoutsPage *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);

  self = g_object_new (TARN_TYPE_HANDOUTS_PAGE, NULL);
  self->window = window;
  self->texts = tarn_texts_ref (tarn_library_get_texts (tarn_window_get_library (window)));
  tarn_back_add (GTK_WIDGET (self), window);
  tarn_column_add_heading (self->column, words (self, "handouts-title"), 1);
  tarn_column_add_words (self->column, words (self, "handouts-intro"), NULL);
  add_cards (self);
  add_papers (self);
  return GTK_WIDGET (self);
}
