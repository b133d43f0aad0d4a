/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire-check.h"
#include "tarn-report-parts.h"

#include <string.h>

static const double columns[] = { 28, 13, 17, 21, 21 };

static TarnRich *
share (TarnContext            *context,
       const TarnDomainResult *result)
{
  g_autofree char *number = NULL;

  if (result->status != TARN_STATUS_SCORED)
    return tarn_context_entry (context, "method-none", NULL);
  if (!result->has_percent)
    {
      number = g_strdup_printf ("%" G_GINT64_FORMAT, result->sum);
      return tarn_context_entry (context, "method-sum", "sum", number, NULL);
    }
  number = g_strdup_printf ("%" G_GINT64_FORMAT, tarn_fraction_round (result->percent));
  return tarn_context_entry (context, "method-percent", "percent", number, NULL);
}

static void
add_domain_row (TarnContext            *context,
                TarnBlock              *table,
                const TarnDomainResult *result)
{
  TarnBlock       *row = tarn_block_add_row (table, FALSE);
  g_autofree char *answered = tarn_context_dup_count (result->answered);
  g_autofree char *applicable = tarn_context_dup_count (result->applicable);

  tarn_block_add_cell (row, tarn_context_words (context, result->domain->title));
  tarn_block_add_cell (row, tarn_context_entry (context, "method-answered", "answered", answered,
                                                "applicable", applicable, NULL));
  tarn_block_add_cell (row, share (context, result));
  tarn_block_add_cell (row, result->band != NULL
                              ? tarn_context_words (context, result->band->label)
                              : tarn_context_entry (context, "method-none", NULL));
  tarn_block_add_cell (row, tarn_report_band_words (context, result));
}

static void
add_domain_table (TarnContext *context,
                  TarnBlock   *group)
{
  static const char *const headers[] = { "method-column-part", "method-column-answered",
                                         "method-column-share", "method-column-average",
                                         "method-column-final" };
  GPtrArray               *domains = tarn_profile_get_domains (context->profile);
  TarnBlock               *table = tarn_block_new_table (columns, G_N_ELEMENTS (columns));
  TarnBlock               *header = tarn_block_add_row (table, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    tarn_block_add_cell (header, tarn_context_entry (context, headers[i], NULL));
  for (guint i = 0; i < domains->len; i++)
    add_domain_row (context, table, domains->pdata[i]);
  tarn_block_add (group, table);
}

static void
add_declined (TarnContext *context,
              TarnBlock   *group)
{
  guint left_out = tarn_profile_get_n_asked (context->profile) -
                   tarn_profile_get_n_answered (context->profile);
  g_autofree char *count = tarn_context_dup_count (left_out);

  if (left_out == 0)
    return;
  tarn_report_paragraph (group, left_out == 1
                                  ? tarn_context_entry (context, "method-declined-one", NULL)
                                  : tarn_context_entry (context, "method-declined", "count",
                                                        count, NULL));
}

static void
append_part (GString    *line,
             const char *part)
{
  g_string_append_printf (line, "%s%s", line->len == 0 ? "" : "; ", part);
}

static void
add_reference (TarnContext         *context,
               TarnBlock           *group,
               const TarnReference *reference)
{
  static const char *const legal[] = { "legal-unknown", "legal-in-force", "legal-draft",
                                       "legal-superseded" };
  static const char *const seen[] = { "seen-not", "seen-part", "seen-whole" };
  g_autoptr(GString) details = g_string_new (NULL);
  g_autofree char *title = tarn_context_dup_words (context, reference->title);
  g_autofree char *publisher = NULL;
  g_autofree char *nation = NULL;
  g_autofree char *words = NULL;
  const char      *label;
  TarnRich        *text = tarn_rich_new ("", reference->title->lang);

  if (reference->publisher != NULL)
    publisher = tarn_context_dup_words (context, reference->publisher);
  label = reference->label->text;
  if (publisher != NULL)
    words = tarn_context_dup_entry (context, "guidance-entry-publisher", "label", label, "title",
                                    title, "publisher", publisher, NULL);
  else
    words = tarn_context_dup_entry (context, "guidance-entry", "label", label, "title",
                                    title, NULL);
  tarn_rich_append (text, words, FALSE);

  if (reference->year > 0)
    {
      g_autofree char *year = tarn_context_dup_count (reference->year);

      append_part (details, year);
    }
  if (reference->nation != NULL)
    {
      g_autofree char *id = g_strconcat ("nation-", reference->nation, NULL);
      g_autofree char *status = tarn_context_dup_entry (context, legal[reference->legal], NULL);

      nation = tarn_context_has_entry (context, id) ? tarn_context_dup_entry (context, id, NULL)
                                                    : g_strdup (reference->nation);
      append_part (details, nation);
      append_part (details, status);
    }
  if (reference->seen != TARN_SEEN_WHOLE || reference->checked == NULL)
    {
      g_autofree char *how = tarn_context_dup_entry (context, seen[reference->seen], NULL);

      append_part (details, how);
    }
  if (reference->checked != NULL)
    {
      g_autofree char *date = tarn_context_dup_date (context, reference->checked);
      g_autofree char *checked = tarn_context_dup_entry (context, "guidance-checked", "date",
                                                         date, NULL);

      append_part (details, checked);
    }
  g_string_prepend (details, " (");
  g_string_append (details, ").");
  tarn_rich_append (text, details->str, FALSE);
  if (tarn_reference_is_old (reference, context->options->date))
    {
      g_autofree char *old = tarn_context_dup_entry (context, "guidance-old", NULL);
      g_autofree char *sentence = g_strconcat (" ", old, NULL);

      tarn_rich_append (text, sentence, TRUE);
    }
  tarn_report_entry (group, text);
}

static int
compare_references (gconstpointer a,
                    gconstpointer b)
{
  const TarnReference *first = *(const TarnReference *const *)a;
  const TarnReference *second = *(const TarnReference *const *)b;
  g_autofree char     *first_key = g_utf8_casefold (first->label->text, -1);
  g_autofree char     *second_key = g_utf8_casefold (second->label->text, -1);

  /* Not by the computer's locale: the same report is the same everywhere. */
  return strcmp (first_key, second_key);
}

static void
add_guidance (TarnContext *context,
              TarnBlock   *group)
{
  const TarnPack *pack = tarn_asked_get_pack (tarn_profile_get_asked (context->profile));
  gboolean        draft = FALSE;

  tarn_report_heading (group, 2, tarn_context_entry (context, "guidance-title", NULL));
  if (pack != NULL)
    {
      tarn_report_paragraph (group, tarn_context_entry (context, "guidance-pack", "regulator",
                                                        pack->regulator->text, "code",
                                                        pack->code->text, NULL));
      tarn_report_paragraph (group, tarn_context_words (context, pack->concern));
    }
  tarn_report_paragraph (group, tarn_context_entry (context, "guidance-not-checked", NULL));
  g_ptr_array_sort (context->references, compare_references);
  for (guint i = 0; i < context->references->len; i++)
    {
      const TarnReference *reference = context->references->pdata[i];

      draft |= reference->legal == TARN_LEGAL_DRAFT;
      add_reference (context, group, reference);
    }
  if (draft)
    tarn_report_paragraph (group, tarn_context_entry (context, "guidance-draft-warning", NULL));
}

static gboolean
is_four_point (TarnContext *context)
{
  TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (context->profile);

  for (guint i = 0; i < questionnaire->items->len; i++)
    {
      const TarnItem *item = questionnaire->items->pdata[i];

      if (tarn_item_is_scored (item) && (item->scale->min != 0 || item->scale->max != 4))
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_event_rule (const TarnAxis *axis)
{
  for (guint i = 0; i < axis->bands->len; i++)
    if (((const TarnBand *)axis->bands->pdata[i])->without_event != NULL)
      return TRUE;
  return FALSE;
}

/* "20 to under 40", from this band's edge and the next one's. */
static TarnRich *
band_range (TarnContext    *context,
            const TarnAxis *axis,
            guint           index,
            guint           n_edges)
{
  const TarnBand  *band = axis->bands->pdata[index];
  const TarnBand  *next = index + 1 < n_edges ? axis->bands->pdata[index + 1] : NULL;
  gboolean         sum = axis->scoring == TARN_SCORING_SUM;
  g_autofree char *from = g_strdup_printf ("%" G_GINT64_FORMAT, band->from);
  g_autofree char *to = NULL;

  if (next == NULL)
    return tarn_context_entry (context, "method-band-from", "from", from, NULL);
  to = g_strdup_printf ("%" G_GINT64_FORMAT, sum ? next->from - 1 : next->from);
  if (sum)
    return tarn_context_entry (context, "method-sum-between", "from", from, "to", to, NULL);
  if (index == 0)
    return tarn_context_entry (context, "method-band-under", "to", to, NULL);
  return tarn_context_entry (context, "method-band-between", "from", from, "to", to, NULL);
}

/**
 * tarn_report_add_band_table:
 * @axis: an axis
 *
 * Adds which share of the points, or which sum, gives which band.
 */
void
tarn_report_add_band_table (TarnContext    *context,
                            TarnBlock      *group,
                            const TarnAxis *axis)
{
  static const double halves[] = { 1, 1 };
  gboolean            sum = axis->scoring == TARN_SCORING_SUM;
  TarnBlock          *table = tarn_block_add (group,
                                              tarn_block_new_table (halves, G_N_ELEMENTS (halves)));
  TarnBlock          *row = tarn_block_add_row (table, TRUE);
  guint               n_edges = 0;

  table->keep = TRUE;
  tarn_block_add_cell (row, tarn_context_entry (context,
                                                sum ? "method-column-sum" : "method-column-share",
                                                NULL));
  tarn_block_add_cell (row, tarn_context_entry (context, "method-column-band", NULL));
  while (n_edges < axis->bands->len && !((const TarnBand *)axis->bands->pdata[n_edges])->by_flag)
    n_edges++;
  for (guint i = 0; i < n_edges; i++)
    {
      const TarnBand *band = axis->bands->pdata[i];

      row = tarn_block_add_row (table, FALSE);
      tarn_block_add_cell (row, band_range (context, axis, i, n_edges));
      tarn_block_add_cell (row, tarn_context_words (context, band->label));
    }
}

static void
add_axis (TarnContext    *context,
          TarnBlock      *group,
          const TarnAxis *axis)
{
  static const char *const sheets[] = { "method-concern", "method-benefit", "method-plain" };

  tarn_report_add_sheet (context, group, sheets[axis->kind], 2);
  ((TarnBlock *)group->children->pdata[group->children->len - 1])->keep_next = TRUE;
  tarn_report_add_band_table (context, group, axis);
  if (has_event_rule (axis))
    tarn_report_add_sheet (context, group, "method-event", 2);
}

/* An axis of the same id in two questionnaires is the same axis, and is explained once. */
static void
add_axes (TarnContext *contexts,
          guint        n_contexts,
          TarnBlock   *group)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_contexts; i++)
    {
      GPtrArray *axes = tarn_profile_get_questionnaire (contexts[i].profile)->axes;

      for (guint j = 0; j < axes->len; j++)
        {
          const TarnAxis *axis = axes->pdata[j];

          if (g_hash_table_add (seen, axis->id))
            add_axis (&contexts[i], group, axis);
        }
    }
}

/* What holds for every questionnaire of the report, each once. */
static void
add_common (TarnContext *contexts,
            guint        n_contexts,
            TarnBlock   *group)
{
  TarnContext *context = &contexts[0];
  gboolean     picture = FALSE;
  gboolean     overall = FALSE;
  gboolean     four_point = TRUE;

  for (guint i = 0; i < n_contexts; i++)
    {
      TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (contexts[i].profile);

      picture |= questionnaire->picture != NULL;
      overall |= questionnaire->rules->len > 0;
      four_point &= is_four_point (&contexts[i]);
    }
  tarn_report_add_sheet (context, group, four_point ? "method-points" : "method-points-any", 2);
  add_axes (contexts, n_contexts, group);
  if (four_point)
    tarn_report_add_sheet (context, group, "method-words", 2);
  if (picture)
    tarn_report_add_sheet (context, group, "method-picture", 2);
  tarn_report_add_sheet (context, group, "method-flags", 2);
  tarn_report_add_sheet (context, group, "method-missing", 2);
  tarn_report_add_sheet (context, group, "method-check", 2);
  if (overall)
    tarn_report_add_sheet (context, group, "method-overall", 2);
  tarn_report_add_sheet (context, group, "method-compare", 2);
}

/**
 * tarn_report_add_method:
 * @contexts: (array length=n_contexts): the reflections of the report
 * @n_contexts: how many
 *
 * Adds the appendix: percent and counts by domain, how it was worked out, the guidance used with
 * its year, nation and how far it was seen, and what Tarn cannot know.
 */
void
tarn_report_add_method (TarnContext *contexts,
                        guint        n_contexts,
                        TarnBlock   *group)
{
  TarnContext *context = &contexts[0];

  tarn_report_heading (group, 1, tarn_context_entry (context, "method-title", NULL));
  tarn_report_paragraph (group, tarn_context_entry (context, "method-bands-line", NULL));
  for (guint i = 0; i < n_contexts; i++)
    {
      TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (contexts[i].profile);

      if (tarn_profile_get_domains (contexts[i].profile)->len == 0)
        continue;
      tarn_report_heading (group, 2, tarn_context_words (&contexts[i], questionnaire->title));
      add_domain_table (&contexts[i], group);
      add_declined (&contexts[i], group);
    }
  add_common (contexts, n_contexts, group);
  add_guidance (context, group);
  tarn_report_add_sheet (context, group, "tarn-cannot-know", 2);
  tarn_report_add_sheet (context, group, "what-this-is-not", 2);
}
