/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-backup-page.h"

#include "tarn-back.h"
#include "tarn-busy.h"
#include "tarn-column.h"
#include "tarn-date-row.h"
#include "tarn-dialogs.h"
#include "tarn-journal-backup.h"
#include "tarn-passphrase-fields.h"
#include "tarn-secret-text.h"
#include "tarn-text-row.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

struct _TarnBackupPage
{
  AdwBin parent_instance;

  TarnWindow *window; /* it holds the page, so it outlives it */
  TarnColumn *column;
  GFile      *chosen; /* the backup to restore */

  GCancellable *running; /* or NULL: nothing is going on */

  GtkWidget *fields;
  GtkWidget *save;
  TarnBusy  *saving;
  GtkWidget *name; /* of the backup to restore */
  GtkWidget *passphrase;
  GtkWidget *restore;
  TarnBusy  *restoring;
};

typedef struct
{
  TarnJournal *journal;
  char        *path;
  char        *passphrase;
  guint        n_saved;
  guint        n_left_out;
  TarnRestored restored;
} Job;

G_DEFINE_FINAL_TYPE (TarnBackupPage, tarn_backup_page, ADW_TYPE_BIN)

static void
job_free (gpointer data)
{
  Job *job = data;

  tarn_journal_unref (job->journal);
  g_free (job->path);
  tarn_secret_text_free (job->passphrase);
  g_free (job);
}

static TarnLibrary *
get_library (TarnBackupPage *self)
{
  return tarn_window_get_library (self->window);
}

/* What is worked out from the passphrase cannot be stopped in the middle, which takes a second. */
static void
stop_cb (TarnBackupPage *self)
{
  g_cancellable_cancel (self->running);
}

static gboolean
was_stopped (const GError *error)
{
  return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
update (TarnBackupPage *self)
{
  gtk_widget_set_sensitive (self->save,
                            self->running == NULL &&
                              tarn_passphrase_fields_get (TARN_PASSPHRASE_FIELDS (self->fields)) !=
                                NULL);
  gtk_widget_set_visible (self->passphrase, self->chosen != NULL);
  gtk_widget_set_visible (self->restore, self->chosen != NULL);
  gtk_widget_set_sensitive (self->restore,
                            self->running == NULL &&
                              *gtk_editable_get_text (GTK_EDITABLE (self->passphrase)) != '\0');
}

static void
run (TarnBackupPage     *self,
     GFile              *file,
     const char         *passphrase,
     GTaskThreadFunc     thread,
     GAsyncReadyCallback callback)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr(GCancellable) running = g_cancellable_new ();
  g_autoptr(GTask) task = g_task_new (self, running, callback, NULL);

  job->journal = tarn_journal_ref (tarn_library_get_journal (get_library (self)));
  job->path = g_file_get_path (file);
  job->passphrase = tarn_secret_text_dup (passphrase);
  self->running = g_steal_pointer (&running);
  update (self);
  g_task_set_task_data (task, job, job_free);
  /* What was written by then is said to be written. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, thread);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;

  if (tarn_journal_back_up (job->journal, job->path, job->passphrase, cancellable,
                            &job->n_saved, &job->n_left_out, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static char *
dup_saved (const Job *job)
{
  g_autofree char *name = g_path_get_basename (job->path);
  g_autofree char *shown = g_filename_display_name (name);
  GString         *text = g_string_new (NULL);

  g_string_append_printf (text,
                          /* Translators: a number, then the name of a file */
                          g_dngettext (NULL, "%u reflection is in the backup “%s”.",
                                       "%u reflections are in the backup “%s”.", job->n_saved),
                          job->n_saved, shown);
  if (job->n_left_out > 0)
    g_string_append_printf (text,
                            g_dngettext (NULL, " %u could not be read and is not in it.",
                                         " %u could not be read and are not in it.",
                                         job->n_left_out),
                            job->n_left_out);
  return g_string_free (text, FALSE);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  TarnBackupPage *self = TARN_BACKUP_PAGE (source);
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  gboolean         good = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->column == NULL)
    return;
  g_clear_object (&self->running);
  if (good)
    words = dup_saved (g_task_get_task_data (G_TASK (result)));
  else
    words = g_strdup (was_stopped (error) ? _("Stopped. Nothing was saved.") : error->message);
  if (good)
    tarn_passphrase_fields_clear (TARN_PASSPHRASE_FIELDS (self->fields));
  tarn_busy_end (self->saving, words);
  update (self);
  tarn_busy_focus (self->saving);
}

static void
restore_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Job    *job = data;
  GError *error = NULL;

  if (tarn_journal_restore (job->journal, job->path, job->passphrase, cancellable,
                            &job->restored, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
append (GString    *text,
        const char *format,
        guint       n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, format);
  g_string_replace (text, "%u", number, 1);
}

/* What was there and what was not is told apart, so that nobody wonders where something is. */
static char *
dup_restored (const TarnRestored *restored)
{
  guint    n_new = restored->n_new;
  guint    n_same = restored->n_same;
  guint    n_both = restored->n_both;
  guint    n_refused = restored->n_refused;
  GString *text = g_string_new (NULL);

  append (text,
          ngettext ("%u reflection was new and is there now.",
                    "%u reflections were new and are there now.", n_new),
          n_new);
  if (n_same > 0)
    append (text, ngettext ("%u was there already.", "%u were there already.", n_same), n_same);
  if (n_both > 0)
    append (text,
            ngettext ("%u is different from the one that was there: both are kept.",
                      "%u are different from those that were there: both are kept.", n_both),
            n_both);
  if (n_refused > 0)
    append (text,
            ngettext ("%u is no reflection and was left out.",
                      "%u are no reflections and were left out.", n_refused),
            n_refused);
  return g_string_free (text, FALSE);
}

static char *
dup_stopped (const TarnRestored *restored)
{
  g_autofree char *words = NULL;

  if (restored->n_new + restored->n_both == 0)
    return g_strdup (_("Stopped. Nothing was restored."));
  words = dup_restored (restored);
  /* Translators: what was restored until it was stopped, in sentences */
  return g_strdup_printf (_("Stopped before the end. %s"), words);
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  TarnBackupPage *self = TARN_BACKUP_PAGE (source);
  Job            *job = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  gboolean         good = g_task_propagate_boolean (G_TASK (result), &error);

  if (self->column == NULL)
    return;
  g_clear_object (&self->running);
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase), "");
  if (good)
    words = dup_restored (&job->restored);
  else if (was_stopped (error))
    words = dup_stopped (&job->restored);
  else
    words = g_strdup (error->message);
  tarn_busy_end (self->restoring, words);
  update (self);
  tarn_busy_focus (self->restoring);
}

static void
save_chosen_cb (GFile   *file,
                gpointer user_data)
{
  g_autoptr(TarnBackupPage) self = user_data;

  if (file != NULL && self->column != NULL && self->running == NULL)
    tarn_backup_page_save (self, file);
}

static void
save_cb (TarnBackupPage *self)
{
  g_autofree char *today = tarn_date_dup_today ();
  g_autofree char *name = g_strdup_printf ("tarn-%s.backup", today);

  if (gtk_widget_is_sensitive (self->save))
    tarn_dialogs_save_file (GTK_WINDOW (self->window), _("Save a Backup"), name,
                                                          "application/octet-stream",
                                                          save_chosen_cb, g_object_ref (self));
}

static void
open_chosen_cb (GFile   *file,
                gpointer user_data)
{
  g_autoptr(TarnBackupPage) self = user_data;

  if (file != NULL && self->column != NULL && self->running == NULL)
    tarn_backup_page_choose (self, file);
}

static void
choose_cb (TarnBackupPage *self)
{
  tarn_dialogs_open_any (GTK_WINDOW (self->window), _("Choose a Backup"), open_chosen_cb,
                                                       g_object_ref (self));
}

static TarnBusy *
add_busy (TarnBackupPage *self)
{
  GtkWidget *busy = tarn_busy_new ();

  g_signal_connect_swapped (busy, "stop", G_CALLBACK (stop_cb), self);
  tarn_column_add (self->column, busy);
  return TARN_BUSY (busy);
}

static GtkWidget *
add_button (TarnBackupPage *self,
            const char     *label,
            GCallback       callback)
{
  GtkWidget *button = tarn_button_new (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", callback, self);
  tarn_column_add (self->column, button);
  return button;
}

static void
add_saving (TarnBackupPage *self)
{
  const TarnText *about = tarn_texts_get (tarn_library_get_texts (get_library (self)),
                                          "backup-about");

  tarn_column_add_heading (self->column, _("Make a backup"), 2);
  if (about != NULL)
    tarn_column_add_words (self->column, about->text, NULL);
  self->fields = tarn_passphrase_fields_new (_("Passphrase of the backup"),
                                                _("Passphrase of the backup again"), NULL);
  g_signal_connect_object (self->fields, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "entered", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  tarn_column_add (self->column, self->fields);
  self->save = add_button (self, _("Save Backup…"), G_CALLBACK (save_cb));
  gtk_widget_add_css_class (self->save, "suggested-action");
  self->saving = add_busy (self);
}

static void
add_restoring (TarnBackupPage *self)
{
  GtkWidget *list;

  tarn_column_add_heading (self->column, _("Restore a backup"), 2);
  tarn_column_add_words (self->column,
                         _("Nothing that is here is changed or replaced: what is different is put "
                           "beside it."),
                            NULL);
  add_button (self, _("Choose a Backup…"), G_CALLBACK (choose_cb));
  self->name = tarn_column_add_words (self->column, "", NULL);
  list = tarn_column_add_rows (self->column, _("Passphrase of the backup"));
  self->passphrase = tarn_text_row_new_secret (_("Passphrase of this backup"));
  g_signal_connect_object (self->passphrase, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->passphrase, "entered",
                           G_CALLBACK (tarn_backup_page_restore), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), self->passphrase);
  g_object_bind_property (self->passphrase, "visible", list, "visible", G_BINDING_SYNC_CREATE);
  self->restore = add_button (self, _("Restore"), G_CALLBACK (tarn_backup_page_restore));
  gtk_widget_add_css_class (self->restore, "suggested-action");
  gtk_widget_hide (self->name);
  self->restoring = add_busy (self);
}

static void
tarn_backup_page_dispose (GObject *object)
{
  TarnBackupPage *self = TARN_BACKUP_PAGE (object);

  self->column = NULL;
  g_clear_object (&self->chosen);
  g_clear_object (&self->running);

  G_OBJECT_CLASS (tarn_backup_page_parent_class)->dispose (object);
}

static void
tarn_backup_page_class_init (TarnBackupPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_backup_page_dispose;
}

static void
tarn_backup_page_init (TarnBackupPage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_backup_page_new:
 * @window: the window it will be shown in
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_backup_page_new (TarnWindow *window)
{
  TarnBackupPage *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);

  self = g_object_new (TARN_TYPE_BACKUP_PAGE, NULL);
  self->window = window;
  tarn_back_add (GTK_WIDGET (self), window);
  tarn_column_add_heading (self->column, _("Backup"), 1);
  add_saving (self);
  add_restoring (self);
  update (self);
  return GTK_WIDGET (self);
}

/**
 * tarn_backup_page_save:
 * @self: a page in which a passphrase was written
 * @file: where to save
 *
 * Saves everything to one file, without making the window wait.
 */
void
tarn_backup_page_save (TarnBackupPage *self,
                       GFile          *file)
{
  TarnSession *session;
  const char  *passphrase;
  g_autoptr(GError) error = NULL;

  g_return_if_fail (TARN_IS_BACKUP_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  passphrase = tarn_passphrase_fields_get (TARN_PASSPHRASE_FIELDS (self->fields));
  if (passphrase == NULL)
    return;
  if (g_file_peek_path (file) == NULL)
    {
      tarn_busy_end (self->saving, _("Tarn saves only on this computer."));
      return;
    }
  session = tarn_window_get_session (self->window);
  if (session != NULL && !tarn_session_flush (session, &error))
    {
      tarn_busy_end (self->saving, error->message);
      return;
    }
  tarn_busy_begin (self->saving, _("Saving…"));
  run (self, file, passphrase, save_thread, saved_cb);
  tarn_busy_focus (self->saving);
}

/**
 * tarn_backup_page_choose:
 * @self: a page
 * @file: a backup
 *
 * Asks for the passphrase of a backup.
 */
void
tarn_backup_page_choose (TarnBackupPage *self,
                         GFile          *file)
{
  g_autofree char *name = NULL;

  g_return_if_fail (TARN_IS_BACKUP_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  if (g_file_peek_path (file) == NULL)
    {
      tarn_busy_end (self->restoring,
                     _("The file is not on this computer. Save a copy here first."));
      return;
    }
  g_set_object (&self->chosen, file);
  name = g_file_get_parse_name (file);
  gtk_label_set_text (GTK_LABEL (self->name), name);
  gtk_widget_show (self->name);
  tarn_busy_end (self->restoring, "");
  update (self);
  gtk_widget_grab_focus (self->passphrase);
}

/**
 * tarn_backup_page_restore:
 * @self: a page in which a backup was chosen and its passphrase written
 *
 * Brings everything of the backup back, without making the window wait.
 */
void
tarn_backup_page_restore (TarnBackupPage *self)
{
  g_return_if_fail (TARN_IS_BACKUP_PAGE (self));

  if (self->chosen == NULL || !gtk_widget_get_sensitive (self->restore))
    return;
  tarn_busy_begin (self->restoring, _("Restoring…"));
  run (self, self->chosen, gtk_editable_get_text (GTK_EDITABLE (self->passphrase)), restore_thread,
       restored_cb);
  tarn_busy_focus (self->restoring);
}
