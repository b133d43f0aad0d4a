/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TarnDateRow:
 *
 * A row with a date, which is chosen from a few that are often meant or from a calendar, or left
 * away. #TarnDateRow:date is an ISO date or %NULL.
 */
#define TARN_TYPE_DATE_ROW (tarn_date_row_get_type ())

G_DECLARE_FINAL_TYPE (TarnDateRow, tarn_date_row, TARN, DATE_ROW, AdwActionRow)

GtkWidget *
tarn_date_row_new (const char *title,
                   const char *today);
const char *
tarn_date_row_get_date (TarnDateRow *self);
void
tarn_date_row_set_date (TarnDateRow *self,
                        const char  *date);
char *
tarn_date_dup_words (const char *date);
char *
tarn_date_dup_today (void);

G_END_DECLS
