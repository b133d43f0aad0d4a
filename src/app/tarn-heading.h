/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TarnHeading:
 *
 * A heading that can take the focus, so that a screen reader starts to read there when a page
 * comes up. The Tab key passes it by.
 */
#define TARN_TYPE_HEADING (tarn_heading_get_type ())

G_DECLARE_FINAL_TYPE (TarnHeading, tarn_heading, TARN, HEADING, GtkWidget)

GtkWidget  *tarn_heading_new       (const char  *text,
                                    int          level);
const char *tarn_heading_get_text  (TarnHeading *self);
void        tarn_heading_set_text  (TarnHeading *self,
                                    const char  *text);
int         tarn_heading_get_level (TarnHeading *self);
void        tarn_heading_set_level (TarnHeading *self,
                                    int          level);

G_END_DECLS
