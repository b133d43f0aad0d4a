/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TarnSeverity:
 * @TARN_SEVERITY_ERROR: the file is refused
 * @TARN_SEVERITY_WARNING: the file is used, and the person is told
 */
typedef enum
{
  TARN_SEVERITY_ERROR,
  TARN_SEVERITY_WARNING,
} TarnSeverity;

/**
 * TarnIssue:
 * @code: the stable code, one of the table in tarn-issue-table.c; static
 * @severity: from the same table
 * @line: the line in the file, from 1; 0 when there is none
 * @argument: (nullable): what the message is about: an id, a code, a number
 *
 * One thing that is wrong with the content of a file. Many are found in one go. An answer never
 * becomes an argument: only ids, codes and names of elements do.
 */
typedef struct
{
  const char  *code;
  TarnSeverity severity;
  guint        line;
  char        *argument;
} TarnIssue;

TarnIssue         *tarn_issue_new           (const char        *code,
                                             guint              line,
                                             const char        *argument);
void               tarn_issue_free          (TarnIssue         *self);
char              *tarn_issue_dup_message   (const TarnIssue   *self);
const char        *tarn_issue_get_template  (const TarnIssue   *self);
const char        *tarn_issue_get_hint      (const TarnIssue   *self);
char              *tarn_issue_fill          (const char        *template_text,
                                             const char        *argument);
const char *const *tarn_issue_list_codes    (void);

GPtrArray         *tarn_issues_new          (void);
void               tarn_issues_add          (GPtrArray         *issues,
                                             const char        *code,
                                             guint              line,
                                             const char        *argument);
gboolean           tarn_issues_have_error   (GPtrArray         *issues);
void               tarn_issues_sort         (GPtrArray         *issues);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnIssue, tarn_issue_free)

G_END_DECLS
