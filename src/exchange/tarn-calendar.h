/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *
tarn_calendar_new_day (const char *title,
                       const char *date,
                       const char *stamp,
                       const char *uid);

G_END_DECLS
