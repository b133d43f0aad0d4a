/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-reflection.h"

G_BEGIN_DECLS

TarnReflection *
tarn_reflection_read (const char *data,
                      gsize       length,
                      GPtrArray  *issues);
TarnReflection *
tarn_reflection_read_head (const char *data,
                           gsize       length,
                           GPtrArray  *issues);
char *
tarn_reflection_write (TarnReflection *self,
                       gsize          *length);

G_END_DECLS
