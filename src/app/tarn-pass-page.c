/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-pass-page.h"

#include "tarn-back.h"
#include "tarn-calm.h"
#include "tarn-choice-group.h"
#include "tarn-column.h"
#include "tarn-dialogs.h"

#include <glib/gi18n.h>

/* This program, also where it was moved or built anew since it was started. */
#define PROGRAM "/proc/self/exe"

struct _TarnPassPage
{
  AdwBin parent_instance;

  TarnWindow      *window; /* it holds the page, so it outlives it */
  TarnChoiceGroup *choice;
  char            *questionnaire;
  char            *folder;
  TarnPassCallback callback;
  gpointer         user_data; /* a page below this one, which stays */
};

G_DEFINE_FINAL_TYPE (TarnPassPage, tarn_pass_page, ADW_TYPE_BIN)

static void
show_between (TarnPassPage *self,
              const char   *heading);

static void
show (TarnPassPage *self,
      GtkWidget    *calm)
{
  adw_bin_set_child (ADW_BIN (self), calm);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    tarn_page_focus_heading (GTK_WIDGET (self));
}

/* Whether the person handed in, stopped or closed the window makes no difference here. */
static void
ended_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(TarnPassPage) self = user_data;

  g_subprocess_wait_finish (G_SUBPROCESS (object), result, NULL);
  if (self->folder == NULL)
    return;
  show_between (self, _("Pass the laptop to the next person"));
  if (!g_subprocess_get_if_exited (G_SUBPROCESS (object)))
    tarn_window_add_toast (self->window, _("That window ended by itself. Nothing of it was kept."));
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
show_busy (TarnPassPage *self)
{
  GtkWidget *calm = tarn_calm_new (_("Somebody is answering"));

  tarn_calm_add_words (calm, _("They have a window of their own. It is gone when they are done, "
                               "and this one comes back."));
  show (self, calm);
}

static void
start_cb (TarnPassPage *self)
{
  g_autofree char *program = g_file_read_link (PROGRAM, NULL);
  g_autoptr(GSubprocess) person = NULL;
  g_autoptr(GError) error = NULL;

  person = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error,
                             program != NULL ? program : "tarn",
                             "--room", self->folder,
                             "--questionnaire", self->questionnaire, NULL);
  if (person == NULL)
    {
      tarn_window_add_toast (self->window, error->message);
      return;
    }

  show_busy (self);
  g_subprocess_wait_async (person, NULL, ended_cb, g_object_ref (self));
}

static void
end_cb (TarnPassPage *self)
{
  TarnPassCallback callback = self->callback;
  gpointer         user_data = self->user_data;
  g_autofree char *folder = g_strdup (self->folder);

  tarn_window_go_back (self->window);
  callback (user_data, folder);
}

/* The button that goes on comes first, so that the next person finds it. */
static void
show_between (TarnPassPage *self,
              const char   *heading)
{
  GtkWidget *calm = tarn_calm_new (heading);

  tarn_calm_add_words (calm, _("Everybody answers alone and in quiet. Nothing of the person before "
                               "is left on the screen or on the disk, but for the file that they "
                               "chose to hand in."));
  tarn_calm_add_button (calm, _("Start"), TRUE, G_CALLBACK (start_cb), self);
  tarn_calm_add_button (calm, _("Everybody Is Done"), FALSE, G_CALLBACK (end_cb), self);
  show (self, calm);
}

static void
folder_cb (GListModel *files,
           gpointer    user_data)
{
  g_autoptr(TarnPassPage) self = user_data;
  g_autoptr(GFile) folder = files != NULL ? g_list_model_get_item (files, 0) : NULL;
  g_auto(GStrv) chosen = tarn_choice_group_dup_chosen (self->choice);

  if (folder == NULL || g_file_peek_path (folder) == NULL || chosen[0] == NULL)
    return;

  self->folder = g_file_get_path (folder);
  self->questionnaire = g_strdup (chosen[0]);
  self->choice = NULL;
  show_between (self, _("Pass the laptop to the first person"));
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
 * @callback: called with the folder of the files when everybody is done
 * @user_data: (closure callback): for @callback; the page below, which stays
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_pass_page_new (TarnWindow        *window,
                    TarnQuestionnaire *questionnaire,
                    TarnPassCallback   callback,
                    gpointer           user_data)
{
  TarnPassPage *self;
  TarnColumn   *column;
  GtkWidget    *button;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);
  g_return_val_if_fail (callback != NULL, NULL);

  self = g_object_new (TARN_TYPE_PASS_PAGE, NULL);
  self->window = window;
  self->callback = callback;
  self->user_data = user_data;
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
  button = gtk_button_new_with_label (_("Choose the Folder…"));
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (choose_cb), self);
  tarn_column_add (column, button);

  return GTK_WIDGET (self);
}
