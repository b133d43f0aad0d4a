/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "tarn-catalogue.h"
#include "tarn-workshop.h"

G_BEGIN_DECLS

/* What a heap of workshop files is about. */

TarnWorkshop *tarn_survey_open_room (TarnCatalogue *catalogue,
                                     GPtrArray     *paths,
                                     GCancellable  *cancellable);

G_END_DECLS
