/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-desktop.h"

#include <unistd.h>

#define LOGIND         "org.freedesktop.login1"
#define LOGIND_PATH    "/org/freedesktop/login1"
#define LOGIND_MANAGER "org.freedesktop.login1.Manager"
#define LOGIND_SESSION "org.freedesktop.login1.Session"

/* Desktops tell of the same thing in several ways; whoever tells first is heard. */
static const char *const savers[] = {
  "org.freedesktop.ScreenSaver",
  "org.gnome.ScreenSaver",
  "org.cinnamon.ScreenSaver",
  "org.mate.ScreenSaver",
  "org.xfce.ScreenSaver",
};

struct _TarnDesktop
{
  GObject parent_instance;

  GCancellable    *cancellable;
  GDBusConnection *session_bus;
  GDBusConnection *system_bus;
  GArray          *session_ids;
  GArray          *system_ids;
};

enum
{
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TarnDesktop, tarn_desktop, G_TYPE_OBJECT)

static void
active_cb (GDBusConnection *bus,
           const char      *sender,
           const char      *path,
           const char      *interface,
           const char      *signal,
           GVariant        *parameters,
           gpointer         user_data)
{
  gboolean active;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (parameters, "(b)", &active);
  if (active)
    g_signal_emit (user_data, signals[LEFT], 0);
}

static void
lock_cb (GDBusConnection *bus,
         const char      *sender,
         const char      *path,
         const char      *interface,
         const char      *signal,
         GVariant        *parameters,
         gpointer         user_data)
{
  g_signal_emit (user_data, signals[LEFT], 0);
}

static void
subscribe (TarnDesktop        *self,
           GDBusConnection    *bus,
           GArray             *ids,
           const char         *interface,
           const char         *signal,
           const char         *path,
           GDBusSignalCallback callback)
{
  guint id = g_dbus_connection_signal_subscribe (bus, NULL, interface, signal, path, NULL,
                                                 G_DBUS_SIGNAL_FLAGS_NONE, callback, self, NULL);

  g_array_append_val (ids, id);
}

static void
session_bus_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  TarnDesktop *self;
  g_autoptr(GDBusConnection) bus = g_bus_get_finish (result, NULL);

  /* Without a bus, or when nobody listens any more, there is nothing to do. */
  if (bus == NULL)
    return;
  self = user_data;
  g_set_object (&self->session_bus, bus);
  for (guint i = 0; i < G_N_ELEMENTS (savers); i++)
    subscribe (self, bus, self->session_ids, savers[i], "ActiveChanged", NULL, active_cb);
}

static void
login_session_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  TarnDesktop *self;
  const char  *path;
  g_autoptr(GVariant) reply = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  if (reply == NULL)
    return;
  self = user_data;
  g_variant_get (reply, "(&o)", &path);
  subscribe (self, self->system_bus, self->system_ids, LOGIND_SESSION, "Lock", path, lock_cb);
}

static void
system_bus_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  TarnDesktop *self;
  g_autoptr(GDBusConnection) bus = g_bus_get_finish (result, NULL);

  if (bus == NULL)
    return;
  self = user_data;
  g_set_object (&self->system_bus, bus);
  subscribe (self, bus, self->system_ids, LOGIND_MANAGER, "PrepareForSleep", LOGIND_PATH,
             active_cb);
  g_dbus_connection_call (bus, LOGIND, LOGIND_PATH, LOGIND_MANAGER, "GetSessionByPID",
                          g_variant_new ("(u)", (guint32)getpid ()), G_VARIANT_TYPE ("(o)"),
                          G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, self->cancellable,
                          login_session_cb, self);
}

static void
unsubscribe (GDBusConnection *bus,
             GArray          *ids)
{
  for (guint i = 0; bus != NULL && i < ids->len; i++)
    g_dbus_connection_signal_unsubscribe (bus, g_array_index (ids, guint, i));
  g_array_set_size (ids, 0);
}

static void
tarn_desktop_dispose (GObject *object)
{
  TarnDesktop *self = TARN_DESKTOP (object);

  g_cancellable_cancel (self->cancellable);
  unsubscribe (self->session_bus, self->session_ids);
  unsubscribe (self->system_bus, self->system_ids);
  g_clear_object (&self->session_bus);
  g_clear_object (&self->system_bus);

  G_OBJECT_CLASS (tarn_desktop_parent_class)->dispose (object);
}

static void
tarn_desktop_finalize (GObject *object)
{
  TarnDesktop *self = TARN_DESKTOP (object);

  g_object_unref (self->cancellable);
  g_array_unref (self->session_ids);
  g_array_unref (self->system_ids);

  G_OBJECT_CLASS (tarn_desktop_parent_class)->finalize (object);
}

static void
tarn_desktop_class_init (TarnDesktopClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_desktop_dispose;
  G_OBJECT_CLASS (klass)->finalize = tarn_desktop_finalize;

  /**
   * TarnDesktop::left:
   * @self: the desktop
   *
   * Emitted when the screen is locked, or the computer goes to sleep.
   */
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tarn_desktop_init (TarnDesktop *self)
{
  self->cancellable = g_cancellable_new ();
  self->session_ids = g_array_new (FALSE, FALSE, sizeof (guint));
  self->system_ids = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * tarn_desktop_new:
 *
 * Begins to listen. Where there is no bus, or it may not be listened to, nothing is ever heard.
 *
 * Returns: (transfer full): the desktop
 */
TarnDesktop *
tarn_desktop_new (void)
{
  TarnDesktop *self = g_object_new (TARN_TYPE_DESKTOP, NULL);

  g_bus_get (G_BUS_TYPE_SESSION, self->cancellable, session_bus_cb, self);
  g_bus_get (G_BUS_TYPE_SYSTEM, self->cancellable, system_bus_cb, self);

  return self;
}
