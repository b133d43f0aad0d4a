/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-session.h"
#include "tarn-leaves.h"

G_BEGIN_DECLS

/**
 * TarnLeafView:
 *
 * The questions of one page: a single one, or all of a domain, below what is said before them.
 */
#define TARN_TYPE_LEAF_VIEW (tarn_leaf_view_get_type ())

G_DECLARE_FINAL_TYPE (TarnLeafView, tarn_leaf_view, TARN, LEAF_VIEW, AdwBin)

GtkWidget *tarn_leaf_view_new       (TarnSession    *session);
void       tarn_leaf_view_set_leaf  (TarnLeafView   *self,
                                     const TarnLeaf *leaf,
                                     gboolean        by_domain,
                                     const char     *id);
void       tarn_leaf_view_refresh   (TarnLeafView   *self);
gboolean   tarn_leaf_view_press     (TarnLeafView   *self,
                                     guint           number);
gboolean   tarn_leaf_view_may_leave (TarnLeafView   *self);
void       tarn_leaf_view_show_item (TarnLeafView   *self,
                                     const char     *id);

G_END_DECLS
