/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-condition-syntax.h"
#include "tarn-condition.h"

G_BEGIN_DECLS

TarnCondition *
tarn_condition_make (const char                *source,
                     const TarnConditionSyntax *syntax,
                     GPtrArray                 *issues);

G_END_DECLS
