/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every length of the report is in points, and every height a multiple of TARN_GRID, so that lines
 * of neighbouring columns stand level. No text is smaller than 11 pt. */

#define TARN_GRID 5.0

typedef enum
{
  TARN_STYLE_TITLE,
  TARN_STYLE_HEADING_1,
  TARN_STYLE_HEADING_2,
  TARN_STYLE_HEADING_3,
  TARN_STYLE_PROMPT,  /* a question on paper, with its boxes below */
  TARN_STYLE_SECTION, /* the second, in a report that has to be short */
  TARN_STYLE_LEAD,
  TARN_STYLE_BODY,
  TARN_STYLE_STRONG,
  TARN_STYLE_QUIET,
  TARN_STYLE_NOTE,
  TARN_STYLE_QUESTION,
  TARN_STYLE_TABLE_HEAD,
  TARN_STYLE_FOOTER,
  TARN_N_STYLES,
} TarnStyle;

typedef enum
{
  TARN_COLOUR_INK,
  TARN_COLOUR_QUIET,
  TARN_COLOUR_ACCENT,
  TARN_COLOUR_ALERT,
  TARN_COLOUR_RULE,
  TARN_COLOUR_PAPER,
  TARN_COLOUR_TINT,
  TARN_COLOUR_ALERT_TINT,
  TARN_N_COLOURS,
} TarnColour;

/**
 * TarnStyleInfo:
 * @name: for tests and golden files
 * @size: of the letters, in points
 * @leading: from line to line, in points
 * @before: space above, in points; dropped at the top of a page
 * @bold: set in the heavier weight
 * @italic: set in italic
 * @colour: of the letters
 */
typedef struct
{
  const char *name;
  double      size;
  double      leading;
  double      before;
  gboolean    bold;
  gboolean    italic;
  TarnColour  colour;
} TarnStyleInfo;

const TarnStyleInfo *
tarn_style_get_info (TarnStyle style);

G_END_DECLS
