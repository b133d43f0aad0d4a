/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-fonts.h"
#include "tarn-layout.h"
#include "tarn-report-comparison.h"
#include "tarn-report-handout.h"
#include "tarn-report-practitioner.h"
#include "tarn-report-supervisor.h"
#include "tarn-score.h"

#include "fake-measure.h"
#include "shipped.h"

/* Every kind of report in words of 14 pt, with the typeface that is shipped. */

static TarnTexts         *texts;
static TarnFonts         *fonts;
static TarnQuestionnaire *questionnaires[2];

static const char *const papers[] = { "a4", "letter" };

/* No word is broken: its column is too narrow then. */
static void
assert_words_are_whole (const TarnPlaced *placed)
{
  const TarnMeasure *measure = tarn_fonts_get_measure (fonts);
  g_autoptr(GArray) ends = measure->break_lines (placed->text, placed->style, placed->break_width,
                                                  measure->user_data);
  const char *text = placed->text->text;

  for (guint i = 0; i + 1 < ends->len; i++)
    {
      const char *end = text + g_array_index (ends, guint, i);
      gunichar    last = g_utf8_get_char (g_utf8_prev_char (end));

      if (g_unichar_isalnum (last) && g_unichar_isalnum (g_utf8_get_char (end)))
        g_error ("a word is broken in “%s”, %.0f pt wide", text, placed->break_width);
    }
}

static void
assert_large (TarnReport *report,
              const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const TarnPaper *paper = tarn_paper_find_for_text (papers[i], TARN_TEXT_LARGE);
      g_autoptr(TarnLayout) layout = tarn_layout_new (report, paper,
                                                       tarn_fonts_get_measure (fonts));

      g_test_message ("%s: %u pages of %s", name, tarn_layout_get_n_pages (layout), papers[i]);
      assert_layout_is_sound (layout);
      for (guint j = 0; j < tarn_layout_get_n_pages (layout); j++)
        {
          GArray *page = tarn_layout_get_page (layout, j);

          for (guint k = 0; k < page->len; k++)
            {
              const TarnPlaced *placed = &g_array_index (page, TarnPlaced, k);

              if (placed->kind == TARN_PLACED_TEXT)
                assert_words_are_whole (placed);
            }
        }
    }
}

static TarnReportInput
new_input (const char *name)
{
  TarnReportInput input;
  guint           group;

  input.reflection = shipped_reflection (name);
  group = g_str_has_suffix (name, "group-participation");
  input.profile = tarn_score (questionnaires[group], input.reflection);
  return input;
}

static void
clear_input (TarnReportInput *input)
{
  g_object_unref (input->reflection);
  tarn_profile_unref (input->profile);
}

static void
test_reports_for_practitioners (void)
{
  static const char *const names[] = { "w1-online-presence", "w2-online-presence",
                                       "worst-online-presence", "worst-group-participation",
                                       "full-online-presence", "quick-online-presence",
                                       "empty-online-presence" };
  TarnReportOptions        options = { "2026-11-22", TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      TarnReportInput input = new_input (names[i]);
      g_autoptr(TarnReport) report = tarn_report_practitioner_new (&input, 1, texts, &options);

      assert_large (report, names[i]);
      clear_input (&input);
    }
}

static void
test_copies_for_supervisors (void)
{
  static const char *const topics[] = { "OP-PRIV", "OP-CONF", "GP-WORK", NULL };
  TarnReportInput          inputs[2] = { new_input ("worst-online-presence"),
                                         new_input ("worst-group-participation") };

  for (TarnShare share = 0; share < TARN_N_SHARES; share++)
    {
      g_autoptr(GPtrArray) rows = g_ptr_array_new ();
      TarnSupervisorOptions options = { "2026-11-22", share, topics, rows };
      g_autoptr(TarnReport) report = tarn_report_supervisor_new (inputs, 2, texts, &options);

      assert_large (report, tarn_share_get_name (share));
    }
  clear_input (&inputs[0]);
  clear_input (&inputs[1]);
}

static void
test_the_look_back (void)
{
  TarnReportOptions options = { "2026-11-22", FALSE };
  TarnReportInput   earlier = new_input ("best-online-presence");
  TarnReportInput   later = new_input ("worst-online-presence");
  g_autoptr(GError) error = NULL;
  g_autoptr(TarnComparison) comparison = tarn_comparison_new (earlier.profile, later.profile,
                                                               &error);
  g_autoptr(TarnReport) report = NULL;

  g_assert_no_error (error);
  report = tarn_report_looking_back_new (comparison, &earlier, &later, texts, &options);
  assert_large (report, "looking back");
  clear_input (&earlier);
  clear_input (&later);
}

static void
test_handouts (void)
{
  static const char *const sheets[] = { "before-you-post", "before-you-join",
                                        "starting-a-safe-group", "privacy-check",
                                        "if-a-post-goes-wrong", "if-you-are-targeted" };

  for (guint i = 0; i < G_N_ELEMENTS (questionnaires); i++)
    {
      g_autoptr(TarnReport) report = tarn_report_handout_new (questionnaires[i], texts);

      assert_large (report, questionnaires[i]->id);
    }
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    {
      g_autoptr(TarnReport) report = tarn_report_sheet_new (sheets[i], texts);

      assert_large (report, sheets[i]);
    }
}

static void
test_words_are_drawn_at_14_pt (void)
{
  const TarnStyleInfo *body = tarn_style_get_info (TARN_STYLE_BODY);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const TarnPaper *normal = tarn_paper_find_for_text (papers[i], TARN_TEXT_NORMAL);
      const TarnPaper *large = tarn_paper_find_for_text (papers[i], TARN_TEXT_LARGE);

      g_assert_true (tarn_paper_find (papers[i]) == normal);
      g_assert_cmpfloat (normal->zoom, ==, 1);
      g_assert_cmpfloat (large->width, ==, normal->width);
      g_assert_cmpfloat (large->height, ==, normal->height);
      g_assert_cmpfloat_with_epsilon (body->size * large->zoom, 14, 0.001);
    }
}

static void
test_sizes_have_names (void)
{
  TarnTextSize size = TARN_TEXT_NORMAL;

  g_assert_true (tarn_text_size_find ("large", &size));
  g_assert_cmpint (size, ==, TARN_TEXT_LARGE);
  g_assert_true (tarn_text_size_find ("normal", &size));
  g_assert_cmpint (size, ==, TARN_TEXT_NORMAL);
  g_assert_false (tarn_text_size_find ("huge", &size));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = NULL;
  int              status;

  g_test_init (&argc, &argv, NULL);
  folder = g_build_filename (g_getenv ("TARN_DATADIR"), "fonts", NULL);
  fonts = tarn_fonts_new (folder, &error);
  g_assert_no_error (error);
  texts = shipped_texts ();
  questionnaires[0] = shipped_questionnaire ("online-presence");
  questionnaires[1] = shipped_questionnaire ("group-participation");

  g_test_add_func ("/large-text/practitioner", test_reports_for_practitioners);
  g_test_add_func ("/large-text/supervisor", test_copies_for_supervisors);
  g_test_add_func ("/large-text/looking-back", test_the_look_back);
  g_test_add_func ("/large-text/handouts", test_handouts);
  g_test_add_func ("/large-text/14-pt", test_words_are_drawn_at_14_pt);
  g_test_add_func ("/large-text/names", test_sizes_have_names);
  status = g_test_run ();
  g_object_unref (fonts);
  tarn_texts_unref (texts);
  tarn_questionnaire_unref (questionnaires[0]);
  tarn_questionnaire_unref (questionnaires[1]);
  return status;
}
