/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-input.h"
#include "tarn-cli-options.h"
#include "tarn-cli-output.h"

#include <glib/gi18n.h>

#define N_COLUMNS 5

static const char *
get_origin_word (TarnOrigin origin)
{
  switch (origin)
    {
    case TARN_ORIGIN_GIVEN:
      return _("given");
    case TARN_ORIGIN_OWN:
      return _("yours");
    case TARN_ORIGIN_SYSTEM:
    default:
      return _("system");
    }
}

static char **
make_row (const TarnCatalogueEntry *entry)
{
  char **row = g_new0 (char *, N_COLUMNS + 1);

  row[0] = g_strdup (entry->questionnaire->id);
  row[1] = g_strdup (entry->questionnaire->version);
  row[2] = g_strjoinv (" ", entry->questionnaire->languages);
  row[3] = g_strdup (get_origin_word (entry->origin));
  row[4] = g_filename_display_name (entry->path);

  return row;
}

/**
 * tarn_cli_list:
 * @self: the command
 * @argc: length of @argv
 * @argv: (array length=argc): the command line from the command on
 *
 * `tarn-cli list`: one line for each questionnaire that would be used, with its id, version,
 * languages, where it comes from, and its file. Broken files and those that are not used go to the
 * standard error.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_list (const TarnCommand *self,
               int                argc,
               char             **argv)
{
  g_auto(TarnOptions) options = { 0 };
  g_autoptr(TarnCatalogue) catalogue = NULL;
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autofree char *table = NULL;
  GPtrArray       *entries;
  TarnExit         status;
  TarnExit         printed;

  if (!tarn_cli_parse (self,
                       N_("Each line holds the id, version, languages and origin of a "
                          "questionnaire, and its file."),
                           NULL, argc, argv, &options, &status))
    return status;

  if (options.files != NULL)
    return tarn_cli_refuse (self, _("This command takes no file. A questionnaire of your own is "
                                    "named with --questionnaire."));

  catalogue = tarn_cli_open_catalogue (&options, &status);
  if (catalogue == NULL)
    return status;

  entries = tarn_catalogue_list (catalogue);
  for (guint i = 0; i < entries->len; i++)
    {
      const TarnCatalogueEntry *entry = g_ptr_array_index (entries, i);

      if (tarn_catalogue_entry_bad (entry) || entry->instead != NULL)
        status = tarn_cli_worse (status, tarn_cli_complain_entry (entry));
      else
        g_ptr_array_add (rows, make_row (entry));
    }

  if (rows->len == 0)
    tarn_cli_complain (_("No questionnaire was found. Name one with --questionnaire FILE."));

  table = tarn_cli_dup_table (rows, N_COLUMNS);
  printed = tarn_cli_print (table);
  return tarn_cli_worse (status, printed);
}
