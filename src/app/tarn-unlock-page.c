/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-unlock-page.h"

#include "tarn-dialogs.h"
#include "tarn-heading.h"
#include "tarn-secret-text.h"
#include "tarn-text-row.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

struct _TarnUnlockPage
{
  AdwBin parent_instance;

  TarnLibrary  *library;
  GCancellable *running; /* or NULL: nothing is going on */
  gboolean      started_again;

  GtkWidget *row;
  GtkWidget *button;
  GtkWidget *spinner;
  GtkWidget *state;
  GtkWidget *stop;
};

enum
{
  UNLOCKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnUnlockPage, tarn_unlock_page, ADW_TYPE_BIN)

static TarnJournal *
get_journal (TarnUnlockPage *self)
{
  return tarn_library_get_journal (self->library);
}

static const char *
words (TarnUnlockPage *self,
       const char     *id)
{
  const TarnText *text = tarn_texts_get (tarn_library_get_texts (self->library), id);

  return text != NULL ? text->text : "";
}

static void
say (TarnUnlockPage *self,
     const char     *words)
{
  gtk_label_set_text (GTK_LABEL (self->state), words);
  tarn_text_row_describe (TARN_TEXT_ROW (self->row), words);
}

static void
set_busy (TarnUnlockPage *self,
          gboolean        busy)
{
  /* It keeps the focus, so that somebody who uses the keyboard is not lost. */
  gtk_editable_set_editable (GTK_EDITABLE (self->row), !busy);
  gtk_widget_set_sensitive (self->button, !busy);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), busy);
  gtk_widget_set_visible (self->spinner, busy);
  gtk_widget_set_visible (self->stop, busy);
  if (busy)
    say (self, _("Unlocking…"));
}

static void
unlock_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  GError *error = NULL;

  if (tarn_journal_unlock (get_journal (TARN_UNLOCK_PAGE (source)), data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* What is worked out from the passphrase cannot be stopped in the middle, which takes a second. */
static void
stop_cb (TarnUnlockPage *self)
{
  g_cancellable_cancel (self->running);
  gtk_widget_hide (self->stop);
  gtk_widget_grab_focus (self->row);
  say (self, _("Stopping…"));
}

static void
unlocked_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  TarnUnlockPage *self = TARN_UNLOCK_PAGE (source);
  g_autoptr(GError) error = NULL;
  gboolean good = g_task_propagate_boolean (G_TASK (result), &error);
  gboolean stopped = g_cancellable_is_cancelled (self->running);

  /* It was stopped when it was just over. */
  if (good && stopped)
    tarn_journal_lock (get_journal (self));
  g_clear_object (&self->running);
  if (self->row == NULL)
    return;
  set_busy (self, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->row), "");
  if (stopped)
    {
      say (self, _("Stopped. Your reflections are still locked."));
      return;
    }
  if (good)
    {
      say (self, "");
      g_signal_emit (self, signals[UNLOCKED], 0);
      return;
    }
  /* The focus tells a screen reader to read what is wrong. */
  say (self, error->message);
  gtk_widget_grab_focus (self->row);
}

static void
unlock (TarnUnlockPage *self)
{
  const char *passphrase = gtk_editable_get_text (GTK_EDITABLE (self->row));
  g_autoptr(GTask) task = NULL;

  if (*passphrase == '\0' || self->running != NULL)
    return;
  self->running = g_cancellable_new ();
  task = g_task_new (self, self->running, unlocked_cb, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, tarn_secret_text_dup (passphrase), tarn_secret_text_free);
  set_busy (self, TRUE);
  g_task_run_in_thread (task, unlock_thread);
}

static void
start_again (gpointer user_data)
{
  TarnUnlockPage *self = user_data;
  g_autoptr(GError) error = NULL;

  if (self->row == NULL || self->running != NULL)
    return;
  self->started_again = tarn_journal_delete_all (get_journal (self), &error);
  if (self->started_again)
    g_signal_emit (self, signals[UNLOCKED], 0);
  else
    say (self, error->message);
}

static void
forgotten_cb (TarnUnlockPage *self)
{
  const char      *heading = _("Delete everything and start again?");
  g_autofree char *body = NULL;

  body = g_strconcat (words (self, "passphrase-forgotten"), "\n\n",
                      words (self, "delete-all-account"), "\n\n", words (self, "before-delete"),
                      NULL);
  tarn_dialogs_confirm (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), heading, body,
                        _("_Delete Everything"), TRUE, start_again, g_object_ref (self),
                           g_object_unref);
}

static gboolean
tarn_unlock_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (TARN_UNLOCK_PAGE (widget)->row);
}

static void
tarn_unlock_page_dispose (GObject *object)
{
  TARN_UNLOCK_PAGE (object)->row = NULL;

  G_OBJECT_CLASS (tarn_unlock_page_parent_class)->dispose (object);
}

static void
tarn_unlock_page_finalize (GObject *object)
{
  TarnUnlockPage *self = TARN_UNLOCK_PAGE (object);

  g_clear_object (&self->running);
  g_object_unref (self->library);

  G_OBJECT_CLASS (tarn_unlock_page_parent_class)->finalize (object);
}

static void
tarn_unlock_page_class_init (TarnUnlockPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_unlock_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tarn_unlock_page_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tarn_unlock_page_grab_focus;

  /**
   * TarnUnlockPage::unlocked:
   * @self: the page
   *
   * Emitted when the journal is unlocked.
   */
  signals[UNLOCKED] = g_signal_new ("unlocked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tarn_unlock_page_init (TarnUnlockPage *self)
{
}

static GtkWidget *
make_entry (TarnUnlockPage *self)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Passphrase"), -1);
  self->row = tarn_text_row_new_secret (_("Passphrase"));
  g_signal_connect_object (self->row, "entered", G_CALLBACK (unlock), self,
                           G_CONNECT_SWAPPED);
  gtk_list_box_append (GTK_LIST_BOX (list), self->row);
  return list;
}

static GtkWidget *
make_state (TarnUnlockPage *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->spinner = gtk_spinner_new ();
  gtk_widget_hide (self->spinner);
  self->state = tarn_label_new ("");
  gtk_widget_set_hexpand (self->state, TRUE);
  gtk_box_append (GTK_BOX (line), self->spinner);
  gtk_box_append (GTK_BOX (line), self->state);
  self->stop = tarn_button_new (_("Stop"));
  gtk_widget_set_valign (self->stop, GTK_ALIGN_CENTER);
  gtk_widget_hide (self->stop);
  g_signal_connect_swapped (self->stop, "clicked", G_CALLBACK (stop_cb), self);
  gtk_box_append (GTK_BOX (line), self->stop);
  return line;
}

/**
 * tarn_unlock_page_new:
 * @library: what the program shares, with a journal that is locked
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_unlock_page_new (TarnLibrary *library)
{
  TarnUnlockPage *self;
  GtkWidget      *scroller;
  GtkWidget      *clamp;
  GtkWidget      *column;
  GtkWidget      *forgotten;

  g_return_val_if_fail (TARN_IS_LIBRARY (library), NULL);

  self = g_object_new (TARN_TYPE_UNLOCK_PAGE, NULL);
  self->library = g_object_ref (library);
  self->button = tarn_button_new (_("Unlock"));
  gtk_widget_set_halign (self->button, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->button, "pill");
  gtk_widget_add_css_class (self->button, "suggested-action");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (unlock), self);

  column = tarn_box_new (18);
  gtk_widget_add_css_class (column, "tarn-page");
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (column), tarn_heading_new (_("Tarn"), 1));
  gtk_box_append (GTK_BOX (column),
                  tarn_label_new (_("Your reflections are locked. Everything is saved.")));
  gtk_box_append (GTK_BOX (column), make_entry (self));
  gtk_box_append (GTK_BOX (column), self->button);
  gtk_box_append (GTK_BOX (column), make_state (self));
  forgotten = tarn_flat_button_new (_("I have forgotten the passphrase…"), NULL);
  g_signal_connect_swapped (forgotten, "clicked", G_CALLBACK (forgotten_cb), self);
  gtk_box_append (GTK_BOX (column), forgotten);

  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 420, "child", column, NULL);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                           "child", clamp, NULL);
  adw_bin_set_child (ADW_BIN (self), tarn_under_header_new ("", scroller));
  return GTK_WIDGET (self);
}

/**
 * tarn_unlock_page_stop:
 * @self: the page
 *
 * Gives up on a passphrase that is being worked out, if there is one, as its button does: it opens
 * nothing.
 */
void
tarn_unlock_page_stop (TarnUnlockPage *self)
{
  g_return_if_fail (TARN_IS_UNLOCK_PAGE (self));

  if (self->running != NULL && !g_cancellable_is_cancelled (self->running))
    stop_cb (self);
}

/**
 * tarn_unlock_page_started_again:
 * @self: the page
 *
 * Returns: %TRUE if everything was deleted here, by somebody who forgot the passphrase
 */
gboolean
tarn_unlock_page_started_again (TarnUnlockPage *self)
{
  g_return_val_if_fail (TARN_IS_UNLOCK_PAGE (self), FALSE);

  return self->started_again;
}
