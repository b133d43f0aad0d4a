/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-questionnaire-reader.h"

#include "cases.h"
#include "tarn-issue.h"

#include <string.h>

static TarnQuestionnaire *
read_path (const char        *path,
           const char *const *languages,
           GPtrArray         *issues)
{
  gsize            length;
  g_autofree char *data = case_load (path, &length);

  return tarn_questionnaire_read (data, length, languages, issues);
}

static TarnQuestionnaire *
read_everything (const char *const *languages)
{
  g_autofree char *path = case_path ("questionnaires", "good", "everything.xml", NULL);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnQuestionnaire *questionnaire = read_path (path, languages, issues);

  g_assert_nonnull (questionnaire);
  return questionnaire;
}

static void
test_good_file (gconstpointer data)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnQuestionnaire) questionnaire = read_path (data, NULL, issues);
  g_autofree char *found = case_list_issues (issues);

  g_assert_cmpstr (found, ==, "");
  g_assert_nonnull (questionnaire);
}

static void
test_bad_file (gconstpointer data)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnQuestionnaire) questionnaire = read_path (data, NULL, issues);

  case_check_issues (data, issues);
  g_assert_cmpuint (issues->len, >, 0);
  g_assert_true (tarn_issues_have_error (issues) == (questionnaire == NULL));
}

static void
test_every_part_reaches_the_model (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = read_everything (NULL);
  const TarnItem      *item = tarn_questionnaire_find_item (questionnaire, "TOOLS-2");
  const TarnFlag      *flag = g_ptr_array_index (item->flags, 1);
  const TarnAdvice    *leave = g_ptr_array_index (flag->leave, 0);
  const TarnAxis      *axis = tarn_questionnaire_find_axis (questionnaire, "low-mood");
  const TarnBand      *band = tarn_axis_find_band (axis, "mild");
  const TarnDomain    *domain = tarn_questionnaire_find_domain (questionnaire, "MOOD");
  const TarnItem      *number = tarn_questionnaire_find_item (questionnaire, "YEARS");
  const TarnReference *reference = tarn_questionnaire_find_reference (questionnaire, "soil");
  const TarnPack      *pack = g_ptr_array_index (questionnaire->packs, 0);
  const TarnHint      *hint = g_ptr_array_index (questionnaire->map->hints, 1);

  g_assert_cmpstr (questionnaire->id, ==, "shared-garden");
  g_assert_cmpstr (questionnaire->version, ==, "2.3");
  g_assert_cmpuint (questionnaire->order, ==, 3);
  g_assert_cmpuint (questionnaire->minutes_full, ==, 9);
  g_assert_cmpuint (questionnaire->minutes_quick, ==, 4);
  g_assert_cmpstr (questionnaire->promise->text, ==, "Your answers stay in the shed.");
  g_assert_cmpstr (questionnaire->pack_item, ==, "LAND");
  g_assert_cmpstr (questionnaire->pack_otherwise, ==, "elsewhere");

  g_assert_cmpint (reference->legal, ==, TARN_LEGAL_IN_FORCE);
  g_assert_cmpint (reference->seen, ==, TARN_SEEN_WHOLE);
  g_assert_cmpuint (reference->year, ==, 2019);
  g_assert_cmpstr (reference->checked, ==, "2026-11-30");
  g_assert_true (reference->regulator);
  g_assert_cmpstr (pack->nations[1], ==, "both");

  g_assert_true (item->check);
  g_assert_true (item->core);
  g_assert_true (item->may_decline);
  g_assert_cmpint (item->direction, ==, TARN_DIRECTION_RISK);
  g_assert_cmpstr (item->task->text, ==, "Go and look at the spades.");
  g_assert_cmpuint (item->flags->len, ==, 3);
  g_assert_cmpint (flag->level, ==, TARN_FLAG_STOP);
  g_assert_cmpstr (flag->on[0], ==, "much");
  g_assert_nonnull (flag->when);
  g_assert_cmpuint (flag->today->len, ==, 2);
  g_assert_cmpstr (leave->text->text, ==, "Do not throw anything away.");
  g_assert_cmpuint (leave->cites->len, ==, 1);

  g_assert_cmpint (axis->scoring, ==, TARN_SCORING_SUM);
  g_assert_cmpint (band->from, ==, 3);
  g_assert_cmpint (band->to, ==, 5);
  g_assert_cmpint (band->symbol, ==, TARN_SYMBOL_CIRCLE_1);
  g_assert_cmpint (domain->missing, ==, TARN_MISSING_PRORATE);
  g_assert_cmpuint (domain->min_answered, ==, 3);

  g_assert_cmpfloat (number->min, ==, 0);
  g_assert_cmpfloat (number->max, ==, 99.5);
  g_assert_cmpstr (tarn_condition_get_source (hint->when), ==,
                   "$check = 'older' and ($kind = 'pot' or $for != 'looks')");
  g_assert_false (questionnaire->picture->stands_out_from == NULL);
}

static void
test_opening_questions_cannot_be_declined_unless_they_say_so (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = read_everything (NULL);

  g_assert_false (tarn_questionnaire_find_item (questionnaire, "ROLE")->may_decline);
  g_assert_true (tarn_questionnaire_find_item (questionnaire, "LAND")->may_decline);
  g_assert_true (tarn_questionnaire_find_item (questionnaire, "WAYS")->may_decline);
  g_assert_false (tarn_questionnaire_find_item (questionnaire, "SHED")->may_decline);
}

static void
test_each_text_comes_in_the_best_language_there_is (void)
{
  static const char *const welsh[] = { "cy-GB", "en", NULL };
  g_autoptr(TarnQuestionnaire) questionnaire = read_everything (welsh);

  g_assert_cmpstr (questionnaire->title->text, ==, "Ein gardd ni");
  g_assert_cmpstr (questionnaire->title->lang, ==, "cy");
  g_assert_cmpstr (questionnaire->notice->lang, ==, "en-GB");
  g_assert_cmpstr (questionnaire->lang, ==, "en-GB");
  g_assert_cmpuint (g_strv_length (questionnaire->languages), ==, 2);
  g_assert_cmpstr (questionnaire->languages[0], ==, "en-GB");
  g_assert_cmpstr (questionnaire->languages[1], ==, "cy");
}

static void
test_a_draft_in_any_language_is_noted (void)
{
  g_autofree char *path = case_path ("questionnaires", "good", "smallest.xml", NULL);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnQuestionnaire) small = read_path (path, NULL, issues);
  g_autoptr(TarnQuestionnaire) everything = read_everything (NULL);

  g_assert_false (small->has_draft);
  g_assert_true (everything->has_draft);
}

static void
test_one_opening_question_is_about_the_role (void)
{
  g_autofree char *path = case_path ("questionnaires", "good", "everything.xml", NULL);
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnQuestionnaire) questionnaire = NULL;

  questionnaire = tarn_questionnaire_read (data, length, NULL, issues);
  g_assert_cmpstr (tarn_questionnaire_find_role (questionnaire)->id, ==, "ROLE");
}

static void
test_the_shipped_files_have_no_issues (void)
{
  static const char *const names[] = {
    "questionnaires/online-presence.xml",
    "questionnaires/group-participation.xml",
    "schema/example.xml",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("TARN_DATADIR"), names[i], NULL);

      test_good_file (path);
    }
}

static void
test_every_code_has_a_file_that_gives_it (void)
{
  /* What cannot be a file of a reasonable size, or does not come from reading one file. */
  static const char *const elsewhere[] = {
    "file-too-large",        /* test-limits.c */
    "conditions-too-long",   /* test-limits.c */
    "too-many-children",     /* test-limits.c */
    "too-many-elements",     /* test-limits.c */
    "too-many-items",        /* test-limits.c */
    "too-many-patterns",     /* test-limits.c */
    "too-many-references",   /* test-limits.c */
    "schema-disagrees",      /* test-schema.c */
    "condition-failed",      /* no condition that can be written fails */
    "reference-check-old",   /* depends on the day of the report */
    "questionnaire-missing", /* the catalogue looks for it */
    "questionnaire-twice",   /* two files are needed */
    "route-missing",         /* a questionnaire without core items is needed */
    "response-twice",        /* the room of a workshop looks for these */
    "response-questionnaire",
    "response-version",
    "response-route",
    "response-band",
    NULL,
  };
  static const char *const folders[] = { "questionnaires", "reflections", "responses", "texts",
                                         "identifiers" };
  g_autoptr(GString) all = g_string_new ("\n");

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *folder = case_path (folders[i], "bad", NULL);
      g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
      const char *name;

      g_assert_nonnull (dir);
      while ((name = g_dir_read_name (dir)) != NULL)
        if (g_str_has_suffix (name, ".issues"))
          {
            g_autofree char *path = g_build_filename (folder, name, NULL);
            gsize            length;
            g_autofree char *text = case_load (path, &length);

            g_string_append_len (all, text, (gssize)length);
          }
    }

  for (const char *const *code = tarn_issue_list_codes (); *code != NULL; code++)
    {
      g_autofree char *pattern = g_strdup_printf ("\\n[0-9]+ %s(\\n| )", *code);
      gboolean         found = g_regex_match_simple (pattern, all->str, 0, 0);

      if (found == g_strv_contains (elsewhere, *code))
        {
          g_test_message ("%s", *code);
          g_test_fail ();
        }
    }
}

static void
test_a_truncated_file_is_refused_wherever_it_ends (void)
{
  g_autofree char *path = case_path ("questionnaires", "good", "smallest.xml", NULL);
  gsize            length;
  g_autofree char *data = case_load (path, &length);

  while (length > 0 && g_ascii_isspace (data[length - 1]))
    length--;

  for (gsize i = 0; i < length; i++)
    {
      g_autoptr(GPtrArray) issues = tarn_issues_new ();
      g_autofree char *part = g_memdup2 (data, i);

      g_assert_null (tarn_questionnaire_read (part, i, NULL, issues));
      g_assert_true (tarn_issues_have_error (issues));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *good = NULL;
  g_autofree char *bad = NULL;

  g_test_init (&argc, &argv, NULL);

  good = case_path ("questionnaires", "good", NULL);
  bad = case_path ("questionnaires", "bad", NULL);
  case_add_folder ("/questionnaire-reader/good/", good, test_good_file);
  case_add_folder ("/questionnaire-reader/bad/", bad, test_bad_file);
  g_test_add_func ("/questionnaire-reader/one-opening-question-is-about-the-role",
                   test_one_opening_question_is_about_the_role);
  g_test_add_func ("/questionnaire-reader/every-part-reaches-the-model",
                   test_every_part_reaches_the_model);
  g_test_add_func ("/questionnaire-reader/opening-questions-cannot-be-declined-unless-they-say-so",
                   test_opening_questions_cannot_be_declined_unless_they_say_so);
  g_test_add_func ("/questionnaire-reader/each-text-comes-in-the-best-language-there-is",
                   test_each_text_comes_in_the_best_language_there_is);
  g_test_add_func ("/questionnaire-reader/a-draft-in-any-language-is-noted",
                   test_a_draft_in_any_language_is_noted);
  g_test_add_func ("/questionnaire-reader/the-shipped-files-have-no-issues",
                   test_the_shipped_files_have_no_issues);
  g_test_add_func ("/questionnaire-reader/every-code-has-a-file-that-gives-it",
                   test_every_code_has_a_file_that_gives_it);
  g_test_add_func ("/questionnaire-reader/a-truncated-file-is-refused-wherever-it-ends",
                   test_a_truncated_file_is_refused_wherever_it_ends);

  return g_test_run ();
}
