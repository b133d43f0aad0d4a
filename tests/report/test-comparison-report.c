/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-layout.h"
#include "tarn-report-comparison.h"
#include "tarn-score.h"

#include "fake-measure.h"
#include "random-reflection.h"
#include "shipped.h"

static TarnTexts *texts;

static TarnLayout *
lay_out (TarnQuestionnaire *questionnaire,
         TarnReflection    *earlier,
         TarnReflection    *later)
{
  TarnReportOptions options = { "2027-05-22", TRUE };
  g_autoptr(TarnProfile) then = tarn_score (questionnaire, earlier);
  g_autoptr(TarnProfile) now = tarn_score (questionnaire, later);
  TarnReportInput before = { then, earlier };
  TarnReportInput after = { now, later };
  g_autoptr(GError) error = NULL;
  g_autoptr(TarnComparison) comparison = tarn_comparison_new (then, now, &error);
  g_autoptr(TarnReport) report = NULL;

  g_assert_no_error (error);
  report = tarn_report_looking_back_new (comparison, &before, &after, texts, &options);
  return tarn_layout_new (report, tarn_paper_find ("a4"), &fake_measure);
}

static const struct
{
  const char *name;
  const char *earlier;
  const char *later;
} cases[] = {
  { "comparison-worse", "best-online-presence", "w1-online-presence" },
  { "comparison-cleared", "w1-online-presence", "best-online-presence" },
  { "comparison-same", "w1-online-presence", "w1-online-presence" },
};

static void
test_two_reflections_stand_side_by_side (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_autoptr(TarnQuestionnaire) questionnaire = shipped_questionnaire ("online-presence");
  g_autoptr(TarnReflection) earlier = shipped_reflection (cases[index].earlier);
  g_autoptr(TarnReflection) later = shipped_reflection (cases[index].later);
  g_autoptr(TarnLayout) layout = lay_out (questionnaire, earlier, later);
  g_autofree char *text = tarn_layout_to_text (layout);

  assert_layout_is_sound (layout);
  assert_golden (cases[index].name, text);
  g_assert_null (strchr (text, '{'));
  g_assert_null (strchr (text, '%'));
}

static void
test_random_pairs_are_sound (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = shipped_questionnaire ("group-participation");
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < 100; i++)
    {
      g_autoptr(TarnReflection) earlier = random_reflection_new (questionnaire, rand);
      g_autoptr(TarnReflection) later = random_reflection_new (questionnaire, rand);
      g_autoptr(TarnLayout) layout = NULL;

      tarn_reflection_set_route (earlier, TARN_ROUTE_FULL);
      tarn_reflection_set_route (later, TARN_ROUTE_FULL);
      layout = lay_out (questionnaire, earlier, later);
      assert_layout_is_sound (layout);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  texts = shipped_texts ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/comparison-report/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_two_reflections_stand_side_by_side);
    }
  g_test_add_func ("/comparison-report/random-pairs-are-sound", test_random_pairs_are_sound);
  status = g_test_run ();
  tarn_texts_unref (texts);
  return status;
}
