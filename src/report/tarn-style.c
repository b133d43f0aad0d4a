/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-style.h"

static const TarnStyleInfo styles[TARN_N_STYLES] = {
  [TARN_STYLE_TITLE] = { "title", 24, 30, 0, TRUE, FALSE, TARN_COLOUR_ACCENT },
  [TARN_STYLE_HEADING_1] = { "heading-1", 18, 25, 25, TRUE, FALSE, TARN_COLOUR_ACCENT },
  [TARN_STYLE_HEADING_2] = { "heading-2", 14, 20, 20, TRUE, FALSE, TARN_COLOUR_INK },
  [TARN_STYLE_HEADING_3] = { "heading-3", 11, 15, 10, TRUE, FALSE, TARN_COLOUR_ACCENT },
  [TARN_STYLE_PROMPT] = { "prompt", 11, 15, 15, TRUE, FALSE, TARN_COLOUR_ACCENT },
  [TARN_STYLE_SECTION] = { "section", 14, 20, 10, TRUE, FALSE, TARN_COLOUR_INK },
  [TARN_STYLE_LEAD] = { "lead", 14, 20, 5, FALSE, FALSE, TARN_COLOUR_INK },
  [TARN_STYLE_BODY] = { "body", 11, 15, 5, FALSE, FALSE, TARN_COLOUR_INK },
  [TARN_STYLE_STRONG] = { "strong", 11, 15, 5, TRUE, FALSE, TARN_COLOUR_INK },
  [TARN_STYLE_QUIET] = { "quiet", 11, 15, 5, FALSE, FALSE, TARN_COLOUR_QUIET },
  [TARN_STYLE_NOTE] = { "note", 11, 15, 15, FALSE, FALSE, TARN_COLOUR_QUIET },
  [TARN_STYLE_QUESTION] = { "question", 11, 15, 10, FALSE, TRUE, TARN_COLOUR_INK },
  [TARN_STYLE_TABLE_HEAD] = { "table-head", 11, 15, 0, TRUE, FALSE, TARN_COLOUR_INK },
  [TARN_STYLE_FOOTER] = { "footer", 11, 15, 0, FALSE, FALSE, TARN_COLOUR_QUIET },
};

/**
 * tarn_style_get_info:
 * @style: a style
 *
 * Returns: (transfer none): how it is set
 */
const TarnStyleInfo *
tarn_style_get_info (TarnStyle style)
{
  g_return_val_if_fail (style < TARN_N_STYLES, NULL);

  return &styles[style];
}
