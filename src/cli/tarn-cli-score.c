/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-input.h"
#include "tarn-cli-options.h"
#include "tarn-cli-output.h"
#include "tarn-cli-score-text.h"
#include "tarn-profile-json.h"

#include <glib/gi18n.h>

static char *
dup_answer (TarnProfile *profile,
            gboolean     as_json)
{
  g_autofree char *json = NULL;

  if (!as_json)
    return tarn_cli_dup_profile_text (profile);

  json = tarn_profile_to_json (profile);
  return g_strconcat (json, "\n", NULL);
}

/**
 * tarn_cli_score:
 * @self: the command
 * @argc: length of @argv
 * @argv: (array length=argc): the command line from the command on
 *
 * `tarn-cli score`: the profile of one reflection, for a person or as JSON.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_score (const TarnCommand *self,
                int                argc,
                char             **argv)
{
  g_autofree char *format = NULL;
  /* The formatter is off because it cannot keep N_() in columns. */
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format,
      N_("How to show the profile: text (as a rule) or json"), N_("FORMAT") },
    { NULL },
  };
  /* clang-format on */
  g_auto(TarnOptions) options = { 0 };
  g_autoptr(TarnCatalogue) catalogue = NULL;
  g_autoptr(TarnInput) input = NULL;
  g_autofree char *answer = NULL;
  TarnExit         status;

  if (!tarn_cli_parse (self, N_("“-” is the standard input."), entries, argc, argv, &options,
                                 &status))
    return status;

  if (tarn_cli_options_n_files (&options) != 1)
    return tarn_cli_refuse (self, _("This command takes exactly one reflection."));
  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
    return tarn_cli_refuse (self, _("There is no format “%s”. Choose text or json."), format);

  catalogue = tarn_cli_open_catalogue (&options, &status);
  if (catalogue == NULL)
    return status;

  tarn_cli_complain_of_broken (catalogue);
  input = tarn_cli_read_input (catalogue, options.files[0], &status);
  if (input == NULL)
    return status;

  answer = dup_answer (input->profile, g_strcmp0 (format, "json") == 0);
  return tarn_cli_print (answer);
}
