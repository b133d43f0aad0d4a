/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-session.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnEarlier:
 *
 * The other finished reflections of the same questionnaire, a few at a time, to choose one from.
 */
#define TARN_TYPE_EARLIER (tarn_earlier_get_type ())

G_DECLARE_FINAL_TYPE (TarnEarlier, tarn_earlier, TARN, EARLIER, AdwBin)

/**
 * TarnEarlierChosen:
 * @window: the window
 * @session: the reflection that is open
 * @earlier: the one that was chosen
 */
typedef void (*TarnEarlierChosen) (TarnWindow     *window,
                                   TarnSession    *session,
                                   TarnReflection *earlier);

/**
 * TarnEarlierRefuse:
 * @session: the reflection that is open
 * @earlier: another one
 *
 * Returns: (transfer none) (nullable): why it cannot be chosen
 */
typedef const char *(*TarnEarlierRefuse) (TarnSession    *session,
                                          TarnReflection *earlier);

GtkWidget *tarn_earlier_new      (TarnWindow       *window,
                                  TarnSession      *session,
                                  const char       *name,
                                  TarnEarlierChosen chosen,
                                  TarnEarlierRefuse refuse);
gboolean   tarn_earlier_is_empty (TarnEarlier      *self);

G_END_DECLS
