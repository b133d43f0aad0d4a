/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-secret.h"

G_BEGIN_DECLS

GBytes *tarn_seal   (const TarnSecret *secret,
                     const guint8     *head,
                     gsize             head_length,
                     const guint8     *data,
                     gsize             length);
GBytes *tarn_unseal (const TarnSecret *secret,
                     const guint8     *sealed,
                     gsize             length,
                     gsize             head_length);

G_END_DECLS
