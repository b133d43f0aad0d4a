/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-catalogue.h"

G_BEGIN_DECLS

GPtrArray *
tarn_catalogue_list_files (const char *folder);
TarnCatalogueEntry *
tarn_catalogue_entry_new (const char *path,
                          TarnOrigin  origin);
GBytes *
tarn_catalogue_entry_load (TarnCatalogueEntry *self);

G_END_DECLS
