/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-session.h"

G_BEGIN_DECLS

/**
 * TarnItemView:
 *
 * One question: its prompt, its choices or its field, why it is asked, and a private note. What
 * the person does goes to the reflection at once.
 */
#define TARN_TYPE_ITEM_VIEW (tarn_item_view_get_type ())

G_DECLARE_FINAL_TYPE (TarnItemView, tarn_item_view, TARN, ITEM_VIEW, AdwBin)

GtkWidget      *tarn_item_view_new          (TarnSession    *session);
void            tarn_item_view_set_item     (TarnItemView   *self,
                                             const TarnItem *item,
                                             int             level);
const TarnItem *tarn_item_view_get_item     (TarnItemView   *self);
void            tarn_item_view_set_position (TarnItemView   *self,
                                             const char     *position);
gboolean        tarn_item_view_press        (TarnItemView   *self,
                                             guint           number);
void            tarn_item_view_refresh      (TarnItemView   *self);
void            tarn_item_view_say          (TarnItemView   *self,
                                             const char     *text);
void            tarn_item_view_focus        (TarnItemView   *self);

G_END_DECLS
