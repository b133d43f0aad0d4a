/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "tarn-group-picture.h"
#include "tarn-texts.h"

G_BEGIN_DECLS

/* The screens of the projector: what a whole room reads from its seats. */

GtkWidget *tarn_screens_new_overview (TarnGroupPicture *picture,
                                      TarnTexts        *texts);
GtkWidget *tarn_screens_new_domain   (TarnGroupPicture *picture,
                                      guint             index,
                                      TarnTexts        *texts);
GtkWidget *tarn_screens_new_sheet    (const char       *id,
                                      TarnTexts        *texts);

G_END_DECLS
