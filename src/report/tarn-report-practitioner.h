/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-profile.h"
#include "tarn-reflection.h"
#include "tarn-report.h"
#include "tarn-texts.h"

G_BEGIN_DECLS

/**
 * TarnReportInput:
 * @profile: what the questionnaire says of the answers
 * @reflection: the answers, for the plan, the map and, if asked for, the notes
 */
typedef struct
{
  TarnProfile    *profile;
  TarnReflection *reflection;
} TarnReportInput;

/**
 * TarnReportOptions:
 * @date: ISO date of the report; it is given, never asked of a clock
 * @notes: print the person's own notes and reflection steps
 */
typedef struct
{
  const char *date;
  gboolean    notes;
} TarnReportOptions;

TarnReport *
tarn_report_practitioner_new (const TarnReportInput   *inputs,
                              guint                    n_inputs,
                              TarnTexts               *texts,
                              const TarnReportOptions *options);

G_END_DECLS
