/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-group-picture.h"

G_BEGIN_DECLS

char *tarn_group_to_csv (const TarnGroupPicture *picture,
                         const TarnGroupPicture *before);

G_END_DECLS
