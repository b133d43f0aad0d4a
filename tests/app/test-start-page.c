/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-entry-row.h"
#include "tarn-start-page.h"

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
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       n_frames)
{
  (*(guint *)n_frames)++;
  return G_SOURCE_CONTINUE;
}

static gboolean
has_two (gpointer n_frames)
{
  return *(guint *)n_frames >= 2;
}

static void
wait_for_frames (void)
{
  GtkWidget *window = GTK_WIDGET (pages_window ());
  guint      n_frames = 0;
  guint      tick = gtk_widget_add_tick_callback (window, count_frame_cb, &n_frames, NULL);

  pages_wait (has_two, &n_frames);
  gtk_widget_remove_tick_callback (window, tick);
}

/* Nothing that stands in a box reaches below it. */
static void
assert_whole (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_mapped (child))
        continue;
      assert_whole (child);
      if (!GTK_IS_BOX (widget))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, widget, &bounds));
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                         gtk_widget_get_height (widget) + 1);
    }
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
  wait_for_frames ();
  g_assert_cmpuint (pages_count (GTK_WIDGET (get_page ()), TARN_TYPE_ENTRY_ROW), ==, 0);
}

static void
test_what_arrives_on_a_shown_page_is_shown_whole (void)
{
  keep ("quick-online-presence", FALSE);
  keep ("w1-online-presence", TRUE);
  tarn_start_page_refresh (get_page ());
  wait_for_frames ();

  g_assert_cmpuint (pages_count (GTK_WIDGET (get_page ()), TARN_TYPE_ENTRY_ROW), ==, 2);
  assert_whole (GTK_WIDGET (get_page ()));
}

static void
test_deleting_asks_nothing_and_is_taken_back (void)
{
  GtkWidget *row = pages_find (GTK_WIDGET (get_page ()), TARN_TYPE_ENTRY_ROW, 0);

  g_signal_emit_by_name (row, "delete");
  wait_for_frames ();
  g_assert_true (pages_says (GTK_WIDGET (get_page ()), "Reflection deleted"));
  g_assert_cmpuint (pages_count (GTK_WIDGET (get_page ()), TARN_TYPE_ENTRY_ROW), ==, 1);
  assert_whole (GTK_WIDGET (get_page ()));

  gtk_widget_activate_action (GTK_WIDGET (get_page ()), "win.undo", NULL);
  wait_for_frames ();
  g_assert_cmpuint (pages_count (GTK_WIDGET (get_page ()), TARN_TYPE_ENTRY_ROW), ==, 2);
  assert_whole (GTK_WIDGET (get_page ()));
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

  return g_test_run ();
}
