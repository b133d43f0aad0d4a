/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-sealed-file.h"

#include <string.h>

static GBytes *
new_content (gsize length)
{
  guint8 *data = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    data[i] = (guint8)(i * 7 + i / 251);

  return g_bytes_new_take (data, length);
}

static GBytes *
seal (const TarnSecret *secret,
      GBytes           *content)
{
  guint8 block[TARN_KEY_BLOCK_BYTES] = { 0 };

  return tarn_sealed_file_new (secret, block, content);
}

/* A file with one byte changed, or cut, or with one byte more. */
static GBytes *
spoil (GBytes *file,
       gsize   at,
       gssize  longer)
{
  gsize         length;
  const guint8 *data = g_bytes_get_data (file, &length);
  guint8       *copy = g_malloc0 (length + 1);

  memcpy (copy, data, length);
  if (longer == 0)
    copy[at] ^= 0x10;

  return g_bytes_new_take (copy, length + longer);
}

static gboolean
opens (GBytes           *file,
       const TarnSecret *secret)
{
  g_autoptr(GBytes) content = NULL;

  if (tarn_sealed_file_get_kind (file) != TARN_SEALED_GOOD)
    return FALSE;
  content = tarn_sealed_file_open (file, secret);

  return content != NULL;
}

static void
test_what_is_sealed_comes_back (void)
{
  /* Around the ends of a block and of a chunk. */
  static const gsize lengths[] = { 0, 1, 4095, 4096, 4097, 61440, 65535, 65536, 65537, 200000 };
  g_autoptr(TarnSecret) secret = tarn_secret_new_random ();

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr(GBytes) content = new_content (lengths[i]);
      g_autoptr(GBytes) file = seal (secret, content);
      g_autoptr(GBytes) again = NULL;

      g_assert_cmpint (tarn_sealed_file_get_kind (file), ==, TARN_SEALED_GOOD);
      g_assert_true (tarn_sealed_file_is_of (file, secret));
      again = tarn_sealed_file_open (file, secret);
      g_assert_nonnull (again);
      g_assert_true (g_bytes_equal (content, again));
    }
}

static void
test_the_length_tells_little (void)
{
  g_autoptr(TarnSecret) secret = tarn_secret_new_random ();
  g_autoptr(GBytes) little = new_content (1);
  g_autoptr(GBytes) more = new_content (4000);
  g_autoptr(GBytes) one = seal (secret, little);
  g_autoptr(GBytes) other = seal (secret, more);

  g_assert_cmpuint (g_bytes_get_size (one), ==, g_bytes_get_size (other));
}

static void
test_the_same_content_never_looks_the_same (void)
{
  g_autoptr(TarnSecret) secret = tarn_secret_new_random ();
  g_autoptr(GBytes) content = new_content (100);
  g_autoptr(GBytes) one = seal (secret, content);
  g_autoptr(GBytes) other = seal (secret, content);

  g_assert_false (g_bytes_equal (one, other));
}

static void
test_another_key_opens_nothing (void)
{
  g_autoptr(TarnSecret) secret = tarn_secret_new_random ();
  g_autoptr(TarnSecret) other = tarn_secret_new_random ();
  g_autoptr(GBytes) content = new_content (100);
  g_autoptr(GBytes) file = seal (secret, content);

  g_assert_false (tarn_sealed_file_is_of (file, other));
  g_assert_false (opens (file, other));
}

static void
test_no_byte_can_be_changed (void)
{
  g_autoptr(TarnSecret) secret = tarn_secret_new_random ();
  g_autoptr(GBytes) content = new_content (10);
  g_autoptr(GBytes) file = seal (secret, content);

  for (gsize at = 0; at < g_bytes_get_size (file); at++)
    {
      g_autoptr(GBytes) spoilt = spoil (file, at, 0);

      g_assert_false (opens (spoilt, secret));
    }
}

static void
test_no_byte_can_be_cut_or_added (void)
{
  g_autoptr(TarnSecret) secret = tarn_secret_new_random ();
  g_autoptr(GBytes) content = new_content (70000);
  g_autoptr(GBytes) file = seal (secret, content);
  gssize size = g_bytes_get_size (file);

  for (gssize cut = 1; cut <= size; cut += cut < 300 || cut > size - 300 ? 1 : 997)
    {
      g_autoptr(GBytes) spoilt = spoil (file, 0, -cut);

      g_assert_false (opens (spoilt, secret));
    }

  {
    g_autoptr(GBytes) longer = spoil (file, 0, 1);

    g_assert_false (opens (longer, secret));
  }
}

/* Two chunks of one file change places. */
static void
test_chunks_cannot_change_places (void)
{
  const gsize chunk = 64 * 1024 + 17;
  g_autoptr(TarnSecret) secret = tarn_secret_new_random ();
  g_autoptr(GBytes) content = new_content (200000);
  g_autoptr(GBytes) file = seal (secret, content);
  g_autoptr(GBytes) mixed = spoil (file, 0, -0);
  guint8       *data = (guint8 *)g_bytes_get_data (mixed, NULL);
  const guint8 *whole = g_bytes_get_data (file, NULL);
  gsize         head = 8 + 8 + 16 + TARN_KEY_BLOCK_BYTES + 24;

  memcpy (data, whole, g_bytes_get_size (file));
  g_assert_true (opens (mixed, secret));
  memcpy (data + head, whole + head + chunk, chunk);
  memcpy (data + head + chunk, whole + head, chunk);
  g_assert_false (opens (mixed, secret));
}

static void
test_a_newer_seal_is_not_called_damaged (void)
{
  g_autoptr(TarnSecret) secret = tarn_secret_new_random ();
  g_autoptr(GBytes) content = new_content (10);
  g_autoptr(GBytes) file = seal (secret, content);
  g_autoptr(GBytes) newer = spoil (file, 8, 0);

  g_assert_cmpint (tarn_sealed_file_get_kind (newer), ==, TARN_SEALED_NEWER);
}

static void
test_a_file_asks_for_no_more_than_a_person_has (void)
{
  static const struct
  {
    guint    at;
    guint32  value;
    gboolean valid;
  } cases[] = {
    { 4, 1, TRUE },
    { 4, 4, TRUE },
    { 4, 5, FALSE }, /* times */
    { 4, 0, FALSE },
    { 8, 8, TRUE },
    { 8, 7, FALSE }, /* KiB of memory */
    { 8, 1024 * 1024, TRUE },
    { 8, 1024 * 1024 + 1, FALSE },
    { 8, G_MAXUINT32, FALSE },
    { 0, 1, FALSE }, /* the algorithm */
    { 12, 1, FALSE },
  };
  guint8 stretch[TARN_STRETCH_BYTES];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 value = GUINT32_TO_LE (cases[i].value);

      tarn_stretch_init (stretch);
      g_assert_true (tarn_stretch_is_valid (stretch));
      memcpy (stretch + cases[i].at, &value, sizeof value);
      g_assert_true (tarn_stretch_is_valid (stretch) == cases[i].valid);
    }
}

/* With a salt that is always the same. */
static TarnSecret *
stretch_quickly (const char *passphrase,
                 guint8     *stretch)
{
  g_autoptr(GError) error = NULL;
  TarnSecret *secret;

  tarn_stretch_init_least (stretch);
  memset (stretch + 16, 0, 16);
  secret = tarn_secret_new_from_passphrase (passphrase, stretch, &error);
  g_assert_no_error (error);

  return secret;
}

static void
test_a_new_passphrase_is_stretched_well (void)
{
  guint8  stretch[TARN_STRETCH_BYTES];
  guint32 numbers[3];

  tarn_stretch_init (stretch);
  memcpy (numbers, stretch, sizeof numbers);
  g_assert_cmpuint (GUINT32_FROM_LE (numbers[0]), ==, 2); /* Argon2id, version 1.3 */
  g_assert_cmpuint (GUINT32_FROM_LE (numbers[1]), >=, 3);
  g_assert_cmpuint (GUINT32_FROM_LE (numbers[2]), >=, 256 * 1024);
}

static void
test_a_letter_is_the_same_however_it_was_typed (void)
{
  guint8 stretch[TARN_STRETCH_BYTES];
  g_autoptr(TarnSecret) one = stretch_quickly ("caf\xc3\xa9", stretch);
  g_autoptr(TarnSecret) same = stretch_quickly ("cafe\xcc\x81", stretch);
  g_autoptr(TarnSecret) other = stretch_quickly ("cafe", stretch);

  g_assert_cmpmem (tarn_secret_get_bytes (one), TARN_SECRET_BYTES, tarn_secret_get_bytes (same),
                   TARN_SECRET_BYTES);
  g_assert_false (
    memcmp (tarn_secret_get_bytes (one), tarn_secret_get_bytes (other), TARN_SECRET_BYTES) == 0);
}

static void
test_the_key_file_opens_with_its_passphrase_alone (void)
{
  guint8 stretch[TARN_STRETCH_BYTES];
  guint8 block[TARN_KEY_BLOCK_BYTES];
  guint8 again[TARN_KEY_BLOCK_BYTES];
  g_autoptr(TarnSecret) right = stretch_quickly ("right", stretch);
  g_autoptr(TarnSecret) wrong = stretch_quickly ("wrong", stretch);
  g_autoptr(TarnSecret) secret = tarn_secret_new_random ();
  g_autoptr(TarnSecret) old = tarn_secret_new_random ();
  TarnKeys keys = { secret, old, TARN_KEY_STATE_SEALING };
  TarnKeys found = { 0 };
  g_autoptr(GBytes) file = NULL;
  g_autoptr(GError) error = NULL;

  tarn_key_block_make (block, stretch, right, &keys);
  file = tarn_key_file_new (block);
  tarn_key_file_read (g_bytes_get_data (file, NULL), g_bytes_get_size (file), again, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (again, sizeof again, block, sizeof block);

  g_assert_false (tarn_key_block_open (again, wrong, &found));
  g_assert_true (tarn_key_block_open (again, right, &found));
  g_assert_cmpmem (tarn_secret_get_bytes (found.secret), TARN_SECRET_BYTES,
                   tarn_secret_get_bytes (secret), TARN_SECRET_BYTES);
  g_assert_cmpmem (tarn_secret_get_bytes (found.old_secret), TARN_SECRET_BYTES,
                   tarn_secret_get_bytes (old), TARN_SECRET_BYTES);
  g_assert_cmpint (found.state, ==, TARN_KEY_STATE_SEALING);
  tarn_keys_clear (&found);

  /* The parameters are part of what is sealed. */
  again[16] ^= 1;
  g_assert_false (tarn_key_block_open (again, right, &found));
}

static void
test_a_damaged_key_file_is_told_from_a_wrong_passphrase (void)
{
  guint8 stretch[TARN_STRETCH_BYTES];
  guint8 block[TARN_KEY_BLOCK_BYTES];
  g_autoptr(TarnSecret) right = stretch_quickly ("right", stretch);
  g_autoptr(TarnSecret) secret = tarn_secret_new_random ();
  TarnKeys keys = { secret };
  g_autoptr(GBytes) file = NULL;

  tarn_key_block_make (block, stretch, right, &keys);
  file = tarn_key_file_new (block);

  for (gsize i = 0; i < g_bytes_get_size (file); i++)
    {
      g_autoptr(GBytes) spoilt = spoil (file, i, 0);
      g_autoptr(GError) error = NULL;
      int code = i == 8 ? TARN_STORE_ERROR_NEWER : TARN_STORE_ERROR_DAMAGED;

      g_assert_false (tarn_key_file_read (g_bytes_get_data (spoilt, NULL),
                                          g_bytes_get_size (spoilt), block, &error));
      g_assert_error (error, TARN_STORE_ERROR, code);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/seal/back", test_what_is_sealed_comes_back);
  g_test_add_func ("/seal/length", test_the_length_tells_little);
  g_test_add_func ("/seal/never-the-same", test_the_same_content_never_looks_the_same);
  g_test_add_func ("/seal/another-key", test_another_key_opens_nothing);
  g_test_add_func ("/seal/changed", test_no_byte_can_be_changed);
  g_test_add_func ("/seal/cut", test_no_byte_can_be_cut_or_added);
  g_test_add_func ("/seal/chunks", test_chunks_cannot_change_places);
  g_test_add_func ("/seal/newer", test_a_newer_seal_is_not_called_damaged);
  g_test_add_func ("/seal/limits", test_a_file_asks_for_no_more_than_a_person_has);
  g_test_add_func ("/seal/moderate", test_a_new_passphrase_is_stretched_well);
  g_test_add_func ("/seal/letters", test_a_letter_is_the_same_however_it_was_typed);
  g_test_add_func ("/seal/key-file", test_the_key_file_opens_with_its_passphrase_alone);
  g_test_add_func ("/seal/key-file-damaged",
                   test_a_damaged_key_file_is_told_from_a_wrong_passphrase);

  return g_test_run ();
}
