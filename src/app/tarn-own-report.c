/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-own-report.h"

#include <glib/gi18n.h>

#include "tarn-report-page.h"
#include "tarn-report-practitioner.h"
#include "tarn-widgets.h"

#define OWN "tarn-own-report"

typedef struct
{
  TarnReportPage *page; /* it hangs on this */
  TarnSession    *session;
  GtkCheckButton *notes; /* or NULL: there are none */
} Own;

static void
own_free (gpointer data)
{
  Own *own = data;

  g_object_unref (own->session);
  g_free (own);
}

static void
make (Own *own)
{
  TarnReportInput   input = { tarn_session_get_profile (own->session),
                              tarn_session_get_reflection (own->session) };
  TarnReportOptions options = { tarn_report_page_get_date (own->page), FALSE };
  TarnTexts        *texts = tarn_session_get_texts (own->session);

  options.notes = own->notes != NULL && gtk_check_button_get_active (own->notes);
  tarn_report_page_set_leaving (own->page, own->session,
                                options.notes
                                  ? TARN_LEAVES_PLAN | TARN_LEAVES_NOTES | TARN_LEAVES_STEPS
                                  : TARN_LEAVES_PLAN,
                                NULL);
  tarn_report_page_take_report (own->page,
                                tarn_report_practitioner_new (&input, 1, texts, &options));
}

static void
changed_cb (TarnSession *session,
            GObject     *page)
{
  make (g_object_get_data (page, OWN));
}

static void
add_notes (Own *own)
{
  TarnReflection *reflection = tarn_session_get_reflection (own->session);
  GtkWidget      *notes;

  if (tarn_reflection_list_noted (reflection)->len == 0 &&
      tarn_reflection_list_steps (reflection)->len == 0)
    return;
  notes = tarn_check_new (_("Include my notes and my reflection"));
  own->notes = GTK_CHECK_BUTTON (notes);
  g_signal_connect_swapped (notes, "toggled", G_CALLBACK (make), own);
  tarn_report_page_add_option (own->page, notes);
}

/**
 * tarn_own_report_new:
 * @window: the window it will be shown in
 * @session: a finished reflection
 *
 * Returns: (transfer floating): the page of the report for the person alone, with the choice of
 *   what to include
 */
GtkWidget *
tarn_own_report_new (TarnWindow  *window,
                     TarnSession *session)
{
  const char *id = tarn_session_get_questionnaire (session)->id;
  GtkWidget  *page = tarn_report_page_new (window, _("Report"), id);
  Own        *own = g_new0 (Own, 1);

  own->page = TARN_REPORT_PAGE (page);
  own->session = g_object_ref (session);
  g_object_set_data_full (G_OBJECT (page), OWN, own, own_free);
  add_notes (own);
  tarn_report_page_offer_password (own->page);
  make (own);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), page, 0);
  return page;
}
