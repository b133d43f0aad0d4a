/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-pass-page.h"

#include "tarn-back.h"
#include "tarn-choice-group.h"
#include "tarn-column.h"
#include "tarn-dialogs.h"
#include "tarn-response-save.h"
#include "tarn-room-cover.h"
#include "tarn-save.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* More than a file that is handed in has. */
#define TRIAL_BYTES 4096

struct _TarnPassPage
{
  AdwBin parent_instance;

  TarnWindow      *window; /* it holds the page, so it outlives it */
  TarnChoiceGroup *choice;
  char            *questionnaire;
  char            *folder;
};

G_DEFINE_FINAL_TYPE (TarnPassPage, tarn_pass_page, ADW_TYPE_BIN)

/* Not before the dialog is gone: everything is put away that shows anything. */
static void
begin_cb (gpointer user_data)
{
  g_autoptr(TarnPassPage) self = user_data;

  tarn_room_cover_show (self->window, self->questionnaire, self->folder);
}

/* Else everybody would find out at the end of their answers. */
static gboolean
try_folder (const char *folder,
            GError    **error)
{
  g_autofree char *name = tarn_response_new_name ();
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *blank = g_strnfill (TRIAL_BYTES, ' ');

  if (!tarn_save (path, blank, TRIAL_BYTES, 0600, error))
    return FALSE;

  g_unlink (path);
  return TRUE;
}

static void
folder_cb (GListModel *files,
           gpointer    user_data)
{
  g_autoptr(TarnPassPage) self = user_data;
  g_autoptr(GFile) folder = files != NULL ? g_list_model_get_item (files, 0) : NULL;
  g_auto(GStrv) chosen = tarn_choice_group_dup_chosen (self->choice);
  g_autoptr(GError) error = NULL;

  if (folder == NULL || g_file_peek_path (folder) == NULL || chosen[0] == NULL)
    return;
  if (!try_folder (g_file_peek_path (folder), &error))
    {
      tarn_dialogs_message (GTK_WINDOW (self->window), _("No File Can Be Saved There"),
                                                          error->message);
      return;
    }

  g_free (self->folder);
  g_free (self->questionnaire);
  self->folder = g_file_get_path (folder);
  self->questionnaire = g_strdup (chosen[0]);
  g_idle_add_once (begin_cb, g_object_ref (self));
}

static void
choose_cb (TarnPassPage *self)
{
  tarn_dialogs_open_files (GTK_WINDOW (self->window), _("Where to Collect the Files"), TRUE,
                                                         folder_cb, g_object_ref (self));
}

static void
add_choice (TarnPassPage      *self,
            TarnColumn        *column,
            TarnQuestionnaire *room)
{
  TarnLibrary *library = tarn_window_get_library (self->window);
  GPtrArray   *found = tarn_catalogue_list (tarn_library_get_catalogue (library));
  const char  *title = _("Questionnaire");
  const char  *chosen = room != NULL ? room->id : NULL;
  GtkWidget   *group = tarn_choice_group_new (FALSE);

  for (guint i = 0; i < found->len; i++)
    {
      const TarnCatalogueEntry *entry = found->pdata[i];

      if (tarn_catalogue_entry_bad (entry) || entry->instead != NULL)
        continue;
      if (chosen == NULL)
        chosen = entry->questionnaire->id;
      tarn_choice_group_add_plain (TARN_CHOICE_GROUP (group), entry->questionnaire->id,
                                   entry->questionnaire->title->text, NULL);
    }
  self->choice = TARN_CHOICE_GROUP (group);
  if (chosen != NULL)
    tarn_choice_group_set_chosen (self->choice, chosen, TRUE);
  tarn_choice_group_describe (self->choice, tarn_column_add_heading (column, title, 2), NULL, NULL);
  tarn_column_add (column, group);
}

static void
tarn_pass_page_dispose (GObject *object)
{
  TarnPassPage *self = TARN_PASS_PAGE (object);

  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->questionnaire, g_free);

  G_OBJECT_CLASS (tarn_pass_page_parent_class)->dispose (object);
}

static void
tarn_pass_page_class_init (TarnPassPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_pass_page_dispose;
}

static void
tarn_pass_page_init (TarnPassPage *self)
{
}

/**
 * tarn_pass_page_new:
 * @window: the trainer's window
 * @questionnaire: (nullable): what the room answers, if that is settled
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_pass_page_new (TarnWindow        *window,
                    TarnQuestionnaire *questionnaire)
{
  TarnPassPage *self;
  TarnColumn   *column;
  GtkWidget    *button;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);

  self = g_object_new (TARN_TYPE_PASS_PAGE, NULL);
  self->window = window;
  tarn_back_add (GTK_WIDGET (self), window);

  column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (column));
  tarn_column_add_heading (column, _("One laptop, passed around"), 1);
  tarn_column_add_words (column,
                         _("Each person answers the quick route in a window of their own, which "
                           "keeps nothing. At the end they see what a file would hold, and choose "
                           "whether to hand it in. Only those files go into the folder that you "
                           "choose now; take an empty one, or a stick."),
                            NULL);
  add_choice (self, column, questionnaire);
  button = tarn_button_new (_("Choose the Folder…"));
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (choose_cb), self);
  tarn_column_add (column, button);

  return GTK_WIDGET (self);
}
