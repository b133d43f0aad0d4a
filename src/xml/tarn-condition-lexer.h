/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  TARN_TOKEN_END,
  TARN_TOKEN_VARIABLE, /* its text is the id */
  TARN_TOKEN_STRING,   /* its text is what stands between the quotes */
  TARN_TOKEN_NUMBER,
  TARN_TOKEN_NAME,
  TARN_TOKEN_OPEN,
  TARN_TOKEN_CLOSE,
  TARN_TOKEN_EQUAL,
  TARN_TOKEN_NOT_EQUAL,
  TARN_TOKEN_ORDER, /* < <= > >= */
  TARN_TOKEN_PATH,  /* anything that belongs to a path of XPath */
  TARN_TOKEN_BAD,
} TarnTokenType;

/**
 * TarnToken:
 * @text: its characters, not terminated
 * @length: how many bytes
 */
typedef struct
{
  TarnTokenType type;
  const char   *text;
  gsize         length;
} TarnToken;

TarnToken
tarn_condition_lex (const char **p);
gboolean
tarn_token_is (const TarnToken *self,
               const char      *text);

G_END_DECLS
