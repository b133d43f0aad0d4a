/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-condition-parser.h"
#include "tarn-issue.h"

#include <stdint.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size);

/* A third of all ids was not asked, a third has one answer, a third has two. */
static const char *const *
look_up_cb (const char *id,
            gpointer    user_data)
{
  static const char *const        one[] = { "a", NULL };
  static const char *const        two[] = { "1", "b", NULL };
  static const char *const *const answers[] = { NULL, one, two };

  return answers[g_str_hash (id) % G_N_ELEMENTS (answers)];
}

/* What our parser accepts, libxml2 must be able to compile and to work out. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *source = g_strndup (size > 0 ? (const char *)data : "", size);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnCondition) condition = NULL;
  g_autoptr(GError) error = NULL;

  /* The parser is only given what stood in an attribute. */
  if (!g_utf8_validate (source, -1, NULL))
    return 0;

  condition = tarn_condition_parse (source, 1, issues);
  g_assert_true ((condition == NULL) == (issues->len == 1));
  if (condition != NULL)
    {
      tarn_condition_is_met (condition, look_up_cb, NULL, &error);
      g_assert_no_error (error);
    }

  return 0;
}
