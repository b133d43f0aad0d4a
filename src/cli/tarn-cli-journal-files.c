/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-journal.h"

#include "tarn-cli-identifiers.h"
#include "tarn-cli-input.h"
#include "tarn-cli-output.h"
#include "tarn-cli-passphrase.h"
#include "tarn-cli-password.h"
#include "tarn-journal-backup.h"
#include "tarn-reflection-file.h"
#include "tarn-save.h"

#include <glib/gi18n.h>

#define FILE_MODE 0600

/**
 * tarn_cli_journal_backup:
 * @self: the command line
 *
 * `tarn-cli journal backup`: writes every reflection to one sealed file.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_journal_backup (TarnCliJournal *self)
{
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  char    *passphrase;
  guint    n_saved;
  guint    n_left_out;
  gboolean good;

  passphrase = tarn_cli_ask_passphrase (self->backup_passphrase_fd,
                                        _("A passphrase for the backup:"), _("The same again:"),
                                                                               &error);
  good = passphrase != NULL && tarn_journal_back_up (self->journal, self->out, passphrase, NULL,
                                                     &n_saved, &n_left_out, &error);
  tarn_cli_wipe_password (passphrase);
  if (!good)
    return tarn_cli_complain_error (error);

  if (n_left_out > 0)
    tarn_cli_complain (ngettext ("%u reflection could not be read and is not in the backup. "
                                 "“tarn-cli journal check” says why.",
                                 "%u reflections could not be read and are not in the backup. "
                                 "“tarn-cli journal check” says why.",
                                 n_left_out),
                       n_left_out);

  text = g_strdup_printf (ngettext ("%u reflection is in the backup.\n",
                                    "%u reflections are in the backup.\n", n_saved),
                          n_saved);
  return tarn_cli_worse (n_left_out > 0 ? TARN_EXIT_CONTENT : TARN_EXIT_GOOD,
                         tarn_cli_print (text));
}

static TarnExit
say_restored (const TarnRestored *restored)
{
  g_autoptr(GString) text = g_string_new (NULL);
  TarnExit status;

  g_string_append_printf (
    text, ngettext ("%u reflection was new.\n", "%u reflections were new.\n", restored->n_new),
    restored->n_new);
  g_string_append_printf (
    text, ngettext ("%u was there already.\n", "%u were there already.\n", restored->n_same),
    restored->n_same);
  g_string_append_printf (
    text,
    ngettext ("%u was different from the one that was there: both are kept.\n",
              "%u were different from those that were there: both are kept.\n", restored->n_both),
    restored->n_both);
  status = tarn_cli_print (text->str);

  if (restored->n_refused == 0)
    return status;

  tarn_cli_complain (ngettext ("%u is no reflection and was left out.",
                               "%u are no reflections and were left out.", restored->n_refused),
                     restored->n_refused);
  return tarn_cli_worse (status, TARN_EXIT_CONTENT);
}

/**
 * tarn_cli_journal_restore:
 * @self: the command line
 *
 * `tarn-cli journal restore`: puts the reflections of a backup into the journal, and tells those
 * that are new, the same, or different from what is there.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_journal_restore (TarnCliJournal *self)
{
  g_autoptr(GError) error = NULL;
  TarnRestored restored = { 0 };
  char        *passphrase;
  gboolean     good;

  passphrase = tarn_cli_ask_passphrase (self->backup_passphrase_fd, _("Passphrase of the backup:"),
                                                                       NULL, &error);
  good = passphrase != NULL && tarn_journal_restore (self->journal, self->options.files[1],
                                                     passphrase, NULL, &restored, &error);
  tarn_cli_wipe_password (passphrase);

  if (good)
    return say_restored (&restored);

  if (restored.n_new + restored.n_same + restored.n_both > 0)
    say_restored (&restored);
  return tarn_cli_complain_error (error);
}

/* It is written whatever is found, and without texts or rules, too. */
static void
warn_of_identifiers (const TarnOptions *options,
                     const char        *id,
                     const char        *data,
                     gsize              length)
{
  TarnLeaving leaving = { .name = id, .leaves = TARN_LEAVES_ALL };
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnReflection) reflection = tarn_reflection_read (data, length, issues);
  g_autoptr(TarnTexts) texts = NULL;
  TarnExit status;

  if (reflection == NULL)
    return;
  texts = tarn_cli_load_texts (options, &status);
  leaving.reflection = reflection;
  if (texts != NULL)
    tarn_cli_warn_of_identifiers (options, texts, &leaving, 1);
}

/**
 * tarn_cli_journal_export:
 * @self: the command line
 *
 * `tarn-cli journal export`: writes one reflection as XML that is not sealed.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_journal_export (TarnCliJournal *self)
{
  const char *id = self->options.files[1];
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) content = NULL;
  gsize       length;
  const char *data;

  if (*id == '\0' || *id == '.' || g_strrstr (id, "/") != NULL)
    return tarn_cli_refuse (self->command, _("“%s” is no id. “tarn-cli journal list” shows them."),
                                              id);

  content = tarn_journal_read_content (self->journal, id, &error);
  if (content == NULL)
    return tarn_cli_complain_error (error);

  data = g_bytes_get_data (content, &length);
  warn_of_identifiers (&self->options, id, data, length);
  if (g_str_equal (self->out, "-"))
    return tarn_cli_print_bytes (data, length);
  if (!tarn_save (self->out, data, length, FILE_MODE, &error))
    return tarn_cli_complain_error (error);

  tarn_cli_complain (_("The file is not sealed: whoever has it can read it."));
  return TARN_EXIT_GOOD;
}
