/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnPassphrasePage:
 *
 * Where the passphrase of the journal is set, changed and removed, after honest words about what
 * it does and does not do, and where it is chosen when the journal locks by itself.
 */
#define TARN_TYPE_PASSPHRASE_PAGE (tarn_passphrase_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnPassphrasePage, tarn_passphrase_page, TARN, PASSPHRASE_PAGE, AdwBin)

GtkWidget *tarn_passphrase_page_new (TarnWindow *window);

G_END_DECLS
