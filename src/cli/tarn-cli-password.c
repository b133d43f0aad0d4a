/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-password.h"

#include "tarn-cli-line.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

/* PDF looks at no more of it. */
#define MOST_BYTES 127

/* Room for a password that is too long, and for the end of its line. */
#define ROOM (MOST_BYTES + 3)

/* Why it cannot be the password, as a message for people that does not hold it. */
static const char *
find_fault (const char *password,
            gsize       length)
{
  if (length == 0)
    return _("The password is empty, so it would keep nobody out. Give one, or leave out "
             "--password-fd.");
  if (length > MOST_BYTES)
    return _("The password is longer than the 127 bytes that a PDF can ask for. Choose a shorter "
             "one.");
  if (!g_utf8_validate (password, length, NULL))
    return _("The password is not UTF-8 text. Choose one that can be typed.");
  return NULL;
}

/**
 * tarn_cli_read_password:
 * @fd: where to read it, of `--password-fd`
 * @error: set if there is none, or one that does not do
 *
 * Reads a line. A password is never an argument, since everybody on the computer can see those.
 *
 * Returns: (transfer full): the password, for tarn_cli_wipe_password(); %NULL with @error set
 */
char *
tarn_cli_read_password (int      fd,
                        GError **error)
{
  char        line[ROOM];
  gssize      length = tarn_cli_read_line (fd, line, ROOM);
  const char *fault;
  char       *password = NULL;

  if (length < 0)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("The password could not be read from %d: %s. Write, for example, "
                     "--password-fd 3 3<FILE."),
                      fd, g_strerror (errno));
      return NULL;
    }
  fault = find_fault (line, length);
  if (fault == NULL)
    password = g_strndup (line, length);
  else
    g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, fault);
  explicit_bzero (line, sizeof line);
  return password;
}

/**
 * tarn_cli_wipe_password:
 * @password: (transfer full) (nullable): a password
 *
 * Frees it and leaves nothing of it in memory.
 */
void
tarn_cli_wipe_password (char *password)
{
  if (password != NULL)
    explicit_bzero (password, strlen (password));
  g_free (password);
}
