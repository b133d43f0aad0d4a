/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-store-error.h"

G_BEGIN_DECLS

/* The questionnaires that this person wrote or was given: files in a folder of their own. */

char    *tarn_own_dup_folder (void);
gboolean tarn_own_has        (const char *path);
char    *tarn_own_add        (const char *id,
                              GBytes     *bytes,
                              GError    **error);
gboolean tarn_own_put_back   (const char *path,
                              GBytes     *bytes,
                              GError    **error);
GBytes  *tarn_own_remove     (const char *path,
                              GError    **error);
char    *tarn_own_dup_stamp  (void);

G_END_DECLS
