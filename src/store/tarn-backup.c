/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-backup.h"

#include "tarn-limits.h"
#include "tarn-seal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAGIC        "tarnback"
#define VERSION_BYTE 1
#define MOST_ITEMS   100000

/* What stands before the sealed part; data/schema/journal.md describes it and what follows. */
typedef struct
{
  char   magic[8];
  guint8 version;
  guint8 unused[7];
  guint8 stretch[TARN_STRETCH_BYTES];
} Head;

/* What is left to read of what was sealed. */
typedef struct
{
  const guint8 *data;
  gsize         length;
} Rest;

static void
append_number (GByteArray *to,
               gsize       number)
{
  guint32 bytes = GUINT32_TO_LE ((guint32)number);

  g_byte_array_append (to, (const guint8 *)&bytes, sizeof bytes);
}

static void
append_bytes (GByteArray   *to,
              const guint8 *data,
              gsize         length)
{
  append_number (to, length);
  g_byte_array_append (to, data, length);
}

static gboolean
take_number (Rest    *rest,
             guint32 *number)
{
  if (rest->length < sizeof *number)
    return FALSE;

  memcpy (number, rest->data, sizeof *number);
  *number = GUINT32_FROM_LE (*number);
  rest->data += sizeof *number;
  rest->length -= sizeof *number;

  return TRUE;
}

static const guint8 *
take_bytes (Rest    *rest,
            guint32  most,
            guint32 *length)
{
  const guint8 *data;

  if (!take_number (rest, length) || *length > most || *length > rest->length)
    return NULL;

  data = rest->data;
  rest->data += *length;
  rest->length -= *length;

  return data;
}

/* A name of letters, digits and hyphens leads nowhere but into the folder of the journal. */
static gboolean
is_name (const guint8 *data,
         guint32       length)
{
  for (guint32 i = 0; i < length; i++)
    if (!g_ascii_isalnum (data[i]) && data[i] != '-')
      return FALSE;

  return length > 0 && data[0] != '-';
}

static GPtrArray *
read_items (GBytes *content)
{
  g_autoptr(GPtrArray) items = NULL;
  Rest    rest;
  guint32 n;

  rest.data = g_bytes_get_data (content, &rest.length);
  if (!take_number (&rest, &n) || n > MOST_ITEMS)
    return NULL;

  items = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_backup_item_free);
  for (guint32 i = 0; i < n; i++)
    {
      guint32       name_length;
      guint32       length;
      const guint8 *name = take_bytes (&rest, TARN_LIMIT_ID_CHARS, &name_length);
      const guint8 *data =
        name != NULL ? take_bytes (&rest, TARN_LIMIT_FILE_BYTES, &length) : NULL;
      g_autofree char *id = NULL;
      g_autoptr(GBytes) bytes = NULL;

      if (data == NULL || !is_name (name, name_length))
        return NULL;
      id = g_strndup ((const char *)name, name_length);
      bytes = g_bytes_new (data, length);
      g_ptr_array_add (items, tarn_backup_item_new (id, bytes));
    }

  return rest.length == 0 ? g_steal_pointer (&items) : NULL;
}

/**
 * tarn_backup_item_new:
 * @id: the name of an entry
 * @content: what its file holds
 *
 * Returns: (transfer full): an item
 */
TarnBackupItem *
tarn_backup_item_new (const char *id,
                      GBytes     *content)
{
  TarnBackupItem *self = g_new0 (TarnBackupItem, 1);

  self->id = g_strdup (id);
  self->content = g_bytes_ref (content);

  return self;
}

/**
 * tarn_backup_item_free:
 * @self: (nullable) (transfer full): an item
 *
 * Frees it.
 */
void
tarn_backup_item_free (TarnBackupItem *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_bytes_unref (self->content);
  g_free (self);
}

/**
 * tarn_backup_seal:
 * @items: (element-type TarnBackupItem): what is put into it
 * @passphrase: opens it again
 * @quick: whether the passphrase is stretched as little as can be, which tests ask for
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Makes one sealed file of many. It takes a second or more.
 *
 * Returns: (transfer full): the content of the file; %NULL with @error set
 */
GBytes *
tarn_backup_seal (GPtrArray  *items,
                  const char *passphrase,
                  gboolean    quick,
                  GError    **error)
{
  Head head = { MAGIC, VERSION_BYTE };
  g_autoptr(TarnSecret) secret = NULL;
  g_autoptr(GByteArray) content = g_byte_array_new ();

  g_return_val_if_fail (items != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL && *passphrase != '\0', NULL);

  if (quick)
    tarn_stretch_init_least (head.stretch);
  else
    tarn_stretch_init (head.stretch);
  secret = tarn_secret_new_from_passphrase (passphrase, head.stretch, error);
  if (secret == NULL)
    return NULL;

  append_number (content, items->len);
  for (guint i = 0; i < items->len; i++)
    {
      const TarnBackupItem *item = items->pdata[i];
      gsize                 length;
      const guint8         *data = g_bytes_get_data (item->content, &length);

      append_bytes (content, (const guint8 *)item->id, strlen (item->id));
      append_bytes (content, data, length);
    }

  return tarn_seal (secret, (const guint8 *)&head, sizeof head, content->data, content->len);
}

/**
 * tarn_backup_open:
 * @file: the content of a file
 * @passphrase: what it was sealed with
 * @error: return location for an error of %TARN_STORE_ERROR
 *
 * Opens a backup. It takes a second or more.
 *
 * Returns: (transfer full) (element-type TarnBackupItem): what is in it; %NULL with
 *   %TARN_STORE_ERROR_PASSPHRASE for a wrong passphrase or a file that was changed, between which
 *   nobody can tell
 */
GPtrArray *
tarn_backup_open (GBytes     *file,
                  const char *passphrase,
                  GError    **error)
{
  Head          head;
  gsize         length;
  const guint8 *data;
  g_autoptr(TarnSecret) secret = NULL;
  g_autoptr(GBytes) content = NULL;
  GPtrArray *items;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (passphrase != NULL, NULL);

  data = g_bytes_get_data (file, &length);
  if (length > offsetof (Head, version) && memcmp (data, MAGIC, sizeof head.magic) == 0 &&
      data[offsetof (Head, version)] > VERSION_BYTE)
    {
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NEWER,
                   _("The backup was made with a newer version of Tarn. Install that version to "
                     "restore it."));
      return NULL;
    }

  if (length >= sizeof head)
    memcpy (&head, data, sizeof head);
  if (length < sizeof head || memcmp (head.magic, MAGIC, sizeof head.magic) != 0 ||
      !tarn_stretch_is_valid (head.stretch))
    {
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_DAMAGED,
                   _("The file is no backup of Tarn, or its beginning is damaged. Check that it is "
                     "the right file."));
      return NULL;
    }

  secret = tarn_secret_new_from_passphrase (passphrase, head.stretch, error);
  if (secret == NULL)
    return NULL;

  content = tarn_unseal (secret, data, length, sizeof head);
  if (content == NULL)
    {
      g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_PASSPHRASE,
                   _("The backup does not open: this is not its passphrase, or the file was "
                     "changed or cut short. It is the passphrase that was given when the backup "
                     "was made."));
      return NULL;
    }

  items = read_items (content);
  if (items == NULL)
    g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_DAMAGED,
                 _("What is in the backup makes no sense. It was not made by Tarn."));

  return items;
}
