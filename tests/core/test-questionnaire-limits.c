/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-limits.h"
#include "tarn-questionnaire-check.h"

/* Thirteen yes-or-no questions have 8,192 combinations. */
static TarnQuestionnaire *
make_many_combinations (guint n_unconditional)
{
  TarnQuestionnaire *self = build_questionnaire ();
  TarnDomain        *domain;

  build_usual_axes (self);
  for (guint i = 0; i < 13; i++)
    {
      g_autofree char *id = g_strdup_printf ("Q%u", i);

      build_plain_item (self, NULL, id, TARN_ITEM_CHOICE, "yes no");
    }

  domain = build_domain (self, build_section (self, "main"), "D", "concern");
  build_items (self, domain, 13 + n_unconditional, TARN_DIRECTION_RISK);
  for (guint i = 0; i < 13; i++)
    {
      g_autofree char *id = g_strdup_printf ("Q%u", i);

      ((TarnItem *)g_ptr_array_index (domain->items, i))->when = build_when (id, "=", "yes");
    }

  return self;
}

static void
test_limit_opening_combinations (void)
{
  g_autoptr(TarnQuestionnaire) few = make_many_combinations (2);
  g_autoptr(TarnQuestionnaire) enough = make_many_combinations (3);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();

  g_assert_cmpuint (1 << 13, >, TARN_LIMIT_OPENING_COMBINATIONS);
  g_assert_true (tarn_questionnaire_check (enough, issues));
  g_assert_cmpuint (issues->len, ==, 0);

  g_assert_true (tarn_questionnaire_check (few, issues));
  g_assert_cmpuint (issues->len, ==, 1);
  g_assert_cmpstr (((TarnIssue *)g_ptr_array_index (issues, 0))->code, ==,
                   "domain-too-few-estimated");
}

/* Three items, each of which another option of one question brings: all three can be chosen. */
static TarnQuestionnaire *
make_several (const char *codes)
{
  TarnQuestionnaire *self = build_questionnaire ();
  TarnDomain        *domain;

  build_usual_axes (self);
  build_plain_item (self, NULL, "SEVERAL", TARN_ITEM_CHOICES, codes);
  domain = build_domain (self, build_section (self, "main"), "D", "concern");
  build_items (self, domain, 3, TARN_DIRECTION_RISK);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *code = g_strdup_printf ("%c", 'a' + i);

      ((TarnItem *)g_ptr_array_index (domain->items, i))->when =
        build_when ("SEVERAL", "=", code);
    }

  return self;
}

static void
test_several_options_are_tried_together (void)
{
  g_autoptr(TarnQuestionnaire) enough = make_several ("a b c d");
  g_autoptr(TarnQuestionnaire) too_few = make_several ("a b x y");
  g_autoptr(TarnQuestionnaire) too_many = make_several ("a b c d e f g h i j k l m n");
  g_autoptr(GPtrArray) issues = tarn_issues_new ();

  g_assert_true (tarn_questionnaire_check (enough, issues));
  g_assert_cmpuint (issues->len, ==, 0);

  g_assert_true (tarn_questionnaire_check (too_many, issues));
  g_assert_cmpuint (issues->len, ==, 1);
  g_assert_cmpstr (((TarnIssue *)g_ptr_array_index (issues, 0))->code, ==,
                   "domain-too-few-estimated");

  g_assert_false (tarn_questionnaire_check (too_few, issues));
  g_assert_cmpuint (issues->len, ==, 2);
  g_assert_cmpstr (((TarnIssue *)g_ptr_array_index (issues, 1))->code, ==, "domain-too-few");
}

/* Many domains, each with 4,096 combinations that all fail: the search must give up in time. */
static void
test_limit_reach_evaluations (void)
{
  g_autoptr(TarnQuestionnaire) self = build_questionnaire ();
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnSection *section;
  guint        n_given_up = 0;

  build_usual_axes (self);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *id = g_strdup_printf ("Q%u", i);

      build_plain_item (self, NULL, id, TARN_ITEM_CHOICE, "yes no");
    }

  section = build_section (self, "main");
  for (guint i = 0; i < TARN_LIMIT_DOMAINS; i++)
    {
      g_autofree char *id = g_strdup_printf ("D%u", i);
      TarnDomain      *domain = build_domain (self, section, id, "concern");

      build_items (self, domain, 12, TARN_DIRECTION_RISK);
      for (guint j = 0; j < 12; j++)
        {
          g_autofree char *question = g_strdup_printf ("Q%u", j);

          ((TarnItem *)g_ptr_array_index (domain->items, j))->when =
            build_when (question, "=", "neither");
        }
    }

  g_test_timer_start ();
  tarn_questionnaire_check (self, issues);
  g_assert_cmpuint (issues->len, ==, TARN_LIMIT_DOMAINS);
  for (guint i = 0; i < issues->len; i++)
    {
      const TarnIssue *issue = g_ptr_array_index (issues, i);

      n_given_up += g_str_equal (issue->code, "domain-too-few-estimated");
    }
  g_assert_cmpuint (n_given_up, >, 90);
  g_assert_cmpfloat (g_test_timer_elapsed (), <, 20);
}

/* The reader goes on after something is missing, so any id or text may not be there. */
static void
test_a_questionnaire_with_holes_is_checked_without_harm (void)
{
  g_autoptr(TarnQuestionnaire) self = tarn_questionnaire_new ();
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnItem   *item = tarn_item_new ();
  TarnDomain *domain = tarn_domain_new ();
  TarnAxis   *axis = tarn_axis_new ();

  g_ptr_array_add (self->items, item);
  g_ptr_array_add (self->items, tarn_item_new ());
  g_ptr_array_add (item->flags, tarn_flag_new ());
  g_ptr_array_add (item->cites, tarn_cite_new ());
  item->domain = domain;
  g_ptr_array_add (domain->items, item);
  g_ptr_array_add (domain->actions, tarn_action_new ());
  g_ptr_array_add (domain->notes, tarn_advice_new ());
  g_ptr_array_add (self->domains, domain);
  g_ptr_array_add (self->sections, tarn_section_new ());
  g_ptr_array_add (axis->bands, tarn_band_new ());
  g_ptr_array_add (axis->bands, tarn_band_new ());
  g_ptr_array_add (self->axes, axis);
  g_ptr_array_add (self->scales, tarn_scale_new ());
  g_ptr_array_add (self->references, tarn_reference_new ());
  g_ptr_array_add (self->words, tarn_word_new ());
  g_ptr_array_add (self->statements, tarn_statement_new ());
  g_ptr_array_add (self->rules, tarn_rule_new ());
  g_ptr_array_add (self->packs, tarn_pack_new ());
  self->map = tarn_map_new ();
  g_ptr_array_add (self->map->rings, tarn_ring_new ());
  g_ptr_array_add (self->map->hints, tarn_hint_new ());
  self->picture = tarn_picture_new ();
  g_ptr_array_add (self->picture->quadrants, tarn_quadrant_new ());

  g_assert_false (tarn_questionnaire_check (self, issues));
  g_assert_cmpuint (issues->len, >, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/limit-opening-combinations", test_limit_opening_combinations);
  g_test_add_func ("/check/several-options-are-tried-together",
                   test_several_options_are_tried_together);
  g_test_add_func ("/check/limit-reach-evaluations", test_limit_reach_evaluations);
  g_test_add_func ("/check/a-questionnaire-with-holes-is-checked-without-harm",
                   test_a_questionnaire_with_holes_is_checked_without_harm);

  return g_test_run ();
}
