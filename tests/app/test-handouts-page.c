/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include <string.h>

#include "tarn-handouts-page.h"
#include "tarn-report-view.h"

static const char *const titles[] = {
  "Before you post",
  "Before you join a group",
  "Privacy check in 10 minutes",
  "If a post goes wrong",
  "If you are targeted online",
  "Starting a safe group",
  "Online presence",
  "Peer support groups",
};

static GtkWidget *
find_row (GtkWidget  *page,
          const char *title)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *row = pages_find (page, ADW_TYPE_ACTION_ROW, i);

      g_assert_nonnull (row);
      if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        return row;
    }
}

static gboolean
has_a_page (gpointer page)
{
  return pages_find (page, TARN_TYPE_REPORT_VIEW, 0) != NULL;
}

static void
test_every_page_to_give_out_is_listed_with_what_it_is_for (void)
{
  GtkWidget *page = tarn_handouts_page_new (pages_window ());

  pages_show (page);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      GtkWidget  *row = find_row (page, titles[i]);
      const char *about = adw_action_row_get_subtitle (ADW_ACTION_ROW (row));

      g_assert_nonnull (strchr (about, ' '));
      gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about);
    }
  tarn_window_go_back (pages_window ());
}

static void
test_a_page_to_give_out_is_previewed (gconstpointer title)
{
  GtkWidget *page = tarn_handouts_page_new (pages_window ());
  GtkWidget *shown;

  pages_show (page);
  g_signal_emit_by_name (find_row (page, title), "activated");
  shown = tarn_window_get_page (pages_window ());
  pages_wait (has_a_page, shown);
  g_assert_true (pages_says (shown, title));
  tarn_window_go_back (pages_window ());
  tarn_window_go_back (pages_window ());
}

static void
test_the_start_page_leads_to_them (void)
{
  GtkWidget *row = find_row (tarn_window_get_page (pages_window ()), "Handouts");

  g_signal_emit_by_name (row, "activate");
  g_assert_true (TARN_IS_HANDOUTS_PAGE (tarn_window_get_page (pages_window ())));
  /* Asked for again, it is not put on top of itself. */
  gtk_widget_activate_action (GTK_WIDGET (pages_window ()), "win.handouts", NULL);
  tarn_window_go_back (pages_window ());
  g_assert_false (TARN_IS_HANDOUTS_PAGE (tarn_window_get_page (pages_window ())));
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/handouts/every-page-to-give-out-is-listed-with-what-it-is-for",
                   test_every_page_to_give_out_is_listed_with_what_it_is_for);
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *path = g_strconcat ("/handouts/previewed/", titles[i], NULL);

      g_test_add_data_func (path, titles[i], test_a_page_to_give_out_is_previewed);
    }
  g_test_add_func ("/handouts/the-start-page-leads-to-them", test_the_start_page_leads_to_them);

  return g_test_run ();
}
