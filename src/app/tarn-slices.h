/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TarnSlices:
 *
 * Work on a widget that would hold up the window, done a slice after each frame instead.
 */
typedef struct _TarnSlices TarnSlices;

/**
 * TarnBit:
 * @user_data: of the work
 *
 * Does a bit of the work, as small as it can be. A slice is as many of them as a part of a frame
 * has room for.
 *
 * Returns: %FALSE if nothing was left to do
 */
typedef gboolean (*TarnBit) (gpointer user_data);

TarnSlices *tarn_slices_new     (GtkWidget  *widget,
                                 TarnBit     bit,
                                 gpointer    user_data);
void        tarn_slices_free    (TarnSlices *self);
void        tarn_slices_start   (TarnSlices *self);
void        tarn_slices_stop    (TarnSlices *self);
void        tarn_slices_measure (GtkWidget  *widget,
                                 int         width);

G_END_DECLS
