/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnHandoutsPage:
 *
 * The pages that are the same for everyone: cards and checklists, and every questionnaire on paper.
 * No reflection is needed for them.
 */
#define TARN_TYPE_HANDOUTS_PAGE (tarn_handouts_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnHandoutsPage, tarn_handouts_page, TARN, HANDOUTS_PAGE, AdwBin)

GtkWidget *tarn_handouts_page_new (TarnWindow *window);

G_END_DECLS
