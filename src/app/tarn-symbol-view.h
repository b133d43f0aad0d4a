/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "tarn-style.h"
#include "tarn-questionnaire.h"

G_BEGIN_DECLS

/**
 * TarnSymbolView:
 *
 * The symbol of a band on a small white tile. It stands beside the band's word, which says the
 * same, and is passed over when the page is read aloud.
 */
#define TARN_TYPE_SYMBOL_VIEW (tarn_symbol_view_get_type ())

G_DECLARE_FINAL_TYPE (TarnSymbolView, tarn_symbol_view, TARN, SYMBOL_VIEW, GtkWidget)

GtkWidget *
tarn_symbol_view_new (TarnSymbol symbol);

G_END_DECLS
