/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TarnText:
 * @text: the words, UTF-8, white space folded, never %NULL
 * @lang: (nullable): the BCP 47 language the words are in; interned
 *
 * A text for people, in the one language that the reader picked for it. The language stays with
 * the words because a partly translated file mixes languages, and a screen reader must be told.
 * `{name}` in @text is a placeholder, filled by tarn_words_expand().
 */
typedef struct
{
  char       *text;
  const char *lang;
} TarnText;

TarnText *tarn_text_new  (const char *text,
                          const char *lang);
void      tarn_text_free (TarnText   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnText, tarn_text_free)

G_END_DECLS
