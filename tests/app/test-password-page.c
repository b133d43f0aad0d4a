/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-own-report.h"
#include "tarn-password-page.h"
#include "tarn-report-view.h"
#include "tarn-text-row.h"

static GtkWidget *
show (void)
{
  GtkWidget *page = tarn_password_page_new (pages_window ());

  pages_show (page);
  return page;
}

static void
write_twice (GtkWidget  *page,
             const char *first,
             const char *second)
{
  gtk_editable_set_text (GTK_EDITABLE (pages_find (page, TARN_TYPE_TEXT_ROW, 0)), first);
  gtk_editable_set_text (GTK_EDITABLE (pages_find (page, TARN_TYPE_TEXT_ROW, 1)), second);
}

static gboolean
goes_on (GtkWidget *page)
{
  return gtk_widget_get_sensitive (pages_find_named (page, GTK_TYPE_BUTTON,
                                                     "Choose Where to Save…"));
}

static void
test_a_password_is_written_twice (void)
{
  static const struct
  {
    const char *first;
    const char *second;
    gboolean    good;
  } cases[] = {
    { "", "", FALSE },
    { "tea and rain", "", FALSE },
    { "tea and rain", "tea and ruin", FALSE },
    { "tea and rain", "tea and rain", TRUE },
  };
  GtkWidget *page = show ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      write_twice (page, cases[i].first, cases[i].second);
      g_assert_cmpint (goes_on (page), ==, cases[i].good);
      g_assert_cmpstr (tarn_password_page_get_password (TARN_PASSWORD_PAGE (page)), ==,
                       cases[i].good ? cases[i].first : NULL);
    }
  tarn_window_go_back (pages_window ());
}

/* A PDF looks at the first 127 bytes and no more. */
static void
test_a_password_that_no_pdf_can_ask_for_is_refused (void)
{
  g_autofree char *most = g_strnfill (127, 'a');
  g_autofree char *more = g_strnfill (128, 'a');
  GtkWidget       *page = show ();
  GtkWidget       *label = NULL;

  write_twice (page, most, most);
  g_assert_true (goes_on (page));
  write_twice (page, more, more);
  g_assert_false (goes_on (page));
  for (guint i = 0; (label = pages_find (page, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (pages_says (label, "longer than a PDF can ask for"))
      break;
  g_assert_nonnull (label);
  g_assert_true (gtk_widget_get_visible (label));
  tarn_window_go_back (pages_window ());
}

static gboolean
can_save (gpointer page)
{
  return pages_find (page, TARN_TYPE_REPORT_VIEW, 0) != NULL;
}

static void
test_a_report_to_be_locked_asks_for_a_password_first (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  GtkWidget *page = tarn_own_report_new (pages_window (), session);
  GtkWidget *lock;

  pages_show (page);
  pages_wait (can_save, page);
  lock = pages_find_named (page, GTK_TYPE_CHECK_BUTTON, "Lock the file with a password");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (lock), TRUE);
  gtk_widget_activate_action (page, "page.save", NULL);
  g_assert_true (TARN_IS_PASSWORD_PAGE (tarn_window_get_page (pages_window ())));
  tarn_window_go_home (pages_window ());
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/password/a-password-is-written-twice", test_a_password_is_written_twice);
  g_test_add_func ("/password/a-password-that-no-pdf-can-ask-for-is-refused",
                   test_a_password_that_no_pdf_can_ask_for_is_refused);
  g_test_add_func ("/password/a-report-to-be-locked-asks-for-a-password-first",
                   test_a_report_to_be_locked_asks_for_a_password_first);

  return g_test_run ();
}
