/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-questionnaire.h"

G_BEGIN_DECLS

/* The arithmetic of group pictures (scoring method, section 10): functions of numbers alone. */

/* k: the fewest people that anything is said about. It may be raised, never lowered. */
#define TARN_GROUP_LEAST 5
#define TARN_GROUP_MOST  20

/* From so many people on, percents may be shown. */
#define TARN_GROUP_LARGE 20

/* In rising order, so that a later round can be held against an earlier one. */
typedef enum
{
  TARN_GROUP_WORDS_NONE, /* nothing is said in words */
  TARN_GROUP_WORDS_FEW_OR_NONE,
  TARN_GROUP_WORDS_SOME,
  TARN_GROUP_WORDS_ABOUT_HALF,
  TARN_GROUP_WORDS_MANY,
  TARN_GROUP_WORDS_MOST_OR_ALL,
} TarnGroupWords;

#define TARN_GROUP_N_WORDS TARN_GROUP_WORDS_MOST_OR_ALL

TarnGroupWords tarn_group_words          (guint           exposed,
                                          guint           people);
const char    *tarn_group_words_get_id   (TarnGroupWords  self);
void           tarn_group_words_range    (TarnGroupWords  self,
                                          guint           people,
                                          guint          *least,
                                          guint          *most);
guint          tarn_group_n_bands        (const TarnAxis *axis);
gboolean       tarn_group_is_exposed     (const TarnAxis *axis,
                                          guint           band);
guint          tarn_group_least          (const TarnAxis *axis,
                                          guint           k);
gboolean       tarn_group_may_be_percent (const TarnAxis *axis,
                                          const guint    *counts);
guint          tarn_group_percent        (guint           count,
                                          guint           people);

G_END_DECLS
