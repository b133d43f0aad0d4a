/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-score.h"

/* One domain of so many items on the given axis, in a questionnaire of its own. */
static TarnQuestionnaire *
make_one_domain (const char   *axis,
                 guint         n_items,
                 TarnDirection direction)
{
  TarnQuestionnaire *self = build_questionnaire ();

  build_usual_axes (self);
  build_items (self, build_domain (self, build_section (self, "main"), "D", axis), n_items,
               direction);

  return self;
}

static const TarnDomainResult *
get_only (TarnProfile *profile)
{
  return g_ptr_array_index (tarn_profile_get_domains (profile), 0);
}

static void
assert_band (const TarnBand *band,
             const char     *id)
{
  g_assert_cmpstr (band != NULL ? band->id : NULL, ==, id);
}

static TarnItem *
get_item (TarnQuestionnaire *self,
          const char        *id)
{
  return (TarnItem *)tarn_questionnaire_find_item (self, id);
}

/* Answers so that the points add up to @sum over @n items: as high as can be from the front. */
static TarnReflection *
answer_sum (TarnQuestionnaire *self,
            guint              n,
            guint              sum)
{
  g_autoptr(GString) answers = g_string_new (NULL);

  for (guint i = 1; i <= n; i++)
    {
      guint points = MIN (sum, 4);

      g_string_append_printf (answers, "D-%u=o%u ", i, points);
      sum -= points;
    }

  return build_reflection (self, answers->str);
}

static void
test_every_band_starts_exactly_at_its_edge (void)
{
  static const struct
  {
    const char *axis;
    guint       sum;
    guint       n;
    gint64      shown;
    const char *band;
  } cases[] = {
    { "concern", 0, 3, 0, "well-protected" },
    { "concern", 3, 4, 19, "well-protected" },
    { "concern", 4, 5, 20, "mostly-protected" },
    { "concern", 7, 5, 35, "mostly-protected" },
    { "concern", 8, 5, 40, "some-exposure" },
    { "concern", 11, 5, 55, "some-exposure" },
    { "concern", 12, 5, 60, "high-exposure" },
    { "concern", 19, 6, 79, "high-exposure" },
    { "concern", 20, 5, 100, "high-exposure" },
    { "concern", 1, 6, 4, "well-protected" },
    { "benefit", 0, 5, 0, "little-so-far" },
    { "benefit", 5, 5, 25, "some-benefit" },
    { "benefit", 9, 5, 45, "some-benefit" },
    { "benefit", 10, 5, 50, "good-benefit" },
    { "benefit", 15, 5, 75, "strong-benefit" },
    { "benefit", 20, 5, 100, "strong-benefit" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean benefit = g_str_equal (cases[i].axis, "benefit");
      g_autoptr(TarnQuestionnaire) self = make_one_domain (
        cases[i].axis, cases[i].n, benefit ? TARN_DIRECTION_PROTECTIVE : TARN_DIRECTION_RISK);
      g_autoptr(TarnReflection) reflection = NULL;
      g_autoptr(TarnProfile) profile = NULL;
      const TarnDomainResult *result;

      build_done (self);
      reflection = answer_sum (self, cases[i].n, cases[i].sum);
      profile = tarn_score (self, reflection);
      result = get_only (profile);

      g_test_message ("%s %u of %u", cases[i].axis, cases[i].sum, 4 * cases[i].n);
      g_assert_cmpint (result->status, ==, TARN_STATUS_SCORED);
      g_assert_cmpint (result->sum, ==, cases[i].sum);
      g_assert_cmpint (result->max, ==, 4 * cases[i].n);
      g_assert_cmpint (tarn_fraction_round (result->percent), ==, cases[i].shown);
      assert_band (result->band, cases[i].band);
    }
}

static void
test_direction_turns_points_round (void)
{
  static const struct
  {
    const char   *axis;
    TarnDirection direction;
    gint64        points; /* of option o1 on a scale to 4 */
  } cases[] = {
    { "concern", TARN_DIRECTION_RISK, 1 },
    { "concern", TARN_DIRECTION_PROTECTIVE, 3 },
    { "benefit", TARN_DIRECTION_PROTECTIVE, 1 },
    { "benefit", TARN_DIRECTION_RISK, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_one_domain (cases[i].axis, 3, cases[i].direction);
      g_autoptr(TarnReflection) reflection = NULL;
      g_autoptr(TarnProfile) profile = NULL;
      const TarnItemResult *item;

      build_done (self);
      reflection = build_reflection (self, "D-1=o1");
      profile = tarn_score (self, reflection);
      item = g_ptr_array_index (get_only (profile)->items, 0);

      g_assert_true (item->asked && item->answered);
      g_assert_cmpint (item->points, ==, cases[i].points);
      g_assert_cmpint (item->max, ==, 4);
    }
}

/* Items applicable, answers needed: on the full route and on the quick one. */
static void
test_three_answers_and_six_in_ten_are_needed (void)
{
  static const guint needed[][3] = {
    /* applicable, full, quick; 0: too few apply */
    { 1, 0, 0 },
    { 2, 0, 2 },
    { 3, 3, 2 },
    { 4, 3, 3 },
    { 5, 3, 3 },
    { 6, 4, 4 },
    { 7, 5, 5 },
    { 8, 5, 5 },
    { 10, 6, 6 },
    { 11, 7, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    for (guint quick = 0; quick < 2; quick++)
      for (guint answered = 0; answered <= needed[i][0]; answered++)
        {
          guint applicable = needed[i][0];
          guint expected = needed[i][1 + quick];
          g_autoptr(TarnQuestionnaire) self = make_one_domain ("concern", 12, TARN_DIRECTION_RISK);
          g_autoptr(GString) answers = g_string_new (NULL);
          g_autoptr(TarnReflection) reflection = NULL;
          g_autoptr(TarnProfile) profile = NULL;
          const TarnDomainResult *result;

          for (guint j = 0; j < self->items->len; j++)
            ((TarnItem *)g_ptr_array_index (self->items, j))->core = TRUE;
          build_done (self);

          for (guint j = 1; j <= 12; j++)
            if (j <= answered)
              g_string_append_printf (answers, "D-%u=o1 ", j);
            else if (j > applicable)
              g_string_append_printf (answers, "D-%u=na ", j);

          reflection = build_reflection (self, answers->str);
          tarn_reflection_set_route (reflection, quick ? TARN_ROUTE_QUICK : TARN_ROUTE_FULL);
          profile = tarn_score (self, reflection);
          result = get_only (profile);

          g_assert_cmpuint (result->shown, ==, 12);
          g_assert_cmpuint (result->applicable, ==, applicable);
          g_assert_cmpuint (result->answered, ==, answered);
          g_assert_cmpuint (result->needed, ==, expected);
          if (expected == 0)
            g_assert_cmpint (result->status, ==, TARN_STATUS_TOO_FEW_APPLY);
          else if (answered < expected)
            g_assert_cmpint (result->status, ==, TARN_STATUS_NOT_ENOUGH_ANSWERS);
          else
            g_assert_cmpint (result->status, ==, TARN_STATUS_SCORED);
          g_assert_true ((result->band != NULL) == (result->status == TARN_STATUS_SCORED));
          g_assert_true (result->from_few == (quick && result->band != NULL));
        }
}

static void
test_declined_is_missing_and_not_applicable_leaves_the_sum (void)
{
  g_autoptr(TarnQuestionnaire) self = make_one_domain ("concern", 6, TARN_DIRECTION_RISK);
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnProfile) profile = NULL;
  const TarnDomainResult *result;

  build_done (self);
  reflection = build_reflection (self, "D-1=o4 D-2=o2 D-3=o2 D-4=- D-5=na");
  profile = tarn_score (self, reflection);
  result = get_only (profile);

  g_assert_cmpuint (result->shown, ==, 6);
  g_assert_cmpuint (result->applicable, ==, 5);
  g_assert_cmpuint (result->answered, ==, 3);
  g_assert_cmpint (result->sum, ==, 8);
  g_assert_cmpint (result->max, ==, 12);
  g_assert_cmpuint (tarn_profile_get_n_asked (profile), ==, 6);
  g_assert_cmpuint (tarn_profile_get_n_answered (profile), ==, 4);
  g_assert_cmpuint (tarn_profile_get_n_declined (profile), ==, 1);
}

/* What an item does not offer is no answer, whatever a file says. */
static void
test_what_is_not_offered_counts_as_blank (void)
{
  g_autoptr(TarnQuestionnaire) self = make_one_domain ("concern", 3, TARN_DIRECTION_RISK);
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnProfile) profile = NULL;

  get_item (self, "D-1")->may_decline = FALSE;
  get_item (self, "D-2")->may_not_apply = FALSE;
  build_done (self);
  reflection = build_reflection (self, "D-1=- D-2=na D-3=o9");
  profile = tarn_score (self, reflection);

  g_assert_cmpuint (get_only (profile)->applicable, ==, 3);
  g_assert_cmpuint (get_only (profile)->answered, ==, 0);
  g_assert_cmpuint (tarn_profile_get_n_declined (profile), ==, 0);
}

static void
test_the_checked_answer_counts_and_the_guess_is_kept (void)
{
  g_autoptr(TarnQuestionnaire) self = make_one_domain ("concern", 3, TARN_DIRECTION_RISK);
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnProfile) profile = NULL;
  const TarnItemResult *item;

  build_done (self);
  reflection = build_reflection (self, "D-1=o1");
  tarn_reflection_check_guess (reflection, "D-1", "o4");
  profile = tarn_score (self, reflection);
  item = g_ptr_array_index (get_only (profile)->items, 0);

  g_assert_cmpint (item->points, ==, 4);
  g_assert_cmpstr (item->option->code, ==, "o4");
  g_assert_cmpstr (item->guess->code, ==, "o1");
}

/* Flags on D-1 (stop on o4, talk on o2 and o3) of a concern domain, or talk only of a benefit
 * one, over an average that the other answers make. */
static void
test_flags_raise_the_final_band (void)
{
  static const struct
  {
    const char *axis;
    const char *answers;
    const char *band;
    const char *final;
    gboolean    event_rule;
  } cases[] = {
    { "concern", "D-1=o1 D-2=o0 D-3=o0", "well-protected", "well-protected", FALSE },
    { "concern", "D-1=o2 D-2=o0 D-3=o0", "well-protected", "some-exposure", FALSE },
    { "concern", "D-1=o2 D-2=o3 D-3=o1", "some-exposure", "some-exposure", FALSE },
    { "concern", "D-1=o3 D-2=o4 D-3=o4", "high-exposure", "high-exposure", FALSE },
    { "concern", "D-1=o4 D-2=o0 D-3=o0", "mostly-protected", "act-now", FALSE },
    { "concern", "D-1=o4", NULL, "act-now", FALSE },
    { "concern", "D-1=o2", NULL, "talk-it-over", FALSE },
    { "concern", "D-1=o1", NULL, NULL, FALSE },
    { "concern", "D-1=o4 D-2=na", NULL, "act-now", FALSE },
    { "concern", "D-1=-", NULL, NULL, FALSE },
    { "benefit", "D-1=o2 D-2=o0 D-3=o0", "little-so-far", "little-so-far", FALSE },
    { "benefit", "D-1=o2", NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean benefit = g_str_equal (cases[i].axis, "benefit");
      g_autoptr(TarnQuestionnaire) self = make_one_domain (
        cases[i].axis, 3, benefit ? TARN_DIRECTION_PROTECTIVE : TARN_DIRECTION_RISK);
      g_autoptr(TarnReflection) reflection = NULL;
      g_autoptr(TarnProfile) profile = NULL;
      const TarnDomainResult *result;

      build_flag (get_item (self, "D-1"), TARN_FLAG_TALK, "o2 o3");
      if (!benefit)
        build_flag (get_item (self, "D-1"), TARN_FLAG_STOP, "o4");
      build_done (self);
      reflection = build_reflection (self, cases[i].answers);
      profile = tarn_score (self, reflection);
      result = get_only (profile);

      g_test_message ("%s %s", cases[i].axis, cases[i].answers);
      assert_band (result->band, cases[i].band);
      assert_band (result->final, cases[i].final);
      g_assert_true (result->event_rule == cases[i].event_rule);
      g_assert_cmpint (result->level, ==, tarn_profile_get_level (profile));
    }
}

/* An axis need not say what a talk flag does: then it is only marked. */
static void
test_a_talk_flag_without_bands_of_its_own_changes_nothing (void)
{
  static const struct
  {
    const char *answers;
    const char *final;
  } cases[] = {
    { "D-1=o2 D-2=o0 D-3=o0", "well-protected" },
    { "D-1=o2", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_one_domain ("concern", 3, TARN_DIRECTION_RISK);
      TarnAxis *axis = (TarnAxis *)tarn_questionnaire_find_axis (self, "concern");
      g_autoptr(TarnReflection) reflection = NULL;
      g_autoptr(TarnProfile) profile = NULL;

      g_clear_pointer (&axis->talk_floor, g_free);
      g_clear_pointer (&axis->no_average, g_free);
      build_flag (get_item (self, "D-1"), TARN_FLAG_TALK, "o2");
      build_done (self);
      reflection = build_reflection (self, cases[i].answers);
      profile = tarn_score (self, reflection);

      assert_band (get_only (profile)->final, cases[i].final);
      g_assert_cmpint (get_only (profile)->level, ==, TARN_FLAG_TALK);
    }
}

/* The highest band needs an event: a flag, or three quarters of the points of an item on risk. */
static void
test_habits_alone_do_not_give_the_highest_band (void)
{
  static const struct
  {
    const char *answers; /* D-1 is about risk; the rest are protective, so o0 gives 4 points */
    const char *band;
    const char *final;
    gboolean    event_rule;
  } cases[] = {
    { "D-1=o0 D-2=o0 D-3=o0 D-4=o0", "high-exposure", "some-exposure", TRUE },
    { "D-1=o2 D-2=o0 D-3=o0 D-4=o0", "high-exposure", "some-exposure", TRUE },
    { "D-1=o3 D-2=o0 D-3=o0 D-4=o0", "high-exposure", "high-exposure", FALSE },
    { "D-1=o4 D-2=o0 D-3=o0 D-4=o0", "high-exposure", "high-exposure", FALSE },
    { "D-1=- D-2=o0 D-3=o0 D-4=o0", "high-exposure", "some-exposure", TRUE },
    { "D-1=o0 D-2=o0 D-3=o0 D-4=o1", "high-exposure", "high-exposure", FALSE },
    { "D-1=o0 D-2=o0 D-3=o2 D-4=o3", "some-exposure", "some-exposure", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_one_domain ("concern", 4,
                                                            TARN_DIRECTION_PROTECTIVE);
      g_autoptr(TarnReflection) reflection = NULL;
      g_autoptr(TarnProfile) profile = NULL;
      const TarnDomainResult *result;

      get_item (self, "D-1")->direction = TARN_DIRECTION_RISK;
      build_flag (get_item (self, "D-4"), TARN_FLAG_TALK, "o1");
      build_done (self);
      reflection = build_reflection (self, cases[i].answers);
      profile = tarn_score (self, reflection);
      result = get_only (profile);

      g_test_message ("%s", cases[i].answers);
      assert_band (result->band, cases[i].band);
      assert_band (result->final, cases[i].final);
      g_assert_true (result->event_rule == cases[i].event_rule);
    }
}

static void
test_the_strongest_flag_whose_condition_holds_counts (void)
{
  static const struct
  {
    const char   *answers;
    TarnFlagLevel level;
  } cases[] = {
    { "IN=now D-1=o4", TARN_FLAG_STOP },
    { "IN=past D-1=o4", TARN_FLAG_TALK },
    { "IN=past D-1=o3", TARN_FLAG_NONE },
    { "IN=now D-1=na", TARN_FLAG_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = build_questionnaire ();
      g_autoptr(TarnReflection) reflection = NULL;
      g_autoptr(TarnProfile) profile = NULL;
      const TarnItemResult *item;

      build_usual_axes (self);
      build_plain_item (self, NULL, "IN", TARN_ITEM_CHOICE, "now past");
      build_items (self, build_domain (self, build_section (self, "main"), "D", "concern"), 3,
                   TARN_DIRECTION_RISK);
      build_flag (get_item (self, "D-1"), TARN_FLAG_TALK, "o4");
      build_flag (get_item (self, "D-1"), TARN_FLAG_STOP, "o4")->when =
        build_when ("IN", "=", "now");
      build_flag (get_item (self, "D-1"), TARN_FLAG_TALK, "o4");
      build_done (self);
      reflection = build_reflection (self, cases[i].answers);
      profile = tarn_score (self, reflection);
      item = g_ptr_array_index (get_only (profile)->items, 0);

      g_assert_cmpint (item->level, ==, cases[i].level);
      g_assert_true ((item->flag != NULL) == (cases[i].level != TARN_FLAG_NONE));
      if (item->flag != NULL)
        g_assert_cmpint (item->flag->level, ==, item->level);
      /* Of two equal flags the first is the one that counts. */
      if (item->level == TARN_FLAG_TALK)
        g_assert_true (item->flag == g_ptr_array_index (item->item->flags, 0));
    }
}

static void
test_before_the_opening_questions_nothing_has_a_status (void)
{
  g_autoptr(TarnQuestionnaire) self = build_questionnaire ();
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnProfile) profile = NULL;
  const TarnDomainResult *result;

  build_usual_axes (self);
  build_usual_rules (self);
  build_plain_item (self, NULL, "ROLE", TARN_ITEM_CHOICE, "student worker");
  build_items (self, build_domain (self, build_section (self, "main"), "D", "concern"), 3,
               TARN_DIRECTION_RISK);
  build_flag (get_item (self, "D-1"), TARN_FLAG_STOP, "o4");
  build_done (self);
  reflection = build_reflection (self, "D-1=o4 D-2=o4 D-3=o4");
  profile = tarn_score (self, reflection);
  result = get_only (profile);

  g_assert_cmpint (result->status, ==, TARN_STATUS_OPENING_MISSING);
  g_assert_cmpstr (tarn_status_get_id (result->status), ==, "opening-missing");
  g_assert_cmpuint (result->shown, ==, 0);
  g_assert_null (result->final);
  g_assert_null (tarn_profile_get_statement (profile));
  g_assert_cmpuint (tarn_profile_get_priorities (profile)->len, ==, 0);

  /* Nothing was lost meanwhile. */
  g_clear_pointer (&profile, tarn_profile_unref);
  tarn_reflection_choose (reflection, "ROLE", "worker");
  profile = tarn_score (self, reflection);
  assert_band (get_only (profile)->final, "act-now");
  g_assert_cmpstr (tarn_profile_get_statement (profile)->id, ==, "H1");
}

static void
test_every_status_has_an_id_of_its_own (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = TARN_STATUS_SCORED; i <= TARN_STATUS_OPENING_MISSING; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer)tarn_status_get_id (i)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/score/every-band-starts-exactly-at-its-edge",
                   test_every_band_starts_exactly_at_its_edge);
  g_test_add_func ("/score/direction-turns-points-round", test_direction_turns_points_round);
  g_test_add_func ("/score/three-answers-and-six-in-ten-are-needed",
                   test_three_answers_and_six_in_ten_are_needed);
  g_test_add_func ("/score/declined-is-missing-and-not-applicable-leaves-the-sum",
                   test_declined_is_missing_and_not_applicable_leaves_the_sum);
  g_test_add_func ("/score/what-is-not-offered-counts-as-blank",
                   test_what_is_not_offered_counts_as_blank);
  g_test_add_func ("/score/the-checked-answer-counts-and-the-guess-is-kept",
                   test_the_checked_answer_counts_and_the_guess_is_kept);
  g_test_add_func ("/score/flags-raise-the-final-band", test_flags_raise_the_final_band);
  g_test_add_func ("/score/a-talk-flag-without-bands-of-its-own-changes-nothing",
                   test_a_talk_flag_without_bands_of_its_own_changes_nothing);
  g_test_add_func ("/score/habits-alone-do-not-give-the-highest-band",
                   test_habits_alone_do_not_give_the_highest_band);
  g_test_add_func ("/score/the-strongest-flag-whose-condition-holds-counts",
                   test_the_strongest_flag_whose_condition_holds_counts);
  g_test_add_func ("/score/before-the-opening-questions-nothing-has-a-status",
                   test_before_the_opening_questions_nothing_has_a_status);
  g_test_add_func ("/score/every-status-has-an-id-of-its-own",
                   test_every_status_has_an_id_of_its_own);

  return g_test_run ();
}
