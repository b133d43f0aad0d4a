/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-fonts.h"
#include "tarn-report.h"

G_BEGIN_DECLS

/**
 * TarnColumn:
 *
 * One column of text, rows and pictures that scrolls, no wider than is good to read.
 */
#define TARN_TYPE_COLUMN (tarn_column_get_type ())

G_DECLARE_FINAL_TYPE (TarnColumn, tarn_column, TARN, COLUMN, AdwBin)

GtkWidget *
tarn_column_new (void);
void
tarn_column_add (TarnColumn *self,
                 GtkWidget  *widget);
void
tarn_column_clear (TarnColumn *self);
GtkWidget *
tarn_column_add_heading (TarnColumn *self,
                         const char *text,
                         int         level);
GtkWidget *
tarn_column_add_words (TarnColumn *self,
                       const char *text,
                       const char *style);
void
tarn_column_take_report (TarnColumn *self,
                         TarnReport *report,
                         int         shift);
void
tarn_column_take_picture (TarnColumn *self,
                          TarnReport *picture,
                          TarnFonts  *fonts);
GtkWidget *
tarn_column_add_rows (TarnColumn *self,
                      const char *name);
GtkWidget *
tarn_rows_new (const char *name);
void
tarn_rows_add (GtkWidget  *rows,
               const char *title,
               const char *subtitle,
               GCallback   activated,
               gpointer    page);
void
tarn_rows_add_line (GtkWidget  *rows,
                    const char *title,
                    const char *words);
GtkWidget *
tarn_row_new (const char *title,
              const char *subtitle,
              const char *icon);

G_END_DECLS
