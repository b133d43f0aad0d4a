/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-phrases.h"

#include <string.h>

/* More than this many bytes between two words is more than a space, a bracket and a comma. */
#define MOST_BETWEEN 3

#define MOST_WORDS 12

struct _TarnPhrases
{
  GHashTable *keys;    /* the words with one space between each two */
  guint       longest; /* in words */
};

/* A word without the possessive: "London" of "London's". */
typedef struct
{
  gsize start;
  gsize end;
  gsize bare_end;
} Word;

static gboolean
joins_words (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == '-';
}

static gsize
get_bare_length (const char *word,
                 gsize       length)
{
  static const char *const endings[] = { "'s", "’s" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize ending = strlen (endings[i]);

      if (length > ending && memcmp (word + length - ending, endings[i], ending) == 0)
        return length - ending;
    }

  return length;
}

static GArray *
list_words (const char *text)
{
  GArray     *words = g_array_new (FALSE, FALSE, sizeof (Word));
  const char *p = text;

  while (*p != '\0')
    {
      Word        word;
      const char *end;

      if (!g_unichar_isalnum (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }

      word.start = p - text;
      for (end = p; *p != '\0'; p = g_utf8_next_char (p))
        if (g_unichar_isalnum (g_utf8_get_char (p)))
          end = g_utf8_next_char (p);
        else if (!joins_words (g_utf8_get_char (p)))
          break;
      p = end;
      word.end = end - text;
      word.bare_end = word.start + get_bare_length (text + word.start, word.end - word.start);
      g_array_append_val (words, word);
    }

  return words;
}

/* As many words as stand close together, from @first on. */
static guint
count_close (const char *text,
             GArray     *words,
             guint       first,
             guint       most)
{
  guint n = 1;

  for (; n < most && first + n < words->len; n++)
    {
      const Word *left = &g_array_index (words, Word, first + n - 1);
      const Word *right = &g_array_index (words, Word, first + n);

      if (right->start - left->end > MOST_BETWEEN ||
          memchr (text + left->end, '.', right->start - left->end) != NULL)
        break;
    }

  return n;
}

static char *
make_key (const char *text,
          GArray     *words,
          guint       first,
          guint       n)
{
  GString *key = g_string_new (NULL);

  for (guint i = first; i < first + n; i++)
    {
      const Word *word = &g_array_index (words, Word, i);

      if (i > first)
        g_string_append_c (key, ' ');
      g_string_append_len (key, text + word->start, word->bare_end - word->start);
    }

  return g_string_free (key, FALSE);
}

/**
 * tarn_phrases_new:
 *
 * Returns: (transfer full): an empty set
 */
TarnPhrases *
tarn_phrases_new (void)
{
  TarnPhrases *self = g_new0 (TarnPhrases, 1);

  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * tarn_phrases_free:
 * @self: (nullable) (transfer full): a set
 *
 * Frees a set.
 */
void
tarn_phrases_free (TarnPhrases *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->keys);
  g_free (self);
}

/**
 * tarn_phrases_add:
 * @self: a set
 * @phrase: a word, or at most twelve
 *
 * Adds a phrase. What stands between its words does not matter.
 */
void
tarn_phrases_add (TarnPhrases *self,
                  const char  *phrase)
{
  g_autoptr(GArray) words = NULL;
  guint n;

  g_return_if_fail (self != NULL);
  g_return_if_fail (phrase != NULL);

  words = list_words (phrase);
  n = MIN (words->len, MOST_WORDS);
  if (n == 0)
    return;

  g_hash_table_add (self->keys, make_key (phrase, words, 0, n));
  self->longest = MAX (self->longest, n);
}

/**
 * tarn_phrases_blank:
 * @self: a set
 * @text: what is looked at
 * @blanked: as long as @text; where phrases are blanked out
 *
 * Writes a character that nobody types, for each byte, over each phrase of @text in @blanked. Of
 * two phrases that begin with the same word the longer one counts.
 */
void
tarn_phrases_blank (TarnPhrases *self,
                    const char  *text,
                    char        *blanked)
{
  g_autoptr(GArray) words = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (text != NULL && blanked != NULL);

  if (self->longest == 0)
    return;

  words = list_words (text);
  for (guint i = 0; i < words->len; i++)
    for (guint n = count_close (text, words, i, self->longest); n > 0; n--)
      {
        g_autofree char *key = make_key (text, words, i, n);
        gsize            start = g_array_index (words, Word, i).start;
        gsize            end = g_array_index (words, Word, i + n - 1).end;

        if (!g_hash_table_contains (self->keys, key))
          continue;
        memset (blanked + start, TARN_BLANK, end - start);
        i += n - 1;
        break;
      }
}
