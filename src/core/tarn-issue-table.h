/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-issue.h"

G_BEGIN_DECLS

/* Private to tarn-issue.c: every code there is. */
typedef struct
{
  const char  *code;
  TarnSeverity severity;
  const char  *message; /* a template with at most one %s, for the argument */
  const char  *hint;    /* what to do next */
} TarnIssueEntry;

extern const TarnIssueEntry tarn_issue_table[];
extern const guint          tarn_issue_table_length;

G_END_DECLS
