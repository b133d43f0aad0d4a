/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-dialogs.h"

#include "tarn-widgets.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#define GO_ON  "go-on"
#define CANCEL "cancel"

/* One of the two callbacks is NULL. */
typedef struct
{
  TarnFileCallback  one;
  TarnFilesCallback many;
  gpointer          user_data;
} Choice;

typedef struct
{
  TarnConfirmCallback callback;
  gpointer            user_data;
  GDestroyNotify      destroy;
} ConfirmData;

static void
recent_changed_cb (GtkRecentManager *manager,
                   const char       *uri)
{
  /* Not asked for first: GTK 4.8 complains of a question to a list that was never written. */
  gtk_recent_manager_remove_item (manager, uri, NULL);
}

static void
free_uri (gpointer  uri,
          GClosure *closure)
{
  g_free (uri);
}

/* The toolkit puts what was chosen into the list of recent files, where others would see it, some
 * time after it was chosen. */
static void
keep_out_of_recent_files (GFile *file)
{
  GtkRecentManager *manager = gtk_recent_manager_get_default ();
  char             *uri = g_file_get_uri (file);

  g_signal_connect_data (manager, "changed", G_CALLBACK (recent_changed_cb), uri, free_uri, 0);
  recent_changed_cb (manager, uri);
}

static void
chosen_cb (GtkNativeDialog *dialog,
           int              response,
           Choice          *choice)
{
  g_autoptr(GListModel) files = NULL;
  g_autoptr(GFile) first = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  for (guint i = 0; files != NULL && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr(GFile) file = g_list_model_get_item (files, i);

      keep_out_of_recent_files (file);
      if (i == 0)
        g_set_object (&first, file);
    }

  if (choice->many != NULL)
    choice->many (files, choice->user_data);
  else
    choice->one (first, choice->user_data);
  g_free (choice);
  g_object_unref (dialog);
}

/* It is kept by its own response: a native dialog belongs to nobody else. */
static void
choose (GtkWindow           *parent,
        const char          *title,
        GtkFileChooserAction action,
        GtkFileFilter       *filter,
        const char          *name,
        Choice               choice)
{
  gboolean              save = action == GTK_FILE_CHOOSER_ACTION_SAVE;
  gboolean              open = action == GTK_FILE_CHOOSER_ACTION_OPEN;
  const char           *accept = save ? _("_Save") : open ? _("_Open") : _("_Choose");
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, parent, action, accept, NULL);
  GtkFileChooser       *chooser = GTK_FILE_CHOOSER (dialog);

  if (filter != NULL)
    gtk_file_chooser_add_filter (chooser, filter);
  if (name != NULL)
    gtk_file_chooser_set_current_name (chooser, name);
  gtk_file_chooser_set_select_multiple (chooser, open && choice.many != NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (chosen_cb), g_memdup2 (&choice, sizeof choice));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * tarn_dialogs_save_file:
 * @parent: the window
 * @title: of the dialog
 * @name: the name that is offered, with its ending
 * @mime_type: of the file
 * @callback: called once with what was chosen
 * @user_data: (closure callback): for @callback
 *
 * Asks where to save a file. Whether one that is there may be replaced is asked, too.
 */
void
tarn_dialogs_save_file (GtkWindow       *parent,
                        const char      *title,
                        const char      *name,
                        const char      *mime_type,
                        TarnFileCallback callback,
                        gpointer         user_data)
{
  g_autoptr(GtkFileFilter) filter = NULL;
  Choice choice = { .one = callback, .user_data = user_data };

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (callback != NULL);

  filter = gtk_file_filter_new ();
  gtk_file_filter_add_mime_type (filter, mime_type);
  choose (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, filter, name, choice);
}

/**
 * tarn_dialogs_open_file:
 * @parent: the window
 * @title: of the dialog
 * @callback: called once with what was chosen
 * @user_data: (closure callback): for @callback
 *
 * Asks for a questionnaire or a reflection.
 */
void
tarn_dialogs_open_file (GtkWindow       *parent,
                        const char      *title,
                        TarnFileCallback callback,
                        gpointer         user_data)
{
  g_autoptr(GtkFileFilter) filter = NULL;
  Choice choice = { .one = callback, .user_data = user_data };

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (callback != NULL);

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _("Questionnaires and reflections"));
  gtk_file_filter_add_suffix (filter, "xml");
  choose (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, filter, NULL, choice);
}

/**
 * tarn_dialogs_open_files:
 * @parent: the window
 * @title: of the dialog
 * @folder: one folder is wanted, not files
 * @callback: called once with what was chosen
 * @user_data: (closure callback): for @callback
 *
 * Asks for workshop files, or for the folder or stick that they are on.
 */
void
tarn_dialogs_open_files (GtkWindow        *parent,
                         const char       *title,
                         gboolean          folder,
                         TarnFilesCallback callback,
                         gpointer          user_data)
{
  Choice choice = { .many = callback, .user_data = user_data };

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (callback != NULL);

  choose (parent, title,
          folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL,
          choice);
}

/**
 * tarn_dialogs_open_any:
 * @parent: the window
 * @title: of the dialog
 * @callback: called once with what was chosen
 * @user_data: (closure callback): for @callback
 *
 * Asks for a file of any kind.
 */
void
tarn_dialogs_open_any (GtkWindow       *parent,
                       const char      *title,
                       TarnFileCallback callback,
                       gpointer         user_data)
{
  Choice choice = { .one = callback, .user_data = user_data };

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (callback != NULL);

  choose (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL, choice);
}

/* With large text, what a button says may need two lines. */
static void
wrap_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (widget))))
    tarn_button_wrap (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    wrap_buttons (child);
}

/* The toolkit centres the words of a dialog. Whole paragraphs are hard to read like that. */
static GtkWidget *
new_dialog (GtkWindow  *parent,
            const char *heading,
            const char *body)
{
  gboolean   many = body != NULL && strstr (body, "\n\n") != NULL;
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, many ? NULL : body);

  if (many)
    {
      adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), tarn_label_new (body));
      gtk_accessible_update_property (GTK_ACCESSIBLE (dialog), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      body, -1);
    }
  return dialog;
}

/**
 * tarn_dialogs_message:
 * @parent: the window
 * @heading: what happened
 * @body: more of it
 *
 * Says something that must not be overlooked.
 */
void
tarn_dialogs_message (GtkWindow  *parent,
                      const char *heading,
                      const char *body)
{
  GtkWidget *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (heading != NULL);

  dialog = new_dialog (parent, heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), CANCEL, _("_Close"));
  tarn_name_by_words (dialog);
  wrap_buttons (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
confirm_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     ConfirmData      *data)
{
  if (g_str_equal (response, GO_ON))
    data->callback (data->user_data);
}

static void
confirm_data_free (gpointer  user_data,
                   GClosure *closure)
{
  ConfirmData *data = user_data;

  if (data->destroy != NULL)
    data->destroy (data->user_data);
  g_free (data);
}

/**
 * tarn_dialogs_confirm:
 * @parent: the window
 * @heading: the question
 * @body: what it means
 * @verb: on the button that goes on, with a mnemonic
 * @destructive: going on cannot be undone
 * @callback: called when the person goes on
 * @user_data: (closure callback): for @callback
 * @destroy: (nullable): frees @user_data
 *
 * Asks before something that cannot be undone.
 */
void
tarn_dialogs_confirm (GtkWindow          *parent,
                      const char         *heading,
                      const char         *body,
                      const char         *verb,
                      gboolean            destructive,
                      TarnConfirmCallback callback,
                      gpointer            user_data,
                      GDestroyNotify      destroy)
{
  GtkWidget   *dialog;
  ConfirmData *data;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (callback != NULL);

  data = g_new0 (ConfirmData, 1);
  data->callback = callback;
  data->user_data = user_data;
  data->destroy = destroy;

  dialog = new_dialog (parent, heading, body);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), CANCEL, _("_Cancel"));
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), GO_ON, verb);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), GO_ON,
                                              destructive ? ADW_RESPONSE_DESTRUCTIVE
                                                          : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), CANCEL);
  g_signal_connect_data (dialog, "response", G_CALLBACK (confirm_response_cb), data,
                         confirm_data_free, 0);
  tarn_name_by_words (dialog);
  wrap_buttons (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
wait_response_cb (AdwMessageDialog *dialog,
                  const char       *response,
                  ConfirmData      *data)
{
  data->callback (data->user_data);
}

/**
 * tarn_dialogs_wait:
 * @parent: the window
 * @heading: what is going on
 * @body: more of it
 * @callback: called when the person does not want to wait
 * @user_data: (closure callback): for @callback
 *
 * Says that something takes long, until the dialog is destroyed.
 *
 * Returns: (transfer none): the dialog, which is gone after @callback
 */
GtkWindow *
tarn_dialogs_wait (GtkWindow          *parent,
                   const char         *heading,
                   const char         *body,
                   TarnConfirmCallback callback,
                   gpointer            user_data)
{
  GtkWidget   *dialog;
  GtkWidget   *spinner;
  ConfirmData *data;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (callback != NULL, NULL);

  data = g_new0 (ConfirmData, 1);
  data->callback = callback;
  data->user_data = user_data;

  dialog = adw_message_dialog_new (parent, heading, body);
  spinner = gtk_spinner_new ();
  gtk_spinner_start (GTK_SPINNER (spinner));
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), spinner);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), CANCEL, _("_Cancel"));
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), CANCEL);
  g_signal_connect_data (dialog, "response", G_CALLBACK (wait_response_cb), data,
                         confirm_data_free, 0);
  tarn_name_by_words (dialog);
  wrap_buttons (dialog);
  gtk_window_present (GTK_WINDOW (dialog));
  return GTK_WINDOW (dialog);
}

/**
 * tarn_dialogs_about:
 * @parent: the window
 *
 * Says what this program is, who made it and under which licence.
 */
void
tarn_dialogs_about (GtkWindow *parent)
{
  const char *authors = _("The Tarn authors");
  const char *name = _("Tarn");

  g_return_if_fail (GTK_IS_WINDOW (parent));

  adw_show_about_window (parent,
                         "application-name", name,
                         "application-icon", APP_ID,
                         "version", VERSION,
                         "developer-name", authors,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}
