/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-frame.h"

#include "tarn-report-parts.h"

/* "Online presence 1.0, full route": the route once, if it is the same for all. */
static TarnRich *
new_footer (TarnContext *contexts,
            guint        n_contexts)
{
  TarnContext *context = &contexts[0];
  GString     *line = g_string_new (NULL);

  for (guint i = 0; i < n_contexts; i++)
    {
      TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (contexts[i].profile);
      TarnRoute          route = tarn_profile_get_route (contexts[i].profile);
      gboolean           last = i + 1 == n_contexts;
      g_autofree char   *words = tarn_report_dup_route (context, route);
      g_autofree char   *title = tarn_context_dup_words (&contexts[i], questionnaire->title);

      g_string_append_printf (line, "%s%s %s", i == 0 ? "" : "; ", title, questionnaire->version);
      if (last || route != tarn_profile_get_route (contexts[i + 1].profile))
        g_string_append_printf (line, ", %s", words);
    }
  return tarn_rich_take (g_string_free (line, FALSE), tarn_texts_get_lang (context->texts));
}

/**
 * tarn_contexts_new:
 * @inputs: (array length=n_inputs): one reflection, or several
 * @references: (element-type TarnReference): gets the references that are cited
 *
 * Returns: (transfer full) (array length=n_inputs): a context for each; free with g_free()
 */
TarnContext *
tarn_contexts_new (const TarnReportInput   *inputs,
                   guint                    n_inputs,
                   TarnTexts               *texts,
                   const TarnReportOptions *options,
                   GPtrArray               *references)
{
  TarnContext *contexts = g_new0 (TarnContext, n_inputs);

  for (guint i = 0; i < n_inputs; i++)
    {
      contexts[i].profile = inputs[i].profile;
      contexts[i].reflection = inputs[i].reflection;
      contexts[i].texts = texts;
      contexts[i].options = options;
      contexts[i].references = references;
    }
  return contexts;
}

/**
 * tarn_contexts_dup_titles:
 *
 * Returns: (transfer full): the titles of the questionnaires, joined
 */
char *
tarn_contexts_dup_titles (TarnContext *contexts,
                          guint        n_contexts)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n_contexts; i++)
    {
      TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (contexts[i].profile);

      g_ptr_array_add (titles, tarn_context_dup_words (&contexts[i], questionnaire->title));
    }
  return tarn_context_join (&contexts[0], titles);
}

/**
 * tarn_context_take_root:
 * @title: of the report
 * @what: (transfer full): what it is, for the foot of every page
 * @date: (nullable): ISO date; %NULL for a page that is for any day
 * @root: (transfer full): its blocks
 *
 * As tarn_contexts_take_root(), for what is made of nobody's answers.
 *
 * Returns: (transfer full): the report
 */
TarnReport *
tarn_context_take_root (TarnContext *self,
                        const char  *title,
                        char        *what,
                        const char  *date,
                        TarnBlock   *root)
{
  const char      *lang = tarn_texts_get_lang (self->texts);
  g_autofree char *words = date != NULL ? tarn_context_dup_date (self, date) : g_strdup ("");

  return tarn_report_new (title, lang, root, tarn_rich_take (what, lang),
                          tarn_context_entry (self, "footer-line", NULL),
                          tarn_rich_new (words, lang),
                          tarn_context_entry (self, "footer-page", NULL));
}

/**
 * tarn_contexts_take_root:
 * @title: of the report
 * @root: (transfer full): its blocks
 *
 * Puts what stands at the foot of every page below the blocks: titles, versions and route, what
 * this is, and the date.
 *
 * Returns: (transfer full): the report
 */
TarnReport *
tarn_contexts_take_root (TarnContext *contexts,
                         guint        n_contexts,
                         const char  *title,
                         TarnBlock   *root)
{
  TarnContext     *context = &contexts[0];
  const char      *lang = tarn_texts_get_lang (context->texts);
  g_autofree char *date = tarn_context_dup_date (context, context->options->date);

  return tarn_report_new (title, lang, root, new_footer (contexts, n_contexts),
                          tarn_context_entry (context, "footer-line", NULL),
                          tarn_rich_new (date, lang),
                          tarn_context_entry (context, "footer-page", NULL));
}
