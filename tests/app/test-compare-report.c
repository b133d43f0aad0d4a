/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-compare-page.h"
#include "tarn-compare-report.h"
#include "tarn-earlier.h"
#include "tarn-report-page.h"
#include "tarn-report-view.h"

static void
keep (const char *reflection)
{
  g_autoptr(TarnSession) session = pages_session (reflection);
  TarnJournal *journal = tarn_library_get_journal (tarn_session_get_library (session));
  g_autoptr(GError) error = NULL;

  tarn_reflection_set_finished (tarn_session_get_reflection (session), TRUE);
  tarn_journal_save (journal, tarn_session_get_id (session), tarn_session_get_reflection (session),
                     &error);
  g_assert_no_error (error);
}

static gboolean
has_a_page (gpointer page)
{
  return pages_find (page, TARN_TYPE_REPORT_VIEW, 0) != NULL;
}

/* What is previewed now, as text. */
static gboolean
preview_says (const char *words)
{
  GtkWidget *page = tarn_window_get_page (pages_window ());

  g_assert_true (TARN_IS_REPORT_PAGE (page));
  pages_wait (has_a_page, page);
  gtk_stack_set_visible_child_name (GTK_STACK (pages_find (page, GTK_TYPE_STACK, 0)), "text");
  return pages_says (pages_find (page, GTK_TYPE_TEXT_VIEW, 0), words);
}

static void
test_the_earlier_one_is_chosen_among_those_that_can_be_compared (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  GtkWidget *possible = NULL;
  GtkWidget *page;
  GtkWidget *row;
  guint      n_refused = 0;

  keep ("quick-online-presence");
  keep ("best-online-presence");
  tarn_compare_report_choose (pages_window (), session);
  page = tarn_window_get_page (pages_window ());
  for (guint i = 0; (row = pages_find (page, ADW_TYPE_ACTION_ROW, i)) != NULL; i++)
    if (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)))
      possible = row;
    else
      {
        n_refused++;
        g_assert_true (pages_says (row, "only if they used the same questions"));
      }
  g_assert_cmpuint (n_refused, ==, 1);
  g_assert_nonnull (possible);
  g_signal_emit_by_name (possible, "activated");
  g_assert_true (preview_says ("Answers that changed"));
  tarn_window_go_home (pages_window ());
}

static void
test_a_comparison_that_is_looked_at_can_be_saved (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autoptr(TarnSession) best = pages_session ("best-online-presence");
  GtkWidget *page = tarn_compare_page_new (pages_window (), session,
                                           tarn_session_get_reflection (best));

  pages_show (page);
  g_signal_emit_by_name (pages_find (page, ADW_TYPE_ACTION_ROW, 0), "activated");
  g_assert_true (preview_says ("Answers that changed"));
  tarn_window_go_home (pages_window ());
}

/* Each row costs time, and hardly anybody looks further back. */
static void
test_a_few_are_shown_and_more_when_asked_for (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  GtkWidget *page;
  GtkWidget *list;
  GtkWidget *more;

  for (guint i = 0; i < 5; i++)
    keep ("best-online-presence");
  tarn_compare_report_choose (pages_window (), session);
  page = tarn_window_get_page (pages_window ());
  list = pages_find (page, TARN_TYPE_EARLIER, 0);
  more = gtk_widget_get_next_sibling (pages_find (list, GTK_TYPE_LIST_BOX, 0));
  g_assert_cmpuint (pages_count (page, ADW_TYPE_ACTION_ROW), ==, 5);
  g_signal_emit_by_name (more, "clicked");
  g_assert_cmpuint (pages_count (page, ADW_TYPE_ACTION_ROW), ==, 7);
  g_assert_false (gtk_widget_get_visible (more));
  tarn_window_go_home (pages_window ());
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/compare/the-earlier-one-is-chosen-among-those-that-can-be-compared",
                   test_the_earlier_one_is_chosen_among_those_that_can_be_compared);
  g_test_add_func ("/compare/a-few-are-shown-and-more-when-asked-for",
                   test_a_few_are_shown_and_more_when_asked_for);
  g_test_add_func ("/compare/a-comparison-that-is-looked-at-can-be-saved",
                   test_a_comparison_that_is_looked_at_can_be_saved);

  return g_test_run ();
}
