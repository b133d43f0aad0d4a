/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-proof.h"

#include "tarn-export.h"
#include "tarn-library.h"
#include "tarn-pdf-finish.h"
#include "tarn-save.h"

#include <glib/gi18n.h>
#include <string.h>

/* A report is as private as the answers it is made of. */
#define REPORT_MODE 0600

struct _TarnProof
{
  GObject parent_instance;

  TarnLayout *layout;
  TarnFonts  *fonts; /* for the thread of the window alone */
  char       *missing;
};

typedef struct
{
  TarnReport      *report;
  const TarnPaper *paper;
} Making;

typedef struct
{
  GFile *file;
  char  *date;
  char  *password;
} Saving;

G_DEFINE_FINAL_TYPE (TarnProof, tarn_proof, G_TYPE_OBJECT)

static void
making_free (gpointer data)
{
  Making *making = data;

  tarn_report_unref (making->report);
  g_free (making);
}

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  if (saving->password != NULL)
    explicit_bzero (saving->password, strlen (saving->password));
  g_free (saving->password);
  g_free (saving->date);
  g_object_unref (saving->file);
  g_free (saving);
}

/* Whoever measured goes on to draw: the typefaces change hands with the proof. */
static void
make_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  const Making *making = data;
  GError       *error = NULL;
  g_autoptr(TarnFonts) fonts = tarn_library_open_fonts (&error);
  TarnProof *self;

  if (fonts == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  self = g_object_new (TARN_TYPE_PROOF, NULL);
  self->missing = tarn_fonts_prepare (fonts, making->report);
  if (g_task_return_error_if_cancelled (task))
    {
      g_object_unref (self);
      return;
    }
  self->layout = tarn_layout_new (making->report, making->paper, tarn_fonts_get_measure (fonts));
  self->fonts = g_steal_pointer (&fonts);
  g_task_return_pointer (task, self, g_object_unref);
}

/* The window may draw with its typefaces meanwhile, so the file is drawn with others. */
static GBytes *
draw (TarnLayout   *layout,
      const Saving *saving,
      GCancellable *cancellable,
      GError      **error)
{
  g_autoptr(TarnFonts) fonts = tarn_library_open_fonts (error);
  g_autoptr(GBytes) open = NULL;
  g_autofree char *missing = NULL;

  if (fonts == NULL)
    return NULL;
  missing = tarn_fonts_prepare (fonts, tarn_layout_get_report (layout));
  open = tarn_export_pdf (layout, fonts, saving->date, cancellable, error);
  if (open == NULL || saving->password == NULL)
    return g_steal_pointer (&open);
  return tarn_pdf_lock (open, saving->password, error);
}

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  TarnProof       *self = source;
  const Saving    *saving = data;
  g_autofree char *path = g_file_get_path (saving->file);
  g_autoptr(GBytes) bytes = NULL;
  GError *error = NULL;

  if (path == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                               _("Tarn saves only on this computer."));
      return;
    }
  bytes = draw (self->layout, saving, cancellable, &error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, &error))
    g_task_return_error (task, error);
  else if (tarn_save (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), REPORT_MODE,
                      &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
tarn_proof_finalize (GObject *object)
{
  TarnProof *self = TARN_PROOF (object);

  g_clear_pointer (&self->layout, tarn_layout_unref);
  g_clear_object (&self->fonts);
  g_free (self->missing);

  G_OBJECT_CLASS (tarn_proof_parent_class)->finalize (object);
}

static void
tarn_proof_class_init (TarnProofClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tarn_proof_finalize;
}

static void
tarn_proof_init (TarnProof *self)
{
}

/**
 * tarn_proof_new_async:
 * @report: a report
 * @paper: what it is laid out for
 * @cancellable: (nullable): ends the waiting for it
 * @callback: called when it is there
 * @user_data: (closure callback): for @callback
 *
 * Lays a report out, without waiting.
 */
void
tarn_proof_new_async (TarnReport         *report,
                      const TarnPaper    *paper,
                      GCancellable       *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  Making *making;

  g_return_if_fail (report != NULL && paper != NULL);

  making = g_new0 (Making, 1);
  making->report = tarn_report_ref (report);
  making->paper = paper;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_task_data (task, making, making_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, make_thread);
}

/**
 * tarn_proof_new_finish:
 * @result: what the callback was given
 * @error: set if it could not be laid out
 *
 * Returns: (transfer full) (nullable): the pages
 */
TarnProof *
tarn_proof_new_finish (GAsyncResult *result,
                       GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * tarn_proof_get_layout:
 * @self: pages
 *
 * Returns: (transfer none): where everything stands
 */
TarnLayout *
tarn_proof_get_layout (TarnProof *self)
{
  g_return_val_if_fail (TARN_IS_PROOF (self), NULL);

  return self->layout;
}

/**
 * tarn_proof_get_fonts:
 * @self: pages
 *
 * Returns: (transfer none): the typefaces to draw them with, in the thread of the window
 */
TarnFonts *
tarn_proof_get_fonts (TarnProof *self)
{
  g_return_val_if_fail (TARN_IS_PROOF (self), NULL);

  return self->fonts;
}

/**
 * tarn_proof_get_missing:
 * @self: pages
 *
 * Returns: (transfer none) (nullable): the letters that no typeface has, which are drawn as boxes
 */
const char *
tarn_proof_get_missing (TarnProof *self)
{
  g_return_val_if_fail (TARN_IS_PROOF (self), NULL);

  return self->missing;
}

/**
 * tarn_proof_save_async:
 * @self: pages
 * @file: where to
 * @date: ISO date of the file; it is the only time in it
 * @password: (transfer full) (nullable): what the file asks for when it is opened; it is wiped
 *   from memory as soon as the file is there
 * @cancellable: (nullable): as long as nothing is written, leaves everything as it was
 * @callback: called when it is done
 * @user_data: (closure callback): for @callback
 *
 * Saves the pages as PDF, whole or not at all, readable by this person alone.
 */
void
tarn_proof_save_async (TarnProof          *self,
                       GFile              *file,
                       const char         *date,
                       char               *password,
                       GCancellable       *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer            user_data)
{
  g_autoptr(GTask) task = NULL;
  Saving *saving;

  g_return_if_fail (TARN_IS_PROOF (self));
  g_return_if_fail (G_IS_FILE (file) && date != NULL);

  saving = g_new0 (Saving, 1);
  saving->file = g_object_ref (file);
  saving->date = g_strdup (date);
  saving->password = password;
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_task_data (task, saving, saving_free);
  /* What was written by then is said to be written. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, save_thread);
}

/**
 * tarn_proof_save_finish:
 * @self: pages
 * @result: what the callback was given
 * @error: set if they could not be saved
 *
 * Returns: %TRUE if they were
 */
gboolean
tarn_proof_save_finish (TarnProof    *self,
                        GAsyncResult *result,
                        GError      **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
