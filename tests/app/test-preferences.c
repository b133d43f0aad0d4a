/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-preferences.h"

static GSettings *
get_settings (void)
{
  return tarn_library_get_settings (tarn_window_get_library (pages_window ()));
}

static GtkWidget *
open_preferences (void)
{
  GtkWidget *preferences = tarn_preferences_new (pages_window ());

  gtk_window_present (GTK_WINDOW (preferences));

  return preferences;
}

static AdwComboRow *
find_row (GtkWidget  *preferences,
          const char *title)
{
  for (guint i = 0;; i++)
    {
      GtkWidget *row = pages_find (preferences, ADW_TYPE_COMBO_ROW, i);

      g_assert_nonnull (row);
      if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        return ADW_COMBO_ROW (row);
    }
}

/* What is chosen in one window is chosen in the next. */
static void
check_choice (const char       *title,
              const char       *key,
              const char *const values[2])
{
  for (guint i = 2; i-- > 0;)
    {
      GtkWidget       *first = open_preferences ();
      g_autofree char *kept = NULL;
      GtkWidget       *second;

      adw_combo_row_set_selected (find_row (first, title), i);
      kept = g_settings_get_string (get_settings (), key);
      g_assert_cmpstr (kept, ==, values[i]);
      gtk_window_destroy (GTK_WINDOW (first));

      second = open_preferences ();
      g_assert_cmpuint (adw_combo_row_get_selected (find_row (second, title)), ==, i);
      gtk_window_destroy (GTK_WINDOW (second));
    }
}

static void
test_paper_and_text_size_of_reports_are_kept (void)
{
  check_choice ("Paper", "paper", (const char *const[]){ "a4", "letter" });
  check_choice ("Size of text that is saved or printed", "report-text-size",
                (const char *const[]){ "normal", "large" });
}

static void
test_a_whole_part_on_one_page_is_kept (void)
{
  for (guint i = 2; i-- > 0;)
    {
      GtkWidget       *preferences = open_preferences ();
      GtkWidget       *whole_part = pages_find (preferences, GTK_TYPE_SWITCH, 0);
      g_autofree char *kept = NULL;

      gtk_switch_set_active (GTK_SWITCH (whole_part), i == 1);
      kept = g_settings_get_string (get_settings (), "page-mode");
      g_assert_cmpstr (kept, ==, i == 1 ? "section" : "item");
      gtk_window_destroy (GTK_WINDOW (preferences));
    }
}

static void
test_the_language_is_one_that_a_questionnaire_has (void)
{
  GtkWidget   *preferences = open_preferences ();
  AdwComboRow *row = find_row (preferences, "Language of questionnaires and reports");
  GListModel  *names = adw_combo_row_get_model (row);
  g_autoptr(GtkStringObject) english = NULL;
  g_autofree char *kept = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 2);
  english = g_list_model_get_item (names, 1);
  g_assert_cmpstr (gtk_string_object_get_string (english), ==, "en-GB");

  adw_combo_row_set_selected (row, 1);
  kept = g_settings_get_string (get_settings (), "content-language");
  g_assert_cmpstr (kept, ==, "en-GB");

  adw_combo_row_set_selected (row, 0);
  gtk_window_destroy (GTK_WINDOW (preferences));
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/preferences/report", test_paper_and_text_size_of_reports_are_kept);
  g_test_add_func ("/preferences/whole-part", test_a_whole_part_on_one_page_is_kept);
  g_test_add_func ("/preferences/language", test_the_language_is_one_that_a_questionnaire_has);

  return g_test_run ();
}
