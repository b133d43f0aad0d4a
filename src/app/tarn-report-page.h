/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnReportPage:
 *
 * The report as it will be saved and printed: the very pages, and the same as text.
 */
#define TARN_TYPE_REPORT_PAGE (tarn_report_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnReportPage, tarn_report_page, TARN, REPORT_PAGE, AdwBin)

GtkWidget *
tarn_report_page_new (TarnWindow  *window,
                      TarnSession *session);

G_END_DECLS
