/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-condition-syntax.h"
#include "tarn-questionnaire.h"
#include "tarn-xml-node.h"

G_BEGIN_DECLS

/**
 * TarnReader:
 * @issues: (element-type TarnIssue): where problems are added
 * @wanted: (nullable) (array zero-terminated=1): the languages a person reads, best first
 * @own: the language of the file
 * @languages: (element-type utf8): the languages found, the file's own first
 * @picked: (element-type guint): how many texts were picked in each of @languages
 * @has_draft: some text is marked as a draft
 * @condition_bytes: the length of all conditions so far
 * @conditions: (element-type TarnConditionSyntax): of the items
 * @hints: (element-type TarnConditionSyntax): of the presence map, which read fields of a place
 *
 * One reading of a file that was checked against its grammar. Where the file lacks something, an
 * empty text or id stands in its place, so that everything else can still be checked.
 */
typedef struct
{
  GPtrArray         *issues;
  const char *const *wanted;
  const char        *own;
  GPtrArray         *languages;
  GArray            *picked;
  GHashTable        *language_places;
  gboolean           has_draft;
  gsize              condition_bytes;
  GPtrArray         *conditions;
  GPtrArray         *hints;
} TarnReader;

TarnReader *
tarn_reader_new (const TarnXmlNode *root,
                 const char *const *wanted,
                 GPtrArray         *issues);
void
tarn_reader_free (TarnReader *self);

TarnText *
tarn_reader_text (TarnReader        *self,
                  const TarnXmlNode *parent,
                  const char        *name);
TarnText *
tarn_reader_needed_text (TarnReader        *self,
                         const TarnXmlNode *parent,
                         const char        *name);
TarnCondition *
tarn_reader_condition (TarnReader        *self,
                       const TarnXmlNode *node,
                       GPtrArray         *syntaxes);
void
tarn_reader_cites (TarnReader        *self,
                   const TarnXmlNode *parent,
                   GPtrArray         *cites);
void
tarn_reader_references (TarnReader        *self,
                        const TarnXmlNode *root,
                        GPtrArray         *references);
gboolean
tarn_reader_at_limit (TarnReader        *self,
                      GPtrArray         *list,
                      guint              limit,
                      const char        *code,
                      const TarnXmlNode *node);
char **
tarn_reader_dup_languages (TarnReader *self);
const char *
tarn_reader_get_language (TarnReader *self);

char *
tarn_reader_id (const TarnXmlNode *node,
                const char        *name);
char *
tarn_reader_string (const TarnXmlNode *node,
                    const char        *name);
gboolean
tarn_reader_yes (const TarnXmlNode *node,
                 const char        *name,
                 gboolean           otherwise);
gint64
tarn_reader_whole (const TarnXmlNode *node,
                   const char        *name,
                   gint64             otherwise);
guint
tarn_reader_enum (const TarnXmlNode *node,
                  const char        *name,
                  const char *const *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnReader, tarn_reader_free)

G_END_DECLS
