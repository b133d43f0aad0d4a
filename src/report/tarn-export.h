/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "tarn-fonts.h"
#include "tarn-layout.h"

G_BEGIN_DECLS

typedef enum
{
  TARN_EXPORT_ERROR_DRAWING,
} TarnExportError;

#define TARN_EXPORT_ERROR (tarn_export_error_quark ())

GQuark
tarn_export_error_quark (void);
GBytes *
tarn_export_pdf (TarnLayout   *layout,
                 TarnFonts    *fonts,
                 const char   *date,
                 GCancellable *cancellable,
                 GError      **error);
GBytes *
tarn_export_svg (TarnLayout *layout,
                 guint       page,
                 TarnFonts  *fonts,
                 GError    **error);
GBytes *
tarn_export_png (TarnLayout *layout,
                 guint       page,
                 TarnFonts  *fonts,
                 double      dpi,
                 GError    **error);

G_END_DECLS
