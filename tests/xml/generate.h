/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Parts:
 *
 * What is put into an otherwise good questionnaire; %NULL for nothing more.
 */
typedef struct
{
  const char *title;
  const char *references;
  const char *scales;
  const char *opening;
  const char *section;
  const char *domain;
} Parts;

char *
generate_questionnaire (const Parts *parts);
char *
generate_repeated (const char *format,
                   guint       count);
char *
generate_filled (const char *before,
                 const char *unit,
                 const char *after,
                 gsize       length);

G_END_DECLS
