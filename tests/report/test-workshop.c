/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-workshop.h"

#include "tarn-fonts.h"
#include "tarn-layout.h"
#include "tarn-report-handout.h"
#include "tarn-workshop.h"

#include "fake-measure.h"
#include "shipped.h"

#include <string.h>

#define DATE "2026-11-22"

static const char *const sheets[] = {
  "run-sheet",
  "ground-rules",
  "scenario-1",
  "scenario-2",
  "scenario-3",
  "group-picture-method",
  "if-you-found-something-today",
};

static TarnTexts         *texts;
static TarnQuestionnaire *online;
static TarnQuestionnaire *group;

/* People as one letter each for every domain in turn: A to D, or - for no band. Domain after domain
 * takes the next pattern. */
typedef struct
{
  const char *role;
  const char *patterns[3];
} People;

static const char *
get_band (const TarnDomain *domain,
          char              letter)
{
  guint place = 0;

  for (guint i = 0; i < domain->axis->bands->len; i++)
    {
      const TarnBand *band = domain->axis->bands->pdata[i];

      if (!band->by_flag && place++ == (guint)(letter - 'A'))
        return band->id;
    }

  return NULL;
}

static void
admit (TarnWorkshop *room,
       const People *people)
{
  static guint             n_people;
  const TarnQuestionnaire *questionnaire = tarn_workshop_get_questionnaire (room);
  guint                    n_domains = questionnaire->domains->len;

  for (guint i = 0; people->patterns[0][i] != '\0'; i++)
    {
      g_autofree TarnResponseDomain *domains = g_new0 (TarnResponseDomain, n_domains);
      g_autofree char               *token = g_strdup_printf ("%032x", ++n_people);
      g_autoptr(TarnResponse) response = NULL;

      for (guint j = 0; j < n_domains; j++)
        {
          const TarnDomain *domain = questionnaire->domains->pdata[j];

          domains[j].id = domain->id;
          domains[j].band = get_band (domain, people->patterns[j % 3][i]);
        }
      response = tarn_response_new (questionnaire->id, questionnaire->version, TARN_ROUTE_QUICK,
                                    token, people->role, domains, n_domains);
      g_assert_cmpint (tarn_workshop_admit (room, response), ==, TARN_ADMISSION_TAKEN);
    }
}

static const People large = {
  "student",
  { "AAAAAAABBBBBBBBCCCCC", "AAAACCCCCCCCCCCCDDDD", "AAA-----------------" },
};
static const People small = { "practitioner", { "AAAAACC", "AABBCDD", "DDDDDDA" } };
static const People few = { NULL, { "AAAA", "BBBB", "CCCC" } };
static const People students = { "student", { "AAAAAAAAAC", "AAAAACCCCC", "AAAACCCCCC" } };
static const People others = { "practitioner", { "CCCCAAAAA", "AAAAACCCC", "DDDDAAABB" } };

static TarnGroupPicture *
draw (TarnQuestionnaire *questionnaire,
      const People      *people,
      const People      *more)
{
  g_autoptr(TarnWorkshop) room = tarn_workshop_new (questionnaire, TARN_ROUTE_QUICK);

  admit (room, people);
  if (more != NULL)
    admit (room, more);
  tarn_workshop_close_batch (room);
  if (more != NULL)
    tarn_workshop_break_down (room);

  return tarn_workshop_draw (room);
}

static char *
lay_out (const TarnGroupPicture *picture,
         const TarnGroupPicture *before)
{
  g_autoptr(TarnReport) report = tarn_report_workshop_new (picture, before, texts, DATE);
  g_autoptr(TarnLayout) layout = tarn_layout_new (report, tarn_paper_find ("a4"), &fake_measure);

  assert_layout_is_sound (layout);
  return tarn_layout_to_text (layout);
}

static void
test_pictures_are_laid_out (void)
{
  const struct
  {
    const char        *name;
    TarnQuestionnaire *questionnaire;
    const People      *people;
    const People      *more;
    const People      *before;
  } cases[] = {
    { "workshop-percents", online, &large, NULL, NULL },
    { "workshop-words", group, &small, NULL, NULL },
    { "workshop-too-few", online, &few, NULL, NULL },
    { "workshop-roles", online, &students, &others, NULL },
    { "workshop-rounds", online, &small, NULL, &large },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnGroupPicture) before = NULL;
      g_autoptr(TarnGroupPicture) picture = NULL;
      g_autofree char *text = NULL;

      if (cases[i].before != NULL)
        before = draw (cases[i].questionnaire, cases[i].before, NULL);
      picture = draw (cases[i].questionnaire, cases[i].people, cases[i].more);
      text = lay_out (picture, before);
      assert_golden (cases[i].name, text);
      g_assert_nonnull (strstr (text, "If you found something today"));
      g_assert_null (strchr (text, '{'));
    }
}

/* Other people, the same picture: nothing else may come through. */
static void
test_rooms_that_look_the_same_are_printed_the_same (void)
{
  static const People one = { NULL, { "AAAAACC", "AABBCDD", "DDDDDDA" } };
  static const People other = { NULL, { "DBBBBBC", "CAAACAC", "CBCCCCC" } };
  g_autoptr(TarnGroupPicture) one_picture = draw (online, &one, NULL);
  g_autoptr(TarnGroupPicture) other_picture = draw (online, &other, NULL);
  g_autofree char *one_text = lay_out (one_picture, NULL);
  g_autofree char *other_text = lay_out (other_picture, NULL);

  g_assert_cmpstr (one_text, ==, other_text);
}

static void
test_a_domain_is_one_line_for_the_window (void)
{
  static const char *const expected[] = {
    "Well protected: 35 in 100, Mostly protected: 40 in 100, Some exposure: 25 in 100, "
    "High exposure: 0 in 100",
    "Most or all at Some exposure or High exposure",
    "Too few answers to show",
  };
  g_autoptr(TarnGroupPicture) picture = draw (online, &large, NULL);
  g_autoptr(TarnGroupPicture) benefits = draw (group, &small, NULL);
  g_autofree char *benefit = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autofree char *line = tarn_group_domain_dup_words (picture->domains->pdata[i], texts);

      g_assert_cmpstr (line, ==, expected[i]);
    }

  benefit = tarn_group_domain_dup_words (benefits->domains->pdata[0], texts);
  g_assert_cmpstr (benefit, ==, "Many getting less from it");
}

static void
test_discussion_sheets_are_laid_out (void)
{
  static const char *const topics[] = { "OP-PRIV", "OP-LOOK", NULL };
  static const char *const unknown[] = { "OP-PRIV", "GP-SUP", NULL };
  static const char *const none[] = { NULL };
  g_autoptr(TarnReport) report = tarn_report_discussion_new (online, topics, texts);
  g_autoptr(TarnLayout) layout = tarn_layout_new (report, tarn_paper_find ("a4"), &fake_measure);
  g_autofree char *text = tarn_layout_to_text (layout);

  assert_layout_is_sound (layout);
  assert_golden ("workshop-discussion", text);
  g_assert_null (strchr (text, '{'));
  g_assert_null (tarn_report_discussion_new (online, unknown, texts));
  g_assert_null (tarn_report_discussion_new (online, none, texts));
}

/* With the typeface that is shipped: a page to give out is one page. */
static void
test_every_sheet_of_the_pack_fits_one_page (void)
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
      }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  texts = shipped_texts ();
  online = shipped_questionnaire ("online-presence");
  group = shipped_questionnaire ("group-participation");

  g_test_add_func ("/workshop/pictures-are-laid-out", test_pictures_are_laid_out);
  g_test_add_func ("/workshop/rooms-that-look-the-same-are-printed-the-same",
                   test_rooms_that_look_the_same_are_printed_the_same);
  g_test_add_func ("/workshop/a-domain-is-one-line-for-the-window",
                   test_a_domain_is_one_line_for_the_window);
  g_test_add_func ("/workshop/discussion-sheets-are-laid-out", test_discussion_sheets_are_laid_out);
  g_test_add_func ("/workshop/every-sheet-of-the-pack-fits-one-page",
                   test_every_sheet_of_the_pack_fits_one_page);

  status = g_test_run ();
  tarn_questionnaire_unref (online);
  tarn_questionnaire_unref (group);
  tarn_texts_unref (texts);
  return status;
}
