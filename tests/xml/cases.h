/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folder of files is a list of cases: a new finding is a new file. */

char *
case_path (const char *first,
           ...) G_GNUC_NULL_TERMINATED;
char *
case_load (const char *path,
           gsize      *length);
void
case_add_folder (const char   *prefix,
                 const char   *folder,
                 GTestDataFunc func);
void
case_check_issues (const char *path,
                   GPtrArray  *issues);
char *
case_list_issues (GPtrArray *issues);

G_END_DECLS
