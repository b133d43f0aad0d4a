/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* F_SETLEASE */

#include "config.h"

#include "pages.h"

#include "tarn-entry-row.h"
#include "tarn-opener.h"
#include "tarn-reflect-page.h"
#include "tarn-start-page.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>

static char *
dup_path (const char *folder,
          const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", folder, name, NULL);
}

static GtkWidget *
get_page (void)
{
  return tarn_window_get_page (pages_window ());
}

static guint
count_entries (void)
{
  TarnJournal *journal = tarn_library_get_journal (tarn_window_get_library (pages_window ()));
  g_autoptr(GPtrArray) entries = tarn_journal_list (journal, NULL);

  g_assert_nonnull (entries);

  return entries->len;
}

static void
test_every_issue_of_a_refused_file_is_shown (void)
{
  g_autofree char *path = dup_path ("questionnaires/bad", "condition-function.xml");

  pages_open_file (path);
  g_assert_true (pages_says (get_page (), "It cannot be used yet"));
  g_assert_cmpuint (pages_count (get_page (), ADW_TYPE_ACTION_ROW), >, 0);
  g_assert_true (pages_says (get_page (), "Line "));
  tarn_window_go_home (pages_window ());
}

/* A warning of the toolkit, which could not show it, would end this test. */
static void
test_an_element_is_named_in_its_brackets (void)
{
  g_autofree char *path = dup_path ("questionnaires/bad", "attribute-missing-many.xml");

  pages_open_file (path);
  g_assert_true (pages_says (get_page (), "The element <notice> is missing here."));
  tarn_window_go_home (pages_window ());
}

static void
test_a_file_that_is_not_there_is_said_so (void)
{
  pages_open_file ("/nowhere/at-all.xml");
  g_assert_true (pages_says (get_page (), "This file was not opened"));
  tarn_window_go_home (pages_window ());
}

static void
test_a_file_of_another_kind_is_refused (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "meson.build", NULL);

  pages_open_file (path);
  g_assert_true (pages_says (get_page (), "neither a questionnaire nor a reflection"));
  tarn_window_go_home (pages_window ());
}

static gboolean
says_that_it_is_no_file (gpointer data)
{
  return pages_says (get_page (), "not an ordinary file");
}

/* Nobody ever writes into this pipe, so whoever reads it waits for ever. */
static void
test_a_pipe_is_not_waited_for (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "pipe.xml", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  tarn_window_open (pages_window (), file);
  pages_wait (says_that_it_is_no_file, NULL);
  tarn_window_go_home (pages_window ());
}

/* Whoever opens the file waits until this gives way, as for a drive that does not answer. */
static int
hold (const char *path)
{
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);

  g_assert_cmpint (fd, >=, 0);
  signal (SIGIO, SIG_IGN);
  if (fcntl (fd, F_SETLEASE, F_WRLCK) == 0)
    return fd;
  g_close (fd, NULL);
  g_test_skip ("files of this disk cannot be held");
  return -1;
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
has_dialog (gpointer wanted)
{
  return (find_dialog () != NULL) == GPOINTER_TO_INT (wanted);
}

static gboolean
says_that_nothing_was_opened (gpointer data)
{
  return pages_says (GTK_WIDGET (pages_window ()), "Nothing was opened");
}

static char *
write_slow (const char *name)
{
  g_autofree char *example = dup_path ("reflections", "w1-online-presence.xml");
  g_autofree char *data = NULL;
  char            *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  gsize            length;

  g_assert_true (g_file_get_contents (example, &data, &length, NULL));
  g_assert_true (g_file_set_contents (path, data, length, NULL));

  return path;
}

static void
test_a_slow_drive_is_waited_for_with_words (void)
{
  g_autofree char *path = write_slow ("slow.xml");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWidget *before = get_page ();
  int        fd = hold (path);

  if (fd < 0)
    return;
  tarn_window_open (pages_window (), file);
  pages_wait (has_dialog, GINT_TO_POINTER (TRUE));
  g_assert_true (pages_says (find_dialog (), "Opening “slow.xml”"));
  g_assert_true (get_page () == before);
  g_close (fd, NULL);
  pages_wait (has_dialog, GINT_TO_POINTER (FALSE));
  g_assert_true (get_page () != before);
  g_assert_nonnull (tarn_window_get_session (pages_window ()));
  tarn_window_go_home (pages_window ());
}

/* With all that was named with it. */
static void
test_waiting_for_a_slow_drive_can_be_stopped (void)
{
  g_autofree char *path = write_slow ("slower.xml");
  g_autoptr(GFile) file = g_file_new_for_path (path);
  GtkWidget *before = get_page ();
  GtkWidget *dialog;
  guint      n = count_entries ();
  int        fd = hold (path);

  if (fd < 0)
    return;
  tarn_window_open (pages_window (), file);
  tarn_window_open (pages_window (), file);
  pages_wait (has_dialog, GINT_TO_POINTER (TRUE));
  dialog = find_dialog ();
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (GTK_WINDOW (dialog));
  pages_wait (says_that_nothing_was_opened, NULL);
  g_close (fd, NULL);
  g_assert_true (get_page () == before);
  g_assert_cmpuint (count_entries (), ==, n);

  /* It can be opened again. */
  pages_open_file (path);
  g_assert_cmpuint (count_entries (), ==, n + 1);
  tarn_window_go_home (pages_window ());
}

static void
test_a_reflection_from_elsewhere_is_copied (void)
{
  g_autofree char *path = dup_path ("reflections", "w1-online-presence.xml");
  guint            n = count_entries ();

  pages_open_file (path);
  g_assert_false (pages_says (get_page (), "This file was not opened"));
  g_assert_nonnull (tarn_window_get_session (pages_window ()));
  g_assert_cmpuint (count_entries (), ==, n + 1);

  tarn_window_go_home (pages_window ());
  tarn_start_page_refresh (TARN_START_PAGE (get_page ()));
  g_assert_cmpuint (pages_count (get_page (), TARN_TYPE_ENTRY_ROW), ==, n + 1);
}

static void
test_a_row_says_where_somebody_stopped (void)
{
  static const struct
  {
    const char *reflection;
    const char *at;
    const char *words;
  } places[] = {
    { "w1-online-presence", NULL, "full route · not started yet" },
    { "w1-online-presence", "P_ROLE", "full route · stopped at the opening questions" },
    { "w1-online-presence", "presence-map", "full route · stopped at the map" },
    { "quick-online-presence", "OP-CONF-2", "quick route · stopped in “Confidentiality”" },
    { "w1-group-participation", "review", "full route · all questions seen, to be finished" },
  };
  TarnLibrary *library = tarn_window_get_library (pages_window ());

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr(TarnSession) session = pages_session (places[i].reflection);
      TarnJournalEntry entry = { .head = tarn_session_get_reflection (session) };
      GtkWidget       *row;

      tarn_reflection_set_finished (entry.head, FALSE);
      tarn_reflection_set_at (entry.head, places[i].at);
      row = g_object_ref_sink (tarn_entry_row_new (library, &entry));
      g_assert_true (pages_says (row, places[i].words));
      g_assert_finalize_object (row);
      tarn_session_abandon (session);
    }
}

static void
test_a_deleted_reflection_is_gone_from_the_disk (void)
{
  guint      n = count_entries ();
  GtkWidget *row;

  g_assert_cmpuint (n, >, 0);
  row = pages_find (get_page (), TARN_TYPE_ENTRY_ROW, 0);
  g_signal_emit_by_name (row, "delete");
  g_assert_cmpuint (count_entries (), ==, n - 1);
  g_assert_cmpuint (pages_count (get_page (), TARN_TYPE_ENTRY_ROW), ==, n - 1);

  /* What can and what cannot be erased is said, until it is taken back. */
  g_assert_true (pages_says (get_page (), "Traces may stay"));
  gtk_widget_activate_action (get_page (), "win.undo", NULL);
  g_assert_cmpuint (count_entries (), ==, n);
  g_assert_false (pages_says (get_page (), "Traces may stay"));
}

static void
test_the_version_before_a_damaged_one_is_offered (void)
{
  TarnJournal     *journal = tarn_library_get_journal (tarn_window_get_library (pages_window ()));
  g_autofree char *path = g_build_filename (tarn_journal_get_folder (journal), "lost.xml", NULL);
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(GError) error = NULL;
  guint      n = count_entries ();
  GtkWidget *button;

  reflection = tarn_reflection_new ("online-presence", "1.0", TARN_ROUTE_FULL);
  tarn_reflection_set_changed (reflection, "2026-11-20T10:00:00Z");
  for (guint i = 0; i < 2; i++)
    tarn_journal_save (journal, "lost", reflection, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_set_contents (path, "<refl", -1, NULL));

  tarn_start_page_refresh (TARN_START_PAGE (get_page ()));
  g_assert_true (pages_says (get_page (), "It was put aside, not deleted"));
  g_assert_cmpuint (pages_count (get_page (), TARN_TYPE_ENTRY_ROW), ==, n);

  /* Until it is wanted or deleted. */
  tarn_start_page_refresh (TARN_START_PAGE (get_page ()));
  button = pages_find_named (get_page (), GTK_TYPE_BUTTON,
                             "Bring back “Online presence” as it was before its last change, on 20 "
                             "November 2026");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (pages_count (get_page (), TARN_TYPE_ENTRY_ROW), ==, n + 1);
  g_assert_false (pages_says (get_page (), "It was put aside"));
  tarn_journal_delete (journal, "lost", &error);
  g_assert_no_error (error);
  tarn_start_page_refresh (TARN_START_PAGE (get_page ()));
}

static void
test_a_long_list_is_shown_when_it_is_wanted (void)
{
  TarnJournal *journal = tarn_library_get_journal (tarn_window_get_library (pages_window ()));
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(GError) error = NULL;
  guint      n = count_entries ();
  GtkWidget *button;

  reflection = tarn_reflection_new ("online-presence", "1.0", TARN_ROUTE_FULL);
  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%u", i);

      tarn_journal_save (journal, id, reflection, &error);
      g_assert_no_error (error);
    }

  tarn_start_page_refresh (TARN_START_PAGE (get_page ()));
  g_assert_cmpuint (pages_count (get_page (), TARN_TYPE_ENTRY_ROW), <, n + 40);
  button = pages_find_named (get_page (), GTK_TYPE_BUTTON, "Show all 40 of them");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpuint (pages_count (get_page (), TARN_TYPE_ENTRY_ROW), ==, n + 40);

  for (guint i = 0; i < 40; i++)
    {
      g_autofree char *id = g_strdup_printf ("many-%u", i);

      tarn_journal_delete (journal, id, &error);
      g_assert_no_error (error);
    }
  tarn_start_page_refresh (TARN_START_PAGE (get_page ()));
}

static void
test_starting_writes_nothing_before_the_first_question (void)
{
  TarnLibrary       *library = tarn_window_get_library (pages_window ());
  TarnQuestionnaire *questionnaire = tarn_library_find (library, "online-presence");
  guint              n = count_entries ();

  tarn_opener_start (pages_window (), questionnaire, TARN_ROUTE_QUICK);
  g_assert_true (TARN_IS_REFLECT_PAGE (get_page ()));
  tarn_session_flush (tarn_window_get_session (pages_window ()), NULL);
  g_assert_cmpuint (count_entries (), ==, n);

  g_assert_true (tarn_reflect_page_next (TARN_REFLECT_PAGE (get_page ())));
  tarn_session_flush (tarn_window_get_session (pages_window ()), NULL);
  g_assert_cmpuint (count_entries (), ==, n + 1);
  tarn_window_go_home (pages_window ());
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/opener/issues", test_every_issue_of_a_refused_file_is_shown);
  g_test_add_func ("/opener/brackets", test_an_element_is_named_in_its_brackets);
  g_test_add_func ("/opener/missing", test_a_file_that_is_not_there_is_said_so);
  g_test_add_func ("/opener/another-kind", test_a_file_of_another_kind_is_refused);
  g_test_add_func ("/opener/pipe", test_a_pipe_is_not_waited_for);
  g_test_add_func ("/opener/reflection", test_a_reflection_from_elsewhere_is_copied);
  g_test_add_func ("/opener/slow", test_a_slow_drive_is_waited_for_with_words);
  g_test_add_func ("/opener/slow-and-stopped", test_waiting_for_a_slow_drive_can_be_stopped);
  g_test_add_func ("/opener/stopped", test_a_row_says_where_somebody_stopped);
  g_test_add_func ("/opener/delete", test_a_deleted_reflection_is_gone_from_the_disk);
  g_test_add_func ("/opener/last-good", test_the_version_before_a_damaged_one_is_offered);
  g_test_add_func ("/opener/long-list", test_a_long_list_is_shown_when_it_is_wanted);
  g_test_add_func ("/opener/start", test_starting_writes_nothing_before_the_first_question);

  return g_test_run ();
}
