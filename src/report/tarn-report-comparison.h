/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-comparison.h"
#include "tarn-report-practitioner.h"

G_BEGIN_DECLS

TarnReport *
tarn_report_looking_back_new (TarnComparison          *comparison,
                              const TarnReportInput   *before,
                              const TarnReportInput   *now,
                              TarnTexts               *texts,
                              const TarnReportOptions *options);

G_END_DECLS
