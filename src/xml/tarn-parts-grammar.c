/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-parts-grammar.h"

#include "tarn-questionnaire-grammar.h"

#include "tarn-questionnaire.h"

/* The parts of a questionnaire file that stand before its sections, from the smallest up. */

/* References and citations. */

const char *const tarn_legal_values[] = { "unknown", "in-force", "draft", "superseded", NULL };

const char *const tarn_seen_values[] = { "not-seen", "part", "whole", NULL };

static const TarnGrammarAttribute cite_attributes[] = {
  { "ref", TARN_VALUE_ID, TRUE },
  { "at", TARN_VALUE_SHORT, FALSE },
  { NULL },
};

static const TarnGrammarChild cite_children[] = {
  { "note", NULL, TARN_OCCURS_ANY, 1 },
  { NULL },
};

const TarnGrammar tarn_cite_grammar = { .attributes = cite_attributes, .children = cite_children };

static const TarnGrammarAttribute reference_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { "nation", TARN_VALUE_CODE, FALSE },
  { "year", TARN_VALUE_YEAR, FALSE },
  { "status", TARN_VALUE_ENUM, TRUE, tarn_legal_values },
  { "seen", TARN_VALUE_ENUM, TRUE, tarn_seen_values },
  { "regulator", TARN_VALUE_YES_NO, FALSE },
  { "checked", TARN_VALUE_DATE, FALSE },
  { NULL },
};

static const TarnGrammarChild reference_children[] = {
  { "title", NULL, TARN_OCCURS_SOME, 1 },
  { "label", NULL, TARN_OCCURS_SOME, 2 },
  { "publisher", NULL, TARN_OCCURS_ANY, 3 },
  { "note", NULL, TARN_OCCURS_ANY, 4 },
  { NULL },
};

static const TarnGrammar reference_grammar = {
  .attributes = reference_attributes,
  .children = reference_children,
};

static const TarnGrammarChild references_children[] = {
  { "reference", &reference_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

const TarnGrammar tarn_references_grammar = { .children = references_children };

/* Texts that depend on answers. */

static const TarnGrammarAttribute when_attributes[] = {
  { "when", TARN_VALUE_CONDITION, FALSE },
  { NULL },
};

static const TarnGrammarChild text_children[] = {
  { "text", NULL, TARN_OCCURS_SOME, 1 },
  { NULL },
};

static const TarnGrammar word_variant_grammar = {
  .attributes = when_attributes,
  .children = text_children,
};

const TarnGrammarChild tarn_variant_children[] = {
  { "text", NULL, TARN_OCCURS_SOME, 1 },
  { "cite", &tarn_cite_grammar, TARN_OCCURS_ANY, 2 },
  { NULL },
};

const TarnGrammar tarn_variant_grammar = {
  .attributes = when_attributes,
  .children = tarn_variant_children,
};

static const TarnGrammarAttribute id_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { NULL },
};

static const TarnGrammarChild word_children[] = {
  { "variant", &word_variant_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

static const TarnGrammar word_grammar = { .attributes = id_attributes, .children = word_children };

static const TarnGrammarChild words_children[] = {
  { "word", &word_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

const TarnGrammar tarn_words_grammar = { .children = words_children };

static const TarnGrammarAttribute pack_attributes[] = {
  { "option", TARN_VALUE_CODE, TRUE },
  { "nations", TARN_VALUE_CODES, FALSE },
  { NULL },
};

static const TarnGrammarChild pack_children[] = {
  { "regulator", NULL, TARN_OCCURS_SOME, 1 },
  { "code", NULL, TARN_OCCURS_SOME, 2 },
  { "concern", NULL, TARN_OCCURS_SOME, 3 },
  { "cite", &tarn_cite_grammar, TARN_OCCURS_ANY, 4 },
  { NULL },
};

static const TarnGrammar pack_grammar = {
  .attributes = pack_attributes,
  .children = pack_children,
};

static const TarnGrammarAttribute packs_attributes[] = {
  { "item", TARN_VALUE_ID, TRUE },
  { "otherwise", TARN_VALUE_CODE, FALSE },
  { NULL },
};

static const TarnGrammarChild packs_children[] = {
  { "pack", &pack_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

const TarnGrammar tarn_packs_grammar = {
  .attributes = packs_attributes,
  .children = packs_children,
};

/* Scales, axes and bands. */

static const TarnGrammarChild label_children[] = {
  { "label", NULL, TARN_OCCURS_SOME, 1 },
  { NULL },
};

static const TarnGrammarAttribute scale_option_attributes[] = {
  { "code", TARN_VALUE_CODE, TRUE },
  { "value", TARN_VALUE_WHOLE, TRUE },
  { "unsure", TARN_VALUE_YES_NO, FALSE },
  { NULL },
};

static const TarnGrammar scale_option_grammar = {
  .attributes = scale_option_attributes,
  .children = label_children,
};

static const TarnGrammarAttribute own_option_attributes[] = {
  { "code", TARN_VALUE_CODE, TRUE },
  { "unsure", TARN_VALUE_YES_NO, FALSE },
  { NULL },
};

const TarnGrammar tarn_own_option_grammar = {
  .attributes = own_option_attributes,
  .children = label_children,
};

static const TarnGrammarAttribute scale_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { "min", TARN_VALUE_WHOLE, FALSE },
  { "max", TARN_VALUE_WHOLE, TRUE },
  { NULL },
};

static const TarnGrammarChild scale_children[] = {
  { "option", &scale_option_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

static const TarnGrammar scale_grammar = {
  .attributes = scale_attributes,
  .children = scale_children,
};

static const TarnGrammarChild scales_children[] = {
  { "scale", &scale_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

const TarnGrammar tarn_scales_grammar = { .children = scales_children };

static const TarnGrammarAttribute band_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { "from", TARN_VALUE_WHOLE, FALSE },
  { "to", TARN_VALUE_WHOLE, FALSE },
  { "symbol", TARN_VALUE_ENUM, FALSE, tarn_symbol_names },
  { "without-event", TARN_VALUE_ID, FALSE },
  { "shared-as", TARN_VALUE_ID, FALSE },
  { NULL },
};

static const TarnGrammarChild band_children[] = {
  { "label", NULL, TARN_OCCURS_SOME, 1 },
  { "meaning", NULL, TARN_OCCURS_SOME, 2 },
  { "without-event", NULL, TARN_OCCURS_ANY, 3 },
  { NULL },
};

static const TarnGrammar band_grammar = {
  .attributes = band_attributes,
  .children = band_children,
};

const char *const tarn_axis_kind_values[] = { "concern", "benefit", "plain", NULL };
const char *const tarn_scoring_values[] = { "mean-percent", "sum", NULL };

static const TarnGrammarAttribute axis_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { "kind", TARN_VALUE_ENUM, TRUE, tarn_axis_kind_values },
  { "scoring", TARN_VALUE_ENUM, TRUE, tarn_scoring_values },
  { "stop", TARN_VALUE_ID, FALSE },
  { "talk-floor", TARN_VALUE_ID, FALSE },
  { "no-average", TARN_VALUE_ID, FALSE },
  { NULL },
};

static const TarnGrammarChild axis_children[] = {
  { "title", NULL, TARN_OCCURS_SOME, 1 },
  { "band", &band_grammar, TARN_OCCURS_SOME, 2 },
  { NULL },
};

static const TarnGrammar axis_grammar = {
  .attributes = axis_attributes,
  .children = axis_children,
};

static const TarnGrammarChild axes_children[] = {
  { "axis", &axis_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

const TarnGrammar tarn_axes_grammar = { .children = axes_children };

/* The overall statement and the two-axis picture. */

const char *const tarn_test_values[] = {
  "any-flag",
  "scored-under",
  "bands-from",
  "all-scored",
  "always",
  NULL,
};
const char *const tarn_level_values[] = { "talk", "stop", NULL };
const char *const tarn_high_values[] = { "low", "high", NULL };

static const TarnGrammarChild statement_children[] = {
  { "text", NULL, TARN_OCCURS_SOME, 1 },
  { "help", NULL, TARN_OCCURS_ANY, 2 },
  { NULL },
};

static const TarnGrammar statement_grammar = {
  .attributes = id_attributes,
  .children = statement_children,
};

static const TarnGrammarAttribute rule_attributes[] = {
  { "statement", TARN_VALUE_ID, TRUE },
  { "test", TARN_VALUE_ENUM, TRUE, tarn_test_values },
  { "level", TARN_VALUE_ENUM, FALSE, tarn_level_values },
  { "percent", TARN_VALUE_PERCENT, FALSE },
  { "count", TARN_VALUE_WHOLE, FALSE },
  { "band", TARN_VALUE_ID, FALSE },
  { NULL },
};

static const TarnGrammar rule_grammar = { .attributes = rule_attributes };

static const TarnGrammarChild overall_children[] = {
  { "statement", &statement_grammar, TARN_OCCURS_SOME, 1 },
  { "rule", &rule_grammar, TARN_OCCURS_SOME, 2 },
  { NULL },
};

const TarnGrammar tarn_overall_grammar = { .children = overall_children };

static const TarnGrammarAttribute quadrant_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { "across", TARN_VALUE_ENUM, TRUE, tarn_high_values },
  { "up", TARN_VALUE_ENUM, TRUE, tarn_high_values },
  { NULL },
};

static const TarnGrammarChild quadrant_children[] = {
  { "title", NULL, TARN_OCCURS_SOME, 1 },
  { "reading", NULL, TARN_OCCURS_SOME, 2 },
  { "help", NULL, TARN_OCCURS_ANY, 3 },
  { NULL },
};

static const TarnGrammar quadrant_grammar = {
  .attributes = quadrant_attributes,
  .children = quadrant_children,
};

static const TarnGrammarAttribute picture_attributes[] = {
  { "across", TARN_VALUE_ID, TRUE },
  { "up", TARN_VALUE_ID, TRUE },
  { "cross", TARN_VALUE_PERCENT, TRUE },
  { "near", TARN_VALUE_PERCENT, TRUE },
  { "percent", TARN_VALUE_PERCENT, TRUE },
  { "least", TARN_VALUE_WHOLE, TRUE },
  { "stands-out-from", TARN_VALUE_ID, FALSE },
  { NULL },
};

static const TarnGrammarChild picture_children[] = {
  { "title", NULL, TARN_OCCURS_SOME, 1 },
  { "less", NULL, TARN_OCCURS_SOME, 2 },
  { "more", NULL, TARN_OCCURS_SOME, 3 },
  { "near", NULL, TARN_OCCURS_SOME, 4 },
  { "stop", NULL, TARN_OCCURS_SOME, 5 },
  { "stands-out", NULL, TARN_OCCURS_ANY, 6 },
  { "no-marker", NULL, TARN_OCCURS_SOME, 7 },
  { "quadrant", &quadrant_grammar, TARN_OCCURS_SOME, 8 },
  { NULL },
};

const TarnGrammar tarn_picture_grammar = {
  .attributes = picture_attributes,
  .children = picture_children,
};

/* The presence map. */

const char *const tarn_field_values[] = {
  "kind",
  "audience",
  "name",
  "role",
  "for",
  "check",
  NULL,
};

static const TarnGrammarAttribute field_attributes[] = {
  { "name", TARN_VALUE_ENUM, TRUE, tarn_field_values },
  { NULL },
};

static const TarnGrammarChild field_children[] = {
  { "label", NULL, TARN_OCCURS_SOME, 1 },
  { "option", &tarn_own_option_grammar, TARN_OCCURS_SOME, 2 },
  { NULL },
};

static const TarnGrammar field_grammar = {
  .attributes = field_attributes,
  .children = field_children,
};

static const TarnGrammarAttribute ring_attributes[] = {
  { "code", TARN_VALUE_CODE, TRUE },
  { NULL },
};

static const TarnGrammar ring_grammar = {
  .attributes = ring_attributes,
  .children = label_children,
};

static const TarnGrammarAttribute hint_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { "when", TARN_VALUE_CONDITION, TRUE },
  { NULL },
};

static const TarnGrammar hint_grammar = {
  .attributes = hint_attributes,
  .children = text_children,
};

static const TarnGrammarAttribute map_attributes[] = {
  { "places", TARN_VALUE_WHOLE, TRUE },
  { "hints", TARN_VALUE_WHOLE, TRUE },
  { NULL },
};

static const TarnGrammarChild map_children[] = {
  { "title", NULL, TARN_OCCURS_SOME, 1 },
  { "intro", NULL, TARN_OCCURS_ANY, 2 },
  { "field", &field_grammar, TARN_OCCURS_ANY, 3 },
  { "ring", &ring_grammar, TARN_OCCURS_SOME, 4 },
  { "hint", &hint_grammar, TARN_OCCURS_ANY, 5 },
  { NULL },
};

const TarnGrammar tarn_map_grammar = { .attributes = map_attributes, .children = map_children };
