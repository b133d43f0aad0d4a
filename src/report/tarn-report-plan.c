/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-extract.h"
#include "tarn-report-parts.h"

#define MOST_SUGGESTIONS       3
#define EMPTY_ROWS             2
#define REVIEW_MONTHS          6
#define REVIEW_DAYS_AFTER_STOP 14

static const double columns[] = { 54, 16, 20, 10 };

static TarnBlock *
add_table (TarnContext *context,
           TarnBlock   *group)
{
  TarnBlock *table = tarn_block_add (group, tarn_block_new_table (columns, G_N_ELEMENTS (columns)));
  TarnBlock *header = tarn_block_add_row (table, TRUE);

  tarn_block_add_cell (header, tarn_context_entry (context, "plan-what", NULL));
  tarn_block_add_cell (header, tarn_context_entry (context, "plan-when", NULL));
  tarn_block_add_cell (header, tarn_context_entry (context, "plan-who", NULL));
  tarn_block_add_cell (header, tarn_context_entry (context, "plan-done", NULL));
  return table;
}

static void
add_row (TarnBlock *table,
         TarnRich  *what,
         TarnRich  *when,
         TarnRich  *who,
         TarnRich  *done)
{
  TarnBlock *row = tarn_block_add_row (table, FALSE);

  /* Room to write by hand where nothing is filled in. */
  row->count = 2;
  tarn_block_add_cell (row, what);
  tarn_block_add_cell (row, when);
  tarn_block_add_cell (row, who);
  tarn_block_add_cell (row, done);
}

/* In a narrow column a day stays beside its month. */
static TarnRich *
new_date (TarnContext *context,
          const char  *iso)
{
  g_autofree char *words = tarn_context_dup_date (context, iso);
  g_auto(GStrv) parts = g_strsplit (words, " ", 2);

  return tarn_rich_take (g_strjoinv ("\u00a0", parts), tarn_texts_get_lang (context->texts));
}

static guint
add_own_actions (TarnContext *context,
                 TarnBlock   *table)
{
  GPtrArray  *plan = tarn_reflection_get_plan (context->reflection);
  const char *lang = tarn_texts_get_lang (context->texts);

  for (guint i = 0; i < plan->len; i++)
    {
      const TarnPlanAction *action = plan->pdata[i];

      add_row (table, tarn_rich_new (action->text != NULL ? action->text : "", lang),
               action->by != NULL ? new_date (context, action->by) : NULL,
               action->who != NULL ? tarn_rich_new (action->who, lang) : NULL,
               action->done ? tarn_context_entry (context, "plan-done-yes", NULL) : NULL);
    }
  return plan->len;
}

static const TarnAdvice *
first_step (TarnContext            *context,
            const TarnItemResult   *item,
            const TarnDomainResult *domain)
{
  TarnAsked *asked = tarn_profile_get_asked (context->profile);

  if (item->level == TARN_FLAG_STOP)
    return tarn_asked_pick (asked, item->flag->today);
  if (item->level == TARN_FLAG_TALK)
    return tarn_asked_pick (asked, item->flag->step);
  return tarn_report_pick_action (context, domain);
}

/* One step each from the domains that stand first on the list, so that a plan does not deal three
 * times with the same thing. */
static void
collect_suggestions (TarnContext *context,
                     guint        most,
                     GPtrArray   *actions)
{
  GPtrArray *priorities = tarn_profile_get_priorities (context->profile);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < priorities->len && actions->len < most; i++)
    {
      const TarnItemResult   *item = ((const TarnPriority *)priorities->pdata[i])->result;
      const TarnDomainResult *domain;
      const TarnAdvice       *advice;
      TarnPlanAction         *action;

      if (!g_hash_table_add (seen, (gpointer)item->item->domain))
        continue;
      domain = tarn_profile_find_domain (context->profile, item->item->domain->id);
      advice = first_step (context, item, domain);
      if (advice == NULL)
        continue;
      action = tarn_plan_action_new ();
      action->domain = g_strdup (item->item->domain->id);
      action->text = tarn_context_dup_words (context, advice->text);
      g_ptr_array_add (actions, action);
    }
}

/**
 * tarn_report_suggest_actions:
 * @profile: what the questionnaire says of the answers
 * @reflection: the answers
 * @texts: the report's own words
 *
 * Returns: (transfer full) (element-type TarnPlanAction): at most three steps to begin a plan with,
 *   the same that a report without a plan prints
 */
GPtrArray *
tarn_report_suggest_actions (TarnProfile    *profile,
                             TarnReflection *reflection,
                             TarnTexts      *texts)
{
  /* A step has no date. */
  TarnReportOptions options = { "", FALSE };
  g_autoptr(GPtrArray) references = g_ptr_array_new ();
  TarnContext context = { profile, reflection, texts, &options, references, FALSE };
  GPtrArray  *actions = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_plan_action_free);

  g_return_val_if_fail (profile != NULL && reflection != NULL && texts != NULL, actions);

  collect_suggestions (&context, MOST_SUGGESTIONS, actions);
  return actions;
}

/**
 * tarn_report_dup_review:
 * @profile: what the questionnaire says of the answers
 * @date: ISO date of today
 *
 * Returns: (transfer full): the ISO date on which to look at a plan again if nobody chose one: in
 *   six months, or in two weeks if an answer says that something cannot wait
 */
char *
tarn_report_dup_review (TarnProfile *profile,
                        const char  *date)
{
  gboolean stop;

  g_return_val_if_fail (profile != NULL && date != NULL, NULL);

  stop = tarn_profile_get_level (profile) == TARN_FLAG_STOP;
  return tarn_date_dup_later (date, stop ? 0 : REVIEW_MONTHS, stop ? REVIEW_DAYS_AFTER_STOP : 0);
}

static guint
add_suggestions (TarnContext *context,
                 TarnBlock   *table,
                 guint        most)
{
  const char *lang = tarn_profile_get_questionnaire (context->profile)->lang;
  g_autoptr(GPtrArray) actions = NULL;

  actions = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_plan_action_free);
  collect_suggestions (context, most, actions);
  for (guint i = 0; i < actions->len; i++)
    {
      const TarnPlanAction *action = actions->pdata[i];

      add_row (table, tarn_rich_new (action->text, lang), NULL, NULL, NULL);
    }
  return actions->len;
}

static void
add_review (TarnContext *contexts,
            guint        n_contexts,
            TarnBlock   *group)
{
  TarnContext     *context = &contexts[0];
  const char      *chosen = NULL;
  gboolean         stop = FALSE;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < n_contexts; i++)
    {
      if (chosen == NULL)
        chosen = tarn_reflection_get_review (contexts[i].reflection);
      stop |= tarn_profile_get_level (contexts[i].profile) == TARN_FLAG_STOP;
    }
  date = chosen != NULL ? g_strdup (chosen)
                        : tarn_date_dup_later (context->options->date, stop ? 0 : REVIEW_MONTHS,
                                               stop ? REVIEW_DAYS_AFTER_STOP : 0);
  words = tarn_context_dup_date (context, date);
  tarn_report_styled (group, TARN_STYLE_STRONG,
                      tarn_context_entry (context,
                                          chosen != NULL ? "plan-review-on"
                                          : stop         ? "plan-review-default-stop"
                                                         : "plan-review-default",
                                          "date", words, NULL));
}

/* Four questions to write on, unless the person's own words are printed elsewhere. */
static void
add_steps (TarnContext *contexts,
           guint        n_contexts,
           TarnBlock   *group)
{
  TarnContext     *context = &contexts[0];
  const TarnSheet *sheet = tarn_texts_get_sheet (context->texts, "reflection-four-steps");

  for (guint i = 0; i < n_contexts; i++)
    if (context->options->notes && tarn_reflection_list_steps (contexts[i].reflection)->len > 0)
      return;
  if (sheet == NULL)
    return;
  tarn_report_heading (group, 2, tarn_context_words (context, sheet->title));
  for (guint i = 0; i < sheet->blocks->len; i++)
    {
      const TarnSheetBlock *block = sheet->blocks->pdata[i];

      for (guint j = 0; block->kind == TARN_SHEET_STEPS && j < block->lines->len; j++)
        {
          TarnRich *text = tarn_context_line (context, block->lines->pdata[j]);

          if (text == NULL)
            continue;
          tarn_block_add (group, tarn_block_new_entry (TARN_MARK_NUMBER, j + 1,
                                                       text))
            ->keep_next = TRUE;
          tarn_block_add (group, tarn_block_new_writing (2));
        }
    }
}

/**
 * tarn_report_add_plan:
 * @contexts: (array length=n_contexts): the reflections of the report
 * @n_contexts: how many
 *
 * Adds the plan: the person's own, or at most three suggested steps, and empty rows; the review
 * date; the reflection in four steps to write on.
 */
void
tarn_report_add_plan (TarnContext *contexts,
                      guint        n_contexts,
                      TarnBlock   *group)
{
  TarnContext *context = &contexts[0];
  TarnBlock   *table;
  TarnBlock   *intro;
  guint        n = 0;

  tarn_report_heading (group, 1, tarn_context_entry (context, "plan-title", NULL));
  intro = tarn_report_paragraph (group, tarn_context_entry (context, "plan-intro", NULL));
  table = add_table (context, group);
  for (guint i = 0; i < n_contexts; i++)
    n += add_own_actions (&contexts[i], table);
  if (n == 0)
    {
      for (guint i = 0; i < n_contexts; i++)
        n += add_suggestions (&contexts[i], table, (MOST_SUGGESTIONS - n) / (n_contexts - i));
      if (n > 0)
        {
          tarn_rich_free (intro->text);
          intro->text = tarn_context_entry (context, "plan-suggested", NULL);
        }
    }
  for (guint i = 0; i < EMPTY_ROWS; i++)
    add_row (table, NULL, NULL, NULL, NULL);
  add_review (contexts, n_contexts, group);
  add_steps (contexts, n_contexts, group);
}
