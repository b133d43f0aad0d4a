/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-journal.h"

G_BEGIN_DECLS

/**
 * TarnSaver:
 *
 * Puts one reflection into the journal, from any thread. A save that comes late, after a newer one,
 * is left out, so that the newest stays.
 */
typedef struct _TarnSaver TarnSaver;

/**
 * TarnSave:
 *
 * What is to be saved, as it was at one moment.
 */
typedef struct _TarnSave TarnSave;

TarnSaver *tarn_saver_new   (TarnJournal *journal,
                             const char  *id);
void       tarn_saver_unref (TarnSaver   *self);
void       tarn_saver_stop  (TarnSaver   *self);
TarnSave  *tarn_save_new    (TarnSaver   *saver,
                             GBytes      *bytes);
gboolean   tarn_save_run    (TarnSave    *self,
                             GError     **error);
void       tarn_save_free   (TarnSave    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnSave, tarn_save_free)

G_END_DECLS
