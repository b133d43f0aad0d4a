/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-issue.h"

G_BEGIN_DECLS

/**
 * TarnFileIssues:
 * @file: the file as the person named it
 * @issues: (element-type TarnIssue): what is wrong with it
 */
typedef struct
{
  const char *file;
  GPtrArray  *issues;
} TarnFileIssues;

char *tarn_issues_to_json (const TarnFileIssues *files,
                           guint                 n_files);

G_END_DECLS
