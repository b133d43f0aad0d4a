/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-refusal.h"

/**
 * tarn_refusal_new:
 * @file: its name, as a person would recognise it
 * @code: (nullable): the code of the issue, static
 * @line: where in the file, 0 if nowhere
 * @message: what is wrong
 *
 * Returns: (transfer full): a refusal
 */
TarnRefusal *
tarn_refusal_new (const char *file,
                  const char *code,
                  guint       line,
                  const char *message)
{
  TarnRefusal *self;

  g_return_val_if_fail (file != NULL && message != NULL, NULL);

  self = g_new0 (TarnRefusal, 1);
  self->file = g_strdup (file);
  self->code = code;
  self->line = line;
  self->message = g_strdup (message);

  return self;
}

/**
 * tarn_refusal_free:
 * @self: (nullable) (transfer full): a refusal
 *
 * Frees a refusal.
 */
void
tarn_refusal_free (TarnRefusal *self)
{
  if (self == NULL)
    return;

  g_free (self->file);
  g_free (self->message);
  g_free (self);
}
