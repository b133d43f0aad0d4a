/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-grammar.h"

G_BEGIN_DECLS

extern const TarnGrammar tarn_identifiers_grammar;

G_END_DECLS
