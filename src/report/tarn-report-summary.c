/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

#define MOST_STOPS      3
#define MOST_STRENGTHS  3
#define MOST_PRIORITIES 5

static const char *const rank_entries[] = {
  "summary-list-stop",
  "summary-list-talk",
  "summary-list-concern",
  "summary-list-benefit",
};

static void
add_title (TarnContext *context,
           TarnBlock   *group)
{
  TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (context->profile);
  gboolean           quick = tarn_profile_get_route (context->profile) == TARN_ROUTE_QUICK;
  g_autofree char   *title = tarn_context_dup_words (context, questionnaire->title);
  g_autofree char   *version = tarn_context_dup_entry (context, "header-line", "title", title,
                                                       "version", questionnaire->version, NULL);
  g_autofree char   *date = tarn_context_dup_date (context, context->options->date);
  g_autofree char   *route = tarn_context_dup_entry (context, quick ? "route-quick" : "route-full", NULL);
  g_autofree char   *answered = tarn_context_dup_count (tarn_profile_get_n_answered (context->profile));
  g_autofree char   *asked = tarn_context_dup_count (tarn_profile_get_n_asked (context->profile));
  g_autofree char   *count = tarn_context_dup_entry (context, "summary-answered", "answered", answered,
                                                     "asked", asked, NULL);
  g_autofree char   *line = g_strdup_printf ("%s · %s · %s · %s", version, date, route, count);

  tarn_report_heading (group, 1, tarn_rich_new (title, questionnaire->title->lang));
  tarn_report_styled (group, TARN_STYLE_QUIET,
                      tarn_rich_new (line, tarn_texts_get_lang (context->texts)));
  if (quick)
    tarn_report_styled (group, TARN_STYLE_QUIET,
                        tarn_context_entry (context, "quick-needs", NULL));
}

static void
add_statement (TarnContext *context,
               TarnBlock   *group)
{
  const TarnStatement *statement = tarn_profile_get_statement (context->profile);
  GPtrArray           *domains = tarn_profile_get_domains (context->profile);
  g_autoptr(GPtrArray) titles = NULL;
  g_autofree char *joined = NULL;

  if (tarn_asked_opening_missing (tarn_profile_get_asked (context->profile)))
    {
      tarn_report_styled (group, TARN_STYLE_LEAD,
                          tarn_context_entry (context, "summary-opening-missing", NULL));
      return;
    }
  if (statement == NULL)
    {
      if (tarn_profile_get_questionnaire (context->profile)->statements->len > 0)
        tarn_report_styled (group, TARN_STYLE_LEAD,
                            tarn_context_entry (context, "summary-no-statement", NULL));
      return;
    }
  titles = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *result = domains->pdata[i];

      if (result->level == TARN_FLAG_STOP)
        g_ptr_array_add (titles, tarn_context_dup_words (context, result->domain->title));
    }
  joined = tarn_context_join (context, titles);
  tarn_report_styled (group, TARN_STYLE_LEAD,
                      tarn_context_words_of (context, statement->text, "domains", joined));
  if (statement->help != NULL)
    tarn_report_paragraph (group, tarn_context_words (context, statement->help));
}

static void
add_step (TarnContext *context,
          TarnBlock   *group,
          const char  *entry,
          GPtrArray   *variants)
{
  const TarnAdvice *advice = tarn_asked_pick (tarn_profile_get_asked (context->profile), variants);
  g_autofree char  *label = NULL;
  g_autofree char  *words = NULL;
  TarnRich         *text;

  if (advice == NULL)
    return;
  label = tarn_context_dup_entry (context, entry, NULL);
  words = tarn_context_dup_words (context, advice->text);
  text = tarn_rich_new ("", advice->text->lang);
  tarn_rich_append (text, label, TRUE);
  tarn_rich_append (text, ": ", TRUE);
  tarn_rich_append (text, words, FALSE);
  tarn_context_add_cites (context, text, advice->cites);
  tarn_report_entry (group, text);
}

/**
 * tarn_report_add_stop_box:
 *
 * Adds the box that stands before everything else when an answer needs action: the emergency line,
 * what to do, whom to tell and what to leave alone for up to three answers, and the fixed texts.
 */
void
tarn_report_add_stop_box (TarnContext *context,
                          TarnBlock   *group)
{
  GPtrArray *priorities = tarn_profile_get_priorities (context->profile);
  TarnBlock *box;
  guint      n_stops = 0;

  if (tarn_profile_get_level (context->profile) != TARN_FLAG_STOP)
    return;
  box = tarn_block_add (group, tarn_block_new (TARN_BLOCK_BOX));
  box->tone = TARN_TONE_ALERT;
  tarn_report_heading (box, 2, tarn_context_entry (context, "stop-title", NULL));
  tarn_report_styled (box, TARN_STYLE_STRONG,
                      tarn_context_entry (context, "stop-emergency", NULL));
  for (guint i = 0; i < priorities->len; i++)
    {
      const TarnPriority   *priority = priorities->pdata[i];
      const TarnItemResult *result = priority->result;
      g_autofree char      *title = NULL;

      if (result->level != TARN_FLAG_STOP)
        continue;
      if (n_stops++ == MOST_STOPS)
        {
          tarn_report_paragraph (box, tarn_context_entry (context, "stop-more", NULL));
          break;
        }
      title = tarn_report_dup_short (context, result->item);
      tarn_report_heading (box, 3, tarn_context_entry (context, "stop-item", "item", title, NULL));
      add_step (context, box, "stop-today", result->flag->today);
      add_step (context, box, "stop-tell", result->flag->tell);
      add_step (context, box, "stop-leave", result->flag->leave);
    }
  tarn_report_heading (box, 3, tarn_context_entry (context, "before-delete-title", NULL));
  tarn_report_paragraph (box, tarn_context_entry (context, "before-delete", NULL));
  tarn_report_paragraph (box, tarn_context_entry (context, "stop-already-told", NULL));
  tarn_report_paragraph (box, tarn_context_entry (context, "stop-manager-problem", NULL));
  tarn_report_paragraph (box, tarn_context_entry (context, "stop-wellbeing", NULL));
}

static void
add_strip (TarnContext *context,
           TarnBlock   *group)
{
  GPtrArray *domains = tarn_profile_get_domains (context->profile);
  g_autoptr(GString) description = g_string_new (NULL);
  TarnBlock *strip;

  tarn_report_heading (group, 2, tarn_context_entry (context, "summary-strip-title", NULL));
  strip = tarn_block_add (group, tarn_block_new (TARN_BLOCK_STRIP));
  strip->keep = TRUE;
  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *result = domains->pdata[i];
      TarnBlock              *row = tarn_block_add (strip, tarn_block_new (TARN_BLOCK_STRIP_ROW));
      g_autofree char        *words = NULL;

      row->text = tarn_context_words (context, result->domain->title);
      row->value = tarn_report_band_words (context, result);
      row->symbol = result->final != NULL ? result->final->symbol : TARN_SYMBOL_NONE;
      row->step = tarn_report_find_step (result->domain->axis, result->final, &row->n_steps);
      words = tarn_context_dup_entry (context, "summary-strip-row", "domain", row->text->text, "band",
                                      row->value->text, NULL);
      g_string_append_printf (description, "%s%s", i == 0 ? "" : ". ", words);
    }
  strip->description = g_strdup (description->str);
}

static void
add_strengths (TarnContext *context,
               TarnBlock   *group)
{
  GPtrArray *strengths = tarn_profile_get_strengths (context->profile);
  guint      n = 0;

  tarn_report_heading (group, 2, tarn_context_entry (context, "summary-strengths-title", NULL));
  for (guint i = 0; i < strengths->len && n < MOST_STRENGTHS; i++)
    {
      const TarnItemResult *result = strengths->pdata[i];

      if (result->item->strength == NULL)
        continue;
      tarn_report_entry (group, tarn_context_words (context, result->item->strength));
      n++;
    }
  if (n == 0)
    tarn_report_paragraph (group, tarn_context_entry (context, "summary-no-strengths", NULL));
}

static void
add_priorities (TarnContext *context,
                TarnBlock   *group)
{
  GPtrArray *priorities = tarn_profile_get_priorities (context->profile);

  tarn_report_heading (group, 2, tarn_context_entry (context, "summary-list-title", NULL));
  if (priorities->len == 0)
    tarn_report_paragraph (group, tarn_context_entry (context, "summary-list-empty", NULL));
  for (guint i = 0; i < priorities->len && i < MOST_PRIORITIES; i++)
    {
      const TarnPriority *priority = priorities->pdata[i];
      g_autofree char    *title = tarn_report_dup_short (context, priority->result->item);
      TarnRich           *text = tarn_context_entry (context, rank_entries[priority->rank], NULL);
      g_autofree char    *rest = g_strconcat (": ", title, NULL);
      TarnRich           *whole = tarn_rich_new ("", text->lang);

      tarn_rich_append (whole, text->text, TRUE);
      tarn_rich_append (whole, rest, FALSE);
      tarn_rich_free (text);
      tarn_report_entry (group, whole);
    }
  if (priorities->len > MOST_PRIORITIES)
    {
      g_autofree char *count = tarn_context_dup_count (priorities->len - MOST_PRIORITIES);

      tarn_report_paragraph (group, priorities->len == MOST_PRIORITIES + 1
                                      ? tarn_context_entry (context, "summary-list-more-one", NULL)
                                      : tarn_context_entry (context, "summary-list-more", "count", count, NULL));
    }
}

/**
 * tarn_report_add_summary:
 *
 * Adds the first page: the overall statement, what cannot wait, every domain at a glance, strengths
 * before weak points.
 */
void
tarn_report_add_summary (TarnContext *context,
                         TarnBlock   *group)
{
  add_title (context, group);
  add_statement (context, group);
  if (tarn_asked_opening_missing (tarn_profile_get_asked (context->profile)))
    return;
  tarn_report_add_stop_box (context, group);
  if (tarn_profile_get_domains (context->profile)->len > 0)
    add_strip (context, group);
  add_strengths (context, group);
  add_priorities (context, group);
}
