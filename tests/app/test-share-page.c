/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include "tarn-report-view.h"
#include "tarn-share-page.h"

/* It has an Act now answer in Confidentiality, and no plan yet. */
#define REFLECTION "w1-online-presence"

#define STOP_STEP  "Tell the lead about the photograph"
#define OTHER_STEP "Ask about a work phone"

#define ACT_NOW "will not mention an Act now answer"
#define HIGH    "prints as High exposure"
#define HOLDS   "your employer holds it"

static void
add_step (TarnSession *session,
          const char  *domain,
          const char  *text)
{
  TarnPlanAction *action = tarn_plan_action_new ();

  action->domain = g_strdup (domain);
  action->text = g_strdup (text);
  tarn_reflection_take_plan_action (tarn_session_get_reflection (session), action);
}

static TarnSession *
new_session (void)
{
  TarnSession *session = pages_session (REFLECTION);

  add_step (session, "OP-CONF", STOP_STEP);
  add_step (session, "OP-PRIV", OTHER_STEP);
  return session;
}

static GtkWidget *
show (TarnSession *session)
{
  GtkWidget *page = tarn_share_page_new (pages_window (), session);

  pages_show (page);
  return page;
}

static GtkCheckButton *
find_choice (GtkWidget  *page,
             const char *name)
{
  GtkWidget *button = pages_find_named (page, GTK_TYPE_CHECK_BUTTON, name);

  g_assert_nonnull (button);
  return GTK_CHECK_BUTTON (button);
}

static void
choose (GtkWidget  *page,
        const char *name,
        gboolean    on)
{
  gtk_check_button_set_active (find_choice (page, name), on);
}

static gboolean
is_on (GtkWidget  *page,
       const char *name)
{
  return gtk_check_button_get_active (find_choice (page, name));
}

static gboolean
has_a_page (gpointer page)
{
  return pages_find (page, TARN_TYPE_REPORT_VIEW, 0) != NULL;
}

/* The copy as a text; the caller goes back twice. */
static GtkWidget *
look (GtkWidget *page)
{
  GtkWidget *shown;

  g_signal_emit_by_name (pages_find_named (page, GTK_TYPE_BUTTON, "Look at the Pages"), "clicked");
  shown = tarn_window_get_page (pages_window ());
  pages_wait (has_a_page, shown);
  gtk_stack_set_visible_child_name (GTK_STACK (pages_find (shown, GTK_TYPE_STACK, 0)), "text");
  return pages_find (shown, GTK_TYPE_TEXT_VIEW, 0);
}

static void
leave (guint n_pages)
{
  while (n_pages-- > 0)
    tarn_window_go_back (pages_window ());
}

static void
test_bands_are_shared_unless_something_else_is_chosen (void)
{
  g_autoptr(TarnSession) session = new_session ();
  GtkWidget *page = show (session);

  g_assert_false (is_on (page, "Topics"));
  g_assert_true (is_on (page, "Topics and bands"));
  g_assert_false (is_on (page, "Topics, bands and flagged questions"));
  gtk_test_accessible_assert_role (find_choice (page, "Topics"), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (find_choice (page, "Topics"),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "The topics you pick and the plan rows you tick. No "
                                       "bands, and no answers.");
  leave (1);
}

static void
test_three_topics_are_the_most_and_are_remembered (void)
{
  g_autoptr(TarnSession) session = new_session ();
  GPtrArray *topics = tarn_reflection_get_topics (tarn_session_get_reflection (session));
  GtkWidget *page = show (session);

  choose (page, "Your footprint", TRUE);
  choose (page, "Privacy and safety", TRUE);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_choice (page, "Confidentiality"))));
  choose (page, "Conduct and voice", TRUE);
  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (find_choice (page, "Confidentiality"))));
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_choice (page, "Conduct and voice"))));
  g_assert_cmpuint (topics->len, ==, 3);
  choose (page, "Your footprint", FALSE);
  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (find_choice (page, "Confidentiality"))));
  leave (1);

  page = show (session);
  g_assert_false (is_on (page, "Your footprint"));
  g_assert_true (is_on (page, "Privacy and safety"));
  g_assert_true (is_on (page, "Conduct and voice"));
  leave (1);
}

static void
test_a_step_that_cannot_wait_is_unticked_unless_flags_are_shared (void)
{
  g_autoptr(TarnSession) session = new_session ();
  GtkWidget *page = show (session);

  g_assert_false (is_on (page, STOP_STEP));
  g_assert_true (is_on (page, OTHER_STEP));
  choose (page, "Topics, bands and flagged questions", TRUE);
  g_assert_true (is_on (page, STOP_STEP));
  choose (page, OTHER_STEP, FALSE);
  choose (page, "Topics", TRUE);
  g_assert_false (is_on (page, STOP_STEP));
  g_assert_false (is_on (page, OTHER_STEP));
  leave (1);
}

static void
test_what_has_to_be_known_goes_with_the_level (void)
{
  static const struct
  {
    const char *level;
    gboolean    act_now;
    gboolean    high;
  } cases[] = {
    { "Topics", TRUE, FALSE },
    { "Topics and bands", TRUE, TRUE },
    { "Topics, bands and flagged questions", FALSE, FALSE },
  };
  g_autoptr(TarnSession) session = new_session ();
  GtkWidget *page = show (session);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *copy;

      choose (page, cases[i].level, TRUE);
      g_assert_cmpint (pages_says (page, ACT_NOW), ==, cases[i].act_now);
      g_assert_cmpint (pages_says (page, HIGH), ==, cases[i].high);
      g_assert_true (pages_says (page, HOLDS));
      copy = look (page);
      g_assert_cmpint (pages_says (copy, ACT_NOW), ==, cases[i].act_now);
      g_assert_cmpint (pages_says (copy, HIGH), ==, cases[i].high);
      g_assert_true (pages_says (copy, HOLDS));
      leave (1);
    }
  leave (1);
}

static void
test_nothing_is_on_the_copy_that_was_not_chosen (void)
{
  static const struct
  {
    const char *level;
    gboolean    bands;
    gboolean    flags;
  } cases[] = {
    { "Topics", FALSE, FALSE },
    { "Topics and bands", TRUE, FALSE },
    { "Topics, bands and flagged questions", TRUE, TRUE },
  };
  g_autoptr(TarnSession) session = new_session ();
  GtkWidget *page;

  tarn_reflection_set_step (tarn_session_get_reflection (session), "what-next", "a word of my own");
  page = show (session);
  choose (page, "Privacy and safety", TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *copy;

      choose (page, cases[i].level, TRUE);
      copy = look (page);
      g_assert_true (pages_says (copy, "Privacy and safety"));
      g_assert_true (pages_says (copy, OTHER_STEP));
      g_assert_cmpint (pages_says (copy, STOP_STEP), ==, cases[i].flags);
      g_assert_cmpint (pages_says (copy, "Mostly protected"), ==, cases[i].bands);
      g_assert_cmpint (pages_says (copy, "Flagged questions"), ==, cases[i].flags);
      g_assert_false (pages_says (copy, "a word of my own"));
      leave (1);
    }
  leave (1);
}

static void
test_a_step_that_is_added_later_can_be_ticked (void)
{
  g_autoptr(TarnSession) session = pages_session (REFLECTION);
  GtkWidget *page = show (session);

  g_assert_true (pages_says (page, "Your plan has no steps yet."));
  g_signal_emit_by_name (pages_find_named (page, GTK_TYPE_BUTTON, "Change My Plan"), "clicked");
  add_step (session, "OP-PRIV", OTHER_STEP);
  leave (1);
  pages_wait ((PagesTest)gtk_widget_get_mapped, page);
  g_assert_true (is_on (page, OTHER_STEP));
  leave (1);
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);

  g_test_add_func ("/share/bands-are-shared-unless-something-else-is-chosen",
                   test_bands_are_shared_unless_something_else_is_chosen);
  g_test_add_func ("/share/three-topics-are-the-most-and-are-remembered",
                   test_three_topics_are_the_most_and_are_remembered);
  g_test_add_func ("/share/a-step-that-cannot-wait-is-unticked-unless-flags-are-shared",
                   test_a_step_that_cannot_wait_is_unticked_unless_flags_are_shared);
  g_test_add_func ("/share/what-has-to-be-known-goes-with-the-level",
                   test_what_has_to_be_known_goes_with_the_level);
  g_test_add_func ("/share/nothing-is-on-the-copy-that-was-not-chosen",
                   test_nothing_is_on_the_copy_that_was_not_chosen);
  g_test_add_func ("/share/a-step-that-is-added-later-can-be-ticked",
                   test_a_step_that_is_added_later_can_be_ticked);

  return g_test_run ();
}
