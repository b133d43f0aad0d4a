/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-check-page.h"
#include "tarn-column.h"
#include "tarn-copy-page.h"
#include "tarn-opener.h"
#include "tarn-own-page.h"
#include "tarn-own.h"
#include "tarn-promise-view.h"
#include "tarn-reflect-page.h"
#include "tarn-text-row.h"

#include <glib/gstdio.h>

static char *folder;

static GtkWidget *
get_page (void)
{
  return tarn_window_get_page (pages_window ());
}

static GtkWidget *
get_row (const char *title)
{
  GtkWidget *page = get_page ();

  for (guint i = 0; i < pages_count (page, ADW_TYPE_ACTION_ROW); i++)
    {
      GtkWidget *row = pages_find (page, ADW_TYPE_ACTION_ROW, i);

      if (g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), title))
        return row;
    }

  return NULL;
}

static void
press (const char *title)
{
  GtkWidget *row = get_row (title);

  g_test_message ("row: %s", title);
  g_assert_nonnull (row);
  g_signal_emit_by_name (row, "activated");
}

/* A file outside of the person's own folder, as an author has it. */
static char *
write_file (const char *name,
            const char *content)
{
  g_autoptr(GError) error = NULL;
  char *path = g_build_filename (folder, name, NULL);

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  return path;
}

static char *
get_example (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("TARN_DATADIR"), "schema", "example.xml",
                                            NULL);
  g_autoptr(GError) error = NULL;
  char *content;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  return content;
}

static char *
get_broken (void)
{
  g_autofree char *example = get_example ();
  GString         *broken = g_string_new (example);

  g_assert_cmpuint (g_string_replace (broken, "<prompt>", "<promt>", 1), ==, 1);
  return g_string_free (broken, FALSE);
}

static guint
count_own (void)
{
  TarnCatalogue *catalogue =
    tarn_library_get_catalogue (tarn_window_get_library (pages_window ()));
  GPtrArray *found = tarn_catalogue_list (catalogue);
  guint      n = 0;

  for (guint i = 0; i < found->len; i++)
    n += ((const TarnCatalogueEntry *)found->pdata[i])->origin == TARN_ORIGIN_OWN;

  return n;
}

static gboolean
offers_to_add (gpointer data)
{
  return get_row ("Add It") != NULL;
}

static void
test_a_broken_file_is_mended_and_added (void)
{
  g_autofree char *broken = get_broken ();
  g_autofree char *good = get_example ();
  g_autofree char *path = write_file ("mine.xml", broken);
  g_autofree char *again = NULL;
  guint            n = count_own ();

  pages_open_file (path);
  g_assert_true (TARN_IS_CHECK_PAGE (get_page ()));
  g_assert_true (pages_says (get_page (), "It cannot be used yet"));
  g_assert_true (pages_says (get_page (), "Line "));
  g_assert_null (get_row ("Preview"));
  g_assert_null (get_row ("Add It"));
  g_assert_cmpuint (count_own (), ==, n);

  /* As an editor does it: a new file is put in the place of the old one. */
  again = write_file ("mine.xml.new", good);
  g_assert_cmpint (g_rename (again, path), ==, 0);
  pages_wait (offers_to_add, NULL);
  press ("Add It");
  g_assert_true (TARN_IS_OWN_PAGE (get_page ()));
  g_assert_nonnull (get_row ("Working from home"));
  g_assert_cmpuint (count_own (), ==, n + 1);
}

static void
test_a_preview_leaves_nothing (void)
{
  TarnWindow  *window = pages_window ();
  TarnJournal *journal = tarn_library_get_journal (tarn_window_get_library (window));
  g_autoptr(GPtrArray) before = tarn_journal_list (journal, NULL);
  g_autoptr(GPtrArray) after = NULL;
  TarnSession *session;

  press ("Working from home");
  press ("Preview");
  g_assert_true (TARN_IS_REFLECT_PAGE (get_page ()));
  session = tarn_window_get_session (window);
  g_assert_cmpint (tarn_session_get_kind (session), ==, TARN_SESSION_PREVIEW);
  g_assert_true (tarn_reflect_page_next (TARN_REFLECT_PAGE (get_page ())));
  tarn_reflection_set_note (tarn_session_get_reflection (session), "W-1", "a try");
  tarn_reflection_set_finished (tarn_session_get_reflection (session), TRUE);
  tarn_opener_show_finished (window, session, TRUE);
  g_assert_null (get_row ("Change my answers"));
  g_assert_true (tarn_session_flush (session, NULL));
  tarn_window_set_session (window, NULL);

  after = tarn_journal_list (journal, NULL);
  g_assert_cmpuint (after->len, ==, before->len);
  tarn_window_go_back (window);
  g_assert_true (TARN_IS_CHECK_PAGE (get_page ()));
}

/* Saved in the person's own folder by an editor, while the list of it is shown. */
static gboolean
says_that_it_cannot_be_used (gpointer data)
{
  return pages_says (get_page (), "Cannot be used yet");
}

static void
test_the_list_follows_the_disk (void)
{
  g_autofree char *own = tarn_own_dup_folder ();
  g_autofree char *path = g_build_filename (own, "working-from-home.xml", NULL);
  g_autofree char *broken = get_broken ();
  g_autofree char *good = get_example ();
  g_autoptr(GBytes) bytes = g_bytes_new (good, strlen (good));
  g_autoptr(GError) error = NULL;

  tarn_window_go_back (pages_window ());
  g_assert_true (TARN_IS_OWN_PAGE (get_page ()));
  g_assert_true (pages_says (get_page (), "working-from-home.xml · version 1.0"));
  g_file_set_contents (path, broken, -1, &error);
  g_assert_no_error (error);
  pages_wait (says_that_it_cannot_be_used, NULL);

  g_assert_true (tarn_own_put_back (path, bytes, &error));
  tarn_library_reread (tarn_window_get_library (pages_window ()));
  g_assert_nonnull (get_row ("Working from home"));
}

static void
test_the_same_id_twice_is_told (void)
{
  g_autofree char *example = get_example ();
  g_autofree char *path = NULL;
  GString         *other = g_string_new (example);
  g_autofree char *content = NULL;

  g_string_replace (other, "<title>Working from home", "<title>Working elsewhere", 1);
  content = g_string_free (other, FALSE);
  path = write_file ("other.xml", content);
  pages_open_file (path);

  g_assert_true (pages_says (get_page (), "Not used: another file has the same id"));
  press ("Working elsewhere");
  g_assert_true (pages_says (get_page (), "Another file has the same id “working-from-home”"));
  press ("Remove");
  g_assert_true (TARN_IS_OWN_PAGE (get_page ()));
  g_assert_null (get_row ("Working elsewhere"));
}

static void
test_a_copy_of_a_shipped_one_is_a_start (void)
{
  g_autofree char *own = tarn_own_dup_folder ();
  g_autofree char *path = g_build_filename (own, "our-team-online.xml", NULL);
  GtkWidget       *title;

  press ("Start from a Copy");
  g_assert_true (TARN_IS_COPY_PAGE (get_page ()));
  title = pages_find (get_page (), TARN_TYPE_TEXT_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (title), "Our team online");
  press ("Online presence");

  g_assert_true (TARN_IS_CHECK_PAGE (get_page ()));
  g_assert_true (pages_says (get_page (), "Our team online"));
  g_assert_true (pages_says (get_page (), "It can be used"));
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
  press ("Remove");
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;

  pages_init (&argc, &argv);
  folder = g_dir_make_tmp ("tarn-own-XXXXXX", &error);
  g_assert_no_error (error);

  g_test_add_func ("/own-page/mended", test_a_broken_file_is_mended_and_added);
  g_test_add_func ("/own-page/preview", test_a_preview_leaves_nothing);
  g_test_add_func ("/own-page/disk", test_the_list_follows_the_disk);
  g_test_add_func ("/own-page/twice", test_the_same_id_twice_is_told);
  g_test_add_func ("/own-page/copy", test_a_copy_of_a_shipped_one_is_a_start);

  return g_test_run ();
}
