/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-condition-lexer.h"

#include <string.h>

static gboolean
is_name_start (char c)
{
  return g_ascii_isalpha (c) || c == '_';
}

static gboolean
is_name_character (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '-' || c == '.';
}

static gsize
name_length (const char *p)
{
  gsize length = 0;

  if (is_name_start (*p))
    while (is_name_character (p[length]))
      length++;

  return length;
}

static gsize
number_length (const char *p)
{
  gsize length = 0;

  while (g_ascii_isdigit (p[length]))
    length++;
  if (p[length] == '.')
    length++;
  while (g_ascii_isdigit (p[length]))
    length++;

  return length;
}

static TarnToken
take (const char  **p,
      TarnTokenType type,
      gsize         length)
{
  TarnToken token = { type, *p, length };

  *p += length;
  return token;
}

static TarnToken
take_variable (const char **p)
{
  gsize     length = name_length (*p + 1);
  TarnToken token = { TARN_TOKEN_VARIABLE, *p + 1, length };

  if (length == 0)
    return take (p, TARN_TOKEN_BAD, 1);

  *p += 1 + length;
  return token;
}

static TarnToken
take_string (const char **p)
{
  const char *end = strchr (*p + 1, **p);
  TarnToken   token;

  if (end == NULL)
    return take (p, TARN_TOKEN_BAD, strlen (*p));

  token = (TarnToken){ TARN_TOKEN_STRING, *p + 1, (gsize)(end - *p) - 1 };
  *p = end + 1;
  return token;
}

/**
 * tarn_condition_lex:
 * @p: (inout): where to go on in a condition; moved behind the token
 *
 * Takes the next token of a condition.
 *
 * Returns: the token; its text points into the condition
 */
TarnToken
tarn_condition_lex (const char **p)
{
  while (**p != '\0' && strchr (" \t\r\n", **p) != NULL)
    (*p)++;

  if (**p == '\0')
    return take (p, TARN_TOKEN_END, 0);
  if (**p == '$')
    return take_variable (p);
  if (**p == '\'' || **p == '"')
    return take_string (p);
  if (is_name_start (**p))
    return take (p, TARN_TOKEN_NAME, name_length (*p));
  if (g_ascii_isdigit (**p) || (**p == '.' && g_ascii_isdigit ((*p)[1])))
    return take (p, TARN_TOKEN_NUMBER, number_length (*p));
  if (**p == '(')
    return take (p, TARN_TOKEN_OPEN, 1);
  if (**p == ')')
    return take (p, TARN_TOKEN_CLOSE, 1);
  if (**p == '=')
    return take (p, TARN_TOKEN_EQUAL, 1);
  if (**p == '!' && (*p)[1] == '=')
    return take (p, TARN_TOKEN_NOT_EQUAL, 2);
  if (**p == '<' || **p == '>')
    return take (p, TARN_TOKEN_ORDER, (*p)[1] == '=' ? 2 : 1);
  if (strchr ("/@*.|[]:", **p) != NULL)
    return take (p, TARN_TOKEN_PATH, 1);

  return take (p, TARN_TOKEN_BAD, (gsize)(g_utf8_next_char (*p) - *p));
}

/**
 * tarn_token_is:
 * @self: a token
 * @text: a text
 *
 * Returns: %TRUE if it is a name and reads like @text
 */
gboolean
tarn_token_is (const TarnToken *self,
               const char      *text)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  return self->type == TARN_TOKEN_NAME && strlen (text) == self->length &&
         strncmp (self->text, text, self->length) == 0;
}
