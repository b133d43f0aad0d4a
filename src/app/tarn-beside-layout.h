/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TarnBesideLayout:
 *
 * Words, the first child, with buttons after them in the same line. Where the words would need more
 * than about two lines then, and have less than two thirds of the width, the buttons stand below.
 */
#define TARN_TYPE_BESIDE_LAYOUT (tarn_beside_layout_get_type ())

G_DECLARE_FINAL_TYPE (TarnBesideLayout, tarn_beside_layout, TARN, BESIDE_LAYOUT, GtkLayoutManager)

GtkWidget *tarn_beside_new (void);

G_END_DECLS
