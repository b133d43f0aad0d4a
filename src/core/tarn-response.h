/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-profile.h"

G_BEGIN_DECLS

/**
 * TarnResponseDomain:
 * @id: the id of a domain
 * @band: (nullable): the id of its band; %NULL for none, whatever the reason
 */
typedef struct
{
  const char *id;
  const char *band;
} TarnResponseDomain;

/**
 * TarnResponse:
 *
 * What one person hands in for a group picture, and all of it (scoring method, section 10, rule 8).
 * Immutable and counted.
 */
typedef struct _TarnResponse TarnResponse;

#define TARN_TYPE_RESPONSE (tarn_response_get_type ())

GType                     tarn_response_get_type          (void);
TarnResponse             *tarn_response_new               (const char               *questionnaire,
                                                           const char               *version,
                                                           TarnRoute                 route,
                                                           const char               *token,
                                                           const char               *role,
                                                           const TarnResponseDomain *domains,
                                                           guint                     n_domains);
TarnResponse             *tarn_response_new_of_profile    (TarnProfile              *profile,
                                                           const char               *token,
                                                           const char               *role);
TarnResponse             *tarn_response_ref               (TarnResponse             *self);
void                      tarn_response_unref             (TarnResponse             *self);
const char               *tarn_response_get_questionnaire (TarnResponse             *self);
const char               *tarn_response_get_version       (TarnResponse             *self);
TarnRoute                 tarn_response_get_route         (TarnResponse             *self);
const char               *tarn_response_get_token         (TarnResponse             *self);
const char               *tarn_response_get_role          (TarnResponse             *self);
const TarnResponseDomain *tarn_response_get_domains       (TarnResponse             *self,
                                                           guint                    *n_domains);
gboolean                  tarn_response_is_token          (const char               *token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnResponse, tarn_response_unref)

G_END_DECLS
