/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-store-error.h"

/**
 * tarn_store_error_quark:
 *
 * Returns: the error domain of everything that reads or writes files
 */
G_DEFINE_QUARK (tarn_store_error, tarn_store_error)
