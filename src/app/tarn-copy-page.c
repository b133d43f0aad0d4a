/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-copy-page.h"

#include "tarn-back.h"
#include "tarn-check-page.h"
#include "tarn-column.h"
#include "tarn-dialogs.h"
#include "tarn-limits.h"
#include "tarn-load.h"
#include "tarn-own.h"
#include "tarn-questionnaire-copy.h"
#include "tarn-text-row.h"

#include <glib/gi18n.h>

struct _TarnCopyPage
{
  AdwBin parent_instance;

  TarnWindow  *window; /* it holds the page, so it outlives it */
  TarnColumn  *column;
  GtkEditable *title;
};

G_DEFINE_FINAL_TYPE (TarnCopyPage, tarn_copy_page, ADW_TYPE_BIN)

static TarnLibrary *
get_library (TarnCopyPage *self)
{
  return tarn_window_get_library (self->window);
}

/* What the person wrote, or something to go on with. */
static char *
dup_title (TarnCopyPage            *self,
           const TarnQuestionnaire *questionnaire)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (self->title)));

  if (*title != '\0')
    return g_steal_pointer (&title);

  /* Translators: the title of a questionnaire. */
  return g_strdup_printf (_("Copy of %s"), questionnaire->title->text);
}

/* An id that nothing else has. */
static char *
dup_id (TarnCopyPage *self,
        const char   *title)
{
  TarnCatalogue   *catalogue = tarn_library_get_catalogue (get_library (self));
  g_autofree char *wanted = tarn_questionnaire_copy_dup_id (title);
  g_autofree char *id = g_strdup (wanted);

  for (guint number = 2; tarn_catalogue_find (catalogue, id) != NULL; number++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", wanted, number);
    }

  return g_steal_pointer (&id);
}

static char *
make_copy (TarnCopyPage             *self,
           const TarnCatalogueEntry *entry,
           GError                  **error)
{
  g_autofree char *title = dup_title (self, entry->questionnaire);
  g_autofree char *id = dup_id (self, title);
  g_autoptr(GBytes) source = tarn_load (entry->path, TARN_LIMIT_FILE_BYTES, error);
  g_autoptr(GBytes) bytes = NULL;
  gsize length;
  char *copy;

  if (source == NULL)
    return NULL;
  copy = tarn_questionnaire_copy (g_bytes_get_data (source, NULL), g_bytes_get_size (source), id,
                                  title, &length);
  bytes = g_bytes_new_take (copy, length);
  return tarn_own_add (id, bytes, error);
}

static void
row_cb (TarnCopyPage *self,
        GtkWidget    *row)
{
  TarnWindow               *window = self->window;
  const char               *id = g_object_get_data (G_OBJECT (row), "tarn-id");
  const TarnCatalogueEntry *entry;
  g_autofree char          *path = NULL;
  g_autoptr(GError) error = NULL;

  entry = tarn_catalogue_find (tarn_library_get_catalogue (get_library (self)), id);
  if (entry == NULL)
    return;
  path = make_copy (self, entry, &error);
  if (path == NULL)
    {
      tarn_dialogs_message (GTK_WINDOW (window), _("Not Copied"), error->message);
      return;
    }

  tarn_library_reread (tarn_window_get_library (window));
  tarn_window_replace_page (window, tarn_check_page_new (window, path, NULL), _("Questionnaire"));
  tarn_window_add_toast (window, _("A copy was made"));
}

static void
list_sources (TarnCopyPage *self)
{
  GPtrArray *found = tarn_catalogue_list (tarn_library_get_catalogue (get_library (self)));
  GtkWidget *list = tarn_column_add_rows (self->column, _("What to copy"));

  for (guint i = 0; i < found->len; i++)
    {
      const TarnCatalogueEntry *entry = found->pdata[i];
      const TarnText           *licence;
      g_autofree char          *words = NULL;
      GtkWidget                *row;

      if (tarn_catalogue_entry_bad (entry) || entry->instead != NULL)
        continue;
      licence = entry->questionnaire->licence;
      if (licence != NULL)
        words = g_strdup_printf (_("Licence: %s"), licence->text);
      row = tarn_row_new (entry->questionnaire->title->text, words, "edit-copy-symbolic");
      g_object_set_data_full (G_OBJECT (row), "tarn-id", g_strdup (entry->questionnaire->id),
                              g_free);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (row_cb), self);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
}

static void
tarn_copy_page_class_init (TarnCopyPageClass *klass)
{
}

static void
tarn_copy_page_init (TarnCopyPage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_copy_page_new:
 * @window: the window it will be shown in
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_copy_page_new (TarnWindow *window)
{
  TarnCopyPage *self;
  GtkWidget    *entry;
  GtkWidget    *list;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);

  self = g_object_new (TARN_TYPE_COPY_PAGE, NULL);
  self->window = window;
  tarn_back_add (GTK_WIDGET (self), window);

  tarn_column_add_heading (self->column, _("Start from a copy"), 1);
  tarn_column_add_words (self->column,
                         _("The copy is yours to change. Its licence stays in the file: read what "
                           "it asks for before you give the copy to others."),
                            NULL);

  list = tarn_column_add_rows (self->column, _("Its title"));
  entry = tarn_text_row_new (_("What you will call it"));
  self->title = GTK_EDITABLE (entry);
  gtk_list_box_append (GTK_LIST_BOX (list), entry);

  tarn_column_add_heading (self->column, _("What to copy"), 2);
  list_sources (self);

  return GTK_WIDGET (self);
}
