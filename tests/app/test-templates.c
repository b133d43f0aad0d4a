/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-choice-group.h"
#include "tarn-heading.h"
#include "tarn-help-page.h"
#include "tarn-preferences.h"
#include "tarn-promise-view.h"
#include "tarn-reflect-page.h"
#include "tarn-review-view.h"
#include "tarn-shortcuts.h"
#include "tarn-start-page.h"
#include "tarn-text-area.h"

/* A template that cannot be built warns, and warnings are fatal here. */

static GtkWidget *
new_heading (void)
{
  return tarn_heading_new ("Heading", 2);
}

static GtkWidget *
new_choice_group (void)
{
  return tarn_choice_group_new (FALSE);
}

static GtkWidget *
new_text_area (void)
{
  return tarn_text_area_new ("Note");
}

static GtkWidget *
new_start_page (void)
{
  return tarn_start_page_new (pages_window ());
}

static GtkWidget *
new_help_page (void)
{
  return tarn_help_page_new (tarn_library_get_texts (tarn_window_get_library (pages_window ())));
}

static GtkWidget *
new_promise_view (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");

  return tarn_promise_view_new (session);
}

static GtkWidget *
new_review_view (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");

  return tarn_review_view_new (session);
}

static GtkWidget *
new_reflect_page (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");

  return tarn_reflect_page_new (pages_window (), session);
}

static const struct
{
  const char *name;
  GtkWidget *(*make) (void);
} widgets[] = {
  { "heading", new_heading },
  { "choice-group", new_choice_group },
  { "text-area", new_text_area },
  { "start-page", new_start_page },
  { "help-page", new_help_page },
  { "promise-view", new_promise_view },
  { "review-view", new_review_view },
  { "reflect-page", new_reflect_page },
};

static void
test_widget_is_built_and_goes_again (gconstpointer data)
{
  GtkWidget *(*make) (void) = data;
  GtkWidget *widget = g_object_ref_sink (make ());

  g_assert_true (GTK_IS_WIDGET (widget));
  g_assert_finalize_object (widget);
}

static void
test_preferences_are_built (void)
{
  GtkWidget *preferences = tarn_preferences_new (pages_window ());

  g_assert_true (TARN_IS_PREFERENCES (preferences));
  gtk_window_destroy (GTK_WINDOW (preferences));
}

static void
test_the_shortcuts_window_is_built (void)
{
  static const char *const said[] = {
    "Choose an answer: 1 to 9",
    "Next page: Alt+Right, Ctrl+Page Down",
    "Keyboard shortcuts: Ctrl+?, Ctrl+F1",
  };
  GtkWindow *window = tarn_shortcuts_new (GTK_WINDOW (pages_window ()));

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    g_assert_nonnull (pages_find_named (GTK_WIDGET (window), ADW_TYPE_PREFERENCES_ROW, said[i]));
  gtk_window_destroy (window);
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      g_autofree char *path = g_strconcat ("/templates/", widgets[i].name, NULL);

      g_test_add_data_func (path, widgets[i].make, test_widget_is_built_and_goes_again);
    }
  g_test_add_func ("/templates/preferences", test_preferences_are_built);
  g_test_add_func ("/templates/shortcuts", test_the_shortcuts_window_is_built);

  return g_test_run ();
}
