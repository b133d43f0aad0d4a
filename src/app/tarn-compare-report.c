/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-compare-report.h"

#include <glib/gi18n.h>

#include "tarn-back.h"
#include "tarn-column.h"
#include "tarn-earlier.h"
#include "tarn-report-comparison.h"
#include "tarn-report-extract.h"
#include "tarn-report-page.h"
#include "tarn-score.h"

static const char *
words (TarnSession *session,
       const char  *id)
{
  const TarnText *text = tarn_texts_get (tarn_session_get_texts (session), id);

  return text != NULL ? text->text : id;
}

static const char *
refuse (TarnSession    *session,
        TarnReflection *earlier)
{
  g_autoptr(TarnReport) report = tarn_compare_report_new (session, earlier, NULL);

  return report != NULL ? NULL : words (session, "compare-not-possible");
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
  GtkWidget  *column = tarn_column_new ();
  const char *title = words (session, "compare-title");

  tarn_back_add (column, window);
  tarn_column_add_heading (TARN_COLUMN (column), title, 1);
  tarn_column_add_words (TARN_COLUMN (column),
                         _("Choose the reflection that this one is set beside."), NULL);
  tarn_column_add (TARN_COLUMN (column), tarn_earlier_new (window, session, title,
                                                           tarn_compare_report_show, refuse));
  tarn_window_show_page (window, column, title);
}
