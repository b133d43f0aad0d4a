/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-lock.h"

struct _TarnLock
{
  GObject parent_instance;

  TarnDesktop *desktop;
  guint        seconds; /* 0: never */
  guint        timer;
};

enum
{
  DUE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Whatever is done in a window shows that somebody is there. */
static const GdkEventType touches[] = {
  GDK_KEY_PRESS,
  GDK_BUTTON_PRESS,
  GDK_MOTION_NOTIFY,
  GDK_SCROLL,
  GDK_TOUCH_BEGIN,
  GDK_TOUCH_UPDATE,
};

G_DEFINE_FINAL_TYPE (TarnLock, tarn_lock, G_TYPE_OBJECT)

static void
restart (TarnLock *self);

static gboolean
idle_cb (gpointer user_data)
{
  TarnLock *self = user_data;

  self->timer = 0;
  g_signal_emit (self, signals[DUE], 0);
  restart (self);
  return G_SOURCE_REMOVE;
}

static void
restart (TarnLock *self)
{
  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->seconds > 0)
    self->timer = g_timeout_add_seconds (self->seconds, idle_cb, self);
}

static gboolean
event_cb (GtkEventControllerLegacy *controller,
          GdkEvent                 *event,
          TarnLock                 *self)
{
  GdkEventType type = gdk_event_get_event_type (event);

  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    if (type == touches[i])
      restart (self);
  return GDK_EVENT_PROPAGATE;
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 TarnLock       *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (event_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (window), controller);
}

static void
left_cb (TarnLock *self)
{
  g_signal_emit (self, signals[DUE], 0);
}

static void
tarn_lock_dispose (GObject *object)
{
  TarnLock *self = TARN_LOCK (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->desktop);

  G_OBJECT_CLASS (tarn_lock_parent_class)->dispose (object);
}

static void
tarn_lock_class_init (TarnLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_lock_dispose;

  /**
   * TarnLock::due:
   * @self: the lock
   *
   * Emitted when the journal should be locked, whether or not it has a passphrase.
   */
  signals[DUE] = g_signal_new ("due", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                               0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tarn_lock_init (TarnLock *self)
{
}

/**
 * tarn_lock_new:
 * @application: the program, before it has a window
 * @desktop: (transfer none): tells when the person left
 *
 * Returns: (transfer full): a lock that is never due for being idle
 */
TarnLock *
tarn_lock_new (GtkApplication *application,
               TarnDesktop    *desktop)
{
  TarnLock *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (TARN_IS_DESKTOP (desktop), NULL);

  self = g_object_new (TARN_TYPE_LOCK, NULL);
  self->desktop = g_object_ref (desktop);
  g_signal_connect_object (desktop, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "window-added", G_CALLBACK (window_added_cb), self, 0);

  return self;
}

/**
 * tarn_lock_set_seconds:
 * @self: a lock
 * @seconds: how long nobody may touch a window before it is due, 0 for as long as they like
 *
 * Counts from now on.
 */
void
tarn_lock_set_seconds (TarnLock *self,
                       guint     seconds)
{
  g_return_if_fail (TARN_IS_LOCK (self));

  self->seconds = seconds;
  restart (self);
}
