/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "tarn-rich.h"
#include "tarn-style.h"

G_BEGIN_DECLS

/**
 * TarnBreakFunc:
 * @text: the words
 * @style: how they are set
 * @width: of the column, in points
 *
 * Returns: (transfer full) (element-type guint): for each line the byte behind its
 *   last; never empty
 */
typedef GArray *(*TarnBreakFunc) (const TarnRich *text,
                                  TarnStyle       style,
                                  double          width,
                                  gpointer        user_data);

/**
 * TarnWidthFunc:
 *
 * Returns: how wide the words are on one line, in points
 */
typedef double (*TarnWidthFunc) (const TarnRich *text,
                                 TarnStyle       style,
                                 gpointer        user_data);

/**
 * TarnMeasure:
 *
 * How the layout learns about text. It is passed in, so that a layout can be tested without fonts.
 */
typedef struct
{
  TarnBreakFunc break_lines;
  TarnWidthFunc get_width;
  gpointer      user_data;
} TarnMeasure;

G_END_DECLS
