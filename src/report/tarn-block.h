/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "tarn-chart.h"
#include "tarn-questionnaire.h"
#include "tarn-rich.h"
#include "tarn-style.h"

G_BEGIN_DECLS

typedef enum
{
  TARN_BLOCK_GROUP, /* children, one after the other */
  TARN_BLOCK_HEADING,
  TARN_BLOCK_PARAGRAPH,
  TARN_BLOCK_ENTRY,   /* of a list: a mark and words */
  TARN_BLOCK_COLUMNS, /* children, side by side */
  TARN_BLOCK_BOX,     /* children on a tint */
  TARN_BLOCK_TABLE,   /* children are rows */
  TARN_BLOCK_ROW,     /* children are cells */
  TARN_BLOCK_CELL,    /* words */
  TARN_BLOCK_BAND,    /* a symbol and its word */
  TARN_BLOCK_STRIP,   /* the domain strip: children are strip rows */
  TARN_BLOCK_STRIP_ROW,
  TARN_BLOCK_CHART,   /* a picture */
  TARN_BLOCK_WRITING, /* empty lines to write on */
  TARN_BLOCK_PAGE,    /* a new page */
} TarnBlockKind;

typedef enum
{
  TARN_MARK_NONE,
  TARN_MARK_BULLET,
  TARN_MARK_NUMBER,
  TARN_MARK_TICK,
} TarnMark;

typedef enum
{
  TARN_TONE_QUIET,
  TARN_TONE_ALERT,
} TarnTone;

typedef struct _TarnBlock TarnBlock;

/**
 * TarnBlock:
 * @level: of a heading, 1 to 3; it is 0 for the title
 * @text: (nullable): the words
 * @value: (nullable): of a strip row or heading: the word of its band, or why there is none
 * @children: (nullable) (element-type TarnBlock): what it holds
 * @mark: of a list entry
 * @number: of a list entry with %TARN_MARK_NUMBER
 * @symbol: of a band, strip row or heading
 * @step: of a strip row: which of its axis's bands, from 0
 * @n_steps: of a strip row: how many bands its axis has; 0 draws no steps
 * @columns: (nullable) (array length=n_columns): of a table: shares of the width
 * @header: of a row: it is the header, repeated on each page
 * @count: of writing lines
 * @keep: not to be split if it fits on a page; of a new page: not begun if what follows, up to the
 *   next, fits below
 * @keep_next: not to be split from what follows
 * @chart: of a picture: what it shows
 * @description: (nullable): what a picture says, in words
 * @field: (nullable): of a line to write on, an empty cell or a paragraph with a gap: what is to be
 *   filled in there, in words. In a PDF it is a field of a form then.
 *
 * One piece of a report, before anybody knows of pages. Immutable once the report is built.
 */
struct _TarnBlock
{
  TarnBlockKind kind;
  TarnStyle     style;
  guint         level;
  TarnRich     *text;
  TarnRich     *value;
  GPtrArray    *children;
  TarnMark      mark;
  guint         number;
  TarnSymbol    symbol;
  guint         step;
  guint         n_steps;
  double       *columns;
  guint         n_columns;
  gboolean      header;
  guint         count;
  TarnTone      tone;
  gboolean      keep;
  gboolean      keep_next;
  TarnChart    *chart;
  char         *description;
  char         *field;
};

TarnBlock *
tarn_block_new (TarnBlockKind kind);
void
tarn_block_free (TarnBlock *self);
TarnBlock *
tarn_block_add (TarnBlock *self,
                TarnBlock *child);
TarnBlock *
tarn_block_new_heading (guint     level,
                        TarnRich *text);
TarnBlock *
tarn_block_new_paragraph (TarnStyle style,
                          TarnRich *text);
TarnBlock *
tarn_block_new_entry (TarnMark  mark,
                      guint     number,
                      TarnRich *text);
TarnBlock *
tarn_block_new_table (const double *columns,
                      guint         n_columns);
TarnBlock *
tarn_block_add_row (TarnBlock *table,
                    gboolean   header);
void
tarn_block_add_cell (TarnBlock *row,
                     TarnRich  *text);
TarnBlock *
tarn_block_new_writing (guint count);
const char *
tarn_block_kind_get_name (TarnBlockKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnBlock, tarn_block_free)

G_END_DECLS
