/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-input.h"
#include "tarn-cli-options.h"
#include "tarn-cli-output.h"
#include "tarn-file-kind.h"
#include "tarn-folders.h"
#include "tarn-issues-json.h"
#include "tarn-limits.h"
#include "tarn-identifiers-reader.h"
#include "tarn-load.h"
#include "tarn-questionnaire-reader.h"
#include "tarn-response-file.h"
#include "tarn-schema.h"
#include "tarn-texts-reader.h"

#include <glib/gi18n.h>

static const char *
get_schema_name (TarnFileKind kind)
{
  switch (kind)
    {
    case TARN_FILE_KIND_QUESTIONNAIRE:
      return "questionnaire.rng";
    case TARN_FILE_KIND_TEXTS:
      return "texts.rng";
    case TARN_FILE_KIND_IDENTIFIERS:
      return "identifiers.rng";
    case TARN_FILE_KIND_REFLECTION:
      return "reflection.rng";
    case TARN_FILE_KIND_WORKSHOP:
      return "workshop.rng";
    case TARN_FILE_KIND_UNKNOWN:
    default:
      return NULL;
    }
}

/* The schemas come with Tarn; a folder of the person's own has no say in them. */
static GBytes *
load_schema (const char *name,
             GError    **error)
{
  g_auto(GStrv) folders = tarn_folders_list ("schema");

  for (guint i = 1; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_build_filename (folders[i], name, NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return tarn_load (path, TARN_LIMIT_FILE_BYTES, error);
    }

  g_set_error (error, TARN_STORE_ERROR, TARN_STORE_ERROR_NOT_FOUND,
               _("The schema “%s”, which comes with Tarn, was not found. Install Tarn again."),
                  name);
  return NULL;
}

static void
check_schema (TarnCatalogueEntry *file,
              TarnFileKind        kind,
              GBytes             *bytes)
{
  const char *name = get_schema_name (kind);
  g_autoptr(GBytes) schema = NULL;

  if (name == NULL)
    return;

  schema = load_schema (name, &file->error);
  if (schema != NULL)
    tarn_schema_validate (g_bytes_get_data (schema, NULL), g_bytes_get_size (schema),
                          g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), file->issues);
}

/* Only a reflection needs the questionnaires, and they take longer to read than it does. */
static TarnReflection *
read_reflection (TarnCatalogueEntry *file,
                 GBytes             *bytes,
                 TarnCatalogue     **catalogue,
                 const TarnOptions  *options)
{
  TarnQuestionnaire *questionnaire;
  TarnExit           status;

  if (*catalogue == NULL)
    {
      *catalogue = tarn_cli_open_catalogue (options, &status);
      tarn_cli_complain_of_broken (*catalogue);
    }

  return tarn_cli_check_reflection (*catalogue, file, bytes, &questionnaire);
}

static void
read_by_kind (TarnCatalogueEntry *file,
              TarnFileKind        kind,
              GBytes             *bytes,
              TarnCatalogue     **catalogue,
              const TarnOptions  *options)
{
  const char *const *languages = (const char *const *)options->languages;
  gsize              length;
  const char        *data = g_bytes_get_data (bytes, &length);

  switch (kind)
    {
    case TARN_FILE_KIND_TEXTS:
      {
        g_autoptr(TarnTexts) texts = tarn_texts_new ();

        tarn_texts_read (texts, data, length, languages, file->issues);
        break;
      }

    case TARN_FILE_KIND_IDENTIFIERS:
      {
        g_autoptr(TarnIdentifiers) identifiers = tarn_identifiers_new ();

        tarn_identifiers_read (identifiers, data, length, languages, file->issues);
        break;
      }

    case TARN_FILE_KIND_REFLECTION:
      {
        g_autoptr(TarnReflection) reflection = read_reflection (file, bytes, catalogue, options);

        break;
      }

    case TARN_FILE_KIND_WORKSHOP:
      {
        g_autoptr(TarnResponse) response = tarn_response_read (data, length, file->issues);

        break;
      }

    case TARN_FILE_KIND_QUESTIONNAIRE:
    case TARN_FILE_KIND_UNKNOWN:
    default:
      /* The reader of questionnaires also knows best what to say of a file of no kind. */
      file->questionnaire = tarn_questionnaire_read (data, length, languages, file->issues);
      break;
    }
}

static TarnCatalogueEntry *
check_file (const char        *path,
            TarnCatalogue    **catalogue,
            const TarnOptions *options)
{
  TarnCatalogueEntry *file = tarn_catalogue_entry_new (path, TARN_ORIGIN_GIVEN);
  g_autoptr(GBytes) bytes = tarn_catalogue_entry_load (file);

  if (bytes != NULL)
    {
      TarnFileKind kind = tarn_file_kind (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

      read_by_kind (file, kind, bytes, catalogue, options);
      if (!tarn_issues_have_error (file->issues))
        check_schema (file, kind, bytes);
      tarn_issues_sort (file->issues);
    }

  return file;
}

static char *
dup_json (GPtrArray *files)
{
  g_autofree TarnFileIssues *lists = g_new (TarnFileIssues, files->len);
  g_autofree char           *json = NULL;

  for (guint i = 0; i < files->len; i++)
    {
      const TarnCatalogueEntry *file = g_ptr_array_index (files, i);

      lists[i].file = file->path;
      lists[i].issues = file->issues;
    }

  json = tarn_issues_to_json (lists, files->len);
  return g_strconcat (json, "\n", NULL);
}

static char *
dup_text (GPtrArray *files)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < files->len; i++)
    {
      const TarnCatalogueEntry *file = g_ptr_array_index (files, i);

      for (guint j = 0; j < file->issues->len; j++)
        tarn_cli_append_issue (text, file->path, g_ptr_array_index (file->issues, j));
    }

  return g_string_free (text, FALSE);
}

/* Says of each file how it went, apart from the issues themselves. */
static TarnExit
sum_up (GPtrArray *files)
{
  TarnExit status = TARN_EXIT_GOOD;

  for (guint i = 0; i < files->len; i++)
    {
      const TarnCatalogueEntry *file = g_ptr_array_index (files, i);
      g_autofree char          *name = g_filename_display_name (file->path);

      if (file->error != NULL)
        status = tarn_cli_worse (status, tarn_cli_complain_error (file->error));
      else if (tarn_issues_have_error (file->issues))
        status = tarn_cli_worse (status, TARN_EXIT_CONTENT);
      else if (file->issues->len == 0)
        tarn_cli_complain (_("“%s”: nothing is wrong with it."), name);
    }

  return status;
}

/**
 * tarn_cli_validate:
 * @self: the command
 * @argc: length of @argv
 * @argv: (array length=argc): the command line from the command on
 *
 * `tarn-cli validate`: every issue of every file, whatever kind of file it is. Warnings alone are
 * no reason to fail.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_validate (const TarnCommand *self,
                   int                argc,
                   char             **argv)
{
  g_autofree char *format = NULL;
  /* The formatter is off because it cannot keep N_() in columns. */
  /* clang-format off */
  const GOptionEntry entries[] = {
    { "format", 0, 0, G_OPTION_ARG_STRING, &format,
      N_("How to show the issues: text (as a rule) or json"), N_("FORMAT") },
    { NULL },
  };
  /* clang-format on */
  g_auto(TarnOptions) options = { 0 };
  g_autoptr(TarnCatalogue) catalogue = NULL;
  g_autoptr(GPtrArray) files = NULL;
  g_autofree char *answer = NULL;
  TarnExit         status;
  TarnExit         printed;

  if (!tarn_cli_parse (self,
                       N_("A questionnaire, a reflection, a file of texts or of a workshop; “-” is "
                          "the standard input. Each issue is one line, FILE:LINE: error: CODE: "
                          "MESSAGE, with what to do below it."),
                           entries, argc, argv, &options, &status))
    return status;

  if (options.files == NULL)
    return tarn_cli_refuse (self, _("No file was given."));
  if (format != NULL && !g_str_equal (format, "text") && !g_str_equal (format, "json"))
    return tarn_cli_refuse (self, _("There is no format “%s”. Choose text or json."), format);

  if (options.questionnaires != NULL)
    {
      catalogue = tarn_cli_open_catalogue (&options, &status);
      if (catalogue == NULL)
        return status;
    }

  files = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_catalogue_entry_free);
  for (guint i = 0; options.files[i] != NULL; i++)
    g_ptr_array_add (files, check_file (options.files[i], &catalogue, &options));

  answer = g_strcmp0 (format, "json") == 0 ? dup_json (files) : dup_text (files);
  printed = tarn_cli_print (answer);
  status = sum_up (files);
  return tarn_cli_worse (status, printed);
}
