/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli.h"

#include <string.h>

/* Reports that ask for a password. It comes through a descriptor, here the standard input. */

#define PASSWORD "zz p\303\244ss, word"

static char *online;

static Cli *
run_with (const char *input,
          const char *out)
{
  const char *const args[] = { "report", online, "-o", out, "--password-fd", "0", NULL };

  return cli_run_full (input, NULL, args);
}

/* What pdfinfo says of a file that it opens as @option says; NULL where it does not open. */
static char *
open_with (const char *path,
           const char *option,
           const char *password)
{
  const char *argv[] = { "pdfinfo", option, password, path, NULL };
  char       *out = NULL;
  int         status;

  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL,
                               G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &out,
                               NULL, &status, NULL));
  if (!g_spawn_check_wait_status (status, NULL))
    g_clear_pointer (&out, g_free);
  return out;
}

static void
test_a_locked_report_opens_with_its_password_alone (void)
{
  static const char *const others[] = { "", "zz", PASSWORD "\n", "zz p\303\244ss, word " };
  g_autofree char         *pdfinfo = g_find_program_in_path ("pdfinfo");
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *out = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr(Cli) cli = run_with (PASSWORD "\n", out);
  g_autofree char *open = NULL;
  g_autofree char *owned = NULL;

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, "");
  g_assert_cmpstr (cli->err, ==, "");
  if (pdfinfo == NULL)
    {
      g_test_skip ("pdfinfo is not here");
      return;
    }
  open = open_with (out, "-upw", PASSWORD);
  g_assert_nonnull (open);
  cli_assert_says (open, "algorithm:AES-256");
  cli_assert_says (open, "Online presence");
  /* Who comes as the owner of the file needs the password as well. */
  owned = open_with (out, "-opw", PASSWORD);
  g_assert_nonnull (owned);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *reader = open_with (out, "-upw", others[i]);
      g_autofree char *owner = open_with (out, "-opw", others[i]);

      g_assert_null (reader);
      g_assert_null (owner);
    }
}

static void
test_an_end_of_line_is_no_part_of_the_password (void)
{
  static const char *const inputs[] = { PASSWORD, PASSWORD "\r\n", PASSWORD "\nand more" };
  g_autofree char         *pdfinfo = g_find_program_in_path ("pdfinfo");

  for (guint i = 0; i < G_N_ELEMENTS (inputs) && pdfinfo != NULL; i++)
    {
      g_auto(Scratch) folder = scratch_new ();
      g_autofree char *out = g_build_filename (folder, "out.pdf", NULL);
      g_autoptr(Cli) cli = run_with (inputs[i], out);
      g_autofree char *open = open_with (out, "-upw", PASSWORD);

      g_assert_cmpint (cli->status, ==, 0);
      g_assert_nonnull (open);
    }
}

static void
test_what_cannot_be_a_password_is_refused (void)
{
  g_autofree char *longest = g_strnfill (127, 'z');
  g_autofree char *too_long = g_strnfill (128, 'z');
  g_autofree char *far_too_long = g_strnfill (5000, 'z');
  const struct
  {
    const char *input;
    int         status;
    const char *says;
  } cases[] = {
    { "", 2, "is empty" },
    { "\n", 2, "is empty" },
    { "\r\n", 2, "is empty" },
    { longest, 0, "" },
    { too_long, 2, "longer than the 127 bytes" },
    { far_too_long, 2, "longer than the 127 bytes" },
    { "zz\377", 2, "not UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Scratch) folder = scratch_new ();
      g_autofree char *out = g_build_filename (folder, "out.pdf", NULL);
      g_autoptr(Cli) cli = run_with (cases[i].input, out);

      g_assert_cmpint (cli->status, ==, cases[i].status);
      cli_assert_says (cli->err, cases[i].says);
      g_assert_null (strstr (cli->err, "zz"));
      g_assert_cmpuint (scratch_count (folder), ==, cases[i].status == 0);
    }
}

static void
test_wrong_use_says_nothing_of_the_password (void)
{
  static const struct
  {
    const char *args[7];
    const char *says;
  } cases[] = {
    { { "handout", "privacy-check", "-o", "o.pdf", "--password-fd", "zz-word" }, "never written" },
    { { "handout", "before-you-post", "-o", "o.pdf", "--password-fd", "-1" }, "never written" },
    { { "handout", "before-you-post", "-o", "o.pdf", "--password-fd", "987" }, "from 987" },
    { { "handout", "before-you-post", "-o", "o.svg", "--password-fd", "0" }, "Only a PDF" },
    { { "report", "-", "-o", "o.pdf", "--password-fd", "0" }, "standard input cannot be both" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(Cli) cli = cli_run_full ("zz-word\n", NULL, cases[i].args);

      g_assert_cmpint (cli->status, ==, 2);
      cli_assert_says (cli->err, cases[i].says);
      g_assert_null (strstr (cli->err, "zz-word"));
    }
}

static void
test_every_report_can_be_locked (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char  *out = g_build_filename (folder, "out.pdf", NULL);
  const char *const args[] = { "handout", "before-you-post", "-o", out, "--password-fd", "0",
                               NULL };
  g_autoptr(Cli) cli = cli_run_full (PASSWORD, NULL, args);
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");

  g_assert_cmpint (cli->status, ==, 0);
  /* This says nothing, and fails for a file that is open. */
  if (qpdf != NULL)
    g_free (cli_ask ("qpdf", "--is-encrypted", out, NULL));
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  online = cli_test_data ("reflections/w1-online-presence.xml");

  g_test_add_func ("/password/opens", test_a_locked_report_opens_with_its_password_alone);
  g_test_add_func ("/password/end-of-line", test_an_end_of_line_is_no_part_of_the_password);
  g_test_add_func ("/password/refused", test_what_cannot_be_a_password_is_refused);
  g_test_add_func ("/password/wrong-use", test_wrong_use_says_nothing_of_the_password);
  g_test_add_func ("/password/handout", test_every_report_can_be_locked);

  status = g_test_run ();
  g_free (online);
  return status;
}
