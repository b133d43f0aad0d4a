/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-passphrase.h"

#include "tarn-cli-line.h"
#include "tarn-cli-password.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define MOST_BYTES 1024

/* For the handler of signals, which can be given nothing: the terminal and how it was before. */
static int            terminal = -1;
static struct termios before;

static void
restore_cb (int number)
{
  int saved_errno = errno;

  tcsetattr (terminal, TCSANOW, &before);
  raise (number);
  errno = saved_errno;
}

/* Who stops the program at the question gets a terminal back that shows what is typed. */
static void
hide_typing (int fd)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP };
  struct sigaction action = { .sa_handler = restore_cb, .sa_flags = SA_RESETHAND };
  struct termios   hidden;

  terminal = fd;
  if (tcgetattr (fd, &before) != 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    sigaction (numbers[i], &action, NULL);

  hidden = before;
  hidden.c_lflag &= ~(tcflag_t)ECHO;
  hidden.c_lflag |= ECHONL;
  tcsetattr (fd, TCSAFLUSH, &hidden);
}

static void
show_typing (int fd)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP };

  tcsetattr (fd, TCSAFLUSH, &before);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    signal (numbers[i], SIG_DFL);
}

static char *
take_line (int      fd,
           GError **error)
{
  char   line[MOST_BYTES];
  gssize length = tarn_cli_read_line (fd, line, MOST_BYTES);
  char  *passphrase = NULL;

  if (length < 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 _("The passphrase could not be read from %d: %s. Write, for example, "
                   "--passphrase-fd 3 3<FILE."),
                    fd, g_strerror (errno));
  else if (length == 0)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                         _("No passphrase was given."));
  else if (length == MOST_BYTES || !g_utf8_validate (line, length, NULL))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                         _("The passphrase is not UTF-8 text of a line that can be typed."));
  else
    passphrase = g_strndup (line, length);

  explicit_bzero (line, sizeof line);
  return passphrase;
}

static char *
ask_terminal (int         fd,
              const char *question,
              GError    **error)
{
  g_autofree char *prompt = g_strconcat (question, " ", NULL);
  char            *passphrase = NULL;

  /* Whoever sees the question can already type unseen. */
  hide_typing (fd);
  if (write (fd, prompt, strlen (prompt)) >= 0)
    passphrase = take_line (fd, error);
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, g_strerror (errno));
  show_typing (fd);

  return passphrase;
}

static char *
ask_person (const char *question,
            const char *again,
            GError    **error)
{
  int   fd = g_open ("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC, 0);
  char *passphrase;
  char *second;

  if (fd < 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("There is no terminal to ask for a passphrase. Give it with "
                             "--passphrase-fd or --backup-passphrase-fd."));
      return NULL;
    }

  passphrase = ask_terminal (fd, question, error);
  if (passphrase != NULL && again != NULL)
    {
      second = ask_terminal (fd, again, NULL);
      if (g_strcmp0 (passphrase, second) != 0)
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                               _("The two are not the same. Nothing was done."));
          g_clear_pointer (&passphrase, tarn_cli_wipe_password);
        }
      tarn_cli_wipe_password (second);
    }
  g_close (fd, NULL);

  return passphrase;
}

/**
 * tarn_cli_ask_passphrase:
 * @fd: a file descriptor that somebody gave, or below 0
 * @question: what is asked on the terminal otherwise
 * @again: (nullable): what is asked there a second time, for a new passphrase
 * @error: set if there is none
 *
 * Reads a passphrase: a line of @fd, or what the person types, unseen. A passphrase is never an
 * argument, since everybody on the computer can see those.
 *
 * Returns: (transfer full): the passphrase, for tarn_cli_wipe_password(); %NULL with @error set
 */
char *
tarn_cli_ask_passphrase (int         fd,
                         const char *question,
                         const char *again,
                         GError    **error)
{
  return fd >= 0 ? take_line (fd, error) : ask_person (question, again, error);
}
