/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-cli-options.h"
#include "tarn-own-words.h"
#include "tarn-texts.h"

G_BEGIN_DECLS

/**
 * TarnLeaving:
 * @name: what the reflection is called in a message: its file, or its id in the journal
 * @reflection: where the words are from
 * @leaves: which of its words leave
 * @actions: (nullable) (element-type TarnPlanAction): which rows of its plan, %NULL for all
 *
 * A reflection of which a person's own words are about to leave.
 */
typedef struct
{
  const char     *name;
  TarnReflection *reflection;
  TarnLeaves      leaves;
  GPtrArray      *actions;
} TarnLeaving;

void tarn_cli_warn_of_identifiers (const TarnOptions *options,
                                   TarnTexts         *texts,
                                   const TarnLeaving *leaving,
                                   guint              n_leaving);

G_END_DECLS
