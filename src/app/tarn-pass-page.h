/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnPassPage:
 *
 * One laptop that is passed around: what everybody answers, and where the files go.
 */
#define TARN_TYPE_PASS_PAGE (tarn_pass_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnPassPage, tarn_pass_page, TARN, PASS_PAGE, AdwBin)

GtkWidget *tarn_pass_page_new (TarnWindow        *window,
                               TarnQuestionnaire *questionnaire);

G_END_DECLS
