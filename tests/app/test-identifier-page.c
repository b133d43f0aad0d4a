/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-identifier-card.h"
#include "tarn-identifier-page.h"
#include "tarn-password-page.h"

static TarnSession *
make_session (const char *note)
{
  TarnSession    *session = pages_session ("w1-online-presence");
  TarnReflection *reflection = tarn_session_get_reflection (session);

  tarn_reflection_set_note (reflection, "OP-CONF-1", note);
  return session;
}

static const char *
get_note (TarnSession *session)
{
  return tarn_reflection_get_note (tarn_session_get_reflection (session), "OP-CONF-1");
}

static void
went_on_cb (gpointer count)
{
  (*(guint *)count)++;
}

static GtkWidget *
get_page (void)
{
  return tarn_window_get_page (pages_window ());
}

static gboolean
is_shown (gpointer data)
{
  return TARN_IS_IDENTIFIER_PAGE (get_page ());
}

/* What was counted by then, and how much it was before. */
typedef struct
{
  const guint *count;
  guint        before;
} Counted;

static gboolean
is_over (gpointer data)
{
  const Counted *counted = data;

  return is_shown (NULL) || *counted->count > counted->before;
}

static void
run (TarnSession *session,
     TarnLeaves   leaves,
     guint       *count)
{
  Counted counted = { count, *count };

  tarn_identifier_page_run (pages_window (), session, leaves, NULL, went_on_cb, count, NULL);
  pages_wait (is_over, &counted);
}

static void
press (const char *name)
{
  g_signal_emit_by_name (pages_find_named (get_page (), GTK_TYPE_BUTTON, name), "clicked");
}

static void
test_harmless_words_stop_nobody (void)
{
  g_autoptr(TarnSession) session = make_session ("On Monday I left Facebook.");
  guint count = 0;

  run (session, TARN_LEAVES_ALL, &count);
  g_assert_cmpuint (count, ==, 1);
  g_assert_false (TARN_IS_IDENTIFIER_PAGE (get_page ()));
}

/* What does not leave is nobody's business. */
static void
test_words_that_stay_are_not_looked_at (void)
{
  g_autoptr(TarnSession) session = make_session ("I wrote about Jo Bloggs.");
  guint count = 0;

  run (session, TARN_LEAVES_PLAN, &count);
  g_assert_cmpuint (count, ==, 1);
}

static void
test_each_place_is_shown_in_its_sentence (void)
{
  g_autoptr(TarnSession) session =
               make_session ("First. I wrote about Jo Bloggs <b> of LS1 4AP. Then nothing.");
  guint count = 0;

  run (session, TARN_LEAVES_NOTES, &count);
  g_assert_cmpuint (count, ==, 0);
  g_assert_true (TARN_IS_IDENTIFIER_PAGE (get_page ()));
  g_assert_cmpuint (pages_count (get_page (), TARN_TYPE_IDENTIFIER_CARD), ==, 2);
  g_assert_true (pages_says (get_page (), "2 places to look at"));
  g_assert_true (pages_says (get_page (), "Your note to: "));
  g_assert_true (pages_says (get_page (), "I wrote about [Jo Bloggs] <b> of LS1 4AP."));
  g_assert_true (pages_says (get_page (), "I wrote about Jo Bloggs <b> of [LS1 4AP]."));
  g_assert_true (pages_says (get_page (), "This may be a postcode. A postcode stands"));
  g_assert_true (pages_says (get_page (), "cannot catch everything"));
  g_assert_false (pages_says (get_page (), "Then nothing"));
  tarn_window_go_back (pages_window ());
  g_assert_cmpuint (count, ==, 0);
}

/* Nothing has to be decided before going on. */
static void
test_going_on_is_always_possible (void)
{
  g_autoptr(TarnSession) session = make_session ("I wrote about Jo Bloggs.");
  guint count = 0;

  run (session, TARN_LEAVES_NOTES, &count);
  press ("Go On");
  g_assert_cmpuint (count, ==, 1);
  g_assert_false (TARN_IS_IDENTIFIER_PAGE (get_page ()));
  g_assert_cmpstr (get_note (session), ==, "I wrote about Jo Bloggs.");
}

static void
test_what_is_kept_is_not_asked_of_again (void)
{
  g_autoptr(TarnSession) session = make_session ("About Jo Bloggs. Jo Bloggs, again. LS1 4AP.");
  guint count = 0;

  run (session, TARN_LEAVES_NOTES, &count);
  press ("Keep “Jo Bloggs”");
  g_assert_cmpuint (pages_count (get_page (), TARN_TYPE_IDENTIFIER_CARD), ==, 1);
  press ("Keep “LS1 4AP”");
  g_assert_true (pages_says (get_page (), "Nothing is left to look at."));
  press ("Go On");
  g_assert_cmpuint (count, ==, 1);

  run (session, TARN_LEAVES_NOTES, &count);
  g_assert_cmpuint (count, ==, 2);
}

static void
test_text_is_changed_right_there (void)
{
  g_autoptr(TarnSession) session = make_session ("About Jo Bloggs of LS1 4AP.");
  guint            count = 0;
  GtkTextBuffer   *buffer;
  GtkTextIter      start, end;
  g_autofree char *selected = NULL;

  run (session, TARN_LEAVES_NOTES, &count);
  press ("Edit “Jo Bloggs”");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (pages_find (get_page (), GTK_TYPE_TEXT_VIEW,
                                                                0)));
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  selected = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (selected, ==, "Jo Bloggs");

  gtk_text_buffer_set_text (buffer, "About a colleague of LS1 4AP.", -1);
  press ("Done");
  g_assert_cmpstr (get_note (session), ==, "About a colleague of LS1 4AP.");
  g_assert_cmpuint (pages_count (get_page (), TARN_TYPE_IDENTIFIER_CARD), ==, 1);
  g_assert_true (pages_says (get_page (), "About a colleague of [LS1 4AP]."));

  press ("Edit “LS1 4AP”");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (pages_find (get_page (), GTK_TYPE_TEXT_VIEW,
                                                                0)));
  gtk_text_buffer_set_text (buffer, "", -1);
  press ("Done");
  g_assert_null (get_note (session));
  press ("Go On");
  g_assert_cmpuint (count, ==, 1);
}

static void
never_cb (gpointer data)
{
  g_assert_not_reached ();
}

static void
destroyed_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
}

static void
test_going_back_lets_nothing_out (void)
{
  static gboolean destroyed;
  g_autoptr(TarnSession) session = make_session ("About Jo Bloggs.");

  tarn_identifier_page_run (pages_window (), session, TARN_LEAVES_NOTES, NULL,
                            never_cb, &destroyed,
                            destroyed_cb);
  pages_wait (is_shown, NULL);
  tarn_window_go_back (pages_window ());
  g_assert_true (destroyed);
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *)flag;
}

static void
test_whoever_went_elsewhere_meanwhile_lets_nothing_out (void)
{
  static gboolean destroyed;
  g_autoptr(TarnSession) session = make_session ("On Monday I left Facebook.");

  tarn_identifier_page_run (pages_window (), session, TARN_LEAVES_NOTES, NULL, never_cb, &destroyed,
                            destroyed_cb);
  pages_show (tarn_password_page_new (pages_window ()));
  pages_wait (is_true, &destroyed);
  tarn_window_go_back (pages_window ());
}

/* More than a file can hold, so that it takes seconds. */
static void
fill_with_words (TarnReflection *reflection,
                 TarnSession    *session)
{
  GPtrArray *items = tarn_session_get_questionnaire (session)->items;
  g_autoptr(GString) note = g_string_new (NULL);

  while (note->len < 100000)
    g_string_append (note, "on some day I left the group and thought about it for long. ");
  for (guint i = 0; i < items->len; i++)
    tarn_reflection_set_note (reflection, ((const TarnItem *)items->pdata[i])->id, note->str);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }

  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

static void
test_looking_through_many_words_can_be_stopped (void)
{
  static gboolean destroyed;
  g_autoptr(TarnSession) session = make_session ("On Monday I left Facebook.");
  GtkWidget *before = get_page ();
  GtkWidget *dialog;

  fill_with_words (tarn_session_get_reflection (session), session);
  tarn_identifier_page_run (pages_window (), session, TARN_LEAVES_NOTES, NULL, never_cb, &destroyed,
                            destroyed_cb);
  pages_wait (has_dialog, NULL);
  dialog = find_dialog ();
  g_assert_true (pages_says (dialog, "Looking Through Your Own Words"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  gtk_window_destroy (GTK_WINDOW (dialog));
  pages_wait (is_true, &destroyed);
  g_assert_true (get_page () == before);
}

static void
test_many_places_are_shown_a_few_at_a_time (void)
{
  g_autoptr(GString) note = g_string_new (NULL);
  g_autoptr(TarnSession) session = NULL;
  guint count = 0;

  for (guint i = 0; i < 50; i++)
    g_string_append_printf (note, "About Jo Bloggs on day %u. ", i);
  session = make_session (note->str);
  run (session, TARN_LEAVES_NOTES, &count);
  g_assert_true (pages_says (get_page (), "50 places to look at"));
  g_assert_cmpuint (pages_count (get_page (), TARN_TYPE_IDENTIFIER_CARD), ==, 20);
  press ("Show More of Them");
  g_assert_cmpuint (pages_count (get_page (), TARN_TYPE_IDENTIFIER_CARD), ==, 40);
  press ("Show More of Them");
  g_assert_cmpuint (pages_count (get_page (), TARN_TYPE_IDENTIFIER_CARD), ==, 50);
  tarn_window_go_back (pages_window ());
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/identifier-page/harmless-words-stop-nobody", test_harmless_words_stop_nobody);
  g_test_add_func ("/identifier-page/words-that-stay-are-not-looked-at",
                   test_words_that_stay_are_not_looked_at);
  g_test_add_func ("/identifier-page/each-place-is-shown-in-its-sentence",
                   test_each_place_is_shown_in_its_sentence);
  g_test_add_func ("/identifier-page/going-on-is-always-possible",
                   test_going_on_is_always_possible);
  g_test_add_func ("/identifier-page/what-is-kept-is-not-asked-of-again",
                   test_what_is_kept_is_not_asked_of_again);
  g_test_add_func ("/identifier-page/text-is-changed-right-there",
                   test_text_is_changed_right_there);
  g_test_add_func ("/identifier-page/going-back-lets-nothing-out",
                   test_going_back_lets_nothing_out);
  g_test_add_func ("/identifier-page/whoever-went-elsewhere-lets-nothing-out",
                   test_whoever_went_elsewhere_meanwhile_lets_nothing_out);
  g_test_add_func ("/identifier-page/looking-through-many-words-can-be-stopped",
                   test_looking_through_many_words_can_be_stopped);
  g_test_add_func ("/identifier-page/many-places-are-shown-a-few-at-a-time",
                   test_many_places_are_shown_a_few_at_a_time);

  return g_test_run ();
}
