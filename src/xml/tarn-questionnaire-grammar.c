/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire-grammar.h"

#include "tarn-parts-grammar.h"

/* The questionnaire file from its items to the root: together with tarn-parts-grammar.c the same as
 * data/schema/questionnaire.rng. */

/* Items: what belongs to one type only is checked when the item is read. */

static const TarnGrammarAttribute flag_attributes[] = {
  { "level", TARN_VALUE_ENUM, TRUE, tarn_level_values },
  { "on", TARN_VALUE_CODES, TRUE },
  { "when", TARN_VALUE_CONDITION, FALSE },
  { NULL },
};

static const TarnGrammarChild flag_children[] = {
  { "step", &tarn_variant_grammar, TARN_OCCURS_ANY, 1 },
  { "today", &tarn_variant_grammar, TARN_OCCURS_ANY, 1 },
  { "tell", &tarn_variant_grammar, TARN_OCCURS_ANY, 1 },
  { "leave", &tarn_variant_grammar, TARN_OCCURS_ANY, 1 },
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
  { "role", TARN_VALUE_YES_NO, FALSE },
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
  { "option", &tarn_own_option_grammar, TARN_OCCURS_ANY, 8 },
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
  .children = tarn_variant_children,
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
  { "note", &tarn_variant_grammar, TARN_OCCURS_ANY, 6 },
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
  { "note", &tarn_variant_grammar, TARN_OCCURS_ANY, 3 },
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
  { "order", TARN_VALUE_WHOLE, FALSE },
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
  { "words", &tarn_words_grammar, TARN_OCCURS_OPTIONAL, 8 },
  { "packs", &tarn_packs_grammar, TARN_OCCURS_OPTIONAL, 9 },
  { "scales", &tarn_scales_grammar, TARN_OCCURS_OPTIONAL, 10 },
  { "axes", &tarn_axes_grammar, TARN_OCCURS_OPTIONAL, 11 },
  { "overall", &tarn_overall_grammar, TARN_OCCURS_OPTIONAL, 12 },
  { "picture", &tarn_picture_grammar, TARN_OCCURS_OPTIONAL, 13 },
  { "opening", &opening_grammar, TARN_OCCURS_OPTIONAL, 14 },
  { "map", &tarn_map_grammar, TARN_OCCURS_OPTIONAL, 15 },
  { "section", &section_grammar, TARN_OCCURS_SOME, 16 },
  { NULL },
};

const TarnGrammar tarn_questionnaire_grammar = {
  .attributes = questionnaire_attributes,
  .children = questionnaire_children,
  .lang_required = TRUE,
};
