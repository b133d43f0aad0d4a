/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-grammar.h"

G_BEGIN_DECLS

#define TARN_RESPONSE_NAMESPACE "urn:tarn:workshop:1"

extern const char *const tarn_response_status_values[];
extern const TarnGrammar tarn_response_grammar;

G_END_DECLS
