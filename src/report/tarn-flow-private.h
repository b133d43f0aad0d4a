/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-flow.h"

G_BEGIN_DECLS

/* What the files that make pieces of blocks share. */

/* Between the columns of a table. */
#define TARN_COLUMN_GAP 12.0

/**
 * TarnFlow:
 * @pieces: (element-type TarnPiece): the column so far
 * @box: (nullable): the box that pieces stand in now
 * @header: (nullable): the header of the table that is being added
 */
typedef struct
{
  GPtrArray         *pieces;
  const TarnMeasure *measure;
  const TarnBlock   *box;
  TarnPiece         *header;
} TarnFlow;

double
tarn_flow_to_grid (double height);
TarnPiece *
tarn_flow_add_piece (TarnFlow *flow,
                     double    height,
                     double    before);
TarnPlaced *
tarn_flow_place (TarnPiece       *piece,
                 TarnPlacedKind   kind,
                 const TarnBlock *block,
                 double           x,
                 double           y,
                 double           width,
                 double           height);
GArray *
tarn_flow_break_lines (TarnFlow       *flow,
                       const TarnRich *text,
                       TarnStyle       style,
                       double          width);
double
tarn_flow_get_width (TarnFlow       *flow,
                     const TarnRich *text,
                     TarnStyle       style);
void
tarn_flow_place_lines (TarnPiece       *piece,
                       const TarnBlock *block,
                       const TarnRich  *text,
                       TarnStyle        style,
                       GArray          *ends,
                       guint            first,
                       guint            n_lines,
                       double           x,
                       double           y,
                       double           width);
void
tarn_flow_place_field (TarnPiece       *piece,
                       const TarnBlock *block,
                       double           x,
                       double           y,
                       double           width,
                       double           height);
guint
tarn_flow_lines_of_piece (guint at,
                          guint n);
void
tarn_flow_add_table (TarnFlow        *flow,
                     const TarnBlock *table,
                     double           x,
                     double           width);
void
tarn_flow_add_banded_heading (TarnFlow        *flow,
                              const TarnBlock *block,
                              double           x,
                              double           width);
void
tarn_flow_add_band (TarnFlow        *flow,
                    const TarnBlock *block,
                    double           x,
                    double           width);
void
tarn_flow_add_strip (TarnFlow        *flow,
                     const TarnBlock *strip,
                     double           x,
                     double           width);

G_END_DECLS
