/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-input.h"
#include "tarn-cli-options.h"
#include "tarn-cli-output.h"
#include "tarn-cli-report-out.h"
#include "tarn-group-csv.h"
#include "tarn-group-json.h"
#include "tarn-intake.h"
#include "tarn-report-workshop.h"
#include "tarn-save.h"

#include <glib/gi18n.h>
#include <string.h>

/* As private as what it was made of: the trainer decides who sees it. */
#define PICTURE_MODE 0600

/**
 * Wishes:
 * @k: the fewest people that anything is said about
 * @before: (nullable): the files of an earlier round
 * @by_role: the room by role is wanted, too
 */
typedef struct
{
  TarnOut  out;
  char    *format;
  int      k;
  char    *before;
  gboolean by_role;
} Wishes;

static void
wishes_clear (Wishes *self)
{
  tarn_out_clear (&self->out);
  g_free (self->format);
  g_free (self->before);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

static gboolean
parse (const TarnCommand *command,
       int                argc,
       char             **argv,
       TarnOptions       *options,
       Wishes            *wishes,
       TarnExit          *status)
{
  /* The formatter is off because it cannot keep N_() in columns. */
  /* clang-format off */
  const GOptionEntry own[] = {
    { "least", 'k', 0, G_OPTION_ARG_INT, &wishes->k,
      N_("The fewest people that anything is said about: 5 as a rule, at most 20, never fewer "
         "than 5"),
      N_("N") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &wishes->format,
      N_("What to write to the standard output: json (as a rule) or csv"), N_("FORMAT") },
    { "before", 0, 0, G_OPTION_ARG_FILENAME, &wishes->before,
      N_("Files of an earlier round, to say what has changed since"), N_("FOLDER") },
    { "by-role", 0, 0, G_OPTION_ARG_NONE, &wishes->by_role,
      N_("Show the parts of the room by role, too, where that gives nobody away"), NULL },
    { NULL },
  };
  /* clang-format on */
  g_autofree GOptionEntry *entries = tarn_out_join_entries (&wishes->out, own);

  return tarn_cli_parse (command,
                         N_("Of a folder all workshop files in it are taken; a name that ends in "
                            ".tar, or “-” for the standard input, is an archive of them. OUT may "
                            "also end in .csv or .json."),
                             entries, argc, argv, options, status);
}

static const char *
find_suffix_format (const char *out)
{
  static const char *const formats[] = { "csv", "json" };

  for (guint i = 0; out != NULL && i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *suffix = g_strconcat (".", formats[i], NULL);
      g_autofree char *lower = g_ascii_strdown (out, -1);

      if (g_str_has_suffix (lower, suffix))
        return formats[i];
    }

  return NULL;
}

/* The name of the file to write says what it is, and the standard output is for programs. */
static const char *
get_format (const Wishes *wishes)
{
  const char *by_suffix = find_suffix_format (wishes->out.out);

  if (by_suffix != NULL)
    return by_suffix;
  if (wishes->out.out != NULL && wishes->format == NULL)
    return "pdf";

  return wishes->format != NULL ? wishes->format : "json";
}

static gboolean
check (const TarnCommand *command,
       const TarnOptions *options,
       const Wishes      *wishes)
{
  const char *format = wishes->format;
  const char *by_suffix = find_suffix_format (wishes->out.out);

  if (options->files == NULL)
    tarn_cli_refuse (command, _("No workshop file or folder was given."));
  else if (format != NULL && !g_str_equal (format, "json") && !g_str_equal (format, "csv"))
    tarn_cli_refuse (command, _("There is no format “%s”. Choose json or csv."), format);
  else if (format != NULL && wishes->out.out != NULL && !g_str_equal (wishes->out.out, "-") &&
           g_strcmp0 (by_suffix, format) != 0)
    tarn_cli_refuse (command, _("“%s” does not end in .%s. Leave out --format: the name says what "
                                "to write."),
                                 wishes->out.out, format);
  else if (wishes->k < TARN_GROUP_LEAST || wishes->k > TARN_GROUP_MOST)
    tarn_cli_refuse (command, _("-k takes a number from 5 to 20. It cannot be lower than 5: with "
                                "fewer people, somebody could be picked out."));
  else if (wishes->by_role && wishes->before != NULL)
    tarn_cli_refuse (command, _("--by-role and --before do not go together: rooms in parts are not "
                                "compared."));
  else if (g_strcmp0 (wishes->before, "-") == 0 && tarn_cli_options_has_input (options))
    tarn_cli_refuse (command, _("“-” is given twice, but the standard input can be read only "
                                "once."));
  else
    return TRUE;

  return FALSE;
}

static void
complain_of_refused (TarnIntake *intake)
{
  GPtrArray *refused = tarn_intake_get_refused (intake);

  for (guint i = 0; i < refused->len; i++)
    {
      const TarnRefusal *refusal = g_ptr_array_index (refused, i);

      tarn_cli_complain (_("“%s” is not counted: %s"), refusal->file, refusal->message);
    }

  if (tarn_intake_get_n_refused (intake) > refused->len)
    tarn_cli_complain (_("%u more files are not counted."),
                          tarn_intake_get_n_refused (intake) - refused->len);
}

/* One run is one room of one batch. */
static TarnIntake *
take_round (TarnCatalogue     *catalogue,
            TarnWorkshop      *room,
            const char *const *files,
            guint              k)
{
  TarnIntake   *intake = tarn_intake_new (catalogue, room);
  TarnWorkshop *workshop;

  for (guint i = 0; files[i] != NULL; i++)
    tarn_intake_take (intake, files[i]);
  complain_of_refused (intake);

  workshop = tarn_intake_get_workshop (intake);
  if (workshop != NULL)
    {
      tarn_workshop_raise_k (workshop, k);
      tarn_workshop_close_batch (workshop);
    }

  return intake;
}

static TarnExit
write_text (const char *text,
            const char *out)
{
  g_autoptr(GError) error = NULL;

  if (out == NULL || g_str_equal (out, "-"))
    return tarn_cli_print (text);
  if (!tarn_save (out, text, strlen (text), PICTURE_MODE, &error))
    return tarn_cli_complain_error (error);

  return TARN_EXIT_GOOD;
}

static TarnExit
write_pdf (const TarnOptions      *options,
           const Wishes           *wishes,
           const TarnGroupPicture *picture,
           const TarnGroupPicture *before)
{
  g_autoptr(TarnReport) report = NULL;
  g_autoptr(TarnTexts) texts = NULL;
  TarnExit status;

  texts = tarn_cli_load_texts (options, &status);
  if (texts == NULL)
    return status;

  report = tarn_report_workshop_new (picture, before, texts, wishes->out.date);
  return tarn_cli_write_report (report, &wishes->out);
}

static TarnExit
write_picture (const TarnOptions *options,
               const Wishes      *wishes,
               TarnIntake        *intake,
               TarnIntake        *intake_before)
{
  const char   *format = get_format (wishes);
  TarnWorkshop *room = tarn_intake_get_workshop (intake);
  g_autoptr(TarnGroupPicture) picture = tarn_workshop_draw (room);
  g_autoptr(TarnGroupPicture) before = NULL;
  g_autofree char *text = NULL;
  g_autofree char *lines = NULL;

  if (!picture->shown)
    tarn_cli_complain (_("Waiting for more responses (at least %u needed)."), picture->k);
  if (intake_before != NULL)
    before = tarn_workshop_draw (tarn_intake_get_workshop (intake_before));

  if (g_str_equal (format, "pdf"))
    return write_pdf (options, wishes, picture, before);

  if (g_str_equal (format, "csv"))
    text = tarn_group_to_csv (picture, before);
  else
    text = tarn_group_to_json (picture, before, tarn_intake_get_refused (intake));
  lines = g_str_has_suffix (text, "\n") ? g_strdup (text) : g_strconcat (text, "\n", NULL);

  return write_text (lines, wishes->out.out);
}

/* The rooms of one round or two; *@before stays %NULL without an earlier one. */
static TarnIntake *
take_rounds (TarnCatalogue     *catalogue,
             const TarnOptions *options,
             const Wishes      *wishes,
             TarnIntake       **before)
{
  const char *const earlier[] = { wishes->before, NULL };
  g_autoptr(TarnWorkshop) later = NULL;

  if (wishes->before != NULL)
    {
      *before = take_round (catalogue, NULL, earlier, (guint)wishes->k);
      if (tarn_intake_get_workshop (*before) == NULL)
        return NULL;
      later = tarn_workshop_new_after (tarn_intake_get_workshop (*before));
    }

  return take_round (catalogue, later, (const char *const *)options->files, (guint)wishes->k);
}

/**
 * tarn_cli_workshop_summarise:
 * @self: the command
 * @argc: how many arguments
 * @argv: the name of the command and what stands behind it
 *
 * Runs `tarn-cli workshop summarise`.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_workshop_summarise (const TarnCommand *self,
                             int                argc,
                             char             **argv)
{
  g_auto(TarnOptions) options = { 0 };
  g_auto(Wishes) wishes = { .k = TARN_GROUP_LEAST };
  g_autoptr(TarnCatalogue) catalogue = NULL;
  g_autoptr(TarnIntake) intake = NULL;
  g_autoptr(TarnIntake) before = NULL;
  TarnExit status = TARN_EXIT_GOOD;

  if (!parse (self, argc, argv, &options, &wishes, &status))
    return status;
  if (!check (self, &options, &wishes))
    return TARN_EXIT_USAGE;
  if (g_str_equal (get_format (&wishes), "pdf") &&
      !tarn_cli_complete_out (self, &options, &wishes.out, &status))
    return status;

  catalogue = tarn_cli_open_catalogue (&options, &status);
  if (catalogue == NULL)
    return status;

  intake = take_rounds (catalogue, &options, &wishes, &before);
  if (intake == NULL || tarn_intake_get_workshop (intake) == NULL)
    {
      tarn_cli_complain (_("There is no workshop file that can be counted, so there is no "
                           "picture."));
      return TARN_EXIT_CONTENT;
    }

  if (wishes.by_role && !tarn_workshop_break_down (tarn_intake_get_workshop (intake)))
    tarn_cli_complain (_("The room is not shown by role: each role, and the rest of the room, "
                         "needs at least %d people."),
                          wishes.k);

  return write_picture (&options, &wishes, intake, before);
}
