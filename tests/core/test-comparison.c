/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-comparison.h"
#include "tarn-score.h"

/* One concern domain of four items; D-1 stops on o4 while IN is now, and else only talks. */
static TarnQuestionnaire *
make_questionnaire (void)
{
  TarnQuestionnaire *self = build_questionnaire ();
  TarnDomain        *domain;
  TarnItem          *item;

  build_usual_axes (self);
  build_plain_item (self, NULL, "IN", TARN_ITEM_CHOICE, "now past");
  domain = build_domain (self, build_section (self, "main"), "D", "concern");
  build_items (self, domain, 4, TARN_DIRECTION_RISK);
  item = g_ptr_array_index (domain->items, 0);
  build_flag (item, TARN_FLAG_STOP, "o4")->when = build_when ("IN", "=", "now");
  build_flag (item, TARN_FLAG_TALK, "o3 o4");
  item = g_ptr_array_index (domain->items, 3);
  item->when = build_when ("D-3", "!=", "o0");
  build_done (self);

  return self;
}

static TarnComparison *
compare (TarnQuestionnaire *self,
         const char        *before,
         const char        *now)
{
  g_autoptr(TarnReflection) old_answers = build_reflection (self, before);
  g_autoptr(TarnReflection) new_answers = build_reflection (self, now);
  g_autoptr(TarnProfile) old_profile = tarn_score (self, old_answers);
  g_autoptr(TarnProfile) new_profile = tarn_score (self, new_answers);
  g_autoptr(GError) error = NULL;
  TarnComparison *comparison = tarn_comparison_new (old_profile, new_profile, &error);

  g_assert_no_error (error);

  return comparison;
}

/* "D-1 stop-talk condition" for each flag that changed. */
static char *
list_flags (const TarnDomainChange *change)
{
  static const char *const levels[] = { "none", "talk", "stop" };
  GString                 *out = g_string_new (NULL);

  for (guint i = 0; i < change->flags->len; i++)
    {
      const TarnFlagChange *flag = g_ptr_array_index (change->flags, i);

      g_string_append_printf (out, "%s %s-%s%s", flag->item->id, levels[flag->before],
                              levels[flag->now], flag->by_condition ? " condition" : "");
    }

  return g_string_free (out, FALSE);
}

static char *
list_answers (const TarnDomainChange *change)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < change->answers->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (change->answers, i);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", item->id);
    }

  return g_string_free (out, FALSE);
}

static void
test_a_change_needs_another_band_and_ten_percent (void)
{
  static const struct
  {
    const char *before;
    const char *now;
    TarnChange  change;
    const char *flags;
    const char *answers;
  } cases[] = {
    { "IN=now D-1=o1 D-2=o1 D-3=o1 D-4=o1", "IN=now D-1=o1 D-2=o1 D-3=o1 D-4=o1",
      TARN_CHANGE_ABOUT_THE_SAME, "", "" },
    /* 37.5 to 43.75: another band, but only a small step. */
    { "IN=now D-1=o2 D-2=o2 D-3=o1 D-4=o1", "IN=now D-1=o2 D-2=o2 D-3=o2 D-4=o1",
      TARN_CHANGE_ABOUT_THE_SAME, "", "D-3" },
    /* 43.75 to 56.25: a long step in the same band. */
    { "IN=now D-1=o2 D-2=o2 D-3=o2 D-4=o1", "IN=now D-1=o2 D-2=o2 D-3=o4 D-4=o1",
      TARN_CHANGE_ABOUT_THE_SAME, "", "D-3" },
    { "IN=now D-1=o2 D-2=o2 D-3=o1 D-4=o1", "IN=now D-1=o2 D-2=o2 D-3=o3 D-4=o1",
      TARN_CHANGE_CHANGED, "", "D-3" },
    { "IN=now D-1=o2 D-2=o2 D-3=o3 D-4=o1", "IN=now D-1=o2 D-2=o2 D-3=o1 D-4=o1",
      TARN_CHANGE_CHANGED, "", "D-3" },
    /* The final band counts: a talk flag lifts 18.75 to the band that 43.75 has. */
    { "IN=now D-1=o3 D-2=o0 D-3=o1 D-4=o0", "IN=now D-1=o2 D-2=o2 D-3=o2 D-4=o1",
      TARN_CHANGE_ABOUT_THE_SAME, "D-1 talk-none", "D-1 D-2 D-3 D-4" },
    /* Without a band on either side nothing can be said, but flags are. */
    { "IN=now D-1=o4", "IN=now D-1=o0 D-2=o0 D-3=o1 D-4=o0",
      TARN_CHANGE_NONE_POSSIBLE, "D-1 stop-none", "D-1 D-2 D-3" },
    { "IN=now D-1=o0 D-2=o0 D-3=o1 D-4=o0", "IN=now D-1=o4 D-2=o0 D-3=o1 D-4=o0",
      TARN_CHANGE_CHANGED, "D-1 none-stop", "D-1" },
    /* The same answer with another condition is not cleared. */
    { "IN=now D-1=o4 D-2=o0 D-3=o1 D-4=o0", "IN=past D-1=o4 D-2=o0 D-3=o1 D-4=o0",
      TARN_CHANGE_ABOUT_THE_SAME, "D-1 stop-talk condition", "" },
    { "IN=past D-1=o4 D-2=o0 D-3=o1 D-4=o0", "IN=now D-1=o4 D-2=o0 D-3=o1 D-4=o0",
      TARN_CHANGE_ABOUT_THE_SAME, "D-1 talk-stop condition", "" },
    { "IN=now D-1=o4 D-2=o0 D-3=o1 D-4=o0", "IN=now D-1=o3 D-2=o0 D-3=o1 D-4=o0",
      TARN_CHANGE_ABOUT_THE_SAME, "D-1 stop-talk", "D-1" },
    /* Declining is another answer; an item that is no longer asked has none to compare. */
    { "IN=now D-1=o0 D-2=o1 D-3=o1 D-4=o3", "IN=now D-1=- D-2=na D-3=o0 D-4=o3",
      TARN_CHANGE_NONE_POSSIBLE, "", "D-1 D-2 D-3" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_questionnaire ();
      g_autoptr(TarnComparison) comparison = compare (self, cases[i].before, cases[i].now);
      GPtrArray              *domains = tarn_comparison_get_domains (comparison);
      const TarnDomainChange *change = g_ptr_array_index (domains, 0);
      g_autofree char        *flags = list_flags (change);
      g_autofree char        *answers = list_answers (change);

      g_test_message ("%s to %s", cases[i].before, cases[i].now);
      g_assert_cmpuint (domains->len, ==, 1);
      g_assert_cmpint (change->change, ==, cases[i].change);
      g_assert_cmpstr (flags, ==, cases[i].flags);
      g_assert_cmpstr (answers, ==, cases[i].answers);
      g_assert_cmpstr (change->before->domain->id, ==, change->now->domain->id);
    }
}

/* A sum is taken as a share of the most it could be. */
static void
test_sums_are_compared_as_shares (void)
{
  static const struct
  {
    const char *now;
    TarnChange  change;
  } cases[] = {
    { "D-1=o8 D-2=o1", TARN_CHANGE_ABOUT_THE_SAME }, /* 45 percent, and still the lower band */
    { "D-1=o9 D-2=o1", TARN_CHANGE_CHANGED },        /* from 40 to 50 */
    { "D-1=o7 D-2=o2", TARN_CHANGE_ABOUT_THE_SAME },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = build_questionnaire ();
      TarnAxis *axis = build_axis (self, "a", TARN_AXIS_PLAIN, TARN_SCORING_SUM);
      g_autoptr(TarnComparison) comparison = NULL;
      const TarnDomainChange *change;
      TarnDomain             *domain;

      build_scale (self, "ten", 0, 10);
      build_band (axis, "low", 0);
      build_band (axis, "high", 10);
      domain = build_domain (self, build_section (self, "main"), "D", "a");
      build_item (self, domain, "D-1", "ten", TARN_DIRECTION_AS_IS);
      build_item (self, domain, "D-2", "ten", TARN_DIRECTION_AS_IS);
      build_done (self);

      comparison = compare (self, "D-1=o7 D-2=o1", cases[i].now);
      change = g_ptr_array_index (tarn_comparison_get_domains (comparison), 0);
      g_assert_cmpint (change->change, ==, cases[i].change);
    }
}

static void
test_only_like_is_compared_with_like (void)
{
  static const struct
  {
    const char *id;
    const char *version;
    TarnRoute   route;
    int         code; /* below 0: may be compared */
  } cases[] = {
    { "made-up", "1.0", TARN_ROUTE_FULL, -1 },
    { "made-up", "1.7", TARN_ROUTE_FULL, -1 },
    { "made-up", "2.0", TARN_ROUTE_FULL, TARN_COMPARISON_ERROR_VERSION },
    { "other", "1.0", TARN_ROUTE_FULL, TARN_COMPARISON_ERROR_QUESTIONNAIRE },
    { "made-up", "1.0", TARN_ROUTE_QUICK, TARN_COMPARISON_ERROR_ROUTE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) old_one = make_questionnaire ();
      g_autoptr(TarnQuestionnaire) new_one = make_questionnaire ();
      g_autoptr(TarnReflection) answers = build_reflection (old_one, "IN=now");
      g_autoptr(TarnProfile) before = tarn_score (old_one, answers);
      g_autoptr(TarnProfile) now = NULL;
      g_autoptr(TarnComparison) comparison = NULL;
      g_autoptr(GError) error = NULL;

      g_free (new_one->id);
      new_one->id = g_strdup (cases[i].id);
      g_free (new_one->version);
      new_one->version = g_strdup (cases[i].version);
      tarn_reflection_set_route (answers, cases[i].route);
      now = tarn_score (new_one, answers);
      comparison = tarn_comparison_new (before, now, &error);

      if (cases[i].code < 0)
        {
          g_assert_no_error (error);
          g_assert_nonnull (comparison);
        }
      else
        {
          g_assert_error (error, TARN_COMPARISON_ERROR, cases[i].code);
          g_assert_null (comparison);
        }
    }
}

/* A later minor version may have other domains and items. */
static void
test_what_only_one_of_the_two_has_is_left_out (void)
{
  g_autoptr(TarnQuestionnaire) old_one = make_questionnaire ();
  g_autoptr(TarnQuestionnaire) new_one = make_questionnaire ();
  g_autoptr(TarnReflection) answers = NULL;
  g_autoptr(TarnProfile) before = NULL;
  g_autoptr(TarnProfile) now = NULL;
  g_autoptr(TarnComparison) comparison = NULL;
  GPtrArray  *domains;
  TarnDomain *first;

  first = g_ptr_array_index (new_one->domains, 0);
  build_item (new_one, first, "D-9", "five", TARN_DIRECTION_RISK);
  build_items (new_one,
               build_domain (new_one, g_ptr_array_index (new_one->sections, 0), "NEW", "concern"),
               3, TARN_DIRECTION_RISK);
  build_done (new_one);

  answers = build_reflection (old_one, "IN=now D-1=o1 D-2=o1 D-3=o1 D-9=o1 NEW-1=o1");
  before = tarn_score (old_one, answers);
  now = tarn_score (new_one, answers);
  comparison = tarn_comparison_new (before, now, NULL);
  domains = tarn_comparison_get_domains (comparison);

  g_assert_cmpuint (domains->len, ==, 1);
  g_assert_cmpuint (((TarnDomainChange *)g_ptr_array_index (domains, 0))->answers->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/a-change-needs-another-band-and-ten-percent",
                   test_a_change_needs_another_band_and_ten_percent);
  g_test_add_func ("/comparison/sums-are-compared-as-shares", test_sums_are_compared_as_shares);
  g_test_add_func ("/comparison/only-like-is-compared-with-like",
                   test_only_like_is_compared_with_like);
  g_test_add_func ("/comparison/what-only-one-of-the-two-has-is-left-out",
                   test_what_only_one_of_the_two_has_is_left_out);

  return g_test_run ();
}
