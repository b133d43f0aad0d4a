/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnPlanPage:
 *
 * A few steps: what, by when, who can help, done; and a day to look at them again.
 */
#define TARN_TYPE_PLAN_PAGE (tarn_plan_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnPlanPage, tarn_plan_page, TARN, PLAN_PAGE, AdwBin)

GtkWidget *
tarn_plan_page_new (TarnWindow  *window,
                    TarnSession *session);

G_END_DECLS
