/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A page with few words and a button or two, in the middle of a window that others may see. */

GtkWidget *tarn_calm_new        (const char *heading);
void       tarn_calm_add_words  (GtkWidget  *calm,
                                 const char *words);
void       tarn_calm_add_button (GtkWidget  *calm,
                                 const char *label,
                                 gboolean    suggested,
                                 GCallback   callback,
                                 gpointer    swapped);

G_END_DECLS
