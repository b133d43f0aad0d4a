/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-reflection.h"
#include "tarn-store-error.h"

G_BEGIN_DECLS

/**
 * TarnJournal:
 *
 * The reflections of this person, one file each, in a folder that nobody else may look into. File
 * names are random and say nothing.
 */
typedef struct _TarnJournal TarnJournal;

/**
 * TarnJournalEntry:
 * @id: the name of its file, without folder and ending
 * @reflection: (nullable): what is in it; %NULL when it could not be used
 * @issues: (element-type TarnIssue): what is wrong with it
 * @set_aside: (nullable): where a damaged file was put
 *
 * One reflection that was found.
 */
typedef struct
{
  char           *id;
  TarnReflection *reflection;
  GPtrArray      *issues;
  char           *set_aside;
} TarnJournalEntry;

char        *tarn_journal_dup_default_folder (void);
TarnJournal *tarn_journal_new                (const char       *folder);
TarnJournal *tarn_journal_ref                (TarnJournal      *self);
void         tarn_journal_unref              (TarnJournal      *self);
const char  *tarn_journal_get_folder         (TarnJournal      *self);
char        *tarn_journal_new_id             (TarnJournal      *self);
GPtrArray   *tarn_journal_list               (TarnJournal      *self,
                                              GError          **error);
gboolean     tarn_journal_save               (TarnJournal      *self,
                                              const char       *id,
                                              TarnReflection   *reflection,
                                              GError          **error);
gboolean     tarn_journal_save_bytes         (TarnJournal      *self,
                                              const char       *id,
                                              GBytes           *bytes,
                                              GError          **error);
gboolean     tarn_journal_delete             (TarnJournal      *self,
                                              const char       *id,
                                              GError          **error);
gboolean     tarn_journal_delete_all         (TarnJournal      *self,
                                              GError          **error);
void         tarn_journal_entry_free         (TarnJournalEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnJournal, tarn_journal_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnJournalEntry, tarn_journal_entry_free)

G_END_DECLS
