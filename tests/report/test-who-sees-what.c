/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-supervisor.h"
#include "tarn-report-workshop.h"
#include "tarn-response-file.h"
#include "tarn-score.h"
#include "tarn-workshop.h"

#include "marked.h"
#include "random-reflection.h"
#include "shipped.h"

#include <string.h>

/* What a supervisor's copy holds at each level, cell by cell: all marks in the whole tree of
 * blocks, in descriptions, titles, fields and footers. What is not expected is a leak, also if
 * nobody thought of it. */

static TarnTexts         *texts;
static TarnQuestionnaire *questionnaires[2];

static void
collect_rich (const TarnRich *rich,
              GString        *all)
{
  if (rich != NULL)
    g_string_append_printf (all, "%s\n", rich->text);
}

static void
collect (const TarnBlock *block,
         GString         *all)
{
  /* A picture can hold words of its own; a copy has none. */
  g_assert_null (block->chart);
  collect_rich (block->text, all);
  collect_rich (block->value, all);
  if (block->description != NULL)
    g_string_append_printf (all, "%s\n", block->description);
  if (block->field != NULL)
    g_string_append_printf (all, "%s\n", block->field);
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    collect (block->children->pdata[i], all);
}

/* Every word that a copy holds anywhere. */
static char *
dup_words (TarnReport *report)
{
  GString *all = g_string_new (tarn_report_get_title (report));

  g_string_append_c (all, '\n');
  collect (tarn_report_get_root (report), all);
  for (TarnFooter i = 0; i < TARN_N_FOOTERS; i++)
    collect_rich (tarn_report_get_footer (report, i), all);
  return g_string_free (all, FALSE);
}

static char *
make_copy (TarnQuestionnaire *questionnaire,
           TarnReflection    *reflection,
           TarnShare          share,
           const char *const *topics,
           GPtrArray         *rows)
{
  g_autoptr(TarnProfile) profile = tarn_score (questionnaire, reflection);
  TarnReportInput       input = { profile, reflection };
  TarnSupervisorOptions options = { "2026-11-22", share, topics, rows };
  g_autoptr(TarnReport) report = tarn_report_supervisor_new (&input, 1, texts, &options);

  return dup_words (report);
}

static GPtrArray *
list_rows_at_first (TarnReflection *reflection,
                    TarnShare       share)
{
  g_autoptr(TarnProfile) profile = tarn_score (questionnaires[0], reflection);
  GPtrArray *plan = tarn_reflection_get_plan (reflection);
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < plan->len; i++)
    if (tarn_share_ticks_at_first (share, profile, texts, plan->pdata[i]))
      g_ptr_array_add (rows, plan->pdata[i]);
  return rows;
}

static void
test_cell (gconstpointer data)
{
  static const char *const topics[] = { "OP-PRIV", NULL };
  guint                    index = GPOINTER_TO_UINT (data);
  g_autoptr(TarnReflection) reflection = marked_reflection ();

  for (TarnShare share = 0; share < TARN_N_SHARES; share++)
    {
      g_autoptr(GPtrArray) rows = list_rows_at_first (reflection, share);
      g_autofree char *words = make_copy (questionnaires[0], reflection, share, topics, rows);
      g_autofree char *marks = marked_dup_marks (words, marked_cells[index].kind);

      g_assert_cmpstr (marks, ==, marked_cells[index].shown[share]);
    }
}

/* A kind that has no line in the table is one that nobody decided on. */
static void
test_every_kind_of_mark_is_in_the_table (void)
{
  static const char *const topics[] = { "OP-PRIV", NULL };
  g_autoptr(TarnReflection) reflection = marked_reflection ();
  g_autofree char *words = make_copy (questionnaires[0], reflection, TARN_SHARE_FLAGS, topics,
                                      tarn_reflection_get_plan (reflection));
  g_autofree char *kinds = marked_dup_marks (words, NULL);

  g_assert_cmpstr (kinds, ==,
                   "band domain plan plan-who questionnaire short supervisor-prompt");
}

static void
test_a_row_of_the_plan_shows_only_if_ticked (void)
{
  g_autoptr(TarnReflection) reflection = marked_reflection ();
  GPtrArray *plan = tarn_reflection_get_plan (reflection);

  for (TarnShare share = 0; share < TARN_N_SHARES; share++)
    {
      g_autoptr(GPtrArray) stop = g_ptr_array_new ();
      g_autofree char *none = make_copy (questionnaires[0], reflection, share, NULL, NULL);
      g_autofree char *one = NULL;
      g_autofree char *no_marks = marked_dup_marks (none, "plan");
      g_autofree char *marks = NULL;

      g_ptr_array_add (stop, plan->pdata[1]);
      one = make_copy (questionnaires[0], reflection, share, NULL, stop);
      marks = marked_dup_marks (one, "plan");
      g_assert_cmpstr (no_marks, ==, "");
      g_assert_cmpstr (marks, ==, "stop");
    }
}

/* A step that was copied into the plan is known by its words, too. */
static void
test_the_words_of_a_stop_step_are_unticked_at_first (void)
{
  g_autoptr(TarnReflection) reflection = shipped_reflection ("w1-online-presence");
  g_autoptr(TarnProfile) profile = tarn_score (questionnaires[0], reflection);
  const TarnDomainResult *result = tarn_profile_find_domain (profile, "OP-CONF");
  const TarnItemResult   *item = result->items->pdata[1];
  const TarnAdvice       *step = item->flag->today->pdata[0];
  TarnPlanAction         *action = tarn_plan_action_new ();

  g_assert_cmpuint (item->level, ==, TARN_FLAG_STOP);
  action->text = g_strdup (step->text->text);
  g_assert_null (strchr (action->text, '{'));
  g_assert_false (tarn_share_ticks_at_first (TARN_SHARE_TOPICS, profile, texts, action));
  g_assert_false (tarn_share_ticks_at_first (TARN_SHARE_BANDS, profile, texts, action));
  g_assert_true (tarn_share_ticks_at_first (TARN_SHARE_FLAGS, profile, texts, action));
  tarn_plan_action_free (action);
}

/* No percent, count, points or review date: the only numbers are those that stand in every copy,
 * and those that count the rows of a table for who cannot see them. */
static void
test_no_number_comes_from_the_answers (void)
{
  static const char *const allowed[] = { "22", "2026", "1", "0", "72", "999", NULL };
  g_autoptr(GRegex) ids = g_regex_new ("zz\\.[a-z-]+\\.[A-Za-z0-9_-]+|, row [1-9]:", 0, 0,
                                        NULL);
  g_autoptr(GRegex) digits = g_regex_new ("[0-9]+", 0, 0, NULL);
  g_autoptr(TarnReflection) reflection = marked_reflection ();

  for (TarnShare share = 0; share < TARN_N_SHARES; share++)
    {
      g_autofree char *words = make_copy (questionnaires[0], reflection, share, NULL,
                                          tarn_reflection_get_plan (reflection));
      g_autofree char *plain = g_regex_replace_literal (ids, words, -1, 0, "", 0, NULL);
      g_autoptr(GMatchInfo) match = NULL;
      guint n = 0;

      for (g_regex_match (digits, plain, 0, &match); g_match_info_matches (match);
           g_match_info_next (match, NULL))
        {
          g_autofree char *number = g_match_info_fetch (match, 0);

          if (!g_strv_contains (allowed, number))
            g_error ("%s holds the number %s", tarn_share_get_name (share), number);
          n++;
        }
      g_assert_cmpuint (n, >=, 4);
      g_assert_null (strstr (plain, "March"));
    }
}

static void
test_no_copy_says_why_there_is_no_band (void)
{
  static const char *const reasons[] = {
    "status-label-not-enough-answers",
    "status-label-too-few-apply",
    "status-label-does-not-apply",
    "status-label-opening-missing",
    "answer-declined",
    "answer-not-applicable",
    "answer-blank",
  };
  g_autoptr(TarnReflection) reflection = marked_reflection ();

  for (TarnShare share = 0; share < TARN_N_SHARES; share++)
    {
      g_autofree char *words = make_copy (questionnaires[0], reflection, share, NULL, NULL);

      for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
        {
          const TarnText *reason = tarn_texts_get (texts, reasons[i]);

          g_assert_nonnull (reason);
          g_assert_null (strstr (words, reason->text));
        }
    }
}

/* At the first level nothing depends on any answer: role, nation, flags, bands. */
static void
test_copies_of_topics_are_the_same_for_everyone (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());

  for (guint i = 0; i < G_N_ELEMENTS (questionnaires); i++)
    {
      const TarnDomain *domain = questionnaires[i]->domains->pdata[3];
      const char *const topics[] = { domain->id, NULL };
      g_autofree char  *first = NULL;

      for (guint j = 0; j < 150; j++)
        {
          g_autoptr(TarnReflection) reflection = random_reflection_new (questionnaires[i], rand);
          g_autofree char *words = NULL;

          tarn_reflection_set_route (reflection, TARN_ROUTE_FULL);
          words = make_copy (questionnaires[i], reflection, TARN_SHARE_TOPICS, topics, NULL);
          if (first == NULL)
            first = g_steal_pointer (&words);
          else
            g_assert_cmpstr (words, ==, first);
        }
    }
}

static const char *
find_shared_band (const TarnDomainResult *result)
{
  if (result->final == NULL || g_str_equal (result->final->id, "talk-it-over"))
    return "";
  if (result->level == TARN_FLAG_STOP && result->domain->axis->kind == TARN_AXIS_CONCERN)
    return "high-exposure";
  return result->final->id;
}

static const TarnBlock *
find_strip (const TarnBlock *block)
{
  const TarnBlock *found = block->kind == TARN_BLOCK_STRIP ? block : NULL;

  for (guint i = 0; found == NULL && block->children != NULL && i < block->children->len; i++)
    found = find_strip (block->children->pdata[i]);
  return found;
}

static void
assert_shared_bands (TarnProfile    *profile,
                     TarnReflection *reflection)
{
  TarnReportInput       input = { profile, reflection };
  TarnSupervisorOptions options = { "2026-11-22", TARN_SHARE_BANDS, NULL, NULL };
  g_autoptr(TarnReport) report = tarn_report_supervisor_new (&input, 1, texts, &options);
  const TarnBlock *strip = find_strip (tarn_report_get_root (report));
  GPtrArray       *domains = tarn_profile_get_domains (profile);

  g_assert_cmpuint (strip->children->len, ==, domains->len);
  for (guint i = 0; i < domains->len; i++)
    {
      const TarnBlock *row = strip->children->pdata[i];
      g_autofree char *band = marked_dup_marks (row->value->text, "band");

      g_assert_cmpstr (band, ==, find_shared_band (domains->pdata[i]));
      g_assert_cmpint (row->symbol == TARN_SYMBOL_NONE, ==, *band == '\0');
    }
}

/* Without flags neither Act now nor Talk it over is seen, in no domain of nobody. */
static void
test_bands_that_flags_give_are_never_shared_without_flags (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  guint n_by_flag = 0;

  for (guint i = 0; i < 300; i++)
    {
      TarnQuestionnaire *questionnaire = questionnaires[i % 2];
      g_autoptr(TarnReflection) reflection = random_reflection_new (questionnaire, rand);
      g_autoptr(TarnProfile) profile = tarn_score (questionnaire, reflection);
      GPtrArray *domains = tarn_profile_get_domains (profile);

      for (guint j = 0; j < domains->len; j++)
        {
          const TarnDomainResult *result = domains->pdata[j];

          n_by_flag += result->final != NULL && result->final->by_flag;
        }
      assert_shared_bands (profile, reflection);
    }
  g_assert_cmpuint (n_by_flag, >, 0);
}

static void
assert_warned (TarnReflection *reflection,
               TarnShare       share,
               gboolean        act_now,
               gboolean        high)
{
  g_autoptr(TarnProfile) profile = tarn_score (questionnaires[0], reflection);
  TarnReportInput input = { profile, reflection };
  g_autoptr(GPtrArray) warnings = tarn_share_list_warnings (share, &input, 1, texts);

  g_assert_cmpuint (warnings->len, ==, 1 + act_now + high);
  g_assert_cmpint (strstr (warnings->pdata[0], "will not mention an Act now") != NULL, ==, act_now);
  g_assert_nonnull (strstr (warnings->pdata[warnings->len - 1], "your employer holds it"));
}

static void
test_the_person_is_told_before_it_is_saved (void)
{
  g_autoptr(TarnReflection) stop = shipped_reflection ("w1-online-presence");
  g_autoptr(TarnReflection) best = shipped_reflection ("best-online-presence");

  assert_warned (stop, TARN_SHARE_TOPICS, TRUE, FALSE);
  assert_warned (stop, TARN_SHARE_BANDS, TRUE, TRUE);
  assert_warned (stop, TARN_SHARE_FLAGS, FALSE, FALSE);
  for (TarnShare share = 0; share < TARN_N_SHARES; share++)
    assert_warned (best, share, FALSE, FALSE);
}

/* What goes into a workshop: a response of each marked reflection. */
static TarnResponse *
new_marked_response (guint number)
{
  g_autoptr(TarnReflection) reflection = marked_reflection ();
  g_autoptr(TarnProfile) profile = tarn_score (questionnaires[0], reflection);
  g_autofree char *token = g_strdup_printf ("%032x", number);

  return tarn_response_new_of_profile (profile, token, number % 2 == 1 ? "student" : NULL);
}

static void
test_a_workshop_file_holds_bands_alone (void)
{
  g_autoptr(TarnResponse) response = new_marked_response (0);
  g_autofree char *file = tarn_response_write (response, NULL);
  g_autoptr(GRegex) names = g_regex_new ("[ <]([a-z]+)[ =]", 0, 0, NULL);
  g_autoptr(GRegex) values = g_regex_new ("OP-[A-Z]+\"|\"[a-z]+-(protected|exposure)\"", 0, 0,
                                           NULL);
  g_autoptr(GMatchInfo) match = NULL;
  static const char *const known[] = { "response", "xmlns", "questionnaire", "version", "route",
                                       "token", "domain", "id", "status", "band", NULL };
  guint                    n = 0;

  for (g_regex_match (names, file, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);

      g_assert_true (g_strv_contains (known, name));
      n++;
    }
  g_assert_cmpuint (n, >, 20);
  g_assert_true (g_regex_match (values, file, 0, NULL));
  g_assert_null (strstr (file, "zz."));
  g_assert_null (strstr (file, "act-now"));
  g_assert_null (strstr (file, "2026"));
}

/* The room is of people who are all alike, but the report knows nobody. */
static void
test_a_group_report_holds_parts_and_words_alone (void)
{
  g_autoptr(TarnWorkshop) room = tarn_workshop_new (questionnaires[0], TARN_ROUTE_FULL);
  g_autoptr(TarnGroupPicture) picture = NULL;
  g_autoptr(TarnReport) report = NULL;
  g_autofree char *words = NULL;
  g_autofree char *kinds = NULL;
  g_autofree char *bands = NULL;

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr(TarnResponse) response = new_marked_response (i);

      g_assert_cmpint (tarn_workshop_admit (room, response), ==, TARN_ADMISSION_TAKEN);
    }
  g_assert_true (tarn_workshop_close_batch (room));
  g_assert_true (tarn_workshop_break_down (room));
  picture = tarn_workshop_draw (room);
  report = tarn_report_workshop_new (picture, NULL, texts, "2026-11-22");
  words = dup_words (report);
  kinds = marked_dup_marks (words, NULL);
  bands = marked_dup_marks (words, "band");

  /* The option is the name of the role; the bands are those that the words count. */
  g_assert_cmpstr (kinds, ==, "axis band domain option questionnaire");
  g_assert_cmpstr (bands, ==, "high-exposure some-exposure");
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
  marked_questionnaire (questionnaires[0]);
  marked_questionnaire (questionnaires[1]);

  for (guint i = 0; i < marked_n_cells; i++)
    {
      g_autofree char *path = g_strconcat ("/who-sees-what/", marked_cells[i].cell, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_cell);
    }
  g_test_add_func ("/who-sees-what/a-workshop-file-holds-bands-alone",
                   test_a_workshop_file_holds_bands_alone);
  g_test_add_func ("/who-sees-what/a-group-report-holds-parts-and-words-alone",
                   test_a_group_report_holds_parts_and_words_alone);
  g_test_add_func ("/who-sees-what/no-other-kind", test_every_kind_of_mark_is_in_the_table);
  g_test_add_func ("/who-sees-what/ticked-rows", test_a_row_of_the_plan_shows_only_if_ticked);
  g_test_add_func ("/who-sees-what/words-of-a-stop-step",
                   test_the_words_of_a_stop_step_are_unticked_at_first);
  g_test_add_func ("/who-sees-what/numbers", test_no_number_comes_from_the_answers);
  g_test_add_func ("/who-sees-what/why-no-band", test_no_copy_says_why_there_is_no_band);
  g_test_add_func ("/who-sees-what/same-for-everyone",
                   test_copies_of_topics_are_the_same_for_everyone);
  g_test_add_func ("/who-sees-what/bands-by-flag",
                   test_bands_that_flags_give_are_never_shared_without_flags);
  g_test_add_func ("/who-sees-what/warnings", test_the_person_is_told_before_it_is_saved);
  status = g_test_run ();
  tarn_texts_unref (texts);
  tarn_questionnaire_unref (questionnaires[0]);
  tarn_questionnaire_unref (questionnaires[1]);
  return status;
}
