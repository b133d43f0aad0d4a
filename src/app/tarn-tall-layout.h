/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TarnTallLayout:
 *
 * Gives all the room to one child, which is scrolled up and down. It is never asked how high it is
 * without a width: a scrolled window wants to know and makes nothing of it, while labels that wrap
 * find it out by trying one width after the other.
 */
#define TARN_TYPE_TALL_LAYOUT (tarn_tall_layout_get_type ())

G_DECLARE_FINAL_TYPE (TarnTallLayout, tarn_tall_layout, TARN, TALL_LAYOUT, GtkLayoutManager)

G_END_DECLS
