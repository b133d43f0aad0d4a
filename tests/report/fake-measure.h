/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-layout.h"

/* Every character is as wide as half its size and lines break at spaces, so that no font can
 * change a test. */
extern const TarnMeasure fake_measure;

void
assert_golden (const char *name,
               const char *text);
void
assert_layout_is_sound (TarnLayout *layout);
