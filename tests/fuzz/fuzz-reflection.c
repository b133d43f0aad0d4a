/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-issue.h"
#include "tarn-reflection-file.h"

#include <stdint.h>
#include <string.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size);

/* What was written is read without an error, and written again to the byte. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnReflection) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *twice = NULL;
  gsize            length;

  reflection = tarn_reflection_read ((const char *)data, size, issues);
  g_assert_true ((reflection == NULL) == tarn_issues_have_error (issues));
  if (reflection == NULL)
    return 0;

  written = tarn_reflection_write (reflection, &length);
  again = tarn_reflection_read (written, length, issues);
  g_assert_nonnull (again);
  twice = tarn_reflection_write (again, NULL);
  g_assert_cmpstr (written, ==, twice);

  return 0;
}
