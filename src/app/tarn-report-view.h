/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "tarn-fonts.h"
#include "tarn-layout.h"

G_BEGIN_DECLS

/**
 * TarnReportView:
 *
 * One page of a report on white paper, drawn by the same painter as the file and the print, at any
 * zoom.
 */
#define TARN_TYPE_REPORT_VIEW (tarn_report_view_get_type ())

G_DECLARE_FINAL_TYPE (TarnReportView, tarn_report_view, TARN, REPORT_VIEW, GtkWidget)

GtkWidget *
tarn_report_view_new (TarnLayout *layout,
                      guint       page,
                      TarnFonts  *fonts);
guint
tarn_report_view_get_page (TarnReportView *self);
double
tarn_report_view_get_zoom (TarnReportView *self);
void
tarn_report_view_set_zoom (TarnReportView *self,
                           double          zoom);
void
tarn_report_view_look_again (TarnReportView *self);

G_END_DECLS
