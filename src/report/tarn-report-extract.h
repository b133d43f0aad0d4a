/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-comparison.h"
#include "tarn-profile.h"
#include "tarn-reflection.h"
#include "tarn-report-practitioner.h"
#include "tarn-report.h"
#include "tarn-texts.h"

G_BEGIN_DECLS

/* Parts of the report alone, for the pages of a window. They are made by the same builders, so
 * that the window and the paper never say different things. */

typedef enum
{
  TARN_EXTRACT_STATEMENT,   /* the overall statement */
  TARN_EXTRACT_STOP,        /* what cannot wait, with every step */
  TARN_EXTRACT_LISTS,       /* strengths, then what to look at */
  TARN_EXTRACT_READING,     /* what the two-axis picture says */
  TARN_EXTRACT_UNSCORED,    /* checklists and messages */
  TARN_EXTRACT_DOMAIN_BAND, /* a domain: its band and the reason */
  TARN_EXTRACT_DOMAIN_WHY,  /* a domain: every answer with its points */
  TARN_EXTRACT_DOMAIN_REST, /* a domain: strengths, what to look at, advice */
} TarnExtractKind;

TarnReport *
tarn_report_extract_new (TarnExtractKind         kind,
                         TarnProfile            *profile,
                         TarnReflection         *reflection,
                         TarnTexts              *texts,
                         const TarnDomainResult *domain);
TarnReport *
tarn_report_comparison_new (TarnComparison        *comparison,
                            const TarnReportInput *before,
                            const TarnReportInput *now,
                            TarnTexts             *texts);
char *
tarn_report_dup_band (TarnProfile            *profile,
                      TarnReflection         *reflection,
                      TarnTexts              *texts,
                      const TarnDomainResult *domain);
GPtrArray *
tarn_report_suggest_actions (TarnProfile    *profile,
                             TarnReflection *reflection,
                             TarnTexts      *texts);
char *
tarn_report_dup_review (TarnProfile *profile,
                        const char  *date);

G_END_DECLS
