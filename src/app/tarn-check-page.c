/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-check-page.h"

#include "tarn-back.h"
#include "tarn-column.h"
#include "tarn-dialogs.h"
#include "tarn-heading.h"
#include "tarn-help-page.h"
#include "tarn-issues-page.h"
#include "tarn-opener.h"
#include "tarn-own.h"
#include "tarn-questionnaire-reader.h"
#include "tarn-save-as.h"
#include "tarn-watch.h"

#include <glib/gi18n.h>

#define MIME_TYPE "application/x-tarn-questionnaire+xml"

struct _TarnCheckPage
{
  AdwBin parent_instance;

  TarnWindow         *window; /* it holds the page, so it outlives it */
  TarnColumn         *column;
  char               *path;
  TarnWatch          *watch;
  TarnCatalogueEntry *entry;
  GBytes             *bytes; /* as it was read; NULL if it could not be */
  gboolean            own;
};

/* A questionnaire that was removed, until the notice is gone. */
typedef struct
{
  char   *path;
  GBytes *bytes;
} Undo;

G_DEFINE_FINAL_TYPE (TarnCheckPage, tarn_check_page, ADW_TYPE_BIN)

static void
take_file (TarnCheckPage *self,
           GBytes        *bytes)
{
  TarnLibrary *library = tarn_window_get_library (self->window);
  g_auto(GStrv) languages = tarn_library_dup_languages (library);

  g_clear_pointer (&self->entry, tarn_catalogue_entry_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  self->own = tarn_own_has (self->path);
  self->entry = tarn_catalogue_entry_new (self->path, TARN_ORIGIN_GIVEN);
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : tarn_catalogue_entry_load (self->entry);
  if (self->bytes != NULL)
    self->entry->questionnaire = tarn_questionnaire_read (g_bytes_get_data (self->bytes, NULL),
                                                          g_bytes_get_size (self->bytes),
                                                          (const char *const *)languages,
                                                          self->entry->issues);
}

/* Of several files with one id only one is used, and its author must hear of it. */
static const TarnCatalogueEntry *
find_other (TarnCheckPage *self)
{
  TarnLibrary              *library = tarn_window_get_library (self->window);
  const TarnCatalogueEntry *other;

  if (self->entry->questionnaire == NULL)
    return NULL;
  other =
    tarn_catalogue_find (tarn_library_get_catalogue (library), self->entry->questionnaire->id);
  if (other != NULL && g_str_equal (other->path, self->path))
    return NULL;

  return other;
}

static char *
dup_state (TarnCheckPage *self)
{
  guint n = self->entry->issues->len;

  if (self->entry->error != NULL)
    return g_strdup (self->entry->error->message);
  if (self->entry->questionnaire == NULL)
    return g_strdup_printf (g_dngettext (NULL, "It cannot be used yet. %u thing has to be mended.",
                                         "It cannot be used yet. %u things have to be mended.", n),
                            n);
  if (n > 0)
    return g_strdup_printf (g_dngettext (NULL, "It can be used. %u thing is worth a look.",
                                         "It can be used. %u things are worth a look.", n),
                            n);

  return g_strdup (_("It can be used. Tarn found nothing to mend in it."));
}

static void
preview (TarnCheckPage *self,
         TarnRoute      route)
{
  tarn_opener_preview (self->window, self->entry->questionnaire, route);
}

static void
preview_cb (TarnCheckPage *self)
{
  preview (self, TARN_ROUTE_FULL);
}

static void
preview_quick_cb (TarnCheckPage *self)
{
  preview (self, TARN_ROUTE_QUICK);
}

static void
add_cb (TarnCheckPage *self)
{
  tarn_opener_add_questionnaire (self->window, self->entry->questionnaire->id, self->bytes);
}

static void
again_cb (TarnCheckPage *self);

static void
edit_cb (TarnCheckPage *self)
{
  g_autofree char *uri = g_filename_to_uri (self->path, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self->window), uri, GDK_CURRENT_TIME);
}

static void
help_cb (TarnCheckPage *self)
{
  TarnTexts *texts = tarn_library_get_texts (tarn_window_get_library (self->window));

  tarn_window_show_page (self->window, tarn_help_page_new_at (texts, "writing-your-own"),
                         _("Help"));
}

static void
share_cb (TarnCheckPage *self)
{
  g_autofree char *name = g_path_get_basename (self->path);

  tarn_save_as (self->window, _("Save a Copy"), name, MIME_TYPE, self->bytes);
}

static void
undo_free (gpointer data)
{
  Undo *undo = data;

  g_free (undo->path);
  g_bytes_unref (undo->bytes);
  g_free (undo);
}

static gboolean
undo_remove (TarnWindow *window,
             gpointer    user_data,
             GError    **error)
{
  Undo *undo = user_data;

  if (!tarn_own_put_back (undo->path, undo->bytes, error))
    return FALSE;

  tarn_library_reread (tarn_window_get_library (window));
  return TRUE;
}

static void
remove_cb (TarnCheckPage *self)
{
  TarnWindow *window = self->window;
  g_autoptr(GError) error = NULL;
  GBytes *bytes = tarn_own_remove (self->path, &error);
  Undo   *undo;

  if (bytes == NULL)
    {
      tarn_dialogs_message (GTK_WINDOW (window), _("Not Removed"), error->message);
      return;
    }

  undo = g_new0 (Undo, 1);
  undo->path = g_strdup (self->path);
  undo->bytes = bytes;
  tarn_library_reread (tarn_window_get_library (window));
  tarn_window_go_back (window);
  tarn_window_add_undo_toast (window, _("Questionnaire removed"), undo_remove, undo, undo_free);
}

static void
add_use (TarnCheckPage *self)
{
  const TarnQuestionnaire *questionnaire = self->entry->questionnaire;
  const char              *kept = _("As a person would meet it. Nothing you answer is kept.");
  const char              *copied = _("A copy goes to your own questionnaires.");
  GtkWidget               *list;

  if (questionnaire == NULL)
    return;

  tarn_column_add_heading (self->column, _("Try it out"), 2);
  list = tarn_column_add_rows (self->column, _("Try it out"));
  tarn_rows_add (list, _("Preview"), kept, G_CALLBACK (preview_cb), self);
  if (tarn_questionnaire_has_quick (questionnaire))
    tarn_rows_add (list, _("Preview the Quick Route"), kept, G_CALLBACK (preview_quick_cb), self);
  if (!self->own)
    tarn_rows_add (list, _("Add It"), copied, G_CALLBACK (add_cb), self);
}

static void
add_file (TarnCheckPage *self)
{
  const char *given = _("To keep it safe, or to give it to somebody.");
  const char *by_itself = _("Tarn also does so when the file changes.");
  const char *deleted = _("The file is deleted. You can undo that.");
  GtkWidget  *list;

  tarn_column_add_heading (self->column, _("The file"), 2);
  list = tarn_column_add_rows (self->column, _("The file"));
  if (self->bytes != NULL)
    {
      tarn_rows_add (list, _("Open in an Editor"), NULL, G_CALLBACK (edit_cb), self);
      tarn_rows_add (list, _("Save a Copy…"), given, G_CALLBACK (share_cb), self);
    }
  tarn_rows_add (list, _("Check Again"), by_itself, G_CALLBACK (again_cb), self);
  tarn_rows_add (list, _("How to Write a Questionnaire"), NULL, G_CALLBACK (help_cb), self);
  if (self->own && self->bytes != NULL)
    tarn_rows_add (list, _("Remove"), deleted, G_CALLBACK (remove_cb), self);
}

static void
fill (TarnCheckPage *self)
{
  const TarnQuestionnaire  *questionnaire = self->entry->questionnaire;
  const TarnCatalogueEntry *other = find_other (self);
  g_autofree char          *base = g_path_get_basename (self->path);
  g_autofree char          *name = g_filename_display_name (base);
  g_autofree char          *state = dup_state (self);

  tarn_column_clear (self->column);
  tarn_column_add_heading (self->column, questionnaire != NULL ? questionnaire->title->text : name,
                           1);
  if (questionnaire != NULL)
    {
      g_autofree char *about = NULL;

      /* Translators: the name of a file, and the version of the questionnaire in it. */
      about = g_strdup_printf (_("%s · version %s"), name, questionnaire->version);
      tarn_column_add_words (self->column, about, "tarn-dim");
    }
  tarn_column_add_words (self->column, state, "tarn-said");
  if (other != NULL && self->own)
    {
      g_autofree char *file = g_filename_display_name (other->path);
      g_autofree char *twice = NULL;

      twice = g_strdup_printf (_("Another file has the same id “%s” and is used instead: %s. Give "
                                 "this one another id, or remove one of them."),
                                  questionnaire->id, file);
      tarn_column_add_words (self->column, twice, NULL);
    }
  tarn_column_add (self->column, tarn_issues_list_new (self->entry->issues));
  add_use (self);
  add_file (self);
}

static void
look_again (gpointer user_data)
{
  TarnCheckPage *self = user_data;
  GtkRoot       *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget     *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean       focused = focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  take_file (self, NULL);
  fill (self);
  /* What had the focus is gone. The heading says again what this page is about. */
  if (focused)
    tarn_page_focus_heading (GTK_WIDGET (self));
}

static void
again_cb (TarnCheckPage *self)
{
  look_again (self);
}

static void
tarn_check_page_dispose (GObject *object)
{
  TarnCheckPage *self = TARN_CHECK_PAGE (object);

  g_clear_pointer (&self->watch, tarn_watch_free);
  g_clear_pointer (&self->entry, tarn_catalogue_entry_free);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (tarn_check_page_parent_class)->dispose (object);
}

static void
tarn_check_page_class_init (TarnCheckPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_check_page_dispose;
}

static void
tarn_check_page_init (TarnCheckPage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_check_page_new:
 * @window: the window it will be shown in
 * @path: a questionnaire, good or not, the person's own or not
 * @bytes: (nullable): what is in it, if it was read just now; %NULL to read it
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_check_page_new (TarnWindow *window,
                     const char *path,
                     GBytes     *bytes)
{
  TarnCheckPage *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (TARN_TYPE_CHECK_PAGE, NULL);
  self->window = window;
  self->path = g_strdup (path);
  tarn_back_add (GTK_WIDGET (self), window);
  self->watch = tarn_watch_new (path, look_again, self);
  take_file (self, bytes);
  fill (self);

  return GTK_WIDGET (self);
}
