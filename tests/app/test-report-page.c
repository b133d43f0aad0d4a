/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include <string.h>

#include "tarn-identifier-page.h"
#include "tarn-print.h"
#include "tarn-own-report.h"
#include "tarn-report-practitioner.h"
#include "tarn-report-view.h"

typedef struct
{
  GtkWidget *page;
  guint      n_pages;
} Wanted;

static gboolean
has_pages (gpointer data)
{
  const Wanted *wanted = data;

  return pages_count (wanted->page, TARN_TYPE_REPORT_VIEW) == wanted->n_pages;
}

static gboolean
has_size (gpointer view)
{
  return gtk_widget_get_height (view) > 0;
}

/* The pages may be there before it is known how wide they can be. */
static gboolean
fits (gpointer page)
{
  GtkWidget *view = pages_find (page, TARN_TYPE_REPORT_VIEW, 0);
  GtkWidget *viewport = gtk_widget_get_ancestor (view, GTK_TYPE_VIEWPORT);

  return gtk_widget_get_width (view) < gtk_widget_get_width (viewport);
}

static TarnLayout *
lay_out (TarnSession *session,
         gboolean     notes)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char  *today = g_date_time_format (now, "%Y-%m-%d");
  TarnReportInput   input = { tarn_session_get_profile (session),
                              tarn_session_get_reflection (session) };
  TarnReportOptions options = { today, notes };
  TarnFonts        *fonts = tarn_session_get_fonts (session, NULL);
  g_autoptr(TarnReport) report = NULL;
  g_autofree char *missing = NULL;

  report = tarn_report_practitioner_new (&input, 1, tarn_session_get_texts (session), &options);
  missing = tarn_fonts_prepare (fonts, report);
  return tarn_layout_new (report, tarn_paper_find ("a4"), tarn_fonts_get_measure (fonts));
}

static GtkWidget *
show (TarnSession *session,
      guint        n_pages)
{
  Wanted wanted = { tarn_own_report_new (pages_window (), session), n_pages };

  pages_show (wanted.page);
  pages_wait (has_pages, &wanted);
  pages_wait (has_size, pages_find (wanted.page, TARN_TYPE_REPORT_VIEW, n_pages - 1));
  pages_wait (fits, wanted.page);
  return wanted.page;
}

static void
test_the_preview_has_the_very_pages_that_are_saved (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autoptr(TarnLayout) layout = lay_out (session, FALSE);
  guint      n = tarn_layout_get_n_pages (layout);
  GtkWidget *page = show (session, n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Page %u of %u", i + 1, n);
      GtkWidget       *view = pages_find (page, TARN_TYPE_REPORT_VIEW, i);

      g_assert_cmpuint (tarn_report_view_get_page (TARN_REPORT_VIEW (view)), ==, i);
      gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
      gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    }
  tarn_window_go_back (pages_window ());
}

static void
test_a_page_grows_with_the_zoom (void)
{
  static const double zooms[] = { 0.5, 1, 2 };
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autoptr(TarnLayout) layout = lay_out (session, FALSE);
  const TarnPaper *paper = tarn_layout_get_paper (layout);
  GtkWidget       *view;

  view = g_object_ref_sink (tarn_report_view_new (layout, 0,
                                                  tarn_session_get_fonts (session, NULL)));
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      int width, height;

      tarn_report_view_set_zoom (TARN_REPORT_VIEW (view), zooms[i]);
      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      g_assert_cmpint (ABS (width - paper->width * zooms[i] * 96 / 72), <=, 1);
      g_assert_cmpint (ABS (height - paper->height * zooms[i] * 96 / 72), <=, 1);
    }
  g_assert_finalize_object (view);
}

static double
get_zoom (GtkWidget *page)
{
  return tarn_report_view_get_zoom (TARN_REPORT_VIEW (pages_find (page, TARN_TYPE_REPORT_VIEW, 0)));
}

static void
test_zoom_keys_change_the_size_and_go_back_to_the_width (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autoptr(TarnLayout) layout = lay_out (session, FALSE);
  GtkWidget *page = show (session, tarn_layout_get_n_pages (layout));
  double     fit = get_zoom (page);

  gtk_widget_activate_action (page, "page.zoom-in", NULL);
  g_assert_cmpfloat (get_zoom (page), >, fit);
  gtk_widget_activate_action (page, "page.zoom-normal", NULL);
  g_assert_cmpfloat (get_zoom (page), ==, fit);
  gtk_widget_activate_action (page, "page.zoom-out", NULL);
  g_assert_cmpfloat (get_zoom (page), <, fit);
  tarn_window_go_back (pages_window ());
}

static void
test_page_keys_go_from_page_to_page (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autoptr(TarnLayout) layout = lay_out (session, FALSE);
  GtkWidget     *page = show (session, tarn_layout_get_n_pages (layout));
  GtkWidget     *view = pages_find (page, TARN_TYPE_REPORT_VIEW, 0);
  GtkWidget     *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double         first;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_widget_activate_action (page, "page.next", NULL);
  first = gtk_adjustment_get_value (adjustment);
  g_assert_cmpfloat (first, >=, gtk_widget_get_height (view));
  gtk_widget_activate_action (page, "page.next", NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, first);
  gtk_widget_activate_action (page, "page.previous", NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, first);
  gtk_widget_activate_action (page, "page.previous", NULL);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  tarn_window_go_back (pages_window ());
}

static GtkWidget *
find_notes (GtkWidget *page)
{
  return pages_find (page, GTK_TYPE_CHECK_BUTTON, 0);
}

/* In every part of the page: the pages are pictures, so words are in the text version. */
static gboolean
shows_note (gpointer page)
{
  return pages_says (page, "a word of my own");
}

static void
test_notes_are_in_the_report_only_if_ticked (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autoptr(TarnLayout) layout = NULL;
  GtkWidget *page;
  GtkWidget *stack;

  tarn_reflection_set_step (tarn_session_get_reflection (session), "what-next", "a word of my own");
  layout = lay_out (session, FALSE);
  page = show (session, tarn_layout_get_n_pages (layout));
  stack = pages_find (page, GTK_TYPE_STACK, 0);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "text");
  g_assert_true (pages_says (page, "My plan"));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_notes (page))));
  g_assert_false (shows_note (page));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_notes (page)), TRUE);
  pages_wait (shows_note, page);
  tarn_window_go_back (pages_window ());
}

static void
test_the_words_are_as_large_as_is_preferred (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autoptr(TarnLayout) layout = lay_out (session, FALSE);
  GSettings *settings = tarn_library_get_settings (tarn_session_get_library (session));
  TarnFonts *fonts = tarn_session_get_fonts (session, NULL);
  g_autoptr(TarnLayout) large = NULL;
  guint  n_pages = tarn_layout_get_n_pages (layout);
  Wanted wanted = { show (session, n_pages), 0 };

  large = tarn_layout_new (tarn_layout_get_report (layout),
                           tarn_paper_find_for_text ("a4", TARN_TEXT_LARGE),
                           tarn_fonts_get_measure (fonts));
  wanted.n_pages = tarn_layout_get_n_pages (large);
  g_assert_cmpuint (wanted.n_pages, >, n_pages);
  g_settings_set_string (settings, "report-text-size", "large");
  pages_wait (has_pages, &wanted);
  g_settings_reset (settings, "report-text-size");
  tarn_window_go_back (pages_window ());
}

static void
test_what_is_printed_has_the_same_pages (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-group-participation");
  g_autoptr(TarnLayout) layout = lay_out (session, FALSE);
  g_autoptr(GtkPrintOperation) operation = NULL;
  g_autofree char *name = g_strdup_printf ("tarn-print-%d.pdf", g_random_int_range (0, G_MAXINT));
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autofree char *data = NULL;
  g_autoptr(GError) error = NULL;
  gsize    length;
  int      n_pages;
  gboolean shows_progress;

  operation = tarn_print_new (layout, tarn_session_get_fonts (session, NULL));
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            GTK_WINDOW (pages_window ()), &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, "show-progress", &shows_progress, NULL);
  g_assert_true (shows_progress);
  g_assert_cmpuint (n_pages, ==, tarn_layout_get_n_pages (layout));
  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (data, "%PDF-"));
  g_assert_cmpuint (length, >, 10000);
}

static gboolean
can_be_saved (gpointer page)
{
  return g_action_group_get_action_enabled (tarn_page_get_actions (page), "save");
}

static gboolean
shows_identifiers (gpointer data)
{
  return TARN_IS_IDENTIFIER_PAGE (tarn_window_get_page (pages_window ()));
}

/* A name in the plan is shown before the report goes anywhere. */
static void
test_own_words_are_looked_through_before_saving (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  TarnPlanAction *action = tarn_plan_action_new ();
  GtkWidget      *page;

  action->text = g_strdup ("Talk to Jo Bloggs");
  tarn_reflection_take_plan_action (tarn_session_get_reflection (session), action);
  page = tarn_own_report_new (pages_window (), session);
  pages_show (page);
  pages_wait (can_be_saved, page);

  g_action_group_activate_action (tarn_page_get_actions (page), "print", NULL);
  pages_wait (shows_identifiers, NULL);
  tarn_window_go_back (pages_window ());
  g_action_group_activate_action (tarn_page_get_actions (page), "save", NULL);
  pages_wait (shows_identifiers, NULL);
  tarn_window_go_back (pages_window ());
  tarn_window_go_back (pages_window ());
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/report/the-preview-has-the-very-pages-that-are-saved",
                   test_the_preview_has_the_very_pages_that_are_saved);
  g_test_add_func ("/report/a-page-grows-with-the-zoom", test_a_page_grows_with_the_zoom);
  g_test_add_func ("/report/zoom-keys-change-the-size-and-go-back-to-the-width",
                   test_zoom_keys_change_the_size_and_go_back_to_the_width);
  g_test_add_func ("/report/page-keys-go-from-page-to-page", test_page_keys_go_from_page_to_page);
  g_test_add_func ("/report/notes-are-in-the-report-only-if-ticked",
                   test_notes_are_in_the_report_only_if_ticked);
  g_test_add_func ("/report/the-words-are-as-large-as-is-preferred",
                   test_the_words_are_as_large_as_is_preferred);
  g_test_add_func ("/report/what-is-printed-has-the-same-pages",
                   test_what_is_printed_has_the_same_pages);
  g_test_add_func ("/report/own-words-are-looked-through-before-saving",
                   test_own_words_are_looked_through_before_saving);

  return g_test_run ();
}
