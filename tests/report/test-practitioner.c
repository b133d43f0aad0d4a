/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-fonts.h"
#include "tarn-layout.h"
#include "tarn-report-practitioner.h"
#include "tarn-score.h"

#include "fake-measure.h"
#include "random-reflection.h"
#include "shipped.h"

/* Whole reports of the shipped questionnaires, laid out without a font and held against golden
 * text in tests/data/layouts. */

static const struct
{
  const char *name;
  const char *paper;
  const char *reflections[2];
} cases[] = {
  { "w1", "a4", { "w1-online-presence", "w1-group-participation" } },
  { "w1-online", "letter", { "w1-online-presence" } },
  { "w1-group", "a4", { "w1-group-participation" } },
  { "w2", "a4", { "w2-online-presence" } },
  { "best", "a4", { "best-online-presence" } },
  { "worst", "a4", { "worst-online-presence", "worst-group-participation" } },
  { "empty", "a4", { "empty-online-presence" } },
  { "quick", "a4", { "quick-online-presence" } },
  { "everything", "a4", { "full-online-presence" } },
  { "joining", "a4", { "joining-group-participation" } },
};

/* What no report may say (content that must not be in any report), whatever the answers. */
static const char *const never[] = {
  "percentile",
  "ranking",
  "compliant",
  "unfit",
  "SMART's",
  "endorsed by Social Work England",
};

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

static TarnLayout *
lay_out_with (TarnReflection   **reflections,
              guint              n,
              const char        *paper,
              const TarnMeasure *measure)
{
  TarnReportOptions options = { "2026-11-22", TRUE };
  TarnReportInput   inputs[2] = { { NULL, NULL }, { NULL, NULL } };
  g_autoptr(TarnReport) report = NULL;
  TarnLayout *layout;

  for (guint i = 0; i < n; i++)
    {
      inputs[i].reflection = reflections[i];
      inputs[i].profile = tarn_score (find_questionnaire (reflections[i]), reflections[i]);
    }
  report = tarn_report_practitioner_new (inputs, n, texts, &options);
  layout = tarn_layout_new (report, tarn_paper_find (paper), measure);
  for (guint i = 0; i < n; i++)
    tarn_profile_unref (inputs[i].profile);
  return layout;
}

static TarnLayout *
lay_out (TarnReflection **reflections,
         guint            n,
         const char      *paper)
{
  return lay_out_with (reflections, n, paper, &fake_measure);
}

static void
test_case (gconstpointer data)
{
  guint           index = GPOINTER_TO_UINT (data);
  TarnReflection *reflections[2] = { NULL, NULL };
  g_autoptr(TarnLayout) layout = NULL;
  g_autofree char *text = NULL;
  guint            n = 0;

  for (; n < 2 && cases[index].reflections[n] != NULL; n++)
    reflections[n] = shipped_reflection (cases[index].reflections[n]);
  layout = lay_out (reflections, n, cases[index].paper);
  assert_layout_is_sound (layout);
  text = tarn_layout_to_text (layout);
  assert_golden (cases[index].name, text);
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    if (strstr (text, never[i]) != NULL)
      g_error ("The report says “%s”", never[i]);
  for (guint i = 0; i < n; i++)
    g_object_unref (reflections[i]);
}

static const char *
page_of (TarnLayout *layout,
         const char *words,
         guint      *page)
{
  for (guint i = 0; i < tarn_layout_get_n_pages (layout); i++)
    {
      GArray *boxes = tarn_layout_get_page (layout, i);

      for (guint j = 0; j < boxes->len; j++)
        {
          const TarnPlaced *placed = &g_array_index (boxes, TarnPlaced, j);

          if (placed->kind == TARN_PLACED_TEXT && strstr (placed->text->text, words) != NULL)
            {
              *page = i;
              return placed->text->text;
            }
        }
    }
  return NULL;
}

/* With the typeface that is shipped: this one is about what a person sees. */
static void
test_the_summary_fits_one_page (void)
{
  static const char *const names[] = { "w1-online-presence", "w1-group-participation",
                                       "w2-online-presence", "best-online-presence",
                                       "worst-online-presence", "worst-group-participation",
                                       "quick-online-presence" };
  static const char *const papers[] = { "a4", "letter" };
  g_autofree char         *folder = g_build_filename (g_getenv ("TARN_DATADIR"), "fonts", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(TarnFonts) fonts = tarn_fonts_new (folder, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < G_N_ELEMENTS (papers); j++)
      {
        g_autoptr(TarnReflection) reflection = shipped_reflection (names[i]);
        g_autoptr(TarnLayout) layout = lay_out_with (&reflection, 1, papers[j],
                                                      tarn_fonts_get_measure (fonts));
        guint page = 99;

        g_assert_nonnull (page_of (layout, "What this is not: ", &page));
        if (page != 0)
          g_error ("The summary of %s needs %u pages of %s", names[i], page + 1, papers[j]);
        assert_layout_is_sound (layout);
      }
}

static void
test_random_reflections_never_overlap_or_leave_the_margins (void)
{
  guint n = g_getenv ("TARN_SOAK") != NULL ? 20000 : 500;
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(TarnReflection) first = random_reflection_new (questionnaires[i % 2], rand);
      g_autoptr(TarnReflection) second = random_reflection_new (questionnaires[(i + 1) % 2], rand);
      TarnReflection *both[] = { first, second };
      g_autoptr(TarnLayout) layout = lay_out (both, i % 4 == 0 ? 2 : 1,
                                               i % 3 == 0 ? "letter" : "a4");

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
  questionnaires[0] = shipped_questionnaire ("online-presence");
  questionnaires[1] = shipped_questionnaire ("group-participation");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/practitioner/golden/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/practitioner/the-summary-fits-one-page", test_the_summary_fits_one_page);
  g_test_add_func ("/practitioner/random-reflections-never-overlap-or-leave-the-margins",
                   test_random_reflections_never_overlap_or_leave_the_margins);
  status = g_test_run ();
  tarn_texts_unref (texts);
  tarn_questionnaire_unref (questionnaires[0]);
  tarn_questionnaire_unref (questionnaires[1]);
  return status;
}
