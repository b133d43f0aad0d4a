/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "tarn-measure.h"
#include "tarn-report.h"

G_BEGIN_DECLS

/**
 * TarnPaper:
 * @name: for tests and options
 * @width: in points
 * @height: in points
 */
typedef struct
{
  const char *name;
  double      width;
  double      height;
} TarnPaper;

typedef enum
{
  TARN_PLACED_TEXT,   /* lines of a text */
  TARN_PLACED_TINT,   /* the ground of a box */
  TARN_PLACED_RULE,   /* a thin line */
  TARN_PLACED_LINE,   /* a line to write on */
  TARN_PLACED_SYMBOL, /* a band symbol */
  TARN_PLACED_BULLET,
  TARN_PLACED_TICK, /* an empty box to tick */
  TARN_PLACED_STEP, /* one step of a domain strip; filled or not */
} TarnPlacedKind;

/**
 * TarnPlaced:
 * @x: from the left edge of the paper, in points
 * @y: from its top
 * @text: (nullable): the words, of which lines @first to @first + @n_lines - 1 stand here
 * @start: first byte of these lines
 * @end: byte behind their last
 * @break_width: the width that the lines were broken at
 * @filled: of a step
 * @block: (nullable): the block it belongs to
 */
typedef struct
{
  TarnPlacedKind   kind;
  double           x;
  double           y;
  double           width;
  double           height;
  TarnStyle        style;
  TarnColour       colour;
  const TarnRich  *text;
  guint            first;
  guint            n_lines;
  guint            start;
  guint            end;
  double           break_width;
  TarnSymbol       symbol;
  TarnTone         tone;
  gboolean         filled;
  const TarnBlock *block;
} TarnPlaced;

/**
 * TarnLayout:
 *
 * A report on paper: pages of placed boxes. Immutable and counted; it keeps its report.
 */
typedef struct _TarnLayout TarnLayout;

#define TARN_TYPE_LAYOUT (tarn_layout_get_type ())

GType
tarn_layout_get_type (void);
const TarnPaper *
tarn_paper_find (const char *name);
TarnLayout *
tarn_layout_new (TarnReport        *report,
                 const TarnPaper   *paper,
                 const TarnMeasure *measure);
TarnLayout *
tarn_layout_ref (TarnLayout *self);
void
tarn_layout_unref (TarnLayout *self);
TarnReport *
tarn_layout_get_report (TarnLayout *self);
const TarnPaper *
tarn_layout_get_paper (TarnLayout *self);
guint
tarn_layout_get_n_pages (TarnLayout *self);
GArray *
tarn_layout_get_page (TarnLayout *self,
                      guint       page);
void
tarn_layout_get_margins (TarnLayout *self,
                         double     *side,
                         double     *top,
                         double     *bottom);
char *
tarn_layout_to_text (TarnLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnLayout, tarn_layout_unref)

G_END_DECLS
