/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small widgets that many pages put together in the same way. */

/* The least width of text that wraps, in characters. The toolkit would try a line for each single
 * character, which was most of the work of turning a page. */
#define TARN_LEAST_CHARS 8

GtkWidget *tarn_label_new          (const char  *text);
GtkWidget *tarn_dim_label_new      (const char  *text);
GtkWidget *tarn_box_new            (int          spacing);
GtkWidget *tarn_button_new         (const char  *text);
void       tarn_button_wrap        (GtkWidget   *button);
void       tarn_button_set_icon    (GtkWidget   *button,
                                    const char  *icon_name);
GtkWidget *tarn_flat_button_new    (const char  *text,
                                    const char  *icon_name);
GtkWidget *tarn_check_new          (const char  *text);
GtkWidget *tarn_expander_new       (const char  *title,
                                    GtkWidget   *child);
void       tarn_expander_set_child (GtkExpander *expander,
                                    GtkWidget   *child);
GtkWidget *tarn_under_header_new   (const char  *title,
                                    GtkWidget   *child);
void       tarn_box_clear          (GtkWidget   *box);
void       tarn_name_by_words      (GtkWidget   *widget);
GtkWidget *tarn_next_laid_out      (GtkWidget   *widget,
                                    GtkWidget   *child);
int        tarn_get_natural_width  (GtkWidget   *widget);
int        tarn_get_text_size      (GtkWidget   *widget);
char      *tarn_dup_date           (const char  *time);

G_END_DECLS
