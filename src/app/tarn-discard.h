/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tarn_discard      (GtkWidget *widget);
void tarn_discard_page (GtkWidget *page,
                        GtkWidget *part);

G_END_DECLS
