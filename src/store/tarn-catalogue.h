/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-identifiers.h"
#include "tarn-issue.h"
#include "tarn-questionnaire.h"
#include "tarn-texts.h"

G_BEGIN_DECLS

/**
 * TarnOrigin:
 * @TARN_ORIGIN_GIVEN: a file that the person named for this one time
 * @TARN_ORIGIN_OWN: from the person's own folder
 * @TARN_ORIGIN_SYSTEM: came with Tarn, or was put there for everybody
 *
 * Where a file was found, the strongest first.
 */
typedef enum
{
  TARN_ORIGIN_GIVEN,
  TARN_ORIGIN_OWN,
  TARN_ORIGIN_SYSTEM,
} TarnOrigin;

typedef struct _TarnCatalogueEntry TarnCatalogueEntry;

/**
 * TarnCatalogueEntry:
 * @path: the file
 * @origin: where it was found
 * @questionnaire: (nullable): what is in it; %NULL when it was refused, and for files of texts and
 *   rules
 * @issues: (element-type TarnIssue): what is wrong with it
 * @error: (nullable): set when it could not be read at all
 * @instead: (nullable): another entry with the same id that is used in place of this one
 *
 * A file that was found, good or not. It belongs to its catalogue and is not to be changed.
 */
struct _TarnCatalogueEntry
{
  char                     *path;
  TarnOrigin                origin;
  TarnQuestionnaire        *questionnaire;
  GPtrArray                *issues;
  GError                   *error;
  const TarnCatalogueEntry *instead;
};

/**
 * TarnCatalogue:
 *
 * The questionnaires that were found. One file, good or broken, is one entry; of several with the
 * same id one is used: a given file before the person's own before the system's, then the higher
 * version, then the first one found.
 */
typedef struct _TarnCatalogue TarnCatalogue;

TarnCatalogue            *tarn_catalogue_new              (const char *const        *folders,
                                                           const char *const        *languages);
void                      tarn_catalogue_free             (TarnCatalogue            *self);
const TarnCatalogueEntry *tarn_catalogue_add_file         (TarnCatalogue            *self,
                                                           const char               *path);
GPtrArray                *tarn_catalogue_list             (TarnCatalogue            *self);
const TarnCatalogueEntry *tarn_catalogue_find             (TarnCatalogue            *self,
                                                           const char               *id);
TarnTexts                *tarn_catalogue_load_texts       (const char *const        *folders,
                                                           const char *const        *languages,
                                                           GPtrArray                *files);
TarnIdentifiers          *tarn_catalogue_load_identifiers (const char *const        *folders,
                                                           const char *const        *languages,
                                                           GPtrArray                *files);
TarnCatalogueEntry       *tarn_catalogue_entry_new        (const char               *path,
                                                           TarnOrigin                origin);
GBytes                   *tarn_catalogue_entry_load       (TarnCatalogueEntry       *self);
void                      tarn_catalogue_entry_free       (TarnCatalogueEntry       *self);
gboolean                  tarn_catalogue_entry_bad        (const TarnCatalogueEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnCatalogue, tarn_catalogue_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnCatalogueEntry, tarn_catalogue_entry_free)

G_END_DECLS
