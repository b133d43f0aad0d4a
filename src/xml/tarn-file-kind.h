/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TARN_FILE_KIND_UNKNOWN,
  TARN_FILE_KIND_QUESTIONNAIRE,
  TARN_FILE_KIND_TEXTS,
  TARN_FILE_KIND_IDENTIFIERS,
  TARN_FILE_KIND_REFLECTION,
  TARN_FILE_KIND_WORKSHOP,
} TarnFileKind;

TarnFileKind
tarn_file_kind (const char *data,
                gsize       length);

G_END_DECLS
