/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-report-supervisor.h"
#include "tarn-session.h"

G_BEGIN_DECLS

/**
 * TarnPlanTicks:
 *
 * The rows of a plan, to tick those that a supervisor may see. Without flags, a row that belongs to
 * an answer that cannot wait is unticked until the person ticks it, and again after every change of
 * how much is shared.
 */
#define TARN_TYPE_PLAN_TICKS (tarn_plan_ticks_get_type ())

G_DECLARE_FINAL_TYPE (TarnPlanTicks, tarn_plan_ticks, TARN, PLAN_TICKS, AdwBin)

GtkWidget *tarn_plan_ticks_new       (TarnSession   *session,
                                      GtkWidget     *title,
                                      GtkWidget     *intro);
void       tarn_plan_ticks_set_share (TarnPlanTicks *self,
                                      TarnShare      share);
void       tarn_plan_ticks_refresh   (TarnPlanTicks *self);
GArray    *tarn_plan_ticks_list      (TarnPlanTicks *self);

G_END_DECLS
