/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli.h"
#include "json.h"

#include <string.h>

/* A reflection that cannot be scored: what stands in the file, and what is said of it. */
typedef struct
{
  const char *name;
  const char *old; /* a piece of w1-online-presence.xml; NULL: the whole file is replaced */
  const char *new;
  const char *says;
} Broken;

static const Broken broken[] = {
  { "empty", NULL, "", "error: file-empty" },
  { "not-xml", NULL, "Dear diary", "error:" },
  { "cut-off", "</reflection>", "", "error: xml-malformed" },
  { "doctype", "<reflection ", "<!DOCTYPE r><reflection ", "error: xml-doctype" },
  { "other-root", "reflection", "reflexion", "error:" },
  { "newer-format", "format=\"1.0\"", "format=\"2.0\"", "error: format-newer" },
  { "answer-twice", "<answer item=\"P_SUP\"", "<answer item=\"P_ROLE\"", "error: answer-twice" },
  { "unknown-option", "option=\"practitioner\"", "option=\"wizard\"",
    "error: answer-option-unknown" },
  { "not-applicable", "<answer item=\"P_ROLE\" option=\"practitioner\"/>",
    "<answer item=\"P_ROLE\" state=\"not-applicable\"/>", "error: answer-not-applicable" },
  { "unknown-questionnaire", "questionnaire=\"online-presence\"", "questionnaire=\"offline\"",
    "error: questionnaire-missing" },
  { "other-version", "presence\" version=\"1.0\"", "presence\" version=\"7.0\"",
    "error: questionnaire-version" },
};

static char *
read_w1 (void)
{
  g_autofree char *path = cli_test_data ("reflections/w1-online-presence.xml");

  return cli_read (path);
}

static void
test_the_profile_is_the_golden_one (gconstpointer data)
{
  g_autofree char *reflection = g_strconcat (data, ".xml", NULL);
  g_autofree char *golden_path = g_strconcat (data, ".json", NULL);
  g_autofree char *golden_text = cli_read (golden_path);
  g_autoptr(JsonNode) golden = json_read (golden_text);
  g_autoptr(Cli) cli = cli_run ("score", "--format", "json", reflection, NULL);
  g_autoptr(JsonNode) profile = NULL;

  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpint (cli->status, ==, 0);
  profile = json_read (cli->out);
  json_assert_same (profile, golden, "profile");
}

static void
test_the_text_says_what_the_profile_says (gconstpointer data)
{
  g_autofree char *reflection = g_strconcat (data, ".xml", NULL);
  g_autofree char *golden_path = g_strconcat (data, ".json", NULL);
  g_autofree char *golden_text = cli_read (golden_path);
  g_autoptr(JsonNode) golden = json_read (golden_text);
  g_autoptr(Cli) cli = cli_run ("score", reflection, NULL);
  JsonObject *profile = json_node_get_object (golden);
  JsonArray  *domains = json_object_get_array_member (profile, "domains");
  JsonArray  *priorities = json_object_get_array_member (profile, "priorities");
  const char *last = cli->out;

  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->out, json_object_get_string_member (profile, "questionnaire"));
  for (guint i = 0; i < json_array_get_length (domains); i++)
    {
      JsonObject *domain = json_array_get_object_element (domains, i);

      if (!json_object_get_null_member (domain, "final_label"))
        cli_assert_says (cli->out, json_object_get_string_member (domain, "final_label"));
    }

  if (json_array_get_length (priorities) > 0)
    last = strstr (cli->out, "First to last");
  for (guint i = 0; i < json_array_get_length (priorities); i++)
    {
      g_autofree char *id = g_strconcat (json_array_get_string_element (priorities, i), " ", NULL);

      cli_assert_says (last, id);
      last = strstr (last, id);
    }
}

static void
test_a_broken_reflection_is_refused (gconstpointer data)
{
  const Broken *what = data;
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char         *w1 = read_w1 ();
  g_autofree char         *content = what->old == NULL ? g_strdup (what->new)
                                                       : cli_replace (w1, what->old, what->new);
  g_autofree char         *path = scratch_write (folder, "broken.xml", content);
  static const char *const formats[] = { "text", "json" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr(Cli) cli = cli_run ("score", "--format", formats[i], path, NULL);

      g_assert_cmpint (cli->status, ==, 3);
      g_assert_cmpstr (cli->out, ==, "");
      cli_assert_says (cli->err, path);
      cli_assert_says (cli->err, what->says);
    }
}

static void
test_a_file_that_cannot_be_read_is_another_failure (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char  *missing = g_build_filename (folder, "missing.xml", NULL);
  const char *const paths[] = { missing, folder };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr(Cli) cli = cli_run ("score", paths[i], NULL);

      g_assert_cmpint (cli->status, ==, 4);
      g_assert_cmpstr (cli->out, ==, "");
      cli_assert_once (cli->err, paths[i]);
    }
}

static void
test_a_file_that_is_too_large_is_refused (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *blanks = g_strnfill (5 * 1024 * 1024, ' ');
  g_autofree char *path = scratch_write (folder, "large.xml", blanks);
  g_autoptr(Cli) cli = cli_run ("score", path, NULL);

  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_says (cli->err, "error: file-too-large");
}

static void
test_the_standard_input_is_read (void)
{
  static const char *const args[] = { "score", "--format", "json", "-", NULL };
  g_autofree char         *path = cli_test_data ("reflections/w1-online-presence.xml");
  g_autofree char         *w1 = read_w1 ();
  g_autoptr(Cli) from_file = cli_run ("score", "--format", "json", path, NULL);
  g_autoptr(Cli) from_input = cli_run_full (w1, NULL, args);

  g_assert_cmpint (from_input->status, ==, 0);
  g_assert_cmpstr (from_input->out, ==, from_file->out);
}

static void
test_a_name_with_a_hyphen_comes_after_two (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *w1 = read_w1 ();
  g_autofree char *path = scratch_write (folder, "--loud.xml", w1);
  g_autofree char *line = g_strdup_printf ("cd '%s' && exec '%s' score -- --loud.xml", folder,
                                           g_getenv ("TARN_CLI"));
  const char      *argv[] = { "sh", "-c", line, NULL };
  g_autofree char *out = NULL;
  g_autoptr(GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  cli_assert_says (out, "online-presence");
  g_assert_nonnull (path);
}

static void
test_an_unknown_item_is_a_warning (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *w1 = read_w1 ();
  g_autofree char *content = cli_replace (w1, "</reflection>",
                                          "<answer item=\"OP-NEW-1\" option=\"x\"/></reflection>");
  g_autofree char *path = scratch_write (folder, "newer.xml", content);
  g_autofree char *plain = cli_test_data ("reflections/w1-online-presence.xml");
  g_autoptr(Cli) cli = cli_run ("score", "--format", "json", path, NULL);
  g_autoptr(Cli) without = cli_run ("score", "--format", "json", plain, NULL);

  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_once (cli->err, "warning: answer-item-unknown");
  g_assert_cmpstr (cli->out, ==, without->out);
}

static void
test_an_open_opening_question_leaves_no_status (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *w1 = read_w1 ();
  g_autofree char *content =
    cli_replace (w1, "<answer item=\"P_ROLE\" option=\"practitioner\"/>", "");
  g_autofree char *path = scratch_write (folder, "open.xml", content);
  g_autoptr(Cli) cli = cli_run ("score", "--format", "json", path, NULL);
  g_autoptr(JsonNode) node = NULL;
  JsonObject *profile;
  JsonArray  *domains;

  g_assert_cmpint (cli->status, ==, 0);
  node = json_read (cli->out);
  profile = json_node_get_object (node);
  domains = json_object_get_array_member (profile, "domains");
  g_assert_true (json_object_get_null_member (profile, "headline"));
  g_assert_cmpuint (json_array_get_length (domains), >, 0);
  for (guint i = 0; i < json_array_get_length (domains); i++)
    {
      JsonObject *domain = json_array_get_object_element (domains, i);

      g_assert_cmpstr (json_object_get_string_member (domain, "status"), ==, "opening-missing");
    }
}

static void
test_a_given_questionnaire_stands_before_the_shipped_one (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *shipped = cli_data ("questionnaires/online-presence.xml");
  g_autofree char *source = cli_read (shipped);
  g_autofree char *changed = cli_replace (source, "<label>Some exposure</label>",
                                          "<label>Half in the shade</label>");
  g_autofree char *own = scratch_write (folder, "own.xml", changed);
  g_autofree char *reflection = cli_test_data ("reflections/w1-online-presence.xml");
  g_autoptr(Cli) cli = cli_run ("score", "--questionnaire", own, reflection, NULL);

  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->out, "Half in the shade");
  cli_assert_once (cli->err, "warning: questionnaire-twice");
  cli_assert_says (cli->err, shipped);
}

static void
test_a_broken_given_questionnaire_is_refused (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *own = scratch_write (folder, "own.xml", "<questionnaire/>");
  g_autofree char *reflection = cli_test_data ("reflections/w1-online-presence.xml");
  g_autofree char *missing = g_build_filename (folder, "missing.xml", NULL);
  g_autoptr(Cli) cli = cli_run ("score", "--questionnaire", own, reflection, NULL);
  g_autoptr(Cli) gone = cli_run ("score", "--questionnaire", missing, reflection, NULL);

  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_says (cli->err, own);
  g_assert_cmpint (gone->status, ==, 4);
  cli_assert_once (gone->err, missing);
}

static void
test_a_broken_questionnaire_in_a_folder_is_only_named (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char  *own = scratch_write (folder, "tarn/questionnaires/own.xml", "<questionnaire/>");
  g_autofree char  *reflection = cli_test_data ("reflections/w1-online-presence.xml");
  const char *const environment[] = { "XDG_DATA_HOME", folder, NULL };
  const char *const args[] = { "score", reflection, NULL };
  g_autoptr(Cli) cli = cli_run_full (NULL, environment, args);

  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->err, own);
}

static void
add_golden_tests (void)
{
  g_autofree char *folder = cli_test_data ("reflections");
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".json"))
      {
        g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".json"));
        g_autofree char *json_path = g_strconcat ("/score/golden/", stem, NULL);
        g_autofree char *text_path = g_strconcat ("/score/text/", stem, NULL);

        g_test_add_data_func_full (json_path, g_build_filename (folder, stem, NULL),
                                   test_the_profile_is_the_golden_one, g_free);
        g_test_add_data_func_full (text_path, g_build_filename (folder, stem, NULL),
                                   test_the_text_says_what_the_profile_says, g_free);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_golden_tests ();
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autofree char *path = g_strconcat ("/score/broken/", broken[i].name, NULL);

      g_test_add_data_func (path, &broken[i], test_a_broken_reflection_is_refused);
    }
  g_test_add_func ("/score/unreadable", test_a_file_that_cannot_be_read_is_another_failure);
  g_test_add_func ("/score/too-large", test_a_file_that_is_too_large_is_refused);
  g_test_add_func ("/score/standard-input", test_the_standard_input_is_read);
  g_test_add_func ("/score/hyphen", test_a_name_with_a_hyphen_comes_after_two);
  g_test_add_func ("/score/unknown-item", test_an_unknown_item_is_a_warning);
  g_test_add_func ("/score/opening-missing", test_an_open_opening_question_leaves_no_status);
  g_test_add_func ("/score/given", test_a_given_questionnaire_stands_before_the_shipped_one);
  g_test_add_func ("/score/given-broken", test_a_broken_given_questionnaire_is_refused);
  g_test_add_func ("/score/folder-broken", test_a_broken_questionnaire_in_a_folder_is_only_named);

  return g_test_run ();
}
