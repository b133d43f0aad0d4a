/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

static const double columns[] = { 50, 34, 16 };

static const char *const intros[] = {
  [TARN_AXIS_CONCERN] = "why-intro-concern",
  [TARN_AXIS_BENEFIT] = "why-intro-benefit",
  [TARN_AXIS_PLAIN] = "why-intro-plain",
};

static char *
dup_number (gint64 number)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

/* What was answered, with the level of a flag that fired on it. */
static TarnRich *
answer (TarnContext          *context,
        const TarnItemResult *item)
{
  TarnRich        *text;
  g_autofree char *level = NULL;
  g_autofree char *mark = NULL;

  if (item->not_applicable)
    return tarn_context_entry (context, "answer-not-applicable", NULL);
  if (item->declined)
    return tarn_context_entry (context, "answer-declined", NULL);
  if (!item->answered)
    return tarn_context_entry (context, "answer-blank", NULL);
  text = tarn_context_words (context, item->option->label);
  if (item->level == TARN_FLAG_NONE)
    return text;
  level = tarn_context_dup_entry (context,
                                  item->level == TARN_FLAG_STOP ? "domain-level-stop"
                                                                : "domain-level-talk",
                                  NULL);
  mark = g_strdup_printf (" (%s)", level);
  tarn_rich_append (text, mark, TRUE);
  return text;
}

static void
add_answer (TarnContext          *context,
            TarnBlock            *table,
            const TarnItemResult *item)
{
  TarnBlock       *row = tarn_block_add_row (table, FALSE);
  g_autofree char *title = tarn_report_dup_short (context, item->item);
  g_autofree char *points = dup_number (item->points);
  g_autofree char *max = dup_number (item->max);

  tarn_block_add_cell (row, tarn_rich_new (title, item->item->prompt->lang));
  tarn_block_add_cell (row, answer (context, item));
  tarn_block_add_cell (row, item->answered
                              ? tarn_context_entry (context, "why-points", "points", points, "max",
                                                    max, NULL)
                              : tarn_context_entry (context, "why-not-counted", NULL));
}

static void
add_answers (TarnContext            *context,
             TarnBlock              *group,
             const TarnDomainResult *result)
{
  TarnBlock *table = tarn_block_add (group, tarn_block_new_table (columns, G_N_ELEMENTS (columns)));
  TarnBlock *header = tarn_block_add_row (table, TRUE);

  tarn_block_add_cell (header, tarn_context_entry (context, "why-column-question", NULL));
  tarn_block_add_cell (header, tarn_context_entry (context, "why-column-answer", NULL));
  tarn_block_add_cell (header, tarn_context_entry (context, "why-column-points", NULL));
  for (guint i = 0; i < result->items->len; i++)
    {
      const TarnItemResult *item = result->items->pdata[i];

      if (item->asked)
        add_answer (context, table, item);
    }
}

/* The sum as anybody can add it up; and, if it was scaled up for missing answers, that it was. */
static void
add_sum (TarnContext            *context,
         TarnBlock              *group,
         const TarnDomainResult *result)
{
  gint64           added = 0;
  gint64           most = 0;
  g_autofree char *sum = NULL;
  g_autofree char *max = NULL;

  for (guint i = 0; i < result->items->len; i++)
    {
      const TarnItemResult *item = result->items->pdata[i];

      if (!item->answered)
        continue;
      added += item->points;
      most += item->max;
    }
  sum = dup_number (added);
  max = dup_number (most);
  tarn_report_styled (group, TARN_STYLE_STRONG,
                      tarn_context_entry (context, "why-sum", "sum", sum, "max", max, NULL));
  if (result->has_percent)
    {
      g_autofree char *percent = dup_number (tarn_fraction_round (result->percent));

      tarn_report_paragraph (group, tarn_context_entry (context, "why-share", "percent", percent,
                                                        NULL));
    }
  else if (result->status == TARN_STATUS_SCORED && result->sum != added)
    {
      g_autofree char *prorated = dup_number (result->sum);

      tarn_report_paragraph (group, tarn_context_entry (context, "why-prorated", "sum", prorated,
                                                        NULL));
    }
}

/**
 * tarn_report_add_domain_why:
 * @result: what the profile says of the domain
 *
 * Adds every answer of a domain with its points, their sum, and which sum gives which band, so that
 * a sceptic can check the band.
 */
void
tarn_report_add_domain_why (TarnContext            *context,
                            TarnBlock              *group,
                            const TarnDomainResult *result)
{
  g_autofree char *answered = tarn_context_dup_count (result->answered);
  g_autofree char *applicable = tarn_context_dup_count (result->applicable);
  g_autofree char *needed = tarn_context_dup_count (result->needed);

  tarn_report_paragraph (group, tarn_context_entry (context, intros[result->domain->axis->kind],
                                                    NULL));
  add_answers (context, group, result);
  if (result->answered > 0)
    add_sum (context, group, result);
  tarn_report_paragraph (group,
                         result->needed > 0
                           ? tarn_context_entry (context, "why-needed", "answered", answered,
                                                 "applicable", applicable, "needed", needed, NULL)
                           : tarn_context_entry (context, "status-too-few-apply", NULL));
  tarn_report_add_band_table (context, group, result->domain->axis);
  if (result->band != NULL)
    tarn_report_paragraph (group, tarn_context_entry (context, "why-band", "band",
                                                      result->band->label->text, NULL));
  if (result->level != TARN_FLAG_NONE && result->final != result->band)
    tarn_report_paragraph (group, tarn_context_entry (context, "why-flag", "final",
                                                      result->final != NULL
                                                        ? result->final->label->text
                                                        : "",
                                                      NULL));
}
