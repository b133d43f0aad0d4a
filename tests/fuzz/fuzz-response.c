/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-issue.h"
#include "tarn-response-file.h"

#include <stdint.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size);

/* What was written is read without an issue, and written again to the byte. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnResponse) response = NULL;
  g_autoptr(TarnResponse) again = NULL;
  g_autofree char *written = NULL;
  g_autofree char *twice = NULL;
  gsize            length;

  response = tarn_response_read ((const char *)data, size, issues);
  g_assert_true ((response == NULL) == (issues->len > 0));
  if (response == NULL)
    return 0;

  written = tarn_response_write (response, &length);
  again = tarn_response_read (written, length, issues);
  g_assert_nonnull (again);
  twice = tarn_response_write (again, NULL);
  g_assert_cmpstr (written, ==, twice);

  return 0;
}
