/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-value.h"
#include "tarn-xml-node.h"

G_BEGIN_DECLS

/* What may stand where in a file, as tables. The schemas in data/schema say the same for other
 * programs; this one speaks to people. */

/**
 * TarnGrammarAttribute:
 * @values: (array zero-terminated=1): the words allowed, of %TARN_VALUE_ENUM
 */
typedef struct
{
  const char        *name;
  TarnValueType      type;
  gboolean           required;
  const char *const *values;
} TarnGrammarAttribute;

typedef enum
{
  TARN_OCCURS_ONCE,
  TARN_OCCURS_OPTIONAL,
  TARN_OCCURS_ANY,
  TARN_OCCURS_SOME,
  TARN_OCCURS_SOME_OF, /* at least one of all children of this place */
} TarnOccurs;

typedef enum
{
  TARN_CONTENT_CHILDREN,
  TARN_CONTENT_FREE,  /* any text, kept as it is */
  TARN_CONTENT_MIXED, /* text for people with children */
} TarnContent;

typedef enum
{
  TARN_UNKNOWN_REFUSED,
  TARN_UNKNOWN_DROPPED, /* with a warning: a newer version may have written it */
  TARN_UNKNOWN_KEPT,    /* elements are kept by the reader, attributes dropped */
} TarnUnknown;

typedef struct _TarnGrammar TarnGrammar;

/**
 * TarnGrammarChild:
 * @grammar: (nullable): what it may hold; %NULL for a text for people, which may be repeated in
 *   other languages
 * @place: children come in rising order of this number
 */
typedef struct
{
  const char        *name;
  const TarnGrammar *grammar;
  TarnOccurs         occurs;
  guint              place;
} TarnGrammarChild;

/**
 * TarnGrammar:
 * @attributes: (nullable) (array zero-terminated=1): ends with a %NULL name
 * @children: (nullable) (array zero-terminated=1): ends with a %NULL name
 * @has_lang: it may have xml:lang and `draft`
 * @lang_required: it must have xml:lang
 * @unknown: what becomes of elements and attributes that are not named
 * @may_be_empty: it need not have text, of content with text
 * @max_chars: the longest text, of content with text
 */
struct _TarnGrammar
{
  const TarnGrammarAttribute *attributes;
  const TarnGrammarChild     *children;
  TarnContent                 content;
  gboolean                    has_lang;
  gboolean                    lang_required;
  TarnUnknown                 unknown;
  gboolean                    may_be_empty;
  guint                       max_chars;
};

void
tarn_grammar_check (const TarnGrammar *self,
                    TarnXmlNode       *node,
                    GPtrArray         *issues);
gboolean
tarn_grammar_check_root (const TarnGrammar *self,
                         TarnXmlNode       *node,
                         const char        *ns,
                         const char        *name,
                         GPtrArray         *issues);

G_END_DECLS
