/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-profile-private.h"

/* What the rules of the overall statement look at: concern domains only. */
typedef struct
{
  guint applying;
  guint scored; /* of those that apply */
} Counts;

static gboolean
is_concern (const TarnDomainResult *result)
{
  return result->domain->axis->kind == TARN_AXIS_CONCERN;
}

static gboolean
applies (const TarnDomainResult *result)
{
  return result->status == TARN_STATUS_SCORED || result->status == TARN_STATUS_NOT_ENOUGH_ANSWERS;
}

static gboolean
any_applies (const TarnProfile *self)
{
  for (guint i = 0; i < self->domains->len; i++)
    if (applies (g_ptr_array_index (self->domains, i)))
      return TRUE;

  return FALSE;
}

static Counts
count_domains (const TarnProfile *self)
{
  Counts counts = { 0, 0 };

  for (guint i = 0; i < self->domains->len; i++)
    {
      const TarnDomainResult *result = g_ptr_array_index (self->domains, i);

      if (!is_concern (result) || !applies (result))
        continue;

      counts.applying++;
      if (result->status == TARN_STATUS_SCORED)
        counts.scored++;
    }

  return counts;
}

/* A band without an edge stands outside the order, unless it is the one of stop flags. */
static gboolean
ends_from (const TarnDomainResult *result,
           const char             *id)
{
  const TarnAxis *axis = result->domain->axis;
  const TarnBand *band = tarn_axis_find_band (axis, id);

  if (band == NULL || result->final == NULL)
    return FALSE;
  if (result->final->by_flag && g_strcmp0 (result->final->id, axis->stop) != 0)
    return FALSE;

  return tarn_score_compare_bands (axis, result->final, band) >= 0;
}

static guint
count_from_band (const TarnProfile *self,
                 const char        *band)
{
  guint count = 0;

  for (guint i = 0; i < self->domains->len; i++)
    {
      const TarnDomainResult *result = g_ptr_array_index (self->domains, i);

      if (is_concern (result) && ends_from (result, band))
        count++;
    }

  return count;
}

static gboolean
holds (const TarnProfile *self,
       const TarnRule    *rule,
       Counts             counts)
{
  switch (rule->test)
    {
    case TARN_TEST_ANY_FLAG:
      return self->level != TARN_FLAG_NONE && self->level >= rule->level;

    case TARN_TEST_SCORED_UNDER:
      return counts.scored < tarn_score_share (rule->percent, counts.applying) ||
             counts.scored < rule->count;

    case TARN_TEST_BANDS_FROM:
      return count_from_band (self, rule->band) >= rule->count;

    case TARN_TEST_ALL_SCORED:
      return counts.scored == counts.applying;

    case TARN_TEST_ALWAYS:
      return TRUE;
    }

  return FALSE;
}

static gboolean
is_near (const TarnPicture *picture,
         TarnFraction       value)
{
  gint64 cross = picture->cross;
  gint64 near = picture->near;

  return tarn_fraction_compare (value, tarn_fraction_new (cross - near, 1)) > 0 &&
         tarn_fraction_compare (value, tarn_fraction_new (cross + near, 1)) < 0;
}

static void
score_axis (const TarnProfile *self,
            const char        *id,
            TarnAxisResult    *result)
{
  const TarnPicture *picture = self->questionnaire->picture;
  TarnFraction       sum = { 0, 1 };
  guint              domains = 0;
  guint              scored = 0;

  for (guint i = 0; i < self->domains->len; i++)
    {
      const TarnDomainResult *domain = g_ptr_array_index (self->domains, i);

      if (g_strcmp0 (domain->domain->axis->id, id) != 0)
        continue;

      domains++;
      if (domain->has_percent)
        {
          sum = tarn_fraction_add (sum, domain->percent);
          scored++;
        }
    }

  if (scored == 0 || scored < MAX (picture->least, tarn_score_share (picture->percent, domains)))
    return;

  result->has_value = TRUE;
  result->value = tarn_fraction_divide (sum, scored);
  result->high = tarn_fraction_compare (result->value, tarn_fraction_new (picture->cross, 1)) >= 0;
  result->near = is_near (picture, result->value);
}

/**
 * tarn_score_overall:
 * @self: a profile whose domains are scored
 *
 * Finds the overall statement: that of the first rule that holds. There is none while an opening
 * question is missing or when no domain applies (scoring method, section 7).
 */
void
tarn_score_overall (TarnProfile *self)
{
  Counts counts;

  if (!any_applies (self))
    return;

  counts = count_domains (self);

  for (guint i = 0; i < self->questionnaire->rules->len; i++)
    {
      const TarnRule *rule = g_ptr_array_index (self->questionnaire->rules, i);

      if (holds (self, rule, counts))
        {
          self->statement = tarn_questionnaire_find_statement (self->questionnaire,
                                                               rule->statement);
          return;
        }
    }
}

/**
 * tarn_score_picture:
 * @self: a profile whose domains are scored
 *
 * Finds the place in the two-axis picture (scoring method, section 6). The two values are never
 * combined into one.
 */
void
tarn_score_picture (TarnProfile *self)
{
  const TarnPicture *picture = self->questionnaire->picture;

  self->across.value = tarn_fraction_new (0, 1);
  self->up.value = tarn_fraction_new (0, 1);

  if (picture == NULL)
    return;

  score_axis (self, picture->across, &self->across);
  score_axis (self, picture->up, &self->up);

  if (!self->across.has_value || !self->up.has_value)
    return;

  for (guint i = 0; i < picture->quadrants->len; i++)
    {
      const TarnQuadrant *quadrant = g_ptr_array_index (picture->quadrants, i);

      if (quadrant->across_high == self->across.high && quadrant->up_high == self->up.high)
        self->quadrant = quadrant;
    }
}
