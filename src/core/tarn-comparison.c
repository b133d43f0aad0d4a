/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-comparison.h"

/* How far a percent must move for a change of band to count (scoring method, section 9). */
#define LEAST_MOVE 10

struct _TarnComparison
{
  TarnProfile *before;
  TarnProfile *now;
  GPtrArray   *domains;
};

G_DEFINE_BOXED_TYPE (TarnComparison, tarn_comparison, tarn_comparison_ref, tarn_comparison_unref)

G_DEFINE_QUARK (tarn_comparison_error, tarn_comparison_error)

static void
domain_change_free (gpointer data)
{
  TarnDomainChange *self = data;

  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->flags);
  g_free (self);
}

static void
tarn_comparison_clear (gpointer data)
{
  TarnComparison *self = data;

  g_ptr_array_unref (self->domains);
  tarn_profile_unref (self->now);
  tarn_profile_unref (self->before);
}

/* A sum is taken as a share of the most it could be, so that one rule serves both methods. */
static TarnFraction
get_percent (const TarnDomainResult *result)
{
  if (result->has_percent || result->max == 0)
    return result->percent;

  return tarn_fraction_new (100 * result->sum, result->max);
}

static gboolean
has_moved (TarnFraction before,
           TarnFraction now)
{
  TarnFraction step = tarn_fraction_new (LEAST_MOVE, 1);

  return tarn_fraction_compare (now, tarn_fraction_add (before, step)) >= 0 ||
         tarn_fraction_compare (before, tarn_fraction_add (now, step)) >= 0;
}

static TarnChange
judge (const TarnDomainResult *before,
       const TarnDomainResult *now)
{
  if (before->band == NULL || now->band == NULL)
    return TARN_CHANGE_NONE_POSSIBLE;

  if (g_str_equal (before->final->id, now->final->id) ||
      !has_moved (get_percent (before), get_percent (now)))
    return TARN_CHANGE_ABOUT_THE_SAME;

  return TARN_CHANGE_CHANGED;
}

static const TarnItemResult *
find_item (const TarnDomainResult *domain,
           const char             *id)
{
  for (guint i = 0; i < domain->items->len; i++)
    {
      const TarnItemResult *result = g_ptr_array_index (domain->items, i);

      if (g_str_equal (result->item->id, id))
        return result;
    }

  return NULL;
}

static gboolean
same_option (const TarnItemResult *before,
             const TarnItemResult *now)
{
  return before->option != NULL && now->option != NULL &&
         g_str_equal (before->option->code, now->option->code);
}

static gboolean
same_answer (const TarnItemResult *before,
             const TarnItemResult *now)
{
  if (before->declined != now->declined || before->not_applicable != now->not_applicable)
    return FALSE;

  return (before->option == NULL && now->option == NULL) || same_option (before, now);
}

static void
compare_flags (TarnDomainChange     *self,
               const TarnItemResult *before,
               const TarnItemResult *now)
{
  const TarnFlag *stronger;
  TarnFlagChange *change;

  if (before->level == now->level)
    return;

  stronger = before->level > now->level ? before->flag : now->flag;
  change = g_new0 (TarnFlagChange, 1);
  change->item = now->item;
  change->before = before->level;
  change->now = now->level;
  change->by_condition = same_option (before, now) && stronger->when != NULL;
  g_ptr_array_add (self->flags, change);
}

static TarnDomainChange *
compare_domain (const TarnDomainResult *before,
                const TarnDomainResult *now)
{
  TarnDomainChange *self = g_new0 (TarnDomainChange, 1);

  self->before = before;
  self->now = now;
  self->change = judge (before, now);
  self->flags = g_ptr_array_new_with_free_func (g_free);
  self->answers = g_ptr_array_new ();

  for (guint i = 0; i < now->items->len; i++)
    {
      const TarnItemResult *new_result = g_ptr_array_index (now->items, i);
      const TarnItemResult *old_result = find_item (before, new_result->item->id);

      if (old_result == NULL)
        continue;

      compare_flags (self, old_result, new_result);
      if (old_result->asked && new_result->asked && !same_answer (old_result, new_result))
        g_ptr_array_add (self->answers, (gpointer)new_result->item);
    }

  return self;
}

static gboolean
may_compare (TarnProfile *before,
             TarnProfile *now,
             GError     **error)
{
  const TarnQuestionnaire *old_one = tarn_profile_get_questionnaire (before);
  const TarnQuestionnaire *new_one = tarn_profile_get_questionnaire (now);

  if (g_strcmp0 (old_one->id, new_one->id) != 0)
    g_set_error_literal (error, TARN_COMPARISON_ERROR, TARN_COMPARISON_ERROR_QUESTIONNAIRE,
                         "The two reflections belong to different questionnaires.");
  else if (tarn_questionnaire_get_major (old_one) != tarn_questionnaire_get_major (new_one))
    g_set_error_literal (error, TARN_COMPARISON_ERROR, TARN_COMPARISON_ERROR_VERSION,
                         "The questionnaire asked other questions then, so the two cannot be "
                         "compared.");
  else if (tarn_profile_get_route (before) != tarn_profile_get_route (now))
    g_set_error_literal (error, TARN_COMPARISON_ERROR, TARN_COMPARISON_ERROR_ROUTE,
                         "One of the two took the quick route, so they cannot be compared.");
  else
    return TRUE;

  return FALSE;
}

/**
 * tarn_comparison_new:
 * @before: the earlier profile
 * @now: the later profile
 * @error: %TARN_COMPARISON_ERROR if the two cannot be compared
 *
 * Compares two profiles (scoring method, section 9). A domain has changed only if its final band is
 * another one and its percent moved by 10 or more; everything less is "about the same". Flags that
 * came, went or changed are listed whatever the bands say. Domains that only one of the two
 * questionnaires has are left out.
 *
 * Returns: (transfer full) (nullable): the comparison
 */
TarnComparison *
tarn_comparison_new (TarnProfile *before,
                     TarnProfile *now,
                     GError     **error)
{
  TarnComparison *self;
  GPtrArray      *results;

  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (now != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!may_compare (before, now, error))
    return NULL;

  self = g_atomic_rc_box_new0 (TarnComparison);
  self->before = tarn_profile_ref (before);
  self->now = tarn_profile_ref (now);
  self->domains = g_ptr_array_new_with_free_func (domain_change_free);

  results = tarn_profile_get_domains (now);
  for (guint i = 0; i < results->len; i++)
    {
      const TarnDomainResult *new_result = g_ptr_array_index (results, i);
      const TarnDomainResult *old_result =
        tarn_profile_find_domain (before, new_result->domain->id);

      if (old_result != NULL)
        g_ptr_array_add (self->domains, compare_domain (old_result, new_result));
    }

  return self;
}

/**
 * tarn_comparison_ref:
 * @self: a comparison
 *
 * Returns: (transfer full): @self, counted once more
 */
TarnComparison *
tarn_comparison_ref (TarnComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * tarn_comparison_unref:
 * @self: (nullable) (transfer full): a comparison
 *
 * Gives up one count.
 */
void
tarn_comparison_unref (TarnComparison *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, tarn_comparison_clear);
}

/**
 * tarn_comparison_get_domains:
 * @self: a comparison
 *
 * Returns: (transfer none) (element-type TarnDomainChange): the domains that both have, in the
 *   order of the later one
 */
GPtrArray *
tarn_comparison_get_domains (TarnComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->domains;
}
