/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-command.h"
#include "tarn-cli-options.h"
#include "tarn-cli-output.h"
#include "tarn-dumps.h"

#include <glib/gi18n.h>
#include <locale.h>

#define HELP_COLUMN 30

/* The formatter is off because it cannot keep N_() in columns. */
/* clang-format off */
static const TarnCommand commands[] = {
  { "list", "",
    N_("Show the questionnaires that are found"), tarn_cli_list },
  { "validate", N_("FILE…"),
    N_("Check files and say what is wrong"), tarn_cli_validate },
  { "score", N_("REFLECTION"),
    N_("Show the profile of a reflection"), tarn_cli_score },
  { "report", N_("REFLECTION… -o OUT"),
    N_("Write the report of reflections"), tarn_cli_report },
  { "handout", N_("WHAT -o OUT"),
    N_("Write a questionnaire on paper, or a page to give out"), tarn_cli_handout },
  { "journal", N_("WHAT [FILE] [-o OUT]"),
    N_("Look after your reflections"), tarn_cli_journal },
  { "workshop", N_("export|summarise …"),
    N_("Hand in a file at a workshop, or make the group's picture"), tarn_cli_workshop },
};
/* clang-format on */

static void
append_line (GString    *help,
             const char *left,
             const char *right)
{
  g_string_append (help, "  ");
  tarn_cli_append_cell (help, left, HELP_COLUMN);
  g_string_append_printf (help, "%s\n", right);
}

static char *
dup_help (void)
{
  GString *help = g_string_new (_("Usage: tarn-cli COMMAND [OPTION…] [FILE…]"));

  g_string_append_printf (help, "\n\n%s\n\n%s\n",
                          _("Tarn is a private self-reflection tool for social workers."),
                             _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *left = *commands[i].args == '\0'
                                ? g_strdup (commands[i].name)
                                : g_strdup_printf ("%s %s", commands[i].name, _(commands[i].args));

      append_line (help, left, _(commands[i].summary));
    }

  g_string_append_printf (help, "\n%s\n", _("Options:"));
  append_line (help, "-h, --help", _("Show this help; after a command, its own help"));
  append_line (help, "--version", _("Show the version of Tarn"));
  g_string_append (help, "\n");
  g_string_append (help, _("Exit status: 0 good, 2 wrong use, 3 a file's content is wrong, "
                           "4 could not read or write."));
  g_string_append (help, "\n");

  return g_string_free (help, FALSE);
}

static TarnExit
show_help (void)
{
  g_autofree char *help = dup_help ();

  return tarn_cli_print (help);
}

static TarnExit
refuse (const char *what)
{
  g_autofree char *help = dup_help ();

  tarn_cli_complain ("%s", what);
  g_printerr ("\n%s", help);
  return TARN_EXIT_USAGE;
}

static TarnExit
run (int   argc,
     char *argv[])
{
  g_autofree char *what = NULL;

  if (argc < 2)
    return refuse (_("No command was given."));

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h"))
    return show_help ();
  if (g_str_equal (argv[1], "--version"))
    return tarn_cli_print ("tarn-cli " VERSION "\n");

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (argv[1], commands[i].name))
      return commands[i].run (&commands[i], argc - 1, argv + 1);

  if (argv[1][0] == '-')
    what = g_strdup_printf (_("There is no option “%s” before a command."), argv[1]);
  else
    what = g_strdup_printf (_("There is no command “%s”."), argv[1]);
  return refuse (what);
}

int
main (int   argc,
      char *argv[])
{
  tarn_dumps_forbid ();
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("tarn-cli");

  return run (argc, argv);
}
