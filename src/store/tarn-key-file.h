/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-secret.h"

G_BEGIN_DECLS

#define TARN_KEY_BLOCK_BYTES 144

/**
 * TarnKeyState:
 * @TARN_KEY_STATE_SETTLED: every file is sealed with the key
 * @TARN_KEY_STATE_SEALING: files that are not sealed yet, or with the old key, are sealed anew
 * @TARN_KEY_STATE_UNSEALING: the passphrase is being removed
 *
 * How far a change of the passphrase has come.
 */
typedef enum
{
  TARN_KEY_STATE_SETTLED,
  TARN_KEY_STATE_SEALING,
  TARN_KEY_STATE_UNSEALING,
} TarnKeyState;

/**
 * TarnKeys:
 * @secret: (nullable): what files are sealed with
 * @old_secret: (nullable): what some files may still be sealed with
 * @state: how far a change has come
 *
 * What a passphrase opens.
 */
typedef struct
{
  TarnSecret  *secret;
  TarnSecret  *old_secret;
  TarnKeyState state;
} TarnKeys;

void     tarn_keys_clear     (TarnKeys         *self);
void     tarn_key_block_make (guint8           *block,
                              const guint8     *stretch,
                              const TarnSecret *from_passphrase,
                              const TarnKeys   *keys);
gboolean tarn_key_block_open (const guint8     *block,
                              const TarnSecret *from_passphrase,
                              TarnKeys         *keys);
GBytes  *tarn_key_file_new   (const guint8     *block);
gboolean tarn_key_file_read  (const guint8     *data,
                              gsize             length,
                              guint8           *block,
                              GError          **error);

G_END_DECLS
