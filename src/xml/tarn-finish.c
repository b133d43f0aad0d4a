/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-finish.h"

#include "tarn-issue.h"
#include "tarn-limits.h"

/* Is @issue, which comes after @before, worth keeping? */
typedef gboolean (*Keep) (const TarnIssue *issue,
                          const TarnIssue *before,
                          guint           *n_warnings);

/* An empty id stands where the file has none. That was said already; what a check finds about it
 * would only confuse. */
static gboolean
is_no_echo (const TarnIssue *issue,
            const TarnIssue *before,
            guint           *n_warnings)
{
  return issue->argument == NULL || issue->argument[0] != '\0';
}

/* The shape of a file and its meaning are checked apart; both may notice the same. */
static gboolean
is_no_repeat (const TarnIssue *issue,
              const TarnIssue *before,
              guint           *n_warnings)
{
  return before == NULL || issue->line != before->line ||
         !g_str_equal (issue->code, before->code) ||
         g_strcmp0 (issue->argument, before->argument) != 0;
}

/* Warnings give way to errors. */
static gboolean
is_no_warning_too_many (const TarnIssue *issue,
                        const TarnIssue *before,
                        guint           *n_warnings)
{
  if (issue->severity == TARN_SEVERITY_ERROR)
    return TRUE;
  if (*n_warnings == 0)
    return FALSE;

  (*n_warnings)--;
  return TRUE;
}

/* One pass: a hostile file can have a hundred thousand issues. */
static void
filter (GPtrArray *issues,
        Keep       keep,
        guint      n_warnings)
{
  guint kept = 0;

  for (guint i = 0; i < issues->len; i++)
    {
      TarnIssue       *issue = g_ptr_array_index (issues, i);
      const TarnIssue *before = kept > 0 ? g_ptr_array_index (issues, kept - 1) : NULL;

      if (keep (issue, before, &n_warnings))
        issues->pdata[kept++] = issue;
      else
        tarn_issue_free (issue);
    }

  /* The rest was moved or freed above. */
  while (issues->len > kept)
    g_ptr_array_steal_index (issues, issues->len - 1);
}

static guint
count_errors (GPtrArray *issues)
{
  guint n_errors = 0;

  for (guint i = 0; i < issues->len; i++)
    if (((const TarnIssue *)g_ptr_array_index (issues, i))->severity == TARN_SEVERITY_ERROR)
      n_errors++;

  return n_errors;
}

/**
 * tarn_issues_finish:
 * @issues: (element-type TarnIssue): all issues of one file
 *
 * Puts the issues in the order of the file, and cuts the list at TARN_LIMIT_ISSUES: warnings first,
 * then what comes last in the file. Nobody reads that far, and each will be found again. If there
 * are errors, a last one says that there are more. Whether one of the issues is an error has to be
 * asked before.
 */
void
tarn_issues_finish (GPtrArray *issues)
{
  g_autofree char *limit = NULL;
  guint            n_errors;

  g_return_if_fail (issues != NULL);

  filter (issues, is_no_echo, 0);
  tarn_issues_sort (issues);
  filter (issues, is_no_repeat, 0);
  if (issues->len <= TARN_LIMIT_ISSUES)
    return;

  n_errors = count_errors (issues);
  filter (issues, is_no_warning_too_many, TARN_LIMIT_ISSUES - MIN (n_errors, TARN_LIMIT_ISSUES));
  g_ptr_array_set_size (issues, TARN_LIMIT_ISSUES);
  if (n_errors == 0)
    return;

  limit = g_strdup_printf ("%d", TARN_LIMIT_ISSUES);
  tarn_issues_add (issues, "too-many-issues", 0, limit);
}
