/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnSharePage:
 *
 * What a copy for a supervisor holds: how much, which topics, which rows of the plan; and what the
 * person has to know before it is handed over. From here the very pages are looked at.
 */
#define TARN_TYPE_SHARE_PAGE (tarn_share_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnSharePage, tarn_share_page, TARN, SHARE_PAGE, AdwBin)

GtkWidget *tarn_share_page_new (TarnWindow  *window,
                                TarnSession *session);

G_END_DECLS
