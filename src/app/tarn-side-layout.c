/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-side-layout.h"

#include "tarn-widgets.h"

#define SPACING 24
/* From this width on, in pixels, two columns are wide enough to be read. */
#define WIDE 760

struct _TarnSideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (TarnSideLayout, tarn_side_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
column_width (int width)
{
  return width >= WIDE ? (width - SPACING) / 2 : width;
}

static void
measure_height (GtkWidget *widget,
                int        for_width,
                int       *minimum,
                int       *natural)
{
  gboolean wide = for_width >= WIDE;
  int      n = 0;

  for (GtkWidget *child = tarn_next_laid_out (widget, NULL); child != NULL;
       child = tarn_next_laid_out (widget, child))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL,
                          for_width < 0 ? -1 : column_width (for_width), &child_minimum,
                          &child_natural, NULL, NULL);
      *minimum = wide ? MAX (*minimum, child_minimum) : *minimum + child_minimum;
      *natural = wide ? MAX (*natural, child_natural) : *natural + child_natural;
      n++;
    }

  if (!wide && n > 1)
    {
      *minimum += (n - 1) * SPACING;
      *natural += (n - 1) * SPACING;
    }
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = tarn_next_laid_out (widget, NULL); child != NULL;
       child = tarn_next_laid_out (widget, child))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + SPACING;
    }
}

static void
tarn_side_layout_measure (GtkLayoutManager *layout,
                          GtkWidget        *widget,
                          GtkOrientation    orientation,
                          int               for_size,
                          int              *minimum,
                          int              *natural,
                          int              *minimum_baseline,
                          int              *natural_baseline)
{
  *minimum = 0;
  *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    measure_height (widget, for_size, minimum, natural);
}

static void
tarn_side_layout_allocate (GtkLayoutManager *layout,
                           GtkWidget        *widget,
                           int               width,
                           int               height,
                           int               baseline)
{
  gboolean      wide = width >= WIDE;
  gboolean      mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, 0, column_width (width), 0 };

  if (wide && mirrored)
    place.x = width - place.width;

  for (GtkWidget *child = tarn_next_laid_out (widget, NULL); child != NULL;
       child = tarn_next_laid_out (widget, child))
    {
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL,
                          NULL);
      gtk_widget_size_allocate (child, &place, -1);
      if (wide)
        place.x += (mirrored ? -1 : 1) * (place.width + SPACING);
      else
        place.y += place.height + SPACING;
    }
}

static GtkSizeRequestMode
tarn_side_layout_get_request_mode (GtkLayoutManager *layout,
                                   GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tarn_side_layout_class_init (TarnSideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = tarn_side_layout_measure;
  layout_class->allocate = tarn_side_layout_allocate;
  layout_class->get_request_mode = tarn_side_layout_get_request_mode;
}

static void
tarn_side_layout_init (TarnSideLayout *self)
{
}

/**
 * tarn_side_layout_new:
 *
 * Returns: (transfer full): a layout
 */
GtkLayoutManager *
tarn_side_layout_new (void)
{
  return g_object_new (TARN_TYPE_SIDE_LAYOUT, NULL);
}
