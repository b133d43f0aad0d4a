/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TarnRowLayout:
 *
 * Puts children side by side, each in the middle of the height, or at its start if it says so:
 * those that expand share the room that the others leave. A horizontal #GtkBox does the same, and
 * so does an alignment, but they look for the width that words need at a height by trying one after
 * the other: a row with two lines took 2 ms. So let what holds words fill the row, and have no
 * alignment of its own.
 */
#define TARN_TYPE_ROW_LAYOUT (tarn_row_layout_get_type ())

G_DECLARE_FINAL_TYPE (TarnRowLayout, tarn_row_layout, TARN, ROW_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tarn_row_layout_new (int spacing);

G_END_DECLS
