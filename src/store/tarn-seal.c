/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-seal.h"

#include <sodium.h>
#include <string.h>

#define CHUNK  (64 * 1024)
#define EXTRA  crypto_secretstream_xchacha20poly1305_ABYTES
#define HEADER crypto_secretstream_xchacha20poly1305_HEADERBYTES
#define FINAL  crypto_secretstream_xchacha20poly1305_TAG_FINAL

/* The length is made up to a multiple of this, so that a sealed file does not tell how much was
 * written. */
#define BLOCK 4096

G_STATIC_ASSERT (CHUNK % BLOCK == 0);

typedef crypto_secretstream_xchacha20poly1305_state Stream;

static void
push_chunks (Stream       *stream,
             guint8       *to,
             const guint8 *from,
             gsize         length,
             const guint8 *head,
             gsize         head_length)
{
  gsize done = 0;

  while (done < length)
    {
      gsize size = MIN (CHUNK, length - done);

      /* What is said in the open is sealed along with the first chunk, and each chunk with the one
       * before it. */
      crypto_secretstream_xchacha20poly1305_push (stream, to, NULL, from + done, size,
                                                  done == 0 ? head : NULL,
                                                  done == 0 ? head_length : 0,
                                                  done + size == length ? FINAL : 0);
      to += size + EXTRA;
      done += size;
    }
}

static gboolean
pull_chunks (Stream       *stream,
             guint8       *to,
             const guint8 *from,
             gsize         length,
             const guint8 *head,
             gsize         head_length)
{
  gboolean first = TRUE;
  guint8   tag = 0;

  while (length > 0)
    {
      gsize size = MIN (CHUNK + EXTRA, length);

      if (size <= EXTRA || tag == FINAL ||
          crypto_secretstream_xchacha20poly1305_pull (stream, to, NULL, &tag, from, size,
                                                      first ? head : NULL,
                                                      first ? head_length : 0) != 0)
        return FALSE;
      to += size - EXTRA;
      from += size;
      length -= size;
      first = FALSE;
    }

  return tag == FINAL;
}

static gsize
count_chunks (gsize length,
              gsize chunk)
{
  return (length + chunk - 1) / chunk;
}

/**
 * tarn_seal:
 * @secret: a key
 * @head: what stands before the sealed part, in the open; it cannot be changed either
 * @head_length: in bytes
 * @data: what is sealed
 * @length: in bytes
 *
 * Seals bytes with XChaCha20-Poly1305, as a stream of chunks of which none can be changed, moved,
 * repeated or left out.
 *
 * Returns: (transfer full): @head and what is sealed
 */
GBytes *
tarn_seal (const TarnSecret *secret,
           const guint8     *head,
           gsize             head_length,
           const guint8     *data,
           gsize             length)
{
  Stream  stream;
  gsize   padded = (length / BLOCK + 1) * BLOCK;
  gsize   size = head_length + HEADER + padded + count_chunks (padded, CHUNK) * EXTRA;
  guint8 *plain;
  guint8 *sealed;

  g_return_val_if_fail (secret != NULL, NULL);
  g_return_val_if_fail (data != NULL || length == 0, NULL);

  plain = g_malloc0 (padded);
  if (length > 0)
    memcpy (plain, data, length);
  plain[length] = 0x80;

  sealed = g_malloc (size);
  if (head_length > 0)
    memcpy (sealed, head, head_length);
  crypto_secretstream_xchacha20poly1305_init_push (&stream, sealed + head_length,
                                                   tarn_secret_get_bytes (secret));
  push_chunks (&stream, sealed + head_length + HEADER, plain, padded, head, head_length);

  sodium_memzero (&stream, sizeof stream);
  sodium_memzero (plain, padded);
  g_free (plain);

  return g_bytes_new_take (sealed, size);
}

/**
 * tarn_unseal:
 * @secret: a key
 * @sealed: what tarn_seal() made, or anything else
 * @length: in bytes
 * @head_length: how much of it stands before the sealed part
 *
 * Opens what is sealed. It holds no more memory than the sealed bytes take.
 *
 * Returns: (transfer full) (nullable): what was sealed; %NULL when the key is another one or a
 *   single bit was changed, added or left out
 */
GBytes *
tarn_unseal (const TarnSecret *secret,
             const guint8     *sealed,
             gsize             length,
             gsize             head_length)
{
  g_autofree guint8 *plain = NULL;
  Stream             stream;
  const guint8      *chunks;
  gsize              rest;
  gsize              n_chunks;
  gsize              size;
  gboolean           good;

  g_return_val_if_fail (secret != NULL, NULL);
  g_return_val_if_fail (sealed != NULL, NULL);

  if (length < head_length || length - head_length <= HEADER + EXTRA)
    return NULL;

  chunks = sealed + head_length + HEADER;
  rest = length - head_length - HEADER;
  n_chunks = count_chunks (rest, CHUNK + EXTRA);
  if (rest <= n_chunks * EXTRA)
    return NULL;

  size = rest - n_chunks * EXTRA;
  plain = g_malloc (size);
  if (crypto_secretstream_xchacha20poly1305_init_pull (&stream, sealed + head_length,
                                                       tarn_secret_get_bytes (secret)) != 0)
    return NULL;

  good = pull_chunks (&stream, plain, chunks, rest, sealed, head_length);
  sodium_memzero (&stream, sizeof stream);

  /* Somebody who has the key could still have made it otherwise than tarn_seal() does. */
  if (!good || size % BLOCK != 0 || sodium_unpad (&size, plain, size, BLOCK) != 0)
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&plain), size);
}
