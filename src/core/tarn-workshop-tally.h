/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-response.h"

G_BEGIN_DECLS

/* The sums that a room keeps of responses. They have no order, and no response can be read back. */

/**
 * TarnToken:
 *
 * The token of a response, as a number of 128 bits.
 */
typedef struct
{
  guint64 high;
  guint64 low;
} TarnToken;

/**
 * TarnTally:
 * @n_files: how many responses there are
 * @bands: people by band with an edge, domain after domain
 * @offsets: (array): where the bands of each domain begin, and where the last one's end
 * @roles: (element-type TarnOption) (nullable): the roles that the questionnaire knows
 * @role_files: people by role
 * @role_people: people with a band, by role and domain
 * @role_exposed: of these, on the exposed side
 */
typedef struct
{
  TarnQuestionnaire *questionnaire;
  guint              n_files;
  guint             *bands;
  guint             *offsets;
  GPtrArray         *roles;
  guint             *role_files;
  guint             *role_people;
  guint             *role_exposed;
} TarnTally;

TarnTally   *tarn_tally_new             (TarnQuestionnaire *questionnaire);
void         tarn_tally_free            (TarnTally         *self);
gboolean     tarn_tally_add             (TarnTally         *self,
                                         TarnResponse      *response);
void         tarn_tally_move            (TarnTally         *self,
                                         TarnTally         *to);
const guint *tarn_tally_get_bands       (const TarnTally   *self,
                                         guint              domain);
guint        tarn_tally_get_people      (const TarnTally   *self,
                                         guint              domain,
                                         guint             *exposed);
guint        tarn_tally_n_roles         (const TarnTally   *self);
guint        tarn_tally_get_role_people (const TarnTally   *self,
                                         guint              role,
                                         guint              domain,
                                         guint             *exposed);

void         tarn_token_read            (TarnToken         *self,
                                         const char        *text);
guint        tarn_token_hash            (gconstpointer      self);
gboolean     tarn_token_equal           (gconstpointer      one,
                                         gconstpointer      other);

G_END_DECLS
