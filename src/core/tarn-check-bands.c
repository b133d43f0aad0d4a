/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-check-private.h"

#define NEEDED_PERCENT 60

/* What an axis can come to. */
typedef struct
{
  gint64 lowest;
  gint64 highest;
} Range;

/* The fewest items whose values are in a sum that gets a band. Those that may not be asked or may
 * not apply do not count on being there. */
static guint
count_least_values (const TarnDomain *domain)
{
  guint always = 0;
  guint least;

  for (guint i = 0; i < domain->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (domain->items, i);

      if (item->when == NULL && !item->may_not_apply && tarn_item_is_scored (item))
        always++;
    }

  /* A prorated sum is as high as if all that apply were answered. */
  if (domain->missing != TARN_MISSING_NONE)
    least = MAX (always, domain->min_answered);
  else if (domain->min_answered > 0)
    least = domain->min_answered;
  else
    least = (NEEDED_PERCENT * always + 99) / 100;

  return MAX (least, 1);
}

static Range
measure_domain (const TarnDomain *domain)
{
  Range range = { G_MAXINT64, 0 };

  for (guint i = 0; i < domain->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (domain->items, i);

      if (tarn_item_is_scored (item))
        {
          range.lowest = MIN (range.lowest, item->scale->min);
          range.highest += item->scale->max;
        }
    }

  range.lowest = range.highest > 0 ? range.lowest * count_least_values (domain) : 0;

  return range;
}

static Range
measure_axis (TarnCheck      *self,
              const TarnAxis *axis)
{
  Range range = { G_MAXINT64, 0 };

  if (axis->scoring == TARN_SCORING_MEAN_PERCENT)
    return (Range){ 0, 100 };

  for (guint i = 0; i < self->questionnaire->domains->len; i++)
    {
      const TarnDomain *domain = g_ptr_array_index (self->questionnaire->domains, i);

      if (domain->axis == axis)
        {
          Range one = measure_domain (domain);

          range.lowest = MIN (range.lowest, one.lowest);
          range.highest = MAX (range.highest, one.highest);
        }
    }

  return range;
}

/* Two bands that stand beside each other. */
static void
check_neighbours (TarnCheck      *self,
                  const TarnBand *lower,
                  const TarnBand *upper)
{
  if (upper->from == lower->from || (lower->to >= upper->from && upper->from > lower->from))
    tarn_check_add (self, "band-overlap", upper->line, upper->id);
  else if (upper->from < lower->from)
    tarn_check_add (self, "band-order", upper->line, upper->id);
  else if (lower->to >= 0 && lower->to + 1 < upper->from)
    tarn_check_add (self, "band-gap", upper->line, upper->id);
}

static void
check_edges (TarnCheck      *self,
             const TarnAxis *axis)
{
  Range           range = measure_axis (self, axis);
  const TarnBand *last = NULL;
  const TarnBand *by_flag = NULL;

  for (guint i = 0; i < axis->bands->len; i++)
    {
      const TarnBand *band = g_ptr_array_index (axis->bands, i);

      if (band->by_flag)
        {
          by_flag = band;
          continue;
        }

      if (band->to >= 0 && axis->scoring != TARN_SCORING_SUM)
        tarn_check_add (self, "attribute-misplaced", band->line, "to");
      if (by_flag != NULL || (band->to >= 0 && band->to < band->from))
        tarn_check_add (self, "band-order", band->line, band->id);

      if (last != NULL)
        check_neighbours (self, last, band);
      else if (band->from > range.lowest)
        tarn_check_add (self, "band-gap", band->line, band->id);

      if (range.highest > 0 && band->from > range.highest)
        tarn_check_add (self, "band-unreachable", band->line, band->id);

      last = band;
    }

  if (last == NULL)
    tarn_check_add (self, "band-missing", axis->line, axis->id);
  else if (last->to >= 0 && last->to < range.highest)
    tarn_check_add (self, "band-gap", last->line, last->id);
}

/* Is it named by the axis? */
static void
check_by_flag (TarnCheck      *self,
               const TarnAxis *axis,
               const TarnBand *band)
{
  if (band->id != NULL && g_strcmp0 (band->id, axis->stop) != 0 &&
      g_strcmp0 (band->id, axis->no_average) != 0)
    tarn_check_add (self, "band-unreachable", band->line, band->id);
}

static void
check_name (TarnCheck      *self,
            const TarnAxis *axis,
            const char     *band,
            gboolean        needs_edge,
            guint           line)
{
  const TarnBand *found;

  if (band == NULL)
    return;

  found = tarn_axis_find_band (axis, band);
  if (found == NULL)
    tarn_check_add (self, "band-unknown", line, band);
  else if (needs_edge && found->by_flag)
    tarn_check_add (self, "band-without-edge", line, band);
}

static void
check_role (TarnCheck      *self,
            const TarnAxis *axis,
            const char     *attribute,
            const char     *band,
            gboolean        needs_edge)
{
  if (band != NULL && axis->kind != TARN_AXIS_CONCERN)
    tarn_check_add (self, "attribute-misplaced", axis->line, attribute);
  else
    check_name (self, axis, band, needs_edge, axis->line);
}

static void
check_band (TarnCheck      *self,
            const TarnAxis *axis,
            const TarnBand *band)
{
  const TarnBand *instead;

  check_name (self, axis, band->without_event, TRUE, band->line);
  check_name (self, axis, band->shared_as, TRUE, band->line);

  /* The event rule may only ever make a band milder. */
  instead = tarn_axis_find_band (axis, band->without_event);
  if (instead != NULL && !instead->by_flag && (band->by_flag || instead->from >= band->from))
    tarn_check_add (self, "band-order", band->line, instead->id);

  if (band->by_flag)
    check_by_flag (self, axis, band);
}

/**
 * tarn_check_edged_band:
 * @self: a check
 * @band: (nullable): the id of a band
 * @line: the line that names it
 *
 * Checks that a band that something "reaches" stands on a concern axis and has a lower edge.
 */
void
tarn_check_edged_band (TarnCheck  *self,
                       const char *band,
                       guint       line)
{
  const TarnBand *found = NULL;

  if (band == NULL)
    return;

  for (guint i = 0; i < self->questionnaire->axes->len && found == NULL; i++)
    {
      const TarnAxis *axis = g_ptr_array_index (self->questionnaire->axes, i);

      if (axis->kind == TARN_AXIS_CONCERN)
        found = tarn_axis_find_band (axis, band);
    }

  if (found == NULL)
    tarn_check_add (self, "band-unknown", line, band);
  else if (found->by_flag)
    tarn_check_add (self, "band-without-edge", line, band);
}

/**
 * tarn_check_axes:
 * @self: a check
 *
 * Checks that the bands of every axis cover each result once, and that the bands that flags and
 * rules name are there.
 */
void
tarn_check_axes (TarnCheck *self)
{
  for (guint i = 0; i < self->questionnaire->axes->len; i++)
    {
      const TarnAxis *axis = g_ptr_array_index (self->questionnaire->axes, i);

      check_edges (self, axis);
      check_role (self, axis, "stop", axis->stop, FALSE);
      check_role (self, axis, "talk-floor", axis->talk_floor, TRUE);
      check_role (self, axis, "no-average", axis->no_average, FALSE);

      for (guint j = 0; j < axis->bands->len; j++)
        check_band (self, axis, g_ptr_array_index (axis->bands, j));
    }
}
