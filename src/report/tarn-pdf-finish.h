/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "tarn-pdf-metadata.h"
#include "tarn-tags.h"

G_BEGIN_DECLS

typedef enum
{
  TARN_PDF_ERROR_DAMAGED,
} TarnPdfError;

#define TARN_PDF_ERROR (tarn_pdf_error_quark ())

GQuark
tarn_pdf_error_quark (void);
GBytes *
tarn_pdf_finish (GBytes            *drawn,
                 TarnTags          *tags,
                 const TarnPdfInfo *info,
                 GCancellable      *cancellable,
                 GError           **error);
GBytes *
tarn_pdf_lock (GBytes     *finished,
               const char *password,
               GError    **error);

G_END_DECLS
