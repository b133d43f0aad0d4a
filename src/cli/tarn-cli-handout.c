/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-input.h"
#include "tarn-cli-options.h"
#include "tarn-cli-output.h"
#include "tarn-cli-report-out.h"
#include "tarn-report-handout.h"
#include "tarn-report-workshop.h"

#include <glib/gi18n.h>

#define DISCUSSION "discussion-sheet"

static gboolean
parse (const TarnCommand *command,
       int                argc,
       char             **argv,
       TarnOptions       *options,
       TarnOut           *out,
       char             **topics,
       TarnExit          *status)
{
  /* The formatter is off because it cannot keep N_() in columns. */
  /* clang-format off */
  const GOptionEntry own[] = {
    { "topics", 0, 0, G_OPTION_ARG_STRING, topics,
      N_("The parts that discussion-sheet is about, a page each"), N_("ID,ID") },
    { NULL },
  };
  /* clang-format on */
  g_autofree GOptionEntry *entries = tarn_out_join_entries (out, own);

  return tarn_cli_parse (command,
                         N_("WHAT is the id or the file of a questionnaire, or the id of a page to "
                            "give out: before-you-post, before-you-join, starting-a-safe-group, "
                            "privacy-check, if-a-post-goes-wrong or if-you-are-targeted. For a "
                            "workshop: run-sheet, ground-rules, discussion-sheet, scenario-1, "
                            "scenario-2, scenario-3, group-picture-method or "
                            "if-you-found-something-today."),
                             entries, argc, argv, options, status);
}

static TarnReport *
make_from_file (TarnCatalogue *catalogue,
                const char    *path,
                TarnTexts     *texts,
                TarnExit      *status)
{
  const TarnCatalogueEntry *entry = tarn_catalogue_add_file (catalogue, path);

  *status = tarn_cli_complain_entry (entry);
  if (tarn_catalogue_entry_bad (entry))
    return NULL;
  return tarn_report_handout_new (entry->questionnaire, texts);
}

/* The parts tell which questionnaire they belong to. */
static TarnReport *
make_discussion (const TarnCommand *command,
                 TarnCatalogue     *catalogue,
                 const char        *topics,
                 TarnTexts         *texts,
                 TarnExit          *status)
{
  g_auto(GStrv) list = g_strsplit (topics != NULL ? topics : "", ",", -1);
  GPtrArray *entries = tarn_catalogue_list (catalogue);

  for (guint i = 0; i < entries->len && topics != NULL; i++)
    {
      const TarnCatalogueEntry *entry = g_ptr_array_index (entries, i);
      TarnReport               *report = NULL;

      if (entry->questionnaire != NULL && entry->instead == NULL)
        report = tarn_report_discussion_new (entry->questionnaire, (const char *const *)list,
                                             texts);
      if (report != NULL)
        return report;
    }

  if (topics == NULL)
    *status = tarn_cli_refuse (command, _("Say which parts to talk about, as in --topics "
                                          "OP-PRIV,OP-LOOK."));
  else
    *status = tarn_cli_refuse (command, _("No questionnaire has all the parts “%s”. “tarn-cli "
                                          "score” shows their ids."),
                                           topics);
  return NULL;
}

/* An id that is known stands before a file of that name. */
static TarnReport *
make_report (const TarnCommand *command,
             const TarnOptions *options,
             const char        *topics,
             TarnExit          *status)
{
  const char *what = options->files[0];
  g_autoptr(TarnCatalogue) catalogue = tarn_cli_open_catalogue (options, status);
  g_autoptr(TarnTexts) texts = NULL;
  const TarnCatalogueEntry *found;
  TarnReport               *sheet;

  if (catalogue == NULL)
    return NULL;
  texts = tarn_cli_load_texts (options, status);
  if (texts == NULL)
    return NULL;

  if (g_str_equal (what, DISCUSSION))
    return make_discussion (command, catalogue, topics, texts, status);
  found = tarn_catalogue_find (catalogue, what);
  if (found != NULL)
    return tarn_report_handout_new (found->questionnaire, texts);
  sheet = tarn_report_sheet_new (what, texts);
  if (sheet != NULL)
    return sheet;
  return make_from_file (catalogue, what, texts, status);
}

/**
 * tarn_cli_handout:
 * @self: the command
 * @argc: length of @argv
 * @argv: (array length=argc): the command line from the command on
 *
 * `tarn-cli handout`: a questionnaire on paper, or a page to give out.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_handout (const TarnCommand *self,
                  int                argc,
                  char             **argv)
{
  g_auto(TarnOptions) options = { 0 };
  g_auto(TarnOut) out = { 0 };
  g_autofree char *topics = NULL;
  g_autoptr(TarnReport) report = NULL;
  TarnExit status = TARN_EXIT_GOOD;

  if (!parse (self, argc, argv, &options, &out, &topics, &status))
    return status;
  if (tarn_cli_options_n_files (&options) != 1)
    return tarn_cli_refuse (self, _("Name exactly one questionnaire or page."));
  if (topics != NULL && !g_str_equal (options.files[0], DISCUSSION))
    return tarn_cli_refuse (self, _("--topics is for discussion-sheet."));
  if (!tarn_cli_complete_out (self, &options, &out, &status))
    return status;

  report = make_report (self, &options, topics, &status);
  if (report == NULL)
    return status;

  return tarn_cli_write_report (report, &out);
}
