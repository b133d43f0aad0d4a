/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-watch.h"

struct _TarnWatch
{
  GFileMonitor     *monitor; /* NULL where the disk does not tell */
  guint             timeout;
  TarnWatchCallback callback;
  gpointer          user_data;
};

/* Longer than any program needs between taking a file away and putting the new one there. */
#define REST_MILLISECONDS 250

static void
rested_cb (gpointer user_data)
{
  TarnWatch *self = user_data;

  self->timeout = 0;
  self->callback (self->user_data);
}

static void
changed_cb (GFileMonitor     *monitor,
            GFile            *file,
            GFile            *other,
            GFileMonitorEvent event,
            TarnWatch        *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_once (REST_MILLISECONDS, rested_cb, self);
}

/**
 * tarn_watch_new:
 * @path: a file or a folder; it need not exist yet
 * @callback: called when it has changed
 * @user_data: (closure callback): for @callback
 *
 * Returns: (transfer full): a watch
 */
TarnWatch *
tarn_watch_new (const char       *path,
                TarnWatchCallback callback,
                gpointer          user_data)
{
  TarnWatch *self;
  g_autoptr(GFile) file = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (callback != NULL, NULL);

  self = g_new0 (TarnWatch, 1);
  self->callback = callback;
  self->user_data = user_data;

  file = g_file_new_for_path (path);
  self->monitor = g_file_monitor (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (changed_cb), self);

  return self;
}

/**
 * tarn_watch_free:
 * @self: (nullable) (transfer full): a watch
 *
 * Looks no longer.
 */
void
tarn_watch_free (TarnWatch *self)
{
  if (self == NULL)
    return;

  if (self->monitor != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->monitor, self);
      g_file_monitor_cancel (self->monitor);
    }
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->monitor);
  g_free (self);
}
