/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-reflection-grammar.h"

#include "tarn-limits.h"

/* The reflection file, from the smallest parts to the root: the same as data/schema/reflection.rng.
 * Its parts may come in any order, and what a newer version added is kept. */

const char *const tarn_route_values[] = { "full", "quick", NULL };
const char *const tarn_reflection_state_values[] = { "open", "finished", NULL };
const char *const tarn_answer_state_values[] = { "given", "declined", "not-applicable", NULL };

static const char *const true_values[] = { "false", "true", NULL };

/* Answers and places are lists of codes even where there is only one: the issue with a code would
 * say what it is, and nobody should read an answer in a message. */
static const TarnGrammarAttribute answer_attributes[] = {
  { "item", TARN_VALUE_ID, TRUE },
  { "option", TARN_VALUE_CODES, FALSE },
  { "guess", TARN_VALUE_CODES, FALSE },
  { "value", TARN_VALUE_NUMBER, FALSE },
  /* The first one is only for the program: in a file it is said by leaving the attribute out. */
  { "state", TARN_VALUE_ENUM, FALSE, tarn_answer_state_values + 1 },
  { NULL },
};

static const TarnGrammar answer_grammar = {
  .attributes = answer_attributes,
  .content = TARN_CONTENT_FREE,
  .unknown = TARN_UNKNOWN_DROPPED,
  .max_chars = TARN_LIMIT_NOTE_CHARS,
};

static const TarnGrammarAttribute note_attributes[] = {
  { "item", TARN_VALUE_ID, TRUE },
  { NULL },
};

static const TarnGrammar note_grammar = {
  .attributes = note_attributes,
  .content = TARN_CONTENT_FREE,
  .unknown = TARN_UNKNOWN_DROPPED,
  .max_chars = TARN_LIMIT_NOTE_CHARS,
};

static const TarnGrammarAttribute place_attributes[] = {
  { "kind", TARN_VALUE_CODES, FALSE },
  { "audience", TARN_VALUE_CODES, FALSE },
  { "name", TARN_VALUE_CODES, FALSE },
  { "role", TARN_VALUE_CODES, FALSE },
  { "for", TARN_VALUE_CODES, FALSE },
  { "check", TARN_VALUE_CODES, FALSE },
  { NULL },
};

static const TarnGrammar place_grammar = {
  .attributes = place_attributes,
  .unknown = TARN_UNKNOWN_DROPPED,
};

static const TarnGrammarAttribute action_attributes[] = {
  { "domain", TARN_VALUE_ID, FALSE },
  { "by", TARN_VALUE_DATE, FALSE },
  { "who", TARN_VALUE_WORDS, FALSE },
  { "done", TARN_VALUE_ENUM, FALSE, true_values },
  { NULL },
};

static const TarnGrammar action_grammar = {
  .attributes = action_attributes,
  .content = TARN_CONTENT_FREE,
  .unknown = TARN_UNKNOWN_DROPPED,
  .max_chars = TARN_LIMIT_NOTE_CHARS,
};

static const TarnGrammarAttribute plan_attributes[] = {
  { "review", TARN_VALUE_DATE, FALSE },
  { NULL },
};

static const TarnGrammarChild plan_children[] = {
  { "action", &action_grammar, TARN_OCCURS_ANY, 1 },
  { NULL },
};

static const TarnGrammar plan_grammar = {
  .attributes = plan_attributes,
  .children = plan_children,
  .unknown = TARN_UNKNOWN_DROPPED,
};

static const TarnGrammarAttribute step_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { NULL },
};

static const TarnGrammar step_grammar = {
  .attributes = step_attributes,
  .content = TARN_CONTENT_FREE,
  .unknown = TARN_UNKNOWN_DROPPED,
  .max_chars = TARN_LIMIT_NOTE_CHARS,
};

static const TarnGrammarAttribute topic_attributes[] = {
  { "domain", TARN_VALUE_ID, TRUE },
  { NULL },
};

static const TarnGrammar topic_grammar = {
  .attributes = topic_attributes,
  .unknown = TARN_UNKNOWN_DROPPED,
};

static const TarnGrammarAttribute reflection_attributes[] = {
  { "format", TARN_VALUE_FORMAT, FALSE },
  { "questionnaire", TARN_VALUE_ID, TRUE },
  { "version", TARN_VALUE_VERSION, TRUE },
  { "route", TARN_VALUE_ENUM, FALSE, tarn_route_values },
  { "state", TARN_VALUE_ENUM, FALSE, tarn_reflection_state_values },
  { "at", TARN_VALUE_ID, FALSE },
  { "started", TARN_VALUE_TIME, FALSE },
  { "changed", TARN_VALUE_TIME, FALSE },
  { "token", TARN_VALUE_CODE, FALSE },
  { NULL },
};

static const TarnGrammarChild reflection_children[] = {
  { "answer", &answer_grammar, TARN_OCCURS_ANY, 1 },
  { "note", &note_grammar, TARN_OCCURS_ANY, 1 },
  { "place", &place_grammar, TARN_OCCURS_ANY, 1 },
  { "plan", &plan_grammar, TARN_OCCURS_OPTIONAL, 1 },
  { "step", &step_grammar, TARN_OCCURS_ANY, 1 },
  { "topic", &topic_grammar, TARN_OCCURS_ANY, 1 },
  { NULL },
};

const TarnGrammar tarn_reflection_grammar = {
  .attributes = reflection_attributes,
  .children = reflection_children,
  .unknown = TARN_UNKNOWN_KEPT,
};
