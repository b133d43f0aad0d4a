/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

GtkWidget *tarn_questionnaire_card_new (TarnWindow              *window,
                                        const TarnQuestionnaire *questionnaire);

G_END_DECLS
