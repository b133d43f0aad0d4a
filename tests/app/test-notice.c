/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-notice.h"

/* Something that was done, and how often it was taken back and given up. */
typedef struct
{
  const char *name;
  gboolean    fails;
  guint       n_undone;
  guint       n_freed;
} Deed;

static GtkWidget *
get_notice (void)
{
  return pages_find (GTK_WIDGET (pages_window ()), TARN_TYPE_NOTICE, 0);
}

static gboolean
undo (TarnWindow *window,
      gpointer    user_data,
      GError    **error)
{
  Deed *deed = user_data;

  if (deed->fails)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "There is no space left.");
      return FALSE;
    }
  deed->n_undone++;
  return TRUE;
}

static void
give_up (gpointer user_data)
{
  Deed *deed = user_data;

  deed->n_freed++;
}

static void
offer (Deed *deed)
{
  tarn_window_add_undo_toast (pages_window (), deed->name, undo, deed, give_up);
}

static void
press_undo (void)
{
  gtk_widget_activate_action (GTK_WIDGET (pages_window ()), "win.undo", NULL);
}

static void
close_notice (void)
{
  g_signal_emit_by_name (pages_find_named (get_notice (), GTK_TYPE_BUTTON, "Close"), "clicked");
}

static void
test_what_is_new_takes_the_place_of_what_was_said (void)
{
  tarn_window_add_toast (pages_window (), "Copy saved");
  tarn_window_add_toast (pages_window (), "A copy was made");
  g_assert_true (gtk_widget_get_visible (get_notice ()));
  g_assert_true (pages_says (get_notice (), "A copy was made"));
  g_assert_false (pages_says (get_notice (), "Copy saved"));

  close_notice ();
  g_assert_false (gtk_widget_get_visible (get_notice ()));
}

static void
test_long_words_fill_several_lines (void)
{
  const char *words = "Your own words were not looked through: the rules for it are missing or "
                      "broken. <Check> them & look yourself before you give this to anybody.";
  GtkWidget  *label;

  tarn_window_add_toast (pages_window (), words);
  pages_settle (GTK_WINDOW (pages_window ()));
  label = pages_find (get_notice (), GTK_TYPE_LABEL, 0);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, words);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), >, 1);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  pages_assert_whole (get_notice ());
  close_notice ();
}

static void
test_what_was_done_last_is_taken_back_first (void)
{
  Deed first = { .name = "Step removed" };
  Deed second = { .name = "Place removed" };

  offer (&first);
  offer (&second);
  g_assert_true (pages_says (get_notice (), "Place removed"));

  /* What is said meanwhile does not take it away. */
  tarn_window_add_toast (pages_window (), "Copy saved");
  press_undo ();
  g_assert_cmpuint (second.n_undone, ==, 1);
  g_assert_cmpuint (second.n_freed, ==, 1);
  g_assert_cmpuint (first.n_undone, ==, 0);

  press_undo ();
  press_undo ();
  g_assert_cmpuint (first.n_undone, ==, 1);
  g_assert_cmpuint (first.n_freed, ==, 1);
  close_notice ();
}

static GtkWindow *
find_dialog (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ADW_IS_MESSAGE_DIALOG (link->data) && gtk_widget_get_visible (link->data))
      return link->data;

  return NULL;
}

static void
test_what_cannot_be_taken_back_now_can_be_later (void)
{
  Deed deed = { .name = "Reflection deleted", .fails = TRUE };

  offer (&deed);
  press_undo ();
  g_assert_true (pages_says (GTK_WIDGET (find_dialog ()), "There is no space left."));
  gtk_window_destroy (find_dialog ());
  g_assert_cmpuint (deed.n_freed, ==, 0);
  g_assert_true (pages_says (get_notice (), "Reflection deleted"));

  deed.fails = FALSE;
  press_undo ();
  g_assert_cmpuint (deed.n_undone, ==, 1);
  g_assert_cmpuint (deed.n_freed, ==, 1);
  g_assert_false (gtk_widget_get_visible (get_notice ()));
}

static void
test_what_is_dropped_is_forgotten (void)
{
  Deed deed = { .name = "Reflection deleted" };

  offer (&deed);
  tarn_window_drop_undo (pages_window ());
  g_assert_cmpuint (deed.n_freed, ==, 1);
  press_undo ();
  g_assert_cmpuint (deed.n_undone, ==, 0);
  g_assert_false (gtk_widget_get_visible (get_notice ()));
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/notice/new", test_what_is_new_takes_the_place_of_what_was_said);
  g_test_add_func ("/notice/long", test_long_words_fill_several_lines);
  g_test_add_func ("/notice/last-first", test_what_was_done_last_is_taken_back_first);
  g_test_add_func ("/notice/later", test_what_cannot_be_taken_back_now_can_be_later);
  g_test_add_func ("/notice/dropped", test_what_is_dropped_is_forgotten);

  return g_test_run ();
}
