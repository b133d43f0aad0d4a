/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnStepsPage:
 *
 * A reflection in four or six steps, in the person's own words.
 */
#define TARN_TYPE_STEPS_PAGE (tarn_steps_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnStepsPage, tarn_steps_page, TARN, STEPS_PAGE, AdwBin)

GtkWidget *
tarn_steps_page_new (TarnWindow  *window,
                     TarnSession *session);

G_END_DECLS
