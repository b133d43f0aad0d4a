/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TarnItemField:
 *
 * Where a question is answered: choices, a number or text, whatever the item asks for.
 */
#define TARN_TYPE_ITEM_FIELD (tarn_item_field_get_type ())

G_DECLARE_FINAL_TYPE (TarnItemField, tarn_item_field, TARN, ITEM_FIELD, AdwBin)

GtkWidget *tarn_item_field_new          (TarnSession    *session);
void       tarn_item_field_set_item     (TarnItemField  *self,
                                         const TarnItem *item,
                                         GtkWidget      *prompt,
                                         GtkWidget      *position,
                                         GtkWidget      *help);
gboolean   tarn_item_field_get_checking (TarnItemField  *self);
void       tarn_item_field_set_checking (TarnItemField  *self,
                                         gboolean        checking);
gboolean   tarn_item_field_press        (TarnItemField  *self,
                                         guint           number);
void       tarn_item_field_refresh      (TarnItemField  *self);

G_END_DECLS
