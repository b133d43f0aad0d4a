/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-entry-row.h"
#include "tarn-start-page.h"

#include <glib/gstdio.h>

static TarnStartPage *
get_page (void)
{
  return TARN_START_PAGE (tarn_window_get_page (pages_window ()));
}

static void
keep (const char *reflection,
      gboolean    finished)
{
  TarnJournal *journal = tarn_library_get_journal (tarn_window_get_library (pages_window ()));
  g_autoptr(TarnSession) session = pages_session (reflection);
  g_autoptr(GError) error = NULL;

  tarn_reflection_set_finished (tarn_session_get_reflection (session), finished);
  tarn_journal_save (journal, tarn_session_get_id (session),
                     tarn_session_get_reflection (session), &error);
  g_assert_no_error (error);
}

static gboolean
invites (gpointer data)
{
  return pages_says (GTK_WIDGET (get_page ()), "You have no reflections yet");
}

static void
test_an_empty_journal_invites (void)
{
  pages_wait (invites, NULL);
  pages_settle (GTK_WINDOW (pages_window ()));
  g_assert_cmpuint (pages_count (GTK_WIDGET (get_page ()), TARN_TYPE_ENTRY_ROW), ==, 0);
}

static void
test_what_arrives_on_a_shown_page_is_shown_whole (void)
{
  keep ("quick-online-presence", FALSE);
  keep ("w1-online-presence", TRUE);
  tarn_start_page_refresh (get_page ());
  pages_settle (GTK_WINDOW (pages_window ()));

  g_assert_cmpuint (pages_count (GTK_WIDGET (get_page ()), TARN_TYPE_ENTRY_ROW), ==, 2);
  pages_assert_whole (GTK_WIDGET (get_page ()));
}

static void
test_deleting_asks_nothing_and_is_taken_back (void)
{
  GtkWidget *row = pages_find (GTK_WIDGET (get_page ()), TARN_TYPE_ENTRY_ROW, 0);

  g_signal_emit_by_name (row, "delete");
  pages_settle (GTK_WINDOW (pages_window ()));
  g_assert_true (pages_says (GTK_WIDGET (get_page ()), "Reflection deleted"));
  g_assert_cmpuint (pages_count (GTK_WIDGET (get_page ()), TARN_TYPE_ENTRY_ROW), ==, 1);
  pages_assert_whole (GTK_WIDGET (get_page ()));

  gtk_widget_activate_action (GTK_WIDGET (get_page ()), "win.undo", NULL);
  pages_settle (GTK_WINDOW (pages_window ()));
  g_assert_cmpuint (pages_count (GTK_WIDGET (get_page ()), TARN_TYPE_ENTRY_ROW), ==, 2);
  pages_assert_whole (GTK_WIDGET (get_page ()));
}

static void
test_a_damaged_reflection_is_spoken_of (void)
{
  TarnJournal     *journal = tarn_library_get_journal (tarn_window_get_library (pages_window ()));
  g_autofree char *path = g_build_filename (tarn_journal_get_folder (journal), "torn.xml", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (pages_says (GTK_WIDGET (get_page ()), "put aside, not deleted"));
  g_file_set_contents (path, "<reflection", -1, &error);
  g_assert_no_error (error);
  tarn_start_page_refresh (get_page ());
  pages_settle (GTK_WINDOW (pages_window ()));

  g_assert_true (pages_says (GTK_WIDGET (get_page ()), "put aside, not deleted"));
  pages_assert_whole (GTK_WIDGET (get_page ()));
}

static void
test_broken_texts_of_one_s_own_are_spoken_of (void)
{
  TarnLibrary     *library = tarn_window_get_library (pages_window ());
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "tarn", "texts", NULL);
  g_autofree char *path = g_build_filename (folder, "workshop.xml", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, "<texts", -1, &error);
  g_assert_no_error (error);
  tarn_library_forget (library);
  tarn_start_page_refresh (get_page ());
  pages_settle (GTK_WINDOW (pages_window ()));

  g_assert_true (pages_says (GTK_WIDGET (get_page ()), "workshop.xml"));
  g_assert_nonnull (tarn_texts_get (tarn_library_get_texts (library), "workshop-title"));
  pages_assert_whole (GTK_WIDGET (get_page ()));

  g_assert_cmpint (g_unlink (path), ==, 0);
  tarn_library_forget (library);
  tarn_start_page_refresh (get_page ());
  g_assert_false (pages_says (GTK_WIDGET (get_page ()), "workshop.xml"));
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/start-page/an-empty-journal-invites", test_an_empty_journal_invites);
  g_test_add_func ("/start-page/what-arrives-on-a-shown-page-is-shown-whole",
                   test_what_arrives_on_a_shown_page_is_shown_whole);
  g_test_add_func ("/start-page/deleting-asks-nothing-and-is-taken-back",
                   test_deleting_asks_nothing_and_is_taken_back);
  g_test_add_func ("/start-page/a-damaged-reflection-is-spoken-of",
                   test_a_damaged_reflection_is_spoken_of);
  g_test_add_func ("/start-page/broken-texts-of-one-s-own-are-spoken-of",
                   test_broken_texts_of_one_s_own_are_spoken_of);

  return g_test_run ();
}
