/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-secret.h"

#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>

struct _TarnSecret
{
  guint8 bytes[TARN_SECRET_BYTES];
};

/* What a passphrase is stretched with, as it stands in a file: the algorithm, three bytes of
 * nothing, how many times, how much memory in KiB, four bytes of nothing, and the salt. */
typedef struct
{
  guint32 algorithm;
  guint32 times;
  guint32 kibibytes;
  guint32 unused;
  guint8  salt[crypto_pwhash_SALTBYTES];
} Stretch;

G_STATIC_ASSERT (sizeof (Stretch) == TARN_STRETCH_BYTES);
G_STATIC_ASSERT (TARN_SECRET_BYTES == crypto_secretstream_xchacha20poly1305_KEYBYTES);
G_STATIC_ASSERT (TARN_SECRET_BYTES == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

/* A file that asks for more than this is refused, or it could take hours and all the memory. */
#define MOST_TIMES     crypto_pwhash_OPSLIMIT_SENSITIVE
#define MOST_KIBIBYTES (crypto_pwhash_MEMLIMIT_SENSITIVE / 1024)

/* It fails only where there is neither a random device nor the system call. Nothing can be kept
 * secret there, so it is better to stop. */
static void
need_sodium (void)
{
  if (sodium_init () < 0)
    g_abort ();
}

static TarnSecret *
allocate (void)
{
  TarnSecret *self;

  need_sodium ();
  self = sodium_malloc (sizeof *self);
  if (self == NULL)
    g_abort ();

  return self;
}

static TarnSecret *
protect (TarnSecret *self)
{
  sodium_mprotect_readonly (self);

  return self;
}

static Stretch
read_stretch (const guint8 *bytes)
{
  Stretch stretch;

  memcpy (&stretch, bytes, sizeof stretch);
  stretch.algorithm = GUINT32_FROM_LE (stretch.algorithm);
  stretch.times = GUINT32_FROM_LE (stretch.times);
  stretch.kibibytes = GUINT32_FROM_LE (stretch.kibibytes);

  return stretch;
}

/**
 * tarn_secret_new_random:
 *
 * Returns: (transfer full): a new key
 */
TarnSecret *
tarn_secret_new_random (void)
{
  TarnSecret *self = allocate ();

  randombytes_buf (self->bytes, sizeof self->bytes);

  return protect (self);
}

/**
 * tarn_secret_new_from_passphrase:
 * @passphrase: as it was typed, in UTF-8
 * @stretch: %TARN_STRETCH_BYTES that are valid: tarn_stretch_is_valid()
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Makes a key of a passphrase with Argon2id, which takes half a second or more and much memory on
 * purpose. Letters that are typed differently on different keyboards are the same passphrase.
 *
 * Returns: (transfer full): the key; %NULL with @error set when there is not enough memory
 */
TarnSecret *
tarn_secret_new_from_passphrase (const char   *passphrase,
                                 const guint8 *stretch,
                                 GError      **error)
{
  g_autoptr(TarnSecret) self = NULL;
  Stretch parameters;
  char   *normal;
  int     status;

  g_return_val_if_fail (passphrase != NULL, NULL);
  g_return_val_if_fail (tarn_stretch_is_valid (stretch), NULL);

  parameters = read_stretch (stretch);
  normal = g_utf8_normalize (passphrase, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (normal == NULL)
    normal = g_strdup (passphrase);

  self = allocate ();
  status = crypto_pwhash (self->bytes, sizeof self->bytes, normal, strlen (normal), parameters.salt,
                          parameters.times, (gsize)parameters.kibibytes * 1024,
                          crypto_pwhash_ALG_ARGON2ID13);
  sodium_memzero (normal, strlen (normal));
  g_free (normal);
  if (status == 0)
    return protect (g_steal_pointer (&self));

  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NO_MEMORY,
               _("There is not enough memory to try the passphrase: it needs %u MiB. Close other "
                 "programs and try again."),
                  parameters.kibibytes / 1024);
  return NULL;
}

/**
 * tarn_secret_new_from_bytes:
 * @bytes: %TARN_SECRET_BYTES, which the caller wipes
 *
 * Returns: (transfer full): a key of these bytes
 */
TarnSecret *
tarn_secret_new_from_bytes (const guint8 *bytes)
{
  TarnSecret *self;

  g_return_val_if_fail (bytes != NULL, NULL);

  self = allocate ();
  memcpy (self->bytes, bytes, sizeof self->bytes);

  return protect (self);
}

/**
 * tarn_secret_free:
 * @self: (nullable) (transfer full): a key
 *
 * Zeroes and frees it.
 */
void
tarn_secret_free (TarnSecret *self)
{
  sodium_free (self);
}

/**
 * tarn_secret_get_bytes:
 * @self: a key
 *
 * Returns: (transfer none): its %TARN_SECRET_BYTES
 */
const guint8 *
tarn_secret_get_bytes (const TarnSecret *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->bytes;
}

/**
 * tarn_secret_get_id:
 * @self: a key
 * @id: (out caller-allocates): %TARN_SECRET_ID_BYTES
 *
 * A name for the key, from which nothing can be learned of it.
 */
void
tarn_secret_get_id (const TarnSecret *self,
                    guint8           *id)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (id != NULL);

  crypto_generichash (id, TARN_SECRET_ID_BYTES, (const guint8 *)"tarn key id", 11, self->bytes,
                      sizeof self->bytes);
}

static void
choose (guint8 *stretch,
        guint32 times,
        gsize   bytes)
{
  Stretch parameters = { 0 };

  need_sodium ();
  parameters.algorithm = GUINT32_TO_LE (crypto_pwhash_ALG_ARGON2ID13);
  parameters.times = GUINT32_TO_LE (times);
  parameters.kibibytes = GUINT32_TO_LE (bytes / 1024);
  randombytes_buf (parameters.salt, sizeof parameters.salt);
  memcpy (stretch, &parameters, sizeof parameters);
}

/**
 * tarn_stretch_init:
 * @stretch: (out caller-allocates): %TARN_STRETCH_BYTES
 *
 * Chooses how a new passphrase is stretched: as libsodium calls moderate, with a new salt.
 */
void
tarn_stretch_init (guint8 *stretch)
{
  g_return_if_fail (stretch != NULL);

  choose (stretch, crypto_pwhash_OPSLIMIT_MODERATE, crypto_pwhash_MEMLIMIT_MODERATE);
}

/**
 * tarn_stretch_init_least:
 * @stretch: (out caller-allocates): %TARN_STRETCH_BYTES
 *
 * Chooses the least that is valid, which protects nobody: it is for tests, which would take minutes
 * otherwise.
 */
void
tarn_stretch_init_least (guint8 *stretch)
{
  g_return_if_fail (stretch != NULL);

  choose (stretch, crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN);
}

/**
 * tarn_stretch_is_valid:
 * @stretch: %TARN_STRETCH_BYTES from a file
 *
 * Whether this Tarn knows the algorithm, and the rest asks for no more time and memory than a
 * person would wait for and have.
 *
 * Returns: %TRUE if a passphrase can be tried with it
 */
gboolean
tarn_stretch_is_valid (const guint8 *stretch)
{
  Stretch parameters;

  g_return_val_if_fail (stretch != NULL, FALSE);

  parameters = read_stretch (stretch);
  return parameters.algorithm == crypto_pwhash_ALG_ARGON2ID13 &&
         parameters.times >= crypto_pwhash_OPSLIMIT_MIN && parameters.times <= MOST_TIMES &&
         parameters.kibibytes >= crypto_pwhash_MEMLIMIT_MIN / 1024 &&
         parameters.kibibytes <= MOST_KIBIBYTES && parameters.unused == 0;
}
