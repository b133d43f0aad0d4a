/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-condition.h"

G_BEGIN_DECLS

typedef enum
{
  TARN_CONDITION_ERROR_FAILED,
} TarnConditionError;

#define TARN_CONDITION_ERROR (tarn_condition_error_quark ())

GQuark
tarn_condition_error_quark (void);
TarnCondition *
tarn_condition_parse (const char *source,
                      guint       line,
                      GPtrArray  *issues);

G_END_DECLS
