/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-journal.h"

#include "tarn-cli-output.h"
#include "tarn-cli-passphrase.h"
#include "tarn-cli-password.h"
#include "tarn-journal-check.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_COLUMNS 5

/* The formatter is off because it cannot keep N_() in columns. */
/* clang-format off */
static const struct
{
  const char *name;
  gboolean    takes_file;
  gboolean    takes_out;
  TarnExit (*run) (TarnCliJournal *self);
} parts[] = {
  { "list", FALSE, FALSE, tarn_cli_journal_list },
  { "check", FALSE, FALSE, tarn_cli_journal_check },
  { "backup", FALSE, TRUE, tarn_cli_journal_backup },
  { "restore", TRUE, FALSE, tarn_cli_journal_restore },
  { "export", TRUE, TRUE, tarn_cli_journal_export },
};
/* clang-format on */

/* Neither of these is an option, and the message of one that is not known would show it. */
static gboolean
holds_passphrase (int    argc,
                  char **argv)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    if (g_str_equal (argv[i], "--passphrase") || g_str_has_prefix (argv[i], "--passphrase=") ||
        g_str_equal (argv[i], "--backup-passphrase") ||
        g_str_has_prefix (argv[i], "--backup-passphrase="))
      return TRUE;

  return FALSE;
}

static gboolean
unlock (TarnCliJournal *self,
        TarnExit       *status)
{
  g_autoptr(GError) error = NULL;
  char    *passphrase;
  gboolean good;

  if (!tarn_journal_is_locked (self->journal))
    return TRUE;

  passphrase = tarn_cli_ask_passphrase (self->passphrase_fd, _("Passphrase of the journal:"), NULL,
                                                                &error);
  good = passphrase != NULL && tarn_journal_unlock (self->journal, passphrase, NULL, &error);
  tarn_cli_wipe_password (passphrase);
  if (!good)
    *status = tarn_cli_complain_error (error);

  return good;
}

static char **
make_row (const TarnJournalEntry *entry)
{
  char      **row = g_new0 (char *, N_COLUMNS + 1);
  const char *started = tarn_reflection_get_started (entry->head);
  const char *changed = tarn_reflection_get_changed (entry->head);

  row[0] = g_strdup (entry->id);
  row[1] = g_strdup (tarn_reflection_get_questionnaire (entry->head));
  row[2] = g_strdup (tarn_reflection_get_finished (entry->head) ? _("finished") : _("open"));
  row[3] = g_strdup (started != NULL ? started : "-");
  row[4] = g_strdup (changed != NULL ? changed : "-");

  return row;
}

static TarnExit
complain_of_entry (const TarnJournalEntry *entry)
{
  g_autofree char *aside = NULL;

  if (entry->error != NULL)
    tarn_cli_complain ("%s: %s", entry->id, entry->error->message);
  tarn_cli_complain_issues (entry->id, entry->issues);
  if (entry->set_aside != NULL)
    {
      aside = g_filename_display_name (entry->set_aside);
      tarn_cli_complain (_("%s: It is damaged and was put aside, not deleted: %s"), entry->id,
                            aside);
    }
  if (entry->last_good != NULL)
    tarn_cli_complain (_("%s: The version before the last change is there. Open Tarn to bring it "
                         "back."),
                          entry->id);

  return entry->error != NULL && entry->set_aside == NULL ? TARN_EXIT_FILES : TARN_EXIT_CONTENT;
}

/**
 * tarn_cli_journal_list:
 * @self: the command line
 *
 * `tarn-cli journal list`: one line for each reflection, with nothing that was answered.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_journal_list (TarnCliJournal *self)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_autoptr(GPtrArray) entries = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *table = NULL;
  TarnExit         status = TARN_EXIT_GOOD;

  entries = tarn_journal_list_heads (self->journal, &error);
  if (entries == NULL)
    return tarn_cli_complain_error (error);

  for (guint i = 0; i < entries->len; i++)
    {
      const TarnJournalEntry *entry = entries->pdata[i];

      if (entry->head != NULL)
        g_ptr_array_add (rows, make_row (entry));
      else
        status = tarn_cli_worse (status, complain_of_entry (entry));
    }

  if (entries->len == 0)
    tarn_cli_complain (_("There are no reflections."));

  table = tarn_cli_dup_table (rows, N_COLUMNS);
  return tarn_cli_worse (status, tarn_cli_print (table));
}

/**
 * tarn_cli_journal_check:
 * @self: the command line
 *
 * `tarn-cli journal check`: looks at every file and says what is wrong.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_journal_check (TarnCliJournal *self)
{
  g_autoptr(GPtrArray) findings = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  guint    n;
  TarnExit printed;

  findings = tarn_journal_check (self->journal, &n, &error);
  if (findings == NULL)
    return tarn_cli_complain_error (error);

  for (guint i = 0; i < findings->len; i++)
    {
      const TarnJournalFinding *finding = findings->pdata[i];
      g_autofree char          *path = g_filename_display_name (finding->path);

      for (guint j = 0; finding->issues != NULL && j < finding->issues->len; j++)
        tarn_cli_append_issue (text, path, finding->issues->pdata[j]);
      if (finding->message != NULL)
        g_string_append_printf (text, "%s: %s\n", path, finding->message);
    }

  g_string_append_printf (text, ngettext ("%u file was checked.", "%u files were checked.", n), n);
  g_string_append_c (text, '\n');
  printed = tarn_cli_print (text->str);
  return tarn_cli_worse (findings->len > 0 ? TARN_EXIT_CONTENT : TARN_EXIT_GOOD, printed);
}

static TarnExit
run (TarnCliJournal *self,
     int             part)
{
  guint    n = tarn_cli_options_n_files (&self->options);
  TarnExit status;

  if (parts[part].takes_file && n != 2)
    return tarn_cli_refuse (self->command, g_str_equal (parts[part].name, "export")
                            ? _("Say which reflection, by the id that “journal "
                                                 "list” shows.")
                            : _("Say which backup to restore."));
  if (!parts[part].takes_file && n != 1)
    return tarn_cli_refuse (self->command, _("“journal %s” takes no file."), parts[part].name);
  if (parts[part].takes_out && self->out == NULL)
    return tarn_cli_refuse (self->command, _("Say where to write, with -o."));
  if (!parts[part].takes_out && self->out != NULL)
    return tarn_cli_refuse (self->command, _("“journal %s” writes no file, so it takes no -o."),
                                              parts[part].name);

  return unlock (self, &status) ? parts[part].run (self) : status;
}

/**
 * tarn_cli_journal:
 * @self: the command
 * @argc: length of @argv
 * @argv: (array length=argc): the command line from the command on
 *
 * `tarn-cli journal`: the journal of the person who runs it, without a window.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_journal (const TarnCommand *self,
                  int                argc,
                  char             **argv)
{
  g_auto(TarnCliJournal) journal = { .command = self,
                                      .passphrase_fd = -1,
                                      .backup_passphrase_fd = -1 };
  /* The formatter is off because it cannot keep N_() in columns. */
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &journal.out,
      N_("Where to write a backup or an exported reflection"), N_("FILE") },
    { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &journal.passphrase_fd,
      N_("Read the passphrase of the journal from this file descriptor"), N_("N") },
    { "backup-passphrase-fd", 0, 0, G_OPTION_ARG_INT, &journal.backup_passphrase_fd,
      N_("Read the passphrase of the backup from this file descriptor"), N_("N") },
    { NULL },
  };
  /* clang-format on */
  g_autofree char *folder = NULL;
  TarnExit         status;

  if (holds_passphrase (argc, argv))
    return tarn_cli_refuse (self, _("A passphrase is never an argument, because others can see "
                                    "those. Use --passphrase-fd, or wait to be asked."));

  if (!tarn_cli_parse (self,
                       N_("list shows the reflections, check looks at every file, backup writes "
                          "them all to one sealed file, restore puts them back, and export writes "
                          "one as XML that is not sealed. A passphrase is asked for, or read from "
                          "a file descriptor."),
                           entries, argc, argv, &journal.options, &status))
    return status;

  folder = tarn_journal_dup_default_folder ();
  journal.journal = tarn_journal_new (folder);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (tarn_cli_options_n_files (&journal.options) > 0 &&
        g_str_equal (journal.options.files[0], parts[i].name))
      return run (&journal, i);

  return tarn_cli_refuse (self, _("Say what to do with the journal: list, check, backup, restore "
                                  "or export."));
}

/**
 * tarn_cli_journal_clear:
 * @self: the command line
 *
 * Frees what it holds.
 */
void
tarn_cli_journal_clear (TarnCliJournal *self)
{
  tarn_cli_options_clear (&self->options);
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->journal, tarn_journal_unref);
}
