/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-text.h"

/**
 * tarn_text_new:
 * @text: the words, UTF-8, white space folded
 * @lang: (nullable): the language they are in, BCP 47
 *
 * Makes a text.
 *
 * Returns: (transfer full): the text
 */
TarnText *
tarn_text_new (const char *text,
               const char *lang)
{
  TarnText *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (TarnText, 1);
  self->text = g_strdup (text);
  self->lang = g_intern_string (lang);

  return self;
}

/**
 * tarn_text_free:
 * @self: (nullable) (transfer full): a text
 *
 * Frees a text.
 */
void
tarn_text_free (TarnText *self)
{
  if (self == NULL)
    return;

  g_free (self->text);
  g_free (self);
}
