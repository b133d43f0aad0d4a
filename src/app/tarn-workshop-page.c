/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-workshop-page.h"

#include "tarn-back.h"
#include "tarn-collect-view.h"
#include "tarn-column.h"
#include "tarn-dialogs.h"
#include "tarn-heading.h"
#include "tarn-help-page.h"
#include "tarn-import.h"
#include "tarn-limits.h"
#include "tarn-pack-page.h"
#include "tarn-pass-page.h"
#include "tarn-picture-page.h"
#include "tarn-refusal.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* What takes longer says that it does. */
#define SHOW_AFTER_MILLISECONDS 500
#define LOOK_MILLISECONDS       100

struct _TarnWorkshopPage
{
  AdwBin parent_instance;

  TarnWindow      *window; /* it holds the page, so it outlives it */
  TarnWorkshop    *workshop;
  TarnWorkshop    *before;  /* an earlier round, or NULL */
  GPtrArray       *waiting; /* paths for the next import */
  GPtrArray       *refused; /* TarnRefusal: of all imports of this round */
  GPtrArray       *named;   /* TarnRefusal: of what was read since nothing was being read */
  guint            n_named; /* which may be more */
  guint            n_duplicates;
  TarnImport      *import;
  GCancellable    *cancellable;
  guint            start_id;
  guint            look_id;
  gint64           began;
  TarnColumn      *column;
  TarnCollectView *collect;
};

G_DEFINE_FINAL_TYPE (TarnWorkshopPage, tarn_workshop_page, ADW_TYPE_BIN)

static void
start_import (TarnWorkshopPage *self);

static void
fill (TarnWorkshopPage *self);

static TarnLibrary *
get_library (TarnWorkshopPage *self)
{
  return tarn_window_get_library (self->window);
}

static gboolean
look_cb (gpointer user_data)
{
  TarnWorkshopPage *self = user_data;

  if (self->import != NULL &&
      g_get_monotonic_time () - self->began >= SHOW_AFTER_MILLISECONDS * 1000)
    tarn_collect_view_show_progress (self->collect, tarn_import_get_percent (self->import));

  return G_SOURCE_CONTINUE;
}

/* By then it is known what came together, so that most of it decides what the room answers. */
static gboolean
start_cb (gpointer user_data)
{
  TarnWorkshopPage *self = user_data;

  self->start_id = 0;
  start_import (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_busy (TarnWorkshopPage *self)
{
  return self->import != NULL || self->start_id != 0;
}

static GPtrArray *
new_refusals (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_refusal_free);
}

/* Without the folders they are in, which may tell whose computer it is. */
static void
keep_refused (GPtrArray *kept,
              GPtrArray *refused)
{
  for (guint i = 0; i < refused->len && kept->len < TARN_LIMIT_REFUSALS; i++)
    {
      const TarnRefusal *refusal = refused->pdata[i];
      g_autofree char   *name = g_path_get_basename (refusal->file);

      g_ptr_array_add (kept, tarn_refusal_new (name, refusal->code, refusal->line,
                                               refusal->message));
    }
}

static void
take_result (TarnWorkshopPage *self)
{
  GPtrArray    *refused = tarn_import_get_refused (self->import);
  TarnWorkshop *workshop = tarn_import_get_workshop (self->import);

  /* Where reading was stopped before anything counted, what comes next may be about another
   * questionnaire. */
  if (workshop != NULL && tarn_workshop_get_n_waiting (workshop) > 0)
    g_set_object (&self->workshop, workshop);
  keep_refused (self->refused, refused);
  keep_refused (self->named, refused);
  self->n_named += tarn_import_get_n_refused (self->import);
}

static guint
count_duplicates (TarnWorkshopPage *self)
{
  return self->workshop != NULL ? tarn_workshop_get_n_duplicates (self->workshop) : 0;
}

static void
imported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(TarnWorkshopPage) self = user_data;
  gboolean done = tarn_import_finish (self->import, result, NULL);

  if (self->collect != NULL)
    take_result (self);
  g_clear_pointer (&self->import, tarn_import_unref);
  g_clear_object (&self->cancellable);
  if (self->collect != NULL && self->waiting->len > 0)
    {
      start_import (self);
      return;
    }

  g_clear_handle_id (&self->look_id, g_source_remove);
  if (self->collect != NULL)
    tarn_collect_view_show_result (self->collect, self->workshop, self->named, self->n_named,
                                   count_duplicates (self) > self->n_duplicates, !done);
}

static void
start_import (TarnWorkshopPage *self)
{
  g_auto(GStrv) languages = tarn_library_dup_languages (get_library (self));

  self->import = tarn_import_new (self->workshop, self->waiting, (const char *const *)languages);
  g_ptr_array_unref (self->waiting);
  self->waiting = g_ptr_array_new_with_free_func (g_free);
  self->cancellable = g_cancellable_new ();
  tarn_import_run (self->import, self->cancellable, imported_cb, g_object_ref (self));
}

static void
begin (TarnWorkshopPage *self)
{
  g_ptr_array_set_size (self->named, 0);
  self->n_named = 0;
  self->n_duplicates = count_duplicates (self);
  self->began = g_get_monotonic_time ();
  self->start_id = g_idle_add (start_cb, self);
  self->look_id = g_timeout_add (LOOK_MILLISECONDS, look_cb, self);
  tarn_collect_view_show_busy (self->collect);
}

static void
files_cb (GListModel *files,
          gpointer    user_data)
{
  g_autoptr(TarnWorkshopPage) self = user_data;
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr(GFile) file = g_list_model_get_item (files, i);
      char *path = g_file_get_path (file);

      if (path != NULL)
        g_ptr_array_add (paths, path);
    }
  if (paths->len > 0 && self->collect != NULL)
    tarn_workshop_page_take (self, paths);
}

static void
add_files_cb (TarnWorkshopPage *self)
{
  tarn_dialogs_open_files (GTK_WINDOW (self->window), _("Add Files"), FALSE, files_cb,
                                                         g_object_ref (self));
}

static void
add_folder_cb (TarnWorkshopPage *self)
{
  tarn_dialogs_open_files (GTK_WINDOW (self->window), _("Add a Folder or a Stick"), TRUE, files_cb,
                                                         g_object_ref (self));
}

/* What waits for its turn is stopped, too. */
static void
cancel_cb (TarnWorkshopPage *self)
{
  g_ptr_array_set_size (self->waiting, 0);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
room_cb (TarnWorkshopPage *self)
{
  TarnQuestionnaire *questionnaire = NULL;

  if (self->workshop != NULL)
    questionnaire = tarn_workshop_get_questionnaire (self->workshop);
  tarn_window_show_page (self->window, tarn_pass_page_new (self->window, questionnaire),
                         _("One Laptop"));
}

static void
pack_cb (TarnWorkshopPage *self)
{
  TarnQuestionnaire *questionnaire = NULL;

  if (self->workshop != NULL)
    questionnaire = tarn_workshop_get_questionnaire (self->workshop);
  tarn_window_show_page (self->window, tarn_pack_page_new (self->window, questionnaire),
                         _("For the Trainer"));
}

static void
help_cb (TarnWorkshopPage *self)
{
  TarnTexts *texts = tarn_library_get_texts (get_library (self));

  tarn_window_show_page (self->window, tarn_help_page_new_at (texts, "help-workshop"), _("Help"));
}

static void
picture_cb (TarnWorkshopPage *self)
{
  tarn_window_show_page (self->window,
                         tarn_picture_page_new (self->window, self->workshop, self->before,
                                                self->refused),
                         _("Group Picture"));
}

static void
close_batch_cb (TarnWorkshopPage *self,
                guint             k)
{
  if (is_busy (self) || !tarn_workshop_raise_k (self->workshop, k) ||
      !tarn_workshop_close_batch (self->workshop))
    return;

  fill (self);
  picture_cb (self);
}

/* A picture that is shown keeps its own. */
static void
forget_refused (TarnWorkshopPage *self)
{
  g_ptr_array_unref (self->refused);
  self->refused = new_refusals ();
}

static void
second_round (gpointer user_data)
{
  TarnWorkshopPage *self = user_data;
  TarnWorkshop     *after = tarn_workshop_new_after (self->workshop);

  g_clear_object (&self->before);
  self->before = g_steal_pointer (&self->workshop);
  self->workshop = after;
  forget_refused (self);
  fill (self);
  tarn_page_focus_heading (GTK_WIDGET (self));
}

static void
second_cb (TarnWorkshopPage *self)
{
  const char *heading = _("Start a second round?");
  const char *body = _("Later files are then set against the picture that there is now, which "
                       "takes no more files. A file of the first round does not count again.");
  const char *verb = _("_Start");

  if (is_busy (self))
    return;

  tarn_dialogs_confirm (GTK_WINDOW (self->window), heading, body, verb, FALSE, second_round,
                        g_object_ref (self), g_object_unref);
}

static void
start_again (gpointer user_data)
{
  TarnWorkshopPage *self = user_data;

  g_clear_object (&self->before);
  g_clear_object (&self->workshop);
  forget_refused (self);
  fill (self);
  tarn_page_focus_heading (GTK_WIDGET (self));
}

static void
again_cb (TarnWorkshopPage *self)
{
  const char *heading = _("Start with an empty room?");
  const char *body = _("The picture and what waits are forgotten. The files stay where they are.");
  const char *verb = _("_Start Again");

  if (is_busy (self))
    return;

  tarn_dialogs_confirm (GTK_WINDOW (self->window), heading, body, verb, TRUE, start_again,
                        g_object_ref (self), g_object_unref);
}

static void
add_collecting (TarnWorkshopPage *self)
{
  const char *folder = _("All files in it, and in the folders in it");
  const char *room = _("Everybody answers on this computer, one after the other");
  GtkWidget  *list;
  GtkWidget  *collect = tarn_collect_view_new ();

  tarn_column_add_heading (self->column, _("Collect the files"), 2);
  tarn_column_add_words (self->column, _("You can also drop files, or a folder, onto this window."),
                                          NULL);
  list = tarn_column_add_rows (self->column, _("Collect the files"));
  tarn_rows_add (list, _("Add Files…"), NULL, G_CALLBACK (add_files_cb), self);
  tarn_rows_add (list, _("Add a Folder or a Stick…"), folder, G_CALLBACK (add_folder_cb), self);
  tarn_rows_add (list, _("Pass This Laptop Around…"), room, G_CALLBACK (room_cb), self);

  self->collect = TARN_COLLECT_VIEW (collect);
  g_signal_connect_swapped (collect, "cancel", G_CALLBACK (cancel_cb), self);
  g_signal_connect_swapped (collect, "close-batch", G_CALLBACK (close_batch_cb), self);
  tarn_column_add (self->column, collect);
  tarn_collect_view_show_result (self->collect, self->workshop, NULL, 0, FALSE, FALSE);
}

static void
add_picture (TarnWorkshopPage *self)
{
  const char *show = _("In words, for the projector, as PDF, CSV or JSON");
  const char *second = _("To see how the group moved");
  const char *forget = _("For another group");
  gboolean    closed = self->workshop != NULL && tarn_workshop_get_n_closed (self->workshop) > 0;
  GtkWidget  *list;

  if (self->workshop == NULL && self->before == NULL)
    return;

  tarn_column_add_heading (self->column, _("The picture"), 2);
  list = tarn_column_add_rows (self->column, _("The picture"));
  if (closed)
    {
      tarn_rows_add (list, _("Show the Picture"), show, G_CALLBACK (picture_cb), self);
      if (self->before == NULL)
        tarn_rows_add (list, _("Start a Second Round…"), second, G_CALLBACK (second_cb), self);
    }
  tarn_rows_add (list, _("Start with an Empty Room…"), forget, G_CALLBACK (again_cb), self);
}

static void
fill (TarnWorkshopPage *self)
{
  const char     *pack = _("Run sheet, ground rules, scenarios, discussion sheets, privacy");
  const char     *help = _("What to do before, in the room, and after");
  const TarnText *collect =
    tarn_texts_get (tarn_library_get_texts (get_library (self)), "workshop-collect");
  GtkWidget *list;

  tarn_column_clear (self->column);
  tarn_column_add_heading (self->column, _("Workshop"), 1);
  tarn_column_add_words (self->column,
                         _("A picture of how a group stands, in which nobody can be picked out. It "
                           "changes only when you close a batch of files."),
                            NULL);
  if (collect != NULL)
    tarn_column_add_words (self->column, collect->text, NULL);

  add_collecting (self);
  add_picture (self);

  tarn_column_add_heading (self->column, _("For the trainer"), 2);
  list = tarn_column_add_rows (self->column, _("For the trainer"));
  tarn_rows_add (list, _("Sheets to Print"), pack, G_CALLBACK (pack_cb), self);
  tarn_rows_add (list, _("How to Run a Workshop"), help, G_CALLBACK (help_cb), self);
}

static void
tarn_workshop_page_dispose (GObject *object)
{
  TarnWorkshopPage *self = TARN_WORKSHOP_PAGE (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->start_id, g_source_remove);
  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_object (&self->workshop);
  g_clear_object (&self->before);
  self->collect = NULL;

  G_OBJECT_CLASS (tarn_workshop_page_parent_class)->dispose (object);
}

static void
tarn_workshop_page_finalize (GObject *object)
{
  g_ptr_array_unref (TARN_WORKSHOP_PAGE (object)->waiting);
  g_ptr_array_unref (TARN_WORKSHOP_PAGE (object)->refused);
  g_ptr_array_unref (TARN_WORKSHOP_PAGE (object)->named);

  G_OBJECT_CLASS (tarn_workshop_page_parent_class)->finalize (object);
}

static void
tarn_workshop_page_class_init (TarnWorkshopPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_workshop_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tarn_workshop_page_finalize;
}

static void
tarn_workshop_page_init (TarnWorkshopPage *self)
{
  self->waiting = g_ptr_array_new_with_free_func (g_free);
  self->refused = new_refusals ();
  self->named = new_refusals ();
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_workshop_page_new:
 * @window: the window it will be shown in
 *
 * Returns: (transfer floating): the page of an empty room
 */
GtkWidget *
tarn_workshop_page_new (TarnWindow *window)
{
  TarnWorkshopPage *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);

  self = g_object_new (TARN_TYPE_WORKSHOP_PAGE, NULL);
  self->window = window;
  tarn_back_add (GTK_WIDGET (self), window);
  fill (self);

  return GTK_WIDGET (self);
}

/**
 * tarn_workshop_page_take:
 * @self: the page
 * @paths: (element-type filename): workshop files, folders and archives of them
 *
 * Takes files into the batch that waits, after those that are being read now. What is taken in
 * several calls before the main loop goes on is read together.
 */
void
tarn_workshop_page_take (TarnWorkshopPage *self,
                         GPtrArray        *paths)
{
  g_return_if_fail (TARN_IS_WORKSHOP_PAGE (self));
  g_return_if_fail (paths != NULL);

  if (paths->len == 0)
    return;
  if (!is_busy (self))
    begin (self);
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (self->waiting, g_strdup (paths->pdata[i]));
}
