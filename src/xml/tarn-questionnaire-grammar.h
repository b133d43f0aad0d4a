/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-grammar.h"

G_BEGIN_DECLS

extern const TarnGrammar tarn_questionnaire_grammar;
extern const TarnGrammar tarn_references_grammar;
extern const TarnGrammar tarn_cite_grammar;

/* The words of closed lists, in the order of the enumerations that they stand for. */
extern const char *const tarn_legal_values[];
extern const char *const tarn_seen_values[];
extern const char *const tarn_axis_kind_values[];
extern const char *const tarn_scoring_values[];
extern const char *const tarn_test_values[];
extern const char *const tarn_level_values[];
extern const char *const tarn_high_values[];
extern const char *const tarn_field_values[];
extern const char *const tarn_item_type_values[];
extern const char *const tarn_direction_values[];
extern const char *const tarn_missing_values[];

G_END_DECLS
