/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cli.h"

#include <string.h>

/* The copy for a supervisor, the comparison and handouts, as files: what a reader finds in them,
 * and what somebody finds who looks behind the pages. */

static char *online;
static char *best;
static char *group;

/* Everything that is in a PDF: the words of its pages with white space as one blank, and all of its
 * objects, unpacked. */
static char *
read_pdf (const char *path)
{
  g_autofree char *text = cli_ask ("pdftotext", "-layout", path, "-", NULL);
  g_autofree char *info = cli_ask ("pdfinfo", "-meta", path, NULL);
  g_autofree char *title = cli_ask ("pdfinfo", "-isodates", path, NULL);
  g_autofree char *objects = cli_ask ("qpdf", "--json", path, NULL);
  g_autofree char *all = NULL;
  g_autoptr(GRegex) regex = g_regex_new ("\\s+", 0, 0, NULL);

  if (text == NULL || info == NULL || title == NULL || objects == NULL)
    return NULL;
  all = g_strjoin ("\n", text, info, title, objects, NULL);
  return g_regex_replace_literal (regex, all, -1, 0, " ", 0, NULL);
}

/* A reflection with something of each kind that a person can write. */
static char *
write_marked (Scratch folder)
{
  g_autofree char *source = cli_read (online);
  g_autofree char *marked =
    cli_replace (source, "</reflection>",
                 "<note item=\"OP-CONF-2\">zz-note</note>"
                 "<place kind=\"dating\" audience=\"unsure\" name=\"real\" role=\"no\" "
                 "for=\"personal\" check=\"never\"/>"
                 "<plan review=\"2031-03-17\">"
                 "<action domain=\"OP-PRIV\" who=\"zz-friend\">zz-plan-privacy</action>"
                 "<action domain=\"OP-CONF\">zz-plan-stop</action>"
                 "<action>zz-plan-own</action></plan>"
                 "<step id=\"what-happened\">zz-own-words</step>"
                 "<topic domain=\"OP-COND\"/></reflection>");

  return scratch_write (folder, "given.xml", marked);
}

static const struct
{
  const char *share;
  const char *says[10];
  const char *never[10];
} levels[] = {
  { "topics",
    { "This copy holds: topics and plan.", "Privacy and safety", "zz-plan-privacy", "zz-plan-own",
      "zz-friend", "22 November 2026", NULL },
    { "zz-plan-stop", "Act now", "Some exposure", "High exposure", "Confidentiality",
      "Whether others could tell who", "On my list", NULL } },
  { "bands",
    { "This copy holds: topics, bands and plan.", "Confidentiality", "High exposure",
      "Some exposure", "On my list", "zz-plan-privacy", NULL },
    { "zz-plan-stop", "Act now", "Talk it over", "Whether others could tell who",
      "Flagged questions", NULL } },
  { "flags",
    { "This copy holds: topics, bands, flagged questions and plan.", "Act now", "Talk it over",
      "Whether others could tell who", "zz-plan-stop", NULL },
    { "I have not raised", NULL } },
};

/* In no copy, at no level. */
static const char *const never[] = {
  "zz-note",
  "zz-own-words",
  "March 2031",
  "2031-03-17",
  "Presence map",
  "Dating app",
  "You have spotted",
  "Write down what, where",
  "Before you delete",
  "not counted",
  "in 100",
  "Not enough answers",
  "Prefer not to say",
  "practitioner in England",
  "Social Work England",
  "36 of 38",
  "given.xml",
  "/Author",
};

static void
test_a_copy_holds_what_its_level_says (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *given = write_marked (folder);
  g_autofree char *out = g_build_filename (folder, "copy.pdf", NULL);
  g_autoptr(Cli) cli = cli_run ("report", "--for", "supervisor", "--share", levels[index].share,
                                 "--topics", "OP-PRIV", given, "-o", out, NULL);
  g_autofree char *all = NULL;

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->out, ==, "");
  cli_assert_says (cli->err, "your employer holds it");
  g_assert_cmpint (strstr (cli->err, "will not mention an Act now") != NULL, ==,
                   !g_str_equal (levels[index].share, "flags"));
  all = read_pdf (out);
  if (all == NULL)
    {
      g_test_skip ("pdftotext or qpdf is not here");
      return;
    }
  cli_assert_says (all, "Title: Supervisor copy: Online presence");
  for (guint i = 0; levels[index].says[i] != NULL; i++)
    cli_assert_says (all, levels[index].says[i]);
  for (guint i = 0; levels[index].never[i] != NULL; i++)
    if (strstr (all, levels[index].never[i]) != NULL)
      g_error ("%s holds “%s”", levels[index].share, levels[index].never[i]);
  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    if (strstr (all, never[i]) != NULL)
      g_error ("%s holds “%s”", levels[index].share, never[i]);
}

static void
test_without_topics_none_is_chosen (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *given = write_marked (folder);
  g_autofree char *out = g_build_filename (folder, "copy.pdf", NULL);
  g_autoptr(Cli) cli = cli_run ("report", "--for", "supervisor", "--share", "topics", given, "-o",
                                 out, NULL);
  g_autofree char *all = read_pdf (out);

  g_assert_cmpint (cli->status, ==, 0);
  if (all == NULL)
    {
      g_test_skip ("pdftotext or qpdf is not here");
      return;
    }
  cli_assert_says (all, "No topic was picked beforehand");
  g_assert_null (strstr (all, "Conduct and voice"));
}

static void
test_rows_of_the_plan_are_picked_by_number (void)
{
  static const struct
  {
    const char *rows;
    gboolean    shown[3];
  } cases[] = {
    { "--plan=none", { FALSE, FALSE, FALSE } },
    { "--plan=2", { FALSE, TRUE, FALSE } },
    { "--plan=1,3,1", { TRUE, FALSE, TRUE } },
    { "--plan=", { FALSE, FALSE, FALSE } },
  };
  static const char *const rows[] = { "zz-plan-privacy", "zz-plan-stop", "zz-plan-own" };
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *given = write_marked (folder);
  g_autofree char *out = g_build_filename (folder, "copy.pdf", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(Cli) cli = cli_run ("report", "--for", "supervisor", cases[i].rows, given, "-o",
                                     out, NULL);
      g_autofree char *all = read_pdf (out);

      g_assert_cmpint (cli->status, ==, 0);
      for (guint j = 0; all != NULL && j < G_N_ELEMENTS (rows); j++)
        g_assert_cmpint (strstr (all, rows[j]) != NULL, ==, cases[i].shown[j]);
    }
}

static void
test_an_unknown_topic_is_wrong_use (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *out = g_build_filename (folder, "copy.pdf", NULL);
  g_autoptr(Cli) cli = cli_run ("report", "--for", "supervisor", "--topics", "OP-PRIV,GP-CONF",
                                 online, "-o", out, NULL);

  g_assert_cmpint (cli->status, ==, 2);
  cli_assert_says (cli->err, "GP-CONF");
  g_assert_cmpuint (scratch_count (folder), ==, 0);
}

static void
test_an_earlier_reflection_is_looked_back_at (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *out = g_build_filename (folder, "then.pdf", NULL);
  g_autoptr(Cli) cli = cli_run ("report", "--compare", best, online, "-o", out, NULL);
  g_autofree char *all = read_pdf (out);

  g_assert_cmpint (cli->status, ==, 0);
  g_assert_cmpstr (cli->err, ==, "");
  if (all == NULL)
    {
      g_test_skip ("pdftotext or qpdf is not here");
      return;
    }
  cli_assert_says (all, "Title: Looking back at last time: Online presence");
  cli_assert_says (all, "New: an answer now says Act now (Whether others could tell who).");
  cli_assert_says (all, "Confidentiality Well protected Act now changed");
  cli_assert_says (all, "Conduct and voice Well protected Well protected about the same");
}

static void
test_what_cannot_be_compared_is_refused (void)
{
  g_autofree char  *quick = cli_test_data ("reflections/quick-online-presence.xml");
  const char *const others[] = { group, quick };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_auto(Scratch) folder = scratch_new ();
      g_autofree char *out = g_build_filename (folder, "then.pdf", NULL);
      g_autoptr(Cli) cli = cli_run ("report", "--compare", others[i], online, "-o", out, NULL);

      g_assert_cmpint (cli->status, ==, 2);
      cli_assert_says (cli->err, "side by side");
      g_assert_cmpuint (scratch_count (folder), ==, 0);
    }
}

static void
test_a_handout_is_written (void)
{
  g_autofree char *example = cli_data ("schema/example.xml");
  const struct
  {
    const char *what;
    const char *says;
  } cases[] = {
    { "online-presence", "Go to question 18 unless you chose “Yes” in question 6." },
    { "group-participation", "Go to question 10 unless you chose “Yes” or" },
    { example, "Go to question 6 unless you chose “Yes” in question 2." },
    { "before-you-post", "My own pause rule" },
    { "if-you-are-targeted", "call 999 (or your emergency number)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Scratch) folder = scratch_new ();
      g_autofree char *out = g_build_filename (folder, "out.pdf", NULL);
      g_autoptr(Cli) cli = cli_run ("handout", cases[i].what, "-o", out, NULL);
      g_autofree char *all = read_pdf (out);

      g_assert_cmpint (cli->status, ==, 0);
      g_assert_cmpstr (cli->err, ==, "");
      if (all != NULL)
        cli_assert_says (all, cases[i].says);
    }
}

static void
test_handouts_can_be_pictures (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *svg = g_build_filename (folder, "out.svg", NULL);
  g_autofree char *png = g_build_filename (folder, "out.png", NULL);
  g_autoptr(Cli) one = cli_run ("handout", "privacy-check", "-o", svg, NULL);
  g_autoptr(Cli) two = cli_run ("handout", "privacy-check", "-o", png, "--paper", "letter", NULL);

  g_assert_cmpint (one->status, ==, 0);
  g_assert_cmpint (two->status, ==, 0);
  g_assert_cmpuint (scratch_count (folder), ==, 2);
}

static void
test_an_unknown_handout_is_a_failure (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *out = g_build_filename (folder, "out.pdf", NULL);
  g_autofree char *bad = scratch_write (folder, "bad.xml", "<questionnaire/>");
  g_autoptr(Cli) missing = cli_run ("handout", "no-such-page", "-o", out, NULL);
  g_autoptr(Cli) broken = cli_run ("handout", bad, "-o", out, NULL);

  g_assert_cmpint (missing->status, ==, 4);
  cli_assert_says (missing->err, "no-such-page");
  g_assert_cmpint (broken->status, ==, 3);
  g_assert_cmpuint (scratch_count (folder), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  online = cli_test_data ("reflections/w1-online-presence.xml");
  best = cli_test_data ("reflections/best-online-presence.xml");
  group = cli_test_data ("reflections/w1-group-participation.xml");

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      g_autofree char *path = g_strconcat ("/share/level/", levels[i].share, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_a_copy_holds_what_its_level_says);
    }
  g_test_add_func ("/share/no-topics", test_without_topics_none_is_chosen);
  g_test_add_func ("/share/rows", test_rows_of_the_plan_are_picked_by_number);
  g_test_add_func ("/share/unknown-topic", test_an_unknown_topic_is_wrong_use);
  g_test_add_func ("/share/compare", test_an_earlier_reflection_is_looked_back_at);
  g_test_add_func ("/share/compare-refused", test_what_cannot_be_compared_is_refused);
  g_test_add_func ("/share/handout", test_a_handout_is_written);
  g_test_add_func ("/share/handout-pictures", test_handouts_can_be_pictures);
  g_test_add_func ("/share/handout-unknown", test_an_unknown_handout_is_a_failure);

  status = g_test_run ();
  g_free (online);
  g_free (best);
  g_free (group);
  return status;
}
