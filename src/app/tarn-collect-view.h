/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-workshop.h"

G_BEGIN_DECLS

/**
 * TarnCollectView:
 *
 * How collecting the files of a workshop stands: what is being read, what does not count and why,
 * and closing a batch. It says whether there are enough files, never how many.
 */
#define TARN_TYPE_COLLECT_VIEW (tarn_collect_view_get_type ())

G_DECLARE_FINAL_TYPE (TarnCollectView, tarn_collect_view, TARN, COLLECT_VIEW, AdwBin)

GtkWidget *tarn_collect_view_new           (void);
void       tarn_collect_view_show_busy     (TarnCollectView *self);
void       tarn_collect_view_show_progress (TarnCollectView *self,
                                            guint            percent);
void       tarn_collect_view_show_result   (TarnCollectView *self,
                                            TarnWorkshop    *workshop,
                                            GPtrArray       *refused,
                                            guint            n_refused,
                                            gboolean         duplicates,
                                            gboolean         stopped);

G_END_DECLS
