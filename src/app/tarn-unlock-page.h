/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TarnUnlockPage:
 *
 * All that is shown while the journal is locked: the name of the program, and where the passphrase
 * is written. #TarnUnlockPage::unlocked is emitted when it was the right one, or when everything
 * was deleted by somebody who forgot it.
 */
#define TARN_TYPE_UNLOCK_PAGE (tarn_unlock_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnUnlockPage, tarn_unlock_page, TARN, UNLOCK_PAGE, AdwBin)

GtkWidget *tarn_unlock_page_new           (TarnLibrary    *library);
void       tarn_unlock_page_stop          (TarnUnlockPage *self);
gboolean   tarn_unlock_page_started_again (TarnUnlockPage *self);

G_END_DECLS
