/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-journal-private.h"
#include "tarn-lock-screen.h"
#include "tarn-lock.h"
#include "tarn-opener.h"
#include "tarn-passphrase-page.h"
#include "tarn-plan-page.h"
#include "tarn-profile-page.h"
#include "tarn-reflect-page.h"
#include "tarn-start-page.h"
#include "tarn-text-row.h"
#include "tarn-unlock-page.h"

#define PASSPHRASE "moss stone otter rain"

static TarnJournal *
get_journal (void)
{
  return tarn_library_get_journal (tarn_window_get_library (pages_window ()));
}

static void
lock (void)
{
  tarn_lock_screen_lock (gtk_window_get_application (GTK_WINDOW (pages_window ())),
                         tarn_window_get_library (pages_window ()));
}

static gboolean
is_shown (gpointer type)
{
  GtkWidget *widget = pages_find (GTK_WIDGET (pages_window ()), GPOINTER_TO_SIZE (type), 0);

  return widget != NULL && gtk_widget_get_mapped (widget);
}

static gboolean
says_wrong (gpointer data)
{
  return pages_says (GTK_WIDGET (pages_window ()), "This is not the passphrase");
}

static gboolean
says_stopped (gpointer data)
{
  return pages_says (GTK_WIDGET (pages_window ()), "Your reflections are still locked");
}

static gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *)pointer == NULL;
}

static void
enter (const char *passphrase)
{
  GtkWidget *page = pages_find (GTK_WIDGET (pages_window ()), TARN_TYPE_UNLOCK_PAGE, 0);

  gtk_editable_set_text (GTK_EDITABLE (pages_find (page, TARN_TYPE_TEXT_ROW, 0)),
                         passphrase);
  g_signal_emit_by_name (pages_find (page, TARN_TYPE_TEXT_ROW, 0), "entered");
}

static void
test_a_journal_without_a_passphrase_is_never_locked (void)
{
  lock ();
  g_assert_false (is_shown (GSIZE_TO_POINTER (TARN_TYPE_UNLOCK_PAGE)));
}

/* From here on there is a passphrase. */
static void
test_after_unlocking_the_same_question_is_shown (void)
{
  TarnSession *session = pages_session ("quick-online-presence");
  g_autoptr(GError) error = NULL;

  get_journal ()->quick = TRUE;
  g_assert_true (tarn_journal_set_passphrase (get_journal (), NULL, PASSPHRASE, NULL, NULL, NULL,
                                              &error));
  g_assert_no_error (error);

  tarn_reflection_set_finished (tarn_session_get_reflection (session), FALSE);
  tarn_session_set_at (session, "OP-CONF-2");
  tarn_window_set_session (pages_window (), session);
  pages_show (tarn_reflect_page_new (pages_window (), session));
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *)&session);
  g_object_unref (session);

  lock ();
  g_assert_true (tarn_journal_is_locked (get_journal ()));
  pages_wait (is_gone, &session);
  g_assert_null (tarn_window_get_session (pages_window ()));
  g_assert_null (pages_find (GTK_WIDGET (pages_window ()), TARN_TYPE_REFLECT_PAGE, 0));
  g_assert_null (pages_find (GTK_WIDGET (pages_window ()), TARN_TYPE_START_PAGE, 0));
  g_assert_true (is_shown (GSIZE_TO_POINTER (TARN_TYPE_UNLOCK_PAGE)));

  enter ("moss");
  pages_wait (says_wrong, NULL);
  g_assert_true (tarn_journal_is_locked (get_journal ()));

  enter (PASSPHRASE);
  g_signal_emit_by_name (pages_find_named (GTK_WIDGET (pages_window ()), GTK_TYPE_BUTTON, "Stop"),
                         "clicked");
  pages_wait (says_stopped, NULL);
  g_assert_true (tarn_journal_is_locked (get_journal ()));

  enter (PASSPHRASE);
  pages_wait (is_shown, GSIZE_TO_POINTER (TARN_TYPE_REFLECT_PAGE));
  g_assert_null (pages_find (GTK_WIDGET (pages_window ()), TARN_TYPE_UNLOCK_PAGE, 0));
  session = tarn_window_get_session (pages_window ());
  g_assert_cmpstr (tarn_reflection_get_at (tarn_session_get_reflection (session)), ==,
                   "OP-CONF-2");
}

static void
test_after_unlocking_the_plan_is_shown_again (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  GtkWidget *dialog = gtk_window_new ();

  tarn_window_go_home (pages_window ());
  tarn_window_set_session (pages_window (), session);
  pages_show (tarn_profile_page_new (pages_window (), session));
  pages_show (tarn_plan_page_new (pages_window (), session));
  gtk_window_present (GTK_WINDOW (dialog));
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *)&dialog);

  lock ();
  g_assert_null (dialog);
  g_assert_null (pages_find (GTK_WIDGET (pages_window ()), TARN_TYPE_PLAN_PAGE, 0));
  enter (PASSPHRASE);
  pages_wait (is_shown, GSIZE_TO_POINTER (TARN_TYPE_PLAN_PAGE));
  tarn_window_go_back (pages_window ());
  g_assert_true (TARN_IS_PROFILE_PAGE (tarn_window_get_page (pages_window ())));
}

/* A file that somebody clicks on waits for the passphrase. */
static void
test_a_file_is_opened_when_it_is_unlocked (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "reflections",
                                                 "w1-group-participation.xml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  TarnSession *session;

  tarn_window_go_home (pages_window ());
  lock ();
  tarn_lock_screen_open (pages_window (), file);
  g_assert_true (is_shown (GSIZE_TO_POINTER (TARN_TYPE_UNLOCK_PAGE)));
  enter (PASSPHRASE);
  pages_wait (is_shown, GSIZE_TO_POINTER (TARN_TYPE_PROFILE_PAGE));
  session = tarn_window_get_session (pages_window ());
  g_assert_cmpstr (tarn_session_get_questionnaire (session)->id, ==, "group-participation");
}

static gboolean
is_covered (GtkWidget *cover)
{
  return gtk_widget_get_mapped (cover) && tarn_window_is_covered (pages_window ()) &&
         tarn_window_get_page (pages_window ()) == NULL &&
         !is_shown (GSIZE_TO_POINTER (TARN_TYPE_UNLOCK_PAGE));
}

/* What others may look at stays, and the passphrase is asked for when they are done. */
static void
test_a_cover_stays_until_it_is_taken_away (void)
{
  g_autoptr(GtkWidget) cover = g_object_ref_sink (gtk_label_new ("for others"));
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "reflections",
                                                 "w1-group-participation.xml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  tarn_window_go_home (pages_window ());
  g_assert_true (tarn_lock_screen_cover (pages_window (), cover));
  g_assert_true (tarn_journal_is_locked (get_journal ()));
  g_assert_true (is_covered (cover));

  lock ();
  tarn_lock_screen_open (pages_window (), file);
  g_action_group_activate_action (G_ACTION_GROUP (gtk_window_get_application (
                                    GTK_WINDOW (pages_window ()))),
                                  "help", NULL);
  g_assert_true (is_covered (cover));

  tarn_lock_screen_uncover (pages_window ());
  g_assert_true (is_shown (GSIZE_TO_POINTER (TARN_TYPE_UNLOCK_PAGE)));
  enter (PASSPHRASE);
  pages_wait (is_shown, GSIZE_TO_POINTER (TARN_TYPE_PROFILE_PAGE));
}

/* Somebody gave the passphrase and left at once. */
static void
test_a_passphrase_does_not_open_what_is_locked_again (void)
{
  lock ();
  enter (PASSPHRASE);
  lock ();
  pages_wait (says_stopped, NULL);
  g_assert_true (tarn_journal_is_locked (get_journal ()));
  g_assert_null (get_journal ()->keys.secret);
  g_assert_true (is_shown (GSIZE_TO_POINTER (TARN_TYPE_UNLOCK_PAGE)));

  enter (PASSPHRASE);
  pages_wait (is_shown, GSIZE_TO_POINTER (TARN_TYPE_START_PAGE));
}

static gboolean
says_changed (gpointer data)
{
  return pages_says (GTK_WIDGET (pages_window ()), "Passphrase changed");
}

static void
test_a_change_goes_on_behind_the_lock_and_opens_nothing (void)
{
  const char *const words[] = { PASSPHRASE, "fern heron slate lamp", "fern heron slate lamp" };
  GtkWidget        *page = tarn_passphrase_page_new (pages_window ());

  pages_show (page);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    gtk_editable_set_text (GTK_EDITABLE (pages_find (page, TARN_TYPE_TEXT_ROW, i)), words[i]);
  g_signal_emit_by_name (pages_find_named (page, GTK_TYPE_BUTTON, "Change Passphrase"), "clicked");
  lock ();
  g_assert_true (is_shown (GSIZE_TO_POINTER (TARN_TYPE_UNLOCK_PAGE)));
  g_assert_true (tarn_journal_is_locked (get_journal ()));

  pages_wait (says_changed, NULL);
  g_assert_true (tarn_journal_is_locked (get_journal ()));
  g_assert_null (get_journal ()->keys.secret);
  g_assert_null (get_journal ()->keys.old_secret);
  enter (words[1]);
  pages_wait (is_shown, GSIZE_TO_POINTER (TARN_TYPE_START_PAGE));

  g_assert_true (tarn_journal_set_passphrase (get_journal (), words[1], PASSPHRASE, NULL, NULL,
                                              NULL, NULL));
}

/* The passphrase was being taken away when it was locked, and is not needed afterwards. */
static void
test_nothing_is_said_to_be_deleted_that_is_there (void)
{
  lock ();
  g_assert_true (tarn_journal_set_passphrase (get_journal (), PASSPHRASE, NULL, NULL, NULL, NULL,
                                              NULL));
  enter (PASSPHRASE);
  pages_wait (is_shown, GSIZE_TO_POINTER (TARN_TYPE_START_PAGE));
  g_assert_false (pages_says (GTK_WIDGET (pages_window ()), "Everything was deleted"));
  g_assert_true (tarn_journal_set_passphrase (get_journal (), NULL, PASSPHRASE, NULL, NULL, NULL,
                                              NULL));
}

/* Nobody can recover it, but nobody should be stuck for ever either. */
static void
test_who_forgot_the_passphrase_can_start_again (void)
{
  GtkWidget *dialog = NULL;

  tarn_window_go_home (pages_window ());
  lock ();
  g_signal_emit_by_name (pages_find_named (GTK_WIDGET (pages_window ()), GTK_TYPE_BUTTON,
                                           "I have forgotten the passphrase…"),
                         "clicked");
  for (guint i = 0; dialog == NULL; i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        dialog = window;
    }
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "go-on");
  g_assert_false (tarn_journal_is_sealed (get_journal ()));
  g_assert_true (TARN_IS_START_PAGE (tarn_window_get_page (pages_window ())));
  g_assert_true (pages_says (GTK_WIDGET (pages_window ()), "Everything was deleted"));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static gboolean
is_counted (gpointer count)
{
  return *(guint *)count > 0;
}

static void
test_it_is_due_when_nobody_touches_a_window (void)
{
  g_autoptr(GtkApplication) application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_autoptr(TarnDesktop) desktop = tarn_desktop_new ();
  g_autoptr(TarnLock) lock = tarn_lock_new (application, desktop);
  guint count = 0;

  g_signal_connect_swapped (lock, "due", G_CALLBACK (count_cb), &count);
  tarn_lock_set_seconds (lock, 1);
  pages_wait (is_counted, &count);
  g_assert_cmpuint (count, ==, 1);
}

static void
tell (GDBusConnection *bus,
      const char      *path,
      const char      *interface,
      const char      *signal,
      GVariant        *parameters)
{
  g_assert_true (g_dbus_connection_emit_signal (bus, NULL, path, interface, signal, parameters,
                                                NULL));
}

/* After this, what was told has arrived: the bus keeps the order. */
static void
settle (GDBusConnection *bus)
{
  g_autoptr(GVariant) reply = NULL;

  reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "GetId", NULL, NULL, 0, -1, NULL,
                                       NULL);
  g_assert_nonnull (reply);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* Whether the desktop listens cannot be asked, so it is told until it hears. */
static void
test_it_is_due_when_the_screen_is_locked (void)
{
  static const char *const savers[] = { "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver" };

  for (guint i = 0; i < G_N_ELEMENTS (savers); i++)
    {
      g_autoptr(TarnDesktop) desktop = tarn_desktop_new ();
      g_autoptr(GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
      guint count = 0;

      g_signal_connect_swapped (desktop, "left", G_CALLBACK (count_cb), &count);
      while (count == 0)
        {
          tell (bus, "/ScreenSaver", savers[i], "ActiveChanged", g_variant_new ("(b)", TRUE));
          settle (bus);
        }
      count = 0;
      tell (bus, "/ScreenSaver", savers[i], "ActiveChanged", g_variant_new ("(b)", FALSE));
      tell (bus, "/ScreenSaver", savers[i], "ActiveChanged", g_variant_new ("(s)", "no"));
      tell (bus, "/ScreenSaver", savers[i], "Other", g_variant_new ("(b)", TRUE));
      settle (bus);
      g_assert_cmpuint (count, ==, 0);
    }
}

static void
login_cb (GDBusConnection       *bus,
          const char            *sender,
          const char            *path,
          const char            *interface,
          const char            *method,
          GVariant              *parameters,
          GDBusMethodInvocation *invocation,
          gpointer               asked)
{
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(o)", "/session/ours"));
  *(guint *)asked += 1;
}

/* The system's bus is that of the test, and this is its login service. */
static void
test_it_is_due_when_the_login_service_says_so (void)
{
  static const char description[] =
    "<node><interface name='org.freedesktop.login1.Manager'><method name='GetSessionByPID'>"
    "<arg type='u'/><arg type='o' direction='out'/></method></interface></node>";
  static const GDBusInterfaceVTable methods = { login_cb };
  g_autoptr(GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr(GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (description, NULL);
  g_autoptr(TarnDesktop) desktop = NULL;
  g_autoptr(GVariant) reply = NULL;
  guint asked = 0;
  guint count = 0;

  g_dbus_connection_register_object (bus, "/org/freedesktop/login1", node->interfaces[0], &methods,
                                     &asked, NULL, NULL);
  reply = g_dbus_connection_call_sync (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                       "org.freedesktop.DBus", "RequestName",
                                       g_variant_new ("(su)", "org.freedesktop.login1", 0), NULL, 0,
                                       -1, NULL, NULL);
  g_assert_nonnull (reply);

  desktop = tarn_desktop_new ();
  g_signal_connect_swapped (desktop, "left", G_CALLBACK (count_cb), &count);
  pages_wait (is_counted, &asked);
  while (count == 0)
    {
      tell (bus, "/session/ours", "org.freedesktop.login1.Session", "Lock", NULL);
      settle (bus);
    }

  count = 0;
  tell (bus, "/session/other", "org.freedesktop.login1.Session", "Lock", NULL);
  settle (bus);
  g_assert_cmpuint (count, ==, 0);

  tell (bus, "/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
        g_variant_new ("(b)", TRUE));
  pages_wait (is_counted, &count);
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);
  /* The bus of the test stands for that of the system, too. */
  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_getenv ("DBUS_SESSION_BUS_ADDRESS"), TRUE);

  g_test_add_func ("/lock/a-journal-without-a-passphrase-is-never-locked",
                   test_a_journal_without_a_passphrase_is_never_locked);
  g_test_add_func ("/lock/after-unlocking-the-same-question-is-shown",
                   test_after_unlocking_the_same_question_is_shown);
  g_test_add_func ("/lock/after-unlocking-the-plan-is-shown-again",
                   test_after_unlocking_the_plan_is_shown_again);
  g_test_add_func ("/lock/a-file-is-opened-when-it-is-unlocked",
                   test_a_file_is_opened_when_it_is_unlocked);
  g_test_add_func ("/lock/a-cover-stays-until-it-is-taken-away",
                   test_a_cover_stays_until_it_is_taken_away);
  g_test_add_func ("/lock/a-passphrase-does-not-open-what-is-locked-again",
                   test_a_passphrase_does_not_open_what_is_locked_again);
  g_test_add_func ("/lock/a-change-goes-on-behind-the-lock-and-opens-nothing",
                   test_a_change_goes_on_behind_the_lock_and_opens_nothing);
  g_test_add_func ("/lock/nothing-is-said-to-be-deleted-that-is-there",
                   test_nothing_is_said_to_be_deleted_that_is_there);
  g_test_add_func ("/lock/who-forgot-the-passphrase-can-start-again",
                   test_who_forgot_the_passphrase_can_start_again);
  g_test_add_func ("/lock/it-is-due-when-nobody-touches-a-window",
                   test_it_is_due_when_nobody_touches_a_window);
  g_test_add_func ("/lock/it-is-due-when-the-screen-is-locked",
                   test_it_is_due_when_the_screen_is_locked);
  g_test_add_func ("/lock/it-is-due-when-the-login-service-says-so",
                   test_it_is_due_when_the_login_service_says_so);

  return g_test_run ();
}
