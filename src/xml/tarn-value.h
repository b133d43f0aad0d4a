/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the value of an attribute can be. */
typedef enum
{
  TARN_VALUE_ID,
  TARN_VALUE_CODE,
  TARN_VALUE_CODES,
  TARN_VALUE_YES_NO,
  TARN_VALUE_WHOLE,   /* a whole number, 0 to 999,999 */
  TARN_VALUE_NUMBER,  /* may be negative, or have decimals */
  TARN_VALUE_PERCENT, /* a whole number, 0 to 100 */
  TARN_VALUE_YEAR,
  TARN_VALUE_DATE,
  TARN_VALUE_TIME, /* date and time */
  TARN_VALUE_VERSION,
  TARN_VALUE_FORMAT,
  TARN_VALUE_TOKEN, /* 32 hexadecimal digits */
  TARN_VALUE_CONDITION,
  TARN_VALUE_SHORT, /* a few words that need no translation */
  TARN_VALUE_WORDS, /* free text of the person */
  TARN_VALUE_ENUM,
} TarnValueType;

gboolean
tarn_value_is_id (const char *value);
gboolean
tarn_value_is_code (const char *value);
gboolean
tarn_value_is_date (const char *value);
char **
tarn_value_split (const char *value);
const char *
tarn_value_check (TarnValueType      type,
                  const char *const *values,
                  const char        *value);

G_END_DECLS
