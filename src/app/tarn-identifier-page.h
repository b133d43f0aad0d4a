/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-own-words.h"
#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnIdentifierPage:
 *
 * Shows what may show who is meant in the person's own words, before they leave: each place in its
 * sentence, to be changed right there or kept. It stops nothing.
 */
#define TARN_TYPE_IDENTIFIER_PAGE (tarn_identifier_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnIdentifierPage, tarn_identifier_page, TARN, IDENTIFIER_PAGE, AdwBin)

/**
 * TarnLookedCallback:
 * @user_data: what was given to tarn_identifier_page_run()
 *
 * Goes on with what the words were looked through for.
 */
typedef void (*TarnLookedCallback) (gpointer user_data);

void tarn_identifier_page_run (TarnWindow        *window,
                               TarnSession       *session,
                               TarnLeaves         leaves,
                               GPtrArray         *actions,
                               TarnLookedCallback callback,
                               gpointer           user_data,
                               GDestroyNotify     destroy);

G_END_DECLS
