/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-input.h"

#include "tarn-cli-output.h"
#include "tarn-folders.h"
#include "tarn-reflection-file.h"
#include "tarn-score.h"

#include <glib/gi18n.h>

static void
complain_of_twins (TarnCatalogue           *catalogue,
                   const TarnQuestionnaire *used)
{
  GPtrArray *entries = tarn_catalogue_list (catalogue);

  for (guint i = 0; i < entries->len; i++)
    {
      const TarnCatalogueEntry *entry = g_ptr_array_index (entries, i);

      if (entry->instead != NULL && entry->instead->questionnaire == used)
        tarn_cli_complain_issues (entry->path, entry->issues);
    }
}

/**
 * tarn_cli_open_catalogue:
 * @options: what every command takes
 * @status: (out): the exit code when it cannot be used
 *
 * Reads the questionnaires of the folders, and those that were named. One that was named has to be
 * good.
 *
 * Returns: (transfer full) (nullable): the catalogue
 */
TarnCatalogue *
tarn_cli_open_catalogue (const TarnOptions *options,
                         TarnExit          *status)
{
  g_auto(GStrv) folders = tarn_folders_list ("questionnaires");
  g_autoptr(TarnCatalogue) catalogue = NULL;

  catalogue = tarn_catalogue_new ((const char *const *)folders,
                                  (const char *const *)options->languages);

  *status = TARN_EXIT_GOOD;
  for (guint i = 0; options->questionnaires != NULL && options->questionnaires[i] != NULL; i++)
    {
      const TarnCatalogueEntry *entry =
        tarn_catalogue_add_file (catalogue, options->questionnaires[i]);

      if (tarn_catalogue_entry_bad (entry))
        *status = tarn_cli_worse (*status, tarn_cli_complain_entry (entry));
    }

  return *status == TARN_EXIT_GOOD ? g_steal_pointer (&catalogue) : NULL;
}

/**
 * tarn_cli_complain_of_broken:
 * @catalogue: the questionnaires
 *
 * Says which files of the folders are broken. That is no reason to refuse a reflection, which may
 * not need them; but a person whose own questionnaire is passed over has to know.
 */
void
tarn_cli_complain_of_broken (TarnCatalogue *catalogue)
{
  GPtrArray *entries = tarn_catalogue_list (catalogue);

  for (guint i = 0; i < entries->len; i++)
    {
      const TarnCatalogueEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char          *name = g_filename_display_name (entry->path);

      if (tarn_catalogue_entry_bad (entry))
        tarn_cli_complain (_("“%s” is broken and was left out; “tarn-cli validate” says why."),
                              name);
    }
}

/**
 * tarn_cli_check_reflection:
 * @catalogue: the questionnaires
 * @file: the entry of a reflection, to which issues are added
 * @bytes: what is in the file
 * @questionnaire: (out) (transfer none) (nullable): what it answers
 *
 * Reads a reflection and checks it against its questionnaire.
 *
 * Returns: (transfer full) (nullable): the reflection; %NULL when it is refused
 */
TarnReflection *
tarn_cli_check_reflection (TarnCatalogue      *catalogue,
                           TarnCatalogueEntry *file,
                           GBytes             *bytes,
                           TarnQuestionnaire **questionnaire)
{
  g_autoptr(TarnReflection) reflection = NULL;
  const TarnCatalogueEntry *found;
  const char               *id;

  *questionnaire = NULL;
  reflection = tarn_reflection_read (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                     file->issues);
  if (reflection == NULL)
    return NULL;

  id = tarn_reflection_get_questionnaire (reflection);
  found = tarn_catalogue_find (catalogue, id);
  if (found == NULL)
    {
      tarn_issues_add (file->issues, "questionnaire-missing", 0, id);
      return NULL;
    }

  *questionnaire = found->questionnaire;
  if (!tarn_reflection_check (reflection, *questionnaire, file->issues))
    return NULL;

  return g_steal_pointer (&reflection);
}

/**
 * tarn_cli_read_input:
 * @catalogue: the questionnaires
 * @path: a file, or "-" for the standard input
 * @status: (out): the exit code when it cannot be used
 *
 * Reads a reflection, checks it, and scores it. What is wrong with it goes to the standard error.
 *
 * Returns: (transfer full) (nullable): the reflection with its profile
 */
TarnInput *
tarn_cli_read_input (TarnCatalogue *catalogue,
                     const char    *path,
                     TarnExit      *status)
{
  g_autoptr(TarnCatalogueEntry) file = tarn_catalogue_entry_new (path, TARN_ORIGIN_GIVEN);
  g_autoptr(TarnInput) input = g_new0 (TarnInput, 1);
  g_autoptr(GBytes) bytes = tarn_catalogue_entry_load (file);
  TarnQuestionnaire *questionnaire = NULL;

  if (bytes != NULL)
    input->reflection = tarn_cli_check_reflection (catalogue, file, bytes, &questionnaire);

  *status = tarn_cli_complain_entry (file);
  if (input->reflection == NULL)
    return NULL;

  complain_of_twins (catalogue, questionnaire);
  input->path = g_strdup (path);
  input->questionnaire = tarn_questionnaire_ref (questionnaire);
  input->profile = tarn_score (questionnaire, input->reflection);
  tarn_cli_complain_issues (tarn_catalogue_find (catalogue, questionnaire->id)->path,
                            tarn_asked_get_issues (tarn_profile_get_asked (input->profile)));

  return g_steal_pointer (&input);
}

/**
 * tarn_cli_load_texts:
 * @options: what every command takes
 * @status: (out): the exit code when they cannot be used
 *
 * Reads the report's own words.
 *
 * Returns: (transfer full) (nullable): the texts
 */
TarnTexts *
tarn_cli_load_texts (const TarnOptions *options,
                     TarnExit          *status)
{
  g_auto(GStrv) folders = tarn_folders_list ("texts");
  g_autoptr(GPtrArray) files = NULL;
  TarnTexts *texts;

  files = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_catalogue_entry_free);
  texts = tarn_catalogue_load_texts ((const char *const *)folders,
                                     (const char *const *)options->languages, files);
  if (texts != NULL)
    return texts;

  *status = files->len == 0 ? TARN_EXIT_FILES : TARN_EXIT_GOOD;
  if (files->len == 0)
    tarn_cli_complain (_("The texts of the report were not found. Install Tarn again."));
  for (guint i = 0; i < files->len; i++)
    {
      const TarnCatalogueEntry *file = g_ptr_array_index (files, i);

      if (tarn_catalogue_entry_bad (file))
        *status = tarn_cli_worse (*status, tarn_cli_complain_entry (file));
    }

  return NULL;
}

/**
 * tarn_cli_list_parts:
 * @inputs: (element-type TarnInput): reflections
 *
 * Returns: (transfer full): the same for a report; free with g_free()
 */
TarnReportInput *
tarn_cli_list_parts (GPtrArray *inputs)
{
  TarnReportInput *parts = g_new0 (TarnReportInput, inputs->len);

  for (guint i = 0; i < inputs->len; i++)
    {
      const TarnInput *input = g_ptr_array_index (inputs, i);

      parts[i].profile = input->profile;
      parts[i].reflection = input->reflection;
    }

  return parts;
}

/**
 * tarn_input_free:
 * @self: (nullable) (transfer full): a reflection with its profile
 *
 * Frees it.
 */
void
tarn_input_free (TarnInput *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_clear_object (&self->reflection);
  g_clear_pointer (&self->profile, tarn_profile_unref);
  g_clear_pointer (&self->questionnaire, tarn_questionnaire_unref);
  g_free (self);
}
