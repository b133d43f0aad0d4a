/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

/**
 * tarn_report_applies:
 *
 * Returns: %TRUE if any domain applies to this person, or there is none at all, so that there is
 *   something to report; %FALSE if only a checklist or a message was shown
 */
gboolean
tarn_report_applies (TarnContext *context)
{
  GPtrArray *domains = tarn_profile_get_domains (context->profile);

  for (guint i = 0; i < domains->len; i++)
    if (((const TarnDomainResult *)domains->pdata[i])->status != TARN_STATUS_DOES_NOT_APPLY)
      return TRUE;
  return domains->len == 0;
}

/**
 * tarn_report_paragraph:
 * @text: (transfer full): the words
 *
 * Returns: (transfer none): a paragraph, added to @group
 */
TarnBlock *
tarn_report_paragraph (TarnBlock *group,
                       TarnRich  *text)
{
  return tarn_block_add (group, tarn_block_new_paragraph (TARN_STYLE_BODY, text));
}

/**
 * tarn_report_styled:
 * @style: how it is set
 * @text: (transfer full): the words
 *
 * Returns: (transfer none): a paragraph, added to @group
 */
TarnBlock *
tarn_report_styled (TarnBlock *group,
                    TarnStyle  style,
                    TarnRich  *text)
{
  return tarn_block_add (group, tarn_block_new_paragraph (style, text));
}

/**
 * tarn_report_entry:
 * @text: (transfer full): the words
 *
 * Returns: (transfer none): a list entry with a bullet, added to @group
 */
TarnBlock *
tarn_report_entry (TarnBlock *group,
                   TarnRich  *text)
{
  return tarn_block_add (group, tarn_block_new_entry (TARN_MARK_BULLET, 0, text));
}

/**
 * tarn_report_heading:
 * @text: (transfer full): the words
 *
 * Returns: (transfer none): a heading, added to @group
 */
TarnBlock *
tarn_report_heading (TarnBlock *group,
                     guint      level,
                     TarnRich  *text)
{
  return tarn_block_add (group, tarn_block_new_heading (level, text));
}

/**
 * tarn_report_labelled:
 * @label: set apart
 * @separator: what stands between the two
 * @words: what follows
 *
 * Returns: (transfer full): "Label: words"
 */
TarnRich *
tarn_report_labelled (TarnContext *context,
                      const char  *label,
                      const char  *separator,
                      const char  *words)
{
  TarnRich *text = tarn_rich_new ("", tarn_texts_get_lang (context->texts));

  tarn_rich_append (text, label, TRUE);
  tarn_rich_append (text, separator, TRUE);
  tarn_rich_append (text, words, FALSE);
  return text;
}

/**
 * tarn_report_dup_route:
 *
 * Returns: (transfer full): the name of a route
 */
char *
tarn_report_dup_route (TarnContext *context,
                       TarnRoute    route)
{
  return tarn_context_dup_entry (context, route == TARN_ROUTE_QUICK ? "route-quick" : "route-full",
                                 NULL);
}

/**
 * tarn_report_dup_short:
 * @item: an item
 *
 * Returns: (transfer full): the short form of an item, or its question if it has none
 */
char *
tarn_report_dup_short (TarnContext    *context,
                       const TarnItem *item)
{
  return tarn_context_dup_words (context, item->short_title != NULL ? item->short_title
                                                                    : item->prompt);
}

/**
 * tarn_report_dup_items:
 * @level: a level of flag
 *
 * Returns: (transfer full) (nullable): the short forms of the items of a domain whose flag fired at
 *   @level, joined; %NULL if there are none
 */
char *
tarn_report_dup_items (TarnContext            *context,
                       const TarnDomainResult *result,
                       TarnFlagLevel           level)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < result->items->len; i++)
    {
      const TarnItemResult *item = result->items->pdata[i];

      if (item->level == level)
        g_ptr_array_add (names, tarn_report_dup_short (context, item->item));
    }
  return names->len > 0 ? tarn_context_join (context, names) : NULL;
}

/**
 * tarn_report_band_word:
 *
 * Returns: (transfer full): the word of a domain's final band alone, or why it has none
 */
TarnRich *
tarn_report_band_word (TarnContext            *context,
                       const TarnDomainResult *result)
{
  g_autofree char *id = NULL;

  if (result->final != NULL)
    return tarn_context_words (context, result->final->label);
  id = g_strconcat ("status-label-", tarn_status_get_id (result->status), NULL);
  return tarn_context_entry (context, id, NULL);
}

/**
 * tarn_report_band_words:
 *
 * Returns: (transfer full): the word of a domain's final band, and that it is from few answers if
 *   it is, or why it has none
 */
TarnRich *
tarn_report_band_words (TarnContext            *context,
                        const TarnDomainResult *result)
{
  if (result->final == NULL || result->band == NULL || !result->from_few)
    return tarn_report_band_word (context, result);
  return tarn_context_entry (context, "band-from-few", "band", result->final->label->text, NULL);
}

static gboolean
band_is_from (const TarnAxis *axis,
              const TarnBand *band,
              const char     *floor)
{
  const TarnBand *lowest = floor != NULL ? tarn_axis_find_band (axis, floor) : NULL;

  return band != NULL && lowest != NULL && !lowest->by_flag && band->from >= lowest->from;
}

/**
 * tarn_report_pick_action:
 *
 * The advice follows the final band. Where a stop flag gave it, the steps come first and the
 * average band's advice is added only if that band is at the talk floor or above; a band that
 * stands for a talk flag alone has its step and no more.
 *
 * Returns: (transfer none) (nullable): the advice to print; %NULL if there is none
 */
const TarnAdvice *
tarn_report_pick_action (TarnContext            *context,
                         const TarnDomainResult *result)
{
  const TarnBand *band = result->final;

  if (band != NULL && band->by_flag)
    band = band_is_from (result->domain->axis, result->band, result->domain->axis->talk_floor)
             ? result->band
             : NULL;
  if (band == NULL)
    return NULL;
  for (guint i = 0; i < result->domain->actions->len; i++)
    {
      const TarnAction *action = result->domain->actions->pdata[i];

      if (g_str_equal (action->band, band->id))
        return tarn_asked_pick (tarn_profile_get_asked (context->profile), action->variants);
    }
  return NULL;
}
