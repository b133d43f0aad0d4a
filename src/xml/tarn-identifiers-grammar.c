/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-identifiers-grammar.h"

#include "tarn-limits.h"

/* The file of rules for what may show who is meant, from the smallest parts to the root: the same
 * as data/schema/identifiers.rng. */

static const TarnGrammar pattern_grammar = {
  .content = TARN_CONTENT_MIXED,
  .max_chars = TARN_LIMIT_PATTERN_CHARS,
};

static const TarnGrammarAttribute innocent_attributes[] = {
  { "for", TARN_VALUE_CODES, TRUE },
  { NULL },
};

static const TarnGrammar innocent_grammar = {
  .attributes = innocent_attributes,
  .content = TARN_CONTENT_MIXED,
  .max_chars = TARN_LIMIT_PHRASES_CHARS,
};

static const TarnGrammarAttribute kind_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { NULL },
};

static const TarnGrammarChild kind_children[] = {
  { "name", NULL, TARN_OCCURS_OPTIONAL, 1 },
  { "why", NULL, TARN_OCCURS_OPTIONAL, 2 },
  { "find", &pattern_grammar, TARN_OCCURS_SOME, 3 },
  { "except", &pattern_grammar, TARN_OCCURS_ANY, 4 },
  { NULL },
};

static const TarnGrammar kind_grammar = {
  .attributes = kind_attributes,
  .children = kind_children,
};

static const TarnGrammarAttribute identifiers_attributes[] = {
  { "format", TARN_VALUE_FORMAT, TRUE },
  { "id", TARN_VALUE_ID, TRUE },
  { "version", TARN_VALUE_VERSION, FALSE },
  { NULL },
};

static const TarnGrammarChild identifiers_children[] = {
  { "kind", &kind_grammar, TARN_OCCURS_ANY, 1 },
  { "innocent", &innocent_grammar, TARN_OCCURS_ANY, 2 },
  { NULL },
};

const TarnGrammar tarn_identifiers_grammar = {
  .attributes = identifiers_attributes,
  .children = identifiers_children,
  .lang_required = TRUE,
};
