/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnPackPage:
 *
 * What a trainer prints before a workshop.
 */
#define TARN_TYPE_PACK_PAGE (tarn_pack_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnPackPage, tarn_pack_page, TARN, PACK_PAGE, AdwBin)

GtkWidget *tarn_pack_page_new (TarnWindow        *window,
                               TarnQuestionnaire *questionnaire);

G_END_DECLS
