/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-report-practitioner.h"

G_BEGIN_DECLS

/* A copy is for a talk about one to three topics. */
#define TARN_MOST_TOPICS 3

/**
 * TarnShare:
 * @TARN_SHARE_TOPICS: the topics that were picked, and the plan
 * @TARN_SHARE_BANDS: that and the bands, as a copy without flags prints them, and the titles of
 *   the domains that are on the person's list
 * @TARN_SHARE_FLAGS: that and the flagged questions, without the answers
 *
 * How much of a reflection a supervisor's copy holds.
 */
typedef enum
{
  TARN_SHARE_TOPICS,
  TARN_SHARE_BANDS,
  TARN_SHARE_FLAGS,
  TARN_N_SHARES,
} TarnShare;

/**
 * TarnSupervisorOptions:
 * @date: ISO date of the copy; it is given, never asked of a clock
 * @share: how much it holds
 * @topics: (nullable) (array zero-terminated=1): ids of the domains that were picked
 * @plan: (nullable) (element-type TarnPlanAction): the rows of the reflections' plans that were
 *   ticked; %NULL prints none
 */
typedef struct
{
  const char        *date;
  TarnShare          share;
  const char *const *topics;
  GPtrArray         *plan;
} TarnSupervisorOptions;

TarnReport *
tarn_report_supervisor_new (const TarnReportInput       *inputs,
                            guint                        n_inputs,
                            TarnTexts                   *texts,
                            const TarnSupervisorOptions *options);
const char *
tarn_share_get_name (TarnShare share);
gboolean
tarn_share_find (const char *name,
                 TarnShare  *share);
const TarnBand *
tarn_share_get_band (TarnShare               share,
                     const TarnDomainResult *result);
gboolean
tarn_share_ticks_at_first (TarnShare             share,
                           TarnProfile          *profile,
                           TarnTexts            *texts,
                           const TarnPlanAction *action);
GPtrArray *
tarn_share_list_warnings (TarnShare              share,
                          const TarnReportInput *inputs,
                          guint                  n_inputs,
                          TarnTexts             *texts);

G_END_DECLS
