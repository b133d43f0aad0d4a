/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-profile-private.h"
#include "tarn-score.h"

/* Ranks of priorities (scoring method, section 8). */
#define RANK_STOP    0
#define RANK_TALK    1
#define RANK_CONCERN 2
#define RANK_BENEFIT 3
#define N_RANKS      4

static guint
find_rank (const TarnItemResult *result)
{
  TarnAxisKind kind = result->item->domain->axis->kind;

  if (!result->answered)
    return N_RANKS;
  if (result->level == TARN_FLAG_STOP)
    return RANK_STOP;
  if (result->level == TARN_FLAG_TALK)
    return RANK_TALK;
  if (kind == TARN_AXIS_CONCERN && tarn_score_is_high (result->points, result->max))
    return RANK_CONCERN;
  if (kind == TARN_AXIS_BENEFIT && tarn_score_is_low (result->points, result->max))
    return RANK_BENEFIT;

  return N_RANKS;
}

/* How much there is to look at, as a share of the most there could be. */
static TarnFraction
get_concern (const TarnItemResult *result)
{
  gint64 points = result->points;

  if (result->item->domain->axis->kind == TARN_AXIS_BENEFIT)
    points = result->max - points;

  return tarn_fraction_new (points, result->max);
}

static int
compare_priorities (gconstpointer a,
                    gconstpointer b)
{
  const TarnPriority *left = *(const TarnPriority *const *)a;
  const TarnPriority *right = *(const TarnPriority *const *)b;
  int                 order;

  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;

  order = tarn_fraction_compare (get_concern (right->result), get_concern (left->result));
  if (order != 0)
    return order;

  return left->result->item->index < right->result->item->index ? -1 : 1;
}

static gboolean
is_strength (const TarnItemResult *result)
{
  const TarnItem *item = result->item;

  if (!result->answered || item->no_strength)
    return FALSE;

  switch (item->domain->axis->kind)
    {
    case TARN_AXIS_CONCERN:
      return item->direction == TARN_DIRECTION_PROTECTIVE && result->points == item->scale->min;

    case TARN_AXIS_BENEFIT:
      return result->points == result->max;

    case TARN_AXIS_PLAIN:
      break;
    }

  return FALSE;
}

static void
list_scored (TarnProfile    *self,
             TarnItemResult *result)
{
  guint rank = find_rank (result);

  if (rank < N_RANKS)
    {
      TarnPriority *priority = g_new0 (TarnPriority, 1);

      priority->rank = rank;
      priority->result = result;
      g_ptr_array_add (self->priorities, priority);
    }

  if (is_strength (result))
    g_ptr_array_add (self->strengths, result);

  if (result->answered && result->option->unsure)
    g_ptr_array_add (self->checks, result);
}

/* An item that is not scored can only be a thing to check. */
static void
list_unscored (TarnProfile    *self,
               const TarnItem *item)
{
  const char *const *values = tarn_asked_lookup (item->id, self->asked);

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      const TarnOption *option = tarn_item_find_option (item, values[i]);
      TarnItemResult   *result;

      if (option == NULL || !option->unsure)
        continue;

      result = g_new0 (TarnItemResult, 1);
      result->item = item;
      result->asked = TRUE;
      result->answered = TRUE;
      result->option = option;
      g_ptr_array_add (self->unscored, result);
      g_ptr_array_add (self->checks, result);
      return;
    }
}

/**
 * tarn_score_lists:
 * @self: a profile whose domains are scored
 *
 * Makes the lists of priorities, strengths and things to check (scoring method, section 8). They
 * stay empty while an opening question is missing.
 */
void
tarn_score_lists (TarnProfile *self)
{
  g_autoptr(GHashTable) results = NULL;

  if (tarn_asked_opening_missing (self->asked))
    return;

  results = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->domains->len; i++)
    {
      const TarnDomainResult *domain = g_ptr_array_index (self->domains, i);

      for (guint j = 0; j < domain->items->len; j++)
        {
          TarnItemResult *result = g_ptr_array_index (domain->items, j);

          g_hash_table_insert (results, (gpointer)result->item, result);
        }
    }

  for (guint i = 0; i < self->questionnaire->items->len; i++)
    {
      const TarnItem *item = g_ptr_array_index (self->questionnaire->items, i);
      TarnItemResult *result = g_hash_table_lookup (results, item);

      if (result != NULL)
        list_scored (self, result);
      else
        list_unscored (self, item);
    }

  g_ptr_array_sort (self->priorities, compare_priorities);
}
