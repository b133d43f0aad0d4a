/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "tarn-cli-command.h"
#include "tarn-fonts.h"
#include "tarn-layout.h"

G_BEGIN_DECLS

/**
 * TarnOutFormat:
 *
 * What a report is written as: one PDF, or one picture a page.
 */
typedef enum
{
  TARN_OUT_UNKNOWN,
  TARN_OUT_PDF,
  TARN_OUT_SVG,
  TARN_OUT_PNG,
} TarnOutFormat;

TarnOutFormat tarn_cli_get_out_format (const char *out);
TarnExit      tarn_cli_write_report   (TarnLayout *layout,
                                       TarnFonts  *fonts,
                                       const char *date,
                                       const char *out);

G_END_DECLS
