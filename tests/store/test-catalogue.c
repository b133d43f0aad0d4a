/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-catalogue.h"
#include "tarn-folders.h"

#include "scratch.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char *const no_languages[] = { NULL };

/* The source of a good questionnaire: a shipped one under another id and version. */
static char *
make_source (const char *id,
             const char *version)
{
  g_autofree char *path = g_build_filename (g_getenv ("TARN_DATADIR"), "questionnaires",
                                            "group-participation.xml", NULL);
  g_autofree char *head = g_strdup_printf ("id=\"%s\" version=\"%s\"", id, version);
  g_autofree char *source = NULL;
  g_autoptr(GError) error = NULL;
  GString *changed;

  g_file_get_contents (path, &source, NULL, &error);
  g_assert_no_error (error);
  changed = g_string_new (source);
  g_assert_cmpuint (g_string_replace (changed, "id=\"group-participation\" version=\"1.0\"", head,
                                      1),
                    ==, 1);
  return g_string_free (changed, FALSE);
}

static void
write_questionnaire (Scratch     folder,
                     const char *name,
                     const char *id,
                     const char *version)
{
  g_autofree char *source = make_source (id, version);
  g_autofree char *path = scratch_write (folder, name, source);

  g_assert_nonnull (path);
}

static TarnCatalogue *
open_catalogue (Scratch folder)
{
  g_autofree char  *own = g_build_filename (folder, "own", NULL);
  g_autofree char  *system = g_build_filename (folder, "system", NULL);
  g_autofree char  *other = g_build_filename (folder, "other", NULL);
  const char *const folders[] = { own, system, other, NULL };

  return tarn_catalogue_new (folders, no_languages);
}

/* "order" in the file stands above the name of the file and the folder it is in. */
static void
test_files_come_in_the_order_they_ask_for (void)
{
  static const struct
  {
    const char *name;
    const char *order;
  } files[] = {
    { "own/a.xml", "" },
    { "own/b.xml", " order=\"7\"" },
    { "system/c.xml", "" },
    { "system/d.xml", " order=\"2\"" },
  };
  static const char *const expected[] = { "d.xml", "b.xml", "a.xml", "c.xml" };
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(TarnCatalogue) catalogue = NULL;
  GPtrArray *entries;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *id = g_strdup_printf ("q%u", i);
      g_autofree char *source = make_source (id, "1.0");
      GString         *changed = g_string_new (source);
      g_autofree char *written = NULL;

      g_string_replace (changed, " order=\"2\"", files[i].order, 1);
      written = g_string_free (changed, FALSE);
      g_free (scratch_write (folder, files[i].name, written));
    }

  catalogue = open_catalogue (folder);
  entries = tarn_catalogue_list (catalogue);
  g_assert_cmpuint (entries->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < entries->len; i++)
    {
      const TarnCatalogueEntry *entry = entries->pdata[i];
      g_autofree char          *name = g_path_get_basename (entry->path);

      g_assert_cmpstr (name, ==, expected[i]);
    }
}

/* Files of one id, and which of them is used. */
static void
test_one_file_of_each_id_is_used (void)
{
  static const struct
  {
    const char *names[3];
    const char *versions[3];
    const char *used;
  } cases[] = {
    { { "own/a.xml", NULL }, { "1.0" }, "own/a.xml" },
    { { "system/a.xml", NULL }, { "1.0" }, "system/a.xml" },
    { { "own/a.xml", "system/a.xml", NULL }, { "1.0", "2.0" }, "own/a.xml" },
    { { "own/a.xml", "own/b.xml", NULL }, { "1.0", "2.0" }, "own/b.xml" },
    { { "own/a.xml", "own/b.xml", NULL }, { "1.10", "1.9" }, "own/a.xml" },
    { { "own/a.xml", "own/b.xml", NULL }, { "1.0", "1.0" }, "own/a.xml" },
    { { "system/a.xml", "other/b.xml", NULL }, { "1.0", "1.1" }, "other/b.xml" },
    { { "system/a.xml", "other/b.xml", NULL }, { "1.0", "1.0" }, "system/a.xml" },
    { { "own/a.xml", "own/b.xml", "own/c.xml" }, { "1.1", "1.2", "1.0" }, "own/b.xml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(Scratch) folder = scratch_new ();
      g_autoptr(TarnCatalogue) catalogue = NULL;
      const TarnCatalogueEntry *found;
      GPtrArray                *entries;
      guint                     n = 0;

      while (n < 3 && cases[i].names[n] != NULL)
        {
          write_questionnaire (folder, cases[i].names[n], "pond", cases[i].versions[n]);
          n++;
        }

      catalogue = open_catalogue (folder);
      found = tarn_catalogue_find (catalogue, "pond");
      entries = tarn_catalogue_list (catalogue);
      g_assert_nonnull (found);
      g_assert_true (g_str_has_suffix (found->path, cases[i].used));
      g_assert_cmpuint (entries->len, ==, n);
      for (guint j = 0; j < n; j++)
        {
          const TarnCatalogueEntry *entry = g_ptr_array_index (entries, j);
          const TarnIssue          *issue;

          g_assert_false (tarn_catalogue_entry_bad (entry));
          if (entry == found)
            {
              g_assert_null (entry->instead);
              continue;
            }
          g_assert_nonnull (entry->instead);
          issue = g_ptr_array_index (entry->issues, entry->issues->len - 1);
          g_assert_cmpstr (issue->code, ==, "questionnaire-twice");
          g_assert_cmpstr (issue->argument, ==, "pond");
        }
    }
}

static void
test_a_given_file_stands_before_all (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *given = g_build_filename (folder, "given.xml", NULL);
  g_autoptr(TarnCatalogue) catalogue = NULL;
  const TarnCatalogueEntry *added;

  write_questionnaire (folder, "given.xml", "pond", "0.1");
  write_questionnaire (folder, "own/a.xml", "pond", "3.0");
  catalogue = open_catalogue (folder);
  added = tarn_catalogue_add_file (catalogue, given);

  g_assert_cmpint (added->origin, ==, TARN_ORIGIN_GIVEN);
  g_assert_true (tarn_catalogue_find (catalogue, "pond") == added);
}

static void
test_a_broken_file_is_listed_and_not_found (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *source = make_source ("pond", "1.0");
  g_autofree char *half = g_strndup (source, strlen (source) / 2);
  g_autofree char *path = scratch_write (folder, "own/half.xml", half);
  g_autoptr(TarnCatalogue) catalogue = open_catalogue (folder);
  GPtrArray                *entries = tarn_catalogue_list (catalogue);
  const TarnCatalogueEntry *entry;

  g_assert_cmpuint (entries->len, ==, 1);
  entry = g_ptr_array_index (entries, 0);
  g_assert_cmpstr (entry->path, ==, path);
  g_assert_true (tarn_catalogue_entry_bad (entry));
  g_assert_null (entry->questionnaire);
  g_assert_no_error (entry->error);
  g_assert_true (tarn_issues_have_error (entry->issues));
  g_assert_null (tarn_catalogue_find (catalogue, "pond"));
}

static void
test_a_given_file_that_is_missing_has_an_error (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *path = g_build_filename (folder, "missing.xml", NULL);
  g_autoptr(TarnCatalogue) catalogue = tarn_catalogue_new (NULL, no_languages);
  const TarnCatalogueEntry *entry = tarn_catalogue_add_file (catalogue, path);

  g_assert_true (tarn_catalogue_entry_bad (entry));
  g_assert_nonnull (entry->error);
  g_assert_cmpuint (entry->issues->len, ==, 0);
}

static void
test_only_files_of_xml_are_looked_at (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *pipe = g_build_filename (folder, "own", "pipe.xml", NULL);
  g_autofree char *sub = g_build_filename (folder, "own", "folder.xml", NULL);
  g_autoptr(TarnCatalogue) catalogue = NULL;

  write_questionnaire (folder, "own/a.xml", "pond", "1.0");
  write_questionnaire (folder, "own/a.xml~", "lake", "1.0");
  write_questionnaire (folder, "own/.b.xml", "sea", "1.0");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);

  catalogue = open_catalogue (folder);
  g_assert_cmpuint (tarn_catalogue_list (catalogue)->len, ==, 1);
}

static void
test_the_wanted_language_is_picked (void)
{
  static const char *const welsh[] = { "cy", NULL };
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *source = make_source ("pond", "1.0");
  g_autoptr(GString) changed = g_string_new (source);
  g_autofree char *path = NULL;
  g_autoptr(TarnCatalogue) catalogue = tarn_catalogue_new (NULL, welsh);
  const TarnCatalogueEntry *entry;

  g_string_replace (changed, "<title>Peer support groups</title>",
                    "<title>Peer support groups</title><title xml:lang=\"cy\">Grwpiau</title>", 1);
  path = scratch_write (folder, "cy.xml", changed->str);
  entry = tarn_catalogue_add_file (catalogue, path);
  g_assert_nonnull (entry->questionnaire);
  g_assert_cmpstr (entry->questionnaire->title->text, ==, "Grwpiau");
}

#define TEXTS(entry) \
  "<texts xmlns=\"urn:tarn:texts:1\" format=\"1.0\" id=\"t\" xml:lang=\"en-GB\">" entry "</texts>"

static TarnTexts *
load_texts (Scratch    folder,
            GPtrArray *files)
{
  g_autofree char  *own = g_build_filename (folder, "own", NULL);
  g_autofree char  *system = g_build_filename (folder, "system", NULL);
  const char *const folders[] = { own, system, NULL };

  return tarn_catalogue_load_texts (folders, no_languages, files);
}

static GPtrArray *
make_files (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_catalogue_entry_free);
}

static void
test_texts_of_all_files_are_read_and_one_s_own_first (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *own = scratch_write (
    folder, "own/a.xml", TEXTS ("<entry id=\"hello\"><text>Own</text></entry>"));
  g_autofree char *hidden = scratch_write (
    folder, "system/a.xml", TEXTS ("<entry id=\"hello\"><text>System</text></entry>"
                                   "<entry id=\"left-out\"><text>System</text></entry>"
                                   "<sheet id=\"page\"><title>Page</title><p>Words.</p></sheet>"));
  g_autofree char *other = scratch_write (
    folder, "system/b.xml", TEXTS ("<entry id=\"bye\"><text>Bye</text></entry>"));
  g_autoptr(GPtrArray) files = make_files ();
  g_autoptr(TarnTexts) texts = load_texts (folder, files);

  g_assert_nonnull (own);
  g_assert_nonnull (hidden);
  g_assert_nonnull (other);
  g_assert_nonnull (texts);
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_cmpstr (tarn_texts_get (texts, "hello")->text, ==, "Own");
  g_assert_cmpstr (tarn_texts_get (texts, "bye")->text, ==, "Bye");
  g_assert_cmpstr (tarn_texts_get (texts, "left-out")->text, ==, "System");
  g_assert_nonnull (tarn_texts_get_sheet (texts, "page"));
  g_assert_null (tarn_texts_get (texts, "nothing"));
}

static void
test_broken_texts_are_refused_whole (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autofree char *good = scratch_write (
    folder, "system/a.xml", TEXTS ("<entry id=\"hello\"><text>Hello</text></entry>"));
  g_autofree char *bad = scratch_write (folder, "system/b.xml", TEXTS ("<surprise/>"));
  g_autoptr(GPtrArray) files = make_files ();
  g_autoptr(TarnTexts) texts = load_texts (folder, files);

  g_assert_nonnull (good);
  g_assert_null (texts);
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_false (tarn_catalogue_entry_bad (g_ptr_array_index (files, 0)));
  g_assert_true (tarn_catalogue_entry_bad (g_ptr_array_index (files, 1)));
  g_assert_cmpstr (((TarnCatalogueEntry *)g_ptr_array_index (files, 1))->path, ==, bad);
}

static void
test_without_any_file_there_are_no_texts (void)
{
  g_auto(Scratch) folder = scratch_new ();
  g_autoptr(GPtrArray) files = make_files ();

  g_assert_null (load_texts (folder, files));
  g_assert_cmpuint (files->len, ==, 0);
}

/* The environment is read when the program starts, so each case is a process of its own. */
static void
test_the_folders_follow_the_environment (void)
{
  if (g_test_subprocess ())
    {
      g_auto(GStrv) folders = tarn_folders_list ("texts");
      g_autofree char *joined = g_strjoinv (" ", folders);

      g_print ("folders: %s.\n", joined);
      return;
    }

  g_setenv ("XDG_DATA_HOME", "/home/me/data", TRUE);
  g_setenv ("XDG_DATA_DIRS", "/a:/b", TRUE);
  g_setenv ("TARN_DATADIR", "/source", TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*folders: /home/me/data/tarn/texts /source/texts.*");

  g_unsetenv ("TARN_DATADIR");
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stdout ("*folders: /home/me/data/tarn/texts " PKGDATADIR
                             "/texts /a/tarn/texts /b/tarn/texts.*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/one-of-each", test_one_file_of_each_id_is_used);
  g_test_add_func ("/catalogue/order", test_files_come_in_the_order_they_ask_for);
  g_test_add_func ("/catalogue/given", test_a_given_file_stands_before_all);
  g_test_add_func ("/catalogue/broken", test_a_broken_file_is_listed_and_not_found);
  g_test_add_func ("/catalogue/missing", test_a_given_file_that_is_missing_has_an_error);
  g_test_add_func ("/catalogue/kinds", test_only_files_of_xml_are_looked_at);
  g_test_add_func ("/catalogue/language", test_the_wanted_language_is_picked);
  g_test_add_func ("/catalogue/texts", test_texts_of_all_files_are_read_and_one_s_own_first);
  g_test_add_func ("/catalogue/texts-broken", test_broken_texts_are_refused_whole);
  g_test_add_func ("/catalogue/texts-none", test_without_any_file_there_are_no_texts);
  g_test_add_func ("/catalogue/folders", test_the_folders_follow_the_environment);

  return g_test_run ();
}
