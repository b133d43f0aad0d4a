/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TarnSideLayout:
 *
 * Puts two children side by side where there is room, else one below the other.
 */
#define TARN_TYPE_SIDE_LAYOUT (tarn_side_layout_get_type ())

G_DECLARE_FINAL_TYPE (TarnSideLayout, tarn_side_layout, TARN, SIDE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tarn_side_layout_new (void);

G_END_DECLS
