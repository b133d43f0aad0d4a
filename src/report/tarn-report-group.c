/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-report-parts.h"

static void
add_domain_list (TarnContext *context,
                 TarnBlock   *group,
                 const char  *axis,
                 const char  *title)
{
  GPtrArray *domains = tarn_profile_get_domains (context->profile);

  tarn_report_heading (group, 3, tarn_context_entry (context, title, NULL));
  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *result = domains->pdata[i];
      g_autoptr(TarnRich) band = NULL;
      g_autofree char *domain = NULL;

      if (!g_str_equal (result->domain->axis_id, axis))
        continue;
      band = tarn_report_band_words (context, result);
      domain = tarn_context_dup_words (context, result->domain->title);
      tarn_report_entry (group, tarn_context_entry (context, "summary-strip-row", "domain", domain,
                                                    "band", band->text, NULL));
    }
}

/* Concern domains that stand out are named whatever the picture says. */
static void
add_stands_out (TarnContext       *context,
                TarnBlock         *group,
                const TarnPicture *picture)
{
  GPtrArray *domains = tarn_profile_get_domains (context->profile);
  g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < domains->len; i++)
    {
      const TarnDomainResult *result = domains->pdata[i];
      const TarnAxis         *axis = result->domain->axis;
      const TarnBand         *from = tarn_axis_find_band (axis, picture->stands_out_from);
      gboolean                high;

      if (from == NULL || result->final == NULL || axis->kind != TARN_AXIS_CONCERN)
        continue;
      high = !result->final->by_flag && result->final->from >= from->from;
      if (high || result->level == TARN_FLAG_STOP)
        g_ptr_array_add (titles, tarn_context_dup_words (context, result->domain->title));
    }
  if (titles->len == 0)
    return;
  joined = tarn_context_join (context, titles);
  tarn_report_paragraph (group,
                         titles->len == 1
                           ? tarn_context_words_of (context, picture->stands_out_text, "domain",
                                                    joined)
                           : tarn_context_entry (context, "picture-stand-out", "domains", joined,
                                                 NULL));
}

static double
to_share (const TarnAxisResult *result)
{
  return tarn_fraction_to_double (result->value) / 100;
}

static void
add_axis_words (TarnContext       *context,
                TarnChart         *chart,
                const TarnPicture *picture)
{
  TarnQuestionnaire *questionnaire = tarn_profile_get_questionnaire (context->profile);
  const TarnAxis    *across = tarn_questionnaire_find_axis (questionnaire, picture->across);
  const TarnAxis    *up = tarn_questionnaire_find_axis (questionnaire, picture->up);

  chart->titles[0] = tarn_context_words (context, across->title);
  chart->titles[1] = tarn_context_words (context, up->title);
  chart->ends[0] = tarn_context_words (context, picture->less);
  chart->ends[1] = tarn_context_words (context, picture->more);
  /* What cannot wait takes the place of any name. */
  for (guint i = 0; !chart->warning && i < picture->quadrants->len; i++)
    {
      const TarnQuadrant *quadrant = picture->quadrants->pdata[i];

      chart->quadrants[2 * quadrant->up_high + quadrant->across_high] =
        tarn_context_words (context, quadrant->title);
    }
}

/* What the mark says; after a stop no more than that it has a warning outline. */
static char *
dup_mark_words (TarnContext     *context,
                const TarnChart *chart)
{
  const TarnQuadrant *quadrant = tarn_profile_get_quadrant (context->profile);

  if (!chart->marked)
    return tarn_context_dup_entry (context, "picture-description-none", NULL);
  if (chart->warning)
    return tarn_context_dup_entry (context, "picture-description-stop", NULL);
  return quadrant != NULL ? tarn_context_dup_words (context, quadrant->reading) : g_strdup ("");
}

/**
 * tarn_report_add_axes_picture:
 *
 * Adds the two-axis picture, if the questionnaire has one: no numbers, and no mark where too few
 * domains are scored.
 */
void
tarn_report_add_axes_picture (TarnContext *context,
                              TarnBlock   *group)
{
  const TarnPicture    *picture = tarn_profile_get_questionnaire (context->profile)->picture;
  const TarnAxisResult *across = tarn_profile_get_across (context->profile);
  const TarnAxisResult *up = tarn_profile_get_up (context->profile);
  g_autofree char      *words = NULL;
  TarnBlock            *block;
  TarnChart            *chart;

  if (picture == NULL || across == NULL || up == NULL)
    return;
  block = tarn_block_add (group, tarn_block_new (TARN_BLOCK_CHART));
  chart = block->chart = tarn_chart_new (TARN_CHART_AXES);
  chart->marked = across->has_value && up->has_value;
  chart->warning = tarn_profile_get_level (context->profile) == TARN_FLAG_STOP;
  add_axis_words (context, chart, picture);
  if (chart->marked)
    {
      chart->across = to_share (across);
      chart->up = to_share (up);
    }
  words = dup_mark_words (context, chart);
  block->description = tarn_context_dup_entry (context, "picture-description", "across",
                                               chart->titles[0]->text, "up", chart->titles[1]->text,
                                               "reading", words, NULL);
}

/* Where the mark stands, in words. What cannot wait takes the place of any name. */
static void
add_reading (TarnContext        *context,
             TarnBlock          *group,
             const TarnPicture  *picture,
             const TarnQuadrant *quadrant)
{
  gboolean near = tarn_profile_get_across (context->profile)->near ||
                  tarn_profile_get_up (context->profile)->near;
  TarnRich *title;

  if (tarn_profile_get_level (context->profile) == TARN_FLAG_STOP)
    {
      tarn_report_styled (group, TARN_STYLE_LEAD, tarn_context_words (context, picture->stop_text));
      return;
    }
  if (quadrant == NULL)
    {
      tarn_report_paragraph (group, tarn_context_words (context, picture->no_marker_text));
      return;
    }
  title = tarn_context_words (context, quadrant->title);
  if (near)
    {
      g_autofree char *words = tarn_context_dup_words (context, picture->near_text);
      g_autofree char *aside = g_strdup_printf (" (%s)", words);

      tarn_rich_append (title, aside, FALSE);
    }
  tarn_report_styled (group, TARN_STYLE_LEAD, title);
  tarn_report_paragraph (group, tarn_context_words (context, quadrant->reading));
  if (quadrant->help != NULL)
    tarn_report_paragraph (group, tarn_context_words (context, quadrant->help));
}

/**
 * tarn_report_add_reading:
 *
 * Adds what the two-axis picture says, in words, and which domain stands out.
 */
void
tarn_report_add_reading (TarnContext *context,
                         TarnBlock   *group)
{
  const TarnPicture *picture = tarn_profile_get_questionnaire (context->profile)->picture;

  add_reading (context, group, picture, tarn_profile_get_quadrant (context->profile));
  add_stands_out (context, group, picture);
}

/**
 * tarn_report_add_picture:
 *
 * Adds the page with the two sides of a questionnaire that has a picture of two axes: where the
 * answers stand, in words and without numbers, and the domains of each side.
 */
void
tarn_report_add_picture (TarnContext *context,
                         TarnBlock   *group)
{
  const TarnPicture *picture = tarn_profile_get_questionnaire (context->profile)->picture;
  TarnBlock         *whole;
  TarnBlock         *columns;

  if (picture == NULL || tarn_asked_opening_missing (tarn_profile_get_asked (context->profile)))
    return;
  whole = tarn_block_add (group, tarn_block_new (TARN_BLOCK_GROUP));
  whole->keep = TRUE;
  tarn_report_heading (whole, 2, tarn_context_words (context, picture->title));
  tarn_report_add_reading (context, whole);
  tarn_report_add_axes_picture (context, whole);
  columns = tarn_block_add (whole, tarn_block_new (TARN_BLOCK_COLUMNS));
  add_domain_list (context, tarn_block_add (columns, tarn_block_new (TARN_BLOCK_GROUP)),
                   picture->across, "picture-gives-title");
  add_domain_list (context, tarn_block_add (columns, tarn_block_new (TARN_BLOCK_GROUP)),
                   picture->up,
                   "picture-watch-title");
  tarn_report_styled (whole, TARN_STYLE_QUIET,
                      tarn_context_entry (context, "picture-stays-apart", NULL));
}
