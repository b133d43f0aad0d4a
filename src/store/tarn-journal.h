/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "tarn-reflection.h"
#include "tarn-store-error.h"

G_BEGIN_DECLS

/**
 * TarnJournal:
 *
 * The reflections of this person, one file each, in a folder that nobody else may look into. File
 * names are random and say nothing. With a passphrase every file is sealed, and the journal is
 * locked until the passphrase is given. data/schema/journal.md describes the folder.
 *
 * Every function may be called from any thread. Those that try a passphrase take a second or more,
 * tarn_journal_set_passphrase() longer.
 */
typedef struct _TarnJournal TarnJournal;

/**
 * TarnJournalEntry:
 * @id: the name of its file, without folder and ending
 * @head: (nullable): what can be said of it in a list, without the answers; %NULL when it could not
 *   be used
 * @reflection: (nullable): what is in it; %NULL when it could not be used, and in a list of heads
 * @last_good: (nullable): what was in it before, where @head is %NULL because the file is damaged
 *   or gone; it comes back with tarn_journal_bring_back()
 * @issues: (element-type TarnIssue): what is wrong with its content
 * @error: (nullable): why its file could not be read or unsealed, in words for a person
 * @set_aside: (nullable): where a damaged file was put
 *
 * One reflection that was found.
 */
typedef struct
{
  char           *id;
  TarnReflection *head;
  TarnReflection *reflection;
  TarnReflection *last_good;
  GPtrArray      *issues;
  GError         *error;
  char           *set_aside;
} TarnJournalEntry;

char             *tarn_journal_dup_default_folder (void);
TarnJournal      *tarn_journal_new                (const char       *folder);
TarnJournal      *tarn_journal_ref                (TarnJournal      *self);
void              tarn_journal_unref              (TarnJournal      *self);
const char       *tarn_journal_get_folder         (TarnJournal      *self);
char             *tarn_journal_new_id             (TarnJournal      *self);

GPtrArray        *tarn_journal_list               (TarnJournal      *self,
                                                   GError          **error);
GPtrArray        *tarn_journal_list_heads         (TarnJournal      *self,
                                                   GError          **error);
TarnJournalEntry *tarn_journal_load               (TarnJournal      *self,
                                                   const char       *id,
                                                   GError          **error);
gboolean          tarn_journal_save               (TarnJournal      *self,
                                                   const char       *id,
                                                   TarnReflection   *reflection,
                                                   GError          **error);
gboolean          tarn_journal_save_bytes         (TarnJournal      *self,
                                                   const char       *id,
                                                   GBytes           *bytes,
                                                   GError          **error);
gboolean          tarn_journal_bring_back         (TarnJournal      *self,
                                                   const char       *id,
                                                   GError          **error);
gboolean          tarn_journal_delete             (TarnJournal      *self,
                                                   const char       *id,
                                                   GError          **error);
gboolean          tarn_journal_delete_all         (TarnJournal      *self,
                                                   GError          **error);
char             *tarn_journal_take_notice        (TarnJournal      *self);

gboolean          tarn_journal_claim              (TarnJournal      *self,
                                                   const char       *id,
                                                   GError          **error);
void              tarn_journal_release            (TarnJournal      *self,
                                                   const char       *id);

gboolean          tarn_journal_is_sealed          (TarnJournal      *self);
gboolean          tarn_journal_is_locked          (TarnJournal      *self);
gboolean          tarn_journal_unlock             (TarnJournal      *self,
                                                   const char       *passphrase,
                                                   GCancellable     *cancellable,
                                                   GError          **error);
void              tarn_journal_lock               (TarnJournal      *self);
gboolean
tarn_journal_set_passphrase (TarnJournal          *self,
                             const char           *old_passphrase,
                             const char           *new_passphrase,
                             GCancellable         *cancellable,
                             GFileProgressCallback progress,
                             gpointer              progress_data,
                             GError              **error);

void              tarn_journal_entry_free         (TarnJournalEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnJournal, tarn_journal_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnJournalEntry, tarn_journal_entry_free)

G_END_DECLS
