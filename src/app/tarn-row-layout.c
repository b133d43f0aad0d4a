/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-row-layout.h"

#include "tarn-widgets.h"

struct _TarnRowLayout
{
  GtkLayoutManager parent_instance;

  int spacing;
};

G_DEFINE_FINAL_TYPE (TarnRowLayout, tarn_row_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
expands (GtkWidget *child)
{
  return gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
}

/* What is left for one child that expands. */
static int
get_share (TarnRowLayout *self,
           GtkWidget     *widget,
           int            width)
{
  int left = width + self->spacing;
  int n = 0;

  for (GtkWidget *child = tarn_next_laid_out (widget, NULL); child != NULL;
       child = tarn_next_laid_out (widget, child))
    {
      left -= self->spacing;
      if (expands (child))
        n++;
      else
        left -= tarn_get_natural_width (child);
    }

  return n > 0 ? MAX (left, 0) / n : 0;
}

static int
get_width (GtkWidget *child,
           int        share)
{
  int least;

  if (!expands (child))
    return tarn_get_natural_width (child);

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return MAX (least, share);
}

static GtkSizeRequestMode
tarn_row_layout_get_request_mode (GtkLayoutManager *layout,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (TarnRowLayout *self,
               GtkWidget     *widget,
               int           *minimum,
               int           *natural)
{
  for (GtkWidget *child = tarn_next_laid_out (widget, NULL); child != NULL;
       child = tarn_next_laid_out (widget, child))
    {
      int spacing = tarn_next_laid_out (widget, child) != NULL ? self->spacing : 0;
      int least;
      int most;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &most, NULL, NULL);
      *minimum += (expands (child) ? least : most) + spacing;
      *natural += most + spacing;
    }
}

static void
measure_height (TarnRowLayout *self,
                GtkWidget     *widget,
                int            width,
                int           *minimum,
                int           *natural)
{
  int share = width >= 0 ? get_share (self, widget, width) : 0;

  for (GtkWidget *child = tarn_next_laid_out (widget, NULL); child != NULL;
       child = tarn_next_laid_out (widget, child))
    {
      int least;
      int most;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL,
                          width >= 0 ? get_width (child, share) : -1, &least, &most, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, most);
    }
}

static void
tarn_row_layout_measure (GtkLayoutManager *layout,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  TarnRowLayout *self = TARN_ROW_LAYOUT (layout);

  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, widget, minimum, natural);
  else
    measure_height (self, widget, for_size, minimum, natural);
}

static void
tarn_row_layout_allocate (GtkLayoutManager *layout,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  TarnRowLayout *self = TARN_ROW_LAYOUT (layout);
  gboolean       mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int            share = get_share (self, widget, width);
  int            x = 0;

  for (GtkWidget *child = tarn_next_laid_out (widget, NULL); child != NULL;
       child = tarn_next_laid_out (widget, child))
    {
      GtkAllocation place = { .x = x, .width = get_width (child, share) };

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL,
                          NULL);
      place.height = MIN (place.height, height);
      if (gtk_widget_get_valign (child) != GTK_ALIGN_START)
        place.y = (height - place.height) / 2;
      if (mirrored)
        place.x = width - x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
      x += place.width + self->spacing;
    }
}

static void
tarn_row_layout_class_init (TarnRowLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = tarn_row_layout_get_request_mode;
  layout_class->measure = tarn_row_layout_measure;
  layout_class->allocate = tarn_row_layout_allocate;
}

static void
tarn_row_layout_init (TarnRowLayout *self)
{
}

/**
 * tarn_row_layout_new:
 * @spacing: between the children, in pixels
 *
 * Returns: (transfer full): a layout for a widget whose words wrap
 */
GtkLayoutManager *
tarn_row_layout_new (int spacing)
{
  TarnRowLayout *self = g_object_new (TARN_TYPE_ROW_LAYOUT, NULL);

  self->spacing = spacing;

  return GTK_LAYOUT_MANAGER (self);
}
