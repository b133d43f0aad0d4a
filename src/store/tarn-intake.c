/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-intake.h"

#include "tarn-limits.h"
#include "tarn-load.h"
#include "tarn-response-file.h"
#include "tarn-tar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* workshop: (nullable): made for the first good file if none was given
 * refused: (element-type TarnRefusal): the first TARN_LIMIT_REFUSALS
 * n_refused: all of them */
struct _TarnIntake
{
  TarnCatalogue *catalogue;
  GCancellable  *cancellable;
  TarnWorkshop  *workshop;
  GPtrArray     *refused;
  guint          n_refused;

  TarnIntakeProgress progress;
  gpointer           progress_data;
};

static void
refuse (TarnIntake *self,
        const char *file,
        const char *code,
        guint       line,
        const char *message)
{
  g_autofree char *name = g_filename_display_name (file);

  if (self->n_refused++ < TARN_LIMIT_REFUSALS)
    g_ptr_array_add (self->refused, tarn_refusal_new (name, code, line, message));
}

static char *
dup_message (const TarnIssue *issue)
{
  return tarn_issue_fill (_(tarn_issue_get_template (issue)), issue->argument);
}

static void
refuse_issue (TarnIntake *self,
              const char *file,
              const char *code,
              const char *argument)
{
  g_autoptr(TarnIssue) issue = tarn_issue_new (code, 0, argument);
  g_autofree char *message = dup_message (issue);

  refuse (self, file, issue->code, 0, message);
}

/* Of many issues the first one that is an error says enough: somebody has to ask for a new file. */
static void
refuse_issues (TarnIntake *self,
               const char *file,
               GPtrArray  *issues)
{
  for (guint i = 0; i < issues->len; i++)
    {
      const TarnIssue *issue = g_ptr_array_index (issues, i);
      g_autofree char *message = NULL;

      if (issue->severity != TARN_SEVERITY_ERROR)
        continue;

      message = dup_message (issue);
      refuse (self, file, issue->code, issue->line, message);
      return;
    }
}

/* What the other file is, where that is what is wrong. Never a band. */
static const char *
get_argument (TarnAdmission admission,
              TarnResponse *response)
{
  switch (admission)
    {
    case TARN_ADMISSION_OTHER_QUESTIONNAIRE:
      return tarn_response_get_questionnaire (response);
    case TARN_ADMISSION_OTHER_VERSION:
      return tarn_response_get_version (response);
    case TARN_ADMISSION_OTHER_ROUTE:
      return tarn_response_get_route (response) == TARN_ROUTE_QUICK ? "quick" : "full";
    case TARN_ADMISSION_TAKEN:
    case TARN_ADMISSION_DUPLICATE:
    case TARN_ADMISSION_UNKNOWN_BAND:
    default:
      return NULL;
    }
}

/* The first file that can be counted says what the room answers. */
static gboolean
open_room (TarnIntake   *self,
           const char   *file,
           TarnResponse *response)
{
  const char               *id = tarn_response_get_questionnaire (response);
  const TarnCatalogueEntry *entry;

  if (self->workshop != NULL)
    return TRUE;

  entry = tarn_catalogue_find (self->catalogue, id);
  if (entry == NULL)
    {
      refuse_issue (self, file, "questionnaire-missing", id);
      return FALSE;
    }

  self->workshop = tarn_workshop_new (entry->questionnaire, tarn_response_get_route (response));
  return TRUE;
}

/* A room that its first file did not get into is none. */
static void
close_empty_room (TarnIntake   *self,
                  TarnAdmission admission)
{
  if (admission != TARN_ADMISSION_TAKEN && admission != TARN_ADMISSION_DUPLICATE)
    g_clear_object (&self->workshop);
}

static void
take_bytes (TarnIntake *self,
            const char *file,
            GBytes     *bytes)
{
  g_autoptr(GPtrArray) issues = tarn_issues_new ();
  g_autoptr(TarnResponse) response = NULL;
  gboolean      is_first = self->workshop == NULL;
  TarnAdmission admission;

  response = tarn_response_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), issues);
  if (response == NULL)
    {
      refuse_issues (self, file, issues);
      return;
    }

  if (!open_room (self, file, response))
    return;

  admission = tarn_workshop_admit (self->workshop, response);
  if (admission != TARN_ADMISSION_TAKEN && admission != TARN_ADMISSION_DUPLICATE)
    refuse_issue (self, file, tarn_admission_get_code (admission),
                  get_argument (admission, response));
  if (is_first)
    close_empty_room (self, admission);
}

static gboolean
is_response_name (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return name[0] != '.' && g_str_has_suffix (lower, ".xml");
}

static void
take_archive (TarnIntake *self,
              const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(TarnTar) archive = tarn_tar_open (path, &error);

  while (archive != NULL && !g_cancellable_is_cancelled (self->cancellable))
    {
      g_autofree char *name = NULL;
      g_autoptr(GBytes) bytes = NULL;

      if (!tarn_tar_next (archive, TARN_LIMIT_RESPONSE_BYTES, &name, &bytes, &error))
        break;
      if (self->progress != NULL)
        self->progress (tarn_tar_get_percent (archive), self->progress_data);
      if (!is_response_name (name))
        continue;

      if (bytes != NULL)
        take_bytes (self, name, bytes);
      else
        refuse_issue (self, name, "file-too-large", TARN_LIMIT_RESPONSE_BYTES_TEXT);
    }

  if (error != NULL)
    refuse (self, path, NULL, 0, error->message);
}

static void
take_file (TarnIntake *self,
           const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = tarn_load (path, TARN_LIMIT_RESPONSE_BYTES, &error);

  if (bytes != NULL)
    take_bytes (self, path, bytes);
  else
    refuse (self, path, NULL, 0, error->message);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

/* Names are random, so their order is one that tells nothing of when the files came. */
static void
take_folder (TarnIntake *self,
             const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) folder = g_dir_open (path, 0, &error);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (folder == NULL)
    {
      refuse (self, path, NULL, 0, error->message);
      return;
    }

  while ((name = g_dir_read_name (folder)) != NULL)
    if (is_response_name (name))
      g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len && !g_cancellable_is_cancelled (self->cancellable); i++)
    {
      g_autofree char *file = g_build_filename (path, g_ptr_array_index (names, i), NULL);

      /* A pipe would be waited for, and a device never ends. */
      if (g_file_test (file, G_FILE_TEST_IS_REGULAR))
        take_file (self, file);
    }
}

/**
 * tarn_intake_new:
 * @catalogue: the questionnaires there are; it has to stay while the intake does
 * @workshop: (nullable): the room to take files into; %NULL to open one for the first good file
 *
 * Returns: (transfer full): an intake
 */
TarnIntake *
tarn_intake_new (TarnCatalogue *catalogue,
                 TarnWorkshop  *workshop)
{
  TarnIntake *self;

  g_return_val_if_fail (catalogue != NULL, NULL);

  self = g_new0 (TarnIntake, 1);
  self->catalogue = catalogue;
  self->workshop = workshop != NULL ? g_object_ref (workshop) : NULL;
  self->refused = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_refusal_free);

  return self;
}

/**
 * tarn_intake_free:
 * @self: (nullable) (transfer full): an intake
 *
 * Frees an intake.
 */
void
tarn_intake_free (TarnIntake *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->workshop);
  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->refused);
  g_free (self);
}

/**
 * tarn_intake_set_cancellable:
 * @self: an intake
 * @cancellable: (nullable): stops it, in the middle of an archive too; what was taken stays
 *
 * Lets another thread stop the reading.
 */
void
tarn_intake_set_cancellable (TarnIntake   *self,
                             GCancellable *cancellable)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->cancellable, cancellable);
}

/**
 * tarn_intake_set_progress:
 * @self: an intake
 * @progress: (nullable): told how far an archive has been taken
 * @user_data: (closure progress): for @progress
 *
 * Lets somebody follow the reading of an archive, of which nobody knows how many files are in it.
 */
void
tarn_intake_set_progress (TarnIntake        *self,
                          TarnIntakeProgress progress,
                          gpointer           user_data)
{
  g_return_if_fail (self != NULL);

  self->progress = progress;
  self->progress_data = user_data;
}

/**
 * tarn_intake_refuse:
 * @self: an intake
 * @path: a file that is not to be looked at
 * @message: why, and what to do
 *
 * Names it among those that are not counted.
 */
void
tarn_intake_refuse (TarnIntake *self,
                    const char *path,
                    const char *message)
{
  g_return_if_fail (self != NULL && path != NULL && message != NULL);

  refuse (self, path, NULL, 0, message);
}

/**
 * tarn_intake_take:
 * @self: an intake
 * @path: a workshop file, a folder of such files, or a tar archive of them: a name that ends in
 *   ".tar", or "-" for the standard input
 *
 * Takes files into the batch that waits. Of a folder or archive, files that do not end in ".xml"
 * and hidden files are left out.
 */
void
tarn_intake_take (TarnIntake *self,
                  const char *path)
{
  g_return_if_fail (self != NULL && path != NULL);

  if (g_str_equal (path, "-") || g_str_has_suffix (path, ".tar"))
    take_archive (self, path);
  else if (g_file_test (path, G_FILE_TEST_IS_DIR))
    take_folder (self, path);
  else
    take_file (self, path);
}

/**
 * tarn_intake_get_workshop:
 * @self: an intake
 *
 * Returns: (transfer none) (nullable): the room; %NULL before there was a good file
 */
TarnWorkshop *
tarn_intake_get_workshop (TarnIntake *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->workshop;
}

/**
 * tarn_intake_get_refused:
 * @self: an intake
 *
 * Returns: (transfer none) (element-type TarnRefusal): what is not counted, at most
 *   %TARN_LIMIT_REFUSALS of it; second files of a reflection are not among it
 */
GPtrArray *
tarn_intake_get_refused (TarnIntake *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->refused;
}

/**
 * tarn_intake_get_n_refused:
 * @self: an intake
 *
 * Returns: how many files are not counted
 */
guint
tarn_intake_get_n_refused (TarnIntake *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_refused;
}
