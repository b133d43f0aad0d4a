/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-reader.h"
#include "tarn-texts.h"

G_BEGIN_DECLS

TarnSheet *
tarn_read_sheet (TarnReader        *reader,
                 const TarnXmlNode *node);

G_END_DECLS
