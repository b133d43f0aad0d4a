/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-value.h"

#include "tarn-date.h"
#include "tarn-limits.h"
#include "tarn-response.h"

#include <string.h>

#define MAX_DIGITS      6
#define MAX_SHORT_CHARS 100

static gboolean
is_id_character (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '_' || c == '-';
}

/* Reads digits, and says how many there were. */
static guint
skip_digits (const char **p)
{
  guint n_digits = 0;

  for (; g_ascii_isdigit (**p); (*p)++)
    n_digits++;

  return n_digits;
}

static gboolean
is_whole (const char *value)
{
  guint n_digits = skip_digits (&value);

  return n_digits > 0 && n_digits <= MAX_DIGITS && *value == '\0';
}

static gboolean
is_number (const char *value)
{
  guint n_digits;

  if (*value == '-')
    value++;

  n_digits = skip_digits (&value);
  if (n_digits == 0 || n_digits > 9)
    return FALSE;

  if (*value == '.')
    {
      value++;
      n_digits = skip_digits (&value);
      if (n_digits == 0 || n_digits > MAX_DIGITS)
        return FALSE;
    }

  return *value == '\0';
}

static gboolean
is_version (const char *value)
{
  g_auto(GStrv) parts = g_strsplit (value, ".", 3);

  return g_strv_length (parts) == 2 && is_whole (parts[0]) && is_whole (parts[1]);
}

static gboolean
is_list_of_codes (const char *value)
{
  g_auto(GStrv) codes = tarn_value_split (value);

  for (guint i = 0; codes[i] != NULL; i++)
    if (!tarn_value_is_code (codes[i]))
      return FALSE;

  return codes[0] != NULL;
}

static gboolean
is_time (const char *value)
{
  g_autofree char *date = g_strndup (value, strlen ("2026-11-22"));
  g_autoptr(GDateTime) time = NULL;
  g_autoptr(GTimeZone) utc = g_time_zone_new_utc ();

  if (!tarn_value_is_date (date))
    return FALSE;

  time = g_date_time_new_from_iso8601 (value, utc);
  return time != NULL;
}

/**
 * tarn_value_is_id:
 * @value: a text
 *
 * Returns: %TRUE if it can be an id: a name of at most 64 letters, digits, dots, underscores and
 *   hyphens that begins with a letter or an underscore
 */
gboolean
tarn_value_is_id (const char *value)
{
  g_return_val_if_fail (value != NULL, FALSE);

  return (g_ascii_isalpha (value[0]) || value[0] == '_') && tarn_value_is_code (value);
}

/**
 * tarn_value_is_code:
 * @value: a text
 *
 * Returns: %TRUE if it can be the code of an option: as an id, but it may begin with any of these
 *   characters
 */
gboolean
tarn_value_is_code (const char *value)
{
  gsize length = 0;

  g_return_val_if_fail (value != NULL, FALSE);

  while (is_id_character (value[length]))
    length++;

  return length > 0 && length <= TARN_LIMIT_ID_CHARS && value[length] == '\0';
}

/**
 * tarn_value_is_date:
 * @value: a text
 *
 * Returns: %TRUE if it is a day of the calendar such as `2026-11-30`
 */
gboolean
tarn_value_is_date (const char *value)
{
  return tarn_date_parse (value, NULL);
}

/**
 * tarn_value_split:
 * @value: words with white space between them
 *
 * Returns: (transfer full) (array zero-terminated=1): the words
 */
char **
tarn_value_split (const char *value)
{
  g_auto(GStrv) parts = NULL;
  g_autoptr(GPtrArray) words = g_ptr_array_new ();

  g_return_val_if_fail (value != NULL, NULL);

  parts = g_strsplit_set (value, " \t\r\n", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0')
      g_ptr_array_add (words, g_strdup (parts[i]));
  g_ptr_array_add (words, NULL);

  return (char **)g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

/**
 * tarn_value_check:
 * @type: what it should be
 * @values: (nullable) (array zero-terminated=1): the words allowed, of %TARN_VALUE_ENUM
 * @value: the value of an attribute, without white space at its ends
 *
 * Returns: (nullable): the code of the issue with it; %NULL if it is good
 */
const char *
tarn_value_check (TarnValueType      type,
                  const char *const *values,
                  const char        *value)
{
  g_return_val_if_fail (value != NULL, NULL);

  switch (type)
    {
    case TARN_VALUE_ID:
      return tarn_value_is_id (value) ? NULL : "id-invalid";

    case TARN_VALUE_CODE:
      return tarn_value_is_code (value) ? NULL : "id-invalid";

    case TARN_VALUE_CODES:
      return is_list_of_codes (value) ? NULL : "attribute-invalid";

    case TARN_VALUE_YES_NO:
      return g_str_equal (value, "yes") || g_str_equal (value, "no") ? NULL : "attribute-invalid";

    case TARN_VALUE_WHOLE:
      return is_whole (value) ? NULL : "attribute-invalid";

    case TARN_VALUE_NUMBER:
      return is_number (value) ? NULL : "attribute-invalid";

    case TARN_VALUE_PERCENT:
      return is_whole (value) && strlen (value) <= 3 && atoi (value) <= 100 ? NULL
                                                                            : "attribute-invalid";

    case TARN_VALUE_YEAR:
      return is_whole (value) && strlen (value) == 4 ? NULL : "attribute-invalid";

    case TARN_VALUE_DATE:
      return tarn_value_is_date (value) ? NULL : "date-invalid";

    case TARN_VALUE_TIME:
      return is_time (value) ? NULL : "date-invalid";

    case TARN_VALUE_VERSION:
      return is_version (value) ? NULL : "version-invalid";

    case TARN_VALUE_FORMAT:
      if (!is_version (value))
        return "version-invalid";
      return atoi (value) == 1 ? NULL : "format-newer";

    case TARN_VALUE_TOKEN:
      return tarn_response_is_token (value) ? NULL : "attribute-invalid";

    case TARN_VALUE_CONDITION:
      return value[0] != '\0' ? NULL : "attribute-invalid";

    case TARN_VALUE_SHORT:
      return value[0] != '\0' && g_utf8_strlen (value, -1) <= MAX_SHORT_CHARS ? NULL
                                                                              : "attribute-invalid";

    case TARN_VALUE_WORDS:
      return g_utf8_strlen (value, -1) <= TARN_LIMIT_NOTE_CHARS ? NULL : "attribute-invalid";

    case TARN_VALUE_ENUM:
      return g_strv_contains (values, value) ? NULL : "attribute-invalid";

    default:
      g_assert_not_reached ();
    }
}
