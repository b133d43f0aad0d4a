/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-journal.h"

G_BEGIN_DECLS

/**
 * TarnJournalFinding:
 * @path: a file of the journal
 * @message: (nullable): what is wrong with it, for a person
 * @issues: (nullable) (element-type TarnIssue): or what is wrong with its content
 *
 * Something that tarn_journal_check() found.
 */
typedef struct
{
  char      *path;
  char      *message;
  GPtrArray *issues;
} TarnJournalFinding;

GPtrArray *tarn_journal_check         (TarnJournal        *self,
                                       guint              *n_files,
                                       GError            **error);
void       tarn_journal_finding_free  (TarnJournalFinding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnJournalFinding, tarn_journal_finding_free)

G_END_DECLS
