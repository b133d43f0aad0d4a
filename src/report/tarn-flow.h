/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-layout.h"

G_BEGIN_DECLS

/* Between the blocks of a report and the boxes of a page stand pieces: stretches of a column that
 * are never split. Private to the layout. */

/**
 * TarnPiece:
 * @placed: (element-type TarnPlaced): its boxes, with y from its own top
 * @height: in points
 * @before: space above it, dropped at the top of a page
 * @least: how far that may close
 * @keep_next: not to be parted from the next piece
 * @whole: in a group that is to be whole, and not the end of it. Where that has no room, it is
 *   parted here rather than behind a piece with @keep_next.
 * @new_page: it starts a page; it has no boxes
 * @if_needed: it starts one only if what follows, up to the next of its kind, would be parted
 * @box: (nullable): the box it stands in
 * @header: (nullable): the table whose header is to be repeated when it starts a page
 */
typedef struct _TarnPiece TarnPiece;

struct _TarnPiece
{
  GArray          *placed;
  double           height;
  double           before;
  double           least;
  gboolean         keep_next;
  gboolean         whole;
  gboolean         new_page;
  gboolean         if_needed;
  const TarnBlock *box;
  TarnPiece       *header;
};

/* Inside of a box, on each side. */
#define TARN_BOX_PADDING 10.0

/* Between two lines to write on: above the 8 mm that a pen needs. */
#define TARN_WRITING_PITCH 25.0

/**
 * tarn_piece_new:
 *
 * Returns: (transfer full): a piece without boxes
 */
TarnPiece *
tarn_piece_new (void);
/**
 * tarn_piece_free:
 * @self: (transfer full): a piece
 */
void
tarn_piece_free (TarnPiece *self);
GPtrArray *
tarn_flow_new (const TarnBlock   *root,
               double             x,
               double             width,
               const TarnMeasure *measure);

G_END_DECLS
