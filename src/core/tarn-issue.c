/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-issue.h"

#include "tarn-issue-table.h"

#include <string.h>

static const TarnIssueEntry *
find_entry (const char *code)
{
  for (guint i = 0; i < tarn_issue_table_length; i++)
    if (g_strcmp0 (tarn_issue_table[i].code, code) == 0)
      return &tarn_issue_table[i];

  return NULL;
}

static int
compare_issues (gconstpointer a,
                gconstpointer b)
{
  const TarnIssue *left = *(const TarnIssue *const *)a;
  const TarnIssue *right = *(const TarnIssue *const *)b;

  if (left->line != right->line)
    return left->line < right->line ? -1 : 1;
  if (left->severity != right->severity)
    return left->severity == TARN_SEVERITY_ERROR ? -1 : 1;
  if (strcmp (left->code, right->code) != 0)
    return strcmp (left->code, right->code);

  return g_strcmp0 (left->argument, right->argument);
}

/**
 * tarn_issue_new:
 * @code: a code of the table in tarn-issue-table.c
 * @line: the line in the file, from 1; 0 when there is none
 * @argument: (nullable): what it is about; never an answer
 *
 * Makes an issue. Its severity comes from the table.
 *
 * Returns: (transfer full) (nullable): the issue; %NULL for an unknown code, which is a
 *   programmer's error
 */
TarnIssue *
tarn_issue_new (const char *code,
                guint       line,
                const char *argument)
{
  const TarnIssueEntry *entry = find_entry (code);
  TarnIssue            *self;

  g_return_val_if_fail (entry != NULL, NULL);

  self = g_new0 (TarnIssue, 1);
  self->code = entry->code;
  self->severity = entry->severity;
  self->line = line;
  self->argument = g_strdup (argument);

  return self;
}

/**
 * tarn_issue_free:
 * @self: (nullable) (transfer full): an issue
 *
 * Frees an issue.
 */
void
tarn_issue_free (TarnIssue *self)
{
  if (self == NULL)
    return;

  g_free (self->argument);
  g_free (self);
}

/**
 * tarn_issue_dup_message:
 * @self: an issue
 *
 * The message in English, with the argument put in.
 *
 * Returns: (transfer full): the message
 */
char *
tarn_issue_dup_message (const TarnIssue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return tarn_issue_fill (tarn_issue_get_template (self), self->argument);
}

/**
 * tarn_issue_get_template:
 * @self: an issue
 *
 * The message before the argument is put in: what a translation is looked up by.
 *
 * Returns: (transfer none): the template, for tarn_issue_fill()
 */
const char *
tarn_issue_get_template (const TarnIssue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_entry (self->code)->message;
}

/**
 * tarn_issue_get_hint:
 * @self: an issue
 *
 * What to do next, in English; a translation can be looked up by it.
 *
 * Returns: (transfer none): one or two sentences
 */
const char *
tarn_issue_get_hint (const TarnIssue *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_entry (self->code)->hint;
}

/**
 * tarn_issue_fill:
 * @template_text: a template, perhaps translated
 * @argument: (nullable): what to put in
 *
 * Puts @argument in the place of the first `%s`. The template is not a format for printf, so a
 * faulty translation can do no harm.
 *
 * Returns: (transfer full): the message
 */
char *
tarn_issue_fill (const char *template_text,
                 const char *argument)
{
  const char *place;

  g_return_val_if_fail (template_text != NULL, NULL);

  place = strstr (template_text, "%s");
  if (place == NULL)
    return g_strdup (template_text);

  return g_strdup_printf ("%.*s%s%s", (int)(place - template_text), template_text,
                          argument != NULL ? argument : "?", place + strlen ("%s"));
}

/**
 * tarn_issue_list_codes:
 *
 * Every code there is, so that tests and the manual can be held against the table.
 *
 * Returns: (transfer none) (array zero-terminated=1): the codes
 */
const char *const *
tarn_issue_list_codes (void)
{
  static const char **codes = NULL;

  if (g_once_init_enter (&codes))
    {
      const char **list = g_new0 (const char *, tarn_issue_table_length + 1);

      for (guint i = 0; i < tarn_issue_table_length; i++)
        list[i] = tarn_issue_table[i].code;

      g_once_init_leave (&codes, list);
    }

  return codes;
}

/**
 * tarn_issues_new:
 *
 * Makes an empty list of issues.
 *
 * Returns: (transfer full) (element-type TarnIssue): the list, which owns its issues
 */
GPtrArray *
tarn_issues_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_issue_free);
}

/**
 * tarn_issues_add:
 * @issues: (element-type TarnIssue): a list
 * @code: a code of the table
 * @line: the line in the file, 0 when there is none
 * @argument: (nullable): what it is about
 *
 * Adds an issue. It does not stop at TARN_LIMIT_ISSUES: the reader cuts the list when it is sorted.
 */
void
tarn_issues_add (GPtrArray  *issues,
                 const char *code,
                 guint       line,
                 const char *argument)
{
  TarnIssue *issue;

  g_return_if_fail (issues != NULL);

  issue = tarn_issue_new (code, line, argument);
  if (issue != NULL)
    g_ptr_array_add (issues, issue);
}

/**
 * tarn_issues_have_error:
 * @issues: (element-type TarnIssue): a list
 *
 * Returns: %TRUE if any of them is an error, so that the file is refused
 */
gboolean
tarn_issues_have_error (GPtrArray *issues)
{
  g_return_val_if_fail (issues != NULL, FALSE);

  for (guint i = 0; i < issues->len; i++)
    {
      const TarnIssue *issue = g_ptr_array_index (issues, i);

      if (issue->severity == TARN_SEVERITY_ERROR)
        return TRUE;
    }

  return FALSE;
}

/**
 * tarn_issues_sort:
 * @issues: (element-type TarnIssue): a list
 *
 * Puts issues in the order of the file; within a line errors first, then by code and argument, so
 * that the same file always gives the same list.
 */
void
tarn_issues_sort (GPtrArray *issues)
{
  g_return_if_fail (issues != NULL);

  g_ptr_array_sort (issues, compare_issues);
}
