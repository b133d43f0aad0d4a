/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-profile.h"

G_BEGIN_DECLS

/* Shared by the files of the scorer, and by nobody else. */

struct _TarnProfile
{
  TarnQuestionnaire   *questionnaire;
  TarnAsked           *asked;
  TarnRoute            route;
  GPtrArray           *domains;  /* TarnDomainResult */
  GPtrArray           *unscored; /* TarnItemResult: choices with an option that is unsure */
  const TarnStatement *statement;
  TarnFlagLevel        level;
  TarnAxisResult       across;
  TarnAxisResult       up;
  const TarnQuadrant  *quadrant;
  GPtrArray           *priorities; /* TarnPriority */
  GPtrArray           *strengths;  /* TarnItemResult, borrowed from the domains */
  GPtrArray           *checks;     /* TarnItemResult, borrowed */
  guint                n_asked;
  guint                n_answered;
  guint                n_declined;
};

/* The steps of tarn_score(), in the order in which they build on each other. */
TarnDomainResult *tarn_score_domain        (const TarnDomain *domain,
                                            TarnAsked        *asked,
                                            TarnReflection   *reflection);
void              tarn_score_domain_free   (gpointer          data);
void              tarn_score_band          (TarnDomainResult *self,
                                            TarnRoute         route);
void              tarn_score_overall       (TarnProfile      *self);
void              tarn_score_picture       (TarnProfile      *self);
void              tarn_score_lists         (TarnProfile      *self);

/* Shared arithmetic. */
guint             tarn_score_share         (guint             percent,
                                            guint             of);
gboolean          tarn_score_is_high       (gint64            points,
                                            gint64            max);
int               tarn_score_compare_bands (const TarnAxis   *axis,
                                            const TarnBand   *a,
                                            const TarnBand   *b);

G_END_DECLS
