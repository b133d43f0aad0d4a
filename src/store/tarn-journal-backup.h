/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-journal.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TarnRestored:
 * @n_new: reflections that were not there
 * @n_same: reflections that were there, with the same content
 * @n_both: reflections that were there with other content: both are kept now
 * @n_refused: what is no reflection
 *
 * What came of restoring a backup.
 */
typedef struct
{
  guint n_new;
  guint n_same;
  guint n_both;
  guint n_refused;
} TarnRestored;

gboolean tarn_journal_back_up      (TarnJournal  *self,
                                    const char   *path,
                                    const char   *passphrase,
                                    GCancellable *cancellable,
                                    guint        *n_saved,
                                    guint        *n_left_out,
                                    GError      **error);
gboolean tarn_journal_restore      (TarnJournal  *self,
                                    const char   *path,
                                    const char   *passphrase,
                                    GCancellable *cancellable,
                                    TarnRestored *restored,
                                    GError      **error);
GBytes  *tarn_journal_read_content (TarnJournal  *self,
                                    const char   *id,
                                    GError      **error);

G_END_DECLS
