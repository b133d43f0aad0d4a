/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

static const double columns[] = { 34, 22, 22, 22 };
static const double answer_columns[] = { 44, 28, 28 };

static const TarnOption *
find_option (const TarnItem   *item,
             const TarnAnswer *answer)
{
  if (answer == NULL || answer->options == NULL || item->scale == NULL)
    return NULL;
  for (guint i = 0; i < item->scale->options->len; i++)
    {
      const TarnOption *option = item->scale->options->pdata[i];

      if (g_strcmp0 (option->code, answer->options[0]) == 0)
        return option;
    }
  return NULL;
}

static char *
dup_answer (TarnContext    *context,
            TarnReflection *reflection,
            const TarnItem *item)
{
  const TarnAnswer *answer = tarn_reflection_get_answer (reflection, item->id);
  const TarnOption *option = find_option (item, answer);

  if (option != NULL)
    return tarn_context_dup_words (context, option->label);
  if (answer != NULL && answer->state == TARN_ANSWER_DECLINED)
    return tarn_context_dup_entry (context, "answer-declined", NULL);
  if (answer != NULL && answer->state == TARN_ANSWER_NOT_APPLICABLE)
    return tarn_context_dup_entry (context, "answer-not-applicable", NULL);
  return tarn_context_dup_entry (context, "answer-blank", NULL);
}

static void
add_domain (TarnContext            *context,
            TarnBlock              *table,
            const TarnDomainChange *change)
{
  static const char *const words[] = {
    [TARN_CHANGE_NONE_POSSIBLE] = "compare-not-both",
    [TARN_CHANGE_ABOUT_THE_SAME] = "compare-same",
    [TARN_CHANGE_CHANGED] = "compare-changed",
  };
  TarnBlock *row = tarn_block_add_row (table, FALSE);

  tarn_block_add_cell (row, tarn_context_words (context, change->now->domain->title));
  tarn_block_add_cell (row, tarn_report_band_words (context, change->before));
  tarn_block_add_cell (row, tarn_report_band_words (context, change->now));
  tarn_block_add_cell (row, tarn_context_entry (context, words[change->change], NULL));
}

static void
add_table (TarnContext *context,
           TarnBlock   *group,
           GPtrArray   *domains)
{
  TarnBlock *table = tarn_block_add (group,
                                     tarn_block_new_table (columns, G_N_ELEMENTS (columns)));
  TarnBlock *header = tarn_block_add_row (table, TRUE);

  tarn_block_add_cell (header, tarn_context_entry (context, "method-column-part", NULL));
  tarn_block_add_cell (header, tarn_context_entry (context, "compare-then", NULL));
  tarn_block_add_cell (header, tarn_context_entry (context, "compare-now", NULL));
  tarn_block_add_cell (header, tarn_context_entry (context, "compare-column-change", NULL));
  for (guint i = 0; i < domains->len; i++)
    add_domain (context, table, domains->pdata[i]);
}

/* Only what cannot wait is always shown; a talk shows in the answers. */
static void
add_flags (TarnContext *context,
           TarnBlock   *group,
           GPtrArray   *domains)
{
  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainChange *domain = domains->pdata[i];

      for (guint j = 0; j < domain->flags->len; j++)
        {
          const TarnFlagChange *flag = domain->flags->pdata[j];
          g_autofree char      *item = tarn_report_dup_short (context, flag->item);
          const char           *id = NULL;

          if (flag->now == TARN_FLAG_STOP)
            id = "compare-stop-new";
          else if (flag->before == TARN_FLAG_STOP && flag->now == TARN_FLAG_TALK &&
                   flag->by_condition)
            id = "compare-stop-changed";
          else if (flag->before == TARN_FLAG_STOP)
            id = "compare-stop-cleared";
          if (id != NULL)
            tarn_report_entry (group, tarn_context_entry (context, id, "items", item, NULL));
        }
    }
}

static void
add_answer (TarnContext    *context,
            TarnBlock      *table,
            const TarnItem *item,
            TarnReflection *before)
{
  TarnBlock  *row = tarn_block_add_row (table, FALSE);
  const char *lang = tarn_profile_get_questionnaire (context->profile)->lang;

  tarn_block_add_cell (row, tarn_rich_take (tarn_report_dup_short (context, item), lang));
  tarn_block_add_cell (row, tarn_rich_take (dup_answer (context, before, item), lang));
  tarn_block_add_cell (row, tarn_rich_take (dup_answer (context, context->reflection, item), lang));
}

static void
add_answers (TarnContext    *context,
             TarnBlock      *group,
             GPtrArray      *domains,
             TarnReflection *before)
{
  g_autoptr(TarnBlock) table = NULL;
  TarnBlock *header;

  tarn_report_heading (group, 2, tarn_context_entry (context, "compare-answers-title", NULL));
  table = tarn_block_new_table (answer_columns, G_N_ELEMENTS (answer_columns));
  header = tarn_block_add_row (table, TRUE);
  tarn_block_add_cell (header, tarn_context_entry (context, "why-column-question", NULL));
  tarn_block_add_cell (header, tarn_context_entry (context, "compare-then", NULL));
  tarn_block_add_cell (header, tarn_context_entry (context, "compare-now", NULL));
  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainChange *domain = domains->pdata[i];

      for (guint j = 0; j < domain->answers->len; j++)
        add_answer (context, table, domain->answers->pdata[j], before);
    }
  if (table->children->len > 1)
    tarn_block_add (group, g_steal_pointer (&table));
  else
    tarn_report_paragraph (group, tarn_context_entry (context, "compare-answers-none", NULL));
}

static void
add_dates (TarnContext    *context,
           TarnBlock      *group,
           TarnReflection *before)
{
  const char      *started[] = { tarn_reflection_get_started (before),
                                 tarn_reflection_get_started (context->reflection) };
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;

  if (started[0] == NULL || started[1] == NULL)
    return;
  then = tarn_context_dup_date (context, started[0]);
  now = tarn_context_dup_date (context, started[1]);
  tarn_report_paragraph (group, tarn_context_entry (context, "compare-dates", "before", then, "now",
                                                    now, NULL));
}

/**
 * tarn_report_add_comparison:
 * @comparison: two profiles side by side; @context holds the later one
 * @before: the earlier answers
 *
 * Adds what changed since an earlier reflection: bands side by side, what cannot wait, and answers.
 */
void
tarn_report_add_comparison (TarnContext    *context,
                            TarnBlock      *group,
                            TarnComparison *comparison,
                            TarnReflection *before)
{
  GPtrArray *domains = tarn_comparison_get_domains (comparison);

  tarn_report_heading (group, 1, tarn_context_entry (context, "compare-title", NULL));
  add_dates (context, group, before);
  add_flags (context, group, domains);
  add_table (context, group, domains);
  add_answers (context, group, domains, before);
  tarn_report_styled (group, TARN_STYLE_QUIET,
                      tarn_context_entry (context, "compare-no-line", NULL));
}
