/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-own-page.h"

#include "tarn-back.h"
#include "tarn-check-page.h"
#include "tarn-column.h"
#include "tarn-copy-page.h"
#include "tarn-dialogs.h"
#include "tarn-help-page.h"
#include "tarn-opener.h"

#include <glib/gi18n.h>

struct _TarnOwnPage
{
  AdwBin parent_instance;

  TarnWindow *window; /* it holds the page, so it outlives it */
  TarnColumn *column;
};

G_DEFINE_FINAL_TYPE (TarnOwnPage, tarn_own_page, ADW_TYPE_BIN)

static TarnLibrary *
get_library (TarnOwnPage *self)
{
  return tarn_window_get_library (self->window);
}

static char *
dup_state (const TarnCatalogueEntry *entry)
{
  g_autofree char *base = g_path_get_basename (entry->path);
  g_autofree char *name = g_filename_display_name (base);
  const char      *state;

  if (tarn_catalogue_entry_bad (entry))
    state = _("Cannot be used yet");
  else if (entry->instead != NULL)
    state = _("Not used: another file has the same id");
  else
    return g_strdup_printf (_("%s · version %s"), name, entry->questionnaire->version);

  /* Translators: what is wrong with a file, and its name. */
  return g_strdup_printf (_("%s · %s"), state, name);
}

static void
row_cb (TarnOwnPage *self,
        GtkWidget   *row)
{
  const char *path = g_object_get_data (G_OBJECT (row), "tarn-path");

  tarn_window_show_page (self->window, tarn_check_page_new (self->window, path, NULL),
                         _("Questionnaire"));
}

static void
list_entries (TarnOwnPage *self)
{
  GPtrArray *found = tarn_catalogue_list (tarn_library_get_catalogue (get_library (self)));
  GtkWidget *list = NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const TarnCatalogueEntry *entry = found->pdata[i];
      gboolean                  good = !tarn_catalogue_entry_bad (entry) && entry->instead == NULL;
      g_autofree char          *name = g_path_get_basename (entry->path);
      g_autofree char          *state = dup_state (entry);
      GtkWidget                *row;

      if (entry->origin != TARN_ORIGIN_OWN)
        continue;
      if (list == NULL)
        list = tarn_column_add_rows (self->column, _("Your own questionnaires"));
      row = tarn_row_new (entry->questionnaire != NULL ? entry->questionnaire->title->text : name,
                          state, good ? "text-x-generic-symbolic" : "dialog-warning-symbolic");
      g_object_set_data_full (G_OBJECT (row), "tarn-path", g_strdup (entry->path), g_free);
      g_signal_connect_swapped (row, "activated", G_CALLBACK (row_cb), self);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }

  if (list == NULL)
    tarn_column_add_words (self->column, _("There are none yet."), "tarn-dim");
}

static void
chosen_cb (GFile   *file,
           gpointer user_data)
{
  if (file != NULL)
    tarn_opener_open_file (TARN_WINDOW (user_data), file);
}

static void
add_cb (TarnOwnPage *self)
{
  tarn_dialogs_open_file (GTK_WINDOW (self->window), _("Add a Questionnaire"), chosen_cb,
                                                        self->window);
}

static void
copy_cb (TarnOwnPage *self)
{
  tarn_window_show_page (self->window, tarn_copy_page_new (self->window), _("Start from a Copy"));
}

static void
help_cb (TarnOwnPage *self)
{
  tarn_window_show_page (self->window,
                         tarn_help_page_new_at (tarn_library_get_texts (get_library (self)),
                                                "writing-your-own"),
                         _("Help"));
}

static void
fill (TarnOwnPage *self)
{
  const char *checked = _("It is checked first. One with errors is never used.");
  const char *shipped = _("Of a questionnaire that is there, with another name");
  const char *advice = _("What makes a good question, and what never to ask");
  GtkWidget  *list;

  tarn_column_clear (self->column);
  tarn_column_add_heading (self->column, _("Your own questionnaires"), 1);
  tarn_column_add_words (self->column,
                         _("What you wrote yourself, or were given by somebody. Each is one file, "
                           "and Tarn says line by line what has to be mended in it."),
                            NULL);
  list_entries (self);

  tarn_column_add_heading (self->column, _("Get another one"), 2);
  list = tarn_column_add_rows (self->column, _("Get another one"));
  tarn_rows_add (list, _("Add a File…"), checked, G_CALLBACK (add_cb), self);
  tarn_rows_add (list, _("Start from a Copy"), shipped, G_CALLBACK (copy_cb), self);
  tarn_rows_add (list, _("How to Write a Questionnaire"), advice, G_CALLBACK (help_cb), self);
}

static void
changed_cb (TarnOwnPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));
  gboolean   focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  fill (self);
  if (focused)
    tarn_page_focus_heading (GTK_WIDGET (self));
}

static void
tarn_own_page_class_init (TarnOwnPageClass *klass)
{
}

static void
tarn_own_page_init (TarnOwnPage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_own_page_new:
 * @window: the window it will be shown in
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_own_page_new (TarnWindow *window)
{
  TarnOwnPage *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);

  self = g_object_new (TARN_TYPE_OWN_PAGE, NULL);
  self->window = window;
  tarn_back_add (GTK_WIDGET (self), window);
  g_signal_connect_object (get_library (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  fill (self);

  return GTK_WIDGET (self);
}
