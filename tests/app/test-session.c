/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include <glib/gstdio.h>
#include <string.h>

/* What is on the disk of a session's reflection, read by somebody else. */
static TarnReflection *
on_disk (TarnSession *session)
{
  TarnJournal *journal = tarn_library_get_journal (tarn_session_get_library (session));
  g_autoptr(TarnJournal) other = tarn_journal_new (tarn_journal_get_folder (journal));
  g_autoptr(TarnJournalEntry) entry = NULL;
  g_autoptr(GError) error = NULL;

  entry = tarn_journal_load (other, tarn_session_get_id (session), &error);
  g_assert_no_error (error);

  return g_steal_pointer (&entry->reflection);
}

static gboolean
busy_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
is_saved (gpointer session)
{
  g_autoptr(TarnReflection) reflection = on_disk (session);

  return reflection != NULL &&
         g_str_equal (tarn_reflection_get_answer (reflection, "OP-FOOT-1")->options[0], "older");
}

/* An animation or a slow computer never leave the program with nothing to do. */
static void
test_an_answer_is_saved_however_busy_the_window_is (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  guint  busy = g_idle_add_full (G_PRIORITY_HIGH_IDLE, busy_cb, NULL, NULL);
  gint64 start = g_get_monotonic_time ();

  tarn_reflection_choose (tarn_session_get_reflection (session), "OP-FOOT-1", "older");
  pages_wait (is_saved, session);
  g_test_message ("saved after %d ms", (int)((g_get_monotonic_time () - start) / 1000));
  g_source_remove (busy);
}

static void
test_a_clock_that_was_put_back_makes_nothing_older (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  TarnReflection *reflection = tarn_session_get_reflection (session);
  g_autoptr(TarnReflection) saved = NULL;
  g_autoptr(GError) error = NULL;

  tarn_reflection_set_changed (reflection, "2126-01-01T00:00:00Z");
  tarn_reflection_choose (reflection, "OP-FOOT-1", "older");
  tarn_session_flush (session, &error);
  g_assert_no_error (error);

  saved = on_disk (session);
  g_assert_cmpstr (tarn_reflection_get_changed (saved), ==, "2126-01-01T00:00:00Z");
  g_assert_cmpstr (tarn_reflection_get_answer (saved, "OP-FOOT-1")->options[0], ==, "older");
}

static void
test_what_another_has_open_is_changed_as_a_copy (void)
{
  g_autoptr(TarnSession) session = NULL;
  g_autoptr(TarnSession) first = pages_session ("w1-online-presence");
  TarnLibrary *library = tarn_session_get_library (first);
  TarnJournal *journal = tarn_library_get_journal (library);
  g_autoptr(TarnJournal) other = NULL;
  g_autofree char *id = tarn_journal_new_id (journal);
  g_autoptr(TarnReflection) original = NULL;
  g_autoptr(TarnReflection) copy = NULL;
  g_autoptr(GError) error = NULL;

  tarn_session_flush (first, &error);
  other = tarn_journal_new (tarn_journal_get_folder (journal));
  tarn_journal_save (other, id, tarn_session_get_reflection (first), &error);
  g_assert_no_error (error);
  g_assert_true (tarn_journal_claim (other, id, &error));
  {
    g_autoptr(TarnJournalEntry) entry = tarn_journal_load (journal, id, &error);

    g_assert_no_error (error);
    session = tarn_session_new (library, tarn_session_get_questionnaire (first), entry->reflection,
                                id);
  }

  g_assert_true (tarn_session_is_read_only (session));
  g_assert_cmpstr (tarn_session_get_id (session), ==, id);
  original = on_disk (session);

  tarn_reflection_choose (tarn_session_get_reflection (session), "OP-FOOT-1", "older");
  g_assert_false (tarn_session_is_read_only (session));
  g_assert_cmpstr (tarn_session_get_id (session), !=, id);
  tarn_session_flush (session, &error);
  g_assert_no_error (error);

  copy = on_disk (session);
  g_assert_cmpstr (tarn_reflection_get_answer (copy, "OP-FOOT-1")->options[0], ==, "older");
  {
    g_autoptr(TarnJournalEntry) entry = tarn_journal_load (other, id, &error);

    g_assert_no_error (error);
    g_assert_cmpstr (tarn_reflection_get_answer (entry->reflection, "OP-FOOT-1")->options[0], ==,
                     tarn_reflection_get_answer (original, "OP-FOOT-1")->options[0]);
  }
}

static void
failed_cb (TarnSession *session,
           const char  *message,
           guint       *n)
{
  g_assert_cmpstr (message, !=, "");
  *n += 1;
}

static gboolean
has_failed (gpointer n)
{
  return *(guint *)n > 0;
}

static void
test_what_could_not_be_saved_is_saved_before_the_end (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  TarnJournal     *journal = tarn_library_get_journal (tarn_session_get_library (session));
  const char      *folder = tarn_journal_get_folder (journal);
  g_autofree char *away = g_strconcat (folder, "-away", NULL);
  g_autoptr(TarnReflection) saved = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  /* A file where the folder should be is what even root cannot write into. */
  g_signal_connect (session, "save-failed", G_CALLBACK (failed_cb), &n);
  tarn_session_flush (session, NULL);
  g_rename (folder, away);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  tarn_reflection_choose (tarn_session_get_reflection (session), "OP-FOOT-1", "older");
  pages_wait (has_failed, &n);
  g_assert_false (tarn_session_flush (session, NULL));
  g_assert_cmpuint (n, ==, 1);

  g_unlink (folder);
  g_rename (away, folder);
  tarn_session_flush (session, &error);
  g_assert_no_error (error);
  saved = on_disk (session);
  g_assert_cmpstr (tarn_reflection_get_answer (saved, "OP-FOOT-1")->options[0], ==, "older");
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/session/busy", test_an_answer_is_saved_however_busy_the_window_is);
  g_test_add_func ("/session/clock", test_a_clock_that_was_put_back_makes_nothing_older);
  g_test_add_func ("/session/read-only", test_what_another_has_open_is_changed_as_a_copy);
  g_test_add_func ("/session/failed", test_what_could_not_be_saved_is_saved_before_the_end);

  return g_test_run ();
}
