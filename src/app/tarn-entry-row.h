/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "tarn-journal.h"
#include "tarn-library.h"

G_BEGIN_DECLS

/**
 * TarnEntryRow:
 *
 * A reflection of the journal: what it is about, when it was changed, where it was left.
 * #TarnEntryRow::delete is emitted when the person wants it to go.
 */
#define TARN_TYPE_ENTRY_ROW (tarn_entry_row_get_type ())

G_DECLARE_FINAL_TYPE (TarnEntryRow, tarn_entry_row, TARN, ENTRY_ROW, AdwActionRow)

GtkWidget              *tarn_entry_row_new       (TarnLibrary            *library,
                                                  const TarnJournalEntry *entry);
const TarnJournalEntry *tarn_entry_row_get_entry (TarnEntryRow           *self);

G_END_DECLS
