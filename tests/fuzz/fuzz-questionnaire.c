/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-file-kind.h"
#include "tarn-issue.h"
#include "tarn-questionnaire-reader.h"

#include <stdint.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size);

/* A questionnaire is either there or has an error, and every issue can be told to a person. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char *const languages[] = { "cy-GB", "en", NULL };
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnQuestionnaire) questionnaire = NULL;

  tarn_file_kind ((const char *)data, size);
  questionnaire = tarn_questionnaire_read ((const char *)data, size, languages, issues);
  g_assert_true ((questionnaire == NULL) == tarn_issues_have_error (issues));

  for (guint i = 0; i < issues->len; i++)
    {
      g_autofree char *message = tarn_issue_dup_message (g_ptr_array_index (issues, i));

      g_assert_true (g_utf8_validate (message, -1, NULL));
    }

  return 0;
}
