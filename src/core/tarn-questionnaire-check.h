/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-issue.h"
#include "tarn-questionnaire.h"

G_BEGIN_DECLS

gboolean tarn_questionnaire_check     (TarnQuestionnaire       *self,
                                       GPtrArray               *issues);
gboolean tarn_reference_is_old        (const TarnReference     *self,
                                       const char              *today);
void     tarn_questionnaire_check_age (const TarnQuestionnaire *self,
                                       const char              *today,
                                       GPtrArray               *issues);

G_END_DECLS
