/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-store-error.h"

G_BEGIN_DECLS

/**
 * TarnSaveFile:
 * @path: where it goes
 * @data: the whole content
 * @length: in bytes
 * @previous: (nullable): where the old content stays; it is never without a whole file once it had
 *   one
 *
 * One of several files that are saved together.
 */
typedef struct
{
  const char *path;
  const char *data;
  gsize       length;
  const char *previous;
} TarnSaveFile;

gboolean tarn_save     (const char         *path,
                        const char         *data,
                        gsize               length,
                        int                 mode,
                        GError            **error);
gboolean tarn_save_all (const TarnSaveFile *files,
                        guint               n_files,
                        int                 mode,
                        GError            **error);

G_END_DECLS
