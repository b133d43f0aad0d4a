/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/* The report for the person whose answers they are. */

GtkWidget *tarn_own_report_new (TarnWindow  *window,
                                TarnSession *session);

G_END_DECLS
