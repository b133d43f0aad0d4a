/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-questionnaire.h"
#include "tarn-reflection.h"

G_BEGIN_DECLS

/**
 * TarnAsked:
 *
 * Which items of a questionnaire are asked for the answers of one moment, and what conditions may
 * read of them. An immutable, counted snapshot.
 */
typedef struct _TarnAsked TarnAsked;

#define TARN_TYPE_ASKED (tarn_asked_get_type ())

GType              tarn_asked_get_type          (void);
TarnAsked         *tarn_asked_new               (TarnQuestionnaire *questionnaire,
                                                 TarnReflection    *reflection);
TarnAsked         *tarn_asked_ref               (TarnAsked         *self);
void               tarn_asked_unref             (TarnAsked         *self);
TarnQuestionnaire *tarn_asked_get_questionnaire (TarnAsked         *self);
gboolean           tarn_asked_has               (TarnAsked         *self,
                                                 const TarnItem    *item);
gboolean           tarn_asked_opening_missing   (TarnAsked         *self);
const char *const *tarn_asked_lookup            (const char        *id,
                                                 gpointer           asked);
gboolean           tarn_asked_meets             (TarnAsked         *self,
                                                 TarnCondition     *condition);
const TarnAdvice  *tarn_asked_pick              (TarnAsked         *self,
                                                 GPtrArray         *variants);
const TarnPack    *tarn_asked_get_pack          (TarnAsked         *self);
GPtrArray         *tarn_asked_swap_cites        (TarnAsked         *self,
                                                 GPtrArray         *cites);
GPtrArray         *tarn_asked_get_issues        (TarnAsked         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnAsked, tarn_asked_unref)

G_END_DECLS
