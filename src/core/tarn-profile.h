/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-asked.h"
#include "tarn-fraction.h"
#include "tarn-questionnaire.h"
#include "tarn-reflection.h"

G_BEGIN_DECLS

typedef enum
{
  TARN_STATUS_SCORED,
  TARN_STATUS_NOT_ENOUGH_ANSWERS,
  TARN_STATUS_TOO_FEW_APPLY,
  TARN_STATUS_DOES_NOT_APPLY,
  TARN_STATUS_OPENING_MISSING,
} TarnStatus;

/**
 * TarnItemResult:
 * @item: a scored item
 * @asked: it was asked; if not, nothing below counts
 * @answered: it has an answer that counts
 * @declined: it was declined
 * @not_applicable: it was marked as not applicable
 * @option: (nullable): the option that counts
 * @guess: (nullable): the first option, once it was checked
 * @points: points towards the axis (scoring method, section 2)
 * @max: the most points it can give
 * @level: the strongest flag that fired
 * @flag: (nullable): that flag
 */
typedef struct
{
  const TarnItem   *item;
  gboolean          asked;
  gboolean          answered;
  gboolean          declined;
  gboolean          not_applicable;
  const TarnOption *option;
  const TarnOption *guess;
  gint64            points;
  gint64            max;
  TarnFlagLevel     level;
  const TarnFlag   *flag;
} TarnItemResult;

/**
 * TarnDomainResult:
 * @shown: items asked
 * @applicable: of these, not marked as not applicable
 * @answered: of these, answered
 * @needed: how many had to be answered; 0 where too few apply
 * @sum: points of the answered items; prorated on a `sum` axis that says so
 * @max: the most points these items can give
 * @percent: 100 x sum / max; only if scored by mean-percent
 * @has_percent: @percent is set
 * @band: (nullable): from the average or sum alone
 * @final: (nullable): after flags and the event rule
 * @event_rule: the event rule changed the band
 * @from_few: quick route: say "from few answers"
 * @level: the strongest flag that fired in it
 * @items: (element-type TarnItemResult): its scored items, in order
 */
typedef struct
{
  const TarnDomain *domain;
  TarnStatus        status;
  guint             shown;
  guint             applicable;
  guint             answered;
  guint             needed;
  gint64            sum;
  gint64            max;
  TarnFraction      percent;
  gboolean          has_percent;
  const TarnBand   *band;
  const TarnBand   *final;
  gboolean          event_rule;
  gboolean          from_few;
  TarnFlagLevel     level;
  GPtrArray        *items;
} TarnDomainResult;

/**
 * TarnPriority:
 * @rank: 0 stop, 1 talk, 2 concern with three quarters of its points or more, 3 benefit with one
 *   quarter or fewer (scoring method, section 8)
 */
typedef struct
{
  guint                 rank;
  const TarnItemResult *result;
} TarnPriority;

/**
 * TarnAxisResult:
 * @value: plain mean of the percents of the axis's scored domains
 * @has_value: enough of them are scored
 * @high: at the cross line or more
 * @near: close to the cross line
 */
typedef struct
{
  TarnFraction value;
  gboolean     has_value;
  gboolean     high;
  gboolean     near;
} TarnAxisResult;

/**
 * TarnProfile:
 *
 * What a questionnaire says of the answers of one moment. Immutable and counted; it keeps its
 * questionnaire, but not the reflection.
 */
typedef struct _TarnProfile TarnProfile;

#define TARN_TYPE_PROFILE (tarn_profile_get_type ())

GType                   tarn_profile_get_type          (void);
TarnProfile            *tarn_profile_ref               (TarnProfile      *self);
void                    tarn_profile_unref             (TarnProfile      *self);
TarnQuestionnaire      *tarn_profile_get_questionnaire (TarnProfile      *self);
TarnAsked              *tarn_profile_get_asked         (TarnProfile      *self);
TarnRoute               tarn_profile_get_route         (TarnProfile      *self);
GPtrArray              *tarn_profile_get_domains       (TarnProfile      *self);
const TarnDomainResult *tarn_profile_find_domain       (TarnProfile      *self,
                                                        const char       *id);
const TarnStatement    *tarn_profile_get_statement     (TarnProfile      *self);
TarnFlagLevel           tarn_profile_get_level         (TarnProfile      *self);
const TarnAxisResult   *tarn_profile_get_across        (TarnProfile      *self);
const TarnAxisResult   *tarn_profile_get_up            (TarnProfile      *self);
const TarnQuadrant     *tarn_profile_get_quadrant      (TarnProfile      *self);
GPtrArray              *tarn_profile_get_priorities    (TarnProfile      *self);
GPtrArray              *tarn_profile_get_strengths     (TarnProfile      *self);
GPtrArray              *tarn_profile_get_checks        (TarnProfile      *self);
guint                   tarn_profile_get_n_asked       (TarnProfile      *self);
guint                   tarn_profile_get_n_answered    (TarnProfile      *self);
guint                   tarn_profile_get_n_declined    (TarnProfile      *self);
const TarnBand         *tarn_domain_result_get_shared  (const TarnDomainResult *self);
const char             *tarn_status_get_id             (TarnStatus        status);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnProfile, tarn_profile_unref)

G_END_DECLS
