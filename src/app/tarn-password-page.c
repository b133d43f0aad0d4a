/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-password-page.h"

#include <glib/gi18n.h>

#include "tarn-back.h"
#include "tarn-column.h"
#include "tarn-passphrase-fields.h"
#include "tarn-widgets.h"

#include <string.h>

/* Of what PDF looks at, in bytes. */
#define MOST_BYTES 127

struct _TarnPasswordPage
{
  AdwBin parent_instance;

  TarnPassphraseFields *fields;
  GtkWidget            *too_long;
  GtkWidget            *go_on;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnPasswordPage, tarn_password_page, ADW_TYPE_BIN)

static void
changed_cb (TarnPasswordPage *self)
{
  const char *password = tarn_passphrase_fields_get (self->fields);

  gtk_widget_set_visible (self->too_long, password != NULL && strlen (password) > MOST_BYTES);
  gtk_widget_set_sensitive (self->go_on, tarn_password_page_get_password (self) != NULL);
}

static void
go_on_cb (TarnPasswordPage *self)
{
  if (tarn_password_page_get_password (self) != NULL)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
tarn_password_page_class_init (TarnPasswordPageClass *klass)
{
  /**
   * TarnPasswordPage::chosen:
   * @self: the page
   *
   * Emitted when the person has chosen a password and goes on.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_words (TarnColumn *column)
{
  tarn_column_add_words (column,
                         _("Whoever opens the file has to type the password. Tell it to the reader "
                           "in another way than the file goes."),
                            NULL);
  tarn_column_add_words (column,
                         _("It has nothing to do with the passphrase of your reflections, and Tarn "
                           "does not keep it. If it is lost, nobody can open this file again. You "
                           "can still save another one."),
                            NULL);
  tarn_column_add_words (column,
                         _("Some programs that read a file aloud, and some old ones, cannot read a "
                           "locked file. Ask the reader if you are not sure."),
                            NULL);
}

static void
tarn_password_page_init (TarnPasswordPage *self)
{
  TarnColumn *column = TARN_COLUMN (tarn_column_new ());
  const char *again = _("The password again");
  const char *advice = _("Four or more words that do not belong together are hard to guess.");

  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (column));
  tarn_column_add_heading (column, _("Password for the file"), 1);
  add_words (column);

  self->fields = TARN_PASSPHRASE_FIELDS (tarn_passphrase_fields_new (_("Password"), again, advice));
  g_signal_connect_swapped (self->fields, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->fields, "entered", G_CALLBACK (go_on_cb), self);
  tarn_column_add (column, GTK_WIDGET (self->fields));
  self->too_long = tarn_column_add_words (column,
                                          _("This is longer than a PDF can ask for. Choose a "
                                            "shorter one."),
                                             NULL);

  self->go_on = tarn_button_new (_("Choose Where to Save…"));
  gtk_widget_add_css_class (self->go_on, "suggested-action");
  gtk_widget_add_css_class (self->go_on, "pill");
  gtk_widget_set_halign (self->go_on, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->go_on, "clicked", G_CALLBACK (go_on_cb), self);
  tarn_column_add (column, self->go_on);
  changed_cb (self);
}

/**
 * tarn_password_page_new:
 * @window: the window it will be shown in
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
tarn_password_page_new (TarnWindow *window)
{
  GtkWidget *self;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);

  self = g_object_new (TARN_TYPE_PASSWORD_PAGE, NULL);
  tarn_back_add (self, window);
  return self;
}

/**
 * tarn_password_page_get_password:
 * @self: the page
 *
 * Returns: (transfer none) (nullable): the password; %NULL while there is none that can be used
 */
const char *
tarn_password_page_get_password (TarnPasswordPage *self)
{
  const char *password;

  g_return_val_if_fail (TARN_IS_PASSWORD_PAGE (self), NULL);

  password = tarn_passphrase_fields_get (self->fields);
  return password != NULL && strlen (password) <= MOST_BYTES ? password : NULL;
}
