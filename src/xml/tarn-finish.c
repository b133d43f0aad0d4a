/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-finish.h"

#include "tarn-issue.h"
#include "tarn-limits.h"

/* An empty id stands where the file has none. That was said already; what a check finds about it
 * would only confuse. */
static void
drop_echoes (GPtrArray *issues)
{
  guint kept = 0;

  for (guint i = 0; i < issues->len; i++)
    {
      TarnIssue *issue = g_ptr_array_index (issues, i);

      if (issue->argument != NULL && issue->argument[0] == '\0')
        tarn_issue_free (issue);
      else
        issues->pdata[kept++] = issue;
    }

  /* The rest was moved or freed above. */
  while (issues->len > kept)
    g_ptr_array_steal_index (issues, issues->len - 1);
}

/* The shape of a file and its meaning are checked apart; both may notice the same. */
static void
drop_repeats (GPtrArray *issues)
{
  for (guint i = issues->len; i > 1; i--)
    {
      const TarnIssue *issue = g_ptr_array_index (issues, i - 1);
      const TarnIssue *before = g_ptr_array_index (issues, i - 2);

      if (issue->line == before->line && g_str_equal (issue->code, before->code) &&
          g_strcmp0 (issue->argument, before->argument) == 0)
        g_ptr_array_remove_index (issues, i - 1);
    }
}

/**
 * tarn_issues_finish:
 * @issues: (element-type TarnIssue): all issues of one file
 *
 * Puts the issues in the order of the file, and cuts the list at TARN_LIMIT_ISSUES, with a last one
 * that says so. What is cut off comes last in the file: nobody reads that far, and each will be
 * found again. Whether one of them is an error has to be asked before.
 */
void
tarn_issues_finish (GPtrArray *issues)
{
  g_autofree char *limit = NULL;

  g_return_if_fail (issues != NULL);

  drop_echoes (issues);
  tarn_issues_sort (issues);
  drop_repeats (issues);
  if (issues->len <= TARN_LIMIT_ISSUES)
    return;

  g_ptr_array_set_size (issues, TARN_LIMIT_ISSUES);
  limit = g_strdup_printf ("%d", TARN_LIMIT_ISSUES);
  tarn_issues_add (issues, "too-many-issues", 0, limit);
}
