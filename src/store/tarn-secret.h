/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-store-error.h"

G_BEGIN_DECLS

#define TARN_SECRET_BYTES 32
#define TARN_SECRET_ID_BYTES 16
#define TARN_STRETCH_BYTES 32

/**
 * TarnSecret:
 *
 * A key. It lies in memory that is locked, guarded and read-only, and that is zeroed when the key
 * is freed.
 */
typedef struct _TarnSecret TarnSecret;

TarnSecret   *tarn_secret_new_random          (void);
TarnSecret   *tarn_secret_new_from_passphrase (const char       *passphrase,
                                               const guint8     *stretch,
                                               GError          **error);
TarnSecret   *tarn_secret_new_from_bytes      (const guint8     *bytes);
void          tarn_secret_free                (TarnSecret       *self);
const guint8 *tarn_secret_get_bytes           (const TarnSecret *self);
void          tarn_secret_get_id              (const TarnSecret *self,
                                               guint8           *id);
void          tarn_stretch_init               (guint8           *stretch);
void          tarn_stretch_init_least         (guint8           *stretch);
gboolean      tarn_stretch_is_valid           (const guint8     *stretch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnSecret, tarn_secret_free)

G_END_DECLS
