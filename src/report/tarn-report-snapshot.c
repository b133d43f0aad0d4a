/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-supervisor-private.h"

/* More titles than this are a paragraph. */
#define MOST_ENTRIES 4

/**
 * tarn_copy_add_heading:
 * @text: (transfer full): the words
 *
 * Adds the heading of a section. Two or three pages are all that a talk has time for: headings are
 * set small, and keep their rank.
 */
void
tarn_copy_add_heading (TarnBlock *group,
                       TarnRich  *text)
{
  tarn_report_heading (group, 1, text)->style = TARN_STYLE_SECTION;
}

/**
 * tarn_copy_add_small_heading:
 * @text: (transfer full): the words
 *
 * Adds a heading in a section.
 */
void
tarn_copy_add_small_heading (TarnBlock *group,
                             TarnRich  *text)
{
  tarn_report_heading (group, 2, text)->style = TARN_STYLE_HEADING_3;
}

/**
 * tarn_copy_is_topic:
 *
 * Returns: %TRUE if the person picked the domain to talk about
 */
gboolean
tarn_copy_is_topic (TarnCopy               *copy,
                    const TarnDomainResult *result)
{
  return copy->options->topics != NULL &&
         g_strv_contains (copy->options->topics, result->domain->id);
}

static gboolean
is_on_list (TarnContext            *context,
            const TarnDomainResult *result)
{
  GPtrArray *priorities = tarn_profile_get_priorities (context->profile);

  for (guint i = 0; i < priorities->len; i++)
    if (((const TarnPriority *)priorities->pdata[i])->result->item->domain == result->domain)
      return TRUE;
  return FALSE;
}

static void
add_topics (TarnCopy  *copy,
            TarnBlock *group)
{
  guint n = 0;

  tarn_copy_add_small_heading (group, tarn_context_entry (&copy->contexts[0], "supervisor-topics",
                                                          NULL));
  for (guint i = 0; i < copy->n_contexts; i++)
    {
      TarnContext *context = &copy->contexts[i];
      GPtrArray   *domains = tarn_profile_get_domains (context->profile);

      for (guint j = 0; j < domains->len; j++)
        {
          const TarnDomainResult *result = domains->pdata[j];

          if (!tarn_copy_is_topic (copy, result))
            continue;
          tarn_report_entry (group, tarn_context_words (context, result->domain->title));
          n++;
        }
    }
  if (n == 0)
    tarn_report_paragraph (group, tarn_context_entry (&copy->contexts[0], "supervisor-no-topics",
                                                      NULL));
}

static void
add_band (TarnContext            *context,
          TarnBlock              *strip,
          const TarnDomainResult *result,
          const TarnBand         *band,
          GString                *description)
{
  TarnBlock       *row = tarn_block_add (strip, tarn_block_new (TARN_BLOCK_STRIP_ROW));
  g_autofree char *words = NULL;

  row->text = tarn_context_words (context, result->domain->title);
  row->value = band != NULL ? tarn_context_words (context, band->label)
                            : tarn_context_entry (context, "domain-no-band", NULL);
  row->symbol = band != NULL ? band->symbol : TARN_SYMBOL_NONE;
  row->step = tarn_report_find_step (result->domain->axis, band, &row->n_steps);
  words = tarn_context_dup_entry (context, "summary-strip-row", "domain", row->text->text, "band",
                                  row->value->text, NULL);
  g_string_append_printf (description, "%s%s", description->len == 0 ? "" : ". ", words);
}

static void
add_bands (TarnCopy    *copy,
           TarnContext *context,
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
    add_band (context, strip, domains->pdata[i],
              tarn_share_get_band (copy->options->share, domains->pdata[i]), description);
  strip->description = g_strdup (description->str);
}

/* Two questionnaires stand side by side, each under its title. */
static void
add_all_bands (TarnCopy  *copy,
               TarnBlock *group)
{
  TarnBlock *columns;

  if (copy->n_contexts == 1)
    {
      add_bands (copy, &copy->contexts[0], group);
      return;
    }
  columns = tarn_block_add (group, tarn_block_new (TARN_BLOCK_COLUMNS));
  for (guint i = 0; i < copy->n_contexts; i++)
    {
      TarnContext       *context = &copy->contexts[i];
      TarnBlock         *column = tarn_block_add (columns, tarn_block_new (TARN_BLOCK_GROUP));
      TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (context->profile);

      tarn_copy_add_small_heading (column, tarn_context_words (context, questionnaire->title));
      add_bands (copy, context, column);
    }
}

/* Titles have commas and "and" in them. */
static char *
join_titles (TarnContext *context,
             GPtrArray   *titles)
{
  g_autofree char *separator = tarn_context_dup_entry (context, "supervisor-separator", NULL);
  g_autoptr(GString) joined = g_string_new (NULL);

  for (guint i = 0; i < titles->len; i++)
    g_string_append_printf (joined, "%s%s%s", i > 0 ? separator : "", i > 0 ? " " : "",
                            (const char *)titles->pdata[i]);
  return tarn_context_dup_entry (context, "supervisor-titles", "titles", joined->str, NULL);
}

/* Titles alone and in the order of the questionnaire: neither a question nor what matters most. */
static void
add_list (TarnCopy  *copy,
          TarnBlock *group)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  TarnContext *first = &copy->contexts[0];
  const char  *lang = tarn_texts_get_lang (first->texts);

  tarn_copy_add_small_heading (group, tarn_context_entry (first, "supervisor-lists", NULL));
  for (guint i = 0; i < copy->n_contexts; i++)
    {
      TarnContext *context = &copy->contexts[i];
      GPtrArray   *domains = tarn_profile_get_domains (context->profile);

      for (guint j = 0; j < domains->len; j++)
        {
          const TarnDomainResult *result = domains->pdata[j];

          if (is_on_list (context, result))
            g_ptr_array_add (titles, tarn_context_dup_words (context, result->domain->title));
        }
    }
  if (titles->len == 0)
    tarn_report_paragraph (group, tarn_context_entry (first, "supervisor-no-list", NULL));
  else if (titles->len > MOST_ENTRIES)
    tarn_report_paragraph (group, tarn_rich_take (join_titles (first, titles), lang));
  for (guint i = 0; titles->len <= MOST_ENTRIES && i < titles->len; i++)
    tarn_report_entry (group, tarn_rich_new (titles->pdata[i], lang));
}

static void
list_flags (TarnContext  *context,
            TarnFlagLevel level,
            GPtrArray    *titles)
{
  GPtrArray *domains = tarn_profile_get_domains (context->profile);

  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *result = domains->pdata[i];

      for (guint j = 0; j < result->items->len; j++)
        {
          const TarnItemResult *item = result->items->pdata[j];

          if (item->level == level)
            g_ptr_array_add (titles, tarn_report_dup_short (context, item->item));
        }
    }
}

static void
add_flag_column (TarnContext *context,
                 TarnBlock   *pair,
                 const char  *label,
                 GPtrArray   *titles)
{
  TarnBlock *column = tarn_block_add (pair, tarn_block_new (TARN_BLOCK_GROUP));

  tarn_report_styled (column, TARN_STYLE_STRONG, tarn_context_entry (context, label, NULL))
    ->keep_next = TRUE;
  for (guint i = 0; i < titles->len; i++)
    tarn_report_entry (column, tarn_rich_new (titles->pdata[i],
                                              tarn_texts_get_lang (context->texts)));
}

static void
add_flag_paragraph (TarnContext *context,
                    TarnBlock   *group,
                    const char  *label,
                    GPtrArray   *titles)
{
  g_autofree char *level = tarn_context_dup_entry (context, label, NULL);
  g_autofree char *joined = join_titles (context, titles);

  tarn_report_paragraph (group, tarn_report_labelled (context, level, ": ", joined));
}

/* A column or a paragraph for each level that is there, without the options that were chosen. */
static void
add_flags (TarnCopy  *copy,
           TarnBlock *group)
{
  static const struct
  {
    TarnFlagLevel level;
    const char   *entry;
  } levels[] = {
    { TARN_FLAG_STOP, "supervisor-flag-stop" },
    { TARN_FLAG_TALK, "supervisor-flag-talk" },
  };
  TarnContext *first = &copy->contexts[0];
  g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  TarnBlock *pair;
  guint      most = 0;

  tarn_copy_add_small_heading (group, tarn_context_entry (first, "supervisor-flagged", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);

      for (guint j = 0; j < copy->n_contexts; j++)
        list_flags (&copy->contexts[j], levels[i].level, titles);
      g_ptr_array_add (found, titles);
      most = MAX (most, titles->len);
    }
  if (most == 0)
    tarn_report_paragraph (group, tarn_context_entry (first, "supervisor-no-flags", NULL));
  pair = tarn_block_add (group, tarn_block_new (most > MOST_ENTRIES ? TARN_BLOCK_GROUP
                                                                    : TARN_BLOCK_COLUMNS));
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      GPtrArray *titles = found->pdata[i];

      if (titles->len > 0 && most > MOST_ENTRIES)
        add_flag_paragraph (first, pair, levels[i].entry, titles);
      else if (titles->len > 0)
        add_flag_column (first, pair, levels[i].entry, titles);
    }
}

/**
 * tarn_copy_add_snapshot:
 *
 * Adds what the copy holds of the reflections: bands, topics, the list, flagged questions, each as
 * far as the level goes.
 */
void
tarn_copy_add_snapshot (TarnCopy  *copy,
                        TarnBlock *group)
{
  TarnShare  share = copy->options->share;
  TarnBlock *lists = tarn_block_new (TARN_BLOCK_COLUMNS);

  tarn_copy_add_heading (group, tarn_context_entry (&copy->contexts[0], "supervisor-snapshot",
                                                    NULL));
  if (share != TARN_SHARE_TOPICS)
    add_all_bands (copy, group);
  tarn_block_add (group, lists);
  add_topics (copy, tarn_block_add (lists, tarn_block_new (TARN_BLOCK_GROUP)));
  if (share != TARN_SHARE_TOPICS)
    add_list (copy, tarn_block_add (lists, tarn_block_new (TARN_BLOCK_GROUP)));
  if (share == TARN_SHARE_FLAGS)
    add_flags (copy, group);
}
