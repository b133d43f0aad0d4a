/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-session.h"

G_BEGIN_DECLS

/**
 * TarnMapView:
 *
 * The presence map, put together place by place beside a picture of its rings.
 */
#define TARN_TYPE_MAP_VIEW (tarn_map_view_get_type ())

G_DECLARE_FINAL_TYPE (TarnMapView, tarn_map_view, TARN, MAP_VIEW, AdwBin)

GtkWidget *tarn_map_view_new (TarnSession *session);

G_END_DECLS
