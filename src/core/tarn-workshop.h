/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-group-picture.h"
#include "tarn-response.h"

G_BEGIN_DECLS

/* What became of a response that was handed in. */
typedef enum
{
  TARN_ADMISSION_TAKEN,
  TARN_ADMISSION_DUPLICATE,
  TARN_ADMISSION_OTHER_QUESTIONNAIRE,
  TARN_ADMISSION_OTHER_VERSION,
  TARN_ADMISSION_OTHER_ROUTE,
  TARN_ADMISSION_UNKNOWN_BAND,
} TarnAdmission;

/**
 * TarnWorkshop:
 *
 * A room: the responses of people to one questionnaire on one route. They wait in a batch until the
 * trainer closes it; only then they count, and only sums are kept, without any order (scoring
 * method, section 10, rule 7). It is mutable.
 */
#define TARN_TYPE_WORKSHOP (tarn_workshop_get_type ())

G_DECLARE_FINAL_TYPE (TarnWorkshop, tarn_workshop, TARN, WORKSHOP, GObject)

TarnWorkshop      *tarn_workshop_new               (TarnQuestionnaire *questionnaire,
                                                    TarnRoute          route);
TarnWorkshop      *tarn_workshop_new_after         (TarnWorkshop      *before);
TarnQuestionnaire *tarn_workshop_get_questionnaire (TarnWorkshop      *self);
TarnRoute          tarn_workshop_get_route         (TarnWorkshop      *self);
guint              tarn_workshop_get_k             (TarnWorkshop      *self);
gboolean           tarn_workshop_raise_k           (TarnWorkshop      *self,
                                                    guint              k);
TarnAdmission      tarn_workshop_admit             (TarnWorkshop      *self,
                                                    TarnResponse      *response);
guint              tarn_workshop_get_n_waiting     (TarnWorkshop      *self);
guint              tarn_workshop_get_n_closed      (TarnWorkshop      *self);
guint              tarn_workshop_get_n_duplicates  (TarnWorkshop      *self);
guint              tarn_workshop_get_n_missing     (TarnWorkshop      *self);
gboolean           tarn_workshop_close_batch       (TarnWorkshop      *self);
gboolean           tarn_workshop_break_down        (TarnWorkshop      *self);
gboolean           tarn_workshop_is_over           (TarnWorkshop      *self);
TarnGroupPicture  *tarn_workshop_draw              (TarnWorkshop      *self);
const char        *tarn_admission_get_code         (TarnAdmission      admission);

G_END_DECLS
