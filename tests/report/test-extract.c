/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-extract.h"
#include "tarn-score.h"

#include "shipped.h"

#include <stdio.h>
#include <string.h>

static const struct
{
  const char *questionnaire;
  const char *reflection;
} cases[] = {
  { "online-presence", "w1-online-presence" },
  { "online-presence", "w2-online-presence" },
  { "online-presence", "best-online-presence" },
  { "online-presence", "worst-online-presence" },
  { "online-presence", "quick-online-presence" },
  { "online-presence", "empty-online-presence" },
  { "group-participation", "w1-group-participation" },
  { "group-participation", "worst-group-participation" },
};

static TarnTexts *texts;

typedef struct
{
  TarnQuestionnaire *questionnaire;
  TarnReflection    *reflection;
  TarnProfile       *profile;
} Case;

static void
case_clear (Case *self)
{
  g_clear_pointer (&self->profile, tarn_profile_unref);
  g_clear_object (&self->reflection);
  g_clear_pointer (&self->questionnaire, tarn_questionnaire_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static void
case_open (Case       *self,
           const char *questionnaire,
           const char *reflection)
{
  self->questionnaire = shipped_questionnaire (questionnaire);
  self->reflection = shipped_reflection (reflection);
  self->profile = tarn_score (self->questionnaire, self->reflection);
}

static void
add_words (const TarnBlock *block,
           GPtrArray       *words)
{
  if (block->text != NULL)
    g_ptr_array_add (words, g_strdup (block->text->text));
  if (block->value != NULL)
    g_ptr_array_add (words, g_strdup (block->value->text));
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    add_words (block->children->pdata[i], words);
}

static GPtrArray *
list_words (TarnReport *report)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  add_words (tarn_report_get_root (report), words);
  return words;
}

static gboolean
says (GPtrArray  *words,
      const char *text)
{
  for (guint i = 0; i < words->len; i++)
    if (strstr (words->pdata[i], text) != NULL)
      return TRUE;
  return FALSE;
}

static TarnReport *
extract (const Case             *c,
         TarnExtractKind         kind,
         const TarnDomainResult *domain)
{
  return tarn_report_extract_new (kind, c->profile, c->reflection, texts, domain);
}

/* Adds up the last cells of the rows as a sceptic would: "3 of 4". */
static void
add_rows (const TarnBlock *block,
          guint           *sum,
          guint           *max)
{
  for (guint i = 0; block->children != NULL && i < block->children->len; i++)
    {
      const TarnBlock *child = block->children->pdata[i];
      const TarnBlock *cell;
      guint            points, most;

      if (child->kind != TARN_BLOCK_ROW || child->children->len != 3)
        {
          add_rows (child, sum, max);
          continue;
        }
      cell = child->children->pdata[2];
      if (sscanf (cell->text->text, "%u of %u", &points, &most) == 2)
        {
          *sum += points;
          *max += most;
        }
    }
}

static void
test_a_sceptic_can_check_the_sum_of_every_band (void)
{
  guint checked = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Case) c = { NULL };
      GPtrArray *domains;

      case_open (&c, cases[i].questionnaire, cases[i].reflection);
      domains = tarn_profile_get_domains (c.profile);
      for (guint j = 0; j < domains->len; j++)
        {
          const TarnDomainResult *result = domains->pdata[j];
          g_autoptr(TarnReport) why = extract (&c, TARN_EXTRACT_DOMAIN_WHY, result);
          g_autoptr(GPtrArray) words = list_words (why);
          g_autofree char *together = NULL;
          guint            sum = 0, max = 0;

          if (result->answered == 0)
            continue;
          add_rows (tarn_report_get_root (why), &sum, &max);
          g_assert_cmpuint (sum, ==, result->sum);
          g_assert_cmpuint (max, ==, result->max);
          together = g_strdup_printf ("Together: %u of %u points.", sum, max);
          g_assert_true (says (words, together));
          checked++;
        }
    }
  g_assert_cmpuint (checked, >, 20);
}

/* The window and the paper are made by the same builders, and stay so. */
static void
test_the_parts_say_what_the_paper_says (void)
{
  static const TarnExtractKind kinds[] = { TARN_EXTRACT_DOMAIN_BAND, TARN_EXTRACT_DOMAIN_REST };
  const TarnReportOptions      options = { "2026-11-22", FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Case) c = { NULL };
      TarnReportInput input;
      g_autoptr(TarnReport) whole = NULL;
      g_autoptr(GPtrArray) printed = NULL;
      GPtrArray *domains;

      case_open (&c, cases[i].questionnaire, cases[i].reflection);
      input.profile = c.profile;
      input.reflection = c.reflection;
      whole = tarn_report_practitioner_new (&input, 1, texts, &options);
      printed = list_words (whole);
      domains = tarn_profile_get_domains (c.profile);
      if (tarn_asked_opening_missing (tarn_profile_get_asked (c.profile)))
        continue;
      for (guint j = 0; j < domains->len * G_N_ELEMENTS (kinds); j++)
        {
          g_autoptr(TarnReport) part = extract (&c, kinds[j % G_N_ELEMENTS (kinds)],
                                                 domains->pdata[j / G_N_ELEMENTS (kinds)]);
          g_autoptr(GPtrArray) words = part != NULL ? list_words (part) : g_ptr_array_new ();

          for (guint k = 0; k < words->len; k++)
            g_assert_true (says (printed, words->pdata[k]));
        }
    }
}

static void
test_only_what_cannot_wait_gives_steps (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Case) c = { NULL };
      g_autoptr(TarnReport) stop = NULL;

      case_open (&c, cases[i].questionnaire, cases[i].reflection);
      stop = extract (&c, TARN_EXTRACT_STOP, NULL);
      g_assert_cmpint (stop != NULL, ==, tarn_profile_get_level (c.profile) == TARN_FLAG_STOP);
    }
}

static void
test_a_plan_starts_with_the_steps_that_the_paper_suggests (void)
{
  const TarnReportOptions options = { "2026-11-22", FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Case) c = { NULL };
      TarnReportInput input;
      g_autoptr(GPtrArray) actions = NULL;
      g_autoptr(TarnReport) whole = NULL;
      g_autoptr(GPtrArray) printed = NULL;

      case_open (&c, cases[i].questionnaire, cases[i].reflection);
      while (tarn_reflection_get_plan (c.reflection)->len > 0)
        tarn_reflection_remove_plan_action (c.reflection, 0);
      input.profile = c.profile;
      input.reflection = c.reflection;
      actions = tarn_report_suggest_actions (c.profile, c.reflection, texts);
      whole = tarn_report_practitioner_new (&input, 1, texts, &options);
      printed = list_words (whole);

      g_assert_cmpuint (actions->len, <=, 3);
      for (guint j = 0; j < actions->len; j++)
        {
          const TarnPlanAction *action = actions->pdata[j];

          g_assert_true (says (printed, action->text));
          g_assert_nonnull (tarn_profile_find_domain (c.profile, action->domain));
          for (guint k = 0; k < j; k++)
            g_assert_cmpstr (((TarnPlanAction *)actions->pdata[k])->domain, !=, action->domain);
        }
    }
}

static void
test_a_plan_is_looked_at_sooner_if_something_cannot_wait (void)
{
  g_auto(Case) calm = { NULL };
  g_auto(Case) stop = { NULL };
  g_autofree char *later = NULL;
  g_autofree char *soon = NULL;

  case_open (&calm, "online-presence", "best-online-presence");
  case_open (&stop, "online-presence", "worst-online-presence");
  later = tarn_report_dup_review (calm.profile, "2026-08-31");
  soon = tarn_report_dup_review (stop.profile, "2026-12-20");
  g_assert_cmpstr (later, ==, "2027-02-28");
  g_assert_cmpstr (soon, ==, "2027-01-03");
}

static TarnReport *
compare (const Case *before,
         const Case *now)
{
  TarnReportInput then_input = { before->profile, before->reflection };
  TarnReportInput now_input = { now->profile, now->reflection };
  g_autoptr(TarnComparison) comparison = NULL;
  g_autoptr(GError) error = NULL;

  comparison = tarn_comparison_new (before->profile, now->profile, &error);
  g_assert_no_error (error);
  return tarn_report_comparison_new (comparison, &then_input, &now_input, texts);
}

static void
test_two_reflections_stand_side_by_side_in_words (void)
{
  g_auto(Case) best = { NULL };
  g_auto(Case) worst = { NULL };
  g_autoptr(TarnReport) worse = NULL;
  g_autoptr(TarnReport) better = NULL;
  g_autoptr(TarnReport) same = NULL;
  g_autoptr(GPtrArray) worse_words = NULL;
  g_autoptr(GPtrArray) better_words = NULL;
  g_autoptr(GPtrArray) same_words = NULL;

  case_open (&best, "online-presence", "best-online-presence");
  case_open (&worst, "online-presence", "worst-online-presence");
  worse = compare (&best, &worst);
  better = compare (&worst, &best);
  same = compare (&best, &best);
  worse_words = list_words (worse);
  better_words = list_words (better);
  same_words = list_words (same);

  g_assert_true (says (worse_words, "New: an answer now says Act now"));
  g_assert_false (says (worse_words, "No longer there"));
  g_assert_true (says (better_words, "No longer there: an answer that said Act now"));
  g_assert_false (says (better_words, "New:"));
  g_assert_true (says (same_words, "No answer changed."));
  g_assert_true (says (same_words, "about the same"));
  for (guint i = 0; i < worse_words->len; i++)
    g_assert_null (strchr (worse_words->pdata[i], '%'));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  texts = shipped_texts ();

  g_test_add_func ("/extract/a-sceptic-can-check-the-sum-of-every-band",
                   test_a_sceptic_can_check_the_sum_of_every_band);
  g_test_add_func ("/extract/the-parts-say-what-the-paper-says",
                   test_the_parts_say_what_the_paper_says);
  g_test_add_func ("/extract/only-what-cannot-wait-gives-steps",
                   test_only_what_cannot_wait_gives_steps);
  g_test_add_func ("/extract/a-plan-starts-with-the-steps-that-the-paper-suggests",
                   test_a_plan_starts_with_the_steps_that_the_paper_suggests);
  g_test_add_func ("/extract/a-plan-is-looked-at-sooner-if-something-cannot-wait",
                   test_a_plan_is_looked_at_sooner_if_something_cannot_wait);
  g_test_add_func ("/extract/two-reflections-stand-side-by-side-in-words",
                   test_two_reflections_stand_side_by_side_in_words);

  status = g_test_run ();
  tarn_texts_unref (texts);
  return status;
}
