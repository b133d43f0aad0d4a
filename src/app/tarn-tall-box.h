/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TarnTallBox:
 *
 * A box from top to bottom, in something that is scrolled. Only those of its children are drawn
 * that can be seen: the toolkit would go through all of them each time.
 */
#define TARN_TYPE_TALL_BOX (tarn_tall_box_get_type ())

G_DECLARE_FINAL_TYPE (TarnTallBox, tarn_tall_box, TARN, TALL_BOX, GtkBox)

GtkWidget *tarn_tall_box_new (void);

G_END_DECLS
