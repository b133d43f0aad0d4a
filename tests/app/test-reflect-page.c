/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-choice-group.h"
#include "tarn-heading.h"
#include "tarn-item-view.h"
#include "tarn-leaves.h"
#include "tarn-map-view.h"
#include "tarn-profile-page.h"
#include "tarn-promise-view.h"
#include "tarn-reflect-page.h"
#include "tarn-review-view.h"
#include "tarn-text-area.h"

static TarnSession *
new_session (const char *reflection,
             const char *at)
{
  TarnSession *session = pages_session (reflection);

  tarn_reflection_set_finished (tarn_session_get_reflection (session), FALSE);
  tarn_session_set_at (session, at);

  return session;
}

static TarnReflectPage *
show_at (TarnSession *session)
{
  GtkWidget *page = tarn_reflect_page_new (pages_window (), session);

  pages_show (page);

  return TARN_REFLECT_PAGE (page);
}

static TarnItemView *
get_view (TarnReflectPage *page)
{
  GtkWidget *view = pages_find (GTK_WIDGET (page), TARN_TYPE_ITEM_VIEW, 0);

  g_assert_nonnull (view);

  return TARN_ITEM_VIEW (view);
}

static const char *
get_item (TarnReflectPage *page)
{
  return tarn_item_view_get_item (get_view (page))->id;
}

static void
done (void)
{
  tarn_window_go_home (pages_window ());
}

static const char *
get_option (TarnSession *session,
            const char  *item)
{
  const TarnAnswer *answer =
    tarn_reflection_get_answer (tarn_session_get_reflection (session), item);

  return answer != NULL && answer->options != NULL ? answer->options[0] : NULL;
}

static guint
count_asked (TarnSession *session)
{
  return tarn_count_new (tarn_session_get_asked (session), tarn_session_get_reflection (session),
                         NULL, FALSE)
    .asked;
}

static void
test_the_promise_comes_before_the_first_question (void)
{
  g_autoptr(TarnSession) session = new_session ("empty-online-presence", NULL);
  TarnReflectPage *page = show_at (session);

  g_assert_nonnull (pages_find (GTK_WIDGET (page), TARN_TYPE_PROMISE_VIEW, 0));
  g_assert_null (pages_find (GTK_WIDGET (page), TARN_TYPE_ITEM_VIEW, 0));
  g_assert_true (tarn_reflect_page_next (page));
  g_assert_true (tarn_item_view_get_item (get_view (page))->opening);
  done ();
}

static void
test_it_opens_where_it_was_left (void)
{
  static const struct
  {
    const char *at;
    GType (*get_type) (void);
  } places[] = {
    { "OP-CONF-1", tarn_item_view_get_type },
    { "presence-map", tarn_map_view_get_type },
    { "review", tarn_review_view_get_type },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr(TarnSession) session = new_session ("w1-online-presence", places[i].at);
      TarnReflectPage *page = show_at (session);

      g_assert_nonnull (pages_find (GTK_WIDGET (page), places[i].get_type (), 0));
      if (i == 0)
        g_assert_cmpstr (get_item (page), ==, places[i].at);
      done ();
    }
}

static void
test_the_first_place_of_the_map_is_shown_whole (void)
{
  g_autoptr(TarnSession) session = new_session ("w1-online-presence", "presence-map");
  GtkWidget *page = GTK_WIDGET (show_at (session));
  GtkWidget *map = pages_find (page, TARN_TYPE_MAP_VIEW, 0);
  GtkWidget *invitation;

  pages_settle (GTK_WINDOW (pages_window ()));
  invitation = gtk_widget_get_parent (pages_find (map, TARN_TYPE_HEADING, 1));
  g_assert_true (pages_says (invitation, "the further out a place stands"));
  g_assert_true (gtk_widget_get_visible (invitation));

  /* The only button of an empty map adds a place. */
  g_signal_emit_by_name (pages_find (map, GTK_TYPE_BUTTON, 0), "clicked");
  g_assert_false (gtk_widget_get_visible (invitation));
  pages_settle (GTK_WINDOW (pages_window ()));
  g_assert_nonnull (pages_find (page, ADW_TYPE_EXPANDER_ROW, 0));
  pages_assert_whole (page);
  done ();
}

static void
test_only_an_opening_question_stands_in_the_way (void)
{
  g_autoptr(TarnSession) session = new_session ("w1-online-presence", "P_ROLE");
  TarnReflectPage *page;

  tarn_reflection_clear (tarn_session_get_reflection (session), "P_ROLE");
  page = show_at (session);
  g_assert_false (tarn_reflect_page_next (page));
  g_assert_true (pages_says (GTK_WIDGET (page), "it decides what you are asked next"));

  g_assert_true (tarn_item_view_press (get_view (page), 1));
  g_assert_true (tarn_reflect_page_next (page));
  g_assert_cmpstr (get_item (page), !=, "P_ROLE");

  tarn_reflect_page_go (page, "OP-CONF-1");
  tarn_reflection_clear (tarn_session_get_reflection (session), "OP-CONF-1");
  g_assert_true (tarn_reflect_page_next (page));
  done ();
}

static void
test_a_question_is_a_radio_group_named_by_its_prompt (void)
{
  g_autoptr(TarnSession) session = new_session ("w1-online-presence", "OP-CONF-1");
  TarnReflectPage *page = show_at (session);
  GtkWidget       *group = pages_find (GTK_WIDGET (page), TARN_TYPE_CHOICE_GROUP, 0);
  GtkWidget       *radio = pages_find (group, GTK_TYPE_CHECK_BUTTON, 0);
  guint            n_options = tarn_item_view_get_item (get_view (page))->scale->options->len;

  gtk_test_accessible_assert_role (group, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_test_accessible_assert_role (radio, GTK_ACCESSIBLE_ROLE_RADIO);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (group),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (group),
                                                   GTK_ACCESSIBLE_RELATION_DESCRIBED_BY));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (radio),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL));
  /* "Prefer not to say" is one more. */
  g_assert_cmpuint (pages_count (group, GTK_TYPE_CHECK_BUTTON), >, n_options);
  done ();
}

static void
test_a_page_turn_moves_the_focus_to_the_heading (void)
{
  g_autoptr(TarnSession) session = new_session ("w1-online-presence", "OP-CONF-1");
  TarnReflectPage *page = show_at (session);

  g_assert_true (tarn_reflect_page_next (page));
  g_assert_true (TARN_IS_HEADING (gtk_root_get_focus (GTK_ROOT (pages_window ()))));
  tarn_reflect_page_back (page);
  g_assert_true (TARN_IS_HEADING (gtk_root_get_focus (GTK_ROOT (pages_window ()))));
  g_assert_cmpstr (get_item (page), ==, "OP-CONF-1");
  done ();
}

static void
test_a_page_turn_is_heard (void)
{
  g_autoptr(TarnSession) session = new_session ("w1-online-presence", "OP-CONF-1");
  TarnReflectPage *page = show_at (session);
  GtkWidget       *group = pages_find (GTK_WIDGET (page), TARN_TYPE_CHOICE_GROUP, 0);
  GtkWidget       *first = pages_find (GTK_WIDGET (page), TARN_TYPE_HEADING, 0);
  GtkWidget       *second;

  g_object_ref (first);
  g_assert_true (tarn_reflect_page_next (page));
  second = gtk_root_get_focus (GTK_ROOT (pages_window ()));
  /* The same heading with other words would not be read out. */
  g_assert_true (second != first);
  g_object_unref (first);

  g_assert_true (pages_find (GTK_WIDGET (page), TARN_TYPE_CHOICE_GROUP, 0) == group);
  gtk_test_accessible_assert_relation (group, GTK_ACCESSIBLE_RELATION_LABELLED_BY, second, NULL);
  done ();
}

/* What is seen and what is on, line by line. */
static void
describe (GtkWidget *widget,
          GString   *text)
{
  if (!gtk_widget_get_visible (widget))
    return;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_CHECK_BUTTON (widget))
    g_string_append (text,
                     gtk_check_button_get_active (GTK_CHECK_BUTTON (widget)) ? "(x) " : "( ) ");
  else
    g_string_append_printf (text, "%s\n", G_OBJECT_TYPE_NAME (widget));
  if (TARN_IS_TEXT_AREA (widget))
    {
      g_autofree char *written = tarn_text_area_dup_text (TARN_TEXT_AREA (widget));

      g_string_append_printf (text, "%s\n", written);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    describe (child, text);
}

static void
describe_short (TarnReflectPage *page,
                TarnSession     *session,
                GString         *turned,
                GString         *made)
{
  g_autoptr(GtkWidget) other = NULL;

  other = g_object_ref_sink (tarn_reflect_page_new (pages_window (), session));
  describe (GTK_WIDGET (page), turned);
  describe (other, made);
}

/* Only a page that is seen goes on to its end. */
static void
describe_long (TarnReflectPage *page,
               TarnSession     *session,
               GString         *turned,
               GString         *made)
{
  GtkWidget *other;

  pages_settle (GTK_WINDOW (pages_window ()));
  describe (GTK_WIDGET (page), turned);
  other = GTK_WIDGET (show_at (session));
  pages_settle (GTK_WINDOW (pages_window ()));
  describe (other, made);
  tarn_window_go_back (pages_window ());
}

/* Whatever was on the pages before. */
static void
test_a_page_that_is_turned_to_is_like_a_new_one (void)
{
  static const struct
  {
    const char *reflection;
    const char *mode;
  } cases[] = {
    { "w1-online-presence", "item" },
    { "w1-online-presence", "section" },
    { "w1-group-participation", "item" },
    { "w1-group-participation", "section" },
  };
  GSettings *settings = tarn_library_get_settings (tarn_window_get_library (pages_window ()));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnSession) session = new_session (cases[i].reflection, NULL);
      TarnReflectPage *page;

      g_settings_set_string (settings, "page-mode", cases[i].mode);
      page = show_at (session);
      while (pages_find (GTK_WIDGET (page), TARN_TYPE_REVIEW_VIEW, 0) == NULL)
        {
          g_autoptr(GString) turned = g_string_new (NULL);
          g_autoptr(GString) made = g_string_new (NULL);

          g_assert_true (tarn_reflect_page_next (page));
          if (g_str_equal (cases[i].mode, "section"))
            describe_long (page, session, turned, made);
          else
            describe_short (page, session, turned, made);
          g_assert_cmpstr (turned->str, ==, made->str);
        }
      done ();
    }
  g_settings_reset (settings, "page-mode");
}

/* The questions that are on the page now, from top to bottom. */
static char *
dup_questions (TarnReflectPage *page)
{
  GString   *ids = g_string_new (NULL);
  GtkWidget *view;

  for (guint i = 0; (view = pages_find (GTK_WIDGET (page), TARN_TYPE_ITEM_VIEW, i)) != NULL; i++)
    if (gtk_widget_get_mapped (view))
      g_string_append_printf (ids, "%s ", tarn_item_view_get_item (TARN_ITEM_VIEW (view))->id);

  return g_string_free (ids, FALSE);
}

static double
get_top (TarnReflectPage *page,
         GtkWidget       *widget)
{
  GtkWidget      *scroller = pages_find (GTK_WIDGET (page), GTK_TYPE_SCROLLED_WINDOW, 0);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, scroller, &bounds));

  return bounds.origin.y;
}

static gboolean
was_drawn (gpointer widget)
{
  return gtk_widget_get_height (widget) > 0;
}

/* A whole part comes bit by bit: what can be seen at once, and what was asked for, first. */
static void
test_a_question_of_a_part_is_there_at_once_and_stays (void)
{
  static const struct
  {
    const char *go; /* NULL to turn the page */
    const char *first;
    gboolean    still; /* there is enough below it to fill the window */
  } cases[] = {
    { NULL, "OP-CONF-1", TRUE },
    { "OP-CONF-1", "OP-CONF-1", TRUE },
    { "OP-CONF-3", "OP-CONF-3", TRUE },
    { "OP-CONF-6", "OP-CONF-6", FALSE },
    { "OP-CONF-2", "OP-CONF-2", TRUE },
  };
  GSettings *settings = tarn_library_get_settings (tarn_window_get_library (pages_window ()));
  g_autoptr(TarnSession) session = new_session ("full-online-presence", "OP-BOUND-1");
  TarnReflectPage *page;

  g_settings_set_string (settings, "page-mode", "section");
  page = show_at (session);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *at_once = NULL;
      g_autofree char *all = NULL;
      GtkWidget       *focus;
      double           top;

      if (cases[i].go == NULL)
        g_assert_true (tarn_reflect_page_next (page));
      else
        tarn_reflect_page_go (page, cases[i].go);
      focus = gtk_root_get_focus (GTK_ROOT (pages_window ()));
      g_assert_true (TARN_IS_HEADING (focus));
      at_once = dup_questions (page);
      g_assert_true (g_str_has_prefix (at_once, cases[i].first));
      pages_wait (was_drawn, focus);
      top = get_top (page, focus);

      pages_settle (GTK_WINDOW (pages_window ()));
      all = dup_questions (page);
      g_assert_cmpstr (all, ==, "OP-CONF-1 OP-CONF-2 OP-CONF-3 OP-CONF-4 OP-CONF-5 OP-CONF-6 ");
      g_assert_cmpuint (strlen (at_once), <, strlen (all));
      g_assert_true (gtk_root_get_focus (GTK_ROOT (pages_window ())) == focus);
      if (cases[i].still)
        g_assert_cmpfloat_with_epsilon (get_top (page, focus), top, 1.0);
      g_assert_cmpfloat (get_top (page, focus), >=, 0.0);
      g_assert_cmpfloat (get_top (page, focus), <, 600.0);
    }
  done ();
  g_settings_reset (settings, "page-mode");
}

static const char *
get_at (TarnSession *session)
{
  return tarn_reflection_get_at (tarn_session_get_reflection (session));
}

static void
test_a_part_is_left_and_opened_at_a_question (void)
{
  GSettings *settings = tarn_library_get_settings (tarn_window_get_library (pages_window ()));
  g_autoptr(TarnSession) session = new_session ("full-online-presence", "OP-CONF-3");
  TarnReflectPage *page;
  GtkWidget       *focus;

  g_settings_set_string (settings, "page-mode", "section");
  page = show_at (session);
  tarn_reflect_page_resume (page);
  focus = gtk_root_get_focus (GTK_ROOT (pages_window ()));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (get_view (page))));
  g_assert_cmpstr (get_item (page), ==, "OP-CONF-3");
  g_assert_cmpstr (get_at (session), ==, "OP-CONF-3");

  pages_settle (GTK_WINDOW (pages_window ()));
  gtk_widget_grab_focus (pages_find (pages_find (GTK_WIDGET (page), TARN_TYPE_ITEM_VIEW, 4),
                                     TARN_TYPE_HEADING, 0));
  g_assert_cmpstr (get_at (session), ==, "OP-CONF-5");

  /* One question a page is the same question. */
  g_settings_reset (settings, "page-mode");
  g_assert_cmpstr (get_item (page), ==, "OP-CONF-5");
  done ();
}

static void
test_a_note_stays_with_its_question (void)
{
  g_autoptr(TarnSession) session = new_session ("w1-online-presence", "OP-CONF-1");
  TarnReflectPage *page = show_at (session);
  GtkWidget       *note;

  tarn_session_set_note (session, tarn_item_view_get_item (get_view (page)), "Only here");
  tarn_reflect_page_go (page, "OP-CONF-1");
  note = pages_find_named (GTK_WIDGET (page), GTK_TYPE_EXPANDER, "Private note");
  g_assert_true (gtk_expander_get_expanded (GTK_EXPANDER (note)));
  g_assert_nonnull (pages_find (note, TARN_TYPE_TEXT_AREA, 0));

  g_assert_true (tarn_reflect_page_next (page));
  note = pages_find_named (GTK_WIDGET (page), GTK_TYPE_EXPANDER, "Private note");
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (note)));
  g_assert_null (pages_find (note, TARN_TYPE_TEXT_AREA, 0));
  done ();
}

static void
test_a_digit_answers_and_declining_is_an_answer (void)
{
  g_autoptr(TarnSession) session = new_session ("w1-online-presence", "OP-FOOT-1");
  TarnReflection  *reflection = tarn_session_get_reflection (session);
  TarnReflectPage *page = show_at (session);
  guint            n = tarn_item_view_get_item (get_view (page))->scale->options->len;

  g_assert_true (tarn_item_view_press (get_view (page), 2));
  g_assert_cmpstr (get_option (session, "OP-FOOT-1"), ==, "y1");

  g_assert_true (tarn_item_view_press (get_view (page), n + 1));
  g_assert_cmpint (tarn_reflection_get_answer (reflection, "OP-FOOT-1")->state, ==,
                   TARN_ANSWER_DECLINED);
  g_assert_false (tarn_item_view_press (get_view (page), 9));
  done ();
}

static void
test_a_guess_is_kept_beside_what_was_found (void)
{
  g_autoptr(TarnSession) session = new_session ("w1-online-presence", "OP-FOOT-2");
  TarnReflection  *reflection = tarn_session_get_reflection (session);
  TarnReflectPage *page;
  GtkWidget       *button;

  tarn_reflection_choose (reflection, "OP-FOOT-2", "none");
  page = show_at (session);
  button = pages_find_named (GTK_WIDGET (page), GTK_TYPE_BUTTON, "I Have Checked");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  g_assert_true (tarn_item_view_press (get_view (page), 2));

  g_assert_cmpstr (get_option (session, "OP-FOOT-2"), ==, "few");
  g_assert_cmpstr (tarn_reflection_get_answer (reflection, "OP-FOOT-2")->guess, ==, "none");
  g_assert_true (pages_says (GTK_WIDGET (page), "Your guess was"));
  done ();
}

static void
test_a_hidden_answer_comes_back (void)
{
  g_autoptr(TarnSession) session = new_session ("w1-online-presence", "P_MSG");
  TarnReflection *reflection = tarn_session_get_reflection (session);
  const TarnItem *item =
    tarn_questionnaire_find_item (tarn_session_get_questionnaire (session), "OP-FOOT-1");
  g_autofree char *before = g_strdup (get_option (session, "OP-FOOT-1"));
  guint            n_asked;

  g_assert_nonnull (before);
  g_assert_true (tarn_asked_has (tarn_session_get_asked (session), item));
  n_asked = count_asked (session);

  tarn_reflection_choose (reflection, "P_USE", "none");
  g_assert_cmpuint (count_asked (session),
                    <, n_asked);
  tarn_reflection_choose (reflection, "P_USE", "ownname");
  g_assert_cmpuint (count_asked (session),
                    ==, n_asked);
  g_assert_cmpstr (get_option (session, "OP-FOOT-1"), ==, before);
}

static gboolean
is_gone (gpointer ref)
{
  g_autoptr(GObject) object = g_weak_ref_get (ref);

  return object == NULL;
}

static void
test_finishing_is_never_blocked (void)
{
  g_autoptr(TarnSession) session = new_session ("empty-online-presence", NULL);
  TarnReflection          *reflection = tarn_session_get_reflection (session);
  static const char *const opening[][2] = {
    { "P_ROLE", "practitioner" },
    { "P_SUP", "no" },
    { "P_NATION", "england" },
    { "P_USE", "ownname" },
    { "P_WORKUSE", "yes" },
    { "P_DIRECT", "yes" },
    { "P_MSG", "yes" },
  };
  TarnReflectPage *page;
  GWeakRef         ref;

  for (guint i = 0; i < G_N_ELEMENTS (opening); i++)
    tarn_reflection_choose (reflection, opening[i][0], opening[i][1]);
  tarn_session_set_at (session, "review");
  page = show_at (session);

  g_assert_true (pages_says (GTK_WIDGET (page), "will have no band"));
  g_weak_ref_init (&ref, page);
  g_assert_true (tarn_reflect_page_next (page));
  g_assert_true (tarn_reflection_get_finished (reflection));
  g_assert_true (TARN_IS_PROFILE_PAGE (tarn_window_get_page (pages_window ())));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (page)));

  /* It goes bit by bit, and nothing that is still changed is shown on it. */
  tarn_reflection_choose (reflection, "P_MSG", "no");
  pages_wait (is_gone, &ref);
  g_weak_ref_clear (&ref);
  done ();
}

static gboolean
has_one_body (gpointer page)
{
  return pages_count (page, TARN_TYPE_REVIEW_VIEW) + pages_count (page, TARN_TYPE_MAP_VIEW) +
           pages_count (page, TARN_TYPE_PROMISE_VIEW) ==
         1;
}

static GtkListBoxRow *
find_row (GtkWidget  *page,
          const char *words)
{
  GtkWidget *row;

  for (guint i = 0; (row = pages_find (page, GTK_TYPE_LIST_BOX_ROW, i)) != NULL; i++)
    if (pages_says (row, words))
      return GTK_LIST_BOX_ROW (row);

  return NULL;
}

/* The rows come bit by bit, and go so. */
static void
test_the_review_leads_to_any_question_and_back (void)
{
  g_autoptr(TarnSession) session = new_session ("w2-online-presence", "review");
  GtkWidget     *page = GTK_WIDGET (show_at (session));
  GtkListBoxRow *row;
  guint          n_rows;

  pages_settle (GTK_WINDOW (pages_window ()));
  n_rows = pages_count (page, GTK_TYPE_LIST_BOX_ROW);
  g_assert_cmpuint (n_rows, ==, count_asked (session) + 6);

  row = find_row (page, "Asking someone when unsure");
  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                       pages_find (GTK_WIDGET (row), GTK_TYPE_LABEL, 0), NULL);
  gtk_test_accessible_assert_relation (row, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                       pages_find (GTK_WIDGET (row), GTK_TYPE_LABEL, 1), NULL);
  gtk_widget_activate (GTK_WIDGET (row));
  g_assert_cmpstr (get_item (TARN_REFLECT_PAGE (page)), ==, "OP-SUPP-3");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (row)));

  tarn_reflect_page_go (TARN_REFLECT_PAGE (page), "review");
  pages_wait (has_one_body, page);
  pages_settle (GTK_WINDOW (pages_window ()));
  g_assert_cmpuint (pages_count (page, GTK_TYPE_LIST_BOX_ROW), ==, n_rows);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (get_view (TARN_REFLECT_PAGE (page)))));
  done ();
}

static void
test_every_answer_is_on_the_disk_after_a_flush (void)
{
  g_autoptr(TarnSession) session = new_session ("w1-online-presence", "OP-FOOT-1");
  TarnJournal     *journal = tarn_library_get_journal (tarn_session_get_library (session));
  TarnReflectPage *page = show_at (session);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;
  gboolean found = FALSE;

  g_assert_true (tarn_item_view_press (get_view (page), 3));
  tarn_session_flush (session, &error);
  g_assert_no_error (error);

  entries = tarn_journal_list (journal, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < entries->len; i++)
    {
      const TarnJournalEntry *entry = entries->pdata[i];

      if (g_str_equal (entry->id, tarn_session_get_id (session)))
        {
          found = TRUE;
          g_assert_cmpstr (tarn_reflection_get_answer (entry->reflection, "OP-FOOT-1")->options[0],
                           ==, "older");
          g_assert_cmpstr (tarn_reflection_get_at (entry->reflection), ==, "OP-FOOT-1");
        }
    }
  g_assert_true (found);
  done ();
}

static void
test_a_copy_leaves_the_finished_reflection_as_it_is (void)
{
  g_autoptr(TarnSession) session = pages_session ("w1-online-presence");
  g_autoptr(TarnSession) copy = tarn_session_copy (session);
  TarnReflection *reflection = tarn_session_get_reflection (copy);

  g_assert_true (tarn_reflection_get_finished (tarn_session_get_reflection (session)));
  g_assert_false (tarn_reflection_get_finished (reflection));
  g_assert_cmpstr (tarn_session_get_id (copy), !=, tarn_session_get_id (session));
  g_assert_cmpuint (tarn_reflection_get_plan (reflection)->len, ==, 0);

  tarn_reflection_choose (reflection, "P_ROLE", "student");
  g_assert_cmpstr (get_option (session, "P_ROLE"), !=, "student");
  tarn_session_abandon (copy);
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/reflect/promise", test_the_promise_comes_before_the_first_question);
  g_test_add_func ("/reflect/where-it-was-left", test_it_opens_where_it_was_left);
  g_test_add_func ("/reflect/first-place", test_the_first_place_of_the_map_is_shown_whole);
  g_test_add_func ("/reflect/opening", test_only_an_opening_question_stands_in_the_way);
  g_test_add_func ("/reflect/roles", test_a_question_is_a_radio_group_named_by_its_prompt);
  g_test_add_func ("/reflect/focus", test_a_page_turn_moves_the_focus_to_the_heading);
  g_test_add_func ("/reflect/heard", test_a_page_turn_is_heard);
  g_test_add_func ("/reflect/turned", test_a_page_that_is_turned_to_is_like_a_new_one);
  g_test_add_func ("/reflect/part-left", test_a_part_is_left_and_opened_at_a_question);
  g_test_add_func ("/reflect/part", test_a_question_of_a_part_is_there_at_once_and_stays);
  g_test_add_func ("/reflect/note", test_a_note_stays_with_its_question);
  g_test_add_func ("/reflect/digits", test_a_digit_answers_and_declining_is_an_answer);
  g_test_add_func ("/reflect/guess", test_a_guess_is_kept_beside_what_was_found);
  g_test_add_func ("/reflect/hidden", test_a_hidden_answer_comes_back);
  g_test_add_func ("/reflect/finish", test_finishing_is_never_blocked);
  g_test_add_func ("/reflect/review", test_the_review_leads_to_any_question_and_back);
  g_test_add_func ("/reflect/saved", test_every_answer_is_on_the_disk_after_a_flush);
  g_test_add_func ("/reflect/copy", test_a_copy_leaves_the_finished_reflection_as_it_is);

  return g_test_run ();
}
