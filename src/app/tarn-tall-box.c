/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-tall-box.h"

/* In pixels: shadows and outlines reach beyond what they belong to. */
#define MARGIN 24

struct _TarnTallBox
{
  GtkBox parent_instance;

  GtkAdjustment *adjustment; /* of what it is scrolled in, while it is on the screen */
};

G_DEFINE_FINAL_TYPE (TarnTallBox, tarn_tall_box, GTK_TYPE_BOX)

static gboolean
is_seen (GtkWidget *child,
         GtkWidget *scroller)
{
  graphene_rect_t place;

  return !gtk_widget_compute_bounds (child, scroller, &place) ||
         (place.origin.y < gtk_widget_get_height (scroller) + MARGIN &&
          place.origin.y + place.size.height > -MARGIN);
}

static void
tarn_tall_box_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (scroller == NULL || is_seen (child, scroller))
      gtk_widget_snapshot_child (widget, child, snapshot);
}

static void
disconnect (TarnTallBox *self)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
}

static void
tarn_tall_box_map (GtkWidget *widget)
{
  TarnTallBox *self = TARN_TALL_BOX (widget);
  GtkWidget   *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (tarn_tall_box_parent_class)->map (widget);

  if (scroller == NULL)
    return;

  self->adjustment =
    g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw),
                            self);
  g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), self);
}

static void
tarn_tall_box_unmap (GtkWidget *widget)
{
  disconnect (TARN_TALL_BOX (widget));

  GTK_WIDGET_CLASS (tarn_tall_box_parent_class)->unmap (widget);
}

static void
tarn_tall_box_dispose (GObject *object)
{
  disconnect (TARN_TALL_BOX (object));

  G_OBJECT_CLASS (tarn_tall_box_parent_class)->dispose (object);
}

static void
tarn_tall_box_class_init (TarnTallBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tarn_tall_box_dispose;
  widget_class->snapshot = tarn_tall_box_snapshot;
  widget_class->map = tarn_tall_box_map;
  widget_class->unmap = tarn_tall_box_unmap;
}

static void
tarn_tall_box_init (TarnTallBox *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

/**
 * tarn_tall_box_new:
 *
 * Returns: (transfer floating): an empty box
 */
GtkWidget *
tarn_tall_box_new (void)
{
  return g_object_new (TARN_TYPE_TALL_BOX, NULL);
}
