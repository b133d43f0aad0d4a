/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-response-grammar.h"

#include "tarn-reflection-grammar.h"

/* The workshop file, the same as data/schema/workshop.rng. Nothing may stand in it that is not
 * named here: what somebody could be told by has no way in. Bands are a list of codes even though
 * there is only one, since the issue with a code would say what it is. */

const char *const tarn_response_status_values[] = { "scored", "none", NULL };

static const TarnGrammarAttribute domain_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { "status", TARN_VALUE_ENUM, TRUE, tarn_response_status_values },
  { "band", TARN_VALUE_CODES, FALSE },
  { NULL },
};

static const TarnGrammar domain_grammar = { .attributes = domain_attributes };

static const TarnGrammarAttribute response_attributes[] = {
  { "questionnaire", TARN_VALUE_ID, TRUE },
  { "version", TARN_VALUE_VERSION, TRUE },
  { "route", TARN_VALUE_ENUM, TRUE, tarn_route_values },
  { "token", TARN_VALUE_TOKEN, TRUE },
  { "role", TARN_VALUE_CODE, FALSE },
  { NULL },
};

static const TarnGrammarChild response_children[] = {
  { "domain", &domain_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

const TarnGrammar tarn_response_grammar = {
  .attributes = response_attributes,
  .children = response_children,
};
