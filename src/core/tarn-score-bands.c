/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-profile-private.h"

/* How many items must be answered (scoring method, section 3). */
#define LEAST_FULL     3
#define LEAST_QUICK    2
#define NEEDED_PERCENT 60

/* 0 means that too few items apply. */
static guint
count_needed_mean (const TarnDomainResult *self,
                   TarnRoute               route)
{
  guint least = route == TARN_ROUTE_QUICK ? LEAST_QUICK : LEAST_FULL;

  if (self->applicable < least)
    return 0;

  return MAX (least, tarn_score_share (NEEDED_PERCENT, self->applicable));
}

static guint
count_needed_sum (const TarnDomainResult *self)
{
  guint least = self->domain->min_answered;

  if (self->applicable < least)
    return 0;
  if (self->domain->missing == TARN_MISSING_REFUSE)
    return self->applicable;
  if (least > 0)
    return least;

  return tarn_score_share (NEEDED_PERCENT, self->applicable);
}

static const TarnBand *
find_band (const TarnAxis *axis,
           TarnFraction    value)
{
  const TarnBand *found = NULL;

  for (guint i = 0; i < axis->bands->len; i++)
    {
      const TarnBand *band = g_ptr_array_index (axis->bands, i);

      if (!band->by_flag && tarn_fraction_compare (value, tarn_fraction_new (band->from, 1)) >= 0)
        found = band;
    }

  return found;
}

static void
score_value (TarnDomainResult *self)
{
  const TarnAxis *axis = self->domain->axis;

  if (axis->scoring == TARN_SCORING_SUM)
    {
      TarnFraction whole = tarn_fraction_new (self->sum * self->applicable, self->answered);

      if (self->domain->missing == TARN_MISSING_PRORATE)
        self->sum = tarn_fraction_round (whole);

      self->band = find_band (axis, tarn_fraction_new (self->sum, 1));
    }
  else
    {
      self->percent = tarn_fraction_new (100 * self->sum, self->max);
      self->has_percent = TRUE;
      self->band = find_band (axis, self->percent);
    }
}

/* Something happened: a flag fired, or an item about risk has three quarters of its points. */
static gboolean
has_event (const TarnDomainResult *self)
{
  if (self->level > TARN_FLAG_NONE)
    return TRUE;

  for (guint i = 0; i < self->items->len; i++)
    {
      const TarnItemResult *result = g_ptr_array_index (self->items, i);

      if (result->answered && result->item->direction == TARN_DIRECTION_RISK &&
          tarn_score_is_high (result->points, result->max))
        return TRUE;
    }

  return FALSE;
}

static void
apply_event_rule (TarnDomainResult *self)
{
  const TarnBand *instead;

  if (self->band == NULL || self->band->without_event == NULL || has_event (self))
    return;

  instead = tarn_axis_find_band (self->domain->axis, self->band->without_event);
  if (instead != NULL)
    {
      self->final = instead;
      self->event_rule = TRUE;
    }
}

static void
apply_stop (TarnDomainResult *self)
{
  const TarnBand *band = tarn_axis_find_band (self->domain->axis, self->domain->axis->stop);

  if (band != NULL)
    self->final = band;
}

static void
apply_talk (TarnDomainResult *self)
{
  const TarnAxis *axis = self->domain->axis;
  const TarnBand *floor = tarn_axis_find_band (axis, axis->talk_floor);

  if (self->band == NULL)
    self->final = tarn_axis_find_band (axis, axis->no_average);
  else if (floor != NULL && tarn_score_compare_bands (axis, floor, self->band) > 0)
    self->final = floor;
}

static void
apply_flags (TarnDomainResult *self)
{
  switch (self->level)
    {
    case TARN_FLAG_STOP:
      apply_stop (self);
      break;

    case TARN_FLAG_TALK:
      apply_talk (self);
      break;

    case TARN_FLAG_NONE:
      break;
    }
}

static guint
find_rank (const TarnAxis *axis,
           const TarnBand *band)
{
  guint index = 0;

  if (g_strcmp0 (band->id, axis->stop) == 0)
    return axis->bands->len;

  g_ptr_array_find (axis->bands, band, &index);

  return index;
}

/**
 * tarn_score_band:
 * @self: a domain that was counted
 * @route: the route
 *
 * Works out the status of a domain, its percent or sum, its band, and its final band after flags
 * and the event rule (scoring method, sections 3 to 5).
 */
void
tarn_score_band (TarnDomainResult *self,
                 TarnRoute         route)
{
  const TarnAxis *axis = self->domain->axis;

  if (self->status == TARN_STATUS_OPENING_MISSING)
    return;

  if (axis->scoring == TARN_SCORING_SUM)
    self->needed = count_needed_sum (self);
  else
    self->needed = count_needed_mean (self, route);

  if (self->shown == 0)
    self->status = TARN_STATUS_DOES_NOT_APPLY;
  else if (self->needed == 0)
    self->status = TARN_STATUS_TOO_FEW_APPLY;
  else if (self->answered < self->needed)
    self->status = TARN_STATUS_NOT_ENOUGH_ANSWERS;
  else
    self->status = TARN_STATUS_SCORED;

  if (self->status == TARN_STATUS_SCORED)
    {
      score_value (self);
      self->from_few = route == TARN_ROUTE_QUICK && self->has_percent;
    }

  self->final = self->band;
  apply_event_rule (self);
  if (axis->kind == TARN_AXIS_CONCERN)
    apply_flags (self);
}

/**
 * tarn_score_compare_bands:
 * @axis: an axis
 * @a: a band of it
 * @b: another band of it
 *
 * Compares bands by how high they stand: in the order of the axis, with the band that a stop flag
 * gives above all others.
 *
 * Returns: below 0, 0 or above 0, as @a is lower than, the same as or higher than @b
 */
int
tarn_score_compare_bands (const TarnAxis *axis,
                          const TarnBand *a,
                          const TarnBand *b)
{
  guint rank_a = find_rank (axis, a);
  guint rank_b = find_rank (axis, b);

  return (rank_a > rank_b) - (rank_a < rank_b);
}
