/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-store-error.h"

G_BEGIN_DECLS

/**
 * TarnBackupItem:
 * @id: the name of an entry
 * @content: what its file holds, not sealed
 *
 * One reflection of a backup.
 */
typedef struct
{
  char   *id;
  GBytes *content;
} TarnBackupItem;

TarnBackupItem *tarn_backup_item_new  (const char     *id,
                                       GBytes         *content);
void            tarn_backup_item_free (TarnBackupItem *self);
GBytes         *tarn_backup_seal      (GPtrArray      *items,
                                       const char     *passphrase,
                                       gboolean        quick,
                                       GError        **error);
GPtrArray      *tarn_backup_open      (GBytes         *file,
                                       const char     *passphrase,
                                       GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnBackupItem, tarn_backup_item_free)

G_END_DECLS
