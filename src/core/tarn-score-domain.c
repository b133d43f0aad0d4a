/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-profile-private.h"
#include "tarn-score.h"

/* The flag that counts is the strongest that fires; of two equal ones the first. */
static void
fire_flags (TarnItemResult *self,
            TarnAsked      *asked)
{
  for (guint i = 0; i < self->item->flags->len; i++)
    {
      const TarnFlag *flag = g_ptr_array_index (self->item->flags, i);

      if (flag->level > self->level &&
          g_strv_contains ((const char *const *)flag->on, self->option->code) &&
          tarn_asked_meets (asked, flag->when))
        {
          self->level = flag->level;
          self->flag = flag;
        }
    }
}

static void
read_answer (TarnItemResult   *self,
             const TarnAnswer *answer,
             TarnAsked        *asked)
{
  if (answer == NULL)
    return;

  switch (answer->state)
    {
    case TARN_ANSWER_DECLINED:
      self->declined = self->item->may_decline;
      break;

    case TARN_ANSWER_NOT_APPLICABLE:
      self->not_applicable = self->item->may_not_apply;
      break;

    case TARN_ANSWER_GIVEN:
      if (answer->options != NULL)
        self->option = tarn_item_find_option (self->item, answer->options[0]);
      break;
    }

  if (self->option == NULL)
    return;

  self->answered = TRUE;
  self->guess = tarn_item_find_option (self->item, answer->guess);
  self->points = tarn_item_get_points (self->item, self->option);
  fire_flags (self, asked);
}

static TarnItemResult *
score_item (const TarnItem *item,
            TarnAsked      *asked,
            TarnReflection *reflection)
{
  TarnItemResult *self = g_new0 (TarnItemResult, 1);

  self->item = item;
  self->max = item->scale->max;
  /* Before the opening questions are answered nobody knows which items apply. */
  self->asked = tarn_asked_has (asked, item) && !tarn_asked_opening_missing (asked);
  if (self->asked)
    read_answer (self, tarn_reflection_get_answer (reflection, item->id), asked);

  return self;
}

static void
count_item (TarnDomainResult     *self,
            const TarnItemResult *result)
{
  gboolean is_sum = self->domain->axis->scoring == TARN_SCORING_SUM;

  if (!result->asked)
    return;

  self->shown++;
  if (result->not_applicable)
    return;

  self->applicable++;
  if (is_sum || result->answered)
    self->max += result->max;

  if (!result->answered)
    return;

  self->answered++;
  self->sum += result->points;
  self->level = MAX (self->level, result->level);
}

/**
 * tarn_score_domain:
 * @domain: a domain
 * @asked: which items are asked
 * @reflection: the answers
 *
 * Scores the items of a domain and counts them (scoring method, sections 2 and 3). Its status and
 * bands come later, with tarn_score_band().
 *
 * Returns: (transfer full): the result, for tarn_score_domain_free()
 */
TarnDomainResult *
tarn_score_domain (const TarnDomain *domain,
                   TarnAsked        *asked,
                   TarnReflection   *reflection)
{
  TarnDomainResult *self = g_new0 (TarnDomainResult, 1);

  self->domain = domain;
  self->percent = tarn_fraction_new (0, 1);
  self->items = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < domain->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (domain->items, i);

      if (tarn_item_is_scored (item))
        {
          TarnItemResult *result = score_item (item, asked, reflection);

          g_ptr_array_add (self->items, result);
          count_item (self, result);
        }
    }

  if (tarn_asked_opening_missing (asked))
    self->status = TARN_STATUS_OPENING_MISSING;

  return self;
}

/**
 * tarn_score_domain_free:
 * @data: (nullable) (transfer full): a result
 *
 * Frees what tarn_score_domain() made.
 */
void
tarn_score_domain_free (gpointer data)
{
  TarnDomainResult *self = data;

  if (self == NULL)
    return;

  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * tarn_score_share:
 * @percent: a percentage
 * @of: how many there are
 *
 * Returns: @percent of @of, rounded up
 */
guint
tarn_score_share (guint percent,
                  guint of)
{
  return (guint)(((guint64)percent * of + 99) / 100);
}

/**
 * tarn_score_is_high:
 * @points: points of an item
 * @max: the most it can give
 *
 * Three quarters of the points or more: 3 or 4 on a scale to 4 (scoring method, section 2).
 *
 * Returns: %TRUE if so
 */
gboolean
tarn_score_is_high (gint64 points,
                    gint64 max)
{
  return 4 * points >= 3 * max;
}

/**
 * tarn_score_is_low:
 * @points: points of an item
 * @max: the most it can give
 *
 * One quarter of the points or fewer: 0 or 1 on a scale to 4 (scoring method, section 2).
 *
 * Returns: %TRUE if so
 */
gboolean
tarn_score_is_low (gint64 points,
                   gint64 max)
{
  return 4 * points <= max;
}
