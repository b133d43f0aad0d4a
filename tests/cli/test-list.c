/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli.h"

#include <string.h>

static void
test_the_shipped_questionnaires_are_listed (void)
{
  g_autofree char *online = cli_data ("questionnaires/online-presence.xml");
  g_autofree char *group = cli_data ("questionnaires/group-participation.xml");
  g_autoptr(Cli) cli = cli_run ("list", NULL);
  g_auto(GStrv) lines = g_strsplit (cli->out, "\n", -1);

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpuint (g_strv_length (lines), ==, 3); /* two, and nothing after the last line end */
  g_assert_true (g_str_has_prefix (lines[0], "online-presence "));
  g_assert_true (g_str_has_suffix (lines[0], online));
  g_assert_true (g_str_has_prefix (lines[1], "group-participation  1.0  en-GB  system  "));
  g_assert_true (g_str_has_suffix (lines[1], group));
}

/* A questionnaire of one's own with an id and version that are asked for. */
static char *
write_own (Scratch     folder,
           const char *name,
           const char *version)
{
  g_autofree char *shipped = cli_data ("questionnaires/online-presence.xml");
  g_autofree char *source = cli_read (shipped);
  g_autofree char *head = g_strdup_printf ("id=\"online-presence\" version=\"%s\"", version);
  g_autofree char *changed = cli_replace (source, "id=\"online-presence\" version=\"1.0\"", head);

  return scratch_write (folder, name, changed);
}

static Cli *
list_with (const char *data_home,
           const char *given)
{
  const char *const environment[] = { "XDG_DATA_HOME", data_home, NULL };
  const char *const args[] = { "list", given != NULL ? "--questionnaire" : NULL, given, NULL };

  return cli_run_full (NULL, environment, args);
}

static void
test_one_s_own_stands_before_the_system_s (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *own = write_own (folder, "tarn/questionnaires/own.xml", "0.9");
  g_autofree char *shipped = cli_data ("questionnaires/online-presence.xml");
  g_autoptr(Cli) cli = list_with (folder, NULL);

  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->out, own);
  cli_assert_says (cli->out, "yours");
  g_assert_null (strstr (cli->out, shipped));
  cli_assert_says (cli->err, "warning: questionnaire-twice");
  cli_assert_says (cli->err, shipped);
}

static void
test_of_one_s_own_the_higher_version_is_used (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *first = write_own (folder, "tarn/questionnaires/a.xml", "1.9");
  g_autofree char *second = write_own (folder, "tarn/questionnaires/b.xml", "1.10");
  g_autofree char *third = write_own (folder, "tarn/questionnaires/c.xml", "1.2");
  g_autoptr(Cli) cli = list_with (folder, NULL);

  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->out, second);
  g_assert_null (strstr (cli->out, first));
  g_assert_null (strstr (cli->out, third));
  cli_assert_once (cli->err, first);
  cli_assert_says (cli->err, third);
}

static void
test_a_given_one_stands_before_all (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *own = write_own (folder, "tarn/questionnaires/own.xml", "3.0");
  g_autofree char *given = write_own (folder, "given.xml", "0.1");
  g_autoptr(Cli) cli = list_with (folder, given);

  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->out, given);
  cli_assert_says (cli->out, "given");
  g_assert_null (strstr (cli->out, own));
  cli_assert_says (cli->err, own);
}

static void
test_a_broken_one_is_named_with_its_issues (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *own = scratch_write (folder, "tarn/questionnaires/own.xml", "<questionnaire");
  g_autoptr(Cli) cli = list_with (folder, NULL);

  g_assert_cmpint (cli->status, ==, 3);
  cli_assert_says (cli->out, "online-presence");
  g_assert_null (strstr (cli->out, own));
  cli_assert_says (cli->err, own);
  cli_assert_once (cli->err, "error: xml-malformed");
}

static void
test_no_questionnaire_at_all_is_said (void)
{
  g_auto(Scratch) folder = scratch_new ();
  const char *const        environment[] = { "TARN_DATADIR", folder, NULL };
  static const char *const args[] = { "list", NULL };
  g_autoptr(Cli) cli = cli_run_full (NULL, environment, args);

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, "");
  cli_assert_says (cli->err, "No questionnaire was found");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/list/shipped", test_the_shipped_questionnaires_are_listed);
  g_test_add_func ("/list/own", test_one_s_own_stands_before_the_system_s);
  g_test_add_func ("/list/version", test_of_one_s_own_the_higher_version_is_used);
  g_test_add_func ("/list/given", test_a_given_one_stands_before_all);
  g_test_add_func ("/list/broken", test_a_broken_one_is_named_with_its_issues);
  g_test_add_func ("/list/none", test_no_questionnaire_at_all_is_said);

  return g_test_run ();
}
