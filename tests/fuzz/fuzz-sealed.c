/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-backup.h"
#include "tarn-seal.h"
#include "tarn-sealed-file.h"

#include <stdint.h>
#include <string.h>

#define PASSPHRASE "one"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size);

/* Made once: a key costs a page of guarded memory. */
static TarnSecret *
get_secret (void)
{
  static const guint8 bytes[TARN_SECRET_BYTES];
  static TarnSecret  *secret;

  if (secret == NULL)
    secret = tarn_secret_new_from_bytes (bytes);

  return secret;
}

static void
try_sealed_file (GBytes *file)
{
  g_autoptr(GBytes) content = NULL;

  if (tarn_sealed_file_get_kind (file) != TARN_SEALED_GOOD)
    return;

  tarn_stretch_is_valid (tarn_sealed_file_get_block (file));
  tarn_sealed_file_is_of (file, get_secret ());
  content = tarn_sealed_file_open (file, get_secret ());
}

static void
try_key_file (const uint8_t *data,
              size_t         size)
{
  guint8   block[TARN_KEY_BLOCK_BYTES];
  TarnKeys keys = { 0 };

  if (tarn_key_file_read (data, size, block, NULL) &&
      tarn_key_block_open (block, get_secret (), &keys))
    tarn_keys_clear (&keys);
}

/* Somebody who makes a backup on purpose can put anything into it. */
static void
try_backup (const uint8_t *data,
            size_t         size)
{
  guint8 head[16 + TARN_STRETCH_BYTES] = "tarnback\1";
  g_autoptr(TarnSecret) secret = NULL;
  g_autoptr(GBytes) file = NULL;
  g_autoptr(GPtrArray) items = NULL;
  g_autoptr(GError) error = NULL;

  tarn_stretch_init_least (head + 16);
  secret = tarn_secret_new_from_passphrase (PASSPHRASE, head + 16, NULL);
  file = tarn_seal (secret, head, sizeof head, data, size);
  items = tarn_backup_open (file, PASSPHRASE, &error);
  g_assert_true ((items == NULL) == (error != NULL));
  for (guint i = 0; items != NULL && i < items->len; i++)
    g_assert_null (strchr (((const TarnBackupItem *)items->pdata[i])->id, '/'));
}

/* Whatever it is, it is opened whole or refused. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GBytes) file = g_bytes_new_static (data, size);

  try_sealed_file (file);
  try_key_file (data, size);
  try_backup (data, size);

  return 0;
}
