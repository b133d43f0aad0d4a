/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-busy.h"

#include "tarn-widgets.h"

#include <glib/gi18n.h>

struct _TarnBusy
{
  AdwBin parent_instance;

  GtkWidget *spinner;
  GtkWidget *words;
  GtkWidget *stop;
};

enum
{
  STOP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnBusy, tarn_busy, ADW_TYPE_BIN)

static void
set_busy (TarnBusy *self,
          gboolean  busy)
{
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), busy);
  gtk_widget_set_visible (self->spinner, busy);
  gtk_widget_set_visible (self->stop, busy);
}

/* Not everything ends at once; that it was heard is said at once. */
static void
stop_cb (TarnBusy *self)
{
  tarn_busy_set_words (self, _("Stopping…"));
  gtk_widget_grab_focus (self->words);
  gtk_widget_hide (self->stop);
  g_signal_emit (self, signals[STOP], 0);
}

static void
tarn_busy_class_init (TarnBusyClass *klass)
{
  /**
   * TarnBusy::stop:
   * @self: the line
   *
   * Emitted when what is going on is to be stopped.
   */
  signals[STOP] = g_signal_new ("stop", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 0);
}

static void
tarn_busy_init (TarnBusy *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);

  self->spinner = gtk_spinner_new ();
  self->words = tarn_label_new ("");
  gtk_widget_set_hexpand (self->words, TRUE);
  /* A label can only have the focus, and so be read out, when it can be selected. */
  gtk_label_set_selectable (GTK_LABEL (self->words), TRUE);
  self->stop = tarn_button_new (_("Stop"));
  gtk_widget_set_valign (self->stop, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->stop, "clicked", G_CALLBACK (stop_cb), self);
  gtk_box_append (GTK_BOX (line), self->spinner);
  gtk_box_append (GTK_BOX (line), self->words);
  gtk_box_append (GTK_BOX (line), self->stop);
  adw_bin_set_child (ADW_BIN (self), line);
  tarn_busy_end (self, "");
}

/**
 * tarn_busy_new:
 *
 * Returns: (transfer floating): a line that says nothing
 */
GtkWidget *
tarn_busy_new (void)
{
  return g_object_new (TARN_TYPE_BUSY, NULL);
}

/**
 * tarn_busy_begin:
 * @self: a line
 * @words: what is going on
 *
 * Says that something takes long, and lets the person stop it.
 */
void
tarn_busy_begin (TarnBusy   *self,
                 const char *words)
{
  g_return_if_fail (TARN_IS_BUSY (self));

  tarn_busy_set_words (self, words);
  set_busy (self, TRUE);
}

/**
 * tarn_busy_set_words:
 * @self: a line
 * @words: what is going on by now
 *
 * Changes what it says.
 */
void
tarn_busy_set_words (TarnBusy   *self,
                     const char *words)
{
  g_return_if_fail (TARN_IS_BUSY (self));
  g_return_if_fail (words != NULL);

  gtk_label_set_text (GTK_LABEL (self->words), words);
  gtk_widget_set_visible (self->words, *words != '\0');
  /* Whoever cannot see the line comes upon the button. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->stop),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/**
 * tarn_busy_end:
 * @self: a line
 * @words: what came of it
 *
 * Says that it is over.
 */
void
tarn_busy_end (TarnBusy   *self,
               const char *words)
{
  g_return_if_fail (TARN_IS_BUSY (self));

  tarn_busy_set_words (self, words);
  set_busy (self, FALSE);
}

/**
 * tarn_busy_focus:
 * @self: a line
 *
 * Moves the focus to the button that stops it, or to what came of it, so that it is read out.
 *
 * What it does is not done by gtk_widget_grab_focus(): the toolkit calls that when Tab leaves the
 * line, and would never get out of it.
 */
void
tarn_busy_focus (TarnBusy *self)
{
  g_return_if_fail (TARN_IS_BUSY (self));

  gtk_widget_grab_focus (gtk_widget_get_visible (self->stop) ? self->stop : self->words);
}
