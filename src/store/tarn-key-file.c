/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-key-file.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

#define MAGIC        "tarnkeys"
#define VERSION_BYTE 1
#define SUM_BYTES    16

/* Both as they stand in a file; data/schema/journal.md describes them. */
typedef struct
{
  guint8 secret[TARN_SECRET_BYTES];
  guint8 old_secret[TARN_SECRET_BYTES];
  guint8 state;
  guint8 unused[7];
} Content;

typedef struct
{
  guint8 stretch[TARN_STRETCH_BYTES];
  guint8 nonce[crypto_aead_xchacha20poly1305_ietf_NPUBBYTES];
  guint8 sealed[sizeof (Content) + crypto_aead_xchacha20poly1305_ietf_ABYTES];
} Block;

typedef struct
{
  char   magic[8];
  guint8 version;
  guint8 unused[7];
  guint8 block[TARN_KEY_BLOCK_BYTES];
  guint8 sum[SUM_BYTES];
} File;

G_STATIC_ASSERT (sizeof (Block) == TARN_KEY_BLOCK_BYTES);

static void
make_sum (const File *file,
          guint8     *sum)
{
  crypto_generichash (sum, SUM_BYTES, (const guint8 *)file, offsetof (File, sum), NULL, 0);
}

/**
 * tarn_keys_clear:
 * @self: keys
 *
 * Zeroes and frees them.
 */
void
tarn_keys_clear (TarnKeys *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->secret, tarn_secret_free);
  g_clear_pointer (&self->old_secret, tarn_secret_free);
  self->state = TARN_KEY_STATE_SETTLED;
}

/**
 * tarn_key_block_make:
 * @block: (out caller-allocates): %TARN_KEY_BLOCK_BYTES
 * @stretch: what @from_passphrase was made with; it stands in the block in the open
 * @from_passphrase: the key made of a passphrase
 * @keys: what it shall open
 *
 * Seals keys with a passphrase.
 */
void
tarn_key_block_make (guint8           *block,
                     const guint8     *stretch,
                     const TarnSecret *from_passphrase,
                     const TarnKeys   *keys)
{
  Block    made;
  Content *content;

  g_return_if_fail (block != NULL);
  g_return_if_fail (keys != NULL && keys->secret != NULL);

  content = sodium_malloc (sizeof *content);
  if (content == NULL)
    g_abort ();
  memset (content, 0, sizeof *content);
  memcpy (content->secret, tarn_secret_get_bytes (keys->secret), TARN_SECRET_BYTES);
  if (keys->old_secret != NULL)
    memcpy (content->old_secret, tarn_secret_get_bytes (keys->old_secret), TARN_SECRET_BYTES);
  content->state = keys->state;

  memcpy (made.stretch, stretch, sizeof made.stretch);
  randombytes_buf (made.nonce, sizeof made.nonce);
  crypto_aead_xchacha20poly1305_ietf_encrypt (made.sealed, NULL, (const guint8 *)content,
                                              sizeof *content, made.stretch, sizeof made.stretch,
                                              NULL, made.nonce,
                                              tarn_secret_get_bytes (from_passphrase));
  memcpy (block, &made, sizeof made);
  sodium_free (content);
}

/**
 * tarn_key_block_open:
 * @block: %TARN_KEY_BLOCK_BYTES
 * @from_passphrase: the key made of a passphrase and the stretch, which the block begins with
 * @keys: (out): the keys, to be cleared with tarn_keys_clear()
 *
 * Opens a block.
 *
 * Returns: %FALSE when it is another passphrase, or the block was changed
 */
gboolean
tarn_key_block_open (const guint8     *block,
                     const TarnSecret *from_passphrase,
                     TarnKeys         *keys)
{
  Block    read;
  Content *content;
  gboolean good;

  g_return_val_if_fail (block != NULL, FALSE);
  g_return_val_if_fail (keys != NULL, FALSE);

  content = sodium_malloc (sizeof *content);
  if (content == NULL)
    g_abort ();

  memcpy (&read, block, sizeof read);
  good = crypto_aead_xchacha20poly1305_ietf_decrypt ((guint8 *)content, NULL, NULL, read.sealed,
                                                     sizeof read.sealed, read.stretch,
                                                     sizeof read.stretch, read.nonce,
                                                     tarn_secret_get_bytes (from_passphrase)) == 0;
  good = good && content->state <= TARN_KEY_STATE_UNSEALING;
  if (good)
    {
      keys->secret = tarn_secret_new_from_bytes (content->secret);
      keys->old_secret = NULL;
      if (!sodium_is_zero (content->old_secret, sizeof content->old_secret))
        keys->old_secret = tarn_secret_new_from_bytes (content->old_secret);
      keys->state = content->state;
    }
  sodium_free (content);

  return good;
}

/**
 * tarn_key_file_new:
 * @block: %TARN_KEY_BLOCK_BYTES
 *
 * Returns: (transfer full): what is written to the file of the keys
 */
GBytes *
tarn_key_file_new (const guint8 *block)
{
  File file = { MAGIC, VERSION_BYTE };

  g_return_val_if_fail (block != NULL, NULL);

  memcpy (file.block, block, sizeof file.block);
  make_sum (&file, file.sum);

  return g_bytes_new (&file, sizeof file);
}

/**
 * tarn_key_file_read:
 * @data: the content of a file
 * @length: in bytes
 * @block: (out caller-allocates): %TARN_KEY_BLOCK_BYTES
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Reads the file of the keys. Its sum tells a damaged one from a wrong passphrase; it protects
 * against nobody who changes the file on purpose.
 *
 * Returns: %TRUE if it is whole and can be used
 */
gboolean
tarn_key_file_read (const guint8 *data,
                    gsize         length,
                    guint8       *block,
                    GError      **error)
{
  File   file;
  guint8 sum[SUM_BYTES];

  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (block != NULL, FALSE);

  if (length > offsetof (File, version) && memcmp (data, MAGIC, sizeof file.magic) == 0 &&
      data[offsetof (File, version)] > VERSION_BYTE)
    {
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NEWER,
                   _("The passphrase was set with a newer version of Tarn. Install that version to "
                     "open your reflections. Nothing was changed."));
      return FALSE;
    }

  if (length == sizeof file)
    {
      memcpy (&file, data, sizeof file);
      make_sum (&file, sum);
      if (memcmp (file.magic, MAGIC, sizeof file.magic) == 0 &&
          memcmp (file.sum, sum, sizeof sum) == 0 && tarn_stretch_is_valid (file.block))
        {
          memcpy (block, file.block, sizeof file.block);
          return TRUE;
        }
    }

  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_DAMAGED,
               _("The file that holds the keys of your reflections is damaged. Put it back from a "
                 "backup if you have one."));
  return FALSE;
}
