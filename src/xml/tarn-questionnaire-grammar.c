/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire-grammar.h"

/* The questionnaire file, from the smallest parts to the root: the same as
 * data/schema/questionnaire.rng. */

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

static const TarnGrammarChild variant_children[] = {
  { "text", NULL, TARN_OCCURS_SOME, 1 },
  { "cite", &tarn_cite_grammar, TARN_OCCURS_ANY, 2 },
  { NULL },
};

static const TarnGrammar variant_grammar = {
  .attributes = when_attributes,
  .children = variant_children,
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

static const TarnGrammar words_grammar = { .children = words_children };

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

static const TarnGrammar packs_grammar = {
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

static const TarnGrammar own_option_grammar = {
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

static const TarnGrammar scales_grammar = { .children = scales_children };

const char *const tarn_symbol_values[] = {
  "none",
  "shield-solid",
  "shield-half",
  "shield-open",
  "shield-broken",
  "triangle",
  "speech",
  "seed",
  "shoot",
  "young-plant",
  "full-plant",
  "circle-0",
  "circle-1",
  "circle-2",
  "circle-3",
  "circle-4",
  NULL,
};

static const TarnGrammarAttribute band_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { "from", TARN_VALUE_WHOLE, FALSE },
  { "to", TARN_VALUE_WHOLE, FALSE },
  { "symbol", TARN_VALUE_ENUM, FALSE, tarn_symbol_values },
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

static const TarnGrammar axes_grammar = { .children = axes_children };

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

static const TarnGrammar overall_grammar = { .children = overall_children };

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

static const TarnGrammar picture_grammar = {
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
  { "option", &own_option_grammar, TARN_OCCURS_SOME, 2 },
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

static const TarnGrammar map_grammar = { .attributes = map_attributes, .children = map_children };

/* Items: what belongs to one type only is checked when the item is read. */

static const TarnGrammarAttribute flag_attributes[] = {
  { "level", TARN_VALUE_ENUM, TRUE, tarn_level_values },
  { "on", TARN_VALUE_CODES, TRUE },
  { "when", TARN_VALUE_CONDITION, FALSE },
  { NULL },
};

static const TarnGrammarChild flag_children[] = {
  { "step", &variant_grammar, TARN_OCCURS_ANY, 1 },
  { "today", &variant_grammar, TARN_OCCURS_ANY, 1 },
  { "tell", &variant_grammar, TARN_OCCURS_ANY, 1 },
  { "leave", &variant_grammar, TARN_OCCURS_ANY, 1 },
  { NULL },
};

static const TarnGrammar flag_grammar = {
  .attributes = flag_attributes,
  .children = flag_children,
};

const char *const tarn_item_type_values[] = {
  "scale",
  "choice",
  "choices",
  "number",
  "text",
  "info",
  NULL,
};
const char *const tarn_direction_values[] = { "risk", "protective", "as-is", "reversed", NULL };
const char *const tarn_missing_values[] = { "none", "prorate", "refuse", NULL };

static const TarnGrammarAttribute item_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { "type", TARN_VALUE_ENUM, TRUE, tarn_item_type_values },
  { "scale", TARN_VALUE_ID, FALSE },
  { "direction", TARN_VALUE_ENUM, FALSE, tarn_direction_values },
  { "core", TARN_VALUE_YES_NO, FALSE },
  { "check", TARN_VALUE_YES_NO, FALSE },
  { "not-applicable", TARN_VALUE_YES_NO, FALSE },
  { "decline", TARN_VALUE_YES_NO, FALSE },
  { "strength", TARN_VALUE_YES_NO, FALSE },
  { "min", TARN_VALUE_NUMBER, FALSE },
  { "max", TARN_VALUE_NUMBER, FALSE },
  { "when", TARN_VALUE_CONDITION, FALSE },
  { NULL },
};

static const TarnGrammarChild item_children[] = {
  { "prompt", NULL, TARN_OCCURS_SOME, 1 },
  { "help", NULL, TARN_OCCURS_ANY, 2 },
  { "short", NULL, TARN_OCCURS_ANY, 3 },
  { "why", NULL, TARN_OCCURS_ANY, 4 },
  { "task", NULL, TARN_OCCURS_ANY, 5 },
  { "strength", NULL, TARN_OCCURS_ANY, 6 },
  { "theme", NULL, TARN_OCCURS_ANY, 7 },
  { "option", &own_option_grammar, TARN_OCCURS_ANY, 8 },
  { "cite", &tarn_cite_grammar, TARN_OCCURS_ANY, 9 },
  { "flag", &flag_grammar, TARN_OCCURS_ANY, 10 },
  { NULL },
};

static const TarnGrammar item_grammar = {
  .attributes = item_attributes,
  .children = item_children,
};

static const TarnGrammarChild opening_children[] = {
  { "item", &item_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

static const TarnGrammar opening_grammar = { .children = opening_children };

/* Domains and sections. */

static const TarnGrammarAttribute action_attributes[] = {
  { "when", TARN_VALUE_CONDITION, FALSE },
  { "before-delete", TARN_VALUE_YES_NO, FALSE },
  { NULL },
};

static const TarnGrammar action_grammar = {
  .attributes = action_attributes,
  .children = variant_children,
};

static const TarnGrammarAttribute advice_attributes[] = {
  { "band", TARN_VALUE_ID, TRUE },
  { NULL },
};

static const TarnGrammarChild advice_children[] = {
  { "action", &action_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

static const TarnGrammar advice_grammar = {
  .attributes = advice_attributes,
  .children = advice_children,
};

static const TarnGrammarAttribute domain_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { "axis", TARN_VALUE_ID, TRUE },
  { "when", TARN_VALUE_CONDITION, FALSE },
  { "missing", TARN_VALUE_ENUM, FALSE, tarn_missing_values },
  { "min-answered", TARN_VALUE_WHOLE, FALSE },
  { NULL },
};

static const TarnGrammarChild domain_children[] = {
  { "title", NULL, TARN_OCCURS_SOME, 1 },
  { "definition", NULL, TARN_OCCURS_SOME, 2 },
  { "measures", NULL, TARN_OCCURS_ANY, 3 },
  { "cite", &tarn_cite_grammar, TARN_OCCURS_ANY, 4 },
  { "item", &item_grammar, TARN_OCCURS_SOME, 5 },
  { "note", &variant_grammar, TARN_OCCURS_ANY, 6 },
  { "advice", &advice_grammar, TARN_OCCURS_ANY, 7 },
  { "reflection-question", NULL, TARN_OCCURS_ANY, 8 },
  { "supervisor-prompt", NULL, TARN_OCCURS_ANY, 9 },
  { "workshop-prompt", NULL, TARN_OCCURS_ANY, 10 },
  { NULL },
};

static const TarnGrammar domain_grammar = {
  .attributes = domain_attributes,
  .children = domain_children,
};

static const TarnGrammarAttribute section_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { "when", TARN_VALUE_CONDITION, FALSE },
  { NULL },
};

static const TarnGrammarChild section_children[] = {
  { "title", NULL, TARN_OCCURS_ANY, 1 },
  { "intro", NULL, TARN_OCCURS_ANY, 2 },
  { "note", &variant_grammar, TARN_OCCURS_ANY, 3 },
  { "item", &item_grammar, TARN_OCCURS_SOME_OF, 4 },
  { "domain", &domain_grammar, TARN_OCCURS_SOME_OF, 4 },
  { NULL },
};

static const TarnGrammar section_grammar = {
  .attributes = section_attributes,
  .children = section_children,
};

/* The root. */

static const TarnGrammarAttribute time_attributes[] = {
  { "full", TARN_VALUE_WHOLE, FALSE },
  { "quick", TARN_VALUE_WHOLE, FALSE },
  { NULL },
};

static const TarnGrammar time_grammar = { .attributes = time_attributes };

static const TarnGrammarChild opening_texts_children[] = {
  { "promise", NULL, TARN_OCCURS_ANY, 1 },
  { "warning", NULL, TARN_OCCURS_ANY, 2 },
  { "before-you-start", NULL, TARN_OCCURS_ANY, 3 },
  { NULL },
};

static const TarnGrammar opening_texts_grammar = { .children = opening_texts_children };

static const TarnGrammarAttribute questionnaire_attributes[] = {
  { "format", TARN_VALUE_FORMAT, TRUE },
  { "id", TARN_VALUE_ID, TRUE },
  { "version", TARN_VALUE_VERSION, TRUE },
  { NULL },
};

static const TarnGrammarChild questionnaire_children[] = {
  { "title", NULL, TARN_OCCURS_SOME, 1 },
  { "summary", NULL, TARN_OCCURS_SOME, 2 },
  { "notice", NULL, TARN_OCCURS_SOME, 3 },
  { "licence", NULL, TARN_OCCURS_ANY, 4 },
  { "time", &time_grammar, TARN_OCCURS_OPTIONAL, 5 },
  { "opening-texts", &opening_texts_grammar, TARN_OCCURS_OPTIONAL, 6 },
  { "references", &tarn_references_grammar, TARN_OCCURS_OPTIONAL, 7 },
  { "words", &words_grammar, TARN_OCCURS_OPTIONAL, 8 },
  { "packs", &packs_grammar, TARN_OCCURS_OPTIONAL, 9 },
  { "scales", &scales_grammar, TARN_OCCURS_OPTIONAL, 10 },
  { "axes", &axes_grammar, TARN_OCCURS_OPTIONAL, 11 },
  { "overall", &overall_grammar, TARN_OCCURS_OPTIONAL, 12 },
  { "picture", &picture_grammar, TARN_OCCURS_OPTIONAL, 13 },
  { "opening", &opening_grammar, TARN_OCCURS_OPTIONAL, 14 },
  { "map", &map_grammar, TARN_OCCURS_OPTIONAL, 15 },
  { "section", &section_grammar, TARN_OCCURS_SOME, 16 },
  { NULL },
};

const TarnGrammar tarn_questionnaire_grammar = {
  .attributes = questionnaire_attributes,
  .children = questionnaire_children,
  .lang_required = TRUE,
};
