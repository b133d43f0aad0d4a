/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

#define MOST_STOPS       3
#define MOST_STRENGTHS   3
#define MOST_OTHERS      2
#define MOST_PRIORITIES  5
#define MOST_BESIDE_STOP 3

static const char *const rank_entries[] = {
  "summary-list-stop",
  "summary-list-talk",
  "summary-list-concern",
  "summary-list-benefit",
};

/* Nothing is counted where no question with points was asked. */
static char *
dup_count_words (TarnContext *context)
{
  g_autofree char *answered = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *words = NULL;

  if (tarn_profile_get_n_asked (context->profile) == 0)
    return g_strdup ("");
  answered = tarn_context_dup_count (tarn_profile_get_n_answered (context->profile));
  asked = tarn_context_dup_count (tarn_profile_get_n_asked (context->profile));
  words = tarn_context_dup_entry (context, "summary-answered", "answered", answered, "asked", asked,
                                  NULL);
  return g_strdup_printf (" · %s", words);
}

static void
add_title (TarnContext *context,
           TarnBlock   *group)
{
  TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (context->profile);
  TarnRoute          route = tarn_profile_get_route (context->profile);
  const char        *lang = tarn_texts_get_lang (context->texts);
  g_autofree char   *name = tarn_context_dup_entry (context, "report-title-practitioner", NULL);
  g_autofree char   *date = tarn_context_dup_date (context, context->options->date);
  g_autofree char   *route_words = tarn_report_dup_route (context, route);
  g_autofree char   *count = dup_count_words (context);
  g_autofree char   *line = g_strdup_printf ("%s · %s · %s%s", name, date, route_words, count);

  tarn_report_styled (group, TARN_STYLE_QUIET, tarn_rich_new (line, lang))->keep_next = TRUE;
  tarn_report_heading (group, 0, tarn_context_words (context, questionnaire->title));
  if (route == TARN_ROUTE_QUICK)
    tarn_report_styled (group, TARN_STYLE_QUIET,
                        tarn_context_entry (context, "quick-few", NULL));
}

/**
 * tarn_report_add_statement:
 *
 * Adds the overall statement, or why there is none.
 */
void
tarn_report_add_statement (TarnContext *context,
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

/* One thing to do first, and the names of what comes after: the page after the summary has every
 * step. */
static void
add_act_first (TarnContext *context,
               TarnBlock   *group)
{
  GPtrArray *priorities = tarn_profile_get_priorities (context->profile);
  g_autoptr(GPtrArray) others = g_ptr_array_new_with_free_func (g_free);
  TarnBlock *box;

  if (tarn_profile_get_level (context->profile) != TARN_FLAG_STOP)
    return;
  box = tarn_block_add (group, tarn_block_new (TARN_BLOCK_BOX));
  box->tone = TARN_TONE_ALERT;
  box->keep = TRUE;
  tarn_report_banner (context, box);
  for (guint i = 0; i < priorities->len; i++)
    {
      const TarnItemResult *result = ((const TarnPriority *)priorities->pdata[i])->result;
      g_autofree char      *title = tarn_report_dup_short (context, result->item);

      if (result->level != TARN_FLAG_STOP)
        break;
      if (i == 0)
        tarn_report_add_step (context, box, title, result->flag->today,
                              FALSE)
          ->mark = TARN_MARK_NONE;
      else
        g_ptr_array_add (others, g_steal_pointer (&title));
    }
  if (others->len > MOST_OTHERS)
    {
      g_autofree char *count = tarn_context_dup_count (others->len);

      tarn_report_paragraph (box, tarn_context_entry (context, "stop-then-more", "count", count,
                                                      NULL));
    }
  else if (others->len > 0)
    {
      g_autofree char *items = tarn_context_join (context, others);

      tarn_report_paragraph (box, tarn_context_entry (context, "stop-then", "items", items, NULL));
    }
  tarn_report_paragraph (box, tarn_report_before_delete (context, FALSE));
  tarn_report_styled (box, TARN_STYLE_STRONG, tarn_context_entry (context, "stop-next-page", NULL));
}

/**
 * tarn_report_add_strip_picture:
 *
 * Adds the domain strip: every domain with its band.
 */
void
tarn_report_add_strip_picture (TarnContext *context,
                               TarnBlock   *group)
{
  GPtrArray *domains = tarn_profile_get_domains (context->profile);
  g_autoptr(GString) description = g_string_new (NULL);
  TarnBlock *strip;

  if (domains->len == 0)
    return;
  strip = tarn_block_add (group, tarn_block_new (TARN_BLOCK_STRIP));
  strip->keep = TRUE;
  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *result = domains->pdata[i];
      TarnBlock              *row = tarn_block_add (strip, tarn_block_new (TARN_BLOCK_STRIP_ROW));
      g_autofree char        *words = NULL;

      row->text = tarn_context_words (context, result->domain->title);
      row->value = tarn_report_band_word (context, result);
      row->symbol = result->final != NULL ? result->final->symbol : TARN_SYMBOL_NONE;
      row->step = tarn_report_find_step (result->domain->axis, result->final, &row->n_steps);
      words = tarn_context_dup_entry (context, "summary-strip-row", "domain", row->text->text,
                                      "band",
                                      row->value->text, NULL);
      g_string_append_printf (description, "%s%s", i == 0 ? "" : ". ", words);
    }
  strip->description = g_strdup (description->str);
}

static void
add_strip (TarnContext *context,
           TarnBlock   *group)
{
  tarn_report_heading (group, 3, tarn_context_entry (context, "summary-strip-title", NULL));
  tarn_report_add_strip_picture (context, group);
}

static void
add_strengths (TarnContext *context,
               TarnBlock   *group)
{
  GPtrArray *strengths = tarn_profile_get_strengths (context->profile);
  guint      n = 0;

  tarn_report_heading (group, 3, tarn_context_entry (context, "summary-strengths-title", NULL));
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

/* What the box above has is not said again, and beside it fewer are enough. */
static void
add_priorities (TarnContext *context,
                TarnBlock   *group)
{
  GPtrArray *priorities = tarn_profile_get_priorities (context->profile);
  gboolean   stop = tarn_profile_get_level (context->profile) == TARN_FLAG_STOP;
  guint      most = stop ? MOST_BESIDE_STOP : MOST_PRIORITIES;
  guint      n = 0;

  tarn_report_heading (group, 3, tarn_context_entry (context, "summary-list-title", NULL));
  for (guint i = 0; i < priorities->len; i++)
    {
      const TarnPriority *priority = priorities->pdata[i];
      g_autofree char    *title = NULL;
      g_autofree char    *rank = NULL;

      if (priority->rank == 0 || n++ >= most)
        continue;
      title = tarn_report_dup_short (context, priority->result->item);
      rank = tarn_context_dup_entry (context, rank_entries[priority->rank], NULL);
      tarn_report_entry (group, tarn_report_labelled (context, rank, ": ", title));
    }
  if (n == 0)
    tarn_report_paragraph (group, tarn_context_entry (context, "summary-list-empty", NULL));
  if (n > most)
    tarn_report_paragraph (group, tarn_context_entry (context, "summary-list-more", NULL));
}

/**
 * tarn_report_add_lists:
 *
 * Adds strengths before weak points, side by side.
 */
void
tarn_report_add_lists (TarnContext *context,
                       TarnBlock   *group)
{
  TarnBlock *columns = tarn_block_add (group, tarn_block_new (TARN_BLOCK_COLUMNS));

  add_strengths (context, tarn_block_add (columns, tarn_block_new (TARN_BLOCK_GROUP)));
  add_priorities (context, tarn_block_add (columns, tarn_block_new (TARN_BLOCK_GROUP)));
}

static void
add_limits (TarnContext *context,
            TarnBlock   *group)
{
  g_autofree char *title = tarn_context_dup_entry (context, "what-this-is-not-title", NULL);
  g_autofree char *words = tarn_context_dup_entry (context, "summary-limits", NULL);
  TarnBlock       *limits = tarn_report_paragraph (group,
                                                   tarn_report_labelled (context, title, ": ",
                                                                         words));

  limits->style = TARN_STYLE_NOTE;
}

/**
 * tarn_report_add_summary:
 *
 * Adds the first page: the overall statement, what cannot wait, every domain at a glance, strengths
 * before weak points, and what all this is not.
 */
void
tarn_report_add_summary (TarnContext *context,
                         TarnBlock   *group)
{
  add_title (context, group);
  if (!tarn_report_applies (context))
    {
      add_limits (context, group);
      return;
    }
  tarn_report_add_statement (context, group);
  if (tarn_asked_opening_missing (tarn_profile_get_asked (context->profile)))
    return;
  add_act_first (context, group);
  if (tarn_profile_get_domains (context->profile)->len > 0)
    add_strip (context, group);
  tarn_report_add_lists (context, group);
  add_limits (context, group);
}
