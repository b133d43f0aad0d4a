/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-share-report.h"

#include "tarn-report-page.h"

#define COPY "tarn-share-report"

typedef struct
{
  TarnReportPage *page; /* it hangs on this */
  TarnSession    *session;
  TarnShare       share;
  char          **topics;
  GArray         *rows; /* of the plan, from 0 */
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_object_unref (copy->session);
  g_strfreev (copy->topics);
  g_array_unref (copy->rows);
  g_free (copy);
}

/* Actions are looked up anew each time: one that was reworded is another one. */
static GPtrArray *
list_actions (Copy *copy)
{
  GPtrArray *plan = tarn_reflection_get_plan (tarn_session_get_reflection (copy->session));
  GPtrArray *actions = g_ptr_array_new ();

  for (guint i = 0; i < copy->rows->len; i++)
    {
      guint row = g_array_index (copy->rows, guint, i);

      if (row < plan->len)
        g_ptr_array_add (actions, plan->pdata[row]);
    }
  return actions;
}

static void
make (Copy *copy)
{
  TarnReportInput input = { tarn_session_get_profile (copy->session),
                            tarn_session_get_reflection (copy->session) };
  g_autoptr(GPtrArray) actions = list_actions (copy);
  TarnSupervisorOptions options = { tarn_report_page_get_date (copy->page), copy->share,
                                    (const char *const *)copy->topics, actions };
  TarnTexts            *texts = tarn_session_get_texts (copy->session);

  tarn_report_page_set_leaving (copy->page, copy->session, TARN_LEAVES_PLAN, actions);
  tarn_report_page_take_report (copy->page,
                                tarn_report_supervisor_new (&input, 1, texts, &options));
}

static void
changed_cb (TarnSession *session,
            GObject     *page)
{
  make (g_object_get_data (page, COPY));
}

/**
 * tarn_share_report_new:
 * @window: the window it will be shown in
 * @session: a finished reflection
 * @share: how much the copy holds
 * @topics: (nullable) (array zero-terminated=1): ids of the domains that were picked
 * @rows: (element-type guint): the rows of the plan that were ticked, from 0
 *
 * Returns: (transfer floating): the page of the copy, with what has to be known before it is handed
 *   over
 */
GtkWidget *
tarn_share_report_new (TarnWindow        *window,
                       TarnSession       *session,
                       TarnShare          share,
                       const char *const *topics,
                       GArray            *rows)
{
  TarnTexts      *texts = tarn_session_get_texts (session);
  const TarnText *title = tarn_texts_get (texts, "supervisor-title");
  const TarnText *before = tarn_texts_get (texts, "supervisor-before-title");
  g_autoptr(GPtrArray) warnings = tarn_share_report_list_warnings (session, share);
  GtkWidget *page;
  Copy      *copy = g_new0 (Copy, 1);

  page = tarn_report_page_new (window, title != NULL ? title->text : "", "supervisor-copy");
  copy->page = TARN_REPORT_PAGE (page);
  copy->session = g_object_ref (session);
  copy->share = share;
  copy->topics = g_strdupv ((char **)topics);
  copy->rows = g_array_ref (rows);
  g_object_set_data_full (G_OBJECT (page), COPY, copy, copy_free);
  tarn_report_page_offer_password (copy->page);
  tarn_report_page_set_note (copy->page, before != NULL ? before->text : "", warnings);
  make (copy);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), page, 0);
  return page;
}

/**
 * tarn_share_report_list_warnings:
 * @session: a finished reflection
 * @share: how much a copy holds
 *
 * Returns: (transfer full) (element-type utf8): what the person has to read before the copy is
 *   handed over
 */
GPtrArray *
tarn_share_report_list_warnings (TarnSession *session,
                                 TarnShare    share)
{
  TarnReportInput input = { tarn_session_get_profile (session),
                            tarn_session_get_reflection (session) };

  return tarn_share_list_warnings (share, &input, 1, tarn_session_get_texts (session));
}
