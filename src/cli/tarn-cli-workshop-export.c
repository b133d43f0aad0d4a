/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-input.h"
#include "tarn-cli-options.h"
#include "tarn-cli-output.h"
#include "tarn-reflection-file.h"
#include "tarn-response-file.h"
#include "tarn-response-save.h"
#include "tarn-save.h"
#include "tarn-workshop.h"

#include <glib/gi18n.h>

#define REFLECTION_MODE 0600

static TarnInput *
read_input (const TarnOptions *options,
            TarnExit          *status)
{
  g_autoptr(TarnCatalogue) catalogue = tarn_cli_open_catalogue (options, status);

  if (catalogue == NULL)
    return NULL;

  tarn_cli_complain_of_broken (catalogue);
  return tarn_cli_read_input (catalogue, options->files[0], status);
}

/* Made at the first export and kept in the reflection, so that a second file of it is known. What
 * is read from a pipe cannot keep anything. */
static gboolean
keep_token (TarnInput *input,
            TarnExit  *status)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *token = NULL;
  g_autofree char *data = NULL;
  gsize            length;

  if (tarn_response_is_token (tarn_reflection_get_token (input->reflection)))
    return TRUE;

  token = tarn_response_new_token ();
  tarn_reflection_set_token (input->reflection, token);
  if (g_str_equal (input->path, "-"))
    {
      tarn_cli_complain (_("The reflection came from the standard input, so Tarn cannot keep the "
                           "code that tells a second file of it. Hand in one file only."));
      return TRUE;
    }

  data = tarn_reflection_write (input->reflection, &length);
  if (tarn_save (input->path, data, length, REFLECTION_MODE, &error))
    return TRUE;

  *status = tarn_cli_complain_error (error);
  return FALSE;
}

/* The person's own answer, and only if they ask for it to be handed in. */
static const char *
find_role (const TarnCommand *command,
           TarnInput         *input,
           TarnExit          *status)
{
  const TarnItem   *item = tarn_questionnaire_find_role (input->questionnaire);
  const TarnAnswer *answer = NULL;

  if (item != NULL)
    answer = tarn_reflection_get_answer (input->reflection, item->id);
  if (answer != NULL && answer->options != NULL)
    return answer->options[0];

  *status = tarn_cli_refuse (command, _("This reflection does not say what your role is. Leave out "
                                        "--role."));
  return NULL;
}

static char *
dup_path (const char *out)
{
  g_autofree char *name = NULL;

  if (!g_file_test (out, G_FILE_TEST_IS_DIR))
    return g_strdup (out);

  name = tarn_response_new_name ();
  return g_build_filename (out, name, NULL);
}

static TarnExit
write_response (TarnResponse *response,
                const char   *out)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *data = tarn_response_write (response, NULL);
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  if (g_str_equal (out, "-"))
    return tarn_cli_print (data);

  path = dup_path (out);
  if (!tarn_response_save (response, path, &error))
    return tarn_cli_complain_error (error);

  name = g_filename_display_name (path);
  tarn_cli_complain (_("“%s” holds this and nothing else:"), name);
  g_printerr ("%s", data);
  return TARN_EXIT_GOOD;
}

/**
 * tarn_cli_workshop_export:
 * @self: the command
 * @argc: how many arguments
 * @argv: the name of the command and what stands behind it
 *
 * Runs `tarn-cli workshop export`.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_workshop_export (const TarnCommand *self,
                          int                argc,
                          char             **argv)
{
  g_autofree char *out = NULL;
  gboolean         with_role = FALSE;
  /* The formatter is off because it cannot keep N_() in columns. */
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out,
      N_("Where to write: a file, or a folder for a random name; “-” only shows it"), N_("FILE") },
    { "role", 0, 0, G_OPTION_ARG_NONE, &with_role,
      N_("Hand in your role, too: only if the trainer asks for it and you agree"), NULL },
    { NULL },
  };
  /* clang-format on */
  g_auto(TarnOptions) options = { 0 };
  g_autoptr(TarnInput) input = NULL;
  g_autoptr(TarnResponse) response = NULL;
  const char *role = NULL;
  TarnExit    status;

  if (!tarn_cli_parse (self,
                       N_("The file holds one word for each part and no name. Whoever collects it "
                          "could still open it. Copy it to the shared stick or folder yourself; do "
                          "not email it."),
                           entries, argc, argv, &options, &status))
    return status;

  if (tarn_cli_options_n_files (&options) != 1)
    return tarn_cli_refuse (self, _("This command takes exactly one reflection."));
  if (out == NULL)
    return tarn_cli_refuse (self, _("Say where to write the file: -o FILE"));

  input = read_input (&options, &status);
  if (input == NULL)
    return status;
  if (with_role)
    {
      role = find_role (self, input, &status);
      if (role == NULL)
        return status;
    }
  if (!keep_token (input, &status))
    return status;

  response = tarn_response_new_of_profile (input->profile,
                                           tarn_reflection_get_token (input->reflection), role);
  return write_response (response, out);
}
