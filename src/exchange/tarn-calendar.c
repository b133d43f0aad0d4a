/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-calendar.h"

#include "tarn-date.h"

/* RFC 5545, section 3.1: no line is longer than 75 bytes without its end. */
#define MOST_BYTES 75

/* Adds a line with its end. A long one is folded between characters, never inside one. */
static void
add_line (GString    *calendar,
          const char *line)
{
  gsize room = MOST_BYTES;

  for (const char *p = line; *p != '\0';)
    {
      const char *next = g_utf8_next_char (p);

      if ((gsize)(next - p) > room)
        {
          g_string_append (calendar, "\r\n ");
          room = MOST_BYTES - 1;
        }
      g_string_append_len (calendar, p, next - p);
      room -= next - p;
      p = next;
    }
  g_string_append (calendar, "\r\n");
}

static void
add_property (GString    *calendar,
              const char *name,
              const char *value)
{
  g_autofree char *line = g_strdup_printf ("%s:%s", name, value);

  add_line (calendar, line);
}

/* RFC 5545, section 3.3.11. Control characters are not allowed at all. */
static char *
escape (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '\n':
        g_string_append (escaped, "\\n");
        break;
      case '\\':
      case ';':
      case ',':
        g_string_append_c (escaped, '\\');
        g_string_append_c (escaped, *p);
        break;
      default:
        if (!g_ascii_iscntrl (*p))
          g_string_append_c (escaped, *p);
      }
  return g_string_free (escaped, FALSE);
}

static char *
dup_day (const GDate *date)
{
  return g_strdup_printf ("%04d%02d%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

/**
 * tarn_calendar_new_day:
 * @title: what the calendar shows, UTF-8
 * @date: the day, YYYY-MM-DD
 * @stamp: when the file was made, in UTC, YYYYMMDDTHHMMSSZ
 * @uid: a random identifier that stands for nothing
 *
 * Makes a calendar file (RFC 5545) with one whole day that blocks no time. It holds the title and
 * the day, and nothing of the person.
 *
 * Returns: (transfer full) (nullable): the file; %NULL if @date is no date
 */
char *
tarn_calendar_new_day (const char *title,
                       const char *date,
                       const char *stamp,
                       const char *uid)
{
  GDate            start;
  GDate            end;
  g_autofree char *first = NULL;
  g_autofree char *after = NULL;
  g_autofree char *summary = NULL;
  GString         *calendar;

  g_return_val_if_fail (title != NULL && date != NULL && stamp != NULL && uid != NULL, NULL);

  if (!tarn_date_parse (date, &start))
    return NULL;
  end = start;
  g_date_add_days (&end, 1);
  first = dup_day (&start);
  after = dup_day (&end);
  summary = escape (title);

  calendar = g_string_new (NULL);
  add_line (calendar, "BEGIN:VCALENDAR");
  add_line (calendar, "VERSION:2.0");
  add_line (calendar, "PRODID:-//Tarn//Tarn//EN");
  add_line (calendar, "BEGIN:VEVENT");
  add_property (calendar, "UID", uid);
  add_property (calendar, "DTSTAMP", stamp);
  add_property (calendar, "DTSTART;VALUE=DATE", first);
  add_property (calendar, "DTEND;VALUE=DATE", after);
  add_property (calendar, "SUMMARY", summary);
  add_line (calendar, "TRANSP:TRANSPARENT");
  add_line (calendar, "END:VEVENT");
  add_line (calendar, "END:VCALENDAR");
  return g_string_free (calendar, FALSE);
}
