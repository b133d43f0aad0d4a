/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-issues-json.h"

#include "tarn-json-private.h"

static void
add_issue (JsonBuilder     *builder,
           const char      *file,
           const TarnIssue *issue)
{
  g_autofree char *filled = tarn_issue_dup_message (issue);
  /* Pieces of a broken file and names of files need not be UTF-8, but everything in JSON is. */
  g_autofree char *message = g_utf8_make_valid (filled, -1);
  g_autofree char *name = g_filename_display_name (file);
  const char      *severity = issue->severity == TARN_SEVERITY_ERROR ? "error" : "warning";

  json_builder_begin_object (builder);
  tarn_json_add_string (builder, "file", name);
  tarn_json_add_int (builder, "line", issue->line);
  tarn_json_add_string (builder, "severity", severity);
  tarn_json_add_string (builder, "code", issue->code);
  tarn_json_add_string (builder, "message", message);
  tarn_json_add_string (builder, "hint", tarn_issue_get_hint (issue));
  json_builder_end_object (builder);
}

/**
 * tarn_issues_to_json:
 * @files: (array length=n_files): files, and what is wrong with each
 * @n_files: how many
 *
 * All issues of all files as one JSON array of `{file, line, severity, code, message, hint}`. The
 * array is empty when nothing is wrong. Messages are in English; a line of 0 means the whole file.
 *
 * Returns: (transfer full): JSON on several lines, without a line end at the end
 */
char *
tarn_issues_to_json (const TarnFileIssues *files,
                     guint                 n_files)
{
  g_autoptr(JsonBuilder) builder = NULL;

  g_return_val_if_fail (files != NULL || n_files == 0, NULL);

  builder = json_builder_new ();
  json_builder_begin_array (builder);
  for (guint i = 0; i < n_files; i++)
    for (guint j = 0; j < files[i].issues->len; j++)
      add_issue (builder, files[i].file, g_ptr_array_index (files[i].issues, j));
  json_builder_end_array (builder);

  return tarn_json_to_string (builder);
}
