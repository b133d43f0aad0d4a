/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "tarn-report.h"

G_BEGIN_DECLS

/* A report as text in a page: headings, paragraphs, lists and tables as widgets that a screen
 * reader knows, in the fonts and colours of the window. */

GtkWidget *
tarn_blocks_new (TarnReport *report,
                 int         shift);

G_END_DECLS
