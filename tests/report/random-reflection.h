/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-questionnaire.h"
#include "tarn-reflection.h"

/* Answers, and perhaps places, that nobody chose. */
TarnReflection *random_reflection_new (TarnQuestionnaire *questionnaire,
                                       GRand             *rand);
