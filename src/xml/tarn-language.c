/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-language.h"

#include <string.h>

#define SUBTAG_CHARS 8

static int
find (const char *const *available,
      const char        *tag,
      gsize              length)
{
  for (int i = 0; available[i] != NULL; i++)
    if (strlen (available[i]) == length && g_ascii_strncasecmp (available[i], tag, length) == 0)
      return i;

  return -1;
}

/* The tag without its last part; a single letter before that part goes with it. */
static gsize
shorten (const char *tag,
         gsize       length)
{
  while (length > 0 && tag[length - 1] != '-')
    length--;
  if (length > 0)
    length--;
  if (length >= 2 && tag[length - 2] == '-')
    length -= 2;

  return length;
}

/**
 * tarn_language_is_valid:
 * @tag: a text
 *
 * Returns: %TRUE if it has the form of a BCP 47 language tag, such as `en-GB`
 */
gboolean
tarn_language_is_valid (const char *tag)
{
  gsize in_part = 0;
  gsize n_parts = 0;

  g_return_val_if_fail (tag != NULL, FALSE);

  for (const char *p = tag;; p++)
    {
      gboolean allowed = n_parts == 0 ? g_ascii_isalpha (*p) : g_ascii_isalnum (*p);

      if (*p == '-' || *p == '\0')
        {
          if (in_part == 0 || in_part > SUBTAG_CHARS || (n_parts == 0 && in_part < 2))
            return FALSE;
          if (*p == '\0')
            return TRUE;
          n_parts++;
          in_part = 0;
        }
      else if (!allowed)
        return FALSE;
      else
        in_part++;
    }
}

/**
 * tarn_language_pick:
 * @wanted: (nullable) (array zero-terminated=1): the languages a person reads, best first
 * @available: (array zero-terminated=1): the languages there are, at least one
 * @own: the language of the file
 *
 * Picks a language as RFC 4647 looks it up: each wanted one exactly, then shorter and shorter; then
 * the file's own; then the first.
 *
 * Returns: the place in @available
 */
int
tarn_language_pick (const char *const *wanted,
                    const char *const *available,
                    const char        *own)
{
  int place;

  g_return_val_if_fail (available != NULL && available[0] != NULL, 0);
  g_return_val_if_fail (own != NULL, 0);

  for (; wanted != NULL && *wanted != NULL; wanted++)
    for (gsize length = strlen (*wanted); length > 0; length = shorten (*wanted, length))
      {
        place = find (available, *wanted, length);
        if (place >= 0)
          return place;
      }

  place = find (available, own, strlen (own));
  return MAX (place, 0);
}
