/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Private to the files of `tarn-cli journal`. */

#pragma once

#include "tarn-cli-options.h"
#include "tarn-journal.h"

G_BEGIN_DECLS

/**
 * TarnCliJournal:
 * @command: the command
 * @options: what every command takes; the first file is what to do
 * @out: (nullable): of `-o`
 * @passphrase_fd: of `--passphrase-fd`, or -1
 * @backup_passphrase_fd: of `--backup-passphrase-fd`, or -1
 * @journal: the journal
 *
 * What was asked for.
 */
typedef struct
{
  const TarnCommand *command;
  TarnOptions        options;
  char              *out;
  int                passphrase_fd;
  int                backup_passphrase_fd;
  TarnJournal       *journal;
} TarnCliJournal;

TarnExit tarn_cli_journal_list    (TarnCliJournal *self);
TarnExit tarn_cli_journal_check   (TarnCliJournal *self);
TarnExit tarn_cli_journal_backup  (TarnCliJournal *self);
TarnExit tarn_cli_journal_restore (TarnCliJournal *self);
TarnExit tarn_cli_journal_export  (TarnCliJournal *self);
void     tarn_cli_journal_clear   (TarnCliJournal *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TarnCliJournal, tarn_cli_journal_clear)

G_END_DECLS
