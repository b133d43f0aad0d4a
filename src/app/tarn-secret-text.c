/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-secret-text.h"

#include <string.h>

/**
 * tarn_secret_text_dup:
 * @text: (nullable): a passphrase
 *
 * Returns: (transfer full) (nullable): a copy; give it to tarn_secret_text_free() as soon as can be
 */
char *
tarn_secret_text_dup (const char *text)
{
  return g_strdup (text);
}

/**
 * tarn_secret_text_free:
 * @text: (nullable) (transfer full): a copy of a passphrase
 *
 * Overwrites it and frees it.
 */
void
tarn_secret_text_free (gpointer text)
{
  if (text == NULL)
    return;

  explicit_bzero (text, strlen (text));
  g_free (text);
}
