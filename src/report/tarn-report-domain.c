/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"
#include "tarn-score.h"

#define WRITING_LINES 2

/* One sentence that says which answers made the band what it is. */
static TarnRich *
reason (TarnContext            *context,
        const TarnDomainResult *result)
{
  g_autofree char *items = tarn_report_dup_items (context, result, result->level);
  gboolean         several = FALSE;
  guint            n = 0;
  g_autofree char *status = NULL;
  g_autofree char *band = NULL;

  for (guint i = 0; i < result->items->len; i++)
    n += ((const TarnItemResult *)result->items->pdata[i])->level == result->level;
  several = n > 1;
  if (result->band != NULL)
    band = g_utf8_strdown (result->band->label->text, -1);

  if (result->status != TARN_STATUS_SCORED && result->level == TARN_FLAG_NONE)
    {
      status = g_strconcat ("status-", tarn_status_get_id (result->status), NULL);
      return tarn_context_entry (context, status, NULL);
    }
  if (result->band == NULL && result->final != NULL)
    return tarn_context_entry (context,
                               several ? "reason-no-average-several"
                                       : "reason-no-average-one",
                               "final", result->final->label->text, "items", items, NULL);
  if (result->band == NULL)
    return tarn_context_entry (context, several ? "reason-no-band-several" : "reason-no-band-one",
                               "items", items, NULL);
  if (result->event_rule)
    return tarn_context_entry (context, "reason-event", "band", result->band->label->text, NULL);
  if (result->level == TARN_FLAG_NONE)
    return tarn_context_entry (context, "reason-average", NULL);
  if (result->final != result->band)
    return tarn_context_entry (context, several ? "reason-several" : "reason-one", "band", band,
                               "final", result->final->label->text, "items", items, NULL);
  return tarn_context_entry (context, several ? "reason-same-several" : "reason-same-one", "items",
                             items, NULL);
}

/* What the band means, and which answers made it what it is. */
static void
add_band (TarnContext            *context,
          TarnBlock              *group,
          const TarnDomainResult *result)
{
  g_autoptr(TarnRich) why = reason (context, result);
  TarnRich *text = tarn_rich_new ("", why->lang);

  if (result->final != NULL)
    {
      g_autofree char *meaning = tarn_context_dup_words (context, result->final->meaning);

      tarn_rich_append (text, meaning, FALSE);
      tarn_rich_append (text, " ", FALSE);
    }
  if (result->event_rule && result->band->without_event_text != NULL)
    {
      g_autofree char *line = tarn_context_dup_words (context, result->band->without_event_text);

      tarn_rich_append (text, line, FALSE);
      tarn_rich_append (text, " ", FALSE);
    }
  tarn_rich_append (text, why->text, FALSE);
  tarn_report_paragraph (group, text);
}

static gboolean
all_low (const TarnDomainResult *result)
{
  for (guint i = 0; i < result->items->len; i++)
    {
      const TarnItemResult *item = result->items->pdata[i];

      if (item->answered && !tarn_score_is_low (item->points, item->max))
        return FALSE;
    }
  return TRUE;
}

static void
add_strengths (TarnContext            *context,
               TarnBlock              *group,
               const TarnDomainResult *result)
{
  GPtrArray *strengths = tarn_profile_get_strengths (context->profile);
  gboolean   found = FALSE;

  for (guint i = 0; i < strengths->len; i++)
    {
      const TarnItemResult *item = strengths->pdata[i];

      if (item->item->domain != result->domain || item->item->strength == NULL)
        continue;
      if (!found)
        tarn_report_heading (group, 3,
                             tarn_context_entry (context, "domain-strengths-title", NULL));
      found = TRUE;
      tarn_report_entry (group, tarn_context_words (context, item->item->strength));
    }
  if (!found && result->status == TARN_STATUS_SCORED &&
      result->domain->axis->kind == TARN_AXIS_CONCERN && all_low (result))
    tarn_report_paragraph (group, tarn_context_entry (context, "domain-no-concern", NULL));
}

static gboolean
is_worth_a_look (TarnContext          *context,
                 const TarnItemResult *item)
{
  GPtrArray *priorities = tarn_profile_get_priorities (context->profile);

  if (item->answered && item->option->unsure)
    return TRUE;
  for (guint i = 0; i < priorities->len; i++)
    if (((const TarnPriority *)priorities->pdata[i])->result == item)
      return TRUE;
  return FALSE;
}

static void
add_item (TarnContext          *context,
          TarnBlock            *group,
          const TarnItemResult *item)
{
  g_autofree char *title = tarn_report_dup_short (context, item->item);
  g_autofree char *option = tarn_context_dup_words (context, item->option->label);
  g_autofree char *answered = tarn_context_dup_entry (context, "domain-answered", "option",
                                                      option, NULL);
  TarnRich        *text;

  text = tarn_report_labelled (context, title, ". ", answered);
  if (item->level != TARN_FLAG_NONE)
    {
      g_autofree char *level = tarn_context_dup_entry (context,
                                                       item->level == TARN_FLAG_STOP
                                                         ? "domain-level-stop"
                                                         : "domain-level-talk",
                                                       NULL);
      g_autofree char *mark = g_strdup_printf (" (%s)", level);

      tarn_rich_append (text, mark, TRUE);
    }
  if (item->option->unsure)
    {
      g_autofree char *unsure = tarn_context_dup_entry (context, "domain-not-sure", NULL);
      g_autofree char *sentence = g_strconcat (" ", unsure, NULL);

      tarn_rich_append (text, sentence, FALSE);
    }
  tarn_report_entry (group, text);
}

static void
add_look (TarnContext            *context,
          TarnBlock              *group,
          const TarnDomainResult *result)
{
  gboolean found = FALSE;

  for (guint i = 0; i < result->items->len; i++)
    {
      const TarnItemResult *item = result->items->pdata[i];

      if (!is_worth_a_look (context, item))
        continue;
      if (!found)
        tarn_report_heading (group, 3, tarn_context_entry (context, "domain-look-title", NULL));
      found = TRUE;
      add_item (context, group, item);
    }
}

static void
add_guesses (TarnContext            *context,
             TarnBlock              *group,
             const TarnDomainResult *result)
{
  gboolean found = FALSE;

  for (guint i = 0; i < result->items->len; i++)
    {
      const TarnItemResult *item = result->items->pdata[i];
      g_autofree char      *title = NULL;
      g_autofree char      *words = NULL;

      if (!item->answered || item->guess == NULL || item->guess == item->option)
        continue;
      if (!found)
        tarn_report_heading (group, 3,
                             tarn_context_entry (context, "summary-guesses-title", NULL));
      found = TRUE;
      title = tarn_report_dup_short (context, item->item);
      words = tarn_context_dup_entry (context, "domain-guess", "guess", item->guess->label->text,
                                      "answer", item->option->label->text, NULL);
      tarn_report_entry (group, tarn_report_labelled (context, title, ". ", words));
    }
}

static void
add_actions (TarnContext            *context,
             TarnBlock              *group,
             const TarnDomainResult *result)
{
  const TarnAdvice *action = tarn_report_pick_action (context, result);
  TarnAsked        *asked = tarn_profile_get_asked (context->profile);
  TarnBlock        *actions = tarn_block_new (TARN_BLOCK_GROUP);
  gboolean          before_delete = action != NULL && action->before_delete;

  /* Every step of a stop is on the page that stands first. */
  if (result->level == TARN_FLAG_STOP)
    tarn_report_entry (actions, tarn_context_entry (context, "domain-see-first", NULL));
  for (guint i = 0; i < result->items->len; i++)
    {
      const TarnItemResult *item = result->items->pdata[i];

      if (item->level == TARN_FLAG_TALK)
        tarn_report_add_flag_steps (context, actions, item->flag, item->level);
    }
  if (action != NULL)
    tarn_report_entry (actions, tarn_context_advice (context, action));
  for (guint i = 0; i < result->domain->notes->len; i++)
    {
      const TarnAdvice *note = result->domain->notes->pdata[i];

      if (tarn_asked_meets (asked, note->when))
        tarn_report_entry (actions, tarn_context_advice (context, note));
    }
  if (actions->children != NULL)
    {
      tarn_report_heading (group, 3, tarn_context_entry (context, "domain-do-title", NULL));
      if (before_delete)
        tarn_report_entry (actions, tarn_report_before_delete (context, TRUE));
    }
  tarn_block_add (group, actions);
}

static void
add_columns (TarnContext            *context,
             TarnBlock              *group,
             const TarnDomainResult *result)
{
  TarnBlock *strengths = tarn_block_new (TARN_BLOCK_GROUP);
  TarnBlock *look = tarn_block_new (TARN_BLOCK_GROUP);
  TarnBlock *columns = group;

  add_strengths (context, strengths, result);
  add_look (context, look, result);
  add_guesses (context, look, result);
  if (strengths->children != NULL && look->children != NULL)
    columns = tarn_block_add (group, tarn_block_new (TARN_BLOCK_COLUMNS));
  tarn_block_add (columns, strengths);
  tarn_block_add (columns, look);
}

/**
 * tarn_report_add_domain_band:
 * @result: what the profile says of the domain
 *
 * Adds how a domain begins: its name and band, what it is about, what the band means and which
 * answers made it what it is.
 */
void
tarn_report_add_domain_band (TarnContext            *context,
                             TarnBlock              *group,
                             const TarnDomainResult *result)
{
  const TarnDomain *domain = result->domain;
  TarnBlock        *heading = tarn_report_heading (group, 2,
                                                   tarn_context_words (context, domain->title));

  heading->value = tarn_report_band_words (context, result);
  heading->symbol = result->final != NULL ? result->final->symbol : TARN_SYMBOL_NONE;
  tarn_report_styled (group, TARN_STYLE_QUIET, tarn_context_words (context, domain->definition))
    ->keep_next = TRUE;
  add_band (context, group, result);
}

/**
 * tarn_report_add_domain_rest:
 * @result: what the profile says of the domain
 *
 * Adds what follows the band of a domain: strengths first, what is worth a look, advice with its
 * sources, a question to think about and lines to write on.
 */
void
tarn_report_add_domain_rest (TarnContext            *context,
                             TarnBlock              *group,
                             const TarnDomainResult *result)
{
  const TarnDomain *domain = result->domain;

  if (result->status == TARN_STATUS_DOES_NOT_APPLY || result->status == TARN_STATUS_OPENING_MISSING)
    return;
  add_columns (context, group, result);
  add_actions (context, group, result);
  if (domain->reflection_question != NULL)
    {
      TarnBlock *last = group->children->pdata[group->children->len - 1];
      TarnBlock *question = tarn_report_styled (group, TARN_STYLE_QUESTION,
                                                tarn_context_words (context,
                                                                    domain->reflection_question));

      /* A question alone at the top of a page would belong to nothing. */
      last->keep_next = TRUE;
      question->keep_next = TRUE;
      tarn_block_add (group, tarn_block_new_writing (WRITING_LINES));
    }
}

/**
 * tarn_report_add_domain:
 * @result: what the profile says of the domain
 *
 * Adds one domain whole.
 */
void
tarn_report_add_domain (TarnContext            *context,
                        TarnBlock              *group,
                        const TarnDomainResult *result)
{
  tarn_report_add_domain_band (context, group, result);
  tarn_report_add_domain_rest (context, group, result);
}
