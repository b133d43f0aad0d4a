/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-response.h"

G_BEGIN_DECLS

TarnResponse *
tarn_response_read (const char *data,
                    gsize       length,
                    GPtrArray  *issues);
char *
tarn_response_write (TarnResponse *self,
                     gsize        *length);

G_END_DECLS
