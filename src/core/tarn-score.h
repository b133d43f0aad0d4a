/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-profile.h"

G_BEGIN_DECLS

TarnProfile *tarn_score        (TarnQuestionnaire *questionnaire,
                                TarnReflection    *reflection);
gboolean     tarn_score_is_low (gint64             points,
                                gint64             max);

G_END_DECLS
