/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cases.h"

#include "tarn-issue.h"

#include <string.h>

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* A path below tests/data. */
char *
case_path (const char *first,
           ...)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) parts = NULL;
  va_list list;

  g_strv_builder_add_many (builder, g_test_get_dir (G_TEST_DIST), "data", first, NULL);
  va_start (list, first);
  for (const char *part = va_arg (list, const char *); part != NULL;
       part = va_arg (list, const char *))
    g_strv_builder_add (builder, part);
  va_end (list);

  parts = g_strv_builder_end (builder);
  return g_build_filenamev (parts);
}

/* The exact bytes: without the nul that GLib adds, a sanitizer sees who reads past the end. */
char *
case_load (const char *path,
           gsize      *length)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &text, length, &error);
  g_assert_no_error (error);

  return g_memdup2 (text, *length);
}

/* One test for each XML file of a folder, which must not be empty. */
void
case_add_folder (const char   *prefix,
                 const char   *folder,
                 GTestDataFunc func)
{
  g_autoptr(GDir) dir = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (names, g_strdup (name));
  g_assert_cmpuint (names->len, >, 0);

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      const char      *file = g_ptr_array_index (names, i);
      g_autofree char *path = g_strconcat (prefix, file, NULL);

      g_test_add_data_func_full (path, g_build_filename (folder, file, NULL), func, g_free);
    }
}

/* One line for each issue. What libxml2 says of broken XML differs from version to version. */
char *
case_list_issues (GPtrArray *issues)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < issues->len; i++)
    {
      const TarnIssue *issue = g_ptr_array_index (issues, i);

      g_string_append_printf (list, "%u %s", issue->line, issue->code);
      if (issue->argument != NULL && !g_str_equal (issue->code, "xml-malformed"))
        g_string_append_printf (list, " %s", issue->argument);
      g_string_append_c (list, '\n');
    }

  return g_string_free (list, FALSE);
}

/* Compares with the .issues file beside @path, or writes it anew with TARN_UPDATE=1. */
void
case_check_issues (const char *path,
                   GPtrArray  *issues)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".xml"));
  g_autofree char *beside = g_strconcat (stem, ".issues", NULL);
  g_autofree char *found = case_list_issues (issues);
  g_autofree char *expected = NULL;
  g_autoptr(GError) error = NULL;

  if (g_strcmp0 (g_getenv ("TARN_UPDATE"), "1") == 0)
    g_file_set_contents (beside, found, -1, &error);
  g_assert_no_error (error);

  g_file_get_contents (beside, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}
