/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-reflection-file.h"

#include "cases.h"
#include "tarn-issue.h"
#include "tarn-questionnaire-reader.h"

#include <string.h>

/* One of everything, in the form that Tarn writes. */
static const char whole[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<reflection xmlns=\"urn:tarn:reflection:1\" format=\"1.0\" questionnaire=\"shared-garden\" "
  "version=\"2.0\" route=\"quick\" state=\"finished\" at=\"TOOLS-2\" "
  "started=\"2026-11-22T10:00:00Z\" changed=\"2026-11-22T10:20:00Z\" token=\"4f0c6a\">\n"
  "  <answer item=\"ROLE\" option=\"warden\"/>\n"
  "  <answer item=\"TOOLS-2\" guess=\"none\" option=\"some\"/>\n"
  "  <answer item=\"TOOLS-1\" state=\"declined\"/>\n"
  "  <answer item=\"SHED\" state=\"not-applicable\"/>\n"
  "  <answer item=\"WAYS\" option=\"food trees\"/>\n"
  "  <answer item=\"YEARS\" value=\"3.5\"/>\n"
  "  <answer item=\"WISH\"> Two lines &amp;\n\"more\" &lt;b&gt;&#xD;\n</answer>\n"
  "  <note item=\"ROLE\">Ask &amp; listen.</note>\n"
  "  <place kind=\"bed\" audience=\"street\" name=\"yes\" role=\"no\" for=\"food\" "
  "check=\"today\"/>\n"
  "  <place audience=\"house\"/>\n"
  "  <plan review=\"2027-05-22\">\n"
  "    <action domain=\"TOOLS\" by=\"2026-12-01\" who=\"Sam &amp; &quot;Al&quot;&#xA;both\" "
  "done=\"true\">Oil.</action>\n"
  "    <action done=\"false\"/>\n"
  "  </plan>\n"
  "  <step id=\"what-happened\">It broke.</step>\n"
  "  <topic domain=\"TOOLS\"/>\n"
  "  <mood xmlns=\"urn:tarn:reflection:1\" level=\"3\" xml:lang=\"cy\">Da <b>iawn</b></mood>\n"
  "  <z:extra xmlns:y=\"urn:y\" xmlns:z=\"urn:z\" a=\"1\" b=\"2\" y:c=\"&lt;&quot;\">"
  "<plain xmlns=\"\"></plain></z:extra>\n"
  "</reflection>\n";

static TarnReflection *
read_text (const char *text,
           GPtrArray  *issues)
{
  gsize            length = strlen (text);
  g_autofree char *exact = g_memdup2 (text, length);

  return tarn_reflection_read (exact, length, issues);
}

static TarnReflection *
read_good (const char *text)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  TarnReflection  *reflection = read_text (text, issues);
  g_autofree char *found = case_list_issues (issues);

  g_assert_cmpstr (found, ==, "");
  g_assert_nonnull (reflection);
  return reflection;
}

static TarnQuestionnaire *
read_questionnaire (void)
{
  g_autofree char *path = case_path ("questionnaires", "good", "everything.xml", NULL);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  gsize            length;
  g_autofree char *data = case_load (path, &length);

  return tarn_questionnaire_read (data, length, NULL, issues);
}

static void
test_bad_file (gconstpointer path)
{
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnReflection) reflection = tarn_reflection_read (data, length, issues);

  g_assert_true (tarn_issues_have_error (issues) == (reflection == NULL));
  if (reflection != NULL)
    {
      g_autoptr(TarnQuestionnaire) questionnaire = read_questionnaire ();

      tarn_reflection_check (reflection, questionnaire, issues);
    }

  case_check_issues (path, issues);
}

static void
test_all_parts_are_read (void)
{
  g_autoptr(TarnReflection) reflection = read_good (whole);
  const TarnAnswer     *checked = tarn_reflection_get_answer (reflection, "TOOLS-2");
  const TarnAnswer     *several = tarn_reflection_get_answer (reflection, "WAYS");
  const TarnPlace      *place = g_ptr_array_index (tarn_reflection_get_places (reflection), 0);
  const TarnPlanAction *action = g_ptr_array_index (tarn_reflection_get_plan (reflection), 0);

  g_assert_cmpstr (tarn_reflection_get_questionnaire (reflection), ==, "shared-garden");
  g_assert_cmpstr (tarn_reflection_get_version (reflection), ==, "2.0");
  g_assert_cmpint (tarn_reflection_get_route (reflection), ==, TARN_ROUTE_QUICK);
  g_assert_true (tarn_reflection_get_finished (reflection));
  g_assert_cmpstr (tarn_reflection_get_at (reflection), ==, "TOOLS-2");
  g_assert_cmpstr (tarn_reflection_get_started (reflection), ==, "2026-11-22T10:00:00Z");
  g_assert_cmpstr (tarn_reflection_get_changed (reflection), ==, "2026-11-22T10:20:00Z");
  g_assert_cmpstr (tarn_reflection_get_token (reflection), ==, "4f0c6a");

  g_assert_cmpstr (checked->guess, ==, "none");
  g_assert_cmpstr (checked->options[0], ==, "some");
  g_assert_cmpint (tarn_reflection_get_answer (reflection, "TOOLS-1")->state, ==,
                   TARN_ANSWER_DECLINED);
  g_assert_cmpint (tarn_reflection_get_answer (reflection, "SHED")->state, ==,
                   TARN_ANSWER_NOT_APPLICABLE);
  g_assert_cmpuint (g_strv_length (several->options), ==, 2);
  g_assert_cmpstr (tarn_reflection_get_answer (reflection, "YEARS")->value, ==, "3.5");
  g_assert_cmpstr (tarn_reflection_get_answer (reflection, "WISH")->text, ==,
                   " Two lines &\n\"more\" <b>\r\n");

  g_assert_cmpstr (tarn_reflection_get_note (reflection, "ROLE"), ==, "Ask & listen.");
  g_assert_cmpstr (place->codes[TARN_PLACE_CHECK], ==, "today");
  g_assert_cmpstr (tarn_reflection_get_review (reflection), ==, "2027-05-22");
  g_assert_cmpstr (action->who, ==, "Sam & \"Al\"\nboth");
  g_assert_true (action->done);
  g_assert_cmpstr (tarn_reflection_get_step (reflection, "what-happened"), ==, "It broke.");
  g_assert_cmpuint (tarn_reflection_get_topics (reflection)->len, ==, 1);
  g_assert_cmpuint (tarn_reflection_get_unknown (reflection)->len, ==, 2);
}

static void
test_what_was_written_is_written_again_to_the_byte (void)
{
  g_autoptr(TarnReflection) reflection = read_good (whole);
  gsize            length;
  g_autofree char *written = tarn_reflection_write (reflection, &length);
  g_autoptr(TarnReflection) again = read_good (written);
  g_autofree char *twice = tarn_reflection_write (again, NULL);

  g_assert_cmpuint (length, ==, strlen (written));
  g_assert_cmpstr (written, ==, twice);
  g_assert_cmpstr (written, ==, whole);
}

static void
test_the_shortest_file_will_do (void)
{
  g_autoptr(TarnReflection) reflection = NULL;

  reflection = read_good ("<r:reflection xmlns:r='urn:tarn:reflection:1' questionnaire='q' "
                          "version='1.0'><r:answer item='a'/></r:reflection>");
  g_assert_cmpint (tarn_reflection_get_route (reflection), ==, TARN_ROUTE_FULL);
  g_assert_false (tarn_reflection_get_finished (reflection));
  g_assert_null (tarn_reflection_get_token (reflection));
  g_assert_cmpuint (tarn_reflection_get_answers (reflection)->len, ==, 0);
}

static void
test_parts_may_come_in_any_order (void)
{
  g_autoptr(TarnReflection) reflection = NULL;

  reflection = read_good ("<reflection xmlns='urn:tarn:reflection:1' questionnaire='q' "
                          "version='1.0'><topic domain='D'/><note item='a'>n</note>"
                          "<answer item='a' option='x'/></reflection>");
  g_assert_nonnull (tarn_reflection_get_answer (reflection, "a"));
  g_assert_cmpstr (tarn_reflection_get_note (reflection, "a"), ==, "n");
}

static void
test_an_unknown_element_stands_for_itself_wherever_it_came_from (void)
{
  g_autoptr(TarnReflection) reflection = NULL;
  GPtrArray *unknown;

  reflection = read_good ("<reflection xmlns='urn:tarn:reflection:1' xmlns:z='urn:z' "
                          "questionnaire='q' version='1.0'>"
                          "<new z:b='2' a='1'><!-- gone --><z:in/>&gt;</new></reflection>");
  unknown = tarn_reflection_get_unknown (reflection);
  g_assert_cmpuint (unknown->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (unknown, 0), ==,
                   "<new xmlns=\"urn:tarn:reflection:1\" xmlns:z=\"urn:z\" a=\"1\" z:b=\"2\">"
                   "<z:in></z:in>&gt;</new>");
}

static void
test_characters_that_xml_cannot_hold_do_not_spoil_the_file (void)
{
  g_autoptr(TarnReflection) reflection = tarn_reflection_new ("q", "1.0", TARN_ROUTE_FULL);
  g_autofree char *written = NULL;
  g_autoptr(TarnReflection) again = NULL;

  tarn_reflection_set_note (reflection, "a", "x\001\v\033y \357\277\277 ]]> \303\251");
  written = tarn_reflection_write (reflection, NULL);
  again = read_good (written);

  g_assert_cmpstr (tarn_reflection_get_note (again, "a"), ==, "xy  ]]> \303\251");
}

static void
test_the_worked_examples_are_read_and_written_alike (gconstpointer path)
{
  gsize            length;
  g_autofree char *data = case_load (path, &length);
  g_autofree char *text = g_strndup (data, length);
  g_autoptr(TarnReflection) reflection = NULL;
  g_autofree char *written = NULL;

  /* A workshop file stands among them. */
  if (strstr (text, "<response ") != NULL)
    return;

  reflection = read_good (text);
  written = tarn_reflection_write (reflection, NULL);
  g_assert_cmpstr (written, ==, text);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *bad = NULL;
  g_autofree char *examples = NULL;

  g_test_init (&argc, &argv, NULL);

  bad = case_path ("reflections", "bad", NULL);
  examples = case_path ("reflections", NULL);
  case_add_folder ("/reflection-file/bad/", bad, test_bad_file);
  case_add_folder ("/reflection-file/example/", examples,
                   test_the_worked_examples_are_read_and_written_alike);
  g_test_add_func ("/reflection-file/all-parts-are-read", test_all_parts_are_read);
  g_test_add_func ("/reflection-file/what-was-written-is-written-again-to-the-byte",
                   test_what_was_written_is_written_again_to_the_byte);
  g_test_add_func ("/reflection-file/the-shortest-file-will-do", test_the_shortest_file_will_do);
  g_test_add_func ("/reflection-file/parts-may-come-in-any-order",
                   test_parts_may_come_in_any_order);
  g_test_add_func ("/reflection-file/an-unknown-element-stands-for-itself-wherever-it-came-from",
                   test_an_unknown_element_stands_for_itself_wherever_it_came_from);
  g_test_add_func ("/reflection-file/characters-that-xml-cannot-hold-do-not-spoil-the-file",
                   test_characters_that_xml_cannot_hold_do_not_spoil_the_file);

  return g_test_run ();
}
