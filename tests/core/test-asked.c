/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "build.h"

#include "tarn-asked.h"

/* A chain: ROLE, then TEAM for managers; a section for managers with a domain for those with a
 * team, and in it C, which only a yes to B brings. */
static TarnQuestionnaire *
make_chain (void)
{
  TarnQuestionnaire *self = build_questionnaire ();
  TarnSection       *section;
  TarnDomain        *domain;
  TarnItem          *item;

  build_usual_axes (self);
  build_plain_item (self, NULL, "ROLE", TARN_ITEM_CHOICE, "manager worker");
  item = build_plain_item (self, NULL, "TEAM", TARN_ITEM_CHOICE, "yes no");
  item->when = build_when ("ROLE", "=", "manager");
  item = build_plain_item (self, NULL, "PLACE", TARN_ITEM_CHOICE, "here there");
  item->may_decline = TRUE;
  build_plain_item (self, NULL, "WHY", TARN_ITEM_TEXT, NULL);

  section = build_section (self, "for-managers");
  section->when = build_when ("ROLE", "=", "manager");
  build_plain_item (self, section, "HOURS", TARN_ITEM_NUMBER, NULL);
  domain = build_domain (self, section, "D", "concern");
  domain->when = build_when ("TEAM", "=", "yes");
  build_item (self, domain, "A", "five", TARN_DIRECTION_RISK)->core = TRUE;
  build_item (self, domain, "B", "five", TARN_DIRECTION_RISK);
  build_item (self, domain, "C", "five", TARN_DIRECTION_RISK)->when = build_when ("B", "!=", "o0");
  build_plain_item (self, section, "AFTER", TARN_ITEM_CHOICES, "x y z");
  build_done (self);

  return self;
}

static char *
list_asked (TarnQuestionnaire *self,
            TarnAsked         *asked)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (self->items, i);

      if (tarn_asked_has (asked, item))
        g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", item->id);
    }

  return g_string_free (out, FALSE);
}

static void
test_items_are_asked_when_all_conditions_are_met (void)
{
  static const struct
  {
    const char *answers;
    gboolean    quick;
    const char *asked;
    gboolean    opening_missing;
  } cases[] = {
    { "", FALSE, "ROLE PLACE WHY", TRUE },
    { "ROLE=worker", FALSE, "ROLE PLACE WHY", TRUE },
    { "ROLE=worker PLACE=-", FALSE, "ROLE PLACE WHY", FALSE },
    { "ROLE=- PLACE=here", FALSE, "ROLE PLACE WHY", TRUE },
    { "ROLE=na PLACE=here", FALSE, "ROLE PLACE WHY", TRUE },
    { "ROLE=nobody PLACE=here", FALSE, "ROLE PLACE WHY", TRUE },
    { "ROLE=manager PLACE=here", FALSE, "ROLE TEAM PLACE WHY HOURS AFTER", TRUE },
    { "ROLE=manager TEAM=no PLACE=here", FALSE, "ROLE TEAM PLACE WHY HOURS AFTER", FALSE },
    { "ROLE=manager TEAM=yes PLACE=here", FALSE, "ROLE TEAM PLACE WHY HOURS A B AFTER", FALSE },
    { "ROLE=manager TEAM=yes PLACE=here B=o0", FALSE, "ROLE TEAM PLACE WHY HOURS A B AFTER",
      FALSE },
    { "ROLE=manager TEAM=yes PLACE=here B=o1", FALSE, "ROLE TEAM PLACE WHY HOURS A B C AFTER",
      FALSE },
    { "ROLE=manager TEAM=yes PLACE=here B=-", FALSE, "ROLE TEAM PLACE WHY HOURS A B AFTER", FALSE },
    { "ROLE=manager TEAM=yes PLACE=here B=na", FALSE, "ROLE TEAM PLACE WHY HOURS A B AFTER",
      FALSE },
    /* An answer to an item that is not asked is as good as none. */
    { "ROLE=worker TEAM=yes PLACE=here B=o1", FALSE, "ROLE PLACE WHY", FALSE },
    { "ROLE=manager TEAM=yes PLACE=here B=o1", TRUE, "ROLE TEAM PLACE WHY A", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_chain ();
      g_autoptr(TarnReflection) reflection = build_reflection (self, cases[i].answers);
      g_autoptr(TarnAsked) asked = NULL;
      g_autofree char *list = NULL;

      tarn_reflection_set_route (reflection, cases[i].quick ? TARN_ROUTE_QUICK : TARN_ROUTE_FULL);
      asked = tarn_asked_new (self, reflection);
      list = list_asked (self, asked);

      g_test_message ("%s", cases[i].answers);
      g_assert_cmpstr (list, ==, cases[i].asked);
      g_assert_true (tarn_asked_opening_missing (asked) == cases[i].opening_missing);
    }
}

static void
test_a_hidden_answer_is_kept_and_comes_back (void)
{
  g_autoptr(TarnQuestionnaire) self = make_chain ();
  g_autoptr(TarnReflection) reflection =
               build_reflection (self, "ROLE=manager TEAM=yes PLACE=here B=o1 C=o2");
  g_autoptr(TarnAsked) before = tarn_asked_new (self, reflection);
  g_autoptr(TarnAsked) hidden = NULL;
  g_autoptr(TarnAsked) after = NULL;

  g_assert_cmpstr (tarn_asked_lookup ("C", before)[0], ==, "o2");

  tarn_reflection_choose (reflection, "ROLE", "worker");
  hidden = tarn_asked_new (self, reflection);
  g_assert_null (tarn_asked_lookup ("C", hidden));
  g_assert_nonnull (tarn_reflection_get_answer (reflection, "C"));

  tarn_reflection_choose (reflection, "ROLE", "manager");
  after = tarn_asked_new (self, reflection);
  g_assert_cmpstr (tarn_asked_lookup ("C", after)[0], ==, "o2");
  /* A snapshot does not follow later changes. */
  g_assert_null (tarn_asked_lookup ("C", hidden));
}

static void
test_conditions_read_codes_and_numbers_as_written (void)
{
  g_autoptr(TarnQuestionnaire) self = make_chain ();
  g_autoptr(TarnReflection) reflection =
               build_reflection (self, "ROLE=manager TEAM=yes PLACE=- AFTER=x+z A=na");
  g_autoptr(TarnAsked) asked = NULL;
  const char *const several[] = { "x", "z", NULL };

  tarn_reflection_answer_number (reflection, "HOURS", "7.50");
  tarn_reflection_answer_text (reflection, "WHY", "because");
  asked = tarn_asked_new (self, reflection);

  g_assert_cmpstrv (tarn_asked_lookup ("AFTER", asked), several);
  g_assert_cmpstr (tarn_asked_lookup ("HOURS", asked)[0], ==, "7.50");
  g_assert_true (tarn_asked_lookup ("WHY", asked) == NULL ||
                 tarn_asked_lookup ("WHY", asked)[0] == NULL);
  g_assert_null (tarn_asked_lookup ("PLACE", asked));
  g_assert_null (tarn_asked_lookup ("A", asked));
  g_assert_null (tarn_asked_lookup ("B", asked));
  g_assert_null (tarn_asked_lookup ("NOBODY", asked));
}

static void
test_a_condition_that_fails_is_not_met_and_told_once (void)
{
  g_autoptr(TarnQuestionnaire) self = make_chain ();
  TarnItem *item = (TarnItem *)tarn_questionnaire_find_item (self, "B");
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnAsked) asked = NULL;
  const TarnIssue *issue;

  item->when = build_broken_when ("A");
  reflection = build_reflection (self, "ROLE=manager TEAM=yes PLACE=here");
  asked = tarn_asked_new (self, reflection);
  g_assert_false (tarn_asked_has (asked, item));
  g_assert_false (tarn_asked_meets (asked, item->when));
  g_assert_true (tarn_asked_meets (asked, NULL));

  g_assert_cmpuint (tarn_asked_get_issues (asked)->len, ==, 1);
  issue = g_ptr_array_index (tarn_asked_get_issues (asked), 0);
  g_assert_cmpstr (issue->code, ==, "condition-failed");
  g_assert_cmpstr (issue->argument, ==, tarn_condition_get_source (item->when));
}

static void
test_the_first_variant_that_fits_is_picked (void)
{
  static const struct
  {
    const char *answers;
    const char *text;
  } cases[] = {
    { "ROLE=manager TEAM=yes", "team" },
    { "ROLE=manager TEAM=no", "manager" },
    { "ROLE=worker", "otherwise" },
    { "", "otherwise" },
  };
  g_autoptr(GPtrArray) variants =
               g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_advice_free);
  g_autoptr(GPtrArray) none = g_ptr_array_new ();

  build_advice (variants, "otherwise", NULL);
  build_advice (variants, "team", build_when ("TEAM", "=", "yes"));
  build_advice (variants, "manager", build_when ("ROLE", "=", "manager"));
  build_advice (variants, "never", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_chain ();
      g_autoptr(TarnReflection) reflection = build_reflection (self, cases[i].answers);
      g_autoptr(TarnAsked) asked = tarn_asked_new (self, reflection);

      g_assert_cmpstr (tarn_asked_pick (asked, variants)->text->text, ==, cases[i].text);
      g_assert_null (tarn_asked_pick (asked, none));
    }
}

/* References of nobody's, of two nations and of a nation's regulator; packs for here and there. */
static TarnQuestionnaire *
make_packs (gboolean with_packs)
{
  TarnQuestionnaire *self = build_questionnaire ();

  build_reference (self, "all", NULL);
  build_reference (self, "here", "here");
  build_reference (self, "here-body", "here")->regulator = TRUE;
  build_reference (self, "here-body-2", "here")->regulator = TRUE;
  build_reference (self, "there", "there");
  build_reference (self, "there-body", "there")->regulator = TRUE;
  build_plain_item (self, NULL, "PLACE", TARN_ITEM_CHOICE, "here there none")->may_decline = TRUE;
  if (with_packs)
    {
      self->pack_item = g_strdup ("PLACE");
      self->pack_otherwise = g_strdup ("there");
      build_pack (self, "here", "here both", "here-body");
      build_pack (self, "there", "there", "there-body");
    }

  return self;
}

static void
test_citations_follow_the_nation_of_the_person (void)
{
  static const struct
  {
    gboolean    with_packs;
    const char *answers;
    const char *pack;
    const char *cites;
    const char *printed;
  } cases[] = {
    { TRUE, "PLACE=here", "here", "all here here-body there", "all here here-body" },
    { TRUE, "PLACE=here", "here", "all there-body", "all here-body" },
    { TRUE, "PLACE=there", "there", "all here here-body here-body-2", "all there-body" },
    { TRUE, "PLACE=there", "there", "there-body here-body", "there-body" },
    { TRUE, "PLACE=there", "there", "here-body there-body", "there-body" },
    { TRUE, "PLACE=there", "there", "here", "" },
    /* No pack of its own, declined, not yet answered: the pack for otherwise. */
    { TRUE, "PLACE=none", "there", "here-body all", "there-body all" },
    { TRUE, "PLACE=-", "there", "here-body all", "there-body all" },
    { TRUE, "", "there", "here-body all", "there-body all" },
    { FALSE, "PLACE=here", NULL, "here there-body all all", "here there-body all" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(TarnQuestionnaire) self = make_packs (cases[i].with_packs);
      g_autoptr(GPtrArray) cites = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_cite_free);
      g_autoptr(TarnReflection) reflection = NULL;
      g_autoptr(TarnAsked) asked = NULL;
      g_autoptr(GPtrArray) swapped = NULL;
      g_autoptr(GString) printed = g_string_new (NULL);
      g_auto(GStrv) refs = g_strsplit (cases[i].cites, " ", -1);
      const TarnPack *pack;

      build_done (self);
      for (guint j = 0; refs[j] != NULL; j++)
        {
          TarnCite *cite;

          build_cite (cites, refs[j]);
          cite = g_ptr_array_index (cites, j);
          cite->reference = tarn_questionnaire_find_reference (self, refs[j]);
        }

      reflection = build_reflection (self, cases[i].answers);
      asked = tarn_asked_new (self, reflection);
      pack = tarn_asked_get_pack (asked);
      swapped = tarn_asked_swap_cites (asked, cites);
      for (guint j = 0; j < swapped->len; j++)
        g_string_append_printf (printed, "%s%s", j > 0 ? " " : "",
                                ((TarnCite *)g_ptr_array_index (swapped, j))->ref);

      g_test_message ("%s: %s", cases[i].answers, cases[i].cites);
      g_assert_cmpstr (pack != NULL ? pack->option : NULL, ==, cases[i].pack);
      g_assert_cmpstr (printed->str, ==, cases[i].printed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/asked/items-are-asked-when-all-conditions-are-met",
                   test_items_are_asked_when_all_conditions_are_met);
  g_test_add_func ("/asked/a-hidden-answer-is-kept-and-comes-back",
                   test_a_hidden_answer_is_kept_and_comes_back);
  g_test_add_func ("/asked/conditions-read-codes-and-numbers-as-written",
                   test_conditions_read_codes_and_numbers_as_written);
  g_test_add_func ("/asked/a-condition-that-fails-is-not-met-and-told-once",
                   test_a_condition_that_fails_is_not_met_and_told_once);
  g_test_add_func ("/asked/the-first-variant-that-fits-is-picked",
                   test_the_first_variant_that_fits_is_picked);
  g_test_add_func ("/asked/citations-follow-the-nation-of-the-person",
                   test_citations_follow_the_nation_of_the_person);

  return g_test_run ();
}
