/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>

#include "tarn-layout.h"

G_BEGIN_DECLS

/* The shapes of the pictures, each drawn into the box it was placed in. Private to the painter. */

void
tarn_shapes_draw_sector (const TarnPlaced *placed,
                         cairo_t          *cr);
void
tarn_shapes_draw_ring (const TarnPlaced *placed,
                       cairo_t          *cr);
void
tarn_shapes_draw_place (const TarnPlaced *placed,
                        cairo_t          *cr);
void
tarn_shapes_draw_mark (const TarnPlaced *placed,
                       cairo_t          *cr);
void
tarn_shapes_draw_stroke (const TarnPlaced *placed,
                         cairo_t          *cr);

G_END_DECLS
