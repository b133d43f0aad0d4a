/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TarnDesktop:
 *
 * Listens to the desktop's own buses for when the person leaves the computer.
 * #TarnDesktop::left is emitted when the screen is locked, or the computer goes to sleep.
 */
#define TARN_TYPE_DESKTOP (tarn_desktop_get_type ())

G_DECLARE_FINAL_TYPE (TarnDesktop, tarn_desktop, TARN, DESKTOP, GObject)

TarnDesktop *tarn_desktop_new (void);

G_END_DECLS
