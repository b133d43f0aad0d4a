/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "tarn-text.h"

G_BEGIN_DECLS

/**
 * TarnSpan:
 * @start: first byte
 * @end: byte after the last
 */
typedef struct
{
  guint start;
  guint end;
} TarnSpan;

/**
 * TarnRich:
 * @text: the words, UTF-8, with every placeholder filled
 * @lang: (nullable): the language they are in; interned
 * @strong: (nullable) (element-type TarnSpan): parts set apart
 * @gap: where something is to be written in; it ends at 0 if nothing is
 *
 * A run of words as a report prints it.
 */
typedef struct
{
  char       *text;
  const char *lang;
  GArray     *strong;
  TarnSpan    gap;
} TarnRich;

TarnRich *
tarn_rich_new (const char *text,
               const char *lang);
TarnRich *
tarn_rich_take (char       *text,
                const char *lang);
void
tarn_rich_append (TarnRich   *self,
                  const char *text,
                  gboolean    strong);
void
tarn_rich_free (TarnRich *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnRich, tarn_rich_free)

G_END_DECLS
