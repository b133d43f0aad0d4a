/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-check-private.h"

#include "tarn-limits.h"

/* A domain is scored from three answers up; see tarn-score-bands.c. */
#define LEAST_ITEMS 3

/* One opening question that is tried with every answer it can have. */
typedef struct
{
  const TarnItem *item;
  guint           n_answers;
  guint           digit; /* the answer that is being tried */
  gboolean        asked;
  GPtrArray      *values; /* of the answer being tried, %NULL-terminated */
} Opening;

/* The search over one domain. */
typedef struct
{
  TarnCheck        *check;
  const TarnDomain *domain;
  GPtrArray        *openings; /* Opening, in the order of the questionnaire */
} Search;

static void
opening_free (gpointer data)
{
  Opening *self = data;

  g_ptr_array_unref (self->values);
  g_free (self);
}

/* Only answers from a list can be tried one by one. */
static gboolean
can_try (const TarnItem *item)
{
  return item != NULL && item->opening && item->scale != NULL &&
         (item->type == TARN_ITEM_CHOICE || item->type == TARN_ITEM_CHOICES ||
          item->type == TARN_ITEM_SCALE);
}

static guint
count_answers (const TarnItem *item)
{
  guint n_options = item->scale->options->len;

  if (item->type != TARN_ITEM_CHOICES)
    return n_options + item->may_decline;

  /* Every set of options, the empty one standing for declined. */
  return n_options < 13 ? 1u << n_options : TARN_LIMIT_OPENING_COMBINATIONS + 1;
}

static Opening *
find_opening (const Search *self,
              const char   *id)
{
  for (guint i = 0; i < self->openings->len; i++)
    {
      Opening *opening = g_ptr_array_index (self->openings, i);

      if (g_strcmp0 (opening->item->id, id) == 0)
        return opening;
    }

  return NULL;
}

static void
collect (Search        *self,
         TarnCondition *condition)
{
  const char *const *ids;

  if (condition == NULL)
    return;

  ids = tarn_condition_get_ids (condition);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const TarnItem *item = tarn_questionnaire_find_item (self->check->questionnaire, ids[i]);
      Opening        *opening;

      if (!can_try (item) || find_opening (self, ids[i]) != NULL)
        continue;

      opening = g_new0 (Opening, 1);
      opening->item = item;
      opening->n_answers = count_answers (item);
      opening->values = g_ptr_array_new ();
      g_ptr_array_add (self->openings, opening);

      collect (self, item->when);
    }
}

static int
compare_openings (gconstpointer a,
                  gconstpointer b)
{
  const Opening *left = *(const Opening *const *)a;
  const Opening *right = *(const Opening *const *)b;

  return (left->item->index > right->item->index) - (left->item->index < right->item->index);
}

static const char *const *
look_up (const char *id,
         gpointer    user_data)
{
  const Search  *self = user_data;
  const Opening *opening = find_opening (self, id);

  if (opening == NULL || !opening->asked)
    return NULL;

  return (const char *const *)opening->values->pdata;
}

/* What depends on anything but the opening questions counts as if it could be met. */
static gboolean
may_be_met (Search        *self,
            TarnCondition *condition)
{
  const char *const *ids;

  if (condition == NULL)
    return TRUE;

  ids = tarn_condition_get_ids (condition);
  for (guint i = 0; ids[i] != NULL; i++)
    if (find_opening (self, ids[i]) == NULL)
      return TRUE;

  self->check->evaluations++;

  return tarn_condition_is_met (condition, look_up, self, NULL);
}

static void
set_values (Opening *self)
{
  GPtrArray *options = self->item->scale->options;

  g_ptr_array_set_size (self->values, 0);

  for (guint i = 0; i < options->len; i++)
    {
      const TarnOption *option = g_ptr_array_index (options, i);
      gboolean          chosen = self->item->type == TARN_ITEM_CHOICES ? (self->digit >> i) & 1
                                                                       : self->digit == i;

      if (chosen)
        g_ptr_array_add (self->values, option->code);
    }

  g_ptr_array_add (self->values, NULL);
}

/* Does this combination of answers lead to enough items? */
static gboolean
try_combination (Search *self)
{
  guint count = 0;

  for (guint i = 0; i < self->openings->len; i++)
    {
      Opening *opening = g_ptr_array_index (self->openings, i);

      set_values (opening);
      opening->asked = may_be_met (self, opening->item->when);
    }

  if (self->domain->section != NULL && !may_be_met (self, self->domain->section->when))
    return FALSE;
  if (!may_be_met (self, self->domain->when))
    return FALSE;

  for (guint i = 0; i < self->domain->items->len && count < LEAST_ITEMS; i++)
    {
      const TarnItem *item = g_ptr_array_index (self->domain->items, i);

      if (item->type == TARN_ITEM_SCALE && may_be_met (self, item->when))
        count++;
    }

  return count >= LEAST_ITEMS;
}

/* Counts up like a clock; %FALSE when every combination was tried. */
static gboolean
next_combination (Search *self)
{
  for (guint i = 0; i < self->openings->len; i++)
    {
      Opening *opening = g_ptr_array_index (self->openings, i);

      opening->digit++;
      if (opening->digit < opening->n_answers)
        return TRUE;

      opening->digit = 0;
    }

  return FALSE;
}

static gboolean
are_too_many (const Search *self)
{
  guint64 combinations = 1;

  for (guint i = 0; i < self->openings->len; i++)
    {
      const Opening *opening = g_ptr_array_index (self->openings, i);

      combinations *= MAX (opening->n_answers, 1);
      if (combinations > TARN_LIMIT_OPENING_COMBINATIONS)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_enough_unconditional (const TarnDomain *domain)
{
  guint count = 0;

  for (guint i = 0; i < domain->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (domain->items, i);

      count += item->type == TARN_ITEM_SCALE && item->when == NULL;
    }

  return count >= LEAST_ITEMS;
}

static void
search_domain (Search *self)
{
  const TarnDomain *domain = self->domain;

  if (domain->section != NULL)
    collect (self, domain->section->when);

  collect (self, domain->when);
  for (guint i = 0; i < domain->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (domain->items, i);

      collect (self, item->when);
    }

  g_ptr_array_sort (self->openings, compare_openings);

  if (!are_too_many (self))
    {
      do
        if (try_combination (self))
          return;
      while (self->check->evaluations <= TARN_LIMIT_REACH_EVALUATIONS && next_combination (self));

      if (self->check->evaluations <= TARN_LIMIT_REACH_EVALUATIONS)
        {
          tarn_check_add (self->check, "domain-too-few", domain->line, domain->id);
          return;
        }
    }

  if (!has_enough_unconditional (domain))
    tarn_check_add (self->check, "domain-too-few-estimated", domain->line, domain->id);
}

/**
 * tarn_check_reach:
 * @self: a check
 *
 * Checks that at least three items of every domain that works with percent can be asked together,
 * over all combinations of answers to the opening questions that its conditions depend on. Where
 * these are more than TARN_LIMIT_OPENING_COMBINATIONS, or take more than
 * TARN_LIMIT_REACH_EVALUATIONS in all, only the items without a condition are counted, and too few
 * of them are a warning.
 */
void
tarn_check_reach (TarnCheck *self)
{
  for (guint i = 0; i < self->questionnaire->domains->len; i++)
    {
      const TarnDomain *domain = g_ptr_array_index (self->questionnaire->domains, i);
      g_autoptr(GPtrArray) openings = g_ptr_array_new_with_free_func (opening_free);
      Search search = { self, domain, openings };

      if (domain->axis != NULL && domain->axis->scoring == TARN_SCORING_MEAN_PERCENT)
        search_domain (&search);
    }
}
