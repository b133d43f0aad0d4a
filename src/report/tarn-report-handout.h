/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-questionnaire.h"
#include "tarn-report.h"
#include "tarn-texts.h"

G_BEGIN_DECLS

TarnReport *
tarn_report_handout_new (TarnQuestionnaire *questionnaire,
                         TarnTexts         *texts);
TarnReport *
tarn_report_sheet_new (const char *id,
                       TarnTexts  *texts);

G_END_DECLS
