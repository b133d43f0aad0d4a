/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnProfilePage:
 *
 * What a finished reflection says: the overall statement, what cannot wait, pictures, every domain
 * with its band, and the way to the plan and the report.
 */
#define TARN_TYPE_PROFILE_PAGE (tarn_profile_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnProfilePage, tarn_profile_page, TARN, PROFILE_PAGE, AdwBin)

GtkWidget *
tarn_profile_page_new (TarnWindow  *window,
                       TarnSession *session);

G_END_DECLS
