/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-command.h"
#include "tarn-cli-options.h"
#include "tarn-cli-output.h"

#include <glib/gi18n.h>
#include <string.h>

/* The formatter is off because it cannot keep N_() in columns. */
/* clang-format off */
static const TarnCommand commands[] = {
  { "workshop export", N_("REFLECTION -o FILE"),
    N_("Write the file that somebody hands in at a workshop"), tarn_cli_workshop_export },
  { "workshop summarise", N_("FILE|FOLDER…"),
    N_("Make the picture of a group of such files"), tarn_cli_workshop_summarise },
};
/* clang-format on */

static const TarnCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (commands[i].name + strlen ("workshop "), name) == 0)
      return &commands[i];

  return NULL;
}

/* The help of both commands, one after the other. */
static TarnExit
show_help (void)
{
  TarnExit status = TARN_EXIT_GOOD;

  for (guint i = 0; i < G_N_ELEMENTS (commands) && status == TARN_EXIT_GOOD; i++)
    {
      char  help[] = "--help";
      char  name[] = "workshop";
      char *argv[] = { name, help, NULL };

      status = commands[i].run (&commands[i], 2, argv);
    }

  return status;
}

/**
 * tarn_cli_workshop:
 * @self: the command
 * @argc: how many arguments
 * @argv: the name of the command and what stands behind it
 *
 * Runs `tarn-cli workshop export` or `tarn-cli workshop summarise`.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_workshop (const TarnCommand *self,
                   int                argc,
                   char             **argv)
{
  const TarnCommand *command = argc > 1 ? find_command (argv[1]) : NULL;

  if (command != NULL)
    return command->run (command, argc - 1, argv + 1);
  if (argc > 1 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    return show_help ();

  return tarn_cli_refuse (self, _("Write “workshop export” or “workshop summarise”."));
}
