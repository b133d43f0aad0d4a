/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire-copy.h"

#include "tarn-xml-bytes.h"

#include <string.h>

/* The copy is made of the text, not of a tree: comments, which explain the file to its author, and
 * the way it is set out must stay. What is copied was read without errors before, so tags can be
 * told from the rest by their marks alone. */

/* What a copy is called until somebody finds a better id. */
#define FALLBACK_ID "questionnaire"

/* An id is also the name of a file, so it stays short. */
#define MAX_ID_LENGTH 40

typedef enum
{
  TOKEN_OTHER, /* text, a comment or an instruction */
  TOKEN_START,
  TOKEN_END,
  TOKEN_EMPTY, /* an element without content */
} TokenKind;

typedef struct
{
  TokenKind   kind;
  const char *start;
  const char *end; /* after it */
} Token;

static Token
next_token (const char *p,
            const char *end)
{
  Token       token = { TOKEN_OTHER, p, end };
  const char *open = memchr (p, '<', end - p);

  if (open != p)
    token.end = open != NULL ? open : end;
  else if (g_str_has_prefix (p, "<!--"))
    token.end = tarn_xml_skip_to (p, end, "-->");
  else if (g_str_has_prefix (p, "<![CDATA["))
    token.end = tarn_xml_skip_to (p, end, "]]>");
  else if (g_str_has_prefix (p, "<?"))
    token.end = tarn_xml_skip_to (p, end, "?>");
  else
    {
      token.end = tarn_xml_skip_tag (p, end);
      if (p[1] == '/')
        token.kind = TOKEN_END;
      else
        token.kind = token.end - p > 2 && token.end[-2] == '/' ? TOKEN_EMPTY : TOKEN_START;
    }

  return token;
}

static gboolean
is_title (const Token *token)
{
  const char *name = token->start + 1;
  gsize       length = strcspn (name, " \t\r\n/>");
  const char *colon = memchr (name, ':', length);

  if (colon != NULL)
    {
      length -= colon + 1 - name;
      name = colon + 1;
    }
  return length == strlen ("title") && strncmp (name, "title", length) == 0;
}

static char *
dup_with_attribute (const char *tag,
                    const char *name,
                    const char *value)
{
  g_autofree char *pattern = g_strdup_printf ("(\\s%s\\s*=\\s*)(\"[^\"]*\"|'[^']*')", name);
  g_autofree char *replacement = g_strdup_printf ("\\1\"%s\"", value);
  g_autoptr(GRegex) regex = g_regex_new (pattern, 0, 0, NULL);

  return g_regex_replace (regex, tag, -1, 0, replacement, 0, NULL);
}

static void
append_root (GString     *copy,
             const Token *root,
             const char  *id)
{
  g_autofree char *tag = g_strndup (root->start, root->end - root->start);
  g_autofree char *with_id = dup_with_attribute (tag, "id", id);
  g_autofree char *with_both = dup_with_attribute (with_id, "version", "1.0");

  g_string_append (copy, with_both);
}

/* The first title gets the new words. Its translations would say something else, so they go. */
static void
append_title (GString     *copy,
              const char  *title,
              const Token *end_tag,
              gboolean     first)
{
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  const char      *name = end_tag->start + strlen ("</");
  int              length = end_tag->end - name - strlen (">");

  if (first)
    g_string_append_printf (copy, "<%.*s>%s</%.*s>", length, name, escaped, length, name);

  while (!first && copy->len > 0 && g_ascii_isspace (copy->str[copy->len - 1]))
    g_string_truncate (copy, copy->len - 1);
}

/**
 * tarn_questionnaire_copy_dup_id:
 * @title: what a questionnaire is called, in any language
 *
 * Returns: (transfer full): an id made of it, of small letters, digits and hyphens
 */
char *
tarn_questionnaire_copy_dup_id (const char *title)
{
  g_autofree char *ascii = NULL;
  GString         *id;

  g_return_val_if_fail (title != NULL, NULL);

  ascii = g_str_to_ascii (title, "C");
  id = g_string_new (NULL);
  for (const char *c = ascii; *c != '\0' && id->len < MAX_ID_LENGTH; c++)
    if (g_ascii_isalpha (*c) || (g_ascii_isdigit (*c) && id->len > 0))
      g_string_append_c (id, g_ascii_tolower (*c));
    else if (id->len > 0 && id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  if (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0)
    g_string_append (id, FALLBACK_ID);

  return g_string_free (id, FALSE);
}

/**
 * tarn_questionnaire_copy:
 * @data: a questionnaire that was read without errors
 * @length: its length in bytes
 * @id: the id of the copy
 * @title: its title, in the language the questionnaire is written in
 * @copy_length: (out): the length of the copy
 *
 * Makes a questionnaire to start from: the same file, with its licence and comments, under another
 * id and title. Its version is 1.0 again. The title has no translations until somebody writes them.
 *
 * Returns: (transfer full): the file
 */
char *
tarn_questionnaire_copy (const char *data,
                         gsize       length,
                         const char *id,
                         const char *title,
                         gsize      *copy_length)
{
  g_autofree char *text = NULL;
  GString         *copy;
  const char      *end;
  guint            depth = 0;
  guint            n_titles = 0;
  gboolean         in_title = FALSE;

  g_return_val_if_fail (data != NULL || length == 0, NULL);
  g_return_val_if_fail (id != NULL && title != NULL && copy_length != NULL, NULL);

  text = g_strndup (data, length);
  end = text + strlen (text);
  copy = g_string_new (NULL);
  for (Token token = { TOKEN_OTHER, text, text }; token.end < end;)
    {
      token = next_token (token.end, end);
      if (token.kind == TOKEN_END)
        depth--;

      if (depth == 0 && token.kind == TOKEN_START)
        append_root (copy, &token, id);
      else if (depth == 1 && token.kind == TOKEN_START && is_title (&token))
        in_title = TRUE;
      else if (depth == 1 && token.kind == TOKEN_END && in_title)
        {
          append_title (copy, title, &token, n_titles++ == 0);
          in_title = FALSE;
        }
      else if (!in_title)
        g_string_append_len (copy, token.start, token.end - token.start);

      if (token.kind == TOKEN_START)
        depth++;
    }

  *copy_length = copy->len;
  return g_string_free (copy, FALSE);
}
