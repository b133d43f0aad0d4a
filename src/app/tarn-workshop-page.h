/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnWorkshopPage:
 *
 * The trainer's page: files are collected, a batch is closed, and only then there is a picture. It
 * never says how somebody answered, nor who handed in.
 */
#define TARN_TYPE_WORKSHOP_PAGE (tarn_workshop_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnWorkshopPage, tarn_workshop_page, TARN, WORKSHOP_PAGE, AdwBin)

GtkWidget *tarn_workshop_page_new  (TarnWindow       *window);
void       tarn_workshop_page_take (TarnWorkshopPage *self,
                                    GPtrArray        *paths);

G_END_DECLS
