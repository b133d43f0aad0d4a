/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-questionnaire.h"
#include "tarn-reflection.h"
#include "tarn-texts.h"

/* What Tarn ships, and the worked examples of the tests. Any issue in them ends the program. */

TarnQuestionnaire *shipped_questionnaire (const char *id);
TarnTexts         *shipped_texts         (void);
TarnReflection    *shipped_reflection    (const char *name);
