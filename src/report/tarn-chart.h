/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "tarn-questionnaire.h"
#include "tarn-rich.h"

G_BEGIN_DECLS

/* What the pictures of a report show, before anybody knows of paper. Words are always with the
 * shapes: nothing is told by colour alone. */

typedef enum
{
  TARN_CHART_WHEEL, /* one sector a domain, one ring a band */
  TARN_CHART_MAP,   /* presence map: rings of audience, a shape for each place */
  TARN_CHART_AXES,  /* two axes, four quadrants, one mark */
} TarnChartKind;

/**
 * TarnSector:
 * @title: of the domain
 * @word: of its band, or why it has none
 * @symbol: of its band
 * @n_rings: how many bands its axis has
 * @filled: how many rings are filled, from the middle; 0 where there is no band
 * @benefit: more rings are good
 * @stop: a stop flag gave its band
 */
typedef struct
{
  TarnRich  *title;
  TarnRich  *word;
  TarnSymbol symbol;
  guint      n_rings;
  guint      filled;
  gboolean   benefit;
  gboolean   stop;
} TarnSector;

typedef enum
{
  TARN_SHAPE_SQUARE,  /* work */
  TARN_SHAPE_CIRCLE,  /* personal */
  TARN_SHAPE_DIAMOND, /* both */
} TarnShape;

typedef enum
{
  TARN_FILL_HOLLOW, /* another name */
  TARN_FILL_HALF,   /* part of the real name */
  TARN_FILL_SOLID,  /* the real name */
} TarnFill;

/**
 * TarnMapPlace:
 * @label: its number, which the list beside the picture repeats, with a "?" if something is unsure
 * @ring: from 0, the outermost
 */
typedef struct
{
  TarnRich *label;
  guint     ring;
  TarnShape shape;
  TarnFill  fill;
} TarnMapPlace;

/**
 * TarnChart:
 * @sectors: (element-type TarnSector): of a wheel
 * @rings: (element-type TarnRich): of a map, from the outermost
 * @places: (element-type TarnMapPlace): of a map
 * @key: (element-type TarnMapPlace): of a map: a sample of each shape and fill, with what it means
 * @across: of two axes: where the mark is, from 0 to 1
 * @up: of two axes: where the mark is, from 0 to 1
 * @marked: of two axes: there is a mark
 * @warning: of two axes: the mark has a warning outline
 * @titles: of two axes: across, up
 * @ends: of two axes: less, more
 * @quadrants: of two axes: names, by `2 * up_high + across_high`
 */
typedef struct
{
  TarnChartKind kind;
  GPtrArray    *sectors;
  GPtrArray    *rings;
  GPtrArray    *places;
  GPtrArray    *key;
  double        across;
  double        up;
  gboolean      marked;
  gboolean      warning;
  TarnRich     *titles[2];
  TarnRich     *ends[2];
  TarnRich     *quadrants[4];
} TarnChart;

TarnChart *
tarn_chart_new (TarnChartKind kind);
void
tarn_chart_free (TarnChart *self);
TarnSector *
tarn_sector_new (void);
TarnMapPlace *
tarn_map_place_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnChart, tarn_chart_free)

G_END_DECLS
