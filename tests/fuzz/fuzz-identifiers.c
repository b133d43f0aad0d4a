/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-identifiers-reader.h"
#include "tarn-issue.h"

#include <stdint.h>

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size);

/* The rules are read and used on a text in which they may find anything, and their hits must lie
 * between characters. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  static const char text[] = "Ann Example, 14, née Ünver: 07700 900123, "
                             "aaaaaaaaaaaaaaaaaaaaaaaaaaaab";
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnIdentifiers) identifiers = tarn_identifiers_new ();
  g_autoptr(GArray) hits = NULL;
  gboolean good;

  good = tarn_identifiers_read (identifiers, (const char *)data, size, NULL, issues);
  g_assert_true (good != tarn_issues_have_error (issues));

  hits = tarn_identifiers_find (identifiers, text, NULL);
  for (guint i = 0; i < hits->len; i++)
    {
      const TarnIdentifierHit *hit = &g_array_index (hits, TarnIdentifierHit, i);

      g_assert_cmpuint (hit->start, <, hit->end);
      g_assert_true (g_utf8_validate (text + hit->start, hit->end - hit->start, NULL));
    }

  return 0;
}
