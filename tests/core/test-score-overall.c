/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-score.h"

/* Concern domains A to E and benefit domains X to Z, four items each on the scale of five; A-1 has
 * a stop flag on o4, and a talk flag on o3. */
static TarnQuestionnaire *
make_eight (void)
{
  TarnQuestionnaire *self = build_questionnaire ();
  TarnSection       *section = build_section (self, "main");
  TarnItem          *item;

  build_usual_axes (self);
  build_usual_rules (self);
  build_picture (self, "benefit", "concern");
  for (const char *name = "ABCDE"; *name != '\0'; name++)
    {
      g_autofree char *id = g_strndup (name, 1);

      build_items (self, build_domain (self, section, id, "concern"), 4, TARN_DIRECTION_RISK);
    }
  for (const char *name = "XYZ"; *name != '\0'; name++)
    {
      g_autofree char *id = g_strndup (name, 1);

      build_items (self, build_domain (self, section, id, "benefit"), 4,
                   TARN_DIRECTION_PROTECTIVE);
    }

  item = (TarnItem *)tarn_questionnaire_find_item (self, "A-1");
  build_flag (item, TARN_FLAG_STOP, "o4");
  build_flag (item, TARN_FLAG_TALK, "o3");
  build_flag ((TarnItem *)tarn_questionnaire_find_item (self, "X-1"), TARN_FLAG_TALK, "o3");
  build_done (self);

  return self;
}

/* Domains as "A=1234 B=0000": the points of the items; a hyphen leaves blank, n is not
 * applicable. */
static TarnReflection *
answer_domains (TarnQuestionnaire *self,
                const char        *domains)
{
  TarnReflection *reflection = build_reflection (self, "");
  g_auto(GStrv) list = g_strsplit (domains, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    for (guint j = 2; list[i][0] != '\0' && list[i][j] != '\0'; j++)
      {
        g_autofree char *id = g_strdup_printf ("%c-%u", list[i][0], j - 1);
        g_autofree char *option = g_strdup_printf ("o%c", list[i][j]);

        if (list[i][j] == 'n')
          tarn_reflection_not_applicable (reflection, id);
        else if (list[i][j] != '-')
          tarn_reflection_choose (reflection, id, option);
      }

  return reflection;
}

static void
test_the_overall_statement_is_that_of_the_first_rule_that_holds (void)
{
  static const struct
  {
    const char *domains;
    const char *statement;
  } cases[] = {
    { "A=0000 B=0000 C=0000 D=0000 E=0000", "H4" },
    /* One stop outweighs all. */
    { "A=4000 B=0000 C=0000 D=0000 E=0000", "H1" },
    { "A=4--- B=---- C=---- D=---- E=----", "H1" },
    /* Two at the top band, or four from the third. */
    { "A=0000 B=3333 C=3333 D=0000 E=0000", "H2" },
    { "A=0000 B=2222 C=2222 D=2222 E=2222", "H2" },
    { "A=0000 B=3333 C=2222 D=2222 E=2222", "H2" },
    { "A=0000 B=2222 C=2222 D=2222 E=0000", "H3" },
    { "A=0000 B=3333 C=0000 D=0000 E=0000", "H3" },
    { "A=0000 B=3333 C=2222 D=2222 E=0000", "H3" },
    { "A=0000 B=2222 C=2222 D=0000 E=0000", "H3" },
    /* One from the third band is not enough, unless a flag did it. */
    { "A=0000 B=2222 C=0000 D=0000 E=0000", "H4" },
    { "A=3000 B=0000 C=0000 D=0000 E=0000", "H3" },
    { "A=0000 B=0000 C=0000 D=0000 E=0000 X=3000", "H3" },
    /* Silence is never praised: three of five are enough for a statement, but not for H4. */
    { "A=0000 B=0000 C=0000 D=---- E=----", "H5" },
    { "A=0000 B=0000 C=0000 D=0000 E=0---", "H5" },
    { "A=0000 B=3333 C=0000 D=---- E=----", "H3" },
    { "A=0000 B=3333 C=3333 D=---- E=----", "H2" },
    /* Under six in ten, or fewer than two, there is no picture. */
    { "A=0000 B=3333 C=---- D=---- E=----", "H5" },
    { "A=0000 B=nnnn C=nnnn D=nnnn E=nnnn", "H5" },
    { "A=0000 B=0000 C=nnnn D=nnnn E=nnnn", "H4" },
    { "A=0000 B=0000 C=nn-- D=nn-- E=nn--", "H4" },
    { "A=3333 B=3333 C=nn44 D=nn44 E=nn44", "H2" },
    /* Benefit domains count nowhere but with a flag. */
    { "A=0000 B=0000 C=0000 D=0000 E=0000 X=0000 Y=0000 Z=0000", "H4" },
    { "A=0000 B=0000 C=0000 D=0000 E=0000 X=---- Y=---- Z=----", "H4" },
    { "A=nnnn B=nnnn C=nnnn D=nnnn E=nnnn X=4444 Y=4444 Z=4444", "H5" },
    /* Nothing applies. */
    { "A=nnnn B=nnnn C=nnnn D=nnnn E=nnnn X=nnnn Y=nnnn Z=nnnn", NULL },
    { "A=nn-- B=nnn0 C=nnnn D=nnnn E=nnnn X=nnnn Y=nnnn Z=nn44", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_eight ();
      g_autoptr(TarnReflection) reflection = answer_domains (self, cases[i].domains);
      g_autoptr(TarnProfile) profile = tarn_score (self, reflection);
      const TarnStatement *statement = tarn_profile_get_statement (profile);

      g_test_message ("%s", cases[i].domains);
      g_assert_cmpstr (statement != NULL ? statement->id : NULL, ==, cases[i].statement);
    }
}

/* "Talk it over" stands outside the order of bands, "Act now" above it. */
static void
test_bands_by_flag_count_as_the_rules_say (void)
{
  static const struct
  {
    const char *domains;
    guint       count;
    const char *statement;
  } cases[] = {
    { "A=3--- B=0000 C=0000", 1, "H5" },
    { "A=4--- B=0000 C=0000", 1, "H2" },
    { "A=4000 B=3333 C=0000", 2, "H2" },
    { "A=4000 B=2222 C=0000", 2, "H5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_eight ();
      g_autoptr(TarnReflection) reflection = answer_domains (self, cases[i].domains);
      g_autoptr(TarnProfile) profile = NULL;

      g_ptr_array_set_size (self->rules, 0);
      build_rule (self, "H2", TARN_TEST_BANDS_FROM, TARN_FLAG_NONE, "high-exposure",
                  cases[i].count, 0);
      build_rule (self, "H5", TARN_TEST_ALWAYS, TARN_FLAG_NONE, NULL, 0, 0);
      profile = tarn_score (self, reflection);

      g_test_message ("%s", cases[i].domains);
      g_assert_cmpstr (tarn_profile_get_statement (profile)->id, ==, cases[i].statement);
    }
}

static void
test_the_two_axis_picture (void)
{
  static const struct
  {
    const char *domains;
    const char *across; /* of the benefit axis, as a percent, or no value */
    const char *up;
    gboolean    near_across;
    gboolean    near_up;
    const char *quadrant;
  } cases[] = {
    { "A=0000 B=0000 C=0000 X=4444 Y=4444 Z=4444", "100", "0", FALSE, FALSE, "high-low" },
    { "A=3333 B=3333 C=3333 X=4444 Y=4444 Z=4444", "100", "75", FALSE, FALSE, "high-high" },
    { "A=0000 B=0000 C=0000 X=0000 Y=0000 Z=0000", "0", "0", FALSE, FALSE, "low-low" },
    { "A=3333 B=3333 C=3333 X=0000 Y=0000 Z=0000", "0", "75", FALSE, FALSE, "low-high" },
    /* Exactly 50 is on the high side, and close to the line. */
    { "A=2222 B=2222 C=2222 X=2222 Y=2222 Z=2222", "50", "50", TRUE, TRUE, "high-high" },
    /* 55 and 45 are not close any more, 54.17 and 45.83 are. */
    { "A=2222 B=2222 C=3333 D=2220 E=2222 X=2222 Y=2222 Z=2232", "52.08", "52.5", TRUE, TRUE,
      "high-high" },
    { "A=2222 B=2222 C=3333 D=2222 E=2222 X=2222 Y=2222 Z=2221", "47.92", "55", TRUE, FALSE,
      "low-high" },
    { "A=2222 B=2222 C=1111 D=2222 E=2222 X=2221 Y=2221 Z=----", "43.75", "45", FALSE, FALSE,
      "low-low" },
    /* Three of five and two of three are enough. */
    { "A=0000 B=0000 C=0000 X=4444 Y=4444", "100", "0", FALSE, FALSE, "high-low" },
    { "A=0000 B=0000 X=4444 Y=4444 Z=4444", "100", NULL, FALSE, FALSE, NULL },
    { "A=0000 B=0000 C=0000 D=0000 E=0000 X=4444", NULL, "0", FALSE, FALSE, NULL },
    { "A=0000 B=0000 C=0000 D=nnnn E=nnnn X=4444 Y=nnnn Z=nnnn", NULL, "0", FALSE, FALSE, NULL },
    { "", NULL, NULL, FALSE, FALSE, NULL },
    /* After a stop the quadrant is still known; the report does not print it. */
    { "A=4000 B=0000 C=0000 X=4444 Y=4444", "100", "8.33", FALSE, FALSE, "high-low" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_eight ();
      g_autoptr(TarnReflection) reflection = answer_domains (self, cases[i].domains);
      g_autoptr(TarnProfile) profile = tarn_score (self, reflection);
      const TarnAxisResult *across = tarn_profile_get_across (profile);
      const TarnAxisResult *up = tarn_profile_get_up (profile);
      const TarnQuadrant   *quadrant = tarn_profile_get_quadrant (profile);

      g_test_message ("%s", cases[i].domains);
      g_assert_true (across->has_value == (cases[i].across != NULL));
      g_assert_true (up->has_value == (cases[i].up != NULL));
      if (cases[i].across != NULL)
        g_assert_cmpfloat_with_epsilon (tarn_fraction_to_double (across->value),
                                        g_ascii_strtod (cases[i].across, NULL), 0.005);
      if (cases[i].up != NULL)
        g_assert_cmpfloat_with_epsilon (tarn_fraction_to_double (up->value),
                                        g_ascii_strtod (cases[i].up, NULL), 0.005);
      g_assert_true (across->near == cases[i].near_across);
      g_assert_true (up->near == cases[i].near_up);
      g_assert_cmpstr (quadrant != NULL ? quadrant->id : NULL, ==, cases[i].quadrant);
    }
}

static void
test_without_a_picture_there_are_no_axes (void)
{
  g_autoptr(TarnQuestionnaire) self = make_eight ();
  g_autoptr(TarnReflection) reflection = answer_domains (self, "A=0000");
  g_autoptr(TarnProfile) profile = NULL;

  g_clear_pointer (&self->picture, tarn_picture_free);
  profile = tarn_score (self, reflection);

  g_assert_null (tarn_profile_get_across (profile));
  g_assert_null (tarn_profile_get_up (profile));
  g_assert_null (tarn_profile_get_quadrant (profile));
}

/* "ID:rank ID:rank" of priorities, or the ids of item results. */
static char *
list_priorities (TarnProfile *profile)
{
  GPtrArray *list = tarn_profile_get_priorities (profile);
  GString   *out = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const TarnPriority *priority = g_ptr_array_index (list, i);

      g_string_append_printf (out, "%s%s:%u", i > 0 ? " " : "", priority->result->item->id,
                              priority->rank);
    }

  return g_string_free (out, FALSE);
}

static char *
list_items (GPtrArray *list)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const TarnItemResult *result = g_ptr_array_index (list, i);

      g_string_append_printf (out, "%s%s", i > 0 ? " " : "", result->item->id);
    }

  return g_string_free (out, FALSE);
}

static void
test_priorities_are_ranked_by_flag_then_kind_then_size_then_order (void)
{
  static const struct
  {
    const char *domains;
    const char *priorities;
  } cases[] = {
    { "A=0000 X=4444", "" },
    { "A=0123", "A-4:2" },
    { "A=0303 B=4000 C=0030", "B-1:2 A-2:2 A-4:2 C-3:2" },
    { "B=4000 A=4000", "A-1:0 B-1:2" },
    { "A=3000 B=4000 X=3444", "A-1:1 X-1:1 B-1:2" },
    { "X=4012", "X-2:3 X-3:3" },
    { "X=2100 B=3000", "B-1:2 X-3:3 X-4:3 X-2:3" },
    /* Also where a domain has no band. */
    { "B=4---", "B-1:2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_eight ();
      g_autoptr(TarnReflection) reflection = answer_domains (self, cases[i].domains);
      g_autoptr(TarnProfile) profile = tarn_score (self, reflection);
      g_autofree char *priorities = list_priorities (profile);

      g_assert_cmpstr (priorities, ==, cases[i].priorities);
    }
}

/* On a scale to 10, 8 is three quarters and more, 7 is not; sizes are compared as shares. */
static void
test_lists_follow_the_scale_of_each_item (void)
{
  g_autoptr(TarnQuestionnaire) self = build_questionnaire ();
  TarnDomain *domain;
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnProfile) profile = NULL;
  g_autofree char *priorities = NULL;

  build_usual_axes (self);
  build_scale (self, "ten", 0, 10);
  domain = build_domain (self, build_section (self, "main"), "D", "concern");
  build_item (self, domain, "FIVE", "five", TARN_DIRECTION_RISK);
  build_item (self, domain, "TEN-1", "ten", TARN_DIRECTION_RISK);
  build_item (self, domain, "TEN-2", "ten", TARN_DIRECTION_RISK);
  build_item (self, domain, "TEN-3", "ten", TARN_DIRECTION_PROTECTIVE);
  build_done (self);
  reflection = build_reflection (self, "FIVE=o3 TEN-1=o7 TEN-2=o8 TEN-3=o1");
  profile = tarn_score (self, reflection);
  priorities = list_priorities (profile);

  g_assert_cmpstr (priorities, ==, "TEN-3:2 TEN-2:2 FIVE:2");
  /* 3 + 7 + 8 + 9 of 4 + 10 + 10 + 10. */
  g_assert_cmpint (tarn_profile_find_domain (profile, "D")->sum, ==, 27);
  g_assert_cmpint (tarn_profile_find_domain (profile, "D")->max, ==, 34);
}

static void
test_strengths_are_protective_answers_at_their_best (void)
{
  g_autoptr(TarnQuestionnaire) self = build_questionnaire ();
  TarnSection *section = build_section (self, "main");
  TarnDomain  *domain;
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnProfile) profile = NULL;
  g_autofree char *strengths = NULL;

  build_usual_axes (self);
  domain = build_domain (self, section, "A", "concern");
  build_items (self, domain, 4, TARN_DIRECTION_PROTECTIVE);
  build_item (self, domain, "A-RISK", "five", TARN_DIRECTION_RISK);
  ((TarnItem *)g_ptr_array_index (domain->items, 1))->no_strength = TRUE;
  domain = build_domain (self, section, "X", "benefit");
  build_items (self, domain, 3, TARN_DIRECTION_PROTECTIVE);
  build_item (self, domain, "X-RISK", "five", TARN_DIRECTION_RISK);
  build_done (self);

  reflection = build_reflection (self, "X-1=o4 X-2=o3 X-RISK=o0 A-1=o4 A-2=o4 A-3=o3 A-4=o4 "
                                       "A-RISK=o0");
  profile = tarn_score (self, reflection);
  strengths = list_items (tarn_profile_get_strengths (profile));

  g_assert_cmpstr (strengths, ==, "A-1 A-4 X-1 X-RISK");
}

static void
test_unsure_answers_are_things_to_check (void)
{
  g_autoptr(TarnQuestionnaire) self = build_questionnaire ();
  TarnSection *section = build_section (self, "main");
  TarnScale   *scale;
  TarnItem    *item;
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnProfile) profile = NULL;
  g_autofree char *checks = NULL;

  build_usual_axes (self);
  scale = (TarnScale *)tarn_questionnaire_find_scale (self, "five");
  ((TarnOption *)g_ptr_array_index (scale->options, 2))->unsure = TRUE;
  build_items (self, build_domain (self, section, "A", "concern"), 4, TARN_DIRECTION_RISK);
  item = build_plain_item (self, section, "PLAN", TARN_ITEM_CHOICES, "yes maybe perhaps");
  ((TarnOption *)g_ptr_array_index (item->scale->options, 1))->unsure = TRUE;
  ((TarnOption *)g_ptr_array_index (item->scale->options, 2))->unsure = TRUE;
  build_plain_item (self, section, "HOURS", TARN_ITEM_NUMBER, NULL);
  build_done (self);

  reflection = build_reflection (self, "PLAN=yes+maybe+perhaps A-4=o2 A-1=o2 A-2=o3 A-3=-");
  tarn_reflection_answer_number (reflection, "HOURS", "2");
  profile = tarn_score (self, reflection);
  checks = list_items (tarn_profile_get_checks (profile));

  g_assert_cmpstr (checks, ==, "A-1 A-4 PLAN");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overall/the-statement-is-that-of-the-first-rule-that-holds",
                   test_the_overall_statement_is_that_of_the_first_rule_that_holds);
  g_test_add_func ("/overall/bands-by-flag-count-as-the-rules-say",
                   test_bands_by_flag_count_as_the_rules_say);
  g_test_add_func ("/overall/the-two-axis-picture", test_the_two_axis_picture);
  g_test_add_func ("/overall/without-a-picture-there-are-no-axes",
                   test_without_a_picture_there_are_no_axes);
  g_test_add_func ("/overall/priorities-are-ranked",
                   test_priorities_are_ranked_by_flag_then_kind_then_size_then_order);
  g_test_add_func ("/overall/lists-follow-the-scale-of-each-item",
                   test_lists_follow_the_scale_of_each_item);
  g_test_add_func ("/overall/strengths-are-protective-answers-at-their-best",
                   test_strengths_are_protective_answers_at_their_best);
  g_test_add_func ("/overall/unsure-answers-are-things-to-check",
                   test_unsure_answers_are_things_to_check);

  return g_test_run ();
}
