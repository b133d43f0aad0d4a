/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-profile-private.h"

G_DEFINE_BOXED_TYPE (TarnProfile, tarn_profile, tarn_profile_ref, tarn_profile_unref)

static void
tarn_profile_clear (gpointer data)
{
  TarnProfile *self = data;

  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->strengths);
  g_ptr_array_unref (self->priorities);
  g_ptr_array_unref (self->unscored);
  g_ptr_array_unref (self->domains);
  tarn_asked_unref (self->asked);
  tarn_questionnaire_unref (self->questionnaire);
}

/**
 * tarn_profile_ref:
 * @self: a profile
 *
 * Returns: (transfer full): @self, counted once more
 */
TarnProfile *
tarn_profile_ref (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * tarn_profile_unref:
 * @self: (nullable) (transfer full): a profile
 *
 * Gives up one count.
 */
void
tarn_profile_unref (TarnProfile *self)
{
  if (self != NULL)
    g_atomic_rc_box_release_full (self, tarn_profile_clear);
}

/**
 * tarn_profile_get_questionnaire:
 * @self: a profile
 *
 * Returns: (transfer none): the questionnaire
 */
TarnQuestionnaire *
tarn_profile_get_questionnaire (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->questionnaire;
}

/**
 * tarn_profile_get_asked:
 * @self: a profile
 *
 * Returns: (transfer none): which items were asked, and what conditions may read
 */
TarnAsked *
tarn_profile_get_asked (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->asked;
}

/**
 * tarn_profile_get_route:
 * @self: a profile
 *
 * Returns: the route
 */
TarnRoute
tarn_profile_get_route (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, TARN_ROUTE_FULL);

  return self->route;
}

/**
 * tarn_profile_get_domains:
 * @self: a profile
 *
 * Returns: (transfer none) (element-type TarnDomainResult): every domain, in the order of the
 *   questionnaire
 */
GPtrArray *
tarn_profile_get_domains (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->domains;
}

/**
 * tarn_profile_find_domain:
 * @self: a profile
 * @id: the id of a domain
 *
 * Returns: (transfer none) (nullable): the result of that domain
 */
const TarnDomainResult *
tarn_profile_find_domain (TarnProfile *self,
                          const char  *id)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->domains->len; i++)
    {
      const TarnDomainResult *result = g_ptr_array_index (self->domains, i);

      if (g_str_equal (result->domain->id, id))
        return result;
    }

  return NULL;
}

/**
 * tarn_profile_get_statement:
 * @self: a profile
 *
 * Returns: (transfer none) (nullable): the overall statement; %NULL if there is none to make
 *   (scoring method, section 7)
 */
const TarnStatement *
tarn_profile_get_statement (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->statement;
}

/**
 * tarn_profile_get_level:
 * @self: a profile
 *
 * Returns: the strongest flag that fired in any domain
 */
TarnFlagLevel
tarn_profile_get_level (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, TARN_FLAG_NONE);

  return self->level;
}

/**
 * tarn_profile_get_across:
 * @self: a profile
 *
 * Returns: (transfer none) (nullable): the axis drawn across (scoring method, section 6); %NULL if
 *   the questionnaire has no two-axis picture
 */
const TarnAxisResult *
tarn_profile_get_across (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->questionnaire->picture != NULL ? &self->across : NULL;
}

/**
 * tarn_profile_get_up:
 * @self: a profile
 *
 * Returns: (transfer none) (nullable): the axis drawn upwards; %NULL if the questionnaire has no
 *   two-axis picture
 */
const TarnAxisResult *
tarn_profile_get_up (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->questionnaire->picture != NULL ? &self->up : NULL;
}

/**
 * tarn_profile_get_quadrant:
 * @self: a profile
 *
 * The quadrant of the picture. After a stop flag it is not to be printed: the picture then says to
 * act first (scoring method, section 6).
 *
 * Returns: (transfer none) (nullable): the quadrant; %NULL if no marker is drawn
 */
const TarnQuadrant *
tarn_profile_get_quadrant (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->quadrant;
}

/**
 * tarn_profile_get_priorities:
 * @self: a profile
 *
 * Returns: (transfer none) (element-type TarnPriority): what to act on, talk over and work on, most
 *   pressing first; all of them (scoring method, section 8)
 */
GPtrArray *
tarn_profile_get_priorities (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->priorities;
}

/**
 * tarn_profile_get_strengths:
 * @self: a profile
 *
 * Returns: (transfer none) (element-type TarnItemResult): the strengths, in the order of the
 *   questionnaire; all of them (scoring method, section 8)
 */
GPtrArray *
tarn_profile_get_strengths (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->strengths;
}

/**
 * tarn_profile_get_checks:
 * @self: a profile
 *
 * Returns: (transfer none) (element-type TarnItemResult): items answered with an unsure option, in
 *   the order of the questionnaire; also items that are not scored
 */
GPtrArray *
tarn_profile_get_checks (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->checks;
}

/**
 * tarn_profile_get_n_asked:
 * @self: a profile
 *
 * Returns: how many scored items were asked
 */
guint
tarn_profile_get_n_asked (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_asked;
}

/**
 * tarn_profile_get_n_answered:
 * @self: a profile
 *
 * Returns: how many of the scored items that were asked have an answer; "does not apply" is one
 */
guint
tarn_profile_get_n_answered (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_answered;
}

/**
 * tarn_profile_get_n_declined:
 * @self: a profile
 *
 * Returns: how many of the scored items that were asked were declined
 */
guint
tarn_profile_get_n_declined (TarnProfile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_declined;
}

/**
 * tarn_domain_result_get_shared:
 * @self: of a domain
 *
 * The band that a copy without flags holds (scoring method, section 10, rule 8). A band that only a
 * flag can give stands as the band that its axis names for that, or as none: never as the average
 * band, which would be beside a truth that the copy leaves out.
 *
 * Returns: (transfer none) (nullable): the band; %NULL for none
 */
const TarnBand *
tarn_domain_result_get_shared (const TarnDomainResult *self)
{
  const TarnBand *final;

  g_return_val_if_fail (self != NULL, NULL);

  final = self->final;
  if (final == NULL || !final->by_flag)
    return final;

  return final->shared_as != NULL ? tarn_axis_find_band (self->domain->axis, final->shared_as)
                                  : NULL;
}

/**
 * tarn_status_get_id:
 * @status: a status
 *
 * The id of a status in files and JSON, the same in every language.
 *
 * Returns: (transfer none): the id
 */
const char *
tarn_status_get_id (TarnStatus status)
{
  switch (status)
    {
    case TARN_STATUS_SCORED:
      return "scored";

    case TARN_STATUS_NOT_ENOUGH_ANSWERS:
      return "not-enough-answers";

    case TARN_STATUS_TOO_FEW_APPLY:
      return "too-few-apply";

    case TARN_STATUS_DOES_NOT_APPLY:
      return "does-not-apply";

    case TARN_STATUS_OPENING_MISSING:
      return "opening-missing";
    }

  g_return_val_if_reached (NULL);
}
