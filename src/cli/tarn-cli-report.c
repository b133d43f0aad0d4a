/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-input.h"
#include "tarn-cli-options.h"
#include "tarn-cli-output.h"
#include "tarn-cli-report-out.h"
#include "tarn-folders.h"
#include "tarn-questionnaire-check.h"
#include "tarn-report-practitioner.h"

#include <glib/gi18n.h>

/**
 * ReportOptions:
 * @out: (nullable): of `-o`
 * @reader: (nullable): of `--for`
 * @notes: of `--notes`
 * @paper: (nullable): of `--paper`
 * @date: (nullable): of `--date`; filled in when there is none
 */
typedef struct
{
  char    *out;
  char    *reader;
  gboolean notes;
  char    *paper;
  char    *date;
} ReportOptions;

static void
report_options_clear (ReportOptions *self)
{
  g_free (self->out);
  g_free (self->reader);
  g_free (self->paper);
  g_free (self->date);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ReportOptions, report_options_clear)

static gboolean
parse (const TarnCommand *command,
       int                argc,
       char             **argv,
       TarnOptions       *options,
       ReportOptions     *report,
       TarnExit          *status)
{
  /* The formatter is off because it cannot keep N_() in columns. */
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &report->out,
      N_("Where to write: OUT.pdf, or OUT.svg or OUT.png for one picture a page; “-” is the "
         "standard output, as PDF"),
      N_("OUT") },
    { "for", 0, 0, G_OPTION_ARG_STRING, &report->reader,
      N_("Who will read it: practitioner"), N_("READER") },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &report->notes,
      N_("Print the notes that were written beside the answers, too"), NULL },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &report->paper,
      N_("Paper: a4 or letter"), N_("PAPER") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &report->date,
      N_("Date of the report, as in 2026-11-30; today's as a rule, or that of "
         "SOURCE_DATE_EPOCH"),
      N_("DATE") },
    { NULL },
  };
  /* clang-format on */

  return tarn_cli_parse (command,
                         N_("Reflections of different questionnaires make one report. “-” is the "
                            "standard input. When anything is wrong, nothing is written."),
                             entries, argc, argv, options, status);
}

/* Fills in what was not said. */
static gboolean
complete (const TarnCommand *command,
          const TarnOptions *options,
          ReportOptions     *report,
          TarnExit          *status)
{
  g_autoptr(GError) error = NULL;

  *status = TARN_EXIT_USAGE;
  if (options->files == NULL)
    tarn_cli_refuse (command, _("No reflection was given."));
  else if (report->out == NULL)
    tarn_cli_refuse (command, _("Say where to write the report: -o OUT.pdf"));
  else if (tarn_cli_get_out_format (report->out) == TARN_OUT_UNKNOWN)
    tarn_cli_refuse (command, _("The file to write, “%s”, has to end in .pdf, .svg or .png."),
                                 report->out);
  else if (g_strcmp0 (report->reader, "supervisor") == 0)
    tarn_cli_refuse (command, _("This version of Tarn cannot make a copy for a supervisor yet. "
                                "Write --for practitioner."));
  else if (report->reader != NULL && !g_str_equal (report->reader, "practitioner"))
    tarn_cli_refuse (command, _("There is no report for “%s”. Write --for practitioner."),
                                 report->reader);
  else if (report->date != NULL && !tarn_cli_date_valid (report->date))
    tarn_cli_refuse (command, _("“%s” is not a date, such as 2026-11-30."), report->date);
  else if (report->paper != NULL && tarn_paper_find (report->paper) == NULL)
    tarn_cli_refuse (command, _("There is no paper “%s”. Choose a4 or letter."), report->paper);
  else
    *status = TARN_EXIT_GOOD;

  if (*status == TARN_EXIT_GOOD && report->date == NULL)
    report->date = tarn_cli_dup_today (&error);
  if (error != NULL)
    *status = tarn_cli_refuse (command, "%s", error->message);
  if (report->paper == NULL)
    report->paper = g_strdup (tarn_cli_get_default_paper ());

  return *status == TARN_EXIT_GOOD;
}

static const TarnInput *
find_input (GPtrArray               *inputs,
            const TarnQuestionnaire *questionnaire)
{
  for (guint i = 0; i < inputs->len; i++)
    {
      const TarnInput *input = g_ptr_array_index (inputs, i);

      if (g_str_equal (input->questionnaire->id, questionnaire->id))
        return input;
    }

  return NULL;
}

/* Reads every reflection, so that what is wrong with any of them is said in one go. */
static GPtrArray *
read_inputs (const TarnCommand *command,
             const TarnOptions *options,
             TarnExit          *status)
{
  g_autoptr(TarnCatalogue) catalogue = tarn_cli_open_catalogue (options, status);
  g_autoptr(GPtrArray) inputs = NULL;

  if (catalogue == NULL)
    return NULL;

  tarn_cli_complain_of_broken (catalogue);
  inputs = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_input_free);
  for (guint i = 0; options->files[i] != NULL; i++)
    {
      TarnExit         one = TARN_EXIT_GOOD;
      TarnInput       *input = tarn_cli_read_input (catalogue, options->files[i], &one);
      const TarnInput *twin = input == NULL ? NULL : find_input (inputs, input->questionnaire);

      *status = tarn_cli_worse (*status, one);
      if (twin != NULL)
        {
          tarn_cli_refuse (command,
                           _("“%s” and “%s” answer the same questionnaire. Make a report of "
                             "each."),
                              twin->path, input->path);
          tarn_input_free (input);
          *status = TARN_EXIT_USAGE;
          return NULL;
        }
      if (input != NULL)
        g_ptr_array_add (inputs, input);
    }

  return *status == TARN_EXIT_GOOD ? g_steal_pointer (&inputs) : NULL;
}

static TarnTexts *
load_texts (const TarnOptions *options,
            TarnExit          *status)
{
  g_auto(GStrv) folders = tarn_folders_list ("texts");
  g_autoptr(GPtrArray) files = NULL;
  TarnTexts *texts;

  files = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_catalogue_entry_free);
  texts = tarn_catalogue_load_texts ((const char *const *)folders,
                                     (const char *const *)options->languages, files);
  if (texts != NULL)
    return texts;

  *status = files->len == 0 ? TARN_EXIT_FILES : TARN_EXIT_GOOD;
  if (files->len == 0)
    tarn_cli_complain (_("The texts of the report were not found. Install Tarn again."));
  for (guint i = 0; i < files->len; i++)
    {
      const TarnCatalogueEntry *file = g_ptr_array_index (files, i);

      if (tarn_catalogue_entry_bad (file))
        *status = tarn_cli_worse (*status, tarn_cli_complain_entry (file));
    }

  return NULL;
}

static TarnReport *
make_report (GPtrArray           *inputs,
             const TarnOptions   *options,
             const ReportOptions *report,
             TarnExit            *status)
{
  TarnReportOptions           wishes = { .date = report->date, .notes = report->notes };
  g_autofree TarnReportInput *parts = g_new0 (TarnReportInput, inputs->len);
  g_autoptr(TarnTexts) texts = load_texts (options, status);

  if (texts == NULL)
    return NULL;

  for (guint i = 0; i < inputs->len; i++)
    {
      const TarnInput *input = g_ptr_array_index (inputs, i);

      parts[i].profile = input->profile;
      parts[i].reflection = input->reflection;
    }

  return tarn_report_practitioner_new (parts, inputs->len, texts, &wishes);
}

/* The typefaces come with Tarn: the first folder of the system that has them. */
static TarnFonts *
open_fonts (GError **error)
{
  g_auto(GStrv) folders = tarn_folders_list ("fonts");
  guint chosen = 1;

  for (guint i = 1; folders[i] != NULL; i++)
    if (g_file_test (folders[i], G_FILE_TEST_IS_DIR))
      {
        chosen = i;
        break;
      }

  return tarn_fonts_new (folders[chosen], error);
}

static TarnExit
write_report (TarnReport          *report,
              const ReportOptions *options)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(TarnFonts) fonts = open_fonts (&error);
  g_autoptr(TarnLayout) layout = NULL;
  g_autofree char *missing = NULL;

  if (fonts == NULL)
    return tarn_cli_complain_error (error);

  missing = tarn_fonts_prepare (fonts, report);
  if (missing != NULL)
    tarn_cli_complain (_("No font on this computer has these characters, which are drawn as "
                         "boxes: %s"),
                          missing);

  layout = tarn_layout_new (report, tarn_paper_find (options->paper),
                            tarn_fonts_get_measure (fonts));
  return tarn_cli_write_report (layout, fonts, options->date, options->out);
}

/* The report says it of each reference that it prints; whoever keeps the questionnaire is told of
 * all. */
static void
warn_of_age (GPtrArray  *inputs,
             const char *date)
{
  for (guint i = 0; i < inputs->len; i++)
    {
      const TarnInput *input = g_ptr_array_index (inputs, i);
      g_autoptr(GPtrArray) issues = tarn_issues_new ();

      tarn_questionnaire_check_age (input->questionnaire, date, issues);
      tarn_cli_complain_issues (input->questionnaire->id, issues);
    }
}

/**
 * tarn_cli_report:
 * @self: the command
 * @argc: length of @argv
 * @argv: (array length=argc): the command line from the command on
 *
 * `tarn-cli report`: the report of one reflection, or of several that answer different
 * questionnaires.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_report (const TarnCommand *self,
                 int                argc,
                 char             **argv)
{
  g_auto(TarnOptions) options = { 0 };
  g_auto(ReportOptions) wishes = { 0 };
  g_autoptr(GPtrArray) inputs = NULL;
  g_autoptr(TarnReport) report = NULL;
  TarnExit status;

  if (!parse (self, argc, argv, &options, &wishes, &status) ||
      !complete (self, &options, &wishes, &status))
    return status;

  inputs = read_inputs (self, &options, &status);
  if (inputs == NULL)
    return status;

  warn_of_age (inputs, wishes.date);
  report = make_report (inputs, &options, &wishes, &status);
  if (report == NULL)
    return status;

  return write_report (report, &wishes);
}
