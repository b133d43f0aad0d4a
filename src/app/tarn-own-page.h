/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnOwnPage:
 *
 * The questionnaires that this person wrote or was given, good and broken, and how to get more.
 */
#define TARN_TYPE_OWN_PAGE (tarn_own_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnOwnPage, tarn_own_page, TARN, OWN_PAGE, AdwBin)

GtkWidget *tarn_own_page_new (TarnWindow *window);

G_END_DECLS
