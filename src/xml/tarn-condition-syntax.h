/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TarnConditionUse:
 * @id: the id that is read
 * @literal: (nullable): the text it is compared with; %NULL for a number and for `count()`
 * @not_equal: it is compared with `!=`
 * @needs_count: it stands in `not()` without `count($ID) > 0 and` before
 *
 * One place in a condition that reads an answer.
 */
typedef struct
{
  char    *id;
  char    *literal;
  gboolean not_equal;
  gboolean needs_count;
} TarnConditionUse;

/**
 * TarnConditionSyntax:
 * @uses: (element-type TarnConditionUse): in order
 * @ids: (element-type utf8): every id that is read, once each
 * @line: the line of the element
 *
 * What a condition reads and how, for checks that need to know the items.
 */
typedef struct
{
  GPtrArray *uses;
  GPtrArray *ids;
  guint      line;
} TarnConditionSyntax;

TarnConditionSyntax *
tarn_condition_syntax_parse (const char *source,
                             guint       line,
                             GPtrArray  *issues);
void
tarn_condition_syntax_free (TarnConditionSyntax *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnConditionSyntax, tarn_condition_syntax_free)

G_END_DECLS
