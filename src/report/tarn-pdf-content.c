/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-pdf-content.h"

#include <string.h>

typedef struct
{
  const char *data;
  gsize       length;
  gsize       at;
  gsize       start; /* of the token that was read last */
} Reader;

typedef struct
{
  GString   *out;
  GPtrArray *roles;
  guint      n_marks;
  guint      depth; /* of marked parts, counted from the mark that is open; 0 outside */
  gboolean   in_text;
  gssize     unit; /* where in the output the path or text began that is not marked; or -1 */
  gboolean   good;
} Marker;

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (char c)
{
  switch (c)
    {
    case '(':
    case ')':
    case '<':
    case '>':
    case '[':
    case ']':
    case '{':
    case '}':
    case '/':
    case '%':
      return TRUE;
    default:
      return FALSE;
    }
}

static void
skip_string (Reader *reader)
{
  int depth = 0;

  for (; reader->at < reader->length; reader->at++)
    {
      char c = reader->data[reader->at];

      if (c == '\\')
        reader->at++;
      else if (c == '(')
        depth++;
      else if (c == ')' && --depth == 0)
        {
          reader->at++;
          return;
        }
    }
  reader->at = reader->length;
}

static void
skip_until (Reader *reader,
            char    end)
{
  while (reader->at < reader->length && reader->data[reader->at] != end)
    reader->at++;
  if (reader->at < reader->length)
    reader->at++;
}

static void
skip_word (Reader *reader)
{
  do
    reader->at++;
  while (reader->at < reader->length && !is_space (reader->data[reader->at]) &&
         !is_delimiter (reader->data[reader->at]));
}

/* Returns whether there is a token. */
static gboolean
next_token (Reader *reader)
{
  char c;
  char next;

  while (reader->at < reader->length &&
         (is_space (reader->data[reader->at]) || reader->data[reader->at] == '%'))
    {
      if (reader->data[reader->at] == '%')
        skip_until (reader, '\n');
      else
        reader->at++;
    }
  if (reader->at >= reader->length)
    return FALSE;

  reader->start = reader->at;
  c = reader->data[reader->at];
  next = reader->at + 1 < reader->length ? reader->data[reader->at + 1] : '\0';
  if (c == '(')
    skip_string (reader);
  else if ((c == '<' || c == '>') && next == c)
    reader->at += 2;
  else if (c == '<')
    skip_until (reader, '>');
  else if (c != '/' && is_delimiter (c))
    reader->at++;
  else
    skip_word (reader);
  return TRUE;
}

static gboolean
is_operator (const char *token,
             gsize       length)
{
  static const char *const constants[] = { "true", "false", "null" };

  if (!g_ascii_isalpha (token[0]) && token[0] != '\'' && token[0] != '"')
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (constants); i++)
    if (strlen (constants[i]) == length && strncmp (token, constants[i], length) == 0)
      return FALSE;
  return TRUE;
}

/* The bytes of an inline image end with the first "EI" that stands alone. */
static void
skip_image (Reader *reader)
{
  for (reader->at++; reader->at + 2 < reader->length; reader->at++)
    if (is_space (reader->data[reader->at]) && reader->data[reader->at + 1] == 'E' &&
        reader->data[reader->at + 2] == 'I' &&
        (reader->at + 3 >= reader->length || is_space (reader->data[reader->at + 3])))
      {
        reader->at += 3;
        return;
      }
  reader->at = reader->length;
}

/* @words have a blank behind each. Every operator of a page is looked up, so it has to be quick. */
static gboolean
is_one_of (const char *name,
           const char *words)
{
  gsize length = strlen (name);

  for (const char *p = words; *p != '\0'; p++)
    {
      if (*p == *name && strncmp (p, name, length) == 0 && p[length] == ' ')
        return TRUE;
      while (*p != ' ')
        p++;
    }
  return FALSE;
}

static void
wrap_unit (Marker *self)
{
  g_string_insert (self->out, self->unit, "/Artifact BMC\n");
  g_string_append (self->out, "EMC\n");
  self->unit = -1;
}

static void
open_mark (Marker *self)
{
  /* A mark in the middle of a path or of words would cut an artifact in two. */
  if (self->unit >= 0 || self->n_marks >= self->roles->len)
    {
      self->good = FALSE;
      return;
    }
  g_string_append_printf (self->out, "/%s << /MCID %u >> BDC\n",
                          (const char *)self->roles->pdata[self->n_marks], self->n_marks);
  self->n_marks++;
  self->depth = 1;
}

static void
add_unmarked (Marker     *self,
              const char *name,
              const char *whole,
              gsize       length)
{
  static const char builders[] = "m l c v y h re BT ";
  static const char painters[] = "f F f* B B* b b* S s ";
  static const char alone[] = "sh Do BI ";

  if (self->unit < 0 && (is_one_of (name, builders) || is_one_of (name, alone)))
    self->unit = self->out->len;
  self->in_text = self->unit >= 0 && (self->in_text || g_str_equal (name, "BT"));
  g_string_append_len (self->out, whole, length);
  g_string_append_c (self->out, '\n');
  if (self->unit < 0)
    return;
  if (self->in_text)
    {
      if (!g_str_equal (name, "ET"))
        return;
      self->in_text = FALSE;
      wrap_unit (self);
    }
  else if (is_one_of (name, painters) || is_one_of (name, alone))
    wrap_unit (self);
  else if (g_str_equal (name, "n"))
    self->unit = -1;
}

static void
add_operation (Marker     *self,
               const char *name,
               const char *whole,
               gsize       length)
{
  gboolean opens = g_str_equal (name, "BDC") || g_str_equal (name, "BMC");

  if (opens && g_strstr_len (whole, length, "/MCID") != NULL)
    {
      self->good = self->good && self->depth == 0;
      open_mark (self);
      return;
    }
  if (self->depth == 0)
    {
      add_unmarked (self, name, whole, length);
      return;
    }
  if (opens)
    self->depth++;
  else if (g_str_equal (name, "EMC"))
    self->depth--;
  g_string_append_len (self->out, whole, length);
  g_string_append_c (self->out, '\n');
}

/**
 * tarn_pdf_content_mark:
 * @data: the operators of a page
 * @length: how many bytes
 * @roles: (element-type utf8): what each of its marks is, in the order of drawing
 *
 * Gives each marked part the name of what it is, numbers them from 0, and marks everything else
 * that leaves ink on the page as an artifact.
 *
 * Returns: (transfer full) (nullable): the operators anew; %NULL if the page has not as many marks
 *   as @roles
 */
GString *
tarn_pdf_content_mark (const char *data,
                       gsize       length,
                       GPtrArray  *roles)
{
  Reader reader = { data, length, 0, 0 };
  Marker marker = { g_string_sized_new (length + 4096), roles, 0, 0, FALSE, -1, TRUE };
  gssize first = -1;

  while (marker.good && next_token (&reader))
    {
      const char *token = data + reader.start;
      gsize       token_length = reader.at - reader.start;
      char        name[8] = "";

      if (first < 0)
        first = reader.start;
      if (!is_operator (token, token_length))
        continue;
      memcpy (name, token, MIN (token_length, sizeof name - 1));
      if (g_str_equal (name, "BI"))
        skip_image (&reader);
      add_operation (&marker, name, data + first, reader.at - first);
      first = -1;
    }
  if (marker.good && marker.depth == 0 && marker.n_marks == roles->len)
    return marker.out;
  g_string_free (marker.out, TRUE);
  return NULL;
}
