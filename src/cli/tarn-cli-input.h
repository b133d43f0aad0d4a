/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-catalogue.h"
#include "tarn-cli-options.h"
#include "tarn-profile.h"
#include "tarn-reflection.h"
#include "tarn-report-practitioner.h"
#include "tarn-texts.h"

G_BEGIN_DECLS

/**
 * TarnInput:
 * @path: the file of the reflection
 * @questionnaire: what it answers
 * @profile: what comes of it
 *
 * A reflection that was read and scored.
 */
typedef struct
{
  char              *path;
  TarnReflection    *reflection;
  TarnQuestionnaire *questionnaire;
  TarnProfile       *profile;
} TarnInput;

TarnCatalogue  *tarn_cli_open_catalogue     (const TarnOptions  *options,
                                             TarnExit           *status);
void            tarn_cli_complain_of_broken (TarnCatalogue      *catalogue);
TarnReflection *tarn_cli_check_reflection   (TarnCatalogue      *catalogue,
                                             TarnCatalogueEntry *file,
                                             GBytes             *bytes,
                                             TarnQuestionnaire **questionnaire);
TarnInput      *tarn_cli_read_input         (TarnCatalogue      *catalogue,
                                             const char         *path,
                                             TarnExit           *status);
TarnTexts      *tarn_cli_load_texts         (const TarnOptions  *options,
                                             TarnExit           *status);
TarnReportInput *
tarn_cli_list_parts (GPtrArray *inputs);
void            tarn_input_free             (TarnInput          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnInput, tarn_input_free)

G_END_DECLS
