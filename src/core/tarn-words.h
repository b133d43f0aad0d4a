/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-asked.h"
#include "tarn-text.h"

G_BEGIN_DECLS

/**
 * TarnWordFunc:
 * @name: of a placeholder
 * @user_data: what was given with the function
 *
 * Returns: (transfer full) (nullable): what to put in its place; %NULL if nothing is known of it
 */
typedef char *(*TarnWordFunc) (const char *name,
                               gpointer    user_data);

char **tarn_words_list   (const char *text);
char  *tarn_words_fill   (const char   *text,
                          TarnWordFunc  find,
                          gpointer      user_data);
char  *tarn_words_expand (TarnAsked  *asked,
                          const char *text,
                          ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
