/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnComparePage:
 *
 * Two reflections of the same questionnaire side by side, in words.
 */
#define TARN_TYPE_COMPARE_PAGE (tarn_compare_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnComparePage, tarn_compare_page, TARN, COMPARE_PAGE, AdwBin)

GtkWidget *
tarn_compare_page_new (TarnWindow     *window,
                       TarnSession    *session,
                       TarnReflection *earlier);

G_END_DECLS
