/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-comparison.h"

#include "tarn-report-frame.h"
#include "tarn-report-parts.h"

/**
 * tarn_report_looking_back_new:
 * @comparison: two profiles side by side
 * @before: the earlier one with its answers
 * @now: the later one with its answers
 * @texts: the report's own words
 * @options: the date; notes are never printed
 *
 * Makes a report for paper that sets two reflections of one questionnaire side by side, in words
 * (scoring method, section 9). It is for the practitioner alone.
 *
 * Returns: (transfer full): the report
 */
TarnReport *
tarn_report_looking_back_new (TarnComparison          *comparison,
                              const TarnReportInput   *before,
                              const TarnReportInput   *now,
                              TarnTexts               *texts,
                              const TarnReportOptions *options)
{
  g_autofree TarnContext *context = NULL;
  g_autoptr(GPtrArray) references = NULL;
  g_autofree char *questionnaire = NULL;
  g_autofree char *title = NULL;
  TarnBlock       *root;

  g_return_val_if_fail (comparison != NULL && before != NULL && now != NULL, NULL);
  g_return_val_if_fail (texts != NULL && options != NULL && options->date != NULL, NULL);

  references = g_ptr_array_new ();
  context = tarn_contexts_new (now, 1, texts, options, references);
  questionnaire = tarn_contexts_dup_titles (context, 1);
  title = tarn_context_dup_entry (context, "compare-title-of", "title", questionnaire, NULL);
  root = tarn_block_new (TARN_BLOCK_GROUP);
  tarn_report_heading (root, 0, tarn_rich_new (questionnaire, tarn_texts_get_lang (texts)));
  tarn_report_add_comparison (context, root, comparison, before->reflection);
  return tarn_contexts_take_root (context, 1, title, root);
}
