/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-extract.h"

#include "tarn-report-parts.h"

static void
add_extract (TarnContext            *context,
             TarnBlock              *group,
             TarnExtractKind         kind,
             const TarnDomainResult *domain)
{
  switch (kind)
    {
    case TARN_EXTRACT_STATEMENT:
      tarn_report_add_statement (context, group);
      break;
    case TARN_EXTRACT_STOP:
      tarn_report_add_stop_page (context, group);
      break;
    case TARN_EXTRACT_LISTS:
      tarn_report_add_lists (context, group);
      break;
    case TARN_EXTRACT_READING:
      if (tarn_profile_get_across (context->profile) != NULL &&
          tarn_profile_get_up (context->profile) != NULL)
        tarn_report_add_reading (context, group);
      break;
    case TARN_EXTRACT_UNSCORED:
      tarn_report_add_unscored (context, group);
      break;
    case TARN_EXTRACT_DOMAIN_BAND:
      tarn_report_add_domain_band (context, group, domain);
      break;
    case TARN_EXTRACT_DOMAIN_WHY:
      tarn_report_add_domain_why (context, group, domain);
      break;
    case TARN_EXTRACT_DOMAIN_REST:
    default:
      tarn_report_add_domain_rest (context, group, domain);
      break;
    }
}

static TarnReport *
take_root (TarnTexts *texts,
           TarnBlock *root)
{
  if (root->children == NULL)
    {
      tarn_block_free (root);
      return NULL;
    }
  return tarn_report_new ("", tarn_texts_get_lang (texts), root, tarn_rich_new ("", NULL),
                          tarn_rich_new ("", NULL), tarn_rich_new ("", NULL),
                          tarn_rich_new ("", NULL));
}

/**
 * tarn_report_extract_new:
 * @kind: which part
 * @profile: what the questionnaire says of the answers
 * @reflection: the answers
 * @texts: the report's own words
 * @domain: (nullable): the domain, for the parts of a domain
 *
 * Makes a report that is one part of the practitioner's report.
 *
 * Returns: (transfer full) (nullable): the part; %NULL if it has nothing to say
 */
TarnReport *
tarn_report_extract_new (TarnExtractKind         kind,
                         TarnProfile            *profile,
                         TarnReflection         *reflection,
                         TarnTexts              *texts,
                         const TarnDomainResult *domain)
{
  /* None of the parts prints a date. */
  TarnReportOptions options = { "", FALSE };
  g_autoptr(GPtrArray) references = g_ptr_array_new ();
  TarnContext context = { profile, reflection, texts, &options, references, FALSE };
  TarnBlock  *root;

  g_return_val_if_fail (profile != NULL && reflection != NULL && texts != NULL, NULL);
  g_return_val_if_fail (domain != NULL || kind < TARN_EXTRACT_DOMAIN_BAND, NULL);

  root = tarn_block_new (TARN_BLOCK_GROUP);
  add_extract (&context, root, kind, domain);
  return take_root (texts, root);
}

/**
 * tarn_report_comparison_new:
 * @comparison: two profiles side by side
 * @before: the earlier one with its answers
 * @now: the later one with its answers
 * @texts: the report's own words
 *
 * Makes a report that sets two reflections side by side, in words (scoring method, section 9).
 *
 * Returns: (transfer full): the comparison
 */
TarnReport *
tarn_report_comparison_new (TarnComparison        *comparison,
                            const TarnReportInput *before,
                            const TarnReportInput *now,
                            TarnTexts             *texts)
{
  TarnReportOptions options = { "", FALSE };
  g_autoptr(GPtrArray) references = g_ptr_array_new ();
  TarnContext context = { NULL, NULL, texts, &options, references, FALSE };
  TarnBlock  *root;

  g_return_val_if_fail (comparison != NULL && before != NULL && now != NULL && texts != NULL, NULL);

  context.profile = now->profile;
  context.reflection = now->reflection;
  root = tarn_block_new (TARN_BLOCK_GROUP);
  tarn_report_add_comparison (&context, root, comparison, before->reflection);
  return take_root (texts, root);
}

/**
 * tarn_report_dup_band:
 * @profile: what the questionnaire says of the answers
 * @reflection: the answers
 * @texts: the report's own words
 * @domain: one of its domains
 *
 * Returns: (transfer full): the word of the domain's band, or why it has none
 */
char *
tarn_report_dup_band (TarnProfile            *profile,
                      TarnReflection         *reflection,
                      TarnTexts              *texts,
                      const TarnDomainResult *domain)
{
  TarnReportOptions options = { "", FALSE };
  g_autoptr(GPtrArray) references = g_ptr_array_new ();
  TarnContext context = { profile, reflection, texts, &options, references, FALSE };
  g_autoptr(TarnRich) words = NULL;

  g_return_val_if_fail (profile != NULL && texts != NULL && domain != NULL, NULL);

  words = tarn_report_band_words (&context, domain);
  return g_strdup (words->text);
}
