/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The card below a guess: what can be looked at, and once it was, what the guess had been. */

GtkWidget *tarn_check_box_new        (void);
GtkWidget *tarn_check_box_get_button (GtkWidget      *box);
void       tarn_check_box_fill       (GtkWidget      *box,
                                      TarnSession    *session,
                                      const TarnItem *item,
                                      gboolean        checking);

G_END_DECLS
