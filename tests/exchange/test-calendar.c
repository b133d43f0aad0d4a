/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-calendar.h"

#include <string.h>

#define STAMP "20261122T101500Z"
#define UID   "5a0b7c1e-7d7a-4c5e-9c7e-0d6a1f2b3c4d"

static const char whole[] = "BEGIN:VCALENDAR\r\n"
                            "VERSION:2.0\r\n"
                            "PRODID:-//Tarn//Tarn//EN\r\n"
                            "BEGIN:VEVENT\r\n"
                            "UID:" UID "\r\n"
                            "DTSTAMP:" STAMP "\r\n"
                            "DTSTART;VALUE=DATE:20270522\r\n"
                            "DTEND;VALUE=DATE:20270523\r\n"
                            "SUMMARY:Review my plan\r\n"
                            "TRANSP:TRANSPARENT\r\n"
                            "END:VEVENT\r\n"
                            "END:VCALENDAR\r\n";

static const struct
{
  const char *date;
  const char *start;
  const char *end;
} days[] = {
  { "2026-12-31", "20261231", "20270101" },
  { "2028-02-28", "20280228", "20280229" },
  { "2027-02-28", "20270228", "20270301" },
};

static const char *const no_days[] = {
  "",
  "2027",
  "2027-02-29",
  "2027-13-01",
  "2027-1-1",
  "2027-05-22T10:00:00Z",
  "soon",
  "2027-05-2x",
  "2027-+5-22",
  "2027-05-22\n",
};

static const struct
{
  const char *title;
  const char *line;
} titles[] = {
  { "Plan; people, places", "SUMMARY:Plan\\; people\\, places\r\n" },
  { "a\\b", "SUMMARY:a\\\\b\r\n" },
  { "two\nlines", "SUMMARY:two\\nlines\r\n" },
  { "cut\r\x07 off", "SUMMARY:cut off\r\n" },
};

static void
test_a_calendar_file_holds_a_title_and_a_day_and_nothing_else (void)
{
  g_autofree char *calendar = tarn_calendar_new_day ("Review my plan", "2027-05-22", STAMP, UID);

  g_assert_cmpstr (calendar, ==, whole);
}

static void
test_a_day_ends_where_the_next_one_begins (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *calendar = tarn_calendar_new_day ("x", days[i].date, STAMP, UID);
      g_autofree char *lines = g_strdup_printf ("DTSTART;VALUE=DATE:%s\r\nDTEND;VALUE=DATE:%s\r\n",
                                                days[i].start, days[i].end);

      g_assert_nonnull (strstr (calendar, lines));
    }
}

static void
test_what_is_no_date_gives_no_file (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (no_days); i++)
    g_assert_null (tarn_calendar_new_day ("x", no_days[i], STAMP, UID));
}

static void
test_marks_in_a_title_are_escaped (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *calendar = tarn_calendar_new_day (titles[i].title, "2027-05-22", STAMP, UID);

      g_assert_nonnull (strstr (calendar, titles[i].line));
    }
}

/* Joined again as a reader does it, a folded line is what it was, and each piece is UTF-8. */
static void
test_long_lines_are_folded_between_letters (void)
{
  g_autoptr(GString) title = g_string_new (NULL);
  g_autofree char *calendar = NULL;
  g_autofree char *wanted = NULL;
  g_auto(GStrv) lines = NULL;
  GString *joined;

  for (guint i = 0; i < 90; i++)
    g_string_append (title, i % 3 == 0 ? "€" : i % 3 == 1 ? "ŵ"
                                                          : "n");
  calendar = tarn_calendar_new_day (title->str, "2027-05-22", STAMP, UID);
  lines = g_strsplit (calendar, "\r\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpuint (strlen (lines[i]), <=, 75);
      g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    }

  joined = g_string_new (calendar);
  g_assert_cmpuint (g_string_replace (joined, "\r\n ", "", 0), >, 1);
  wanted = g_strdup_printf ("\r\nSUMMARY:%s\r\n", title->str);
  g_assert_nonnull (strstr (joined->str, wanted));
  g_string_free (joined, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/a-file-holds-a-title-and-a-day-and-nothing-else",
                   test_a_calendar_file_holds_a_title_and_a_day_and_nothing_else);
  g_test_add_func ("/calendar/a-day-ends-where-the-next-one-begins",
                   test_a_day_ends_where_the_next_one_begins);
  g_test_add_func ("/calendar/what-is-no-date-gives-no-file", test_what_is_no_date_gives_no_file);
  g_test_add_func ("/calendar/marks-in-a-title-are-escaped", test_marks_in_a_title_are_escaped);
  g_test_add_func ("/calendar/long-lines-are-folded-between-letters",
                   test_long_lines_are_folded_between_letters);

  return g_test_run ();
}
