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
 * One laptop that is passed around: for each person a program of their own is started, and between
 * two people there is only a calm screen.
 */
#define TARN_TYPE_PASS_PAGE (tarn_pass_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnPassPage, tarn_pass_page, TARN, PASS_PAGE, AdwBin)

typedef void (*TarnPassCallback) (gpointer    user_data,
                                  const char *folder);

GtkWidget *tarn_pass_page_new (TarnWindow        *window,
                               TarnQuestionnaire *questionnaire,
                               TarnPassCallback   callback,
                               gpointer           user_data);

G_END_DECLS
