/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnTroubleView:
 *
 * What is amiss with somebody's own questionnaires and with the files of the journal, and what can
 * be done about each. It is hidden when all is well. #TarnTroubleView::brought-back is emitted when
 * an earlier version of a reflection is in its place again.
 */
#define TARN_TYPE_TROUBLE_VIEW (tarn_trouble_view_get_type ())

G_DECLARE_FINAL_TYPE (TarnTroubleView, tarn_trouble_view, TARN, TROUBLE_VIEW, GtkBox)

void tarn_trouble_view_show (TarnTroubleView *self,
                             TarnWindow      *window,
                             GPtrArray       *entries,
                             const GError    *error);

G_END_DECLS
