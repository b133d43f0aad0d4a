/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TarnChoiceRow:
 *
 * One of several choices, as a whole row: a radio button, or a check button where several may be
 * chosen.
 */
#define TARN_TYPE_CHOICE_ROW (tarn_choice_row_get_type ())

G_DECLARE_FINAL_TYPE (TarnChoiceRow, tarn_choice_row, TARN, CHOICE_ROW, GtkCheckButton)

GtkWidget  *tarn_choice_row_new      (gboolean       several);
const char *tarn_choice_row_get_code (TarnChoiceRow *self);
void        tarn_choice_row_set      (TarnChoiceRow *self,
                                      const char    *code,
                                      const char    *text,
                                      const char    *more,
                                      guint          number);

G_END_DECLS
