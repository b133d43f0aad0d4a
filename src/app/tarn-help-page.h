/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-texts.h"

G_BEGIN_DECLS

GtkWidget *tarn_help_page_new    (TarnTexts  *texts);
GtkWidget *tarn_help_page_new_at (TarnTexts  *texts,
                                  const char *open);

GtkWidget *tarn_help_sheet_new (TarnTexts       *texts,
                                const TarnSheet *sheet);

G_END_DECLS
