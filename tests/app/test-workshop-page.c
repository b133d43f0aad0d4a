/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-hand-in-page.h"
#include "tarn-heading.h"
#include "tarn-picture-page.h"
#include "tarn-projector.h"
#include "tarn-response-file.h"
#include "tarn-room-page.h"
#include "tarn-workshop-page.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define OTHER_QUESTIONNAIRE "group-participation"

static char *folder;

static GtkWidget *
get_page (void)
{
  return tarn_window_get_page (pages_window ());
}

static GtkWidget *
find_button (const char *label)
{
  GtkWidget *button;
  guint      i = 0;

  do
    button = pages_find (get_page (), GTK_TYPE_BUTTON, i++);
  while (button != NULL && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (button)), label) != 0);

  return button;
}

static gboolean
may_close (gpointer data)
{
  return gtk_widget_get_sensitive (find_button ("Close This Batch"));
}

static void
write_file (const char *name,
            const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

/* Somebody's file: the number makes it somebody else's. */
static void
write_response (const char *questionnaire,
                guint       number,
                const char *name)
{
  TarnResponseDomain domains[] = { { "OP-PRIV", number % 2 == 0 ? "well-protected"
                                                                : "high-exposure" } };
  g_autofree char   *token = g_strdup_printf ("%032x", number);
  g_autoptr(TarnResponse) response = NULL;
  g_autofree char *text = NULL;
  gsize            length;

  response = tarn_response_new (questionnaire, "1.0", TARN_ROUTE_QUICK, token, NULL, domains, 1);
  text = tarn_response_write (response, &length);
  write_file (name, text);
}

static void
take_folder (void)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (paths, g_strdup (folder));
  tarn_workshop_page_take (TARN_WORKSHOP_PAGE (get_page ()), paths);
}

static gboolean
says (gpointer words)
{
  return pages_says (get_page (), words);
}

static void
test_an_empty_room_says_what_is_needed (void)
{
  gtk_widget_activate_action (GTK_WIDGET (pages_window ()), "win.workshop", NULL);
  g_assert_true (TARN_IS_WORKSHOP_PAGE (get_page ()));
  g_assert_true (pages_says (get_page (), "At least 5 are needed"));
  g_assert_false (may_close (NULL));
}

static void
test_what_does_not_count_is_named_one_by_one (void)
{
  write_response ("online-presence", 1, "a.xml");
  write_response ("online-presence", 1, "again.xml");
  write_response ("online-presence", 2, "b.xml");
  write_file ("torn.xml", "<response xmlns='urn:tarn:workshop:1'");
  write_file ("hostile.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><response>&b;</response>");
  take_folder ();
  pages_wait (says, "Not counted");

  g_assert_true (pages_says (get_page (), "torn.xml"));
  g_assert_true (pages_says (get_page (), "hostile.xml"));
  g_assert_false (pages_says (get_page (), "a.xml"));
  g_assert_true (pages_says (get_page (), "Some files were here already"));
  g_assert_true (pages_says (get_page (), "3 more files are needed"));
  g_assert_false (may_close (NULL));
  pages_settle (GTK_WINDOW (pages_window ()));
  pages_assert_whole (get_page ());
}

static void
test_a_batch_closes_with_enough_files_only (void)
{
  GtkWidget *k = pages_find (get_page (), GTK_TYPE_SPIN_BUTTON, 0);

  write_response (OTHER_QUESTIONNAIRE, 90, "foreign.xml");
  for (guint i = 3; i <= 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("more-%u.xml", i);

      write_response ("online-presence", i, name);
    }
  take_folder ();
  pages_wait (may_close, NULL);
  g_assert_true (pages_says (get_page (), "foreign.xml"));
  g_assert_true (pages_says (get_page (), "Enough files are here."));
  g_assert_false (pages_says (get_page (), "6"));

  /* Never below what the rules say, whatever is typed. */
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (k), 2);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (k)), ==, 5);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (k), 7);
  g_assert_false (may_close (NULL));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (k), 6);
  g_assert_true (may_close (NULL));

  g_signal_emit_by_name (find_button ("Close This Batch"), "clicked");
  g_assert_true (TARN_IS_PICTURE_PAGE (get_page ()));
  g_assert_true (pages_says (get_page (), "About half"));
}

static void
test_a_raised_number_stays (void)
{
  GtkWidget *k;

  tarn_window_go_back (pages_window ());
  g_assert_true (TARN_IS_WORKSHOP_PAGE (get_page ()));
  k = pages_find (get_page (), GTK_TYPE_SPIN_BUTTON, 0);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (k), 5);
  g_assert_cmpint (gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (k)), ==, 6);
  g_assert_false (may_close (NULL));

  /* Whoever goes away and comes back finds the room as it was. */
  tarn_window_go_back (pages_window ());
  gtk_widget_activate_action (GTK_WIDGET (pages_window ()), "win.workshop", NULL);
  g_assert_true (pages_says (get_page (), "Show the Picture") ||
                 pages_find_named (get_page (), ADW_TYPE_ACTION_ROW, "Show the Picture") != NULL);
}

/* Thousands of rows would hold up the window. */
static void
test_of_very_many_only_some_are_listed (void)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 60; i++)
    g_ptr_array_add (paths, g_strdup_printf ("/nowhere/not-here-%u.xml", i));
  tarn_workshop_page_take (TARN_WORKSHOP_PAGE (get_page ()), paths);
  pages_wait (says, "10 more files are not listed here.");
}

static void
test_a_folder_without_workshop_files_is_spoken_of (void)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  char *path = g_build_filename (folder, "holiday", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  write_file ("holiday/beach.jpg", "not for Tarn");
  g_ptr_array_add (paths, path);
  tarn_workshop_page_take (TARN_WORKSHOP_PAGE (get_page ()), paths);
  pages_wait (says, "There is no workshop file in this folder.");
  g_assert_true (pages_says (get_page (), "holiday"));
  g_assert_false (pages_says (get_page (), "beach.jpg"));
}

static void
test_a_pipe_is_not_waited_for (void)
{
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  char *path = g_build_filename (folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  g_ptr_array_add (paths, path);
  tarn_workshop_page_take (TARN_WORKSHOP_PAGE (get_page ()), paths);
  pages_wait (says, "This is not an ordinary file.");
}

static gboolean
has_digit (GtkWidget *root)
{
  for (char digit = '0'; digit <= '9'; digit++)
    {
      const char words[] = { digit, '\0' };

      if (pages_says (root, words))
        return TRUE;
    }

  return FALSE;
}

static TarnGroupPicture *
draw_room (guint n_people)
{
  TarnLibrary *library = tarn_window_get_library (pages_window ());
  g_autoptr(TarnWorkshop) room = NULL;

  room = tarn_workshop_new (tarn_library_find (library, "online-presence"), TARN_ROUTE_QUICK);
  for (guint i = 0; i < n_people; i++)
    {
      TarnResponseDomain domain = { "OP-PRIV", i % 3 == 0 ? "high-exposure" : "well-protected" };
      g_autofree char   *token = g_strdup_printf ("%032x", i);
      g_autoptr(TarnResponse) response = NULL;

      response = tarn_response_new ("online-presence", "1.0", TARN_ROUTE_QUICK, token, NULL,
                                    &domain, 1);
      g_assert_cmpint (tarn_workshop_admit (room, response), ==, TARN_ADMISSION_TAKEN);
    }
  g_assert_true (tarn_workshop_close_batch (room));
  return tarn_workshop_draw (room);
}

static void
test_the_projector_turns_by_key_and_shows_no_count (void)
{
  g_autoptr(TarnGroupPicture) picture = draw_room (7);
  TarnTexts *texts = tarn_library_get_texts (tarn_window_get_library (pages_window ()));
  GtkWindow *window = tarn_projector_new (GTK_WINDOW (pages_window ()), picture, texts);
  GtkWidget *stack = pages_find (GTK_WIDGET (window), GTK_TYPE_STACK, 0);
  guint      last = picture->domains->len + 1;

  g_assert_false (has_digit (gtk_stack_get_visible_child (GTK_STACK (stack))));
  for (guint i = 1; i < last; i++)
    {
      g_assert_cmpuint (tarn_projector_turn (TARN_PROJECTOR (window), 1), ==, i);
      g_assert_false (has_digit (gtk_stack_get_visible_child (GTK_STACK (stack))));
    }
  g_assert_cmpuint (tarn_projector_turn (TARN_PROJECTOR (window), 1), ==, last);
  g_assert_true (pages_says (gtk_stack_get_visible_child (GTK_STACK (stack)),
                             "If you found something today"));
  g_assert_cmpuint (tarn_projector_turn (TARN_PROJECTOR (window), 1), ==, last);
  gtk_window_destroy (window);
}

static gboolean
is_long (gpointer window)
{
  GtkWidget     *stack = pages_find (window, GTK_TYPE_STACK, 0);
  GtkWidget     *screen = gtk_stack_get_visible_child (GTK_STACK (stack));
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (screen));

  return gtk_adjustment_get_page_size (down) > 0 &&
         gtk_adjustment_get_upper (down) > gtk_adjustment_get_page_size (down);
}

static void
test_what_is_below_the_edge_of_the_wall_is_not_passed_over (void)
{
  g_autoptr(TarnGroupPicture) picture = draw_room (7);
  TarnTexts *texts = tarn_library_get_texts (tarn_window_get_library (pages_window ()));
  GtkWindow *window = tarn_projector_new (GTK_WINDOW (pages_window ()), picture, texts);
  guint      n = 0;

  gtk_window_unfullscreen (window);
  gtk_window_set_default_size (window, 800, 300);
  gtk_window_present (window);
  pages_wait (is_long, window);
  while (tarn_projector_go_on (TARN_PROJECTOR (window), 1) == 0)
    n++;
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (tarn_projector_go_on (TARN_PROJECTOR (window), -1), ==, 0);
  gtk_window_destroy (window);
}

/* Word by word what would be saved, and nothing that D7 forbids. */
static void
test_what_is_handed_in_is_shown_first (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autofree char *with_role = NULL;
  g_autofree char *file = NULL;
  GtkWidget       *page = tarn_hand_in_page_new (pages_window (), session);
  GtkWidget       *role;

  pages_show (page);
  file = g_strchomp (tarn_hand_in_page_dup_file (TARN_HAND_IN_PAGE (page)));
  g_assert_true (pages_says (page, file));
  g_assert_true (pages_says (page, "do not email it"));
  g_assert_null (strstr (file, "act-now"));
  g_assert_null (strstr (file, "role="));
  g_assert_null (tarn_reflection_get_token (tarn_session_get_reflection (session)));

  role = pages_find (page, GTK_TYPE_CHECK_BUTTON, 0);
  g_assert_nonnull (role);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (role), TRUE);
  with_role = g_strchomp (tarn_hand_in_page_dup_file (TARN_HAND_IN_PAGE (page)));
  g_assert_nonnull (strstr (with_role, "role="));
  g_assert_true (pages_says (page, with_role));
  tarn_window_go_home (pages_window ());
}

static void
test_nothing_of_a_person_in_the_room_is_kept (void)
{
  TarnLibrary *library = tarn_window_get_library (pages_window ());
  TarnJournal *journal = tarn_library_get_journal (library);
  g_autoptr(TarnSession) session = NULL;
  g_autoptr(GPtrArray) before = tarn_journal_list (journal, NULL);
  g_autoptr(GPtrArray) after = NULL;
  TarnSession *gone;

  session = tarn_session_new_unkept (TARN_SESSION_ROOM, library,
                                     tarn_library_find (library, "online-presence"),
                                     TARN_ROUTE_QUICK);
  tarn_window_set_session (pages_window (), session);
  tarn_reflection_set_note (tarn_session_get_reflection (session), "OP-CONF-1", "private");
  g_assert_true (tarn_session_flush (session, NULL));
  gone = session;
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *)&gone);
  g_clear_object (&session);

  tarn_room_page_end (pages_window ());
  g_assert_null (gone);
  g_assert_true (pages_says (get_page (), "Thank you"));
  after = tarn_journal_list (journal, NULL);
  g_assert_cmpuint (after->len, ==, before->len);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;

  pages_init (&argc, &argv);
  folder = g_dir_make_tmp ("tarn-workshop-XXXXXX", &error);
  g_assert_no_error (error);

  g_test_add_func ("/workshop-page/empty", test_an_empty_room_says_what_is_needed);
  g_test_add_func ("/workshop-page/refused", test_what_does_not_count_is_named_one_by_one);
  g_test_add_func ("/workshop-page/batch", test_a_batch_closes_with_enough_files_only);
  g_test_add_func ("/workshop-page/raised", test_a_raised_number_stays);
  g_test_add_func ("/workshop-page/very-many", test_of_very_many_only_some_are_listed);
  g_test_add_func ("/workshop-page/no-files", test_a_folder_without_workshop_files_is_spoken_of);
  g_test_add_func ("/workshop-page/pipe", test_a_pipe_is_not_waited_for);
  g_test_add_func ("/workshop-page/projector", test_the_projector_turns_by_key_and_shows_no_count);
  g_test_add_func ("/workshop-page/wall",
                   test_what_is_below_the_edge_of_the_wall_is_not_passed_over);
  g_test_add_func ("/workshop-page/hand-in", test_what_is_handed_in_is_shown_first);
  g_test_add_func ("/workshop-page/room", test_nothing_of_a_person_in_the_room_is_kept);

  return g_test_run ();
}
