/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Where the templates, the style sheet and the icons are. */
#define TARN_RESOURCE "/io/github/tarnapp/Tarn/"
