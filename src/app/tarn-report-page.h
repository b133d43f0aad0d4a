/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-own-words.h"
#include "tarn-preview.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnReportPage:
 *
 * A report as it will be saved and printed, whatever it is about: the very pages, and the same as
 * text. Whoever makes the page gives it the report, and another one when something was chosen
 * differently.
 */
#define TARN_TYPE_REPORT_PAGE (tarn_report_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnReportPage, tarn_report_page, TARN, REPORT_PAGE, AdwBin)

void        tarn_report_page_show           (TarnWindow     *window,
                                             const char     *title,
                                             const char     *name,
                                             TarnReport     *report);
GtkWidget  *tarn_report_page_new            (TarnWindow     *window,
                                             const char     *title,
                                             const char     *name);
const char *tarn_report_page_get_date       (TarnReportPage *self);
void        tarn_report_page_add_option     (TarnReportPage *self,
                                             GtkWidget      *option);
void        tarn_report_page_offer_password (TarnReportPage *self);
void        tarn_report_page_set_note       (TarnReportPage *self,
                                             const char     *title,
                                             GPtrArray      *paragraphs);
void        tarn_report_page_set_leaving    (TarnReportPage *self,
                                             TarnSession    *session,
                                             TarnLeaves      leaves,
                                             GPtrArray      *rows);
void        tarn_report_page_take_report    (TarnReportPage *self,
                                             TarnReport     *report);

G_END_DECLS
