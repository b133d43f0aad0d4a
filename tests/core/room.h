/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-workshop.h"

G_BEGIN_DECLS

/* Rooms for tests. A domain called CARE on the concern axis and one called GAIN on the benefit
 * axis; each person is one letter for a domain: A to D in the order of the bands, - for no band. */

TarnQuestionnaire *room_questionnaire (void);
TarnResponse      *room_response      (guint              number,
                                       const char        *care,
                                       const char        *gain,
                                       const char        *role);
void               room_fill          (TarnWorkshop      *self,
                                       const char        *care,
                                       const char        *gain);
void               room_fill_role     (TarnWorkshop      *self,
                                       const char        *role,
                                       const char        *care);
char              *room_people        (const guint       *counts);
const TarnGroupDomain *
room_care (const TarnGroupPicture *picture);

G_END_DECLS
