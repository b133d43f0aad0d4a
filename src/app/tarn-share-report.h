/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-report-supervisor.h"
#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/* The copy for a supervisor, once it was chosen what it holds. */

GtkWidget *tarn_share_report_new           (TarnWindow        *window,
                                            TarnSession       *session,
                                            TarnShare          share,
                                            const char *const *topics,
                                            GArray            *rows);
GPtrArray *tarn_share_report_list_warnings (TarnSession       *session,
                                            TarnShare          share);

G_END_DECLS
