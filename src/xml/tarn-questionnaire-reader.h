/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-questionnaire.h"

G_BEGIN_DECLS

TarnQuestionnaire *
tarn_questionnaire_read (const char        *data,
                         gsize              length,
                         const char *const *languages,
                         GPtrArray         *issues);

G_END_DECLS
