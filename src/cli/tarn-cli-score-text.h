/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-profile.h"

G_BEGIN_DECLS

char *tarn_cli_dup_profile_text (TarnProfile *profile);

G_END_DECLS
