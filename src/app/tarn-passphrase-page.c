/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-passphrase-page.h"

#include "tarn-back.h"
#include "tarn-busy.h"
#include "tarn-column.h"
#include "tarn-combo-row.h"
#include "tarn-dialogs.h"
#include "tarn-help-page.h"
#include "tarn-passphrase-fields.h"
#include "tarn-secret-text.h"
#include "tarn-text-row.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

struct _TarnPassphrasePage
{
  AdwBin parent_instance;

  TarnWindow *window; /* weak: a change goes on when the page is left */
  TarnColumn *column;
  GtkWidget  *form;
  GtkWidget  *current; /* or NULL: there is no passphrase yet */
  GtkWidget  *fields;
  GtkWidget  *set;
  GtkWidget  *remove;
  TarnBusy   *busy;

  GCancellable *running; /* or NULL: nothing is going on */
  guint         watch_id;
};

/* What the journal is to be locked with now, and was until now. */
typedef struct
{
  TarnJournal *journal;
  char        *old;
  char *new;
  const char *doing; /* in words */
  const char *done;
  const char *stopped;
  int         percent; /* read by another thread than it is written by */
} Change;

/* How often somebody is told how far it is, in milliseconds. */
#define INTERVAL 250

static const guint minutes[] = { 0, 1, 5, 10, 15, 30, 60 };

G_DEFINE_FINAL_TYPE (TarnPassphrasePage, tarn_passphrase_page, ADW_TYPE_BIN)

static TarnLibrary *
get_library (TarnPassphrasePage *self)
{
  return tarn_window_get_library (self->window);
}

static gboolean
is_sealed (TarnPassphrasePage *self)
{
  return tarn_journal_is_sealed (tarn_library_get_journal (get_library (self)));
}

static TarnTexts *
get_texts (TarnPassphrasePage *self)
{
  return tarn_library_get_texts (get_library (self));
}

static const char *
words (TarnPassphrasePage *self,
       const char         *id)
{
  const TarnText *text = tarn_texts_get (get_texts (self), id);

  return text != NULL ? text->text : "";
}

static void
change_free (gpointer data)
{
  Change *change = data;

  tarn_journal_unref (change->journal);
  tarn_secret_text_free (change->old);
  tarn_secret_text_free (change->new);
  g_free (change);
}

static const char *
get_current (TarnPassphrasePage *self)
{
  return self->current != NULL ? gtk_editable_get_text (GTK_EDITABLE (self->current)) : NULL;
}

static void
update (TarnPassphrasePage *self)
{
  const char *current = get_current (self);
  gboolean    known = current == NULL || *current != '\0';

  gtk_widget_set_sensitive (self->set,
                            known &&
                              tarn_passphrase_fields_get (TARN_PASSPHRASE_FIELDS (self->fields)) !=
                                NULL);
  if (self->remove != NULL)
    gtk_widget_set_sensitive (self->remove, known);
}

static void
progress_cb (goffset  n_done,
             goffset  n_all,
             gpointer user_data)
{
  Change *change = user_data;

  g_atomic_int_set (&change->percent, (int)(100 * n_done / n_all));
}

static void
change_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Change *change = data;
  GError *error = NULL;

  if (tarn_journal_set_passphrase (change->journal, change->old, change->new, cancellable,
                                   progress_cb, change, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static gboolean
watch_cb (gpointer user_data)
{
  GTask              *task = user_data;
  TarnPassphrasePage *self = g_task_get_source_object (task);
  Change             *change = g_task_get_task_data (task);
  int                 percent = g_atomic_int_get (&change->percent);
  const char         *doing = change->doing;
  g_autofree char    *words = NULL;

  if (percent == 0)
    return G_SOURCE_CONTINUE;
  if (g_cancellable_is_cancelled (self->running))
    doing = _("Stopping, and writing everything as it was before.");
  /* Translators: what is going on, in a sentence, then how much of it is done */
  words = g_strdup_printf (_("%s %d in 100 done."), doing, percent);
  tarn_busy_set_words (self->busy, words);
  return G_SOURCE_CONTINUE;
}

static void
build (TarnPassphrasePage *self);

/* The focus goes to where it is said, or where it can be put right. */
static void
focus_result (TarnPassphrasePage *self,
              const GError       *error,
              gboolean            built)
{
  if (built)
    tarn_window_focus_heading (self->window);
  if (error == NULL)
    return;
  if (g_error_matches (error, TARN_STORE_ERROR, TARN_STORE_ERROR_PASSPHRASE) &&
      self->current != NULL)
    gtk_widget_grab_focus (self->current);
  else
    tarn_busy_focus (self->busy);
}

static void
show_result (TarnPassphrasePage *self,
             const GError       *error,
             const char         *words)
{
  gboolean built = error == NULL || is_sealed (self) != (self->current != NULL);

  if (built)
    build (self);
  if (error != NULL)
    tarn_busy_end (self->busy, words);
  gtk_widget_set_sensitive (self->form, TRUE);
  update (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_result (self, error, built);
}

static void
changed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  TarnPassphrasePage *self = TARN_PASSPHRASE_PAGE (source);
  const Change       *change = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  const char *words = change->done;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    words = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ? change->stopped
                                                                      : error->message;
  g_clear_object (&self->running);
  g_clear_handle_id (&self->watch_id, g_source_remove);
  if (self->window == NULL)
    return;
  tarn_library_journal_changed (get_library (self));
  /* Whoever went on to something else is told there. */
  if (error == NULL || self->column == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    tarn_window_add_toast (self->window, words);
  if (self->column != NULL)
    show_result (self, error, words);
}

/* A passphrase opens the journal whatever happens in between: every file is either as it was or as
 * it will be, and what was begun is finished the next time. */
static void
run (TarnPassphrasePage *self,
     const char *new,
     const char *doing,
     const char *done,
     const char *stopped)
{
  TarnSession *session = tarn_window_get_session (self->window);
  Change      *change;
  g_autoptr(GTask) task = NULL;
  g_autoptr(GError) error = NULL;

  if (session != NULL && !tarn_session_flush (session, &error))
    {
      tarn_busy_end (self->busy, error->message);
      return;
    }
  change = g_new0 (Change, 1);
  change->journal = tarn_journal_ref (tarn_library_get_journal (get_library (self)));
  change->old = tarn_secret_text_dup (get_current (self));
  change->new = tarn_secret_text_dup (new);
  change->doing = doing;
  change->done = done;
  change->stopped = stopped;

  self->running = g_cancellable_new ();
  tarn_busy_begin (self->busy, doing);
  tarn_busy_focus (self->busy);
  gtk_widget_set_sensitive (self->form, FALSE);
  task = g_task_new (self, self->running, changed_cb, NULL);
  g_task_set_task_data (task, change, change_free);
  /* What was done by then is said to be done. */
  g_task_set_check_cancellable (task, FALSE);
  self->watch_id = g_timeout_add (INTERVAL, watch_cb, task);
  g_task_run_in_thread (task, change_thread);
}

static void
set_cb (TarnPassphrasePage *self)
{
  const char *new = tarn_passphrase_fields_get (TARN_PASSPHRASE_FIELDS (self->fields));
  const char *done = _("Passphrase set");
  const char *stopped = _("Stopped. There is no passphrase, as before.");

  if (self->current != NULL)
    {
      done = _("Passphrase changed");
      stopped = _("Stopped. Your passphrase is the same as before.");
    }
  if (new == NULL || !gtk_widget_is_sensitive (self->set))
    return;
  run (self, new,
       _("Locking every reflection with the new passphrase. If Tarn ends meanwhile, it goes on "
         "with it the next time."),
          done, stopped);
}

static void
remove_it (gpointer user_data)
{
  run (user_data, NULL,
       _("Writing every reflection without a passphrase. If Tarn ends meanwhile, it goes on with "
         "it the next time."),
          _("Passphrase removed"), _("Stopped. Your passphrase is the same as before."));
}

static void
remove_cb (TarnPassphrasePage *self)
{
  tarn_dialogs_confirm (GTK_WINDOW (self->window), _("Remove the passphrase?"),
                                                      words (self, "passphrase-remove"),
                                                      _("_Remove Passphrase"), TRUE, remove_it,
                                                         g_object_ref (self),
                                                         g_object_unref);
}

static GtkWidget *
add_button (GtkWidget          *box,
            const char         *label,
            GCallback           callback,
            TarnPassphrasePage *self)
{
  GtkWidget *button = tarn_button_new (label);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", callback, self);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
add_current (TarnPassphrasePage *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Passphrase now"), -1);
  self->current = tarn_text_row_new_secret (_("Passphrase now"));
  gtk_list_box_append (GTK_LIST_BOX (list), self->current);
  g_signal_connect_object (self->current, "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->form), list);
}

static void
add_form (TarnPassphrasePage *self,
          gboolean            sealed)
{
  const char *advice = words (self, "passphrase-advice");
  const char *verb = sealed ? _("Change Passphrase") : _("Set Passphrase");

  self->form = tarn_box_new (18);
  if (sealed)
    add_current (self);
  self->fields = tarn_passphrase_fields_new (_("New passphrase"), _("New passphrase again"),
                                                                      advice);
  g_signal_connect_object (self->fields, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "entered", G_CALLBACK (set_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->form), self->fields);
  self->set = add_button (self->form, verb, G_CALLBACK (set_cb), self);
  gtk_widget_add_css_class (self->set, "suggested-action");
  if (sealed)
    self->remove = add_button (self->form, _("Remove Passphrase…"), G_CALLBACK (remove_cb), self);
  tarn_column_add (self->column, self->form);
}

static void
stop_cb (TarnPassphrasePage *self)
{
  g_cancellable_cancel (self->running);
}

static void
add_busy (TarnPassphrasePage *self)
{
  GtkWidget *busy = tarn_busy_new ();

  g_signal_connect_object (busy, "stop", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
  tarn_column_add (self->column, busy);
  self->busy = TARN_BUSY (busy);
}

static char *
dup_minutes (guint n)
{
  if (n == 0)
    return g_strdup (_("Never"));
  return g_strdup_printf (g_dngettext (NULL, "After %u minute", "After %u minutes", n), n);
}

static void
idle_cb (AdwComboRow        *row,
         GParamSpec         *pspec,
         TarnPassphrasePage *self)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected < G_N_ELEMENTS (minutes))
    g_settings_set_uint (tarn_library_get_settings (get_library (self)), "lock-after",
                         minutes[selected]);
}

static void
add_idle (TarnPassphrasePage *self)
{
  guint      chosen = g_settings_get_uint (tarn_library_get_settings (get_library (self)),
                                           "lock-after");
  GtkWidget *list = tarn_column_add_rows (self->column, _("Locking by itself"));
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      gtk_string_list_take (names, dup_minutes (minutes[i]));
      if (minutes[i] <= chosen)
        selected = i;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Lock when nobody is there"));
  tarn_combo_row_wrap (ADW_COMBO_ROW (row));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (idle_cb), self, 0);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  tarn_column_add_words (self->column,
                         _("It also locks when the screen of this computer is locked, and when "
                           "the computer goes to sleep, where the desktop tells programs of it. "
                           "To lock it yourself, press Ctrl+L."),
                            "tarn-dim");
}

static void
build (TarnPassphrasePage *self)
{
  gboolean         sealed = is_sealed (self);
  const TarnSheet *before = tarn_texts_get_sheet (get_texts (self), "passphrase-before");

  tarn_column_clear (self->column);
  self->current = NULL;
  self->remove = NULL;
  tarn_column_add_heading (self->column, _("Passphrase"), 1);
  if (sealed)
    tarn_column_add_words (self->column, _("Your reflections are locked with a passphrase."), NULL);
  else if (before != NULL)
    {
      tarn_column_add_heading (self->column, before->title->text, 2);
      tarn_column_add (self->column, tarn_help_sheet_new (get_texts (self), before));
    }
  if (sealed)
    add_idle (self);
  tarn_column_add_heading (self->column, sealed ? _("Change or remove it") : _("Set it"), 2);
  add_form (self, sealed);
  add_busy (self);
  if (sealed && before != NULL)
    tarn_column_add (self->column,
                     tarn_expander_new (_("What it does not lock"),
                                           tarn_help_sheet_new (get_texts (self), before)));
  update (self);
}

static void
tarn_passphrase_page_dispose (GObject *object)
{
  TarnPassphrasePage *self = TARN_PASSPHRASE_PAGE (object);

  self->column = NULL;
  g_clear_handle_id (&self->watch_id, g_source_remove);
  g_clear_object (&self->running);

  G_OBJECT_CLASS (tarn_passphrase_page_parent_class)->dispose (object);
}

static void
tarn_passphrase_page_finalize (GObject *object)
{
  g_clear_weak_pointer (&TARN_PASSPHRASE_PAGE (object)->window);

  G_OBJECT_CLASS (tarn_passphrase_page_parent_class)->finalize (object);
}

static void
tarn_passphrase_page_class_init (TarnPassphrasePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_passphrase_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tarn_passphrase_page_finalize;
}

static void
tarn_passphrase_page_init (TarnPassphrasePage *self)
{
  self->column = TARN_COLUMN (tarn_column_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->column));
}

/**
 * tarn_passphrase_page_new:
 * @window: the window it will be shown in
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_passphrase_page_new (TarnWindow *window)
{
  TarnPassphrasePage *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);

  self = g_object_new (TARN_TYPE_PASSPHRASE_PAGE, NULL);
  g_set_weak_pointer (&self->window, window);
  tarn_back_add (GTK_WIDGET (self), window);
  build (self);
  return GTK_WIDGET (self);
}
