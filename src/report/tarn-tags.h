/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-layout.h"

G_BEGIN_DECLS

/* What a report is to a reading tool: headings, lists, tables, figures, in the order of reading.
 * Whatever belongs to no tag is decoration. */

/* The role of a field to type into. */
#define TARN_TAG_FIELD "Form"

/**
 * TarnTagPart:
 * @page: from 0
 * @mark: which of the marked parts of that page, from 0, in the order of drawing
 *
 * A stretch of a page that was drawn for one tag.
 */
typedef struct
{
  guint page;
  guint mark;
} TarnTagPart;

/**
 * TarnTag:
 * @role: what it is, as PDF names it: "H1", "P", "LI"
 * @lang: (nullable): its language, if that is not the report's
 * @description: (nullable): of a figure: what it says, in words; of a field: what to fill in
 * @scope: (nullable): of a header cell: "Column" or "Row"
 * @numbering: (nullable): of a list: what stands before its entries: "Decimal" or "None"
 * @left: of a figure or field: its box on the page, in points from the upper left corner
 * @page: of a field: the page it stands on, from 0
 * @size: of a field: of what is typed there, in points
 * @children: (element-type TarnTag): what it holds
 * @parts: (element-type TarnTagPart): where its words or shapes stand
 * @n_lines: how many lines of its words are on paper
 *
 * A tag that has both parts and children is a text, after which a field stands.
 */
typedef struct
{
  const char *role;
  const char *lang;
  const char *description;
  const char *scope;
  const char *numbering;
  double      left;
  double      top;
  double      right;
  double      bottom;
  guint       page;
  double      size;
  GPtrArray  *children;
  GArray     *parts;
  guint       n_lines;
} TarnTag;

/**
 * TarnTags:
 *
 * The tags of a report on paper. They borrow from the layout.
 */
typedef struct _TarnTags TarnTags;

TarnTags *
tarn_tags_new (TarnLayout *layout);
void
tarn_tags_free (TarnTags *self);
const TarnTag *
tarn_tags_get_root (TarnTags *self);
const TarnTag *
tarn_tags_find (TarnTags *self,
                guint     page,
                guint     index);
GPtrArray *
tarn_tags_get_marks (TarnTags *self,
                     guint     page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnTags, tarn_tags_free)

G_END_DECLS
