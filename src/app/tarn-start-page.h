/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnStartPage:
 *
 * What Tarn is, the reflections that can be started, and those that were.
 */
#define TARN_TYPE_START_PAGE (tarn_start_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnStartPage, tarn_start_page, TARN, START_PAGE, AdwBin)

GtkWidget *tarn_start_page_new         (TarnWindow    *window);
void       tarn_start_page_refresh     (TarnStartPage *self);
void       tarn_start_page_tell_of_end (TarnStartPage *self);

G_END_DECLS
