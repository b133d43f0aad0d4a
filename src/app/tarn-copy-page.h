/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnCopyPage:
 *
 * Makes a questionnaire of one's own out of one that is there.
 */
#define TARN_TYPE_COPY_PAGE (tarn_copy_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnCopyPage, tarn_copy_page, TARN, COPY_PAGE, AdwBin)

GtkWidget *tarn_copy_page_new (TarnWindow *window);

G_END_DECLS
