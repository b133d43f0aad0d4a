/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TARN_TYPE_TEXT_ROW (tarn_text_row_get_type ())

/**
 * TarnTextRow:
 *
 * A row of a list with a name and one line to write on below it. It is a #GtkEditable.
 *
 * The row of libadwaita 1.2 for this tells a screen reader neither that the keyboard is in it nor
 * what is written.
 *
 * #TarnTextRow::entered is emitted when Enter is pressed in it.
 */
G_DECLARE_FINAL_TYPE (TarnTextRow, tarn_text_row, TARN, TEXT_ROW, AdwPreferencesRow)

GtkWidget *tarn_text_row_new        (const char  *title);
GtkWidget *tarn_text_row_new_secret (const char  *title);
void       tarn_text_row_describe   (TarnTextRow *self,
                                     const char  *words);

G_END_DECLS
