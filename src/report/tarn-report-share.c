/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-supervisor.h"

#include "tarn-context.h"

static const char *const names[TARN_N_SHARES] = {
  [TARN_SHARE_TOPICS] = "topics",
  [TARN_SHARE_BANDS] = "bands",
  [TARN_SHARE_FLAGS] = "flags",
};

/**
 * tarn_share_get_name:
 *
 * Returns: (transfer none): the name that commands use
 */
const char *
tarn_share_get_name (TarnShare share)
{
  g_return_val_if_fail (share < TARN_N_SHARES, NULL);

  return names[share];
}

/**
 * tarn_share_find:
 * @name: perhaps the name of a level
 * @share: (out): which one
 *
 * Returns: %TRUE if there is a level of that name
 */
gboolean
tarn_share_find (const char *name,
                 TarnShare  *share)
{
  for (TarnShare i = 0; i < TARN_N_SHARES; i++)
    if (g_str_equal (names[i], name))
      {
        *share = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * tarn_share_get_band:
 * @share: how much a copy holds
 * @result: of a domain
 *
 * Without flags, a band that only a flag can give stands as the band that its axis names for that,
 * or as none: never as the average band, which would be beside a truth that the copy leaves out.
 *
 * Returns: (transfer none) (nullable): the band to print; %NULL for none
 */
const TarnBand *
tarn_share_get_band (TarnShare               share,
                     const TarnDomainResult *result)
{
  g_return_val_if_fail (result != NULL, NULL);

  if (share == TARN_SHARE_TOPICS)
    return NULL;
  return share == TARN_SHARE_FLAGS ? result->final : tarn_domain_result_get_shared (result);
}

static gboolean
says_the_same (TarnContext          *context,
               GPtrArray            *variants,
               const TarnPlanAction *action)
{
  for (guint i = 0; i < variants->len; i++)
    {
      const TarnAdvice *advice = variants->pdata[i];
      g_autofree char  *words = tarn_context_dup_words (context, advice->text);

      if (g_strcmp0 (words, action->text) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_step_of (TarnContext          *context,
            const TarnFlag       *flag,
            const TarnPlanAction *action)
{
  return says_the_same (context, flag->today, action) ||
         says_the_same (context, flag->tell, action) ||
         says_the_same (context, flag->leave, action) ||
         says_the_same (context, flag->step, action);
}

/* A row that names the domain of such an answer may have been reworded since; one that names no
 * domain is still known by its words. */
static gboolean
comes_from_stop (TarnProfile          *profile,
                 TarnTexts            *texts,
                 const TarnPlanAction *action)
{
  GPtrArray  *domains = tarn_profile_get_domains (profile);
  TarnContext context = { profile, NULL, texts, NULL, NULL, FALSE };

  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *result = domains->pdata[i];

      if (result->level != TARN_FLAG_STOP)
        continue;
      if (g_strcmp0 (action->domain, result->domain->id) == 0)
        return TRUE;
      for (guint j = 0; j < result->items->len; j++)
        {
          const TarnItemResult *item = result->items->pdata[j];

          if (item->level == TARN_FLAG_STOP && is_step_of (&context, item->flag, action))
            return TRUE;
        }
    }
  return FALSE;
}

/**
 * tarn_share_ticks_at_first:
 * @share: how much a copy holds
 * @profile: of the reflection whose plan the row is in
 * @texts: the report's own words
 * @action: a row of the plan
 *
 * Whether a row is ticked before the person has looked: all are, but without flags not those that
 * come from an answer that cannot wait. A row comes from one if it names a domain with such an
 * answer, whatever it says, or if it says what one of the answer's steps says.
 *
 * Returns: %TRUE if the row is ticked at first
 */
gboolean
tarn_share_ticks_at_first (TarnShare             share,
                           TarnProfile          *profile,
                           TarnTexts            *texts,
                           const TarnPlanAction *action)
{
  g_return_val_if_fail (profile != NULL && texts != NULL && action != NULL, FALSE);

  return share == TARN_SHARE_FLAGS || !comes_from_stop (profile, texts, action);
}

static const TarnReportInput *
find_stop (const TarnReportInput *inputs,
           guint                  n_inputs)
{
  for (guint i = 0; i < n_inputs; i++)
    if (tarn_profile_get_level (inputs[i].profile) == TARN_FLAG_STOP)
      return &inputs[i];
  return NULL;
}

static char *
dup_entry_for (const TarnReportInput *input,
               TarnTexts             *texts,
               const char            *id)
{
  TarnContext context = { input->profile, input->reflection, texts, NULL, NULL, FALSE };

  return tarn_context_dup_entry (&context, id, NULL);
}

/**
 * tarn_share_list_warnings:
 * @share: how much a copy holds
 * @inputs: (array length=n_inputs): the reflections that it is made of
 * @texts: the report's own words
 *
 * What the person has to read before the copy is saved.
 *
 * Returns: (transfer full) (element-type utf8): paragraphs, the most pressing first
 */
GPtrArray *
tarn_share_list_warnings (TarnShare              share,
                          const TarnReportInput *inputs,
                          guint                  n_inputs,
                          TarnTexts             *texts)
{
  GPtrArray             *warnings = g_ptr_array_new_with_free_func (g_free);
  const TarnReportInput *stop;

  g_return_val_if_fail (inputs != NULL && n_inputs > 0 && texts != NULL, warnings);

  stop = share != TARN_SHARE_FLAGS ? find_stop (inputs, n_inputs) : NULL;
  if (stop != NULL)
    g_ptr_array_add (warnings, dup_entry_for (stop, texts, "supervisor-before-act-now"));
  if (stop != NULL && share == TARN_SHARE_BANDS)
    g_ptr_array_add (warnings, dup_entry_for (stop, texts, "supervisor-before-high"));
  g_ptr_array_add (warnings, dup_entry_for (&inputs[0], texts, "supervisor-before-holds"));
  return warnings;
}
