/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-tar.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#define BLOCK 512

/* Where the fields of a header stand, and how long they are. */
#define NAME_LENGTH     100
#define SIZE_AT         124
#define SIZE_LENGTH     12
#define CHECKSUM_AT     148
#define CHECKSUM_LENGTH 8
#define TYPE_AT         156

struct _TarnTar
{
  char *name;
  FILE *file;
  off_t size; /* 0 where it has none */
};

static gboolean
set_damaged (TarnTar *self,
             GError **error)
{
  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_DAMAGED,
               _("“%s” is not a whole tar archive. Make it again."), self->name);
  return FALSE;
}

static gboolean
read_all (TarnTar *self,
          void    *data,
          gsize    length,
          GError **error)
{
  if (fread (data, 1, length, self->file) == length)
    return TRUE;

  if (!ferror (self->file))
    return set_damaged (self, error);

  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_READ,
               _("“%s” could not be read to its end: %s. Check the disk or drive it is on."),
                  self->name, g_strerror (errno));
  return FALSE;
}

static gboolean
skip (TarnTar *self,
      guint64  length,
      GError **error)
{
  char buffer[16 * BLOCK];

  while (length > 0)
    {
      gsize part = MIN (length, sizeof buffer);

      if (!read_all (self, buffer, part, error))
        return FALSE;
      length -= part;
    }

  return TRUE;
}

static guint64
round_up (guint64 length)
{
  return (length + BLOCK - 1) / BLOCK * BLOCK;
}

/* Numbers are octal, with blanks before and a blank or NUL behind. */
static gboolean
read_number (const char *field,
             gsize       length,
             guint64    *number)
{
  g_autofree char *text = g_strndup (field, length);

  return g_ascii_string_to_unsigned (g_strstrip (text), 8, 0, G_MAXINT64, number, NULL);
}

/* The sum of all bytes of the header, its own field taken as blanks. */
static gboolean
is_header (const char *block)
{
  guint64 expected;
  guint64 sum = 0;

  for (guint i = 0; i < BLOCK; i++)
    sum += i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_LENGTH ? ' ' : (guchar)block[i];

  return read_number (block + CHECKSUM_AT, CHECKSUM_LENGTH, &expected) && expected == sum;
}

static gboolean
is_empty (const char *block)
{
  for (guint i = 0; i < BLOCK; i++)
    if (block[i] != '\0')
      return FALSE;

  return TRUE;
}

/**
 * tarn_tar_open:
 * @path: an archive, or "-" for the standard input
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Returns: (transfer full) (nullable): the archive; %NULL with @error set when it cannot be opened
 */
TarnTar *
tarn_tar_open (const char *path,
               GError    **error)
{
  gboolean         is_input = strcmp (path, "-") == 0;
  g_autofree char *name = g_filename_display_name (path);
  FILE            *file = is_input ? stdin : fopen (path, "rbe");
  struct stat      st;
  TarnTar         *self;

  if (is_input)
    {
      g_free (name);
      name = g_strdup (_("standard input"));
    }

  if (file == NULL)
    {
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_READ,
                   _("“%s” could not be opened: %s. Check the disk or drive it is on."), name,
                      g_strerror (errno));
      return NULL;
    }

  self = g_new0 (TarnTar, 1);
  self->name = g_steal_pointer (&name);
  self->file = file;
  if (fstat (fileno (file), &st) == 0 && S_ISREG (st.st_mode))
    self->size = st.st_size;

  return self;
}

/**
 * tarn_tar_next:
 * @self: an archive
 * @limit: the most bytes that are wanted of a file
 * @name: (out): the name of the next file
 * @bytes: (out) (nullable): its content; %NULL if that is more than @limit
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Goes to the next regular file. What is no regular file is passed over.
 *
 * Returns: %FALSE without an error at the end, with one if the archive is damaged
 */
gboolean
tarn_tar_next (TarnTar *self,
               gsize    limit,
               char   **name,
               GBytes **bytes,
               GError **error)
{
  g_return_val_if_fail (self != NULL && name != NULL && bytes != NULL, FALSE);

  for (;;)
    {
      char    block[BLOCK];
      guint64 size;
      char   *data;

      if (!read_all (self, block, BLOCK, error) || is_empty (block))
        return FALSE;
      if (!is_header (block) || !read_number (block + SIZE_AT, SIZE_LENGTH, &size))
        return set_damaged (self, error);

      if (block[TYPE_AT] != '0' && block[TYPE_AT] != '\0')
        {
          if (!skip (self, round_up (size), error))
            return FALSE;
          continue;
        }

      g_clear_pointer (bytes, g_bytes_unref);
      *name = g_strndup (block, NAME_LENGTH);
      if (size > limit)
        return skip (self, round_up (size), error);

      data = g_malloc (round_up (size) + 1);
      *bytes = g_bytes_new_take (data, size);
      return read_all (self, data, round_up (size), error);
    }
}

/**
 * tarn_tar_get_percent:
 * @self: an archive
 *
 * Returns: how much of it was read; 0 where nobody can know, as of the standard input
 */
guint
tarn_tar_get_percent (TarnTar *self)
{
  off_t at;

  g_return_val_if_fail (self != NULL, 0);

  at = ftello (self->file);
  return self->size > 0 && at > 0 ? (guint)(100 * MIN (at, self->size) / self->size) : 0;
}

/**
 * tarn_tar_free:
 * @self: (nullable) (transfer full): an archive
 *
 * Closes an archive.
 */
void
tarn_tar_free (TarnTar *self)
{
  if (self == NULL)
    return;

  if (self->file != stdin)
    fclose (self->file);
  g_free (self->name);
  g_free (self);
}
