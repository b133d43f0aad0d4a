/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnCheckPage:
 *
 * One questionnaire file for its author: everything that is wrong with it, line by line, a preview,
 * and what can be done with the file. It looks again whenever the file changes.
 */
#define TARN_TYPE_CHECK_PAGE (tarn_check_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnCheckPage, tarn_check_page, TARN, CHECK_PAGE, AdwBin)

GtkWidget *tarn_check_page_new (TarnWindow *window,
                                const char *path,
                                GBytes     *bytes);

G_END_DECLS
