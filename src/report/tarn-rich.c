/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-rich.h"

#include <string.h>

/**
 * tarn_rich_new:
 * @text: the words
 * @lang: (nullable): the language they are in
 *
 * Returns: (transfer full): a run of words with nothing set apart
 */
TarnRich *
tarn_rich_new (const char *text,
               const char *lang)
{
  g_return_val_if_fail (text != NULL, NULL);

  return tarn_rich_take (g_strdup (text), lang);
}

/**
 * tarn_rich_take:
 * @text: (transfer full): the words
 * @lang: (nullable): the language they are in
 *
 * Returns: (transfer full): a run of words with nothing set apart
 */
TarnRich *
tarn_rich_take (char       *text,
                const char *lang)
{
  TarnRich *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (TarnRich, 1);
  self->text = text;
  self->lang = g_intern_string (lang);
  return self;
}

/**
 * tarn_rich_append:
 * @text: more words, put right behind the others
 * @strong: set them apart
 *
 * Parts set apart that touch are one: cairo draws no run of letters that leaves no ink, so that a
 * blank with a part of its own would be missing from a PDF.
 */
void
tarn_rich_append (TarnRich   *self,
                  const char *text,
                  gboolean    strong)
{
  TarnSpan *last;
  TarnSpan  span;
  char     *joined;

  g_return_if_fail (self != NULL && text != NULL);

  span.start = strlen (self->text);
  joined = g_strconcat (self->text, text, NULL);
  g_free (self->text);
  self->text = joined;
  span.end = strlen (self->text);
  if (!strong || span.start == span.end)
    return;
  if (self->strong == NULL)
    self->strong = g_array_new (FALSE, FALSE, sizeof (TarnSpan));
  last = self->strong->len > 0
           ? &g_array_index (self->strong, TarnSpan, self->strong->len - 1)
           : NULL;
  if (last != NULL && last->end == span.start)
    last->end = span.end;
  else
    g_array_append_val (self->strong, span);
}

/**
 * tarn_rich_free:
 * @self: (transfer full) (nullable): what to free
 */
void
tarn_rich_free (TarnRich *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_clear_pointer (&self->strong, g_array_unref);
  g_free (self);
}
