/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TarnFraction:
 * @top: numerator
 * @bottom: denominator, above 0
 *
 * A reduced fraction in whole numbers, so that a band edge is met exactly or not at all
 * (scoring method, section 3). The limits on items and values keep every product within 64 bits.
 */
typedef struct
{
  gint64 top;
  gint64 bottom;
} TarnFraction;

TarnFraction tarn_fraction_new       (gint64       top,
                                      gint64       bottom);
TarnFraction tarn_fraction_add       (TarnFraction a,
                                      TarnFraction b);
TarnFraction tarn_fraction_divide    (TarnFraction a,
                                      gint64       by);
int          tarn_fraction_compare   (TarnFraction a,
                                      TarnFraction b);
double       tarn_fraction_to_double (TarnFraction a);
gint64       tarn_fraction_round     (TarnFraction a);

G_END_DECLS
