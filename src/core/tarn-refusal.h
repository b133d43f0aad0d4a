/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TarnRefusal:
 * @file: its name, as a person would recognise it
 * @code: (nullable): the code of the issue; %NULL if it could not be read at all
 * @line: where in the file, 0 if nowhere
 * @message: what is wrong
 *
 * A workshop file that is not counted.
 */
typedef struct
{
  char       *file;
  const char *code;
  guint       line;
  char       *message;
} TarnRefusal;

TarnRefusal *tarn_refusal_new  (const char  *file,
                                const char  *code,
                                guint        line,
                                const char  *message);
void         tarn_refusal_free (TarnRefusal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnRefusal, tarn_refusal_free)

G_END_DECLS
