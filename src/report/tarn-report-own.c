/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

/* A note may hold line breaks; each of its lines is a paragraph. */
static void
add_own_words (TarnContext *context,
               TarnBlock   *group,
               const char  *words)
{
  g_auto(GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      tarn_report_paragraph (group, tarn_rich_new (lines[i], tarn_texts_get_lang (context->texts)));
}

static void
add_own_steps (TarnContext *context,
               TarnBlock   *group)
{
  GPtrArray *steps = tarn_reflection_list_steps (context->reflection);

  for (guint i = 0; i < steps->len; i++)
    {
      const char      *step = steps->pdata[i];
      g_autofree char *id = g_strconcat ("step-", step, NULL);

      if (tarn_context_has_entry (context, id))
        tarn_report_heading (group, 3, tarn_context_entry (context, id, NULL));
      add_own_words (context, group, tarn_reflection_get_step (context->reflection, step));
    }
}

/**
 * tarn_report_add_notes:
 *
 * Adds the person's own words, notes and reflection steps, only if they asked for them.
 */
void
tarn_report_add_notes (TarnContext *context,
                       TarnBlock   *group)
{
  GPtrArray         *noted = tarn_reflection_list_noted (context->reflection);
  GPtrArray         *steps = tarn_reflection_list_steps (context->reflection);
  TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (context->profile);

  if (!context->options->notes || (noted->len == 0 && steps->len == 0))
    return;
  tarn_report_heading (group, 1, tarn_context_entry (context, "notes-title", NULL));
  tarn_report_styled (group, TARN_STYLE_QUIET,
                      tarn_context_entry (context, "notes-intro", NULL));
  for (guint i = 0; i < noted->len; i++)
    {
      const TarnItem  *item = tarn_questionnaire_find_item (questionnaire, noted->pdata[i]);
      g_autofree char *title = item != NULL ? tarn_report_dup_short (context, item) : NULL;

      if (title != NULL)
        tarn_report_heading (group, 3, tarn_rich_new (title, questionnaire->lang));
      add_own_words (context, group,
                     tarn_reflection_get_note (context->reflection, noted->pdata[i]));
    }
  add_own_steps (context, group);
}

static gboolean
is_chosen (const TarnAnswer *answer,
           const char       *code)
{
  return answer != NULL && answer->options != NULL &&
         g_strv_contains ((const char *const *)answer->options, code);
}

static void
add_unscored_item (TarnContext    *context,
                   TarnBlock      *group,
                   const TarnItem *item)
{
  const TarnAnswer *answer = tarn_reflection_get_answer (context->reflection, item->id);

  tarn_report_paragraph (group, tarn_context_words (context, item->prompt))->keep_next = TRUE;
  if (item->scale == NULL)
    return;
  for (guint i = 0; i < item->scale->options->len; i++)
    {
      const TarnOption *option = item->scale->options->pdata[i];
      g_autofree char  *label = tarn_context_dup_words (context, option->label);

      if (item->type == TARN_ITEM_CHOICES)
        tarn_report_entry (group,
                           tarn_context_entry (context,
                                               is_chosen (answer, option->code) ? "checklist-ticked"
                                                                                : "checklist-empty",
                                               "option", label, NULL));
      else if (is_chosen (answer, option->code))
        tarn_report_entry (group, tarn_context_entry (context, "domain-answered", "option", label,
                                                      NULL));
    }
}

/**
 * tarn_report_add_unscored:
 *
 * Adds what was asked without points outside the domains: checklists with what was ticked, and
 * messages.
 */
void
tarn_report_add_unscored (TarnContext *context,
                          TarnBlock   *group)
{
  TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (context->profile);
  TarnAsked         *asked = tarn_profile_get_asked (context->profile);
  const TarnSection *section = NULL;

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem *item = questionnaire->items->pdata[i];

      if (item->opening || item->domain != NULL || !tarn_asked_has (asked, item))
        continue;
      if (item->section != section && item->section->title != NULL)
        tarn_report_heading (group, 2, tarn_context_words (context, item->section->title));
      section = item->section;
      add_unscored_item (context, group, item);
    }
}
