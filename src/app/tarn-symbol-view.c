/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-symbol-view.h"

#include "tarn-painter.h"

/* In pixels. */
#define SIZE    30
#define PADDING 5
#define CORNER  8

struct _TarnSymbolView
{
  GtkWidget parent_instance;

  TarnSymbol symbol;
};

G_DEFINE_FINAL_TYPE (TarnSymbolView, tarn_symbol_view, GTK_TYPE_WIDGET)

static void
tarn_symbol_view_measure (GtkWidget     *widget,
                          GtkOrientation orientation,
                          int            for_size,
                          int           *minimum,
                          int           *natural,
                          int           *minimum_baseline,
                          int           *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
tarn_symbol_view_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  TarnSymbolView *self = TARN_SYMBOL_VIEW (widget);
  GdkRGBA         paper = { 1, 1, 1, 1 };
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE);
  GskRoundedRect  tile;
  cairo_t        *cr;

  if (self->symbol == TARN_SYMBOL_NONE)
    return;
  gsk_rounded_rect_init_from_rect (&tile, &area, CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, &tile);
  gtk_snapshot_append_color (snapshot, &paper, &area);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  tarn_painter_draw_symbol (self->symbol, PADDING, PADDING, SIZE - 2 * PADDING, cr);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
}

static void
tarn_symbol_view_class_init (TarnSymbolViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = tarn_symbol_view_measure;
  widget_class->snapshot = tarn_symbol_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "tarn-symbol");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tarn_symbol_view_init (TarnSymbolView *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * tarn_symbol_view_new:
 * @symbol: the symbol of a band; %TARN_SYMBOL_NONE leaves its place empty
 *
 * Returns: (transfer floating): the symbol
 */
GtkWidget *
tarn_symbol_view_new (TarnSymbol symbol)
{
  TarnSymbolView *self = g_object_new (TARN_TYPE_SYMBOL_VIEW, NULL);

  self->symbol = symbol;
  return GTK_WIDGET (self);
}
