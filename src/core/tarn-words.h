/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-asked.h"
#include "tarn-text.h"

G_BEGIN_DECLS

char **tarn_words_list   (const char *text);
char  *tarn_words_expand (TarnAsked  *asked,
                          const char *text,
                          ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
