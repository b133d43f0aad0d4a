/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-fonts.h"
#include "tarn-layout.h"
#include "tarn-report-handout.h"

#include "fake-measure.h"
#include "shipped.h"

static const char *const questionnaires[] = { "online-presence", "group-participation" };

static const char *const sheets[] = {
  "before-you-post",
  "before-you-join",
  "starting-a-safe-group",
  "privacy-check",
  "if-a-post-goes-wrong",
  "if-you-are-targeted",
};

static TarnTexts *texts;

static void
assert_report (TarnReport *report,
               const char *name)
{
  g_autoptr(TarnLayout) layout = tarn_layout_new (report, tarn_paper_find ("a4"), &fake_measure);
  g_autofree char *text = tarn_layout_to_text (layout);
  g_autofree char *file = g_strconcat ("handout-", name, NULL);

  assert_layout_is_sound (layout);
  assert_golden (file, text);
  /* A handout is for nobody: no placeholder is left, and no date stands on it. */
  g_assert_null (strchr (text, '{'));
}

static void
test_a_questionnaire_goes_on_paper (gconstpointer data)
{
  const char *id = data;
  g_autoptr(TarnQuestionnaire) questionnaire = shipped_questionnaire (id);
  g_autoptr(TarnReport) report = tarn_report_handout_new (questionnaire, texts);

  assert_report (report, id);
}

static void
test_a_sheet_goes_on_paper (gconstpointer data)
{
  const char *id = data;
  g_autoptr(TarnReport) report = tarn_report_sheet_new (id, texts);

  assert_report (report, id);
}

static void
test_an_unknown_sheet_is_no_report (void)
{
  g_assert_null (tarn_report_sheet_new ("no-such-sheet", texts));
}

/* With the typeface that is shipped: a page to give out is one page, in words of 12 pt or more, as
 * clear print asks. */
static void
test_every_sheet_fits_one_page (void)
{
  static const char *const papers[] = { "a4", "letter" };
  g_autofree char         *folder = g_build_filename (g_getenv ("TARN_DATADIR"), "fonts", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(TarnFonts) fonts = tarn_fonts_new (folder, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    for (guint j = 0; j < G_N_ELEMENTS (papers); j++)
      {
        g_autoptr(TarnReport) report = tarn_report_sheet_new (sheets[i], texts);
        g_autoptr(TarnLayout) layout = tarn_layout_new (report, tarn_paper_find (papers[j]),
                                                         tarn_fonts_get_measure (fonts));

        if (tarn_layout_get_n_pages (layout) != 1)
          g_error ("%s needs %u pages of %s", sheets[i], tarn_layout_get_n_pages (layout),
                   papers[j]);
        assert_layout_is_sound (layout);
        g_test_message ("%s on %s: %.0f pt", sheets[i], papers[j],
                        11 * tarn_layout_get_paper (layout)->zoom);
        g_assert_cmpfloat (11 * tarn_layout_get_paper (layout)->zoom, >=, 11.99);
      }
}

static void
count_questions (const TarnBlock *block,
                 guint           *next)
{
  if (block->kind == TARN_BLOCK_HEADING && block->level > 1)
    {
      g_autofree char *number = g_strdup_printf ("%u. ", *next);

      if (g_str_has_prefix (block->text->text, number))
        (*next)++;
    }
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    count_questions (block->children->pdata[i], next);
}

static guint
count_asked (const TarnQuestionnaire *questionnaire)
{
  guint n = 0;

  for (guint i = 0; i < questionnaire->items->len; i++)
    n += ((const TarnItem *)questionnaire->items->pdata[i])->type != TARN_ITEM_INFO;
  return n;
}

static void
test_every_question_is_there_in_order (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (questionnaires); i++)
    {
      g_autoptr(TarnQuestionnaire) questionnaire = shipped_questionnaire (questionnaires[i]);
      g_autoptr(TarnReport) report = tarn_report_handout_new (questionnaire, texts);
      guint next = 1;

      count_questions (tarn_report_get_root (report), &next);
      g_assert_cmpuint (next - 1, ==, count_asked (questionnaire));
    }
}

static void
add_case (const char   *folder,
          const char   *name,
          GTestDataFunc func)
{
  g_autofree char *path = g_strdup_printf ("/handout/%s/%s", folder, name);

  g_test_add_data_func (path, name, func);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  texts = shipped_texts ();
  for (guint i = 0; i < G_N_ELEMENTS (questionnaires); i++)
    add_case ("questionnaire", questionnaires[i], test_a_questionnaire_goes_on_paper);
  for (guint i = 0; i < G_N_ELEMENTS (sheets); i++)
    add_case ("sheet", sheets[i], test_a_sheet_goes_on_paper);
  g_test_add_func ("/handout/unknown-sheet", test_an_unknown_sheet_is_no_report);
  g_test_add_func ("/handout/every-sheet-fits-one-page", test_every_sheet_fits_one_page);
  g_test_add_func ("/handout/every-question-is-there-in-order",
                   test_every_question_is_there_in_order);
  status = g_test_run ();
  tarn_texts_unref (texts);
  return status;
}
