/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-xml-bytes.h"

#include "tarn-issue.h"
#include "tarn-limits.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

static guint
count_lines (const char *from,
             const char *to)
{
  guint n_lines = 0;

  while ((from = memchr (from, '\n', (gsize)(to - from))) != NULL)
    {
      n_lines++;
      from++;
    }

  return n_lines;
}

static gboolean
starts_with (const char *p,
             const char *end,
             const char *text)
{
  gsize length = strlen (text);

  return (gsize)(end - p) >= length && memcmp (p, text, length) == 0;
}

static gboolean
is_blank (const char *p,
          const char *end)
{
  while (p < end && strchr (" \t\r\n", *p) != NULL)
    p++;

  return p == end;
}

/* The parser is quadratic in the number of attributes of one tag, so a long tag must be found
 * before it sees it. Comments, instructions and CDATA sections are not tags. */
static gboolean
check_tags (const char *data,
            const char *end,
            GPtrArray  *issues)
{
  const char *p = data;

  while ((p = memchr (p, '<', (gsize)(end - p))) != NULL)
    {
      const char *tag = p;

      if (starts_with (p, end, "<!--"))
        p = tarn_xml_skip_to (p + strlen ("<!--"), end, "-->");
      else if (starts_with (p, end, "<![CDATA["))
        p = tarn_xml_skip_to (p, end, "]]>");
      else if (starts_with (p, end, "<?"))
        p = tarn_xml_skip_to (p, end, "?>");
      else if (starts_with (p, end, "<!"))
        return TRUE; /* a document type, or nonsense: the parser goes no further than here */
      else
        {
          p = tarn_xml_skip_tag (p, end);
          if (p - tag > TARN_LIMIT_TAG_BYTES)
            {
              tarn_issues_add (issues, "tag-too-long", 1 + count_lines (data, tag), "16 KiB");
              return FALSE;
            }
        }
    }

  return TRUE;
}

/* A declared encoding would make the parser read other characters than were checked. */
static gboolean
declares_other_encoding (const char *data,
                         const char *end)
{
  const char      *close;
  g_autofree char *head = NULL;
  g_autoptr(GRegex) regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *encoding = NULL;

  if (!starts_with (data, end, "<?xml"))
    return FALSE;

  close = g_strstr_len (data, MIN (end - data, 1024), "?>");
  if (close == NULL)
    return FALSE;

  head = g_strndup (data, (gsize)(close - data));
  regex = g_regex_new ("\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']", 0, 0, NULL);
  if (!g_regex_match (regex, head, 0, &match))
    return strstr (head, "encoding") != NULL;

  encoding = g_match_info_fetch (match, 1);
  return g_ascii_strcasecmp (encoding, "UTF-8") != 0;
}

/**
 * tarn_xml_check_bytes:
 * @data: a file
 * @length: its length in bytes
 * @issues: (element-type TarnIssue): where problems are added
 *
 * Checks what can be seen without parsing: size, encoding, and the length of tags.
 *
 * Returns: %TRUE if the file may be given to the parser
 */
gboolean
tarn_xml_check_bytes (const char *data,
                      gsize       length,
                      GPtrArray  *issues)
{
  const char *end;
  const char *bad;

  g_return_val_if_fail (data != NULL || length == 0, FALSE);
  g_return_val_if_fail (issues != NULL, FALSE);

  if (length > TARN_LIMIT_FILE_BYTES)
    {
      tarn_issues_add (issues, "file-too-large", 0, "4 MiB");
      return FALSE;
    }

  if (length == 0)
    {
      tarn_issues_add (issues, "file-empty", 0, NULL);
      return FALSE;
    }

  if (!g_utf8_validate (data, (gssize)length, &bad))
    {
      tarn_issues_add (issues, "not-utf8", 1 + count_lines (data, bad), NULL);
      return FALSE;
    }

  end = data + length;
  if (starts_with (data, end, BYTE_ORDER_MARK))
    data += strlen (BYTE_ORDER_MARK);

  if (is_blank (data, end))
    {
      tarn_issues_add (issues, "file-empty", 0, NULL);
      return FALSE;
    }

  if (declares_other_encoding (data, end))
    {
      tarn_issues_add (issues, "not-utf8", 1, NULL);
      return FALSE;
    }

  return check_tags (data, end, issues);
}

/**
 * tarn_xml_skip_to:
 * @p: where something begins
 * @end: of the file
 * @close: what it is closed with
 *
 * Returns: the place behind @close, or @end if it is never closed
 */
const char *
tarn_xml_skip_to (const char *p,
                  const char *end,
                  const char *close)
{
  const char *found = g_strstr_len (p, end - p, close);

  return found != NULL ? found + strlen (close) : end;
}

/**
 * tarn_xml_skip_tag:
 * @p: where a tag begins
 * @end: of the file
 *
 * Returns: the place behind the tag, or @end if it is never closed; a `>` between quotes does not
 *   close it
 */
const char *
tarn_xml_skip_tag (const char *p,
                   const char *end)
{
  char quote = '\0';

  for (; p < end; p++)
    {
      if (quote != '\0')
        quote = *p == quote ? '\0' : quote;
      else if (*p == '"' || *p == '\'')
        quote = *p;
      else if (*p == '>')
        return p + 1;
    }

  return end;
}
