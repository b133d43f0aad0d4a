/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-sealed-file.h"

#include "tarn-seal.h"

#include <string.h>

#define MAGIC        "tarnseal"
#define VERSION_BYTE 1

/* What stands before the sealed part; data/schema/journal.md describes it. Each file carries the
 * sealed keys as well, so that it can be opened where the file of the keys is lost. */
typedef struct
{
  char   magic[8];
  guint8 version;
  guint8 unused[7];
  guint8 key_id[TARN_SECRET_ID_BYTES];
  guint8 block[TARN_KEY_BLOCK_BYTES];
} Head;

/**
 * tarn_sealed_file_new:
 * @secret: what it is sealed with
 * @block: %TARN_KEY_BLOCK_BYTES, from which the passphrase gets @secret
 * @content: any bytes
 *
 * Returns: (transfer full): the content of a sealed file
 */
GBytes *
tarn_sealed_file_new (const TarnSecret *secret,
                      const guint8     *block,
                      GBytes           *content)
{
  Head          head = { MAGIC, VERSION_BYTE };
  gsize         length;
  const guint8 *data;

  g_return_val_if_fail (secret != NULL, NULL);
  g_return_val_if_fail (block != NULL, NULL);
  g_return_val_if_fail (content != NULL, NULL);

  tarn_secret_get_id (secret, head.key_id);
  memcpy (head.block, block, sizeof head.block);
  data = g_bytes_get_data (content, &length);

  return tarn_seal (secret, (const guint8 *)&head, sizeof head, data, length);
}

/**
 * tarn_sealed_file_get_kind:
 * @file: the content of a file
 *
 * Returns: whether it is sealed
 */
TarnSealedKind
tarn_sealed_file_get_kind (GBytes *file)
{
  gsize         length;
  const guint8 *data;

  g_return_val_if_fail (file != NULL, TARN_SEALED_NOT);

  data = g_bytes_get_data (file, &length);
  if (length < sizeof MAGIC - 1 || memcmp (data, MAGIC, sizeof MAGIC - 1) != 0)
    return TARN_SEALED_NOT;
  if (length > offsetof (Head, version) && data[offsetof (Head, version)] > VERSION_BYTE)
    return TARN_SEALED_NEWER;

  return length > sizeof (Head) ? TARN_SEALED_GOOD : TARN_SEALED_SHORT;
}

/**
 * tarn_sealed_file_get_block:
 * @file: a sealed file of %TARN_SEALED_GOOD
 *
 * Returns: (transfer none): its %TARN_KEY_BLOCK_BYTES, of which nothing is known to be true
 */
const guint8 *
tarn_sealed_file_get_block (GBytes *file)
{
  g_return_val_if_fail (tarn_sealed_file_get_kind (file) == TARN_SEALED_GOOD, NULL);

  return (const guint8 *)g_bytes_get_data (file, NULL) + offsetof (Head, block);
}

/**
 * tarn_sealed_file_is_of:
 * @file: a sealed file of %TARN_SEALED_GOOD
 * @secret: (nullable): a key
 *
 * Returns: %TRUE if it says that it was sealed with this key
 */
gboolean
tarn_sealed_file_is_of (GBytes           *file,
                        const TarnSecret *secret)
{
  const guint8 *data;
  guint8        id[TARN_SECRET_ID_BYTES];

  g_return_val_if_fail (tarn_sealed_file_get_kind (file) == TARN_SEALED_GOOD, FALSE);

  if (secret == NULL)
    return FALSE;

  data = g_bytes_get_data (file, NULL);
  tarn_secret_get_id (secret, id);
  return memcmp (data + offsetof (Head, key_id), id, sizeof id) == 0;
}

/**
 * tarn_sealed_file_open:
 * @file: a sealed file of %TARN_SEALED_GOOD
 * @secret: a key
 *
 * Returns: (transfer full) (nullable): its content; %NULL if it is damaged or of another key
 */
GBytes *
tarn_sealed_file_open (GBytes           *file,
                       const TarnSecret *secret)
{
  gsize         length;
  const guint8 *data;

  g_return_val_if_fail (tarn_sealed_file_get_kind (file) == TARN_SEALED_GOOD, NULL);
  g_return_val_if_fail (secret != NULL, NULL);

  data = g_bytes_get_data (file, &length);
  return tarn_unseal (secret, data, length, sizeof (Head));
}
