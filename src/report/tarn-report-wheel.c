/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

/**
 * tarn_report_find_step:
 * @axis: an axis
 * @band: (nullable): a band of it
 * @n_steps: (out): how many bands with an edge the axis has
 *
 * Returns: which of them @band is, from 0; %G_MAXUINT if it is none of them
 */
guint
tarn_report_find_step (const TarnAxis *axis,
                       const TarnBand *band,
                       guint          *n_steps)
{
  guint step = G_MAXUINT;

  *n_steps = 0;
  for (guint i = 0; i < axis->bands->len; i++)
    {
      const TarnBand *other = axis->bands->pdata[i];

      if (other->by_flag)
        continue;
      if (other == band)
        step = *n_steps;
      (*n_steps)++;
    }
  return step;
}

static void
add_sector (TarnContext            *context,
            TarnChart              *wheel,
            const TarnDomainResult *result,
            GString                *description)
{
  TarnSector      *sector = tarn_sector_new ();
  guint            step = tarn_report_find_step (result->domain->axis, result->final,
                                                 &sector->n_rings);
  g_autofree char *words = NULL;

  sector->title = tarn_context_words (context, result->domain->title);
  sector->word = tarn_report_band_word (context, result);
  sector->symbol = result->final != NULL ? result->final->symbol : TARN_SYMBOL_NONE;
  sector->benefit = result->domain->axis->kind == TARN_AXIS_BENEFIT;
  sector->stop = result->level == TARN_FLAG_STOP;
  /* A stop fills every ring: it is no lower than the highest band. */
  if (step != G_MAXUINT)
    sector->filled = step + 1;
  else if (sector->stop)
    sector->filled = sector->n_rings;
  words = tarn_context_dup_entry (context, "summary-strip-row", "domain", sector->title->text,
                                  "band",
                                  sector->word->text, NULL);
  g_string_append_printf (description, " %s.", words);
  g_ptr_array_add (wheel->sectors, sector);
}

static void
add_band_key (TarnContext    *context,
              TarnBlock      *group,
              const TarnBand *band)
{
  TarnBlock       *key = tarn_block_add (group, tarn_block_new (TARN_BLOCK_BAND));
  g_autofree char *label = tarn_context_dup_words (context, band->label);
  g_autofree char *meaning = tarn_context_dup_words (context, band->meaning);

  key->symbol = band->symbol;
  key->text = tarn_report_labelled (context, label, ". ", meaning);
}

/* The bands of an axis in two columns. */
static void
add_axis_key (TarnContext    *context,
              TarnBlock      *group,
              const TarnAxis *axis)
{
  TarnBlock *columns = tarn_block_new (TARN_BLOCK_COLUMNS);
  TarnBlock *halves[] = { tarn_block_add (columns, tarn_block_new (TARN_BLOCK_GROUP)),
                          tarn_block_add (columns, tarn_block_new (TARN_BLOCK_GROUP)) };

  tarn_report_heading (group, 3, tarn_context_words (context, axis->title));
  for (guint i = 0; i < axis->bands->len; i++)
    add_band_key (context, halves[2 * i >= axis->bands->len], axis->bands->pdata[i]);
  tarn_block_add (group, columns);
}

/**
 * tarn_report_add_wheel_picture:
 *
 * Adds the profile wheel: one sector a domain, filled as far as its band.
 */
void
tarn_report_add_wheel_picture (TarnContext *context,
                               TarnBlock   *group)
{
  GPtrArray *domains = tarn_profile_get_domains (context->profile);
  g_autoptr(GString) description = g_string_new (NULL);
  TarnBlock *block;

  if (domains->len == 0)
    return;
  block = tarn_block_add (group, tarn_block_new (TARN_BLOCK_CHART));
  block->chart = tarn_chart_new (TARN_CHART_WHEEL);
  for (guint i = 0; i < domains->len; i++)
    add_sector (context, block->chart, domains->pdata[i], description);
  block->description = tarn_context_dup_entry (context, "wheel-description", "domains",
                                               description->str, NULL);
}

/**
 * tarn_report_add_wheel:
 *
 * Adds the profile wheel with the meaning of every band it can show.
 */
void
tarn_report_add_wheel (TarnContext *context,
                       TarnBlock   *group)
{
  TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (context->profile);
  TarnBlock         *whole;

  if (tarn_profile_get_domains (context->profile)->len == 0)
    return;
  whole = tarn_block_add (group, tarn_block_new (TARN_BLOCK_GROUP));
  whole->keep = TRUE;
  tarn_report_heading (whole, 2, tarn_context_entry (context, "wheel-title", NULL));
  tarn_report_paragraph (whole, tarn_context_entry (context, "wheel-caption",
                                                    NULL))
    ->keep_next = TRUE;
  tarn_report_add_wheel_picture (context, whole);
  for (guint i = 0; i < questionnaire->axes->len; i++)
    add_axis_key (context, whole, questionnaire->axes->pdata[i]);
}
