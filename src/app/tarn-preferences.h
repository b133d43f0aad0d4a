/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnPreferences:
 *
 * How questions and reports look, and the way to delete everything.
 */
#define TARN_TYPE_PREFERENCES (tarn_preferences_get_type ())

G_DECLARE_FINAL_TYPE (TarnPreferences, tarn_preferences, TARN, PREFERENCES, AdwPreferencesWindow)

GtkWidget *tarn_preferences_new (TarnWindow *window);

G_END_DECLS
