/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-session.h"

G_BEGIN_DECLS

/**
 * TarnPlaceRow:
 *
 * One place of the presence map, with a row for each field in it. #TarnPlaceRow::changed is
 * emitted when the person picked something, #TarnPlaceRow::remove when the place is to go.
 */
#define TARN_TYPE_PLACE_ROW (tarn_place_row_get_type ())

G_DECLARE_FINAL_TYPE (TarnPlaceRow, tarn_place_row, TARN, PLACE_ROW, AdwExpanderRow)

GtkWidget *tarn_place_row_new       (TarnSession  *session,
                                     guint         index);
guint      tarn_place_row_get_index (TarnPlaceRow *self);
TarnPlace *tarn_place_row_dup_place (TarnPlaceRow *self);

G_END_DECLS
