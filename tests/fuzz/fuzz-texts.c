/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-issue.h"
#include "tarn-texts-reader.h"

#include <stdint.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size);

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char *const languages[] = { "cy-GB", "en", NULL };
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnTexts) texts = tarn_texts_new ();
  gboolean good = tarn_texts_read (texts, (const char *)data, size, languages, issues);

  g_assert_true (good != tarn_issues_have_error (issues));
  tarn_texts_check (texts, issues);

  return 0;
}
