/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TarnStoreError:
 * @TARN_STORE_ERROR_NOT_FOUND: there is no such file or folder
 * @TARN_STORE_ERROR_NOT_PERMITTED: this person may not read it, or not write there
 * @TARN_STORE_ERROR_IS_FOLDER: it is a folder, where a file was wanted
 * @TARN_STORE_ERROR_TOO_LARGE: it is larger than any file of its kind
 * @TARN_STORE_ERROR_READ: it could not be read for another reason
 * @TARN_STORE_ERROR_NO_SPACE: the disk, or this person's share of it, is full
 * @TARN_STORE_ERROR_WRITE: it could not be written for another reason
 * @TARN_STORE_ERROR_LOCKED: the journal is sealed, and its passphrase was not given yet
 * @TARN_STORE_ERROR_PASSPHRASE: the passphrase is another one
 * @TARN_STORE_ERROR_DAMAGED: what is in it was changed or cut short
 * @TARN_STORE_ERROR_NEWER: a newer Tarn made it
 * @TARN_STORE_ERROR_BUSY: another window or program has it open
 * @TARN_STORE_ERROR_NO_MEMORY: a passphrase needs more memory than there is
 *
 * What can go wrong with a file on disk. Each message says what happened, to which file, and what
 * to do next, and is fit to be shown as it is.
 */
typedef enum
{
  TARN_STORE_ERROR_NOT_FOUND,
  TARN_STORE_ERROR_NOT_PERMITTED,
  TARN_STORE_ERROR_IS_FOLDER,
  TARN_STORE_ERROR_TOO_LARGE,
  TARN_STORE_ERROR_READ,
  TARN_STORE_ERROR_NO_SPACE,
  TARN_STORE_ERROR_WRITE,
  TARN_STORE_ERROR_LOCKED,
  TARN_STORE_ERROR_PASSPHRASE,
  TARN_STORE_ERROR_DAMAGED,
  TARN_STORE_ERROR_NEWER,
  TARN_STORE_ERROR_BUSY,
  TARN_STORE_ERROR_NO_MEMORY,
} TarnStoreError;

#define TARN_STORE_ERROR (tarn_store_error_quark ())

GQuark tarn_store_error_quark (void);

G_END_DECLS
