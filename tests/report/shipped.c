/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "shipped.h"

#include "tarn-questionnaire-reader.h"
#include "tarn-reflection-file.h"
#include "tarn-texts-reader.h"

static char *
load (const char *path,
      gsize      *length)
{
  char *data = NULL;
  g_autoptr(GError) error = NULL;

  g_file_get_contents (path, &data, length, &error);
  g_assert_no_error (error);
  return data;
}

static void
assert_no_issue (GPtrArray *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const TarnIssue *issue = issues->pdata[i];

      g_error ("line %u: %s", issue->line, issue->code);
    }
}

TarnQuestionnaire *
shipped_questionnaire (const char *id)
{
  g_autofree char *file = g_strconcat (id, ".xml", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("TARN_DATADIR"), "questionnaires", file,
                                            NULL);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  gsize              length;
  g_autofree char   *data = load (path, &length);
  TarnQuestionnaire *questionnaire = tarn_questionnaire_read (data, length, NULL, issues);

  assert_no_issue (issues);
  return questionnaire;
}

static void
load_texts (TarnTexts  *texts,
            const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("TARN_DATADIR"), "texts", name, NULL);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  gsize            length;
  g_autofree char *data = load (path, &length);

  g_assert_true (tarn_texts_read (texts, data, length, NULL, issues));
  assert_no_issue (issues);
}

TarnTexts *
shipped_texts (void)
{
  TarnTexts *texts = tarn_texts_new ();

  load_texts (texts, "report.xml");
  load_texts (texts, "handouts.xml");
  load_texts (texts, "supervisor.xml");
  load_texts (texts, "workshop.xml");
  return texts;
}

TarnReflection *
shipped_reflection (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".xml", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "reflections", file, NULL);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  gsize            length;
  g_autofree char *data = load (path, &length);
  TarnReflection  *reflection = tarn_reflection_read (data, length, issues);

  assert_no_issue (issues);
  return reflection;
}
