/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "tarn-layout.h"
#include "tarn-measure.h"

G_BEGIN_DECLS

#define TARN_TYPE_FONTS (tarn_fonts_get_type ())

/**
 * TarnFonts:
 *
 * The typefaces of a report: those shipped with Tarn, found without being installed, so that a
 * report looks the same on every computer. Only for letters that these lack, the computer's own
 * outline fonts are asked, and never a colour font, which would become a picture.
 */
G_DECLARE_FINAL_TYPE (TarnFonts, tarn_fonts, TARN, FONTS, GObject)

typedef enum
{
  TARN_FONTS_ERROR_MISSING,
} TarnFontsError;

#define TARN_FONTS_ERROR (tarn_fonts_error_quark ())

GQuark
tarn_fonts_error_quark (void);
TarnFonts *
tarn_fonts_new (const char *folder,
                GError    **error);
const TarnMeasure *
tarn_fonts_get_measure (TarnFonts *self);
char *
tarn_fonts_prepare (TarnFonts  *self,
                    TarnReport *report);

G_END_DECLS
