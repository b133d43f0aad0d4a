/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-report-parts.h"
#include "tarn-report-supervisor.h"

G_BEGIN_DECLS

/* What the files that make a supervisor's copy share. */

/**
 * TarnCopy:
 * @contexts: (array length=n_contexts): they say everything as for nobody, so that no word of the
 *   copy depends on an opening answer
 * @options: what the copy is to hold
 */
typedef struct
{
  TarnContext                 *contexts;
  guint                        n_contexts;
  const TarnSupervisorOptions *options;
} TarnCopy;

void
tarn_copy_add_heading (TarnBlock *group,
                       TarnRich  *text);
void
tarn_copy_add_small_heading (TarnBlock *group,
                             TarnRich  *text);
gboolean
tarn_copy_is_topic (TarnCopy               *copy,
                    const TarnDomainResult *result);
void
tarn_copy_add_snapshot (TarnCopy  *copy,
                        TarnBlock *group);

G_END_DECLS
