/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-questionnaire.h"
#include "tarn-reflection.h"

G_BEGIN_DECLS

/* Builds made-up questionnaires for tests, without a file. Lists of codes are separated by
 * spaces. */

TarnQuestionnaire *build_questionnaire (void);
void               build_usual_axes    (TarnQuestionnaire *self);
void               build_usual_rules   (TarnQuestionnaire *self);
void               build_done          (TarnQuestionnaire *self);

TarnText          *build_text          (const char        *text);
TarnCondition     *build_when          (const char        *id,
                                        const char        *sign,
                                        const char        *code);
TarnCondition     *build_broken_when   (const char        *id);

TarnReference     *build_reference     (TarnQuestionnaire *self,
                                        const char        *id,
                                        const char        *nation);
void               build_cite          (GPtrArray         *cites,
                                        const char        *ref);
TarnScale         *build_scale         (TarnQuestionnaire *self,
                                        const char        *id,
                                        gint64             min,
                                        gint64             max);
TarnAxis          *build_axis          (TarnQuestionnaire *self,
                                        const char        *id,
                                        TarnAxisKind       kind,
                                        TarnScoring        scoring);
TarnBand          *build_band          (TarnAxis          *axis,
                                        const char        *id,
                                        gint64             from);
TarnSection       *build_section       (TarnQuestionnaire *self,
                                        const char        *id);
TarnDomain        *build_domain        (TarnQuestionnaire *self,
                                        TarnSection       *section,
                                        const char        *id,
                                        const char        *axis);
TarnItem          *build_item          (TarnQuestionnaire *self,
                                        TarnDomain        *domain,
                                        const char        *id,
                                        const char        *scale,
                                        TarnDirection      direction);
void               build_items         (TarnQuestionnaire *self,
                                        TarnDomain        *domain,
                                        guint              n_items,
                                        TarnDirection      direction);
TarnItem          *build_plain_item    (TarnQuestionnaire *self,
                                        TarnSection       *section,
                                        const char        *id,
                                        TarnItemType       type,
                                        const char        *codes);
TarnFlag          *build_flag          (TarnItem          *item,
                                        TarnFlagLevel      level,
                                        const char        *on);
TarnAdvice        *build_advice        (GPtrArray         *variants,
                                        const char        *text,
                                        TarnCondition     *when);
void               build_rule          (TarnQuestionnaire *self,
                                        const char        *statement,
                                        TarnTest           test,
                                        TarnFlagLevel      level,
                                        const char        *band,
                                        guint              count,
                                        guint              percent);
TarnPicture       *build_picture       (TarnQuestionnaire *self,
                                        const char        *across,
                                        const char        *up);
void               build_pack          (TarnQuestionnaire *self,
                                        const char        *option,
                                        const char        *nations,
                                        const char        *cite);
TarnMap           *build_map           (TarnQuestionnaire *self);

TarnReflection    *build_reflection    (TarnQuestionnaire *self,
                                        const char        *answers);

G_END_DECLS
