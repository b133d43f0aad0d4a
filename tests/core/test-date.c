/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-date.h"

static void
test_a_day_of_the_calendar_is_read (void)
{
  static const char *const days[] = { "2026-11-30", "2024-02-29", "0001-01-01", "9999-12-31" };
  GDate                    date;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_assert_true (tarn_date_parse (days[i], &date));
      g_assert_true (tarn_date_parse (days[i], NULL));
    }
  g_assert_true (tarn_date_parse ("2026-11-30", &date));
  g_assert_cmpuint (g_date_get_year (&date), ==, 2026);
  g_assert_cmpint (g_date_get_month (&date), ==, G_DATE_NOVEMBER);
  g_assert_cmpuint (g_date_get_day (&date), ==, 30);
}

static void
test_nothing_else_is_a_date (void)
{
  static const char *const others[] = { "", "2026", "2026-11", "2026-11-3", "26-11-30",
                                        "2026-11-30T10:00:00Z", "2026-11-30 ", " 2026-11-30",
                                        "2026/11/30", "2026-13-01", "2026-00-10", "2026-02-29",
                                        "2026-02-30", "0000-01-01", "+026-11-30", "2026--1-30",
                                        "today" };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (tarn_date_parse (others[i], NULL))
      g_error ("“%s” is taken for a date", others[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/a-day-of-the-calendar-is-read", test_a_day_of_the_calendar_is_read);
  g_test_add_func ("/date/nothing-else-is-a-date", test_nothing_else_is_a_date);

  return g_test_run ();
}
