/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-flow.h"
#include "tarn-layout.h"

G_BEGIN_DECLS

/* What the files that put pieces on pages share. */

struct _TarnLayout
{
  TarnReport *report;
  TarnPaper   paper;
  double      side;
  double      top;
  double      bottom;
  GPtrArray  *pages; /* of GArray of TarnPlaced */
  GPtrArray  *page_texts;
};

double
tarn_layout_fill_pages (TarnLayout *self,
                        GPtrArray  *pieces,
                        double      width,
                        double      bottom);
double
tarn_breaks_gap (const TarnBlock *box,
                 const TarnPiece *piece,
                 double           tightness);
double
tarn_breaks_height (GPtrArray *pieces,
                    guint      start,
                    guint      end,
                    double     tightness);
GArray *
tarn_breaks_choose (GPtrArray *pieces,
                    guint      from,
                    guint      to,
                    double     room,
                    double     tightness);

G_END_DECLS
