/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-texts-grammar.h"

#include "tarn-limits.h"
#include "tarn-questionnaire-grammar.h"

/* The file of the report's own texts, from the smallest parts to the root: the same as
 * data/schema/texts.rng. */

static const char *const heading_levels[] = { "1", "2", "3", NULL };

static const TarnGrammar empty_grammar = { 0 };

static const TarnGrammar strong_grammar = {
  .content = TARN_CONTENT_MIXED,
  .max_chars = TARN_LIMIT_PARAGRAPH_CHARS,
};

static const TarnGrammarAttribute line_attributes[] = {
  { "nation", TARN_VALUE_CODE, FALSE },
  { NULL },
};

static const TarnGrammarChild line_children[] = {
  { "strong", &strong_grammar, TARN_OCCURS_ANY, 1 },
  { "gap", &empty_grammar, TARN_OCCURS_ANY, 1 },
  { "cite", &tarn_cite_grammar, TARN_OCCURS_ANY, 1 },
  { NULL },
};

static const TarnGrammar line_grammar = {
  .attributes = line_attributes,
  .children = line_children,
  .content = TARN_CONTENT_MIXED,
  .max_chars = TARN_LIMIT_PARAGRAPH_CHARS,
};

static const TarnGrammar cell_grammar = {
  .attributes = line_attributes,
  .children = line_children,
  .content = TARN_CONTENT_MIXED,
  .may_be_empty = TRUE,
  .max_chars = TARN_LIMIT_PARAGRAPH_CHARS,
};

static const TarnGrammarAttribute heading_attributes[] = {
  { "level", TARN_VALUE_ENUM, FALSE, heading_levels },
  { NULL },
};

static const TarnGrammar heading_grammar = {
  .attributes = heading_attributes,
  .children = line_children,
  .content = TARN_CONTENT_MIXED,
  .max_chars = TARN_LIMIT_TEXT_CHARS,
};

static const TarnGrammar title_grammar = {
  .content = TARN_CONTENT_MIXED,
  .max_chars = TARN_LIMIT_TEXT_CHARS,
};

static const TarnGrammarChild list_children[] = {
  { "li", &line_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

static const TarnGrammar list_grammar = { .children = list_children };

static const TarnGrammarChild row_children[] = {
  { "cell", &cell_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

static const TarnGrammar row_grammar = { .children = row_children };

static const TarnGrammarChild table_children[] = {
  { "row", &row_grammar, TARN_OCCURS_SOME, 1 },
  { NULL },
};

static const TarnGrammar table_grammar = { .children = table_children };

static const TarnGrammarAttribute writing_attributes[] = {
  { "lines", TARN_VALUE_WHOLE, TRUE },
  { NULL },
};

static const TarnGrammar writing_grammar = { .attributes = writing_attributes };

static const TarnGrammarAttribute id_attributes[] = {
  { "id", TARN_VALUE_ID, TRUE },
  { NULL },
};

static const TarnGrammarChild sheet_children[] = {
  { "title", &title_grammar, TARN_OCCURS_ONCE, 1 },
  { "heading", &heading_grammar, TARN_OCCURS_ANY, 2 },
  { "p", &line_grammar, TARN_OCCURS_ANY, 2 },
  { "list", &list_grammar, TARN_OCCURS_ANY, 2 },
  { "steps", &list_grammar, TARN_OCCURS_ANY, 2 },
  { "ticks", &list_grammar, TARN_OCCURS_ANY, 2 },
  { "table", &table_grammar, TARN_OCCURS_ANY, 2 },
  { "writing", &writing_grammar, TARN_OCCURS_ANY, 2 },
  { NULL },
};

static const TarnGrammar sheet_grammar = {
  .attributes = id_attributes,
  .children = sheet_children,
  .has_lang = TRUE,
};

static const TarnGrammar text_grammar = {
  .content = TARN_CONTENT_MIXED,
  .has_lang = TRUE,
  .max_chars = TARN_LIMIT_PARAGRAPH_CHARS,
};

static const TarnGrammarChild entry_children[] = {
  { "text", &text_grammar, TARN_OCCURS_SOME, 1 },
  { "cite", &tarn_cite_grammar, TARN_OCCURS_ANY, 2 },
  { NULL },
};

static const TarnGrammar entry_grammar = {
  .attributes = id_attributes,
  .children = entry_children,
};

static const TarnGrammarAttribute texts_attributes[] = {
  { "format", TARN_VALUE_FORMAT, TRUE },
  { "id", TARN_VALUE_ID, TRUE },
  { "version", TARN_VALUE_VERSION, FALSE },
  { NULL },
};

static const TarnGrammarChild texts_children[] = {
  { "references", &tarn_references_grammar, TARN_OCCURS_OPTIONAL, 1 },
  { "entry", &entry_grammar, TARN_OCCURS_ANY, 2 },
  { "sheet", &sheet_grammar, TARN_OCCURS_ANY, 2 },
  { NULL },
};

const TarnGrammar tarn_texts_grammar = {
  .attributes = texts_attributes,
  .children = texts_children,
  .lang_required = TRUE,
};
