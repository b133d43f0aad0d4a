/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-context.h"
#include "tarn-report.h"

G_BEGIN_DECLS

/* What every report has around its parts. Private to the report. */

TarnContext *
tarn_contexts_new (const TarnReportInput   *inputs,
                   guint                    n_inputs,
                   TarnTexts               *texts,
                   const TarnReportOptions *options,
                   GPtrArray               *references);
char *
tarn_contexts_dup_titles (TarnContext *contexts,
                          guint        n_contexts);
TarnReport *
tarn_context_take_root (TarnContext *self,
                        const char  *title,
                        char        *what,
                        const char  *date,
                        TarnBlock   *root);
TarnReport *
tarn_contexts_take_root (TarnContext *contexts,
                         guint        n_contexts,
                         const char  *title,
                         TarnBlock   *root);

G_END_DECLS
