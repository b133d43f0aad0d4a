/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-reflection.h"

G_BEGIN_DECLS

/**
 * TarnActionCard:
 *
 * One action of a plan, to be edited: what, by when, who can help, done. #TarnActionCard::changed
 * and #TarnActionCard::removed tell of what the person did.
 */
#define TARN_TYPE_ACTION_CARD (tarn_action_card_get_type ())

G_DECLARE_FINAL_TYPE (TarnActionCard, tarn_action_card, TARN, ACTION_CARD, AdwBin)

GtkWidget *
tarn_action_card_new (const TarnPlanAction *action,
                      const char           *today,
                      guint                 number);
TarnPlanAction *
tarn_action_card_dup_action (TarnActionCard *self);
void
tarn_action_card_set_number (TarnActionCard *self,
                             guint           number);

G_END_DECLS
