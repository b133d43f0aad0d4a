/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-group-picture.h"
#include "tarn-report.h"
#include "tarn-texts.h"

G_BEGIN_DECLS

TarnReport *
tarn_report_workshop_new (const TarnGroupPicture *picture,
                          const TarnGroupPicture *before,
                          TarnTexts              *texts,
                          const char             *date);
TarnReport *
tarn_report_discussion_new (TarnQuestionnaire *questionnaire,
                            const char *const *topics,
                            TarnTexts         *texts);
char *
tarn_group_domain_dup_words (const TarnGroupDomain *self,
                             TarnTexts             *texts);

G_END_DECLS
