/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-save-as.h"

#include "tarn-dialogs.h"
#include "tarn-save.h"

#include <glib/gi18n.h>

typedef struct
{
  TarnWindow *window;
  GBytes     *bytes;
} Saving;

static void
saving_free (Saving *self)
{
  g_object_unref (self->window);
  g_bytes_unref (self->bytes);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
chosen_cb (GFile   *file,
           gpointer user_data)
{
  g_autoptr(Saving) saving = user_data;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *done = NULL;
  g_autoptr(GError) error = NULL;
  const char *data;
  gsize       length;

  /* The window may have been locked meanwhile. */
  if (path == NULL || tarn_window_get_page (saving->window) == NULL)
    return;

  data = g_bytes_get_data (saving->bytes, &length);
  if (!tarn_save (path, data, length, 0600, &error))
    {
      tarn_dialogs_message (GTK_WINDOW (saving->window), _("Not Saved"), error->message);
      return;
    }

  name = g_filename_display_basename (path);
  done = g_strdup_printf (_("Saved as “%s”"), name);
  tarn_window_add_toast (saving->window, done);
}

/**
 * tarn_save_as:
 * @window: the window
 * @title: of the dialog that asks where
 * @name: the name that is offered, with its ending
 * @mime_type: of the file
 * @bytes: what goes into it
 *
 * Asks where something is to be saved and saves it there, and says so, or why it could not be.
 */
void
tarn_save_as (TarnWindow *window,
              const char *title,
              const char *name,
              const char *mime_type,
              GBytes     *bytes)
{
  Saving *saving;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (title != NULL && name != NULL && mime_type != NULL);
  g_return_if_fail (bytes != NULL);

  saving = g_new0 (Saving, 1);
  saving->window = g_object_ref (window);
  saving->bytes = g_bytes_ref (bytes);
  tarn_dialogs_save_file (GTK_WINDOW (window), title, name, mime_type, chosen_cb, saving);
}
