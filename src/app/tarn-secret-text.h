/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Copies of a passphrase on their way to where it is used. */

char *tarn_secret_text_dup  (const char *text);
void  tarn_secret_text_free (gpointer    text);

G_END_DECLS
