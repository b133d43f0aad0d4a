/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-questionnaire.h"
#include "tarn-reflection.h"
#include "tarn-report-supervisor.h"

/* Every text of a questionnaire and everything a person writes gets a mark that says what it is,
 * "zz.KIND.ID", so that it is known wherever it turns up. */

typedef struct
{
  const char *cell;
  const char *kind;                 /* a regular expression */
  const char *shown[TARN_N_SHARES]; /* the ids, with blanks between them */
} MarkedCell;

/* The table of who sees what, as far as a supervisor is concerned. */
extern const MarkedCell marked_cells[];
extern const guint      marked_n_cells;

void            marked_questionnaire (TarnQuestionnaire *self);
TarnReflection *marked_reflection    (void);
char           *marked_dup_marks     (const char        *words,
                                      const char        *kind);
