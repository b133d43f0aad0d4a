/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-key-file.h"

G_BEGIN_DECLS

/**
 * TarnSealedKind:
 * @TARN_SEALED_NOT: it is not sealed
 * @TARN_SEALED_GOOD: it is sealed; whether it is whole is seen when it is opened
 * @TARN_SEALED_NEWER: a newer Tarn sealed it
 * @TARN_SEALED_SHORT: it is too short to be whole
 *
 * What the beginning of a file says.
 */
typedef enum
{
  TARN_SEALED_NOT,
  TARN_SEALED_GOOD,
  TARN_SEALED_NEWER,
  TARN_SEALED_SHORT,
} TarnSealedKind;

GBytes        *tarn_sealed_file_new       (const TarnSecret *secret,
                                           const guint8     *block,
                                           GBytes           *content);
TarnSealedKind tarn_sealed_file_get_kind  (GBytes           *file);
const guint8  *tarn_sealed_file_get_block (GBytes           *file);
gboolean       tarn_sealed_file_is_of     (GBytes           *file,
                                           const TarnSecret *secret);
GBytes        *tarn_sealed_file_open      (GBytes           *file,
                                           const TarnSecret *secret);

G_END_DECLS
