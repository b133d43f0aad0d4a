/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnPasswordPage:
 *
 * Where the password of a file is chosen, with what it does and what it does not do.
 * #TarnPasswordPage::chosen is emitted when the person goes on; the page stays until it is left, so
 * that they can think better of what comes next.
 */
#define TARN_TYPE_PASSWORD_PAGE (tarn_password_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnPasswordPage, tarn_password_page, TARN, PASSWORD_PAGE, AdwBin)

GtkWidget  *tarn_password_page_new          (TarnWindow       *window);
const char *tarn_password_page_get_password (TarnPasswordPage *self);

G_END_DECLS
