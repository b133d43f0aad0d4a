/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-workshop.h"

#include "tarn-report-frame.h"
#include "tarn-report-parts.h"
#include "tarn-score.h"

#define SHEET "discussion-sheet"

static void
add_pair (TarnContext    *context,
          const char     *name,
          const TarnText *text)
{
  g_ptr_array_add (context->pairs, g_strdup (name));
  g_ptr_array_add (context->pairs, text != NULL ? tarn_context_dup_words (context, text)
                                                : g_strdup (""));
}

/* One page, with what the questionnaire says of this part put into the sheet of the texts. */
static void
add_topic (TarnContext      *context,
           TarnBlock        *group,
           const TarnDomain *domain)
{
  g_autoptr(GPtrArray) pairs = g_ptr_array_new_with_free_func (g_free);
  guint heading;

  tarn_report_styled (group, TARN_STYLE_QUIET,
                      tarn_context_words (context,
                                          tarn_profile_get_questionnaire (context->profile)->title))
    ->keep_next = TRUE;
  heading = group->children->len;
  context->pairs = pairs;
  add_pair (context, "definition", domain->definition);
  add_pair (context, "prompt", domain->reflection_question);
  add_pair (context, "scenario", domain->workshop_prompt);
  g_ptr_array_add (pairs, g_strdup ("references"));
  g_ptr_array_add (pairs, tarn_context_dup_cites (context, domain->cites));
  add_pair (context, "title", domain->title);
  tarn_report_add_sheet (context, group, SHEET, 1);
  ((TarnBlock *)group->children->pdata[heading])->style = TARN_STYLE_TITLE;
  context->pairs = NULL;
}

/**
 * tarn_report_discussion_new:
 * @questionnaire: whose parts are talked about
 * @topics: (array zero-terminated=1): the ids of the parts that the trainer picked
 * @texts: the report's own words
 *
 * Makes a discussion sheet for each part: what it is about, a question, a scenario, what guidance
 * says, and room to write. A line for which the questionnaire has nothing is left out.
 *
 * Returns: (transfer full) (nullable): the report; %NULL if a part is unknown or none is given
 */
TarnReport *
tarn_report_discussion_new (TarnQuestionnaire *questionnaire,
                            const char *const *topics,
                            TarnTexts         *texts)
{
  g_autoptr(TarnReflection) nobody = NULL;
  g_autoptr(TarnProfile) profile = NULL;
  g_autoptr(GPtrArray) references = NULL;
  g_autofree char *title = NULL;
  TarnContext      context = { 0 };
  TarnBlock       *root;

  g_return_val_if_fail (questionnaire != NULL && topics != NULL && texts != NULL, NULL);

  for (guint i = 0; topics[i] != NULL; i++)
    if (tarn_questionnaire_find_domain (questionnaire, topics[i]) == NULL)
      return NULL;
  if (topics[0] == NULL || tarn_texts_get_sheet (texts, SHEET) == NULL)
    return NULL;

  nobody = tarn_reflection_new (questionnaire->id, questionnaire->version, TARN_ROUTE_FULL);
  profile = tarn_score (questionnaire, nobody);
  references = g_ptr_array_new ();
  context = (TarnContext){ profile, nobody, texts, NULL, references, TRUE, NULL };

  root = tarn_block_new (TARN_BLOCK_GROUP);
  title = tarn_context_dup_words (&context, tarn_texts_get_sheet (texts, SHEET)->title);
  for (guint i = 0; topics[i] != NULL; i++)
    {
      if (i > 0)
        tarn_block_add (root, tarn_block_new (TARN_BLOCK_PAGE));
      add_topic (&context, root, tarn_questionnaire_find_domain (questionnaire, topics[i]));
    }

  return tarn_context_take_root (&context, title,
                                 g_strdup_printf ("%s %s", questionnaire->title->text,
                                                  questionnaire->version),
                                 NULL, root);
}
