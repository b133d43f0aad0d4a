/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-catalogue.h"
#include "tarn-cli-command.h"

G_BEGIN_DECLS

TarnExit tarn_cli_worse           (TarnExit                  one,
                                   TarnExit                  other);
TarnExit tarn_cli_print           (const char               *answer);
TarnExit tarn_cli_print_bytes     (const char               *data,
                                   gsize                     length);
void     tarn_cli_complain        (const char               *format,
                                   ...) G_GNUC_PRINTF (1, 2);
TarnExit tarn_cli_complain_error  (const GError             *error);
void     tarn_cli_complain_issues (const char               *file,
                                   GPtrArray                *issues);
TarnExit tarn_cli_complain_entry  (const TarnCatalogueEntry *entry);
void     tarn_cli_append_issue    (GString                  *text,
                                   const char               *file,
                                   const TarnIssue          *issue);
void     tarn_cli_append_cell     (GString                  *text,
                                   const char               *cell,
                                   guint                     width);
guint    tarn_cli_get_width       (const char               *text);
char    *tarn_cli_dup_table       (GPtrArray                *rows,
                                   guint                     n_columns);

G_END_DECLS
