/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"
#include "picture-pages.h"

/* The narrowest window there is: a telephone's, or a quarter of a large screen. */
#define NARROW 360

static void
test_page_needs_no_more_width_than_there_is (gconstpointer data)
{
  const PicturePage *page = data;
  GtkWindow         *window = page->show (page);
  int                width;

  if (window == GTK_WINDOW (pages_window ()))
    {
      gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL,
                          NULL);
      g_assert_cmpint (width, <=, NARROW);
    }
  else
    gtk_window_destroy (window);
  picture_pages_leave ();
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  for (guint i = 0; picture_pages[i].name != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/narrow/", picture_pages[i].name, NULL);

      g_test_add_data_func (path, &picture_pages[i], test_page_needs_no_more_width_than_there_is);
    }

  return g_test_run ();
}
