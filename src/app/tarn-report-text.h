/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "tarn-report.h"

G_BEGIN_DECLS

void
tarn_report_text_fill (GtkTextBuffer *buffer,
                       TarnReport    *report);
void
tarn_report_text_add_note (GtkTextBuffer *buffer,
                           const char    *title,
                           GPtrArray     *paragraphs);

G_END_DECLS
