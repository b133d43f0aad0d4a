/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * TarnApplication:
 *
 * The program: its actions, keys and windows.
 */
#define TARN_TYPE_APPLICATION (tarn_application_get_type ())

G_DECLARE_FINAL_TYPE (TarnApplication, tarn_application, TARN, APPLICATION, AdwApplication)

TarnApplication *tarn_application_new (void);

G_END_DECLS
