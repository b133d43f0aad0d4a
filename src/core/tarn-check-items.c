/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-check-private.h"

static void
check_direction (TarnCheck      *self,
                 const TarnItem *item)
{
  gboolean plain = item->domain->axis->kind == TARN_AXIS_PLAIN;
  gboolean fits = FALSE;

  switch (item->direction)
    {
    case TARN_DIRECTION_NONE:
      tarn_check_add (self, "direction-missing", item->line, item->id);
      return;

    case TARN_DIRECTION_RISK:
    case TARN_DIRECTION_PROTECTIVE:
      fits = !plain;
      break;

    case TARN_DIRECTION_AS_IS:
    case TARN_DIRECTION_REVERSED:
      fits = plain;
      break;
    }

  if (!fits)
    tarn_check_add (self, "direction-wrong", item->line, item->id);
}

static void
check_steps (TarnCheck      *self,
             const TarnItem *item,
             const TarnFlag *flag)
{
  gboolean complete = flag->step->len > 0;

  if (flag->level == TARN_FLAG_STOP)
    complete = flag->today->len > 0 && flag->tell->len > 0;

  if (!complete)
    tarn_check_add (self, "flag-steps-missing", flag->line, item->id);

  tarn_check_variants (self, flag->today, flag->line, item->id);
  tarn_check_variants (self, flag->tell, flag->line, item->id);
  tarn_check_variants (self, flag->leave, flag->line, item->id);
  tarn_check_variants (self, flag->step, flag->line, item->id);
}

static void
check_stop (TarnCheck      *self,
            const TarnItem *item,
            const TarnFlag *flag)
{
  const TarnAxis *axis = item->domain->axis;

  if (axis->kind != TARN_AXIS_CONCERN)
    tarn_check_add (self, "flag-stop-on-benefit", flag->line, item->id);
  else if (axis->stop == NULL)
    tarn_check_add (self, "flag-band-missing", flag->line, item->id);
}

static void
check_flag (TarnCheck      *self,
            const TarnItem *item,
            const TarnFlag *flag)
{
  if (item->type != TARN_ITEM_SCALE || item->domain == NULL)
    {
      tarn_check_add (self, "flag-on-unscored", flag->line, item->id);
      return;
    }

  for (guint i = 0; item->scale != NULL && flag->on[i] != NULL; i++)
    if (tarn_item_find_option (item, flag->on[i]) == NULL)
      tarn_check_add (self, "flag-option-unknown", flag->line, flag->on[i]);

  if (flag->level == TARN_FLAG_STOP && item->domain->axis != NULL)
    check_stop (self, item, flag);

  check_steps (self, item, flag);
}

static void
check_scored (TarnCheck      *self,
              const TarnItem *item)
{
  const TarnAxis *axis = item->domain->axis;

  if (axis == NULL)
    return;

  check_direction (self, item);

  if (axis->scoring == TARN_SCORING_MEAN_PERCENT && item->scale->min != 0)
    tarn_check_add (self, "scale-min-on-percent", item->line, item->scale->id);
}

static void
check_item (TarnCheck      *self,
            const TarnItem *item)
{
  gboolean in_domain = item->domain != NULL;
  gboolean has_scale = item->type == TARN_ITEM_SCALE;

  if (tarn_item_is_scored (item))
    check_scored (self, item);
  else if (in_domain != has_scale && item->type != TARN_ITEM_INFO)
    tarn_check_add (self, "item-unscored", item->line, item->id);

  if (item->check && item->type != TARN_ITEM_SCALE && item->type != TARN_ITEM_CHOICE)
    tarn_check_add (self, "attribute-misplaced", item->line, "check");
  else if (item->check && item->task == NULL)
    tarn_check_add (self, "task-missing", item->line, item->id);

  if (item->min > item->max)
    tarn_check_add (self, "number-range", item->line, item->id);

  for (guint i = 0; i < item->flags->len; i++)
    check_flag (self, item, g_ptr_array_index (item->flags, i));
}

static guint
count_scored (const TarnDomain *domain,
              gboolean          only_core)
{
  guint count = 0;

  for (guint i = 0; i < domain->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (domain->items, i);

      if (tarn_item_is_scored (item) && (item->core || !only_core))
        count++;
    }

  return count;
}

/* Cut-offs of a sum belong to all of its items, so a part of them would read as too low. */
static void
check_sum (TarnCheck        *self,
           const TarnDomain *domain)
{
  guint all = count_scored (domain, FALSE);
  guint core = count_scored (domain, TRUE);

  if (core > 0 && core < all)
    tarn_check_add (self, "core-partly", domain->line, domain->id);

  if (domain->min_answered > all)
    tarn_check_add (self, "min-answered-too-many", domain->line, domain->id);
}

static void
check_domain (TarnCheck        *self,
              const TarnDomain *domain)
{
  if (domain->axis != NULL && domain->axis->scoring == TARN_SCORING_SUM)
    {
      check_sum (self, domain);
    }
  else if (domain->axis != NULL)
    {
      if (domain->missing != TARN_MISSING_NONE)
        tarn_check_add (self, "attribute-misplaced", domain->line, "missing");
      if (domain->min_answered > 0)
        tarn_check_add (self, "attribute-misplaced", domain->line, "min-answered");
    }

  for (guint i = 0; i < domain->actions->len; i++)
    {
      const TarnAction *action = g_ptr_array_index (domain->actions, i);

      if (domain->axis != NULL && action->band != NULL &&
          tarn_axis_find_band (domain->axis, action->band) == NULL)
        tarn_check_add (self, "band-unknown", action->line, action->band);

      tarn_check_variants (self, action->variants, action->line, domain->id);
    }
}

/**
 * tarn_check_items:
 * @self: a check
 *
 * Checks every item and its flags.
 */
void
tarn_check_items (TarnCheck *self)
{
  for (guint i = 0; i < self->questionnaire->items->len; i++)
    check_item (self, g_ptr_array_index (self->questionnaire->items, i));
}

/**
 * tarn_check_domains:
 * @self: a check
 *
 * Checks how every domain counts, and its advice.
 */
void
tarn_check_domains (TarnCheck *self)
{
  for (guint i = 0; i < self->questionnaire->domains->len; i++)
    check_domain (self, g_ptr_array_index (self->questionnaire->domains, i));
}
