/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *online;
static char *group;

/* The words of a PDF, with every run of white space as one blank. */
static char *
read_pdf (const char *path)
{
  g_autofree char *text = cli_ask ("pdftotext", "-layout", path, "-", NULL);
  g_autoptr(GRegex) regex = g_regex_new ("\\s+", 0, 0, NULL);

  return text == NULL ? NULL : g_regex_replace_literal (regex, text, -1, 0, " ", 0, NULL);
}

static char *
make_pdf (Scratch     folder,
          const char *name,
          const char *questionnaire,
          const char *reflection)
{
  char             *out = g_build_filename (folder, name, NULL);
  const char       *option = questionnaire != NULL ? "--questionnaire" : NULL;
  const char *const args[] = { "report", reflection, "-o", out, option, questionnaire, NULL };
  g_autoptr(Cli) cli = cli_run_full (NULL, NULL, args);

  if (cli->status != 0)
    g_error ("the report failed: %s", cli->err);
  g_assert_cmpstr (cli->out, ==, "");
  return out;
}

static void
test_a_pdf_is_written_for_its_owner_only (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *out = make_pdf (folder, "out.pdf", NULL, online);
  g_autofree char *text = read_pdf (out);
  g_autofree char *bytes = cli_read (out);
  struct stat      st;

  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_cmpint (stat (out, &st), ==, 0);
  g_assert_cmpint (st.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (scratch_count (folder), ==, 1);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not here");
      return;
    }

  cli_assert_says (text, "Online presence");
  cli_assert_says (text, "You have spotted something that needs action.");
  cli_assert_says (text, "Act now");
  cli_assert_says (text, "22 November 2026");
}

static void
test_the_same_input_gives_the_same_bytes (void)
{
  static const char *const suffixes[] = { "pdf", "svg", "png" };
  g_auto(Scratch) folder = scratch_new ();

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      const char      *page = i == 0 ? "" : "-01";
      const char      *other = i == 0 ? group : NULL; /* pictures of both take their time */
      g_autofree char *first = g_strdup_printf ("%s/a.%s", folder, suffixes[i]);
      g_autofree char *second = g_strdup_printf ("%s/b.%s", folder, suffixes[i]);
      g_autofree char *first_page = g_strdup_printf ("%s/a%s.%s", folder, page, suffixes[i]);
      g_autofree char *second_page = g_strdup_printf ("%s/b%s.%s", folder, page, suffixes[i]);
      g_autoptr(Cli) one = cli_run ("report", "-o", first, online, other, NULL);
      g_autoptr(Cli) two = cli_run ("report", "-o", second, online, other, NULL);
      g_autoptr(GMappedFile) a = NULL;
      g_autoptr(GMappedFile) b = NULL;

      g_assert_cmpint (one->status, ==, 0);
      g_assert_cmpint (two->status, ==, 0);
      a = g_mapped_file_new (first_page, FALSE, NULL);
      b = g_mapped_file_new (second_page, FALSE, NULL);
      g_assert_nonnull (a);
      g_assert_nonnull (b);
      g_assert_cmpmem (g_mapped_file_get_contents (a), g_mapped_file_get_length (a),
                       g_mapped_file_get_contents (b), g_mapped_file_get_length (b));
    }
}

static void
test_a_hyphen_is_the_standard_input_and_output (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char         *out = make_pdf (folder, "out.pdf", NULL, online);
  g_autofree char         *source = cli_read (online);
  static const char *const args[] = { "report", "-", "-o", "-", NULL };
  g_autoptr(Cli) cli = cli_run_full (source, NULL, args);
  g_autoptr(GMappedFile) file = g_mapped_file_new (out, FALSE, NULL);

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpmem (cli->out, cli->length, g_mapped_file_get_contents (file),
                   g_mapped_file_get_length (file));
}

static void
test_pictures_are_one_a_page (void)
{
  static const struct
  {
    const char *suffix;
    const char *start;
    gsize       length;
  } cases[] = {
    { "svg", "<?xml", 5 },
    { "png", "\211PNG", 4 },
  };
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *pdf = make_pdf (folder, "out.pdf", NULL, online);
  g_autofree char *info = cli_ask ("qpdf", "--show-npages", pdf, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sub = g_build_filename (folder, cases[i].suffix, NULL);
      g_autofree char *out = g_strdup_printf ("%s/out.%s", sub, cases[i].suffix);
      g_autoptr(Cli) cli = NULL;
      guint n;

      g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
      cli = cli_run ("report", online, "-o", out, NULL);
      g_assert_cmpint (cli->status, ==, 0);
      n = scratch_count (sub);
      g_assert_cmpuint (n, >=, 2);
      if (info != NULL)
        g_assert_cmpuint (n, ==, atoi (info));
      for (guint j = 0; j < n; j++)
        {
          g_autofree char *path = g_strdup_printf ("%s/out-%02u.%s", sub, j + 1, cases[i].suffix);
          g_autoptr(GMappedFile) page = g_mapped_file_new (path, FALSE, NULL);

          g_assert_nonnull (page);
          g_assert_cmpmem (g_mapped_file_get_contents (page), cases[i].length, cases[i].start,
                           cases[i].length);
        }
    }
}

static void
test_png_pages_have_150_dots_an_inch (void)
{
  static const struct
  {
    const char *paper;
    guint32     width;
    guint32     height;
  } cases[] = {
    { "a4", 1240, 1754 },
    { "letter", 1275, 1650 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Scratch) folder = scratch_new ();
      g_autofree char *out = g_build_filename (folder, "out.png", NULL);
      g_autofree char *first = g_build_filename (folder, "out-01.png", NULL);
      g_autoptr(Cli) cli =
                   cli_run ("report", online, "-o", out, "--paper", cases[i].paper, NULL);
      g_autoptr(GMappedFile) page = g_mapped_file_new (first, FALSE, NULL);
      guint32 size[2];

      g_assert_cmpint (cli->status, ==, 0);
      g_assert_nonnull (page);
      memcpy (size, g_mapped_file_get_contents (page) + 16, sizeof size);
      g_assert_cmpuint (ABS ((int)GUINT32_FROM_BE (size[0]) - (int)cases[i].width), <=, 1);
      g_assert_cmpuint (ABS ((int)GUINT32_FROM_BE (size[1]) - (int)cases[i].height), <=, 1);
    }
}

static void
test_the_given_date_is_printed (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *out = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr(Cli) cli = cli_run ("report", online, "-o", out, "--date", "2024-02-29", NULL);
  g_autofree char *text = NULL;

  g_assert_cmpint (cli->status, ==, 0);
  text = read_pdf (out);
  if (text == NULL)
    g_test_skip ("pdftotext is not here");
  else
    cli_assert_says (text, "29 February 2024");
}

static void
test_two_reflections_make_one_report (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *out = g_build_filename (folder, "out.pdf", NULL);
  g_autoptr(Cli) cli = cli_run ("report", online, group, "-o", out, NULL);
  g_autofree char *text = NULL;

  g_assert_cmpint (cli->status, ==, 0);
  text = read_pdf (out);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not here");
      return;
    }
  cli_assert_says (text, "Online presence");
  cli_assert_says (text, "Peer support groups");
}

static void
test_notes_are_printed_only_when_asked_for (void)
{
  static const char note[] = "<note item=\"OP-CONF-1\">Remember the kestrel</note></reflection>";
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *w1 = cli_read (online);
  g_autofree char *content = cli_replace (w1, "</reflection>", note);
  g_autofree char *path = scratch_write (folder, "noted.xml", content);
  g_autofree char *without = make_pdf (folder, "without.pdf", NULL, path);
  g_autofree char *with = g_build_filename (folder, "with.pdf", NULL);
  g_autoptr(Cli) cli = cli_run ("report", path, "-o", with, "--notes", NULL);
  g_autofree char *text_without = read_pdf (without);
  g_autofree char *text_with = NULL;

  g_assert_cmpint (cli->status, ==, 0);
  text_with = read_pdf (with);
  if (text_with == NULL)
    {
      g_test_skip ("pdftotext is not here");
      return;
    }
  g_assert_null (strstr (text_without, "kestrel"));
  cli_assert_says (text_with, "Remember the kestrel");
}

/* Content is in the file, not in the program: each change of the file changes the report. */
typedef struct
{
  const char *name;
  const char *old;
  const char *new;
  const char *says;
} Change;

static const Change changes[] = {
  { "band-edge", "id=\"some-exposure\" from=\"40\"", "id=\"some-exposure\" from=\"41\"", NULL },
  { "band-label", "<label>Act now</label>", "<label>Drop everything</label>", "Drop everything" },
  { "statement", "You have spotted something that needs action.", "A heron has been seen.",
    "A heron has been seen." },
  { "flag-step", NULL, "Put the kettle on first.", "Put the kettle on first." },
};

/* Puts @new in the place of the words of the first "today" of the item that W1 has a stop for. */
static char *
change_step (const char *source,
             const char *new)
{
  const char *item = strstr (source, "id=\"OP-CONF-2\"");
  const char *today = strstr (item, "<today>");
  const char *start = strstr (today, "<text>") + strlen ("<text>");
  const char *end = strstr (start, "</text>");

  g_assert_nonnull (end);
  return g_strdup_printf ("%.*s%s%s", (int)(start - source), source, new, end);
}

static void
test_a_changed_file_changes_the_report (gconstpointer data)
{
  const Change *change = data;
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *shipped = cli_data ("questionnaires/online-presence.xml");
  g_autofree char *source = cli_read (shipped);
  g_autofree char *changed = change->old == NULL ? change_step (source, change->new)
                                                 : cli_replace (source, change->old, change->new);
  g_autofree char *own = scratch_write (folder, "own.xml", changed);
  g_autofree char *before = make_pdf (folder, "before.pdf", NULL, online);
  g_autofree char *after = make_pdf (folder, "after.pdf", own, online);
  g_autofree char *text_before = read_pdf (before);
  g_autofree char *text_after = read_pdf (after);

  if (text_before == NULL)
    {
      g_test_skip ("pdftotext is not here");
      return;
    }
  g_assert_cmpstr (text_before, !=, text_after);
  if (change->says != NULL)
    {
      g_assert_null (strstr (text_before, change->says));
      cli_assert_says (text_after, change->says);
    }
}

static void
test_two_of_one_questionnaire_are_wrong_use (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *out = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *other = cli_test_data ("reflections/w2-online-presence.xml");
  g_autoptr(Cli) cli = cli_run ("report", online, other, "-o", out, NULL);

  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_says (cli->err, "the same questionnaire");
  cli_assert_says (cli->err, other);
  g_assert_cmpuint (scratch_count (folder), ==, 0);
}

static void
test_nothing_is_written_when_anything_is_wrong (void)
{
  static const char *const outs[] = { "out.pdf", "out.svg", "out.png" };
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *bad = scratch_write (folder, "bad.xml", "<reflection/>");
  g_autofree char *missing = g_build_filename (folder, "missing.xml", NULL);
  const struct
  {
    const char *first;
    const char *second;
    int         status;
  } cases[] = {
    { missing, NULL, 4 },
    { bad, NULL, 3 },
    { folder, NULL, 4 },
    { online, bad, 3 },
    { online, missing, 4 },
    { bad, missing, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (outs); j++)
      {
        g_autofree char *out = g_build_filename (folder, outs[j], NULL);
        g_autoptr(Cli) cli =
                     cli_run ("report", "-o", out, cases[i].first, cases[i].second, NULL);

        g_assert_cmpint (cli->status, ==, cases[i].status);
        g_assert_cmpstr (cli->out, ==, "");
        g_assert_cmpuint (scratch_count (folder), ==, 1);
      }
}

static void
test_a_place_that_cannot_be_written_is_a_failure (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char  *nowhere = g_build_filename (folder, "nowhere", "out.pdf", NULL);
  g_autofree char  *sub = g_build_filename (folder, "folder.pdf", NULL);
  g_autofree char  *full = g_build_filename (folder, "full.pdf", NULL);
  const char *const outs[] = { nowhere, sub, full };

  g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
  g_assert_cmpint (symlink ("/dev/full", full), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (outs); i++)
    {
      g_autoptr(Cli) cli = cli_run ("report", online, "-o", outs[i], NULL);

      g_assert_cmpint (cli->status, ==, 4);
      cli_assert_once (cli->err, outs[i]);
      g_assert_cmpuint (scratch_count (folder), ==, 2);
    }
}

static void
test_an_old_report_is_kept_when_the_new_one_fails (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *old = scratch_write (folder, "out.pdf", "the old report");
  g_autofree char *bad = scratch_write (folder, "bad.xml", "<reflection/>");
  g_autoptr(Cli) failed = cli_run ("report", bad, "-o", old, NULL);
  g_autoptr(Cli) good = NULL;
  g_autofree char *bytes = NULL;

  g_assert_cmpint (failed->status, ==, 3);
  scratch_holds (old, "the old report");

  good = cli_run ("report", online, "-o", old, NULL);
  g_assert_cmpint (good->status, ==, 0);
  bytes = cli_read (old);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
}

static void
test_missing_texts_and_fonts_are_a_failure (void)
{
  static const struct
  {
    const char *folders[3];
    int         status;
  } cases[] = {
    { { "questionnaires", "texts", NULL }, 4 },
    { { "questionnaires", "fonts", NULL }, 4 },
    { { "texts", "fonts", NULL }, 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Scratch) folder = scratch_new ();
      g_autofree char  *out = g_build_filename (folder, "out.pdf", NULL);
      const char *const environment[] = { "TARN_DATADIR", folder, NULL };
      const char *const args[] = { "report", online, "-o", out, NULL };
      g_autoptr(Cli) cli = NULL;

      for (guint j = 0; cases[i].folders[j] != NULL; j++)
        {
          g_autofree char *target = cli_data (cases[i].folders[j]);
          g_autofree char *link = g_build_filename (folder, cases[i].folders[j], NULL);

          g_assert_cmpint (symlink (target, link), ==, 0);
        }

      cli = cli_run_full (NULL, environment, args);
      g_assert_cmpint (cli->status, ==, cases[i].status);
      g_assert_cmpstr (cli->out, ==, "");
      g_assert_cmpuint (strlen (cli->err), >, 0);
      g_assert_cmpuint (scratch_count (folder), ==, 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  online = cli_test_data ("reflections/w1-online-presence.xml");
  group = cli_test_data ("reflections/w1-group-participation.xml");

  g_test_add_func ("/report/pdf", test_a_pdf_is_written_for_its_owner_only);
  g_test_add_func ("/report/same-bytes", test_the_same_input_gives_the_same_bytes);
  g_test_add_func ("/report/hyphen", test_a_hyphen_is_the_standard_input_and_output);
  g_test_add_func ("/report/pages", test_pictures_are_one_a_page);
  g_test_add_func ("/report/dots", test_png_pages_have_150_dots_an_inch);
  g_test_add_func ("/report/date", test_the_given_date_is_printed);
  g_test_add_func ("/report/two", test_two_reflections_make_one_report);
  g_test_add_func ("/report/notes", test_notes_are_printed_only_when_asked_for);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strconcat ("/report/change/", changes[i].name, NULL);

      g_test_add_data_func (path, &changes[i], test_a_changed_file_changes_the_report);
    }
  g_test_add_func ("/report/twins", test_two_of_one_questionnaire_are_wrong_use);
  g_test_add_func ("/report/nothing-written", test_nothing_is_written_when_anything_is_wrong);
  g_test_add_func ("/report/unwritable", test_a_place_that_cannot_be_written_is_a_failure);
  g_test_add_func ("/report/old-kept", test_an_old_report_is_kept_when_the_new_one_fails);
  g_test_add_func ("/report/not-installed", test_missing_texts_and_fonts_are_a_failure);

  status = g_test_run ();
  g_free (online);
  g_free (group);
  return status;
}
