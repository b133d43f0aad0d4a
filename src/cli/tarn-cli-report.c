/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-identifiers.h"
#include "tarn-cli-input.h"
#include "tarn-cli-options.h"
#include "tarn-cli-output.h"
#include "tarn-cli-report-out.h"
#include "tarn-cli-share.h"
#include "tarn-report-comparison.h"
#include "tarn-report-practitioner.h"

#include <glib/gi18n.h>

/**
 * ReportOptions:
 * @out: where and how to write
 * @reader: (nullable): of `--for`
 * @share: what a copy for a supervisor holds
 * @compare: (nullable): of `--compare`
 * @notes: of `--notes`
 */
typedef struct
{
  TarnOut          out;
  char            *reader;
  TarnShareOptions share;
  char            *compare;
  gboolean         notes;
} ReportOptions;

static void
report_options_clear (ReportOptions *self)
{
  tarn_out_clear (&self->out);
  tarn_cli_share_clear (&self->share);
  g_free (self->reader);
  g_free (self->compare);
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
  const GOptionEntry own[] = {
    { "for", 0, 0, G_OPTION_ARG_STRING, &report->reader,
      N_("Who will read it: practitioner or supervisor"), N_("READER") },
    { "share", 0, 0, G_OPTION_ARG_STRING, &report->share.share,
      N_("What a supervisor's copy holds: topics, bands or flags; bands as a rule"),
      N_("LEVEL") },
    { "topics", 0, 0, G_OPTION_ARG_STRING, &report->share.topics,
      N_("Parts to talk about with a supervisor, at most three; none as a rule"), N_("ID,ID") },
    { "plan", 0, 0, G_OPTION_ARG_STRING, &report->share.plan,
      N_("Rows of the plan for a supervisor's copy, as in 1,3, or none; as a rule all but those "
         "that come from an Act now answer, and with flags all"),
      N_("ROWS") },
    { "compare", 0, 0, G_OPTION_ARG_FILENAME, &report->compare,
      N_("Look back at an earlier reflection of the same questionnaire instead"),
      N_("EARLIER") },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &report->notes,
      N_("Print the notes that were written beside the answers, too"), NULL },
    { NULL },
  };
  /* clang-format on */
  g_autofree GOptionEntry *entries = tarn_out_join_entries (&report->out, own);

  return tarn_cli_parse (command,
                         N_("Reflections of different questionnaires make one report. “-” is the "
                            "standard input. When anything is wrong, nothing is written."),
                             entries, argc, argv, options, status);
}

static gboolean
is_for_supervisor (const ReportOptions *report)
{
  return g_strcmp0 (report->reader, "supervisor") == 0;
}

static gboolean
reads_input_twice (const TarnOptions   *options,
                   const ReportOptions *report)
{
  return g_strcmp0 (report->compare, "-") == 0 && tarn_cli_options_has_input (options);
}

/* What does not go together, and what is missing. */
static gboolean
check (const TarnCommand   *command,
       const TarnOptions   *options,
       const ReportOptions *report)
{
  gboolean supervisor = is_for_supervisor (report);

  if (options->files == NULL)
    tarn_cli_refuse (command, _("No reflection was given."));
  else if (report->reader != NULL && !supervisor && !g_str_equal (report->reader, "practitioner"))
    tarn_cli_refuse (command, _("There is no report for “%s”. Write --for practitioner or --for "
                                "supervisor."),
                                 report->reader);
  else if (!supervisor && tarn_cli_share_is_used (&report->share))
    tarn_cli_refuse (command, _("--share, --topics and --plan are for a supervisor's copy. Add "
                                "--for supervisor."));
  else if (supervisor && report->notes)
    tarn_cli_refuse (command, _("A supervisor's copy never holds notes. Leave out --notes."));
  else if (supervisor && report->compare != NULL)
    tarn_cli_refuse (command, _("A supervisor's copy never looks back. Leave out --compare."));
  else if (report->compare != NULL && report->notes)
    tarn_cli_refuse (command, _("A comparison prints no notes. Leave out --notes."));
  else if (report->compare != NULL && tarn_cli_options_n_files (options) > 1)
    tarn_cli_refuse (command, _("Only one reflection can be compared with an earlier one."));
  else if (reads_input_twice (options, report))
    tarn_cli_refuse (command, _("“-” is given twice, but the standard input can be read only "
                                "once."));
  else
    return tarn_cli_share_check (command, &report->share);

  return FALSE;
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
             TarnCatalogue     *catalogue,
             TarnExit          *status)
{
  g_autoptr(GPtrArray) inputs = NULL;

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

/* The plan is printed as a rule, the rest of the person's own words when asked for. */
static void
warn_of_identifiers (const TarnOptions   *options,
                     const ReportOptions *report,
                     GPtrArray           *inputs,
                     TarnTexts           *texts)
{
  g_autofree TarnLeaving *leaving = g_new0 (TarnLeaving, inputs->len);

  for (guint i = 0; i < inputs->len; i++)
    {
      const TarnInput *input = g_ptr_array_index (inputs, i);

      leaving[i].name = input->path;
      leaving[i].reflection = input->reflection;
      leaving[i].leaves = TARN_LEAVES_PLAN;
      if (report->notes)
        leaving[i].leaves |= TARN_LEAVES_NOTES | TARN_LEAVES_STEPS;
    }
  tarn_cli_warn_of_identifiers (options, texts, leaving, inputs->len);
}

static TarnReport *
make_comparison (const TarnCommand       *command,
                 const TarnInput         *earlier,
                 const TarnInput         *later,
                 TarnTexts               *texts,
                 const TarnReportOptions *wishes,
                 TarnExit                *status)
{
  TarnReportInput before = { earlier->profile, earlier->reflection };
  TarnReportInput now = { later->profile, later->reflection };
  g_autoptr(TarnComparison) comparison = NULL;
  g_autoptr(GError) error = NULL;

  comparison = tarn_comparison_new (earlier->profile, later->profile, &error);
  if (comparison != NULL)
    return tarn_report_looking_back_new (comparison, &before, &now, texts, wishes);

  *status = tarn_cli_refuse (command,
                             _("“%s” and “%s” cannot be set side by side: they have to answer the "
                               "same questionnaire, in the same major version and by the same "
                               "route."),
                                earlier->path, later->path);
  return NULL;
}

static TarnReport *
make_report (const TarnCommand   *command,
             const TarnOptions   *options,
             const ReportOptions *report,
             TarnExit            *status)
{
  TarnReportOptions wishes = { .date = report->out.date, .notes = report->notes };
  g_autoptr(TarnCatalogue) catalogue = tarn_cli_open_catalogue (options, status);
  g_autofree TarnReportInput *parts = NULL;
  g_autoptr(TarnInput) earlier = NULL;
  g_autoptr(GPtrArray) inputs = NULL;
  g_autoptr(TarnTexts) texts = NULL;

  if (catalogue == NULL)
    return NULL;
  tarn_cli_complain_of_broken (catalogue);
  if (report->compare != NULL)
    earlier = tarn_cli_read_input (catalogue, report->compare, status);
  inputs = read_inputs (command, options, catalogue, status);
  if (inputs == NULL)
    return NULL;
  texts = tarn_cli_load_texts (options, status);
  if (texts == NULL)
    return NULL;

  if (is_for_supervisor (report))
    return tarn_cli_share_make (command, options, &report->share, inputs, texts, report->out.date,
                                status);
  if (earlier != NULL)
    return make_comparison (command, earlier, g_ptr_array_index (inputs, 0), texts, &wishes,
                            status);
  warn_of_identifiers (options, report, inputs, texts);
  parts = tarn_cli_list_parts (inputs);
  return tarn_report_practitioner_new (parts, inputs->len, texts, &wishes);
}

/**
 * tarn_cli_report:
 * @self: the command
 * @argc: length of @argv
 * @argv: (array length=argc): the command line from the command on
 *
 * `tarn-cli report`: the report of one reflection, or of several that answer different
 * questionnaires; the copy of it for a supervisor; or what changed since an earlier one.
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
  g_autoptr(TarnReport) report = NULL;
  TarnExit status = TARN_EXIT_GOOD;

  if (!parse (self, argc, argv, &options, &wishes, &status))
    return status;
  if (!check (self, &options, &wishes))
    return TARN_EXIT_USAGE;
  if (!tarn_cli_complete_out (self, &options, &wishes.out, &status))
    return status;

  report = make_report (self, &options, &wishes, &status);
  if (report == NULL)
    return status;

  return tarn_cli_write_report (report, &wishes.out);
}
