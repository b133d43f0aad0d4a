/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

/**
 * tarn_report_banner:
 * @box: an alert box
 *
 * Adds the title of what cannot wait and, above everything else, the emergency line.
 */
void
tarn_report_banner (TarnContext *context,
                    TarnBlock   *box)
{
  tarn_report_heading (box, 2, tarn_context_entry (context, "stop-title", NULL));
  tarn_report_styled (box, TARN_STYLE_STRONG, tarn_context_entry (context, "stop-emergency", NULL));
}

/**
 * tarn_report_add_step:
 * @label: (nullable): set apart at the start
 * @variants: (element-type TarnAdvice): the step, in variants
 * @cites: add where it rests on
 *
 * Adds one step as a list entry.
 *
 * Returns: (transfer none) (nullable): the entry; %NULL if no variant stands for this person
 */
TarnBlock *
tarn_report_add_step (TarnContext *context,
                      TarnBlock   *group,
                      const char  *label,
                      GPtrArray   *variants,
                      gboolean     cites)
{
  const TarnAdvice *advice = tarn_asked_pick (tarn_profile_get_asked (context->profile), variants);
  g_autofree char  *words = NULL;
  TarnRich         *text;

  if (advice == NULL)
    return NULL;
  words = tarn_context_dup_words (context, advice->text);
  text = label != NULL ? tarn_report_labelled (context, label, ": ", words)
                       : tarn_rich_new (words, advice->text->lang);
  if (cites)
    tarn_context_add_cites (context, text, advice->cites);
  return tarn_report_entry (group, text);
}

/**
 * tarn_report_before_delete:
 * @cites: add where it rests on
 *
 * Returns: (transfer full): what to think of before deleting anything
 */
TarnRich *
tarn_report_before_delete (TarnContext *context,
                           gboolean     cites)
{
  g_autofree char *title = tarn_context_dup_entry (context, "before-delete-title", NULL);
  g_autofree char *words = tarn_context_dup_entry (context, "before-delete", NULL);
  TarnRich        *text = tarn_report_labelled (context, title, ": ", words);

  if (cites)
    tarn_context_add_cites (context, text, tarn_texts_get_cites (context->texts, "before-delete"));
  return text;
}

/**
 * tarn_report_add_flag_steps:
 * @flag: a flag that fired
 * @level: at which level
 *
 * Adds what a flag says: for a stop what to do today, whom to tell and what to leave alone; for a
 * talk its step.
 */
void
tarn_report_add_flag_steps (TarnContext    *context,
                            TarnBlock      *group,
                            const TarnFlag *flag,
                            TarnFlagLevel   level)
{
  g_autofree char *today = tarn_context_dup_entry (context, "stop-today", NULL);
  g_autofree char *tell = tarn_context_dup_entry (context, "stop-tell", NULL);
  g_autofree char *leave = tarn_context_dup_entry (context, "stop-leave", NULL);

  if (level != TARN_FLAG_STOP)
    {
      tarn_report_add_step (context, group, NULL, flag->step, TRUE);
      return;
    }
  tarn_report_add_step (context, group, today, flag->today, TRUE);
  tarn_report_add_step (context, group, tell, flag->tell, TRUE);
  tarn_report_add_step (context, group, leave, flag->leave, TRUE);
}

static gboolean
same_words (TarnContext *context,
            GPtrArray   *a,
            GPtrArray   *b)
{
  TarnAsked        *asked = tarn_profile_get_asked (context->profile);
  const TarnAdvice *first = tarn_asked_pick (asked, a);
  const TarnAdvice *second = tarn_asked_pick (asked, b);

  if (first == NULL || second == NULL)
    return first == second;
  return g_str_equal (first->text->text, second->text->text);
}

static gboolean
same_steps (TarnContext    *context,
            const TarnFlag *a,
            const TarnFlag *b)
{
  return same_words (context, a->today, b->today) && same_words (context, a->tell, b->tell) &&
         same_words (context, a->leave, b->leave);
}

static void
add_steps (TarnContext    *context,
           TarnBlock      *box,
           GPtrArray      *titles,
           const TarnFlag *flag)
{
  TarnBlock       *steps = tarn_block_add (box, tarn_block_new (TARN_BLOCK_GROUP));
  g_autofree char *items = tarn_context_join (context, titles);

  steps->keep = TRUE;
  tarn_report_heading (steps, 3, tarn_context_entry (context, "stop-item", "item", items, NULL));
  tarn_report_add_flag_steps (context, steps, flag, TARN_FLAG_STOP);
}

/**
 * tarn_report_add_stop_page:
 *
 * Adds, if an answer needs action, the page with every step: what to do today, whom to tell and
 * what to leave alone for each such answer, and the fixed texts. Answers that ask for the same
 * steps share them.
 */
void
tarn_report_add_stop_page (TarnContext *context,
                           TarnBlock   *group)
{
  GPtrArray *priorities = tarn_profile_get_priorities (context->profile);
  TarnBlock *box;

  if (tarn_profile_get_level (context->profile) != TARN_FLAG_STOP)
    return;
  tarn_block_add (group, tarn_block_new (TARN_BLOCK_PAGE));
  box = tarn_block_add (group, tarn_block_new (TARN_BLOCK_BOX));
  box->tone = TARN_TONE_ALERT;
  tarn_report_banner (context, box);
  for (guint i = 0; i < priorities->len;)
    {
      const TarnPriority *first = priorities->pdata[i];
      g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

      if (first->rank > 0)
        break;
      for (; i < priorities->len; i++)
        {
          const TarnPriority *next = priorities->pdata[i];

          if (next->rank > 0 || !same_steps (context, first->result->flag, next->result->flag))
            break;
          g_ptr_array_add (titles, tarn_report_dup_short (context, next->result->item));
        }
      add_steps (context, box, titles, first->result->flag);
    }
  tarn_report_paragraph (box, tarn_report_before_delete (context, TRUE));
  tarn_report_paragraph (box, tarn_context_entry (context, "stop-already-told", NULL));
  tarn_report_paragraph (box, tarn_context_entry (context, "stop-manager-problem", NULL));
  tarn_report_paragraph (box, tarn_context_entry (context, "stop-wellbeing", NULL));
}
