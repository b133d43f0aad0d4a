/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tarn_cli_ask_passphrase (int         fd,
                               const char *question,
                               const char *again,
                               GError    **error);

G_END_DECLS
