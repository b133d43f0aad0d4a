/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-questionnaire.h"

G_BEGIN_DECLS

/**
 * TarnTerm:
 * @item: the item that is looked at
 * @options: (element-type TarnOption): the options that will do
 * @others: (element-type TarnOption): those that will not
 * @blank: leaving it out will do
 *
 * What one answer has to be. Private to the report.
 */
typedef struct
{
  const TarnItem *item;
  GPtrArray      *options;
  GPtrArray      *others;
  gboolean        blank;
} TarnTerm;

GPtrArray *
tarn_explain (const TarnQuestionnaire *questionnaire,
              TarnCondition           *condition,
              gboolean                 met);

G_END_DECLS
