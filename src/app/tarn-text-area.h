/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TarnTextArea:
 *
 * Room for a few lines of one's own. #TarnTextArea::changed is emitted when the person wrote
 * something, never when the program did.
 */
#define TARN_TYPE_TEXT_AREA (tarn_text_area_get_type ())

G_DECLARE_FINAL_TYPE (TarnTextArea, tarn_text_area, TARN, TEXT_AREA, AdwBin)

GtkWidget *tarn_text_area_new      (const char   *name);
char      *tarn_text_area_dup_text (TarnTextArea *self);
void       tarn_text_area_set_text (TarnTextArea *self,
                                    const char   *text);
void       tarn_text_area_select   (TarnTextArea *self,
                                    gsize         start,
                                    gsize         end);

G_END_DECLS
