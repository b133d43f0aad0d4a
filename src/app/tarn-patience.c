/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-patience.h"

/* What is there sooner than this, in milliseconds, needs no words. */
#define PATIENCE 500

struct _TarnPatience
{
  GtkWidget          *over;
  char               *heading;
  char               *body;
  TarnConfirmCallback callback;
  gpointer            user_data;
  guint               late_id;
  GtkWindow          *dialog; /* or NULL: it did not take long */
};

static void
stop_cb (gpointer user_data)
{
  TarnPatience *self = user_data;

  /* The dialog goes by itself now. */
  g_clear_weak_pointer (&self->dialog);
  self->callback (self->user_data);
}

static void
late_cb (gpointer user_data)
{
  TarnPatience *self = user_data;
  GtkRoot      *root = gtk_widget_get_root (self->over);

  self->late_id = 0;
  if (root != NULL)
    g_set_weak_pointer (&self->dialog,
                        tarn_dialogs_wait (GTK_WINDOW (root), self->heading, self->body, stop_cb,
                                           self));
}

/**
 * tarn_patience_new:
 * @over: the window, or a part of it, which must outlive the wait; nothing is said once it was left
 * @heading: what is going on
 * @body: more of it
 * @callback: called when the person does not want to wait; it must not end the wait itself
 * @user_data: (closure callback): for @callback
 *
 * Begins a wait.
 *
 * Returns: (transfer full): the wait, which tarn_patience_free() ends
 */
TarnPatience *
tarn_patience_new (GtkWidget          *over,
                   const char         *heading,
                   const char         *body,
                   TarnConfirmCallback callback,
                   gpointer            user_data)
{
  TarnPatience *self;

  g_return_val_if_fail (GTK_IS_WIDGET (over), NULL);
  g_return_val_if_fail (heading != NULL && body != NULL, NULL);
  g_return_val_if_fail (callback != NULL, NULL);

  self = g_new0 (TarnPatience, 1);
  self->over = over;
  self->heading = g_strdup (heading);
  self->body = g_strdup (body);
  self->callback = callback;
  self->user_data = user_data;
  self->late_id = g_timeout_add_once (PATIENCE, late_cb, self);

  return self;
}

/**
 * tarn_patience_free:
 * @self: a wait
 *
 * Ends it, and takes away what was said.
 */
void
tarn_patience_free (TarnPatience *self)
{
  GtkWindow *dialog;

  g_return_if_fail (self != NULL);

  dialog = self->dialog;
  g_clear_handle_id (&self->late_id, g_source_remove);
  g_clear_weak_pointer (&self->dialog);
  if (dialog != NULL)
    gtk_window_destroy (dialog);
  g_free (self->body);
  g_free (self->heading);
  g_free (self);
}
