/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-fonts.h"
#include "tarn-layout.h"
#include "tarn-report-supervisor.h"
#include "tarn-score.h"

#include "fake-measure.h"
#include "random-reflection.h"
#include "shipped.h"

/* The copy for a supervisor as it looks. What it may hold is in test-who-sees-what.c. */

static TarnTexts         *texts;
static TarnQuestionnaire *questionnaires[2];

static TarnQuestionnaire *
find_questionnaire (TarnReflection *reflection)
{
  for (guint i = 0; i < G_N_ELEMENTS (questionnaires); i++)
    if (g_str_equal (questionnaires[i]->id, tarn_reflection_get_questionnaire (reflection)))
      return questionnaires[i];
  g_assert_not_reached ();
}

static void
add_row (TarnReflection *reflection,
         const char     *domain,
         const char     *by,
         const char     *text)
{
  TarnPlanAction *action = tarn_plan_action_new ();

  action->domain = g_strdup (domain);
  action->by = g_strdup (by);
  action->who = g_strdup ("a friend");
  action->text = g_strdup (text);
  tarn_reflection_take_plan_action (reflection, action);
}

static void
add_plan (TarnReflection *reflection)
{
  add_row (reflection, "OP-PRIV", "2026-12-01",
           "Turn on a second step for my main account, and look at who can see old posts.");
  add_row (reflection, "OP-CONF", NULL, "Write down what, where and when, with no names.");
  add_row (reflection, NULL, NULL, "Ask what our policy says about chat groups.");
}

static TarnLayout *
lay_out (TarnReflection   **reflections,
         guint              n,
         TarnShare          share,
         const char *const *topics,
         const char        *paper,
         const TarnMeasure *measure)
{
  TarnReportInput inputs[2] = { { NULL, NULL }, { NULL, NULL } };
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  TarnSupervisorOptions options = { "2026-11-22", share, topics, rows };
  g_autoptr(TarnReport) report = NULL;
  TarnLayout *layout;

  for (guint i = 0; i < n; i++)
    {
      GPtrArray *plan = tarn_reflection_get_plan (reflections[i]);

      inputs[i].reflection = reflections[i];
      inputs[i].profile = tarn_score (find_questionnaire (reflections[i]), reflections[i]);
      for (guint j = 0; j < plan->len; j++)
        if (tarn_share_ticks_at_first (share, inputs[i].profile, texts, plan->pdata[j]))
          g_ptr_array_add (rows, plan->pdata[j]);
    }
  report = tarn_report_supervisor_new (inputs, n, texts, &options);
  layout = tarn_layout_new (report, tarn_paper_find (paper), measure);
  for (guint i = 0; i < n; i++)
    tarn_profile_unref (inputs[i].profile);
  return layout;
}

static void
test_w1_at_each_level (gconstpointer data)
{
  static const char *const topics[] = { "OP-PRIV", "OP-SUPP", NULL };
  TarnShare                share = GPOINTER_TO_UINT (data);
  g_autoptr(TarnReflection) reflection = shipped_reflection ("w1-online-presence");
  g_autoptr(TarnLayout) layout = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = g_strconcat ("supervisor-", tarn_share_get_name (share), NULL);

  add_plan (reflection);
  layout = lay_out (&reflection, 1, share, topics, "a4", &fake_measure);
  text = tarn_layout_to_text (layout);
  assert_layout_is_sound (layout);
  assert_golden (name, text);
  g_assert_null (strchr (text, '{'));
}

static void
test_both_questionnaires (void)
{
  static const char *const topics[] = { "OP-SUPP", "GP-WORK", NULL };
  TarnReflection          *both[] = { shipped_reflection ("w1-online-presence"),
                                      shipped_reflection ("w1-group-participation") };
  g_autoptr(TarnLayout) layout = lay_out (both, 2, TARN_SHARE_FLAGS, topics, "letter",
                                           &fake_measure);
  g_autofree char *text = tarn_layout_to_text (layout);

  assert_layout_is_sound (layout);
  assert_golden ("supervisor-both", text);
  g_object_unref (both[0]);
  g_object_unref (both[1]);
}

/* The typeface that is shipped, three topics and a plan of three rows: as much as a talk has time
 * for. */
static void
assert_length (TarnReflection   **reflections,
               guint              n,
               const char        *name,
               const TarnMeasure *measure)
{
  static const char *const topics[] = { "OP-PRIV", "OP-CONF", "GP-WORK", NULL };
  static const char *const papers[] = { "a4", "letter" };

  for (guint i = 0; i < TARN_N_SHARES * G_N_ELEMENTS (papers); i++)
    {
      TarnShare   share = i % TARN_N_SHARES;
      const char *paper = papers[i / TARN_N_SHARES];
      g_autoptr(TarnLayout) layout = lay_out (reflections, n, share, topics, paper, measure);
      guint n_pages = tarn_layout_get_n_pages (layout);

      assert_layout_is_sound (layout);
      if (n_pages < 2 || n_pages > 3)
        g_error ("%s, %s: %u pages of %s", name, tarn_share_get_name (share), n_pages, paper);
    }
}

static TarnFonts *
new_fonts (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("TARN_DATADIR"), "fonts", NULL);
  g_autoptr(GError) error = NULL;
  TarnFonts *fonts = tarn_fonts_new (folder, &error);

  g_assert_no_error (error);
  return fonts;
}

static void
test_a_copy_has_two_or_three_pages (void)
{
  static const char *const names[] = { "w1-online-presence", "w1-group-participation",
                                       "w2-online-presence", "best-online-presence",
                                       "worst-online-presence", "worst-group-participation" };
  g_autoptr(TarnFonts) fonts = new_fonts ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(TarnReflection) reflection = shipped_reflection (names[i]);

      add_plan (reflection);
      assert_length (&reflection, 1, names[i], tarn_fonts_get_measure (fonts));
    }
}

static void
test_a_copy_of_both_questionnaires_has_no_more (void)
{
  TarnReflection *both[] = { shipped_reflection ("w1-online-presence"),
                             shipped_reflection ("w1-group-participation") };
  g_autoptr(TarnFonts) fonts = new_fonts ();

  add_plan (both[0]);
  assert_length (both, 2, "both", tarn_fonts_get_measure (fonts));
  g_object_unref (both[0]);
  g_object_unref (both[1]);
}

/* Every flag there is, and no topic or plan: what comes without anybody's choice. */
static void
test_a_copy_of_both_at_their_worst_has_three_pages (void)
{
  static const char *const papers[] = { "a4", "letter" };
  g_autoptr(TarnReflection) online = shipped_reflection ("worst-online-presence");
  g_autoptr(TarnReflection) group = shipped_reflection ("worst-group-participation");
  g_autoptr(TarnFonts) fonts = new_fonts ();
  TarnReflection *both[] = { online, group };

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr(TarnLayout) layout = lay_out (both, 2, TARN_SHARE_FLAGS, NULL, papers[i],
                                               tarn_fonts_get_measure (fonts));

      assert_layout_is_sound (layout);
      g_assert_cmpuint (tarn_layout_get_n_pages (layout), ==, 3);
    }
}

static void
test_random_reflections_never_overlap_or_leave_the_margins (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr(TarnReflection) first = random_reflection_new (questionnaires[i % 2], rand);
      g_autoptr(TarnReflection) second = random_reflection_new (questionnaires[(i + 1) % 2], rand);
      TarnReflection   *both[] = { first, second };
      const TarnDomain *domain = questionnaires[i % 2]->domains->pdata[i % 7];
      const char *const topics[] = { domain->id, NULL };
      g_autoptr(TarnLayout) layout = lay_out (both, i % 4 == 0 ? 2 : 1, i % TARN_N_SHARES, topics,
                                               i % 5 == 0 ? "letter" : "a4", &fake_measure);

      assert_layout_is_sound (layout);
    }
}

static void
test_every_level_is_found_by_its_name (void)
{
  TarnShare share = TARN_N_SHARES;

  for (TarnShare i = 0; i < TARN_N_SHARES; i++)
    {
      g_assert_true (tarn_share_find (tarn_share_get_name (i), &share));
      g_assert_cmpuint (share, ==, i);
    }
  g_assert_false (tarn_share_find ("everything", &share));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  texts = shipped_texts ();
  questionnaires[0] = shipped_questionnaire ("online-presence");
  questionnaires[1] = shipped_questionnaire ("group-participation");

  for (TarnShare i = 0; i < TARN_N_SHARES; i++)
    {
      g_autofree char *path = g_strconcat ("/supervisor/w1/", tarn_share_get_name (i), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_w1_at_each_level);
    }
  g_test_add_func ("/supervisor/both", test_both_questionnaires);
  g_test_add_func ("/supervisor/names", test_every_level_is_found_by_its_name);
  g_test_add_func ("/supervisor/two-or-three-pages", test_a_copy_has_two_or_three_pages);
  g_test_add_func ("/supervisor/no-more-pages-of-both",
                   test_a_copy_of_both_questionnaires_has_no_more);
  g_test_add_func ("/supervisor/three-pages-of-both-at-their-worst",
                   test_a_copy_of_both_at_their_worst_has_three_pages);
  g_test_add_func ("/supervisor/random-reflections-never-overlap-or-leave-the-margins",
                   test_random_reflections_never_overlap_or_leave_the_margins);
  status = g_test_run ();
  tarn_texts_unref (texts);
  tarn_questionnaire_unref (questionnaires[0]);
  tarn_questionnaire_unref (questionnaires[1]);
  return status;
}
