/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-store-error.h"

G_BEGIN_DECLS

/**
 * TarnTar:
 *
 * Reads a tar archive from its beginning to its end, one file at a time, so that an archive of any
 * size takes no more memory than its largest file that is wanted.
 */
typedef struct _TarnTar TarnTar;

TarnTar *tarn_tar_open        (const char *path,
                               GError    **error);
gboolean tarn_tar_next        (TarnTar    *self,
                               gsize       limit,
                               char      **name,
                               GBytes    **bytes,
                               GError    **error);
guint    tarn_tar_get_percent (TarnTar    *self);
void     tarn_tar_free        (TarnTar    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnTar, tarn_tar_free)

G_END_DECLS
