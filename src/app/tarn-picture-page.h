/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"
#include "tarn-workshop.h"

G_BEGIN_DECLS

/**
 * TarnPicturePage:
 *
 * What may be shown of a room, in words, and the ways to show and to save it.
 */
#define TARN_TYPE_PICTURE_PAGE (tarn_picture_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnPicturePage, tarn_picture_page, TARN, PICTURE_PAGE, AdwBin)

GtkWidget *tarn_picture_page_new (TarnWindow   *window,
                                  TarnWorkshop *workshop,
                                  TarnWorkshop *before,
                                  GPtrArray    *refused);

G_END_DECLS
