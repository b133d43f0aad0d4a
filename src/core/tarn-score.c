/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-score.h"

#include "tarn-profile-private.h"

static void
count_answers (TarnProfile            *self,
               const TarnDomainResult *domain)
{
  self->level = MAX (self->level, domain->level);

  for (guint i = 0; i < domain->items->len; i++)
    {
      const TarnItemResult *result = g_ptr_array_index (domain->items, i);

      self->n_asked += result->asked;
      self->n_answered += result->answered || result->not_applicable;
      self->n_declined += result->declined;
    }
}

/**
 * tarn_score:
 * @questionnaire: a questionnaire in which tarn_questionnaire_check() found no error
 * @reflection: a reflection in which tarn_reflection_check() found no error against it
 *
 * Works out what the questionnaire says of the answers (scoring method, data/schema/scoring.md).
 * Only whole numbers are used, so that the same answers always give the same profile, in whatever
 * order they were given.
 *
 * Returns: (transfer full): the profile
 */
TarnProfile *
tarn_score (TarnQuestionnaire *questionnaire,
            TarnReflection    *reflection)
{
  TarnProfile *self;

  g_return_val_if_fail (questionnaire != NULL, NULL);
  g_return_val_if_fail (TARN_IS_REFLECTION (reflection), NULL);

  self = g_atomic_rc_box_new0 (TarnProfile);
  self->questionnaire = tarn_questionnaire_ref (questionnaire);
  self->asked = tarn_asked_new (questionnaire, reflection);
  self->route = tarn_reflection_get_route (reflection);
  self->domains = g_ptr_array_new_with_free_func (tarn_score_domain_free);
  self->unscored = g_ptr_array_new_with_free_func (g_free);
  self->priorities = g_ptr_array_new_with_free_func (g_free);
  self->strengths = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();

  for (guint i = 0; i < questionnaire->domains->len; i++)
    {
      const TarnDomain *domain = g_ptr_array_index (questionnaire->domains, i);
      TarnDomainResult *result = tarn_score_domain (domain, self->asked, reflection);

      tarn_score_band (result, self->route);
      count_answers (self, result);
      g_ptr_array_add (self->domains, result);
    }

  tarn_score_overall (self);
  tarn_score_picture (self);
  tarn_score_lists (self);

  return self;
}
