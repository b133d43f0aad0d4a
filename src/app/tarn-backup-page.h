/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnBackupPage:
 *
 * Where all reflections are saved to one file with a passphrase of its own, and brought back from
 * one.
 */
#define TARN_TYPE_BACKUP_PAGE (tarn_backup_page_get_type ())

G_DECLARE_FINAL_TYPE (TarnBackupPage, tarn_backup_page, TARN, BACKUP_PAGE, AdwBin)

GtkWidget *tarn_backup_page_new     (TarnWindow     *window);
void       tarn_backup_page_save    (TarnBackupPage *self,
                                     GFile          *file);
void       tarn_backup_page_choose  (TarnBackupPage *self,
                                     GFile          *file);
void       tarn_backup_page_restore (TarnBackupPage *self);

G_END_DECLS
