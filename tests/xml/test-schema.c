/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-schema.h"

#include "cases.h"
#include "tarn-issue.h"
#include "tarn-questionnaire-reader.h"
#include "tarn-reflection-file.h"
#include "tarn-identifiers-reader.h"
#include "tarn-response-file.h"
#include "tarn-texts-reader.h"

#include <string.h>

/* What the reader refuses and a schema cannot know: beginnings of codes, with the reason. A file
 * with an error that is not here must be refused by the schema, too. */
static const struct
{
  const char *code;
  const char *reason;
} reader_only[] = {
  { "answer-", "needs the questionnaire, or compares answers" },
  { "attribute-misplaced", "depends on the axis" },
  { "axis-unknown", "ids are not followed" },
  { "band-", "edges are not compared" },
  { "condition-", "a condition is any text" },
  { "core-partly", "items are not compared" },
  { "date-invalid", "months are not counted" },
  { "direction-", "depends on the axis" },
  { "domain-too-few", "needs every combination of answers" },
  { "flag-", "ids and variants are not followed" },
  { "id-duplicate", "lists of ids are not kept" },
  { "min-answered-too-many", "items are not counted" },
  { "note-twice", "ids are not compared" },
  { "number-range", "numbers are not compared" },
  { "option-", "ids are not followed" },
  { "options-too-few", "options are not counted" },
  { "pack-", "ids are not followed" },
  { "pattern-invalid", "patterns are not compiled" },
  { "picture-axis", "ids are not followed" },
  { "picture-quadrant-", "quadrants are not compared" },
  { "place-code-unknown", "needs the questionnaire" },
  { "reference-unknown", "ids are not followed" },
  { "ring-", "ids are not followed" },
  { "rule-", "rules are not compared" },
  { "scale-", "ids are not followed, numbers not compared" },
  { "statement-unknown", "ids are not followed" },
  { "step-twice", "ids are not compared" },
  { "table-ragged", "cells are not counted" },
  { "text-empty", "mixed content may be empty" },
  { "text-language-twice", "languages are not compared" },
  { "too-many-actions", "nothing is counted" },
  { "too-many-domains", "nothing is counted" },
  { "too-many-issues", "follows from the others" },
  { "too-many-options", "nothing is counted" },
  { "too-many-places", "nothing is counted" },
  { "topic-twice", "ids are not compared" },
  { "value-out-of-range", "numbers are not compared" },
  { "variant-missing", "conditions are not looked at" },
};

static gboolean
is_reader_only (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (reader_only); i++)
    if (g_str_has_prefix (code, reader_only[i].code))
      return TRUE;

  return FALSE;
}

static gboolean
schema_accepts (const char *name,
                const char *data,
                gsize       length,
                char      **reason)
{
  g_autofree char *path = g_build_filename (g_getenv ("TARN_DATADIR"), "schema", name, NULL);
  gsize            schema_length;
  g_autofree char *schema = case_load (path, &schema_length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  gboolean accepted;

  accepted = tarn_schema_validate (schema, schema_length, data, length, issues);
  g_assert_cmpuint (issues->len, ==, accepted ? 0 : 1);
  if (!accepted)
    *reason = tarn_issue_dup_message (g_ptr_array_index (issues, 0));

  return accepted;
}

/* The schema and the reader are two statements of one contract. */
static void
check_agreement (const char *schema,
                 const char *data,
                 gsize       length,
                 GPtrArray  *issues)
{
  g_autofree char *reason = NULL;
  g_autofree char *found = case_list_issues (issues);
  gboolean         needed = FALSE;
  gboolean         accepted = schema_accepts (schema, data, length, &reason);

  for (guint i = 0; i < issues->len; i++)
    {
      const TarnIssue *issue = g_ptr_array_index (issues, i);

      needed |= issue->severity == TARN_SEVERITY_ERROR && !is_reader_only (issue->code);
    }

  g_test_message ("reader: %s schema: %s", found, accepted ? "accepts" : reason);
  if (needed)
    g_assert_false (accepted);
  if (!tarn_issues_have_error (issues))
    g_assert_true (accepted);
}

static void
test_questionnaire (gconstpointer path)
{
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnQuestionnaire) questionnaire = NULL;

  questionnaire = tarn_questionnaire_read (data, length, NULL, issues);
  check_agreement ("questionnaire.rng", data, length, issues);
}

static void
test_texts (gconstpointer path)
{
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnTexts) texts = tarn_texts_new ();

  tarn_texts_read (texts, data, length, NULL, issues);
  check_agreement ("texts.rng", data, length, issues);
}

static void
test_identifiers (gconstpointer path)
{
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnIdentifiers) identifiers = tarn_identifiers_new ();

  tarn_identifiers_read (identifiers, data, length, NULL, issues);
  check_agreement ("identifiers.rng", data, length, issues);
}

static void
test_reflection (gconstpointer path)
{
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autofree char *schema_path = NULL;
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnReflection) reflection = tarn_reflection_read (data, length, issues);

  /* The schema is for files as they should be written; the reader forgives what can be dropped. */
  if (tarn_issues_have_error (issues) || issues->len == 0)
    check_agreement ("reflection.rng", data, length, issues);
}

static void
test_response (gconstpointer path)
{
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnResponse) response = tarn_response_read (data, length, issues);

  check_agreement ("workshop.rng", data, length, issues);
}

static void
test_a_schema_that_disagrees_names_the_line (void)
{
  static const char schema[] = "<element name='a' xmlns='http://relaxng.org/ns/structure/1.0'>"
                               "<element name='b'><empty/></element></element>";
  static const char data[] = "<a>\n\n<c/></a>";
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  const TarnIssue *issue;

  g_assert_false (tarn_schema_validate (schema, strlen (schema), data, strlen (data), issues));
  g_assert_cmpuint (issues->len, ==, 1);
  issue = g_ptr_array_index (issues, 0);
  g_assert_cmpstr (issue->code, ==, "schema-disagrees");
  g_assert_cmpuint (issue->line, ==, 3);
  g_assert_nonnull (strstr (issue->argument, "c"));
}

static void
test_a_schema_with_a_mistake_is_reported (void)
{
  static const char schema[] = "<element xmlns='http://relaxng.org/ns/structure/1.0'/>";
  g_autoptr(GPtrArray) issues = tarn_issues_new ();

  g_assert_false (tarn_schema_validate (schema, strlen (schema), "<a/>", 4, issues));
  g_assert_cmpuint (issues->len, ==, 1);
}

static void
add_folders (const char   *what,
             GTestDataFunc func)
{
  static const char *const kinds[] = { "good", "bad" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *folder = case_path (what, kinds[i], NULL);
      g_autofree char *prefix = g_strdup_printf ("/schema/%s/%s/", what, kinds[i]);

      if (g_file_test (folder, G_FILE_TEST_IS_DIR))
        case_add_folder (prefix, folder, func);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_folders ("questionnaires", test_questionnaire);
  add_folders ("texts", test_texts);
  add_folders ("identifiers", test_identifiers);
  add_folders ("reflections", test_reflection);
  add_folders ("responses", test_response);
  g_test_add_func ("/schema/a-schema-that-disagrees-names-the-line",
                   test_a_schema_that_disagrees_names_the_line);
  g_test_add_func ("/schema/a-schema-with-a-mistake-is-reported",
                   test_a_schema_with_a_mistake_is_reported);

  return g_test_run ();
}
