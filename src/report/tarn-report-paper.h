/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-context.h"
#include "tarn-report.h"

G_BEGIN_DECLS

/**
 * TarnPaperForm:
 * @numbers: the number of each question by the index of its item; 0 for what is not a question
 *
 * A questionnaire on paper while it is made. Private to the report.
 */
typedef struct
{
  TarnContext             *context;
  const TarnQuestionnaire *questionnaire;
  guint                   *numbers;
} TarnPaperForm;

void
tarn_paper_add_route (TarnPaperForm *self,
                      TarnBlock     *group,
                      TarnCondition *condition,
                      guint          behind);
TarnRich *
tarn_paper_note (TarnPaperForm    *self,
                 const TarnAdvice *note);

G_END_DECLS
