/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-window.h"

G_BEGIN_DECLS

/**
 * TarnRead:
 * @path: of the file
 * @bytes: (nullable): what is in it; %NULL for a folder and after an error
 * @is_folder: it is one
 * @error: (nullable): why it could not be read
 *
 * A file that somebody opens.
 */
typedef struct
{
  char    *path;
  GBytes  *bytes;
  gboolean is_folder;
  GError  *error;
} TarnRead;

typedef void (*TarnReadCallback) (TarnWindow     *window,
                                  GFile          *file,
                                  const TarnRead *read);

/* Files from a drive that may be slow. */

void       tarn_reading_add       (TarnWindow      *window,
                                   GFile           *file,
                                   TarnReadCallback callback);
GPtrArray *tarn_reading_take_rest (TarnWindow      *window);

G_END_DECLS
