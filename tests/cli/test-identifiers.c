/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* A finished reflection with words of one's own in it. */
static char *
write_reflection (Scratch     folder,
                  const char *own)
{
  g_autofree char *shipped = cli_test_data ("reflections/w1-online-presence.xml");
  g_autofree char *source = cli_read (shipped);
  g_autofree char *end = g_strconcat (own, "</reflection>", NULL);
  g_autofree char *content = cli_replace (source, "</reflection>", end);

  return scratch_write (folder, "own.xml", content);
}

/* A warning names the place and the kind, never the words, and stops nothing. */
static void
test_what_may_show_who_is_meant_is_pointed_out (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path =
    write_reflection (folder, "<note item=\"OP-CONF-1\">I wrote about Jo Bloggs of LS1 4AP</note>"
                              "<note item=\"OP-CONF-2\">On Monday I read the Care Act</note>"
                              "<plan><action who=\"jo@example.org\">Talk about it</action></plan>"
                              "<step id=\"what-happened\">It was on 3 May 2024.</step>");
  g_autofree char *pdf = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr(Cli) with = cli_run ("report", path, "-o", pdf, "--notes", NULL);
  g_autoptr(Cli) without = cli_run ("report", path, "-o", pdf, NULL);

  g_assert_cmpint (with->status, ==, 0);
  cli_assert_says (with->err, "own.xml”: look again at the note to OP-CONF-1: a name, a postcode");
  cli_assert_says (with->err, "look again at row 1 of the plan, who can help: an e-mail address");
  cli_assert_says (with->err, "look again at the step what-happened: a full date");
  cli_assert_once (with->err, "cannot catch everything");
  g_assert_null (strstr (with->err, "OP-CONF-2"));
  g_assert_null (strstr (with->err, "Bloggs"));
  g_assert_null (strstr (with->err, "example.org"));

  g_assert_cmpint (without->status, ==, 0);
  cli_assert_says (without->err, "row 1 of the plan, who can help");
  g_assert_null (strstr (without->err, "OP-CONF-1"));
}

/* Only the rows of the plan that are handed over are looked at. */
static void
test_a_copy_for_a_supervisor_is_looked_through (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path =
    write_reflection (folder, "<plan><action>Ask Jo Bloggs</action>"
                              "<action>Ring 07700 900123</action></plan>");
  g_autofree char *pdf = g_build_filename (folder, "copy.pdf", NULL);
  g_autoptr(Cli) cli = cli_run ("report", path, "-o", pdf, "--for", "supervisor", "--plan", "2",
                                 NULL);

  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->err, "row 2 of the plan, what you will do: a phone number");
  g_assert_null (strstr (cli->err, "row 1"));
}

static void
test_words_that_show_nobody_are_not_mentioned (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path =
    write_reflection (folder, "<note item=\"OP-CONF-1\">I left Facebook on Monday.</note>");
  g_autofree char *pdf = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr(Cli) cli = cli_run ("report", path, "-o", pdf, "--notes", NULL);

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
}

static void
test_a_report_without_rules_is_made_and_says_so (void)
{
  const char *const kinds[] = { "questionnaires", "texts", "fonts" };
  g_auto(Scratch) folder = scratch_new ();
  g_auto(Scratch) data = scratch_new ();
  g_autofree char  *path = write_reflection (folder, "<note item=\"OP-CONF-1\">A note</note>");
  g_autofree char  *pdf = g_build_filename (folder, "report.pdf", NULL);
  const char *const environment[] = { "TARN_DATADIR", data, NULL };
  const char *const args[] = { "report", path, "-o", pdf, "--notes", NULL };
  g_autoptr(Cli) cli = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *shipped = cli_data (kinds[i]);
      g_autofree char *link = g_build_filename (data, kinds[i], NULL);

      g_assert_cmpint (symlink (shipped, link), ==, 0);
    }
  cli = cli_run_full (NULL, environment, args);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->err, "were not looked through");
  g_assert_true (g_file_test (pdf, G_FILE_TEST_EXISTS));
}

/* A rule of one's own can be slow, but not for ever. */
static void
test_a_rule_that_takes_too_long_is_given_up (void)
{
  static const char rule[] = "<identifiers xmlns='urn:tarn:identifiers:1' format='1.0' id='own' "
                             "xml:lang='en'><kind id='slow'><find>(?:a+)+b</find></kind>"
                             "</identifiers>";
  g_auto(Scratch) folder = scratch_new ();
  g_auto(Scratch) home = scratch_new ();
  g_autofree char  *many = g_strnfill (500, 'a');
  g_autofree char  *own = g_strdup_printf ("<note item=\"OP-CONF-1\">%s. b</note>", many);
  g_autofree char  *path = write_reflection (folder, own);
  g_autofree char  *pdf = g_build_filename (folder, "report.pdf", NULL);
  g_autofree char  *rules = g_build_filename (home, "tarn", "identifiers", NULL);
  g_autofree char  *file = g_build_filename (rules, "own.xml", NULL);
  const char *const environment[] = { "XDG_DATA_HOME", home, NULL };
  const char *const args[] = { "report", path, "-o", pdf, "--notes", NULL };
  g_autoptr(Cli) cli = NULL;

  g_assert_cmpint (g_mkdir_with_parents (rules, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, rule, -1, NULL));
  cli = cli_run_full (NULL, environment, args);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->err, "took too long");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/identifiers/pointed-out", test_what_may_show_who_is_meant_is_pointed_out);
  g_test_add_func ("/identifiers/supervisor", test_a_copy_for_a_supervisor_is_looked_through);
  g_test_add_func ("/identifiers/innocent", test_words_that_show_nobody_are_not_mentioned);
  g_test_add_func ("/identifiers/without-rules", test_a_report_without_rules_is_made_and_says_so);
  g_test_add_func ("/identifiers/slow-rule", test_a_rule_that_takes_too_long_is_given_up);

  return g_test_run ();
}
