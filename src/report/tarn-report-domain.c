/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

#define WRITING_LINES 2

static TarnRich *
labelled (TarnContext *context,
          const char  *label,
          const char  *separator,
          const char  *words)
{
  TarnRich *text = tarn_rich_new ("", tarn_texts_get_lang (context->texts));

  tarn_rich_append (text, label, TRUE);
  tarn_rich_append (text, separator, FALSE);
  tarn_rich_append (text, words, FALSE);
  return text;
}

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
    return tarn_context_entry (context, several ? "reason-no-average-several" : "reason-no-average-one",
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

static void
add_band (TarnContext            *context,
          TarnBlock              *group,
          const TarnDomainResult *result)
{
  TarnBlock *band = tarn_block_new (result->final != NULL ? TARN_BLOCK_BAND : TARN_BLOCK_PARAGRAPH);
  TarnBlock *why;

  band->style = TARN_STYLE_STRONG;
  band->text = tarn_report_band_words (context, result);
  band->symbol = result->final != NULL ? result->final->symbol : TARN_SYMBOL_NONE;
  band->keep_next = TRUE;
  tarn_block_add (group, band);
  if (result->final != NULL)
    tarn_report_paragraph (group, tarn_context_words (context, result->final->meaning));
  if (result->event_rule && result->band->without_event_text != NULL)
    tarn_report_paragraph (group, tarn_context_words (context, result->band->without_event_text));
  why = tarn_report_paragraph (group, reason (context, result));
  why->style = TARN_STYLE_QUIET;
}

static gboolean
all_low (const TarnDomainResult *result)
{
  for (guint i = 0; i < result->items->len; i++)
    {
      const TarnItemResult *item = result->items->pdata[i];

      /* "0 or 1" of 4 points: up to a quarter. */
      if (item->answered && 4 * item->points > item->max)
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
        tarn_report_heading (group, 3, tarn_context_entry (context, "domain-strengths-title", NULL));
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
  g_autofree char *answered = tarn_context_dup_entry (context, "domain-answered", "option", option, NULL);
  TarnRich        *text;

  text = labelled (context, title, ". ", answered);
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
  for (guint i = 0; i < result->items->len; i++)
    {
      const TarnItemResult *item = result->items->pdata[i];
      g_autofree char      *title = NULL;
      g_autofree char      *words = NULL;

      if (!item->answered || item->guess == NULL || item->guess == item->option)
        continue;
      title = tarn_report_dup_short (context, item->item);
      words = tarn_context_dup_entry (context, "domain-guess", "guess", item->guess->label->text,
                                      "answer", item->option->label->text, NULL);
      tarn_report_entry (group, labelled (context, title, ". ", words));
    }
}

static void
add_flag_steps (TarnContext          *context,
                TarnBlock            *group,
                const TarnItemResult *item)
{
  TarnAsked               *asked = tarn_profile_get_asked (context->profile);
  static const char *const labels[] = { "stop-today", "stop-tell", "stop-leave", NULL };
  GPtrArray               *steps[] = { item->flag->today, item->flag->tell, item->flag->leave, item->flag->step };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const TarnAdvice *advice = tarn_asked_pick (asked, steps[i]);
      g_autofree char  *label = NULL;
      g_autofree char  *words = NULL;
      TarnRich         *text;

      /* A stop flag's own steps stand for its talk step. */
      if (advice == NULL || (labels[i] == NULL && item->level == TARN_FLAG_STOP))
        continue;
      words = tarn_context_dup_words (context, advice->text);
      if (labels[i] == NULL)
        text = tarn_rich_new (words, advice->text->lang);
      else
        {
          label = tarn_context_dup_entry (context, labels[i], NULL);
          text = labelled (context, label, ": ", words);
        }
      tarn_context_add_cites (context, text, advice->cites);
      tarn_report_entry (group, text);
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
  gboolean          before_delete = result->level == TARN_FLAG_STOP || (action != NULL && action->before_delete);

  for (guint i = 0; i < result->items->len; i++)
    {
      const TarnItemResult *item = result->items->pdata[i];

      if (item->level != TARN_FLAG_NONE)
        add_flag_steps (context, actions, item);
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
        {
          g_autofree char *title = tarn_context_dup_entry (context, "before-delete-title", NULL);
          g_autoptr(TarnRich) words = tarn_context_entry (context, "before-delete", NULL);

          tarn_report_entry (actions, labelled (context, title, ": ", words->text));
        }
    }
  tarn_block_add (group, actions);
}

/**
 * tarn_report_add_domain:
 * @result: what the profile says of the domain
 *
 * Adds one domain: band and why, strengths first, what is worth a look, advice with its sources, a
 * question to think about and lines to write on.
 */
void
tarn_report_add_domain (TarnContext            *context,
                        TarnBlock              *group,
                        const TarnDomainResult *result)
{
  const TarnDomain *domain = result->domain;
  TarnBlock        *definition;

  tarn_report_heading (group, 2, tarn_context_words (context, domain->title));
  definition = tarn_report_paragraph (group, tarn_context_words (context, domain->definition));
  definition->keep_next = TRUE;
  add_band (context, group, result);
  if (result->status == TARN_STATUS_DOES_NOT_APPLY || result->status == TARN_STATUS_OPENING_MISSING)
    return;
  add_strengths (context, group, result);
  add_look (context, group, result);
  add_guesses (context, group, result);
  add_actions (context, group, result);
  if (domain->reflection_question != NULL)
    {
      TarnBlock *question = tarn_report_paragraph (group,
                                                   tarn_context_words (context, domain->reflection_question));

      question->style = TARN_STYLE_QUESTION;
      question->keep_next = TRUE;
      tarn_block_add (group, tarn_block_new_writing (WRITING_LINES));
    }
}
