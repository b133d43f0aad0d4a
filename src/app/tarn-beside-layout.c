/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-beside-layout.h"

#include "tarn-widgets.h"

#define SPACING       12
#define SPACING_BELOW 6

struct _TarnBesideLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (TarnBesideLayout, tarn_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_height (GtkWidget *child,
            int        width)
{
  int height;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* How wide the words may be in one line with the buttons; 0 where the buttons have to go below. */
static int
get_words_width (GtkWidget *widget,
                 int        width)
{
  GtkWidget *words = tarn_next_laid_out (widget, NULL);
  int        rest = width;
  int        minimum;
  int        natural;

  for (GtkWidget *child = tarn_next_laid_out (widget, words); child != NULL;
       child = tarn_next_laid_out (widget, child))
    rest -= tarn_get_natural_width (child) + SPACING;

  gtk_widget_measure (words, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return rest >= minimum && rest >= MIN (natural / 2, width * 2 / 3) ? rest : 0;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  GtkWidget *first = tarn_next_laid_out (widget, NULL);

  for (GtkWidget *child = first; child != NULL;
       child = tarn_next_laid_out (widget, child))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += child_natural + (child != first ? SPACING : 0);
    }
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  GtkWidget *first = tarn_next_laid_out (widget, NULL);
  int        words_width = get_words_width (widget, width);
  int        height = get_height (first, words_width > 0 ? words_width : width);

  for (GtkWidget *child = tarn_next_laid_out (widget, first); child != NULL;
       child = tarn_next_laid_out (widget, child))
    {
      int child_width = MIN (tarn_get_natural_width (child), width);
      int child_height = get_height (child, child_width);

      height = words_width > 0 ? MAX (height, child_height) : height + SPACING_BELOW + child_height;
    }

  return height;
}

static void
tarn_beside_layout_measure (GtkLayoutManager *layout,
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
  if (tarn_next_laid_out (widget, NULL) == NULL)
    return;

  measure_width (widget, minimum, natural);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = measure_height (widget, for_size < 0 ? *natural : for_size);
}

static void
tarn_beside_layout_allocate (GtkLayoutManager *layout,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  GtkWidget    *first = tarn_next_laid_out (widget, NULL);
  gboolean      mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int           words_width = first != NULL ? get_words_width (widget, width) : 0;
  int           at = 0;
  GtkAllocation place = { 0 };

  for (GtkWidget *child = first; child != NULL;
       child = tarn_next_laid_out (widget, child))
    {
      place.width = MIN (tarn_get_natural_width (child), width);
      if (child == first)
        place.width = words_width > 0 ? words_width : width;
      place.height = words_width > 0 ? height : get_height (child, place.width);
      place.x = words_width > 0 ? at : 0;
      if (mirrored)
        place.x = width - place.x - place.width;
      gtk_widget_size_allocate (child, &place, -1);
      at += place.width + SPACING;
      place.y += words_width > 0 ? 0 : place.height + SPACING_BELOW;
    }
}

static GtkSizeRequestMode
tarn_beside_layout_get_request_mode (GtkLayoutManager *layout,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tarn_beside_layout_class_init (TarnBesideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = tarn_beside_layout_measure;
  layout_class->allocate = tarn_beside_layout_allocate;
  layout_class->get_request_mode = tarn_beside_layout_get_request_mode;
}

static void
tarn_beside_layout_init (TarnBesideLayout *self)
{
}

/**
 * tarn_beside_new:
 *
 * Returns: (transfer floating): an empty box for words and the buttons that belong to them
 */
GtkWidget *
tarn_beside_new (void)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (line, g_object_new (TARN_TYPE_BESIDE_LAYOUT, NULL));

  return line;
}
