/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli.h"
#include "json.h"

#include <string.h>

/* Everything that comes with Tarn, and every good reflection of the tests. */
static void
assert_folder_is_good (const char *folder,
                       guint       at_least)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint       n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".xml"))
        {
          g_autoptr(Cli) cli = cli_run ("validate", path, NULL);

          g_assert_cmpstr (cli->out, ==, "");
          g_assert_cmpint (cli->status, ==, 0);
          cli_assert_says (cli->err, "nothing is wrong");
          n++;
        }
    }
  g_assert_cmpuint (n, >=, at_least);
}

static void
test_the_shipped_questionnaires_have_no_issue (void)
{
  g_autofree char *folder = cli_data ("questionnaires");

  assert_folder_is_good (folder, 2);
}

static void
test_the_shipped_texts_have_no_issue (void)
{
  g_autofree char *folder = cli_data ("texts");

  assert_folder_is_good (folder, 1);
}

static void
test_the_golden_reflections_have_no_issue (void)
{
  g_autofree char *folder = cli_test_data ("reflections");

  assert_folder_is_good (folder, 6);
}

static const char bad_questionnaire[] =
  "<questionnaire xmlns=\"urn:tarn:questionnaire:1\" format=\"1.0\" id=\"bad\" version=\"1.0\" "
  "xml:lang=\"en\">\n"
  "  <title>Bad</title>\n"
  "  <surprise/>\n"
  "</questionnaire>\n";

static void
test_an_issue_is_a_line_that_editors_know (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = scratch_write (folder, "bad.xml", bad_questionnaire);
  g_autofree char *start = g_strconcat (path, ":3: error: element-unknown: ", NULL);
  g_autoptr(Cli) cli = cli_run ("validate", path, NULL);
  const char *line;

  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_says (cli->out, start);

  /* What to do stands below it, set in. */
  line = strchr (strstr (cli->out, start), '\n') + 1;
  g_assert_true (g_str_has_prefix (line, "    "));
  g_assert_true (g_ascii_isupper (line[4]));
}

static void
test_json_issues_have_their_keys (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = scratch_write (folder, "bad.xml", bad_questionnaire);
  g_autoptr(Cli) cli = cli_run ("validate", "--format", "json", path, NULL);
  g_autoptr(JsonNode) node = json_read (cli->out);
  JsonArray *issues = json_node_get_array (node);
  gboolean   seen = FALSE;

  g_assert_cmpint (cli->status, ==, 3);
  g_assert_cmpuint (json_array_get_length (issues), >, 0);
  for (guint i = 0; i < json_array_get_length (issues); i++)
    {
      JsonObject *issue = json_array_get_object_element (issues, i);

      json_assert_keys (issue, "file line severity code message hint");
      g_assert_cmpstr (json_object_get_string_member (issue, "file"), ==, path);
      if (g_str_equal (json_object_get_string_member (issue, "code"), "element-unknown"))
        {
          seen = TRUE;
          g_assert_cmpint (json_object_get_int_member (issue, "line"), ==, 3);
          g_assert_cmpstr (json_object_get_string_member (issue, "severity"), ==, "error");
          cli_assert_says (json_object_get_string_member (issue, "message"), "surprise");
        }
    }
  g_assert_true (seen);
}

static void
test_json_of_good_files_is_an_empty_array (void)
{
  g_autofree char *path = cli_data ("questionnaires/online-presence.xml");
  g_autoptr(Cli) cli = cli_run ("validate", "--format", "json", path, NULL);
  g_autoptr(JsonNode) node = json_read (cli->out);

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==, 0);
}

static void
test_warnings_alone_are_good (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *source = cli_test_data ("reflections/w1-online-presence.xml");
  g_autofree char *w1 = cli_read (source);
  g_autofree char *content = cli_replace (w1, "</reflection>",
                                          "<answer item=\"OP-NEW-1\" option=\"x\"/></reflection>");
  g_autofree char *path = scratch_write (folder, "newer.xml", content);
  g_autoptr(Cli) cli = cli_run ("validate", path, NULL);

  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->out, "warning: answer-item-unknown");
}

static void
test_all_files_are_looked_at_and_the_worst_counts (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *good = cli_data ("questionnaires/online-presence.xml");
  g_autofree char *bad = scratch_write (folder, "bad.xml", bad_questionnaire);
  g_autofree char *worse = scratch_write (folder, "worse.xml", "<questionnaire");
  g_autofree char *missing = g_build_filename (folder, "missing.xml", NULL);
  g_autoptr(Cli) content = cli_run ("validate", bad, good, worse, NULL);
  g_autoptr(Cli) unread = cli_run ("validate", bad, missing, worse, NULL);
  g_autoptr(Cli) only = cli_run ("validate", missing, NULL);

  g_assert_cmpint (content->status, ==, 3);
  cli_assert_says (content->out, bad);
  cli_assert_says (content->out, worse);
  cli_assert_once (content->err, good);

  g_assert_cmpint (unread->status, ==, 4);
  cli_assert_says (unread->out, bad);
  cli_assert_says (unread->out, worse);
  cli_assert_once (unread->err, missing);

  g_assert_cmpint (only->status, ==, 4);
  g_assert_cmpstr (only->out, ==, "");
}

static void
test_the_standard_input_is_checked (void)
{
  static const char *const args[] = { "validate", "-", NULL };
  g_autofree char         *path = cli_data ("questionnaires/group-participation.xml");
  g_autofree char         *source = cli_read (path);
  g_autoptr(Cli) good = cli_run_full (source, NULL, args);
  g_autoptr(Cli) bad = cli_run_full (bad_questionnaire, NULL, args);

  g_assert_cmpint (good->status, ==, 0);
  g_assert_cmpstr (good->out, ==, "");
  g_assert_cmpint (bad->status, ==, 3);
  cli_assert_says (bad->out, "-:3: error: element-unknown");
}

static void
test_a_reflection_is_checked_against_its_questionnaire (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *source = cli_test_data ("reflections/w1-online-presence.xml");
  g_autofree char *w1 = cli_read (source);
  g_autofree char *option = cli_replace (w1, "option=\"practitioner\"", "option=\"wizard\"");
  g_autofree char *other = cli_replace (w1, "=\"online-presence\"", "=\"offline\"");
  g_autofree char *option_path = scratch_write (folder, "option.xml", option);
  g_autofree char *other_path = scratch_write (folder, "other.xml", other);
  g_autoptr(Cli) unknown_option = cli_run ("validate", option_path, NULL);
  g_autoptr(Cli) unknown_questionnaire = cli_run ("validate", other_path, NULL);

  g_assert_cmpint (unknown_option->status, ==, 3);
  cli_assert_says (unknown_option->out, "error: answer-option-unknown");
  g_assert_cmpint (unknown_questionnaire->status, ==, 3);
  cli_assert_says (unknown_questionnaire->out, "error: questionnaire-missing");
}

static void
test_a_workshop_file_is_checked (void)
{
  static const char good[] =
    "<response xmlns=\"urn:tarn:workshop:1\" questionnaire=\"online-presence\" version=\"1.0\" "
    "route=\"full\" token=\"4f0c2a9d4f0c2a9d4f0c2a9d4f0c2a9d\">"
    "<domain id=\"OP-PRIV\" status=\"scored\" band=\"some-exposure\"/>"
    "<domain id=\"OP-LOOK\" status=\"none\"/></response>";
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *bad = cli_replace (good, "status=\"none\"", "status=\"secret\"");
  g_autofree char *good_path = scratch_write (folder, "good.xml", good);
  g_autofree char *bad_path = scratch_write (folder, "bad.xml", bad);
  g_autoptr(Cli) accepted = cli_run ("validate", good_path, NULL);
  g_autoptr(Cli) refused = cli_run ("validate", bad_path, NULL);

  g_assert_cmpstr (accepted->out, ==, "");
  g_assert_cmpint (accepted->status, ==, 0);
  g_assert_cmpint (refused->status, ==, 3);
  cli_assert_says (refused->out, "error: attribute-invalid: The attribute “status”");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/validate/shipped/questionnaires",
                   test_the_shipped_questionnaires_have_no_issue);
  g_test_add_func ("/validate/shipped/texts", test_the_shipped_texts_have_no_issue);
  g_test_add_func ("/validate/reflections", test_the_golden_reflections_have_no_issue);
  g_test_add_func ("/validate/text", test_an_issue_is_a_line_that_editors_know);
  g_test_add_func ("/validate/json", test_json_issues_have_their_keys);
  g_test_add_func ("/validate/json-empty", test_json_of_good_files_is_an_empty_array);
  g_test_add_func ("/validate/warnings", test_warnings_alone_are_good);
  g_test_add_func ("/validate/several", test_all_files_are_looked_at_and_the_worst_counts);
  g_test_add_func ("/validate/standard-input", test_the_standard_input_is_checked);
  g_test_add_func ("/validate/reflection", test_a_reflection_is_checked_against_its_questionnaire);
  g_test_add_func ("/validate/workshop", test_a_workshop_file_is_checked);

  return g_test_run ();
}
