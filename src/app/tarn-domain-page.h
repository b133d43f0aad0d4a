/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnDomainPage:
 *
 * One domain: its band and the reason, strengths, what to look at and advice.
 */
#define TARN_TYPE_DOMAIN_PAGE (tarn_domain_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnDomainPage, tarn_domain_page, TARN, DOMAIN_PAGE, AdwBin)

GtkWidget *
tarn_domain_page_new (TarnWindow  *window,
                      TarnSession *session,
                      TarnProfile *profile,
                      guint        index);

G_END_DECLS
