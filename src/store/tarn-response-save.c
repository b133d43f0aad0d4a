/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-response-save.h"

#include "tarn-response-file.h"
#include "tarn-save.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <sodium.h>
#include <string.h>
#include <sys/stat.h>

#define TOKEN_BYTES 16
#define NAME_BYTES  6

/* As private as the answers it is made of, until the person hands it in. */
#define RESPONSE_MODE 0600

static char *
new_hex (gsize n_bytes)
{
  guchar bytes[TOKEN_BYTES];
  char  *hex = g_malloc (2 * n_bytes + 1);

  g_assert (n_bytes <= sizeof bytes && sodium_init () >= 0);

  randombytes_buf (bytes, n_bytes);
  return sodium_bin2hex (hex, 2 * n_bytes + 1, bytes, n_bytes);
}

/* The time of day would tell who left the room when. */
static gboolean
set_to_midnight (const char *path)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autoptr(GDateTime) midnight = NULL;
  struct timespec times[2] = { 0 };

  midnight = g_date_time_new_local (g_date_time_get_year (now), g_date_time_get_month (now),
                                    g_date_time_get_day_of_month (now), 0, 0, 0);
  times[0].tv_sec = times[1].tv_sec = g_date_time_to_unix (midnight);

  return utimensat (AT_FDCWD, path, times, 0) == 0;
}

/**
 * tarn_response_new_token:
 *
 * Returns: (transfer full): a random token, which says nothing
 */
char *
tarn_response_new_token (void)
{
  return new_hex (TOKEN_BYTES);
}

/**
 * tarn_response_new_name:
 *
 * Returns: (transfer full): a random name for a workshop file; it has nothing to do with the token
 */
char *
tarn_response_new_name (void)
{
  g_autofree char *hex = new_hex (NAME_BYTES);

  return g_strdup_printf ("workshop-%s.xml", hex);
}

/**
 * tarn_response_save:
 * @self: a response
 * @path: where to save
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Saves a workshop file, whole or not at all, and sets its time to midnight (scoring method,
 * section 10, rule 8).
 *
 * Returns: %TRUE when it is saved
 */
gboolean
tarn_response_save (TarnResponse *self,
                    const char   *path,
                    GError      **error)
{
  gsize            length;
  g_autofree char *data = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL && path != NULL, FALSE);

  data = tarn_response_write (self, &length);
  if (!tarn_save (path, data, length, RESPONSE_MODE, error))
    return FALSE;
  if (set_to_midnight (path))
    return TRUE;

  name = g_filename_display_name (path);
  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_WRITE,
               _("“%s” was saved, but its time of day could not be hidden: %s. Save it on another "
                 "disk before you hand it in."),
                  name, g_strerror (errno));
  return FALSE;
}
