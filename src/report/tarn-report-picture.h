/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-profile.h"
#include "tarn-reflection.h"
#include "tarn-report.h"
#include "tarn-texts.h"

G_BEGIN_DECLS

typedef enum
{
  TARN_PICTURE_STRIP, /* every domain at a glance */
  TARN_PICTURE_WHEEL, /* the profile wheel */
  TARN_PICTURE_MAP,   /* the presence map */
  TARN_PICTURE_AXES,  /* the two axes */
} TarnPictureKind;

TarnReport *
tarn_report_picture_new (TarnPictureKind kind,
                         TarnProfile    *profile,
                         TarnReflection *reflection,
                         TarnTexts      *texts);
const char *
tarn_report_picture_get_description (TarnReport *picture);

G_END_DECLS
