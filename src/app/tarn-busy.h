/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TarnBusy:
 *
 * A line that says what is going on, with a way to stop it, and then what came of it.
 */
#define TARN_TYPE_BUSY (tarn_busy_get_type ())

G_DECLARE_FINAL_TYPE (TarnBusy, tarn_busy, TARN, BUSY, AdwBin)

GtkWidget *tarn_busy_new       (void);
void       tarn_busy_begin     (TarnBusy   *self,
                                const char *words);
void       tarn_busy_set_words (TarnBusy   *self,
                                const char *words);
void       tarn_busy_end       (TarnBusy   *self,
                                const char *words);
void       tarn_busy_focus     (TarnBusy   *self);

G_END_DECLS
