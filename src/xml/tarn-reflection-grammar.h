/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-grammar.h"

G_BEGIN_DECLS

#define TARN_REFLECTION_NAMESPACE "urn:tarn:reflection:1"

extern const TarnGrammar tarn_reflection_grammar;

/* The words of closed lists, in the order of the enumerations that they stand for. */
extern const char *const tarn_route_values[];
extern const char *const tarn_reflection_state_values[];
extern const char *const tarn_answer_state_values[];

G_END_DECLS
