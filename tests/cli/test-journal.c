/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem, and the terminal of the program */

#include "config.h"

#include "cli.h"
#include "tarn-journal-private.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define PHRASE "heron over the still water"

/* A home with a journal of one or more reflections in it. */
static TarnJournal *
new_journal (const char *home)
{
  g_autofree char *folder = g_build_filename (home, "tarn", "reflections", NULL);
  TarnJournal     *journal = tarn_journal_new (folder);

  journal->quick = TRUE;

  return journal;
}

static void
save (TarnJournal *journal,
      const char  *id,
      const char  *note)
{
  g_autoptr(TarnReflection) reflection = NULL;
  g_autoptr(TarnJournalEntry) before = NULL;
  g_autoptr(GError) error = NULL;

  before = tarn_journal_load (journal, id, &error);
  g_assert_no_error (error);
  reflection = tarn_reflection_new ("online-presence", "1.0", TARN_ROUTE_FULL);
  tarn_reflection_set_note (reflection, "OP-CONF-1", note);
  tarn_journal_save (journal, id, reflection, &error);
  g_assert_no_error (error);
}

static Cli *
run (const char *home,
     const char *input,
     const char *first_arg,
     ...)
{
  const char *const environment[] = { "XDG_DATA_HOME", home, NULL };
  g_autoptr(GPtrArray) args = g_ptr_array_new ();
  va_list list;

  g_ptr_array_add (args, (char *)"journal");
  va_start (list, first_arg);
  for (const char *arg = first_arg; arg != NULL; arg = va_arg (list, const char *))
    g_ptr_array_add (args, (char *)arg);
  va_end (list);
  g_ptr_array_add (args, NULL);

  return cli_run_full (input, environment, (const char *const *)args->pdata);
}

static void
test_the_list_holds_no_answers (void)
{
  g_auto(Scratch) home = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (home);
  g_autoptr(Cli) cli = NULL;

  save (journal, "a", PHRASE);
  cli = run (home, NULL, "list", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->out, "a  online-presence  open");
  g_assert_null (strstr (cli->out, "heron"));
  g_assert_cmpstr (cli->err, ==, "");
}

static void
test_no_journal_is_said (void)
{
  g_auto(Scratch) home = scratch_new ();
  g_autoptr(Cli) cli = run (home, NULL, "list", NULL);

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, "");
  cli_assert_says (cli->err, "There are no reflections");
  g_assert_cmpuint (scratch_count (home), ==, 0);
}

static void
test_a_sealed_journal_wants_its_passphrase (void)
{
  g_auto(Scratch) home = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (home);
  g_autoptr(Cli) right = NULL;
  g_autoptr(Cli) wrong = NULL;
  g_autoptr(Cli) empty = NULL;
  g_autoptr(GError) error = NULL;

  save (journal, "a", PHRASE);
  tarn_journal_set_passphrase (journal, NULL, "one", NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  right = run (home, "one\n", "list", "--passphrase-fd", "0", NULL);
  g_assert_cmpint (right->status, ==, 0);
  cli_assert_says (right->out, "a  online-presence");

  wrong = run (home, "two\n", "list", "--passphrase-fd", "0", NULL);
  g_assert_cmpint (wrong->status, ==, 4);
  g_assert_cmpstr (wrong->out, ==, "");
  cli_assert_says (wrong->err, "This is not the passphrase");

  empty = run (home, "\n", "list", "--passphrase-fd", "0", NULL);
  g_assert_cmpint (empty->status, ==, 4);
  cli_assert_says (empty->err, "No passphrase was given");
}

static void
test_a_passphrase_is_never_an_argument (void)
{
  static const char *const ways[] = { "--passphrase=swordfish", "--backup-passphrase=swordfish" };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_auto(Scratch) home = scratch_new ();
      g_autoptr(Cli) cli = run (home, NULL, "list", ways[i], NULL);

      g_assert_cmpint (cli->status, ==, 2);
      cli_assert_says (cli->err, "never an argument");
      g_assert_null (strstr (cli->err, "swordfish"));
    }
}

static void
test_check_finds_what_is_wrong_and_changes_nothing (void)
{
  g_auto(Scratch) home = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (home);
  g_autofree char *damaged = NULL;
  g_autofree char *stray = NULL;
  g_autoptr(Cli) good = NULL;
  g_autoptr(Cli) bad = NULL;

  save (journal, "a", PHRASE);
  good = run (home, NULL, "check", NULL);
  g_assert_cmpint (good->status, ==, 0);
  g_assert_cmpstr (good->out, ==, "1 file was checked.\n");

  damaged = scratch_write (home, "tarn/reflections/b.xml", "<reflection");
  stray = scratch_write (home, "tarn/reflections/shopping.txt", "milk");
  g_assert_cmpint (g_chmod (stray, 0600), ==, 0);
  g_assert_cmpint (g_chmod (damaged, 0644), ==, 0);
  bad = run (home, NULL, "check", NULL);
  g_assert_cmpint (bad->status, ==, 3);
  cli_assert_says (bad->out, "b.xml:1: error: ");
  cli_assert_says (bad->out, "b.xml: Others may look into it");
  cli_assert_says (bad->out, "shopping.txt: It is no reflection");
  cli_assert_says (bad->out, "3 files were checked.");
  scratch_holds (damaged, "<reflection");
}

static void
test_a_backup_tells_new_same_and_different_apart (void)
{
  g_auto(Scratch) home = scratch_new ();
  g_auto(Scratch) other = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (home);
  g_autoptr(TarnJournal) there = new_journal (other);
  g_autofree char *file = g_build_filename (home, "backup.tarn", NULL);
  g_autofree char *content = NULL;
  gsize            length;
  g_autoptr(Cli) backup = NULL;
  g_autoptr(Cli) wrong = NULL;
  g_autoptr(Cli) restore = NULL;
  g_autoptr(Cli) again = NULL;
  g_autoptr(GPtrArray) entries = NULL;

  save (journal, "a", PHRASE);
  save (journal, "b", PHRASE " of the lake");
  save (journal, "c", "one");
  backup = run (home, "word\n", "backup", "-o", file, "--backup-passphrase-fd", "0", NULL);
  g_assert_cmpint (backup->status, ==, 0);
  cli_assert_says (backup->out, "3 reflections are in the backup");
  g_assert_true (g_file_get_contents (file, &content, &length, NULL));
  g_assert_null (memmem (content, length, PHRASE, strlen (PHRASE)));

  wrong = run (other, "other\n", "restore", file, "--backup-passphrase-fd", "0", NULL);
  g_assert_cmpint (wrong->status, ==, 4);
  g_assert_cmpstr (wrong->out, ==, "");
  cli_assert_says (wrong->err, "does not open");

  save (there, "b", PHRASE " of the lake");
  save (there, "c", "two");
  restore = run (other, "word\n", "restore", file, "--backup-passphrase-fd", "0", NULL);
  g_assert_cmpint (restore->status, ==, 0);
  g_assert_cmpstr (restore->out, ==,
                   "1 reflection was new.\n1 was there already.\n"
                   "1 was different from the one that was there: both are kept.\n");
  entries = tarn_journal_list (there, NULL);
  g_assert_cmpuint (entries->len, ==, 4);

  /* Nothing comes twice. */
  again = run (other, "word\n", "restore", file, "--backup-passphrase-fd", "0", NULL);
  cli_assert_says (again->out, "3 were there already.");
}

static void
test_two_passphrases_may_come_from_one_place (void)
{
  g_auto(Scratch) home = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (home);
  g_autofree char *file = g_build_filename (home, "backup.tarn", NULL);
  g_autoptr(Cli) cli = NULL;
  g_autoptr(GError) error = NULL;

  save (journal, "a", PHRASE);
  tarn_journal_set_passphrase (journal, NULL, "one", NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  cli = run (home, "one\ntwo\n", "backup", "-o", file, "--passphrase-fd", "0",
             "--backup-passphrase-fd", "0", NULL);
  g_assert_cmpstr (cli->err, ==, "");
  g_assert_cmpint (cli->status, ==, 0);
}

static void
test_export_writes_one_in_the_open (void)
{
  g_auto(Scratch) home = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (home);
  g_autofree char *file = g_build_filename (home, "a.xml", NULL);
  g_autofree char *content = NULL;
  g_autoptr(Cli) cli = NULL;
  g_autoptr(Cli) missing = NULL;
  g_autoptr(Cli) elsewhere = NULL;
  g_autoptr(GError) error = NULL;

  save (journal, "a", PHRASE);
  tarn_journal_set_passphrase (journal, NULL, "one", NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  cli = run (home, "one\n", "export", "a", "-o", file, "--passphrase-fd", "0", NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->err, "not sealed");
  content = cli_read (file);
  cli_assert_says (content, PHRASE);

  missing = run (home, "one\n", "export", "b", "-o", file, "--passphrase-fd", "0", NULL);
  g_assert_cmpint (missing->status, ==, 4);
  elsewhere = run (home, "one\n", "export", "../a", "-o", file, "--passphrase-fd", "0", NULL);
  g_assert_cmpint (elsewhere->status, ==, 2);
}

/* What leaves the journal in the open is looked through, and written all the same. */
static void
test_export_points_out_what_may_show_who_is_meant (void)
{
  g_auto(Scratch) home = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (home);
  g_autofree char *file = g_build_filename (home, "a.xml", NULL);
  g_autoptr(Cli) cli = NULL;

  save (journal, "a", "It was about Jo Bloggs");
  cli = run (home, NULL, "export", "a", "-o", file, NULL);
  g_assert_cmpint (cli->status, ==, 0);
  cli_assert_says (cli->err, "“a”: look again at the note to OP-CONF-1: a name");
  g_assert_null (strstr (cli->err, "Bloggs"));
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
}

/* The program gets a terminal of its own, on which somebody types. */
static int
start_on_terminal (const char *home,
                   pid_t      *pid)
{
  int master = posix_openpt (O_RDWR | O_NOCTTY);

  g_assert_cmpint (master, >=, 0);
  g_assert_cmpint (grantpt (master), ==, 0);
  g_assert_cmpint (unlockpt (master), ==, 0);

  *pid = fork ();
  g_assert_cmpint (*pid, >=, 0);
  if (*pid == 0)
    {
      int slave;

      setsid ();
      slave = open (ptsname (master), O_RDWR);
      ioctl (slave, TIOCSCTTY, 0);
      dup2 (slave, STDIN_FILENO);
      dup2 (slave, STDOUT_FILENO);
      dup2 (slave, STDERR_FILENO);
      g_setenv ("XDG_DATA_HOME", home, TRUE);
      execl (g_getenv ("TARN_CLI"), "tarn-cli", "journal", "list", NULL);
      _exit (127);
    }

  return master;
}

/* Reads the terminal until it shows something. */
static void
wait_for (int         terminal,
          GString    *seen,
          const char *what)
{
  char buffer[256];

  while (what == NULL || strstr (seen->str, what) == NULL)
    {
      gssize got = read (terminal, buffer, sizeof buffer);

      if (got <= 0)
        break;
      g_string_append_len (seen, buffer, got);
    }
}

static void
test_what_is_typed_is_not_shown (void)
{
  g_auto(Scratch) home = scratch_new ();
  g_autoptr(TarnJournal) journal = new_journal (home);
  g_autoptr(GString) seen = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  pid_t pid;
  int   status;
  int   terminal;

  save (journal, "a", PHRASE);
  tarn_journal_set_passphrase (journal, NULL, "swordfish", NULL, NULL, NULL, &error);
  g_assert_no_error (error);

  terminal = start_on_terminal (home, &pid);
  wait_for (terminal, seen, "Passphrase of the journal:");
  g_assert_cmpint (write (terminal, "swordfish\n", 10), ==, 10);
  wait_for (terminal, seen, "online-presence");
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
  cli_assert_says (seen->str, "online-presence");
  g_assert_null (strstr (seen->str, "swordfish"));
  close (terminal);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/journal/list", test_the_list_holds_no_answers);
  g_test_add_func ("/journal/none", test_no_journal_is_said);
  g_test_add_func ("/journal/sealed", test_a_sealed_journal_wants_its_passphrase);
  g_test_add_func ("/journal/argument", test_a_passphrase_is_never_an_argument);
  g_test_add_func ("/journal/check", test_check_finds_what_is_wrong_and_changes_nothing);
  g_test_add_func ("/journal/backup", test_a_backup_tells_new_same_and_different_apart);
  g_test_add_func ("/journal/two-passphrases", test_two_passphrases_may_come_from_one_place);
  g_test_add_func ("/journal/export", test_export_writes_one_in_the_open);
  g_test_add_func ("/journal/export-identifiers",
                   test_export_points_out_what_may_show_who_is_meant);
  g_test_add_func ("/journal/terminal", test_what_is_typed_is_not_shown);

  return g_test_run ();
}
