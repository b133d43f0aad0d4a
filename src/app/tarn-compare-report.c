/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-compare-report.h"

#include <glib/gi18n.h>

#include "tarn-back.h"
#include "tarn-column.h"
#include "tarn-report-comparison.h"
#include "tarn-report-extract.h"
#include "tarn-report-page.h"
#include "tarn-score.h"
#include "tarn-widgets.h"

/* What a row of the page to choose from leads to. */
typedef struct
{
  TarnWindow     *window; /* it holds the row, so it outlives it */
  TarnSession    *session;
  TarnReflection *earlier;
} Choice;

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  Choice *choice = data;

  g_object_unref (choice->session);
  g_object_unref (choice->earlier);
  g_free (choice);
}

static const char *
words (TarnSession *session,
       const char  *id)
{
  const TarnText *text = tarn_texts_get (tarn_session_get_texts (session), id);

  return text != NULL ? text->text : id;
}

static void
chosen_cb (GtkWidget *row,
           Choice    *choice)
{
  tarn_compare_report_show (choice->window, choice->session, choice->earlier);
}

static gboolean
can_be_compared (TarnSession    *session,
                 TarnReflection *earlier)
{
  g_autoptr(TarnReport) report = tarn_compare_report_new (session, earlier, NULL);

  return report != NULL;
}

/* One that cannot be compared is there, too, with the reason; greyed out, it would be too pale. */
static GtkWidget *
new_refused_row (TarnSession *session,
                 const char  *day)
{
  const char *why = words (session, "compare-not-possible");
  GtkWidget  *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), why);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, why,
                                  -1);
  return row;
}

static GtkWidget *
new_row (TarnWindow     *window,
         TarnSession    *session,
         TarnReflection *earlier)
{
  g_autofree char *day = tarn_dup_date (tarn_reflection_get_started (earlier));
  gboolean         quick = tarn_reflection_get_route (earlier) == TARN_ROUTE_QUICK;
  Choice          *choice;
  GtkWidget       *row;

  if (!can_be_compared (session, earlier))
    return new_refused_row (session, day);
  choice = g_new0 (Choice, 1);
  choice->window = window;
  choice->session = g_object_ref (session);
  choice->earlier = g_object_ref (earlier);
  row = tarn_row_new (day, quick ? _("Quick route") : _("Full route"), NULL);
  g_signal_connect_data (row, "activated", G_CALLBACK (chosen_cb), choice, choice_free, 0);
  return row;
}

/* The one that was started first stands first, whatever their order in the list. */
static gboolean
is_older (TarnReflection *a,
          TarnReflection *b)
{
  return g_strcmp0 (tarn_reflection_get_started (a), tarn_reflection_get_started (b)) <= 0;
}

/**
 * tarn_compare_report_new:
 * @session: a finished reflection
 * @earlier: another finished reflection of the same questionnaire
 * @date: (nullable): ISO date of a report to save; %NULL for what is shown in the window
 *
 * Returns: (transfer full) (nullable): the two side by side; %NULL if they cannot be compared
 */
TarnReport *
tarn_compare_report_new (TarnSession    *session,
                         TarnReflection *earlier,
                         const char     *date)
{
  TarnReflection *reflection = tarn_session_get_reflection (session);
  TarnTexts      *texts = tarn_session_get_texts (session);
  g_autoptr(TarnProfile) other = tarn_score (tarn_session_get_questionnaire (session), earlier);
  g_autoptr(TarnComparison) comparison = NULL;
  TarnReportInput   sides[] = { { other, earlier },
                                { tarn_session_get_profile (session), reflection } };
  TarnReportOptions options = { date, FALSE };
  gboolean          swapped = !is_older (earlier, reflection);

  comparison = tarn_comparison_new (sides[swapped].profile, sides[!swapped].profile, NULL);
  if (comparison == NULL)
    return NULL;
  if (date == NULL)
    return tarn_report_comparison_new (comparison, &sides[swapped], &sides[!swapped], texts);
  return tarn_report_looking_back_new (comparison, &sides[swapped], &sides[!swapped], texts,
                                       &options);
}

/**
 * tarn_compare_report_show:
 * @window: a window
 * @session: a finished reflection
 * @earlier: another one that it can be compared with
 *
 * Shows the comparison as a report.
 */
void
tarn_compare_report_show (TarnWindow     *window,
                          TarnSession    *session,
                          TarnReflection *earlier)
{
  const char      *title = words (session, "compare-title");
  g_autofree char *name = g_strconcat (tarn_session_get_questionnaire (session)->id, "-compared",
                                       NULL);
  GtkWidget       *page = tarn_report_page_new (window, title, name);
  const char      *date = tarn_report_page_get_date (TARN_REPORT_PAGE (page));

  tarn_report_page_offer_password (TARN_REPORT_PAGE (page));
  tarn_report_page_take_report (TARN_REPORT_PAGE (page),
                                tarn_compare_report_new (session, earlier, date));
  tarn_window_show_page (window, page, title);
}

/**
 * tarn_compare_report_choose:
 * @window: a window
 * @session: a finished reflection
 *
 * Shows the earlier reflections to choose one that the report compares with.
 */
void
tarn_compare_report_choose (TarnWindow  *window,
                            TarnSession *session)
{
  g_autoptr(GPtrArray) earlier = tarn_session_list_earlier (session);
  GtkWidget  *column = tarn_column_new ();
  const char *title = words (session, "compare-title");
  GtkWidget  *list;

  tarn_back_add (column, window);
  tarn_column_add_heading (TARN_COLUMN (column), title, 1);
  tarn_column_add_words (TARN_COLUMN (column),
                         _("Choose the reflection that this one is set beside."), NULL);
  list = tarn_column_add_rows (TARN_COLUMN (column), title);
  for (guint i = 0; i < earlier->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         new_row (window, session,
                                  ((const TarnJournalEntry *)earlier->pdata[i])->reflection));
  tarn_window_show_page (window, column, title);
}
