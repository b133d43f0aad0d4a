/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-desktop.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TarnLock:
 *
 * Knows when the journal should be locked. #TarnLock::due is emitted when nobody has touched any
 * window of the program for as long as was chosen, and when the desktop says that the person left.
 */
#define TARN_TYPE_LOCK (tarn_lock_get_type ())

G_DECLARE_FINAL_TYPE (TarnLock, tarn_lock, TARN, LOCK, GObject)

TarnLock *tarn_lock_new         (GtkApplication *application,
                                 TarnDesktop    *desktop);
void      tarn_lock_set_seconds (TarnLock       *self,
                                 guint           seconds);

G_END_DECLS
