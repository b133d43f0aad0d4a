/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-row-layout.h"

#include "tarn-widgets.h"

#define SPACING 6
#define MARK    20

static GtkWidget *
new_mark (void)
{
  GtkWidget *mark = tarn_box_new (0);

  gtk_widget_set_size_request (mark, MARK, MARK);

  return mark;
}

static void
assert_place (GtkWidget *child,
              int        x,
              int        width,
              int        height)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (child, gtk_widget_get_parent (child), &place));
  g_assert_cmpfloat (place.origin.x, ==, x);
  g_assert_cmpfloat (place.size.width, ==, width);
  /* In the middle, as far as whole pixels go. */
  g_assert_cmpfloat (ABS (height - place.size.height - 2 * place.origin.y), <=, 1);
}

static void
test_words_have_the_room_that_marks_leave (void)
{
  static const int widths[] = { 120, 200, 640 };

  for (guint i = 0; i < G_N_ELEMENTS (widths) * 2; i++)
    {
      gboolean   mirrored = i % 2 == 1;
      int        width = widths[i / 2];
      int        room = width - 2 * (MARK + SPACING);
      GtkWidget *row =
        g_object_new (GTK_TYPE_BOX, "layout-manager", tarn_row_layout_new (SPACING), NULL);
      GtkWidget *before = new_mark ();
      GtkWidget *after = new_mark ();
      GtkWidget *hidden = new_mark ();
      GtkWidget *words = tarn_label_new ("Words that go on over as many lines as they have to");
      int        height;
      int        words_height;

      g_object_ref_sink (row);
      gtk_widget_set_direction (row, mirrored ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      gtk_widget_set_hexpand (words, TRUE);
      gtk_widget_hide (hidden);
      gtk_box_append (GTK_BOX (row), before);
      gtk_box_append (GTK_BOX (row), hidden);
      gtk_box_append (GTK_BOX (row), words);
      gtk_box_append (GTK_BOX (row), after);

      gtk_widget_measure (words, GTK_ORIENTATION_VERTICAL, room, NULL, &words_height, NULL, NULL);
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
      g_assert_cmpint (height, ==, MAX (words_height, MARK));

      gtk_widget_size_allocate (row, &(GtkAllocation){ 0, 0, width, height + 10 }, -1);
      assert_place (before, mirrored ? width - MARK : 0, MARK, height + 10);
      assert_place (words, MARK + SPACING, room, height + 10);
      assert_place (after, mirrored ? 0 : width - MARK, MARK, height + 10);
      g_object_unref (row);
    }
}

static void
test_what_is_at_the_start_of_the_height_stays_there (void)
{
  GtkWidget      *row = g_object_new (GTK_TYPE_BOX, "layout-manager", tarn_row_layout_new (SPACING),
                                      NULL);
  GtkWidget      *mark = new_mark ();
  GtkWidget      *words = tarn_label_new ("Words");
  graphene_rect_t place;

  g_object_ref_sink (row);
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), words);

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (row, &(GtkAllocation){ 0, 0, 200, 5 * MARK }, -1);
  g_assert_true (gtk_widget_compute_bounds (mark, row, &place));
  g_assert_cmpfloat (place.origin.y, ==, 0);
  g_assert_cmpfloat (place.size.height, ==, MARK);
  g_object_unref (row);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/row-layout/words", test_words_have_the_room_that_marks_leave);
  g_test_add_func ("/row-layout/at-the-start",
                   test_what_is_at_the_start_of_the_height_stays_there);

  return g_test_run ();
}
