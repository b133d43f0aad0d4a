/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-issue.h"
#include "tarn-questionnaire.h"

G_BEGIN_DECLS

/* Shared by the files of tarn_questionnaire_check(), and by nobody else. The check also runs over
 * files in which the reader found something missing, so that every problem is told in one go: any
 * id or text may be %NULL, and what the reader has told already is not told again. */
typedef struct
{
  TarnQuestionnaire *questionnaire;
  GPtrArray         *issues;
  GHashTable        *references;  /* TarnReference by its id */
  GHashTable        *cited;       /* TarnReference: those that something cites */
  guint              evaluations; /* of conditions, by tarn_check_reach() */
} TarnCheck;

void tarn_check_scales     (TarnCheck  *self);
void tarn_check_axes       (TarnCheck  *self);
void tarn_check_items      (TarnCheck  *self);
void tarn_check_domains    (TarnCheck  *self);
void tarn_check_conditions (TarnCheck  *self);
void tarn_check_reach      (TarnCheck  *self);
void tarn_check_overall    (TarnCheck  *self);
void tarn_check_picture    (TarnCheck  *self);
void tarn_check_packs      (TarnCheck  *self);
void tarn_check_map        (TarnCheck  *self);
void tarn_check_texts      (TarnCheck  *self);
void tarn_check_cites      (TarnCheck  *self);

void tarn_check_add        (TarnCheck  *self,
                            const char *code,
                            guint       line,
                            const char *argument);
void tarn_check_variants   (TarnCheck  *self,
                            GPtrArray  *variants,
                            guint       line,
                            const char *owner);
void tarn_check_options    (TarnCheck  *self,
                            GPtrArray  *options);
void tarn_check_edged_band (TarnCheck  *self,
                            const char *band,
                            guint       line);

typedef void (*TarnAdviceFunc) (TarnCheck        *self,
                                const TarnAdvice *advice);

void tarn_check_each_advice (TarnCheck     *self,
                             TarnAdviceFunc func);

G_END_DECLS
