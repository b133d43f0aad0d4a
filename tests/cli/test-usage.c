/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *args[8];
  const char *says;
} WrongUse;

static const WrongUse wrong_uses[] = {
  { "no-command", { NULL }, "No command was given" },
  { "unknown-command", { "paint" }, "no command “paint”" },
  { "not-a-command", { "picnic" }, "no command “picnic”" },
  { "later-command-import", { "import", "x" }, "no command “import”" },
  { "empty-command", { "" }, "no command “”" },
  { "option-before-command", { "--lang", "cy", "list" }, "no option “--lang” before" },
  { "list-unknown-option", { "list", "--loud" }, "--loud" },
  { "list-file", { "list", "file.xml" }, "takes no file" },
  { "validate-no-file", { "validate" }, "No file was given" },
  { "validate-format", { "validate", "--format", "yaml", "x" }, "no format “yaml”" },
  { "validate-format-empty", { "validate", "--format" }, "--format" },
  { "validate-two-hyphens", { "validate", "-", "-" }, "only once" },
  { "validate-unknown-option", { "validate", "-x", "f" }, "-x" },
  { "score-no-file", { "score" }, "exactly one reflection" },
  { "score-two-files", { "score", "a", "b" }, "exactly one reflection" },
  { "score-format", { "score", "--format=pdf", "a" }, "no format “pdf”" },
  { "score-lang", { "score", "--lang", "en_GB", "a" }, "not the code of a language" },
  { "score-lang-empty", { "score", "--lang", "", "a" }, "not the code of a language" },
  { "score-two-hyphens", { "score", "--questionnaire", "-", "-" }, "only once" },
  { "report-no-file", { "report", "-o", "o.pdf" }, "No reflection was given" },
  { "report-no-out", { "report", "a.xml" }, "where to write" },
  { "report-suffix", { "report", "a.xml", "-o", "o.doc" }, "has to end in" },
  { "report-suffix-only", { "report", "a.xml", "-o", ".pdf" }, "has to end in" },
  { "report-paper", { "report", "a.xml", "-o", "o.pdf", "--paper", "a5" }, "no paper “a5”" },
  { "report-text-size",
    { "report", "a", "-o", "o.pdf", "--text-size", "huge" },
    "no text size “huge”" },
  { "report-reader", { "report", "a", "-o", "o.pdf", "--for", "boss" }, "no report for “boss”" },
  { "report-date-words", { "report", "a", "-o", "o.pdf", "--date", "today" }, "not a date" },
  { "report-date-30-feb", { "report", "a", "-o", "o.pdf", "--date", "2026-02-30" }, "not a date" },
  { "report-date-tail", { "report", "a", "-o", "o.pdf", "--date", "2026-02-03x" }, "not a date" },
  { "report-share", { "report", "a", "-o", "o.pdf", "--share", "bands" }, "--share" },
  { "report-topics", { "report", "a", "-o", "o.pdf", "--topics", "X" }, "--topics" },
  { "report-plan", { "report", "a", "-o", "o.pdf", "--plan", "1" }, "--plan" },
  { "report-compare-two", { "report", "a", "b", "-o", "o.pdf", "--compare", "c" }, "Only one" },
  { "report-compare-notes",
    { "report", "a", "-o", "o.pdf", "--compare", "c", "--notes" },
    "no notes" },
  { "report-compare-hyphens", { "report", "-", "-o", "o.pdf", "--compare", "-" }, "only once" },
  { "supervisor-notes",
    { "report", "a", "-o", "o.pdf", "--for", "supervisor", "--notes" },
    "never holds notes" },
  { "supervisor-compare",
    { "report", "a", "-o", "o.pdf", "--for", "supervisor", "--compare=b" },
    "never looks back" },
  { "supervisor-share",
    { "report", "a", "-o", "o.pdf", "--for", "supervisor", "--share=all" },
    "nothing called “all”" },
  { "supervisor-four-topics",
    { "report", "a", "-o", "o.pdf", "--for=supervisor", "--topics=a,b,c,d" },
    "no more than 3" },
  { "supervisor-plan-words",
    { "report", "a", "-o", "o.pdf", "--for=supervisor", "--plan=1,two" },
    "“two” is not a row" },
  { "supervisor-plan-zero",
    { "report", "a", "-o", "o.pdf", "--for=supervisor", "--plan=0" },
    "“0” is not a row" },
  { "handout-nothing", { "handout", "-o", "o.pdf" }, "exactly one" },
  { "handout-two", { "handout", "a", "b", "-o", "o.pdf" }, "exactly one" },
  { "handout-no-out", { "handout", "before-you-post" }, "where to write" },
  { "handout-suffix", { "handout", "before-you-post", "-o", "o.odt" }, "has to end in" },
  { "handout-notes", { "handout", "before-you-post", "-o", "o.pdf", "--notes" }, "--notes" },
};

static void
test_wrong_use_is_refused (gconstpointer data)
{
  const WrongUse *use = data;
  g_autoptr(Cli) cli = cli_run_full (NULL, NULL, use->args);

  g_assert_cmpint (cli->status, ==, 2);
  g_assert_cmpstr (cli->out, ==, "");
  cli_assert_says (cli->err, use->says);
  cli_assert_says (cli->err, "tarn-cli");
}

static void
test_a_wrong_epoch_is_wrong_use (void)
{
  static const char *const epochs[] = { "yesterday", "-1", "12.5", "99999999999999999999" };
  static const char *const args[] = { "report", "a.xml", "-o", "out.pdf", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (epochs); i++)
    {
      const char *const environment[] = { "SOURCE_DATE_EPOCH", epochs[i], NULL };
      g_autoptr(Cli) cli = cli_run_full (NULL, environment, args);

      g_assert_cmpint (cli->status, ==, 2);
      cli_assert_says (cli->err, "SOURCE_DATE_EPOCH");
    }
}

static void
test_the_version_is_shown (void)
{
  g_autoptr(Cli) cli = cli_run ("--version", NULL);

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, "tarn-cli " VERSION "\n");
  g_assert_cmpstr (cli->err, ==, "");
}

/* The commands, as the program's own help names them. */
static char **
list_commands (void)
{
  g_autoptr(Cli) cli = cli_run ("--help", NULL);
  g_auto(GStrv) lines = g_strsplit (cli->out, "\n", -1);
  g_autoptr(GPtrArray) commands = g_ptr_array_new ();
  gboolean inside = FALSE;

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_equal (lines[i], "Commands:"))
        inside = TRUE;
      else if (*lines[i] == '\0')
        inside = FALSE;
      else if (inside)
        g_ptr_array_add (commands, g_strndup (lines[i] + 2, strcspn (lines[i] + 2, " ")));
    }

  g_assert_cmpuint (commands->len, >=, 4);
  g_ptr_array_add (commands, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&commands), FALSE);
}

/* The long options of a command, as its own help names them. */
static char **
list_options (const char *command)
{
  g_autoptr(Cli) cli = cli_run (command, "--help", NULL);
  g_autoptr(GRegex) regex = g_regex_new ("--[a-z-]+", 0, 0, NULL);
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GPtrArray) options = g_ptr_array_new ();

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
  cli_assert_says (cli->out, command);
  for (g_regex_match (regex, cli->out, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_ptr_array_add (options, g_match_info_fetch (match, 0));

  g_assert_cmpuint (options->len, >=, 3);
  g_ptr_array_add (options, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&options), FALSE);
}

static void
assert_names_everything (const char *text)
{
  g_auto(GStrv) commands = list_commands ();

  cli_assert_says (text, "--version");
  for (guint i = 0; commands[i] != NULL; i++)
    {
      g_auto(GStrv) options = list_options (commands[i]);

      cli_assert_says (text, commands[i]);
      for (guint j = 0; options[j] != NULL; j++)
        cli_assert_says (text, options[j]);
    }
}

static void
test_the_manual_names_every_command_and_option (void)
{
  g_autofree char *path = cli_data ("man/tarn-cli.1");
  g_autofree char *source = cli_read (path);
  g_autofree char *manual = cli_replace (source, "Fl \\-", "--");

  assert_names_everything (manual);
}

static void
test_every_completion_names_every_command_and_option (void)
{
  static const char *const shells[] = { "completions/tarn-cli", "completions/_tarn-cli",
                                        "completions/tarn-cli.fish" };

  for (guint i = 0; i < G_N_ELEMENTS (shells); i++)
    {
      g_autofree char *path = cli_data (shells[i]);
      g_autofree char *source = cli_read (path);
      /* fish leaves out the hyphens: -l lang */
      g_autofree char *completion = g_str_has_suffix (path, ".fish")
                                      ? cli_replace (source, "-l ", "--")
                                      : g_steal_pointer (&source);

      assert_names_everything (completion);
    }
}

static void
test_a_full_standard_output_is_a_failure (void)
{
  g_autofree char  *reflection = cli_test_data ("reflections/w1-online-presence.xml");
  const char *const commands[] = { "--version", "--help", "list", "list --help",
                                   "score", "score --format json", "report -o -" };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      gboolean needs_file = g_str_has_prefix (commands[i], "score") ||
                            g_str_has_prefix (commands[i], "report");
      g_autofree char *line =
        g_strdup_printf ("'%s' %s %s > /dev/full", g_getenv ("TARN_CLI"), commands[i],
                         needs_file ? reflection : "");
      const char      *argv[] = { "sh", "-c", line, NULL };
      g_autofree char *err = NULL;
      g_autoptr(GError) error = NULL;
      int status;

      g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &err,
                    &status, &error);
      g_assert_no_error (error);
      g_spawn_check_wait_status (status, &error);
      g_assert_error (error, G_SPAWN_EXIT_ERROR, 4);
      cli_assert_says (err, "could not be written");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wrong_uses); i++)
    {
      g_autofree char *path = g_strconcat ("/usage/wrong/", wrong_uses[i].name, NULL);

      g_test_add_data_func (path, &wrong_uses[i], test_wrong_use_is_refused);
    }
  g_test_add_func ("/usage/epoch", test_a_wrong_epoch_is_wrong_use);
  g_test_add_func ("/usage/version", test_the_version_is_shown);
  g_test_add_func ("/usage/manual", test_the_manual_names_every_command_and_option);
  g_test_add_func ("/usage/completion", test_every_completion_names_every_command_and_option);
  g_test_add_func ("/usage/full-output", test_a_full_standard_output_is_a_failure);

  return g_test_run ();
}
