/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-store-error.h"

G_BEGIN_DECLS

GBytes *tarn_load (const char *path,
                   gsize       limit,
                   GError    **error);

G_END_DECLS
