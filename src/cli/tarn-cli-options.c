/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* the paper of the locale */

#include "config.h"

#include "tarn-cli-options.h"

#include "tarn-cli-output.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <string.h>

#define US_LETTER_MM 216

static gboolean
is_language (const char *tag)
{
  return g_regex_match_simple ("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", tag, 0, 0);
}

static void
add_language (GPtrArray  *languages,
              const char *tag)
{
  if (!g_ptr_array_find_with_equal_func (languages, tag, g_str_equal, NULL))
    g_ptr_array_add (languages, g_strdup (tag));
}

/* A tag and, after it, what is left when its last parts are dropped: "en-GB", "en". */
static void
add_with_shorter (GPtrArray  *languages,
                  const char *tag)
{
  g_autofree char *shorter = g_strdup (tag);
  char            *hyphen;

  add_language (languages, tag);
  while ((hyphen = strrchr (shorter, '-')) != NULL)
    {
      *hyphen = '\0';
      add_language (languages, shorter);
    }
}

/* The environment names languages as "en_GB.UTF-8"; files name them as "en-GB". */
static char **
list_languages (const char *lang)
{
  g_autoptr(GPtrArray) languages = g_ptr_array_new ();

  if (lang != NULL)
    add_with_shorter (languages, lang);

  for (const char *const *name = g_get_language_names (); *name != NULL; name++)
    {
      g_autofree char *tag = g_strdelimit (g_strdup (*name), "_", '-');

      if (strcmp (tag, "C") != 0 && is_language (tag))
        add_with_shorter (languages, tag);
    }

  g_ptr_array_add (languages, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&languages), FALSE);
}

static guint
count_hyphens (char **files)
{
  guint n = 0;

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    n += g_str_equal (files[i], "-");

  return n;
}

static GOptionContext *
make_context (const TarnCommand  *command,
              const char         *description,
              const GOptionEntry *entries,
              TarnOptions        *options)
{
  /* The formatter is off because it cannot keep N_() in columns. */
  /* clang-format off */
  const GOptionEntry common[] = {
    { "questionnaire", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->questionnaires,
      N_("Use this questionnaire, too, before those that are found; may be repeated"),
      N_("FILE") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options->lang,
      N_("Prefer the texts in this language, for example cy or en-GB"), N_("TAG") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &options->help, N_("Show this help"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, NULL },
    { NULL },
  };
  /* clang-format on */
  g_autofree char *parameters = *command->args == '\0'
                                  ? g_strdup (command->name)
                                  : g_strdup_printf ("%s %s", command->name, _(command->args));
  GOptionContext *context = g_option_context_new (parameters);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, command->summary);
  g_option_context_set_description (context, description);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  return context;
}

/**
 * tarn_cli_parse:
 * @command: the command
 * @description: what its help says at the end, to be translated
 * @entries: (nullable): its own options
 * @argc: length of @argv
 * @argv: (array length=argc): the command line from the command on
 * @options: (out): what every command takes
 * @status: (out): the exit code, when there is nothing more to do
 *
 * Reads the command line. Asked for help, it shows that.
 *
 * Returns: %TRUE when the command is to be run
 */
gboolean
tarn_cli_parse (const TarnCommand  *command,
                const char         *description,
                const GOptionEntry *entries,
                int                 argc,
                char              **argv,
                TarnOptions        *options,
                TarnExit           *status)
{
  g_autoptr(GOptionContext) context = make_context (command, description, entries, options);
  g_autoptr(GError) error = NULL;

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      *status = tarn_cli_refuse (command, "%s", error->message);
      return FALSE;
    }

  if (options->help)
    {
      g_autofree char *help = g_option_context_get_help (context, TRUE, NULL);

      *status = tarn_cli_print (help);
      return FALSE;
    }

  if (options->lang != NULL && !is_language (options->lang))
    {
      *status = tarn_cli_refuse (command, _("“%s” is not the code of a language, such as en-GB."),
                                             options->lang);
      return FALSE;
    }

  if (count_hyphens (options->files) + count_hyphens (options->questionnaires) > 1)
    {
      *status = tarn_cli_refuse (command, _("“-” is given twice, but the standard input can be "
                                            "read only once."));
      return FALSE;
    }

  options->languages = list_languages (options->lang);
  return TRUE;
}

/**
 * tarn_cli_refuse:
 * @command: the command
 * @format: a translated message, as for printf()
 *
 * Says that the command was not used as it should be, and where to read how.
 *
 * Returns: %TARN_EXIT_USAGE
 */
TarnExit
tarn_cli_refuse (const TarnCommand *command,
                 const char        *format,
                 ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  tarn_cli_complain ("%s", message);
  g_printerr (_("Try “tarn-cli %s --help”.\n"), command->name);

  return TARN_EXIT_USAGE;
}

/**
 * tarn_cli_options_clear:
 * @self: options
 *
 * Frees what the options hold.
 */
void
tarn_cli_options_clear (TarnOptions *self)
{
  g_clear_pointer (&self->questionnaires, g_strfreev);
  g_clear_pointer (&self->lang, g_free);
  g_clear_pointer (&self->files, g_strfreev);
  g_clear_pointer (&self->languages, g_strfreev);
}

/**
 * tarn_cli_options_n_files:
 * @self: options
 *
 * Returns: how many files were named, apart from those of options
 */
guint
tarn_cli_options_n_files (const TarnOptions *self)
{
  return self->files == NULL ? 0 : g_strv_length (self->files);
}

/**
 * tarn_cli_options_has_input:
 * @self: options
 *
 * Returns: %TRUE if the standard input is one of the files
 */
gboolean
tarn_cli_options_has_input (const TarnOptions *self)
{
  return count_hyphens (self->files) + count_hyphens (self->questionnaires) > 0;
}

/**
 * tarn_cli_dup_today:
 * @error: set when `SOURCE_DATE_EPOCH` does not hold a time
 *
 * The date of a report that was given none: that of `SOURCE_DATE_EPOCH`, so that the same input
 * can give the same file, or else today's.
 *
 * Returns: (transfer full): an ISO date; %NULL with @error set
 */
char *
tarn_cli_dup_today (GError **error)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr(GDateTime) time = NULL;
  gint64 seconds;

  if (epoch == NULL || *epoch == '\0')
    {
      time = g_date_time_new_now_local ();
      return g_date_time_format (time, "%Y-%m-%d");
    }

  if (g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT64, &seconds, NULL))
    time = g_date_time_new_from_unix_utc (seconds);
  if (time == NULL)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("SOURCE_DATE_EPOCH holds “%s”, which is not a number of seconds."), epoch);
      return NULL;
    }

  return g_date_time_format (time, "%Y-%m-%d");
}

/**
 * tarn_cli_get_default_paper:
 *
 * Returns: the name of the paper that people use where the locale comes from
 */
const char *
tarn_cli_get_default_paper (void)
{
#ifdef __GLIBC__
  if ((gintptr)nl_langinfo (_NL_PAPER_WIDTH) == US_LETTER_MM)
    return "letter";
#endif

  return "a4";
}
