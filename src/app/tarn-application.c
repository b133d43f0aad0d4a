/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-application.h"

#include "tarn-dialogs.h"
#include "tarn-backup-page.h"
#include "tarn-help-page.h"
#include "tarn-library.h"
#include "tarn-lock-screen.h"
#include "tarn-lock.h"
#include "tarn-passphrase-page.h"
#include "tarn-preferences.h"
#include "tarn-resource.h"
#include "tarn-shortcuts.h"
#include "tarn-window.h"

#include <glib/gi18n.h>

struct _TarnApplication
{
  AdwApplication parent_instance;

  TarnLibrary *library;
  TarnLock    *lock;
  char        *room;          /* (nullable): started for one person: where the files go */
  char        *questionnaire; /* (nullable): and what they answer */
};

/* Keys for what the page that is shown offers, see tarn_page_set_actions(). */
static const struct
{
  const char *action;
  const char *keys[3];
} keys[] = {
  { "app.quit", { "<Control>q" } },
  { "app.help", { "F1" } },
  { "app.shortcuts", { "<Control>question", "<Control>F1" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.lock", { "<Control>l" } },
  { "win.open", { "<Control>o" } },
  { "win.hide-screen", { "<Control>h" } },
  { "win.undo", { "<Control>z" } },
  { "window.close", { "<Control>w" } },
  { "page.save", { "<Control>s" } },
  { "page.project", { "F5" } },
  { "page.print", { "<Control>p" } },
  { "page.zoom-in", { "<Control>plus", "<Control>equal" } },
  { "page.zoom-out", { "<Control>minus" } },
  { "page.zoom-normal", { "<Control>0" } },
};

G_DEFINE_FINAL_TYPE (TarnApplication, tarn_application, ADW_TYPE_APPLICATION)

static TarnWindow *
get_window (TarnApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !TARN_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  if (window != NULL)
    return TARN_WINDOW (window);

  return tarn_window_new (GTK_APPLICATION (self), self->library);
}

/* (nullable): a window that is covered, for the passphrase or for others to look at, shows nothing
 * of its owner. */
static TarnWindow *
get_open_window (TarnApplication *self)
{
  TarnWindow *window = get_window (self);

  return tarn_window_is_covered (window) ? NULL : window;
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (user_data));

  /* A window that is closed saves; one that is only dropped does not. */
  while (windows != NULL)
    {
      GtkWindow *window = windows->data;

      windows = windows->next;
      gtk_window_close (window);
    }
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  tarn_dialogs_about (GTK_WINDOW (get_window (user_data)));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  TarnWindow *window = get_open_window (user_data);

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (tarn_preferences_new (window)));
}

static void
help_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  TarnApplication *self = user_data;
  TarnWindow      *window = get_open_window (self);

  if (window != NULL)
    tarn_window_show_page (window, tarn_help_page_new (tarn_library_get_texts (self->library)),
                           _("Help"));
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  TarnWindow *window = get_window (user_data);

  if (window != NULL)
    gtk_window_present (tarn_shortcuts_new (GTK_WINDOW (window)));
}

static void
lock_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  TarnApplication *self = user_data;

  tarn_lock_screen_lock (GTK_APPLICATION (self), self->library);
}

static void
passphrase_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  TarnWindow *window = get_open_window (user_data);

  if (window != NULL)
    tarn_window_show_page (window, tarn_passphrase_page_new (window), _("Passphrase"));
}

static void
backup_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  TarnWindow *window = get_open_window (user_data);

  if (window != NULL)
    tarn_window_show_page (window, tarn_backup_page_new (window), _("Backup"));
}

static const GActionEntry actions[] = {
  { "preferences", preferences_cb },
  { "help", help_cb },
  { "shortcuts", shortcuts_cb },
  { "lock", lock_cb },
  { "passphrase", passphrase_cb },
  { "backup", backup_cb },
  { "quit", quit_cb },
  { "about", about_cb },
};

/* "Next" is where reading goes on. */
static void
set_direction_keys (GtkApplication *application)
{
  const char *left[] = { "<Alt>Left", "<Control>Page_Up", NULL };
  const char *right[] = { "<Alt>Right", "<Control>Page_Down", NULL };
  gboolean    mirrored = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  if (mirrored)
    {
      left[0] = "<Alt>Right";
      right[0] = "<Alt>Left";
    }
  gtk_application_set_accels_for_action (application, "page.previous", left);
  gtk_application_set_accels_for_action (application, "page.next", right);
}

/* While it is locked, there is nothing to do but to unlock it. */
static void
journal_changed_cb (TarnApplication *self)
{
  static const char *const names[] = { "preferences", "help", "passphrase", "backup", "lock" };
  TarnJournal             *journal = tarn_library_get_journal (self->library);
  gboolean                 locked = tarn_journal_is_locked (journal);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), names[i]);
      gboolean needs_seal = g_str_equal (names[i], "lock");

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action),
                                   !locked && (!needs_seal || tarn_journal_is_sealed (journal)));
    }
}

static void
lock_after_cb (GSettings       *settings,
               const char      *key,
               TarnApplication *self)
{
  tarn_lock_set_seconds (self->lock, 60 * g_settings_get_uint (settings, key));
}

static void
due_cb (TarnApplication *self)
{
  tarn_lock_screen_lock (GTK_APPLICATION (self), self->library);
}

/* Where programs are kept apart from the desktop, the toolkit hears of it in its own way. */
static void
screensaver_cb (TarnApplication *self)
{
  gboolean active;

  g_object_get (self, "screensaver-active", &active, NULL);
  if (active)
    due_cb (self);
}

static void
start_locking (TarnApplication *self)
{
  GSettings *settings = tarn_library_get_settings (self->library);
  g_autoptr(TarnDesktop) desktop = tarn_desktop_new ();

  self->lock = tarn_lock_new (GTK_APPLICATION (self), desktop);
  g_signal_connect_object (self->lock, "due", G_CALLBACK (due_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::lock-after", G_CALLBACK (lock_after_cb), self, 0);
  g_signal_connect (self, "notify::screensaver-active", G_CALLBACK (screensaver_cb), NULL);
  lock_after_cb (settings, "lock-after", self);
  g_signal_connect_object (self->library, "journal-changed", G_CALLBACK (journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  journal_changed_cb (self);
}

static void
tarn_application_startup (GApplication *application)
{
  TarnApplication *self = TARN_APPLICATION (application);

  G_APPLICATION_CLASS (tarn_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APP_ID);
  self->library = tarn_library_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, keys[i].keys);
  set_direction_keys (GTK_APPLICATION (self));
  /* What one person answers in a room is in no journal, and is gone before anybody is away. */
  if (self->room == NULL)
    start_locking (self);
}

/* What is the owner's alone. The menu leaves out what is disabled. */
static void
close_owners_actions (TarnApplication *self)
{
  static const char *const names[] = { "preferences", "passphrase", "backup", "lock" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), names[i])), FALSE);
}

static void
open_room (TarnApplication *self)
{
  TarnQuestionnaire *questionnaire = tarn_library_find (self->library, self->questionnaire);
  TarnWindow        *window;

  if (questionnaire == NULL)
    {
      g_printerr (_("There is no questionnaire “%s”.\n"), self->questionnaire);
      return;
    }
  close_owners_actions (self);
  window = tarn_window_new_for_room (GTK_APPLICATION (self), self->library, questionnaire,
                                     self->room);
  gtk_window_present (GTK_WINDOW (window));
}

/* A person in a room has a program of their own, which nobody else can reach over the bus. */
static int
tarn_application_handle_local_options (GApplication *application,
                                       GVariantDict *options)
{
  TarnApplication *self = TARN_APPLICATION (application);

  if (!g_variant_dict_lookup (options, "room", "^ay", &self->room))
    return -1;
  if (!g_variant_dict_lookup (options, "questionnaire", "s", &self->questionnaire))
    {
      g_printerr (_("Say with --questionnaire what the room answers.\n"));
      return 2;
    }
  g_application_set_flags (application, G_APPLICATION_NON_UNIQUE);
  return -1;
}

static void
tarn_application_activate (GApplication *application)
{
  if (TARN_APPLICATION (application)->room != NULL)
    {
      open_room (TARN_APPLICATION (application));
      return;
    }

  gtk_window_present (GTK_WINDOW (get_window (TARN_APPLICATION (application))));
}

static void
tarn_application_open (GApplication *application,
                       GFile       **files,
                       int           n_files,
                       const char   *hint)
{
  TarnWindow *window = get_window (TARN_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (window));
  for (int i = 0; i < n_files; i++)
    tarn_lock_screen_open (window, files[i]);
}

static void
tarn_application_dispose (GObject *object)
{
  TarnApplication *self = TARN_APPLICATION (object);

  g_clear_object (&self->lock);
  g_clear_object (&self->library);
  g_clear_pointer (&self->room, g_free);
  g_clear_pointer (&self->questionnaire, g_free);

  G_OBJECT_CLASS (tarn_application_parent_class)->dispose (object);
}

static void
tarn_application_class_init (TarnApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tarn_application_dispose;
  application_class->handle_local_options = tarn_application_handle_local_options;
  application_class->startup = tarn_application_startup;
  application_class->activate = tarn_application_activate;
  application_class->open = tarn_application_open;
}

static void
tarn_application_init (TarnApplication *self)
{
  const GOptionEntry options[] = {
    { "room", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL,
      _("Let one person answer without a trace, and hand in a file here"), _("FOLDER") },
      { "questionnaire", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
        _("What that person answers"), _("ID") },
        { NULL },
      };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

/**
 * tarn_application_new:
 *
 * Returns: (transfer full): the program
 */
TarnApplication *
tarn_application_new (void)
{
  return g_object_new (TARN_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "resource-base-path", "/io/github/tarnapp/Tarn",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "register-session", TRUE,
                       NULL);
}
