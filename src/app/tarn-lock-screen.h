/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/* What happens in a window when the journal is locked and unlocked. */

void tarn_lock_screen_show (TarnWindow     *window);
void tarn_lock_screen_lock (GtkApplication *application,
                            TarnLibrary    *library);
void tarn_lock_screen_open (TarnWindow     *window,
                            GFile          *file);

G_END_DECLS
