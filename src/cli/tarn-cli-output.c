/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-output.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/**
 * tarn_cli_worse:
 * @one: an exit code
 * @other: another one
 *
 * What is to be told of two things that went differently. It is a function, since a macro would
 * work its arguments out twice, and a message would come twice.
 *
 * Returns: the higher of the two
 */
TarnExit
tarn_cli_worse (TarnExit one,
                TarnExit other)
{
  return one > other ? one : other;
}

/**
 * tarn_cli_print:
 * @answer: the answer of a command
 *
 * Writes to the standard output, where nothing but the answer goes.
 *
 * Returns: %TARN_EXIT_GOOD, or %TARN_EXIT_FILES when it could not be written
 */
TarnExit
tarn_cli_print (const char *answer)
{
  return tarn_cli_print_bytes (answer, strlen (answer));
}

/**
 * tarn_cli_print_bytes:
 * @data: the answer of a command
 * @length: in bytes
 *
 * Does what tarn_cli_print() does with an answer that is not text.
 *
 * Returns: %TARN_EXIT_GOOD, or %TARN_EXIT_FILES when it could not be written
 */
TarnExit
tarn_cli_print_bytes (const char *data,
                      gsize       length)
{
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TARN_EXIT_GOOD;

  tarn_cli_complain (_("The standard output could not be written: %s. Make room, or choose "
                       "another place."),
                        g_strerror (errno));
  return TARN_EXIT_FILES;
}

/**
 * tarn_cli_complain:
 * @format: a translated message, as for printf()
 *
 * Writes one message to the standard error.
 */
void
tarn_cli_complain (const char *format,
                   ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("tarn-cli: %s\n", message);
}

/**
 * tarn_cli_complain_error:
 * @error: what went wrong
 *
 * Writes the message of an error to the standard error.
 *
 * Returns: the exit code that belongs to it
 */
TarnExit
tarn_cli_complain_error (const GError *error)
{
  tarn_cli_complain ("%s", error->message);

  return error->domain == G_OPTION_ERROR ? TARN_EXIT_USAGE : TARN_EXIT_FILES;
}

/**
 * tarn_cli_complain_issues:
 * @file: the file as it was named
 * @issues: (element-type TarnIssue): what is wrong with it
 *
 * Writes issues to the standard error.
 */
void
tarn_cli_complain_issues (const char *file,
                          GPtrArray  *issues)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < issues->len; i++)
    tarn_cli_append_issue (text, file, g_ptr_array_index (issues, i));
  g_printerr ("%s", text->str);
}

/**
 * tarn_cli_complain_entry:
 * @entry: a file of a catalogue
 *
 * Writes everything that is wrong with a file to the standard error.
 *
 * Returns: the exit code that belongs to it
 */
TarnExit
tarn_cli_complain_entry (const TarnCatalogueEntry *entry)
{
  if (entry->error != NULL)
    return tarn_cli_complain_error (entry->error);

  tarn_cli_complain_issues (entry->path, entry->issues);
  return tarn_catalogue_entry_bad (entry) ? TARN_EXIT_CONTENT : TARN_EXIT_GOOD;
}

/**
 * tarn_cli_append_issue:
 * @text: where to add it
 * @file: the file as it was named
 * @issue: what is wrong with it
 *
 * Adds an issue in the form that editors know, `file:line: error: code: message`, with what to do
 * in a line below. An issue of the whole file has no line.
 */
void
tarn_cli_append_issue (GString         *text,
                       const char      *file,
                       const TarnIssue *issue)
{
  g_autofree char *name = g_filename_display_name (file);
  g_autofree char *message = tarn_issue_fill (_(tarn_issue_get_template (issue)), issue->argument);

  g_string_append (text, name);
  if (issue->line > 0)
    g_string_append_printf (text, ":%u", issue->line);
  g_string_append_printf (text, ": %s: %s: %s\n    %s\n",
                          issue->severity == TARN_SEVERITY_ERROR ? "error" : "warning",
                          issue->code, message, _(tarn_issue_get_hint (issue)));
}

/**
 * tarn_cli_get_width:
 * @text: one line
 *
 * Returns: how many columns @text takes on a terminal
 */
guint
tarn_cli_get_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (c))
        width += g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/**
 * tarn_cli_append_cell:
 * @text: where to add it
 * @cell: the words of one cell of a table
 * @width: of the column
 *
 * Adds a cell, filled up to @width, with at least one blank after it.
 */
void
tarn_cli_append_cell (GString    *text,
                      const char *cell,
                      guint       width)
{
  guint taken = tarn_cli_get_width (cell);

  g_string_append (text, cell);
  do
    g_string_append_c (text, ' ');
  while (++taken < width);
}

/**
 * tarn_cli_dup_table:
 * @rows: (element-type GStrv): the rows, of @n_columns cells each
 * @n_columns: how many
 *
 * Returns: (transfer full): the rows, one a line, in columns
 */
char *
tarn_cli_dup_table (GPtrArray *rows,
                    guint      n_columns)
{
  GString          *table = g_string_new (NULL);
  g_autofree guint *widths = g_new0 (guint, n_columns);

  for (guint i = 0; i < rows->len; i++)
    for (guint j = 0; j < n_columns; j++)
      {
        char **row = g_ptr_array_index (rows, i);

        widths[j] = MAX (widths[j], tarn_cli_get_width (row[j]) + 2);
      }

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < n_columns - 1; j++)
        tarn_cli_append_cell (table, row[j], widths[j]);
      g_string_append_printf (table, "%s\n", row[n_columns - 1]);
    }

  return g_string_free (table, FALSE);
}
