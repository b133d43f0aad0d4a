/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "tarn-catalogue.h"
#include "tarn-fonts.h"
#include "tarn-journal.h"

G_BEGIN_DECLS

/**
 * TarnLibrary:
 *
 * What the whole program shares: the questionnaires that were found, the texts, the typefaces of
 * reports, the journal and the settings. Each is read when it is first asked for.
 */
#define TARN_TYPE_LIBRARY (tarn_library_get_type ())

G_DECLARE_FINAL_TYPE (TarnLibrary, tarn_library, TARN, LIBRARY, GObject)

TarnLibrary       *tarn_library_new             (void);
GSettings         *tarn_library_get_settings    (TarnLibrary *self);
TarnCatalogue     *tarn_library_get_catalogue   (TarnLibrary *self);
TarnQuestionnaire *tarn_library_find            (TarnLibrary *self,
                                                 const char  *id);
TarnTexts         *tarn_library_get_texts       (TarnLibrary *self);
GPtrArray         *tarn_library_get_bad_texts   (TarnLibrary *self);
TarnIdentifiers   *tarn_library_get_identifiers (TarnLibrary *self);
TarnFonts         *tarn_library_open_fonts      (GError     **error);
TarnFonts         *tarn_library_get_fonts       (TarnLibrary *self,
                                                 GError     **error);
TarnJournal       *tarn_library_get_journal     (TarnLibrary *self);
void               tarn_library_journal_changed (TarnLibrary *self);
void               tarn_library_forget          (TarnLibrary *self);
void               tarn_library_reread          (TarnLibrary *self);
char             **tarn_library_dup_languages   (TarnLibrary *self);

G_END_DECLS
