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

/**
 * TarnOut:
 * @out: (nullable): of `-o`
 * @paper: (nullable): of `--paper`
 * @date: (nullable): of `--date`
 *
 * Where and how to write a report.
 */
typedef struct
{
  char *out;
  char *paper;
  char *date;
} TarnOut;

TarnOutFormat tarn_cli_get_out_format (const char        *out);
gboolean      tarn_cli_complete_out   (const TarnCommand *command,
                                       TarnOut           *self,
                                       TarnExit          *status);
TarnExit      tarn_cli_write_report   (TarnReport        *report,
                                       const char        *paper,
                                       const char        *date,
                                       const char        *out);
void          tarn_out_clear          (TarnOut           *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TarnOut, tarn_out_clear)

G_END_DECLS
