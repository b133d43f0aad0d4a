/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "tarn-group-picture.h"
#include "tarn-texts.h"

G_BEGIN_DECLS

/**
 * TarnProjector:
 *
 * A group picture for the wall: one part a screen, in large words, black on white or white on
 * black. The last screen is the same for every room: what to do who found something today.
 */
#define TARN_TYPE_PROJECTOR (tarn_projector_get_type ())

G_DECLARE_FINAL_TYPE (TarnProjector, tarn_projector, TARN, PROJECTOR, GtkWindow)

GtkWindow *tarn_projector_new   (GtkWindow        *parent,
                                 TarnGroupPicture *picture,
                                 TarnTexts        *texts);
guint      tarn_projector_turn  (TarnProjector    *self,
                                 int               screens);
guint      tarn_projector_go_on (TarnProjector    *self,
                                 int               direction);

G_END_DECLS
