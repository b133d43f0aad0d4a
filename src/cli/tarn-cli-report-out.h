/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "tarn-cli-options.h"
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
 * @text_size: (nullable): of `--text-size`
 * @date: (nullable): of `--date`
 * @password_fd: (nullable): of `--password-fd`
 * @password: (nullable): what was read there
 *
 * Where and how to write a report.
 */
typedef struct
{
  char *out;
  char *paper;
  char *text_size;
  char *date;
  char *password_fd;
  char *password;
} TarnOut;

TarnOutFormat tarn_cli_get_out_format (const char         *out);
GOptionEntry *tarn_out_join_entries   (TarnOut            *self,
                                       const GOptionEntry *own);
gboolean      tarn_cli_complete_out   (const TarnCommand  *command,
                                       const TarnOptions  *options,
                                       TarnOut            *self,
                                       TarnExit           *status);
TarnExit      tarn_cli_write_report   (TarnReport         *report,
                                       const TarnOut      *out);
void          tarn_out_clear          (TarnOut            *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TarnOut, tarn_out_clear)

G_END_DECLS
