/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the colours of a report mean: an ICC profile of sRGB, made by data/icc/make-srgb. */
extern const guint8 tarn_pdf_profile[];
extern const gsize  tarn_pdf_profile_length;

G_END_DECLS
