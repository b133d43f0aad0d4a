/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-tall-box.h"

#define N_CHILDREN 100
#define HEIGHT     100 /* of each */

static gboolean drawn[N_CHILDREN];

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        index)
{
  drawn[GPOINTER_TO_UINT (index)] = TRUE;
}

static guint
count_drawn (void)
{
  guint n = 0;

  for (guint i = 0; i < N_CHILDREN; i++)
    n += drawn[i];

  return n;
}

static void
test_what_is_scrolled_to_is_drawn_and_nothing_else (void)
{
  static const struct
  {
    guint at; /* HEIGHTs from the top */
    guint first;
    guint last;
  } cases[] = {
    { 0, 0, 3 },
    { 50, 50, 53 },
    { 20, 20, 23 },
    { N_CHILDREN, N_CHILDREN - 4, N_CHILDREN - 1 },
  };
  GtkWidget     *scroller = gtk_scrolled_window_new ();
  GtkWidget     *box = tarn_tall_box_new ();
  GtkAdjustment *adjustment;

  for (guint i = 0; i < N_CHILDREN; i++)
    {
      GtkWidget *area = gtk_drawing_area_new ();

      gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), HEIGHT);
      gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, GUINT_TO_POINTER (i), NULL);
      gtk_box_append (GTK_BOX (box), area);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_size_request (scroller, -1, 4 * HEIGHT);
  gtk_widget_set_valign (scroller, GTK_ALIGN_START);
  pages_show (scroller);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      pages_settle (GTK_WINDOW (pages_window ()));
      for (guint j = 0; j < N_CHILDREN; j++)
        drawn[j] = FALSE;
      gtk_adjustment_set_value (adjustment, cases[i].at * HEIGHT);
      for (guint j = 0; j < N_CHILDREN; j++)
        gtk_widget_queue_draw (pages_find (box, GTK_TYPE_DRAWING_AREA, j));
      pages_settle (GTK_WINDOW (pages_window ()));

      for (guint j = cases[i].first; j <= cases[i].last; j++)
        g_assert_true (drawn[j]);
      g_assert_cmpuint (count_drawn (), <=, 4 + 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/tall-box/seen", test_what_is_scrolled_to_is_drawn_and_nothing_else);

  return g_test_run ();
}
