/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-grammar.h"

G_BEGIN_DECLS

/* What tarn-questionnaire-grammar.c puts together. */

extern const TarnGrammar      tarn_variant_grammar;
extern const TarnGrammar      tarn_words_grammar;
extern const TarnGrammar      tarn_packs_grammar;
extern const TarnGrammar      tarn_own_option_grammar;
extern const TarnGrammar      tarn_scales_grammar;
extern const TarnGrammar      tarn_axes_grammar;
extern const TarnGrammar      tarn_overall_grammar;
extern const TarnGrammar      tarn_picture_grammar;
extern const TarnGrammar      tarn_map_grammar;
extern const TarnGrammarChild tarn_variant_children[];

G_END_DECLS
