/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-score.h"

/* Made-up scales in the shapes that published ones have; no question of any of them. */

/* Nine items from 0 to 3, cut-offs at 5, 10, 15 and 20, and a last item that is serious by
 * itself. */
static TarnQuestionnaire *
make_nine (TarnMissing missing,
           guint       min_answered)
{
  TarnQuestionnaire *self = build_questionnaire ();
  TarnAxis          *axis = build_axis (self, "strain", TARN_AXIS_CONCERN, TARN_SCORING_SUM);
  TarnDomain        *domain;

  build_scale (self, "often", 0, 3);
  build_band (axis, "least", 0);
  build_band (axis, "mild", 5);
  build_band (axis, "middle", 10);
  build_band (axis, "strong", 15);
  build_band (axis, "most", 20);
  build_band (axis, "now", -1);
  axis->stop = g_strdup ("now");
  axis->talk_floor = g_strdup ("mild");

  domain = build_domain (self, build_section (self, "main"), "D", "strain");
  domain->missing = missing;
  domain->min_answered = min_answered;
  for (guint i = 1; i <= 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("D-%u", i);

      build_item (self, domain, id, "often", TARN_DIRECTION_RISK);
    }
  build_flag (g_ptr_array_index (domain->items, 8), TARN_FLAG_TALK, "o1");
  build_flag (g_ptr_array_index (domain->items, 8), TARN_FLAG_STOP, "o2 o3");
  build_done (self);

  return self;
}

/* One digit an item: its points; a hyphen declines, n is not applicable, a space leaves blank. */
static TarnReflection *
answer_digits (TarnQuestionnaire *self,
               const char        *digits)
{
  TarnReflection *reflection = build_reflection (self, "");

  for (guint i = 0; digits[i] != '\0'; i++)
    {
      g_autofree char *id = g_strdup_printf ("D-%u", i + 1);
      g_autofree char *option = g_strdup_printf ("o%c", digits[i]);

      if (digits[i] == '-')
        tarn_reflection_decline (reflection, id);
      else if (digits[i] == 'n')
        tarn_reflection_not_applicable (reflection, id);
      else if (digits[i] != ' ')
        tarn_reflection_choose (reflection, id, option);
    }

  return reflection;
}

static void
test_a_sum_scale_of_nine (void)
{
  static const struct
  {
    TarnMissing missing;
    guint       min_answered;
    const char *digits;
    TarnStatus  status;
    guint       needed;
    gint64      sum;
    const char *band;
    const char *final;
  } cases[] = {
    /* Every lower edge, from just below. */
    { TARN_MISSING_NONE, 0, "000000000", TARN_STATUS_SCORED, 6, 0, "least", "least" },
    { TARN_MISSING_NONE, 0, "220000000", TARN_STATUS_SCORED, 6, 4, "least", "least" },
    { TARN_MISSING_NONE, 0, "320000000", TARN_STATUS_SCORED, 6, 5, "mild", "mild" },
    { TARN_MISSING_NONE, 0, "333000000", TARN_STATUS_SCORED, 6, 9, "mild", "mild" },
    { TARN_MISSING_NONE, 0, "333100000", TARN_STATUS_SCORED, 6, 10, "middle", "middle" },
    { TARN_MISSING_NONE, 0, "333320000", TARN_STATUS_SCORED, 6, 14, "middle", "middle" },
    { TARN_MISSING_NONE, 0, "333330000", TARN_STATUS_SCORED, 6, 15, "strong", "strong" },
    { TARN_MISSING_NONE, 0, "333333100", TARN_STATUS_SCORED, 6, 19, "strong", "strong" },
    { TARN_MISSING_NONE, 0, "333333200", TARN_STATUS_SCORED, 6, 20, "most", "most" },
    { TARN_MISSING_NONE, 0, "333333333", TARN_STATUS_SCORED, 6, 27, "most", "now" },

    /* The serious item. */
    { TARN_MISSING_NONE, 0, "000000001", TARN_STATUS_SCORED, 6, 1, "least", "mild" },
    { TARN_MISSING_NONE, 0, "000000002", TARN_STATUS_SCORED, 6, 2, "least", "now" },
    { TARN_MISSING_NONE, 0, "        3", TARN_STATUS_NOT_ENOUGH_ANSWERS, 6, 3, NULL, "now" },
    { TARN_MISSING_NONE, 0, "        1", TARN_STATUS_NOT_ENOUGH_ANSWERS, 6, 1, NULL, NULL },

    /* None: what is missing adds nothing, but six in ten are needed unless it says how many. */
    { TARN_MISSING_NONE, 0, "33333", TARN_STATUS_NOT_ENOUGH_ANSWERS, 6, 15, NULL, NULL },
    { TARN_MISSING_NONE, 0, "333332", TARN_STATUS_SCORED, 6, 17, "strong", "strong" },
    { TARN_MISSING_NONE, 1, "3", TARN_STATUS_SCORED, 1, 3, "least", "least" },
    { TARN_MISSING_NONE, 8, "3333333", TARN_STATUS_NOT_ENOUGH_ANSWERS, 8, 21, NULL, NULL },
    { TARN_MISSING_NONE, 8, "33333330", TARN_STATUS_SCORED, 8, 21, "most", "most" },

    /* Prorate: 8 x 9 / 7 = 10.3; 11 x 9 / 8 = 12.4; 4 x 9 / 8 = 4.5 is rounded up. */
    { TARN_MISSING_PRORATE, 7, "2222000", TARN_STATUS_SCORED, 7, 10, "middle", "middle" },
    { TARN_MISSING_PRORATE, 7, "33320000", TARN_STATUS_SCORED, 7, 12, "middle", "middle" },
    { TARN_MISSING_PRORATE, 7, "22000000", TARN_STATUS_SCORED, 7, 5, "mild", "mild" },
    { TARN_MISSING_PRORATE, 7, "2200000-0", TARN_STATUS_SCORED, 7, 5, "mild", "mild" },
    { TARN_MISSING_PRORATE, 7, "333300", TARN_STATUS_NOT_ENOUGH_ANSWERS, 7, 12, NULL, NULL },
    { TARN_MISSING_PRORATE, 0, "222000", TARN_STATUS_SCORED, 6, 9, "mild", "mild" },
    { TARN_MISSING_PRORATE, 0, "22200", TARN_STATUS_NOT_ENOUGH_ANSWERS, 6, 6, NULL, NULL },

    /* What does not apply is not filled in: 4 x 8 / 7 = 4.6 of eight that apply. */
    { TARN_MISSING_PRORATE, 7, "2200000n", TARN_STATUS_SCORED, 7, 5, "mild", "mild" },
    { TARN_MISSING_PRORATE, 7, "2200000nn", TARN_STATUS_SCORED, 7, 4, "least", "least" },
    { TARN_MISSING_PRORATE, 7, "220000nnn", TARN_STATUS_TOO_FEW_APPLY, 0, 4, NULL, NULL },

    /* Refuse: every item that applies. */
    { TARN_MISSING_REFUSE, 0, "11111111", TARN_STATUS_NOT_ENOUGH_ANSWERS, 9, 8, NULL, NULL },
    { TARN_MISSING_REFUSE, 0, "111111110", TARN_STATUS_SCORED, 9, 8, "mild", "mild" },
    { TARN_MISSING_REFUSE, 0, "11111111n", TARN_STATUS_SCORED, 8, 8, "mild", "mild" },
    { TARN_MISSING_REFUSE, 9, "11111111n", TARN_STATUS_TOO_FEW_APPLY, 0, 8, NULL, NULL },
    { TARN_MISSING_REFUSE, 0, "nnnnnnnnn", TARN_STATUS_TOO_FEW_APPLY, 0, 0, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_nine (cases[i].missing, cases[i].min_answered);
      g_autoptr(TarnReflection) reflection = answer_digits (self, cases[i].digits);
      g_autoptr(TarnProfile) profile = tarn_score (self, reflection);
      const TarnDomainResult *result = tarn_profile_find_domain (profile, "D");

      g_test_message ("case %u: %s", i, cases[i].digits);
      g_assert_cmpint (result->status, ==, cases[i].status);
      g_assert_cmpuint (result->needed, ==, cases[i].needed);
      g_assert_cmpint (result->sum, ==, cases[i].sum);
      g_assert_cmpstr (result->band != NULL ? result->band->id : NULL, ==, cases[i].band);
      g_assert_cmpstr (result->final != NULL ? result->final->id : NULL, ==, cases[i].final);
      g_assert_false (result->has_percent);
    }
}

/* Four items from 1 to 5, two of them reversed, on an axis that judges nothing. */
static void
test_a_scale_from_one_to_five_with_reversal (void)
{
  static const struct
  {
    const char *digits;
    gint64      sum;
    const char *band;
  } cases[] = {
    { "1515", 4, "low" },
    { "5151", 20, "high" },
    { "3333", 12, "middle" },
    { "1111", 12, "middle" },
    { "5555", 12, "middle" },
    { "2514", 6, "low" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = build_questionnaire ();
      TarnAxis *axis = build_axis (self, "a", TARN_AXIS_PLAIN, TARN_SCORING_SUM);
      g_autoptr(TarnReflection) reflection = NULL;
      g_autoptr(TarnProfile) profile = NULL;
      const TarnDomainResult *result;
      TarnDomain             *domain;

      build_scale (self, "likert", 1, 5);
      build_band (axis, "low", 4)->to = 8;
      build_band (axis, "middle", 9)->to = 14;
      build_band (axis, "high", 15)->to = 20;
      domain = build_domain (self, build_section (self, "main"), "D", "a");
      domain->missing = TARN_MISSING_REFUSE;
      for (guint j = 1; j <= 4; j++)
        {
          g_autofree char *id = g_strdup_printf ("D-%u", j);
          TarnItem        *item = build_item (self, domain, id, "likert",
                                       j % 2 == 0 ? TARN_DIRECTION_REVERSED
                                                         : TARN_DIRECTION_AS_IS);

          item->may_not_apply = FALSE;
        }
      build_done (self);

      reflection = answer_digits (self, cases[i].digits);
      profile = tarn_score (self, reflection);
      result = tarn_profile_find_domain (profile, "D");

      g_test_message ("%s", cases[i].digits);
      g_assert_cmpint (result->sum, ==, cases[i].sum);
      g_assert_cmpint (result->max, ==, 20);
      g_assert_cmpstr (result->final->id, ==, cases[i].band);
      g_assert_cmpuint (tarn_profile_get_priorities (profile)->len, ==, 0);
      g_assert_cmpuint (tarn_profile_get_strengths (profile)->len, ==, 0);
    }
}

/* Cut-offs belong to the whole scale, so on the quick route it is asked whole or not at all. */
static void
test_the_quick_route_asks_a_sum_whole_or_not_at_all (void)
{
  g_autoptr(TarnQuestionnaire) self = make_nine (TARN_MISSING_NONE, 0);
  g_autoptr(TarnReflection) reflection = answer_digits (self, "333333333");
  g_autoptr(TarnProfile) without = NULL;
  g_autoptr(TarnProfile) with = NULL;

  tarn_reflection_set_route (reflection, TARN_ROUTE_QUICK);
  without = tarn_score (self, reflection);
  g_assert_cmpint (tarn_profile_find_domain (without, "D")->status, ==,
                   TARN_STATUS_DOES_NOT_APPLY);

  for (guint i = 0; i < self->items->len; i++)
    ((TarnItem *)g_ptr_array_index (self->items, i))->core = TRUE;
  with = tarn_score (self, reflection);
  g_assert_cmpint (tarn_profile_find_domain (with, "D")->sum, ==, 27);
  g_assert_false (tarn_profile_find_domain (with, "D")->from_few);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/score-sum/a-sum-scale-of-nine", test_a_sum_scale_of_nine);
  g_test_add_func ("/score-sum/a-scale-from-one-to-five-with-reversal",
                   test_a_scale_from_one_to_five_with_reversal);
  g_test_add_func ("/score-sum/the-quick-route-asks-a-sum-whole-or-not-at-all",
                   test_the_quick_route_asks_a_sum_whole_or_not_at_all);

  return g_test_run ();
}
