/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-practitioner.h"

#include "tarn-report-frame.h"
#include "tarn-report-parts.h"

static void
add_new_page (TarnBlock *group)
{
  tarn_block_add (group, tarn_block_new (TARN_BLOCK_PAGE));
}

static void
add_domains (TarnContext *context,
             TarnBlock   *group)
{
  GPtrArray *domains = tarn_profile_get_domains (context->profile);

  for (guint i = 0; i < domains->len; i++)
    {
      TarnBlock *domain = tarn_block_add (group, tarn_block_new (TARN_BLOCK_GROUP));

      tarn_report_add_domain (context, domain, domains->pdata[i]);
    }
}

/* To be filed as it is, so no page parts it that need not. */
static void
add_cpd (TarnContext *context,
         TarnBlock   *group)
{
  const TarnPack  *pack = tarn_asked_get_pack (tarn_profile_get_asked (context->profile));
  g_autofree char *id = pack != NULL ? g_strconcat ("cpd-", pack->option, NULL) : NULL;

  tarn_block_add (group, tarn_block_new (TARN_BLOCK_PAGE))->keep = TRUE;
  if (id != NULL && tarn_texts_get_sheet (context->texts, id) != NULL)
    tarn_report_add_sheet (context, group, id, 1);
  else
    tarn_report_add_sheet (context, group, "cpd-other", 1);
}

/* A group is where people post: its pages end with the card to keep. */
static void
add_card (TarnContext *context,
          TarnBlock   *group)
{
  TarnBlock *box;

  if (tarn_texts_get_sheet (context->texts, "before-you-post") == NULL)
    return;
  box = tarn_block_add (group, tarn_block_new (TARN_BLOCK_BOX));
  box->keep = TRUE;
  tarn_report_add_sheet (context, box, "before-you-post", 2);
}

static void
add_reflection (TarnContext *context,
                TarnBlock   *group)
{
  TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (context->profile);

  tarn_report_add_summary (context, group);
  tarn_report_add_stop_page (context, group);
  tarn_report_add_map (context, group);
  tarn_report_add_unscored (context, group);
  if (!tarn_report_applies (context))
    return;
  if (questionnaire->domains->len > 0 &&
      tarn_profile_get_level (context->profile) != TARN_FLAG_STOP)
    add_new_page (group);
  tarn_report_add_wheel (context, group);
  tarn_report_add_picture (context, group);
  add_domains (context, group);
  if (questionnaire->picture != NULL)
    add_card (context, group);
}

/* Somebody who only ticked a checklist gets one page, and nothing to be worked out. */
static gboolean
any_applies (TarnContext *contexts,
             guint        n_contexts)
{
  for (guint i = 0; i < n_contexts; i++)
    if (tarn_report_applies (&contexts[i]))
      return TRUE;
  return FALSE;
}

/**
 * tarn_report_practitioner_new:
 * @inputs: (array length=n_inputs): one reflection, or both
 * @n_inputs: how many, at least 1
 * @texts: the report's own words
 * @options: date, and what to print
 *
 * Makes the report that a practitioner keeps: a summary for each reflection, then its presence map
 * and domains, one plan for all, the CPD helper and the appendix.
 *
 * Returns: (transfer full): the report
 */
TarnReport *
tarn_report_practitioner_new (const TarnReportInput   *inputs,
                              guint                    n_inputs,
                              TarnTexts               *texts,
                              const TarnReportOptions *options)
{
  g_autofree TarnContext *contexts = NULL;
  g_autoptr(GPtrArray) references = NULL;
  g_autofree char *titles = NULL;
  g_autofree char *title = NULL;
  TarnBlock       *root;

  g_return_val_if_fail (inputs != NULL && n_inputs > 0, NULL);
  g_return_val_if_fail (texts != NULL && options != NULL && options->date != NULL, NULL);

  references = g_ptr_array_new ();
  contexts = tarn_contexts_new (inputs, n_inputs, texts, options, references);
  root = tarn_block_new (TARN_BLOCK_GROUP);
  titles = tarn_contexts_dup_titles (contexts, n_inputs);
  title = tarn_context_dup_entry (&contexts[0], "report-title-practitioner-one", "title", titles,
                                  NULL);
  for (guint i = 0; i < n_inputs; i++)
    {
      if (i > 0)
        add_new_page (root);
      add_reflection (&contexts[i], root);
    }
  if (!any_applies (contexts, n_inputs))
    return tarn_contexts_take_root (contexts, n_inputs, title, root);
  add_new_page (root);
  tarn_report_add_plan (contexts, n_inputs, root);
  for (guint i = 0; i < n_inputs; i++)
    tarn_report_add_notes (&contexts[i], root);
  add_cpd (&contexts[0], root);
  add_new_page (root);
  tarn_report_add_method (contexts, n_inputs, root);

  return tarn_contexts_take_root (contexts, n_inputs, title, root);
}
