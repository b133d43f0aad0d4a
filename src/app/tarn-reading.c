/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-reading.h"

#include "tarn-limits.h"
#include "tarn-load.h"
#include "tarn-lock-screen.h"
#include "tarn-patience.h"

#include <glib/gi18n.h>

#define READING "tarn-reading"

typedef struct
{
  GFile           *file;
  TarnReadCallback callback;
} Wanted;

/* One file after the other, in the order they were named. */
typedef struct
{
  TarnWindow   *window; /* it hangs on this */
  GQueue        wanted;
  Wanted       *current;
  GCancellable *running; /* or NULL: nothing is being read */
  TarnPatience *patience;
} Reading;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_object_unref (wanted->file);
  g_free (wanted);
}

static void
read_free (gpointer data)
{
  TarnRead *read = data;

  g_clear_pointer (&read->bytes, g_bytes_unref);
  g_clear_error (&read->error);
  g_free (read->path);
  g_free (read);
}

static void
reading_free (gpointer data)
{
  Reading *self = data;

  g_cancellable_cancel (self->running);
  g_clear_object (&self->running);
  g_clear_pointer (&self->patience, tarn_patience_free);
  g_clear_pointer (&self->current, wanted_free);
  g_queue_clear_full (&self->wanted, wanted_free);
  g_free (self);
}

static void
forget_cb (GObject *window)
{
  g_object_set_data (window, READING, NULL);
}

/* What comes out of a pipe or a device may never end, so nobody waits for it. */
static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const char *path = data;
  TarnRead   *read = g_new0 (TarnRead, 1);

  read->path = g_strdup (path);
  read->is_folder = g_file_test (path, G_FILE_TEST_IS_DIR);
  if (!read->is_folder && g_file_test (path, G_FILE_TEST_EXISTS) &&
      !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    g_set_error (&read->error, TARN_STORE_ERROR, TARN_STORE_ERROR_READ, "%s",
                 _("This is not an ordinary file. Save what it holds as a file first."));
  else if (!read->is_folder)
    read->bytes = tarn_load (path, TARN_LIMIT_FILE_BYTES, &read->error);
  g_task_return_pointer (task, read, read_free);
}

static void
stop_cb (gpointer data)
{
  Reading *self = data;

  g_queue_clear_full (&self->wanted, wanted_free);
  g_cancellable_cancel (self->running);
}

static TarnPatience *
new_patience (Reading *self)
{
  g_autofree char *name = g_file_get_basename (self->current->file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *heading = NULL;

  heading = g_strdup_printf (_("Opening “%s”"), shown);
  return tarn_patience_new (GTK_WIDGET (self->window), heading,
                            _("The drive that it is on answers slowly. Nothing is changed before "
                              "all of it is read."),
                               stop_cb, self);
}

static void
read_next (Reading *self);

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(TarnWindow) window = user_data;
  Reading  *self = g_object_get_data (G_OBJECT (window), READING);
  TarnRead *read = g_task_propagate_pointer (G_TASK (result), NULL);
  Wanted   *wanted;

  if (self == NULL)
    {
      g_clear_pointer (&read, read_free);
      return;
    }
  g_clear_pointer (&self->patience, tarn_patience_free);
  g_clear_object (&self->running);
  wanted = g_steal_pointer (&self->current);
  if (read == NULL)
    tarn_window_add_toast (window, _("Nothing was opened"));
  else if (tarn_window_is_covered (window))
    tarn_lock_screen_open (window, wanted->file);
  else
    wanted->callback (window, wanted->file, read);
  wanted_free (wanted);
  g_clear_pointer (&read, read_free);
  read_next (self);
}

static void
read_next (Reading *self)
{
  g_autoptr(GTask) task = NULL;

  if (self->current != NULL)
    return;
  self->current = g_queue_pop_head (&self->wanted);
  if (self->current == NULL)
    return;
  self->running = g_cancellable_new ();
  self->patience = new_patience (self);
  /* The window is not the source of the task, or its end could be in the other thread. */
  task = g_task_new (NULL, self->running, read_cb, g_object_ref (self->window));
  g_task_set_task_data (task, g_file_get_path (self->current->file), g_free);
  /* A drive that does not answer keeps its thread, and nobody else. */
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, read_thread);
}

/**
 * tarn_reading_add:
 * @window: the window
 * @file: a file or folder on this computer
 * @callback: called when it is read, unless the person stopped it
 *
 * Reads a file, after those that are being read already, without making the window wait. If it
 * takes long that is said, with a way to stop it and all that were to follow. While the window is
 * locked it waits.
 */
void
tarn_reading_add (TarnWindow      *window,
                  GFile           *file,
                  TarnReadCallback callback)
{
  Reading *self;
  Wanted  *wanted;

  g_return_if_fail (TARN_IS_WINDOW (window));
  g_return_if_fail (g_file_peek_path (file) != NULL);
  g_return_if_fail (callback != NULL);

  self = g_object_get_data (G_OBJECT (window), READING);
  if (self == NULL)
    {
      self = g_new0 (Reading, 1);
      self->window = window;
      g_queue_init (&self->wanted);
      g_object_set_data_full (G_OBJECT (window), READING, self, reading_free);
      g_signal_connect (window, "destroy", G_CALLBACK (forget_cb), NULL);
    }
  wanted = g_new0 (Wanted, 1);
  wanted->file = g_object_ref (file);
  wanted->callback = callback;
  g_queue_push_tail (&self->wanted, wanted);
  read_next (self);
}

/**
 * tarn_reading_take_rest:
 * @window: a window, in a #TarnReadCallback
 *
 * Takes what was named with the file that was read, to do something else with it.
 *
 * Returns: (transfer full) (element-type filename): paths
 */
GPtrArray *
tarn_reading_take_rest (TarnWindow *window)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  Reading   *self;
  Wanted    *wanted;

  g_return_val_if_fail (TARN_IS_WINDOW (window), NULL);

  self = g_object_get_data (G_OBJECT (window), READING);
  while (self != NULL && (wanted = g_queue_pop_head (&self->wanted)) != NULL)
    {
      g_ptr_array_add (paths, g_file_get_path (wanted->file));
      wanted_free (wanted);
    }

  return paths;
}
