/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/* What happens in a window when the journal is locked and unlocked, and when others may look. */

void     tarn_lock_screen_show    (TarnWindow     *window);
void     tarn_lock_screen_lock    (GtkApplication *application,
                                   TarnLibrary    *library);
gboolean tarn_lock_screen_cover   (TarnWindow     *window,
                                   GtkWidget      *cover);
void     tarn_lock_screen_uncover (TarnWindow     *window);
void     tarn_lock_screen_open    (TarnWindow     *window,
                                   GFile          *file);

G_END_DECLS
