/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gssize tarn_cli_read_line (int   fd,
                           char *line,
                           gsize room);

G_END_DECLS
