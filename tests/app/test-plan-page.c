/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include <string.h>

#include "tarn-action-card.h"
#include "tarn-date-row.h"
#include "tarn-notice.h"
#include "tarn-plan-page.h"
#include "tarn-report-extract.h"
#include "tarn-steps-page.h"
#include "tarn-text-area.h"
#include "tarn-text-row.h"

static GPtrArray *
get_plan (TarnSession *session)
{
  return tarn_reflection_get_plan (tarn_session_get_reflection (session));
}

static const TarnPlanAction *
get_action (TarnSession *session,
            guint        index)
{
  g_assert_cmpuint (index, <, get_plan (session)->len);
  return get_plan (session)->pdata[index];
}

/* As a person would: into the text, not into the widget. */
static void
type (GtkWidget  *area,
      const char *words)
{
  GtkTextView *view = GTK_TEXT_VIEW (pages_find (area, GTK_TYPE_TEXT_VIEW, 0));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), words, -1);
}

static void
press (GtkWidget *widget)
{
  g_signal_emit_by_name (widget, "clicked");
}

static void
test_a_plan_begins_with_what_the_profile_suggests (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autoptr(GPtrArray) wanted = NULL;
  g_autofree char *today = tarn_date_dup_today ();
  g_autofree char *review = NULL;
  GtkWidget       *page;

  g_assert_cmpuint (get_plan (session)->len, ==, 0);
  wanted = tarn_report_suggest_actions (tarn_session_get_profile (session),
                                        tarn_session_get_reflection (session),
                                        tarn_session_get_texts (session));
  review = tarn_report_dup_review (tarn_session_get_profile (session), today);
  page = g_object_ref_sink (tarn_plan_page_new (pages_window (), session));

  g_assert_cmpuint (wanted->len, >, 0);
  g_assert_cmpuint (get_plan (session)->len, ==, wanted->len);
  g_assert_cmpuint (pages_count (page, TARN_TYPE_ACTION_CARD), ==, wanted->len);
  for (guint i = 0; i < wanted->len; i++)
    g_assert_cmpstr (get_action (session, i)->text, ==, ((TarnPlanAction *)wanted->pdata[i])->text);
  g_assert_cmpstr (tarn_reflection_get_review (tarn_session_get_reflection (session)), ==, review);
  g_assert_finalize_object (page);
}

static void
test_every_field_of_a_step_is_kept (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  GtkWidget *page = g_object_ref_sink (tarn_plan_page_new (pages_window (), session));
  GtkWidget *card = pages_find (page, TARN_TYPE_ACTION_CARD, 1);

  type (card, "Ask about\nthe policy\x07");
  tarn_date_row_set_date (TARN_DATE_ROW (pages_find (card, TARN_TYPE_DATE_ROW, 0)), "2027-01-31");
  gtk_editable_set_text (GTK_EDITABLE (pages_find (card, TARN_TYPE_TEXT_ROW, 0)), "Sam");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (pages_find (card, GTK_TYPE_CHECK_BUTTON, 0)),
                               TRUE);

  g_assert_cmpstr (get_action (session, 1)->text, ==, "Ask about\nthe policy");
  g_assert_cmpstr (get_action (session, 1)->by, ==, "2027-01-31");
  g_assert_cmpstr (get_action (session, 1)->who, ==, "Sam");
  g_assert_true (get_action (session, 1)->done);
  g_assert_nonnull (get_action (session, 1)->domain);
  g_assert_false (get_action (session, 0)->done);
  g_assert_finalize_object (page);
}

static void
test_removed_steps_do_not_come_back_by_themselves (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  GtkWidget *page = tarn_plan_page_new (pages_window (), session);

  pages_show (page);
  while (get_plan (session)->len > 0)
    press (pages_find_named (page, GTK_TYPE_BUTTON, "Remove step 1"));
  g_assert_cmpuint (pages_count (page, TARN_TYPE_ACTION_CARD), ==, 0);
  tarn_window_go_back (pages_window ());

  page = g_object_ref_sink (tarn_plan_page_new (pages_window (), session));
  g_assert_cmpuint (get_plan (session)->len, ==, 0);
  g_assert_finalize_object (page);
}

static void
test_a_removed_step_comes_back_where_it_was (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  GtkWidget       *page = tarn_plan_page_new (pages_window (), session);
  guint            n = get_plan (session)->len;
  g_autofree char *second = g_strdup (get_action (session, 1)->text);
  GtkWidget       *notice;

  pages_show (page);
  press (pages_find_named (page, GTK_TYPE_BUTTON, "Remove step 2"));
  g_assert_cmpuint (get_plan (session)->len, ==, n - 1);
  g_assert_cmpstr (get_action (session, 1)->text, !=, second);
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (pages_window ())));

  notice = pages_find (GTK_WIDGET (pages_window ()), TARN_TYPE_NOTICE, 0);
  press (pages_find (notice, GTK_TYPE_BUTTON, 0));
  g_assert_cmpuint (get_plan (session)->len, ==, n);
  g_assert_cmpstr (get_action (session, 1)->text, ==, second);
  g_assert_nonnull (pages_find_named (page, TARN_TYPE_ACTION_CARD, "Step 2"));
  tarn_window_go_back (pages_window ());
}

static gboolean
has_label (GtkWidget  *button,
           const char *label)
{
  return g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) == 0;
}

static void
test_a_new_step_is_added_and_takes_the_focus (void)
{
  g_autoptr(TarnSession) session = pages_session ("best-online-presence");
  GtkWidget *page = tarn_plan_page_new (pages_window (), session);
  guint      n = get_plan (session)->len;
  guint      i = 0;
  GtkWidget *focus;
  GtkWidget *card;

  pages_show (page);
  while (!has_label (pages_find (page, GTK_TYPE_BUTTON, i), "Add a Step"))
    i++;
  press (pages_find (page, GTK_TYPE_BUTTON, i));
  g_assert_cmpuint (get_plan (session)->len, ==, n + 1);
  card = pages_find (page, TARN_TYPE_ACTION_CARD, n);
  focus = gtk_window_get_focus (GTK_WINDOW (pages_window ()));
  g_assert_true (gtk_widget_is_ancestor (focus, card));
  tarn_window_go_back (pages_window ());
}

/* A calendar that others may see must not tell how urgent something was. */
static void
test_the_day_in_the_calendar_is_the_same_whatever_was_answered (void)
{
  static const char *const names[] = { "best-online-presence", "worst-online-presence" };
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) later = g_date_time_add_months (now, 6);
  g_autofree char *wanted = g_date_time_format (later, "%Y-%m-%d");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(TarnSession) session = pages_session (names[i]);
      GtkWidget *page = g_object_ref_sink (tarn_plan_page_new (pages_window (), session));
      GtkWidget *row = pages_find (page, TARN_TYPE_DATE_ROW,
                                   pages_count (page, TARN_TYPE_DATE_ROW) - 1);

      g_assert_cmpstr (tarn_date_row_get_date (TARN_DATE_ROW (row)), ==, wanted);
      g_assert_finalize_object (page);
    }
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_a_date_tells_once_and_only_when_it_changed (void)
{
  GtkWidget *row = g_object_ref_sink (tarn_date_row_new ("By when", "2026-11-22"));
  guint      n = 0;

  g_signal_connect_swapped (row, "notify::date", G_CALLBACK (count_cb), &n);
  tarn_date_row_set_date (TARN_DATE_ROW (row), "2026-12-01");
  tarn_date_row_set_date (TARN_DATE_ROW (row), "2026-12-01");
  g_assert_cmpuint (n, ==, 1);
  tarn_date_row_set_date (TARN_DATE_ROW (row), "2026-02-30");
  g_assert_null (tarn_date_row_get_date (TARN_DATE_ROW (row)));
  g_assert_cmpuint (n, ==, 2);
  g_assert_nonnull (pages_find_named (row, GTK_TYPE_MENU_BUTTON, "By when: No date"));
  g_assert_finalize_object (row);
}

/* The box with the steps of one layout, of which this text is one. */
static GtkWidget *
get_box (GtkWidget *page,
         guint      area)
{
  return gtk_widget_get_parent (pages_find (page, TARN_TYPE_TEXT_AREA, area));
}

static void
test_steps_are_kept_in_both_layouts (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  TarnReflection *reflection = tarn_session_get_reflection (session);
  GtkWidget      *page = g_object_ref_sink (tarn_steps_page_new (pages_window (), session));

  g_assert_cmpuint (pages_count (page, TARN_TYPE_TEXT_AREA), ==, 4 + 6);
  gtk_test_accessible_assert_property (pages_find (page, GTK_TYPE_TEXT_VIEW, 0),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "What happened?");
  type (pages_find (page, TARN_TYPE_TEXT_AREA, 0), "one");
  type (pages_find (page, TARN_TYPE_TEXT_AREA, 9), "two");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (pages_find (page, GTK_TYPE_CHECK_BUTTON, 1)),
                               TRUE);

  g_assert_false (gtk_widget_get_visible (get_box (page, 0)));
  g_assert_true (gtk_widget_get_visible (get_box (page, 9)));
  g_assert_cmpstr (tarn_reflection_get_step (reflection, "what-happened"), ==, "one");
  g_assert_cmpstr (tarn_reflection_get_step (reflection, "action-plan"), ==, "two");
  type (pages_find (page, TARN_TYPE_TEXT_AREA, 0), "");
  g_assert_null (tarn_reflection_get_step (reflection, "what-happened"));
  g_assert_finalize_object (page);
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/plan/a-plan-begins-with-what-the-profile-suggests",
                   test_a_plan_begins_with_what_the_profile_suggests);
  g_test_add_func ("/plan/every-field-of-a-step-is-kept", test_every_field_of_a_step_is_kept);
  g_test_add_func ("/plan/a-removed-step-comes-back-where-it-was",
                   test_a_removed_step_comes_back_where_it_was);
  g_test_add_func ("/plan/removed-steps-do-not-come-back-by-themselves",
                   test_removed_steps_do_not_come_back_by_themselves);
  g_test_add_func ("/plan/a-new-step-is-added-and-takes-the-focus",
                   test_a_new_step_is_added_and_takes_the_focus);
  g_test_add_func ("/plan/the-day-in-the-calendar-is-the-same-whatever-was-answered",
                   test_the_day_in_the_calendar_is_the_same_whatever_was_answered);
  g_test_add_func ("/plan/a-date-tells-once-and-only-when-it-changed",
                   test_a_date_tells_once_and_only_when_it_changed);
  g_test_add_func ("/plan/steps-are-kept-in-both-layouts", test_steps_are_kept_in_both_layouts);

  return g_test_run ();
}
