/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the window knows of a page, which may be any widget: its title, its actions, what takes
 * long to free, and where the focus was when it was left. */

void          tarn_page_set_actions    (GtkWidget    *page,
                                        GActionGroup *actions);
GActionGroup *tarn_page_get_actions    (GtkWidget    *page);
void          tarn_page_prepare        (GtkWidget    *page,
                                        const char   *title);
const char   *tarn_page_get_title      (GtkWidget    *page);
void          tarn_page_set_long_part  (GtkWidget    *page,
                                        GtkWidget    *part);
GtkWidget    *tarn_page_get_long_part  (GtkWidget    *page);
void          tarn_page_remember_focus (GtkWidget    *page);
void          tarn_page_restore_focus  (GtkWidget    *page);
void          tarn_page_focus_heading  (GtkWidget    *page);

G_END_DECLS
