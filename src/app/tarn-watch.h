/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TarnWatch:
 *
 * Tells when a file, or anything in a folder, has changed and come to rest: programs that save by
 * renaming take a file away for a moment.
 */
typedef struct _TarnWatch TarnWatch;

typedef void (*TarnWatchCallback) (gpointer user_data);

TarnWatch *tarn_watch_new  (const char        *path,
                            TarnWatchCallback  callback,
                            gpointer           user_data);
void       tarn_watch_free (TarnWatch         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnWatch, tarn_watch_free)

G_END_DECLS
