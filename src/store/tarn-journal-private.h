/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-journal.h"
#include "tarn-sealed-file.h"

G_BEGIN_DECLS

#define TARN_JOURNAL_SUFFIX      ".xml"
#define TARN_JOURNAL_PREVIOUS    ".previous"
#define TARN_JOURNAL_DAMAGED     "damaged"
#define TARN_JOURNAL_KEYS        "journal.keys"
#define TARN_JOURNAL_CLAIMS      "journal.lock"
#define TARN_JOURNAL_TEMPORARY   ".tarn-"
#define TARN_JOURNAL_FOLDER_MODE 0700
#define TARN_JOURNAL_FILE_MODE   0600

/* How much of an entry is read: its head, all of it, or all of it because it may be changed next,
 * so that it has to be seen if another program changes it. */
typedef enum
{
  TARN_JOURNAL_READ_HEAD,
  TARN_JOURNAL_READ_ALL,
  TARN_JOURNAL_READ_TO_CHANGE,
} TarnJournalRead;

/* TarnJournal:
 * @folder: where the files are
 * @changes: held by whoever works out or changes the passphrase or deletes everything, before
 *   @writing
 * @writing: held by whoever writes, deletes or changes the passphrase, so that these never cross
 * @through: tells a change of the passphrase that those who waited for it have had their turn
 * @waiting: how many wait to write or delete one reflection
 * @state: guards all that follows, for moments only
 * @sealed: whether a passphrase is set, as far as it was looked
 * @looked: whether it was looked
 * @keys: what files are sealed with; empty while there is no passphrase, or while it is locked
 * @block: the sealed keys, which each file carries
 * @changing: whether a passphrase is being worked out or changed, which needs the keys to its end
 * @shut: whether it was locked since the passphrase was last given; where @changing, the keys go
 *   when that ends
 * @stamps: (element-type utf8 gpointer): how each file was when it was last read or written
 * @claims: (element-type utf8 guint): how many in this program hold a reflection
 * @claims_fd: the open file of the claims, or -1
 * @notice: (nullable): what somebody should be told
 * @quick: whether new passphrases are stretched as little as can be, which tests ask for */
struct _TarnJournal
{
  char       *folder;
  GMutex      changes;
  GMutex      writing;
  GCond       through;
  int         waiting;
  GMutex      state;
  gboolean    sealed;
  gboolean    looked;
  TarnKeys    keys;
  guint8      block[TARN_KEY_BLOCK_BYTES];
  gboolean    changing;
  gboolean    shut;
  GHashTable *stamps;
  GHashTable *claims;
  int         claims_fd;
  char       *notice;
  gboolean    quick;
};

/* TarnJournalCare:
 * @cancellable: (nullable): stops it
 * @progress: (nullable): told after each file, of how many
 * @progress_data: for @progress
 *
 * How somebody waits for what takes long. */
typedef struct
{
  GCancellable         *cancellable;
  GFileProgressCallback progress;
  gpointer              progress_data;
} TarnJournalCare;

/* Files: tarn-journal-files.c */
char     *tarn_journal_dup_path      (TarnJournal       *self,
                                      const char        *id,
                                      const char        *suffix);
char     *tarn_journal_dup_keys_path (TarnJournal       *self);
gboolean  tarn_journal_make_folder   (const char        *folder,
                                      GError           **error);
GBytes   *tarn_journal_read_file     (TarnJournal       *self,
                                      const char        *path,
                                      GError           **error);
GBytes   *tarn_journal_open_file     (TarnJournal       *self,
                                      const char        *path,
                                      GBytes            *file,
                                      GError           **error);
gboolean  tarn_journal_write_file    (const char        *path,
                                      const char        *previous,
                                      GBytes            *file,
                                      GError           **error);
gboolean  tarn_journal_delete_file   (const char        *path,
                                      GError           **error);
void      tarn_journal_sync_folder   (const char        *folder);
GPtrArray *
tarn_journal_list_ids   (TarnJournal *self,
                         GError    **error);
GPtrArray *
tarn_journal_list_files (const char *folder,
                         GError    **error);

/* How a file was: tarn-journal-stamps.c */
GHashTable *
tarn_journal_stamps_new (void);
void      tarn_journal_put_stamp     (TarnJournal       *self,
                                      const char        *id,
                                      GBytes            *file);
void      tarn_journal_drop_stamp    (TarnJournal       *self,
                                      const char        *id);
gboolean  tarn_journal_keep_foreign  (TarnJournal       *self,
                                      const char        *id,
                                      GError           **error);

/* Who has what open: tarn-journal-claims.c */
gboolean  tarn_journal_be_present    (TarnJournal       *self,
                                      GError           **error);
gboolean  tarn_journal_be_alone      (TarnJournal       *self,
                                      GError           **error);
void      tarn_journal_let_others    (TarnJournal       *self);
gboolean  tarn_journal_is_id         (const char        *id);
gboolean  tarn_journal_begin         (TarnJournal       *self,
                                      const char        *id,
                                      GError           **error);
void      tarn_journal_end           (TarnJournal       *self,
                                      const char        *id);
void      tarn_journal_let_through   (TarnJournal       *self);

/* One reflection: tarn-journal-entry.c */
gboolean  tarn_journal_is_damaged    (const GPtrArray   *issues);
TarnJournalEntry *
tarn_journal_read_entry (TarnJournal    *self,
                         const char     *id,
                         TarnJournalRead read);
int
tarn_journal_compare_entries (gconstpointer a,
                              gconstpointer b);

/* The keys: tarn-journal-keys.c */
void      tarn_journal_mark_sealed   (TarnJournal       *self);
void      tarn_journal_forget_keys   (TarnJournal       *self);
GBytes   *tarn_journal_seal_bytes    (TarnJournal       *self,
                                      GBytes            *bytes,
                                      GError           **error);
gboolean  tarn_journal_need_unlocked (TarnJournal       *self,
                                      GError           **error);

/* All files anew: tarn-journal-rewrite.c */
gboolean
tarn_journal_rewrite    (TarnJournal           *self,
                         const TarnJournalCare *care,
                         GError               **error);

G_END_DECLS
