/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "tarn-measure.h"
#include "tarn-report.h"

G_BEGIN_DECLS

/* Text starts where its language starts a line. */
#define TARN_ALIGN_NATURAL (-1.0)

typedef enum
{
  TARN_TEXT_NORMAL, /* words of 11 pt */
  TARN_TEXT_LARGE,  /* words of 14 pt, for who sees little */
} TarnTextSize;

/**
 * TarnPaper:
 * @name: for tests and options
 * @width: in points
 * @height: in points
 * @zoom: how much larger than the styles say all is drawn. The boxes of a page are placed before
 *   that: they stand on a page of @width / @zoom by @height / @zoom.
 */
typedef struct
{
  const char *name;
  double      width;
  double      height;
  double      zoom;
} TarnPaper;

typedef enum
{
  TARN_PLACED_TEXT,   /* lines of a text */
  TARN_PLACED_TINT,   /* the ground of a box */
  TARN_PLACED_RULE,   /* a thin line */
  TARN_PLACED_LINE,   /* a line to write on */
  TARN_PLACED_SYMBOL, /* a band symbol */
  TARN_PLACED_BULLET,
  TARN_PLACED_TICK,   /* an empty box to tick */
  TARN_PLACED_STEP,   /* one step of a domain strip; filled or not */
  TARN_PLACED_SECTOR, /* one ring of a sector of the wheel */
  TARN_PLACED_RING,   /* a ring of the presence map */
  TARN_PLACED_PLACE,  /* a place of the presence map */
  TARN_PLACED_FRAME,  /* the frame of the two-axis picture */
  TARN_PLACED_MARK,   /* the mark in it */
  TARN_PLACED_STROKE, /* a thin line from corner to corner */
  TARN_PLACED_FIELD,  /* where a reader of the PDF can type; nothing is drawn */
} TarnPlacedKind;

/**
 * TarnPlaced:
 * @x: from the left edge of the paper, in points; as all lengths here, before the paper's zoom
 * @y: from its top
 * @text: (nullable): the words, of which lines @first to @first + @n_lines - 1 stand here
 * @start: first byte of these lines
 * @end: byte behind their last
 * @break_width: the width that the lines were broken at
 * @align: of a text: 0 left, 0.5 middle, 1 right; or %TARN_ALIGN_NATURAL
 * @step: of a sector: which of the steps of darkness; of a ring: which, from outside
 * @filled: of a step or sector; of a mark: it has the warning outline
 * @hatched: of a sector: more of it is good
 * @dashed: of a sector: there is no band
 * @inner: of a sector: inner radius
 * @outer: of a sector: outer radius
 * @from: of a sector: where it starts, clockwise from the top, in radians
 * @to: of a sector: where it ends
 * @rising: of a stroke: from the lower left to the upper right
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
  double           align;
  guint            step;
  gboolean         filled;
  gboolean         hatched;
  gboolean         dashed;
  gboolean         rising;
  TarnShape        shape;
  TarnFill         fill;
  double           inner;
  double           outer;
  double           from;
  double           to;
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
const TarnPaper *
tarn_paper_find_for_text (const char  *name,
                          TarnTextSize size);
gboolean
tarn_text_size_find (const char   *name,
                     TarnTextSize *size);
TarnLayout *
tarn_layout_new (TarnReport        *report,
                 const TarnPaper   *paper,
                 const TarnMeasure *measure);
TarnLayout *
tarn_layout_new_view (TarnReport        *report,
                      double             width,
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
/**
 * tarn_layout_to_text:
 *
 * Writes out every box, a line each: kind, x, y, width, height, and what it holds. For tests.
 *
 * Returns: (transfer full): the layout as text
 */
char *
tarn_layout_to_text (TarnLayout *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnLayout, tarn_layout_unref)

G_END_DECLS
