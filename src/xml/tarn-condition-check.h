/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-reader.h"

G_BEGIN_DECLS

void
tarn_condition_check (TarnReader              *reader,
                      const TarnQuestionnaire *questionnaire);

G_END_DECLS
