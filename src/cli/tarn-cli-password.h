/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tarn_cli_read_password (int      fd,
                              GError **error);
void  tarn_cli_wipe_password (char    *password);

G_END_DECLS
