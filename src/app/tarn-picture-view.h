/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "tarn-fonts.h"
#include "tarn-report.h"

G_BEGIN_DECLS

/**
 * TarnPictureView:
 *
 * One picture of a report on a white card, drawn by the painter of the report. It says what it
 * shows in words to those who do not see it.
 */
#define TARN_TYPE_PICTURE_VIEW (tarn_picture_view_get_type ())

G_DECLARE_FINAL_TYPE (TarnPictureView, tarn_picture_view, TARN, PICTURE_VIEW, GtkWidget)

GtkWidget *
tarn_picture_view_new (TarnReport *picture,
                       TarnFonts  *fonts);
void
tarn_picture_view_set_picture (TarnPictureView *self,
                               TarnReport      *picture,
                               TarnFonts       *fonts);

G_END_DECLS
