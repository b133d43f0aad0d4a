/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TarnPdfInfo:
 * @title: of the report
 * @lang: its language
 * @date: ISO date of the report
 * @creator: the program and its version
 *
 * All that a file says about itself: nothing of a person, a computer, a folder or a time of day.
 */
typedef struct
{
  const char *title;
  const char *lang;
  const char *date;
  const char *creator;
} TarnPdfInfo;

char *
tarn_pdf_metadata_to_xmp (const TarnPdfInfo *info);
char *
tarn_pdf_metadata_dup_date (const TarnPdfInfo *info);

G_END_DECLS
