/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-identifiers.h"
#include "tarn-reflection.h"

G_BEGIN_DECLS

/**
 * TarnLeaves:
 * @TARN_LEAVES_PLAN: what I will do, and who can help
 * @TARN_LEAVES_NOTES: notes beside items
 * @TARN_LEAVES_STEPS: the steps of a written reflection
 * @TARN_LEAVES_ANSWERS: answers in the person's own words
 *
 * Which of the person's own words leave the journal with a file or on paper.
 */
typedef enum
{
  TARN_LEAVES_PLAN = 1 << 0,
  TARN_LEAVES_NOTES = 1 << 1,
  TARN_LEAVES_STEPS = 1 << 2,
  TARN_LEAVES_ANSWERS = 1 << 3,
  TARN_LEAVES_ALL = (1 << 4) - 1,
} TarnLeaves;

typedef enum
{
  TARN_OWN_WORDS_ACTION,
  TARN_OWN_WORDS_WHO,
  TARN_OWN_WORDS_NOTE,
  TARN_OWN_WORDS_STEP,
  TARN_OWN_WORDS_ANSWER,
} TarnOwnWordsKind;

/**
 * TarnOwnWords:
 * @kind: what it was written as
 * @id: (nullable): the item or step
 * @row: of the plan, from 0
 * @text: the words
 *
 * One text that a person wrote, and where it stands in the reflection.
 */
typedef struct
{
  TarnOwnWordsKind kind;
  char            *id;
  guint            row;
  char            *text;
} TarnOwnWords;

GPtrArray *tarn_own_words_list (TarnReflection     *reflection,
                                TarnLeaves          leaves,
                                GPtrArray          *actions);
void       tarn_own_words_set  (const TarnOwnWords *self,
                                TarnReflection     *reflection,
                                const char         *text);
void       tarn_own_words_free (TarnOwnWords       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnOwnWords, tarn_own_words_free)

G_END_DECLS
