/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"

G_BEGIN_DECLS

/**
 * TarnCarry:
 * @session: where the answers go
 * @title: of the questionnaire they come from
 * @date: the day they were given, for a person
 * @answers: (element-type TarnAnswer): answers to opening questions that are the same here
 *
 * Answers that were given in another reflection and need not be given again.
 */
typedef struct
{
  TarnSession *session;
  char        *title;
  char        *date;
  GPtrArray   *answers;
} TarnCarry;

TarnCarry *tarn_carry_new       (TarnSession     *session);
char      *tarn_carry_dup_words (const TarnCarry *self);
void       tarn_carry_run       (const TarnCarry *self);
void       tarn_carry_free      (TarnCarry       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnCarry, tarn_carry_free)

G_END_DECLS
