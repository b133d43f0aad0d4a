/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-words.h"

#include <string.h>

static gboolean
is_name_char (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '_' || c == '-';
}

/* The length of a name that a closing brace follows; 0 if there is none. */
static gsize
measure_name (const char *start)
{
  gsize length = 0;

  while (is_name_char (start[length]))
    length++;

  return start[length] == '}' ? length : 0;
}

typedef struct
{
  TarnAsked  *asked;
  GHashTable *pairs;
} Known;

static char *
dup_value_cb (const char *name,
              gpointer    user_data)
{
  const Known      *known = user_data;
  const char       *value = g_hash_table_lookup (known->pairs, name);
  const TarnAdvice *variant = NULL;
  const TarnWord   *word;

  if (value != NULL || known->asked == NULL)
    return g_strdup (value);

  word = tarn_questionnaire_find_word (tarn_asked_get_questionnaire (known->asked), name);
  if (word != NULL)
    variant = tarn_asked_pick (known->asked, word->variants);

  return variant != NULL ? g_strdup (variant->text->text) : NULL;
}

/**
 * tarn_words_list:
 * @text: a text
 *
 * The names of the placeholders of a text, in order; a name may come twice.
 *
 * Returns: (transfer full) (array zero-terminated=1): the names
 */
char **
tarn_words_list (const char *text)
{
  g_autoptr(GStrvBuilder) builder = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  builder = g_strv_builder_new ();

  for (const char *p = strchr (text, '{'); p != NULL; p = strchr (p + 1, '{'))
    {
      gsize length = measure_name (p + 1);

      if (length > 0)
        {
          g_autofree char *name = g_strndup (p + 1, length);

          g_strv_builder_add (builder, name);
        }
    }

  return g_strv_builder_end (builder);
}

/**
 * tarn_words_fill:
 * @text: a text with placeholders such as `{your-line-manager}`
 * @find: says what to put in the place of each
 * @user_data: for @find
 *
 * Fills the placeholders of a text. What is put in is not looked through again. A placeholder that
 * nothing is known of stays as it is.
 *
 * Returns: (transfer full): the text to print
 */
char *
tarn_words_fill (const char  *text,
                 TarnWordFunc find,
                 gpointer     user_data)
{
  GString *out;

  g_return_val_if_fail (text != NULL && find != NULL, NULL);

  out = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize            length = *text == '{' ? measure_name (text + 1) : 0;
      g_autofree char *name = length > 0 ? g_strndup (text + 1, length) : NULL;
      g_autofree char *value = name != NULL ? find (name, user_data) : NULL;

      if (value != NULL)
        {
          g_string_append (out, value);
          text += length + strlen ("{}");
        }
      else
        {
          g_string_append_c (out, *text);
          text++;
        }
    }

  return g_string_free (out, FALSE);
}

/**
 * tarn_words_expand:
 * @asked: (nullable): what the words of the questionnaire depend on; %NULL for none
 * @text: a text with placeholders such as `{your-line-manager}`
 * @...: pairs of a name and what to put in its place, then %NULL
 *
 * Fills the placeholders of a text, as tarn_words_fill() does: from the pairs, else from the words
 * of the questionnaire.
 *
 * Returns: (transfer full): the text to print
 */
char *
tarn_words_expand (TarnAsked  *asked,
                   const char *text,
                   ...)
{
  g_autoptr(GHashTable) pairs = NULL;
  Known       known;
  const char *key;
  va_list     args;

  g_return_val_if_fail (text != NULL, NULL);

  pairs = g_hash_table_new (g_str_hash, g_str_equal);
  va_start (args, text);
  while ((key = va_arg (args, const char *)) != NULL)
    g_hash_table_insert (pairs, (gpointer)key, va_arg (args, char *));
  va_end (args);

  known = (Known){ asked, pairs };
  return tarn_words_fill (text, dup_value_cb, &known);
}
