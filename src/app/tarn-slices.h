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
 * TarnSlice:
 * @user_data: of the work
 *
 * Does some of the work, until tarn_slices_is_over().
 *
 * Returns: %FALSE if nothing was left to do
 */
typedef gboolean (*TarnSlice) (gpointer user_data);

TarnSlices *tarn_slices_new     (GtkWidget  *widget,
                                 TarnSlice   slice,
                                 gpointer    user_data);
void        tarn_slices_free    (TarnSlices *self);
void        tarn_slices_start   (TarnSlices *self);
void        tarn_slices_stop    (TarnSlices *self);
gboolean    tarn_slices_is_over (TarnSlices *self);
void        tarn_slices_measure (GtkWidget  *widget,
                                 int         width);

G_END_DECLS
