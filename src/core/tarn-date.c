/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-date.h"

#define SHAPE "0000-00-00"

static gboolean
has_shape (const char *iso)
{
  const char *p = iso;

  for (const char *s = SHAPE; *s != '\0'; s++, p++)
    if (*s == '0' ? !g_ascii_isdigit (*p) : *p != *s)
      return FALSE;
  return *p == '\0';
}

/**
 * tarn_date_parse:
 * @iso: perhaps a date
 * @date: (out) (optional): the day
 *
 * Returns: %TRUE if @iso is a day of the calendar as files write it, such as `2026-11-30`
 */
gboolean
tarn_date_parse (const char *iso,
                 GDate      *date)
{
  guint year, month, day;

  g_return_val_if_fail (iso != NULL, FALSE);

  if (!has_shape (iso))
    return FALSE;
  year = g_ascii_strtoull (iso, NULL, 10);
  month = g_ascii_strtoull (iso + 5, NULL, 10);
  day = g_ascii_strtoull (iso + 8, NULL, 10);
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;
  if (date != NULL)
    {
      g_date_clear (date, 1);
      g_date_set_dmy (date, day, month, year);
    }
  return TRUE;
}
