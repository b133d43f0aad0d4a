/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-report.h"
#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/* Two reflections of the same questionnaire side by side. */

TarnReport *tarn_compare_report_new    (TarnSession    *session,
                                        TarnReflection *earlier,
                                        const char     *date);
void        tarn_compare_report_show   (TarnWindow     *window,
                                        TarnSession    *session,
                                        TarnReflection *earlier);
void        tarn_compare_report_choose (TarnWindow     *window,
                                        TarnSession    *session);

G_END_DECLS
