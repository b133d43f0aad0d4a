/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-page-private.h"

#include <glib/gi18n.h>

#include "tarn-dialogs.h"
#include "tarn-identifier-page.h"
#include "tarn-password-page.h"
#include "tarn-print.h"

/* Something that waits until the person has looked through their own words. */
typedef struct
{
  TarnReportPage *page;
  TarnReportStep  step;
} Waiting;

static void
fail (TarnReportPage *self,
      const char     *heading,
      const char     *message)
{
  tarn_dialogs_message (GTK_WINDOW (self->window), heading, message);
}

static void
say_saved (TarnReportPage *self)
{
  g_autoptr(GFile) parent = g_file_get_parent (self->file);
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *folder = parent != NULL ? g_file_get_parse_name (parent) : g_strdup ("");
  g_autofree char *words = NULL;

  /* Translators: a file name, then the folder it is in */
  words = g_strdup_printf (_("Saved as “%s” in %s"), name, folder);
  tarn_report_page_set_status (self, words, self->open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  /* Not from another page that was opened meanwhile. */
  if (gtk_widget_get_mapped (self->open))
    gtk_widget_grab_focus (self->open);
}

/* The page was left before it was done. */
static void
say_late (TarnReportPage *self,
          const GError   *error)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *words = g_strdup_printf (_("Saved as “%s”"), name);

  if (self->window == NULL)
    return;
  if (error == NULL)
    tarn_window_add_toast (self->window, words);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fail (self, _("Could Not Save the Report"), error->message);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(TarnReportPage) self = user_data;
  g_autoptr(GError) error = NULL;
  gboolean saved = tarn_proof_save_finish (TARN_PROOF (object), result, &error);

  if (self->actions == NULL)
    {
      say_late (self, error);
      return;
    }
  g_clear_object (&self->saving);
  if (saved)
    {
      say_saved (self);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      tarn_report_page_set_status (self, _("Nothing was saved."), NULL);
      /* The button that had it is gone. */
      if (gtk_widget_get_mapped (GTK_WIDGET (self->status_words)))
        gtk_widget_grab_focus (GTK_WIDGET (self->status_words));
      return;
    }
  tarn_report_page_set_status (self, NULL, NULL);
  fail (self, _("Could Not Save the Report"), error->message);
}

static gboolean
wants_password (TarnReportPage *self)
{
  return self->password != NULL && gtk_check_button_get_active (self->password);
}

/* Where the password was chosen is left only now: before, there was a way back. */
static char *
take_password (TarnReportPage *self)
{
  GtkWidget *page = tarn_window_get_page (self->window);
  char      *password;

  if (!TARN_IS_PASSWORD_PAGE (page))
    return NULL;
  password = g_strdup (tarn_password_page_get_password (TARN_PASSWORD_PAGE (page)));
  tarn_window_go_back (self->window);
  return password;
}

static void
file_chosen_cb (GFile   *file,
                gpointer user_data)
{
  g_autoptr(TarnReportPage) self = user_data;
  char *password;

  if (file == NULL || self->actions == NULL || self->saving != NULL)
    return;
  password = take_password (self);
  /* A file that was to be locked is never saved open. */
  if (password == NULL && wants_password (self))
    return;
  g_set_object (&self->file, file);
  self->saving = g_cancellable_new ();
  tarn_report_page_set_busy (self);
  tarn_proof_save_async (self->proof, file, self->date, password, self->saving, saved_cb,
                         g_object_ref (self));
}

/* What was changed on the way is in the pages before they are saved. */
static void
looked_cb (gpointer user_data)
{
  Waiting *waiting = user_data;

  if (waiting->page->making != NULL)
    waiting->page->next = waiting->step;
  else
    waiting->step (waiting->page);
}

static void
waiting_free (gpointer data)
{
  Waiting *waiting = data;

  g_object_unref (waiting->page);
  g_free (waiting);
}

static void
look_first (TarnReportPage *self,
            TarnReportStep  step)
{
  Waiting *waiting;

  if (self->session == NULL)
    {
      step (self);
      return;
    }
  waiting = g_new0 (Waiting, 1);
  waiting->page = g_object_ref (self);
  waiting->step = step;
  tarn_identifier_page_run (self->window, self->session, self->leaves, self->rows,
                            looked_cb, waiting,
                            waiting_free);
}

static void
choose_file (TarnReportPage *self)
{
  g_autofree char *name = g_strdup_printf ("tarn-%s-%s.pdf", self->name, self->date);

  tarn_dialogs_save_file (GTK_WINDOW (self->window), _("Save Report"), name, "application/pdf",
                                                        file_chosen_cb, g_object_ref (self));
}

static void
choose_password (TarnReportPage *self)
{
  GtkWidget *page = tarn_password_page_new (self->window);

  g_signal_connect_object (page, "chosen", G_CALLBACK (choose_file), self, G_CONNECT_SWAPPED);
  tarn_window_show_page (self->window, page, _("Password for the file"));
}

static void
save (TarnReportPage *self)
{
  if (wants_password (self))
    choose_password (self);
  else
    choose_file (self);
}

static void
print (TarnReportPage *self)
{
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autoptr(GError) error = NULL;

  operation = tarn_print_new (tarn_proof_get_layout (self->proof),
                              tarn_proof_get_fonts (self->proof));
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (self->window), &error);
  if (error != NULL)
    fail (self, _("Could Not Print the Report"), error->message);
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  look_first (user_data, save);
}

static void
print_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  look_first (user_data, print);
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  TarnReportPage  *self = user_data;
  g_autofree char *uri = NULL;

  if (self->file == NULL)
    return;
  uri = g_file_get_uri (self->file);
  gtk_show_uri (GTK_WINDOW (self->window), uri, GDK_CURRENT_TIME);
}

static void
cancel_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  TarnReportPage *self = user_data;

  if (self->saving != NULL)
    g_cancellable_cancel (self->saving);
  else
    tarn_window_go_back (self->window);
}

static const GActionEntry actions[] = {
  { "save", save_cb },
  { "print", print_cb },
  { "open", open_cb },
  { "cancel", cancel_cb },
};

/**
 * tarn_report_page_add_output:
 *
 * Adds the actions that save, print and open the report, and the one that calls off what takes
 * long.
 */
void
tarn_report_page_add_output (TarnReportPage *self)
{
  g_action_map_add_action_entries (self->actions, actions, G_N_ELEMENTS (actions), self);
}
