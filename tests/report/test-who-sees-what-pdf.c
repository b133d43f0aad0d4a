/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-export.h"
#include "tarn-score.h"

#include "marked.h"
#include "shipped.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* The same table as in test-who-sees-what.c, held against the finished file: the words of its
 * pages, its metadata, its tree of structure, descriptions, outline, fields, and every object that
 * nothing leads to. */

static TarnTexts         *texts;
static TarnQuestionnaire *questionnaire;
static TarnFonts         *fonts;

/* What a program says of the file, without white space, since a mark may be broken over lines. */
static char *
ask (const char *const *argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GRegex) blanks = g_regex_new ("\\s+", 0, 0, NULL);
  g_autofree char *out = NULL;
  int              status;

  g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return g_regex_replace_literal (blanks, out, -1, 0, "", 0, NULL);
}

static GBytes *
make_pdf (TarnReflection *reflection,
          TarnShare       share)
{
  static const char *const topics[] = { "OP-PRIV", NULL };
  g_autoptr(TarnProfile) profile = tarn_score (questionnaire, reflection);
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  TarnReportInput       input = { profile, reflection };
  TarnSupervisorOptions options = { "2026-11-22", share, topics, rows };
  GPtrArray            *plan = tarn_reflection_get_plan (reflection);
  g_autoptr(TarnReport) report = NULL;
  g_autoptr(TarnLayout) layout = NULL;
  g_autoptr(GError) error = NULL;
  GBytes *pdf;

  for (guint i = 0; i < plan->len; i++)
    if (tarn_share_ticks_at_first (share, profile, texts, plan->pdata[i]))
      g_ptr_array_add (rows, plan->pdata[i]);
  report = tarn_report_supervisor_new (&input, 1, texts, &options);
  layout = tarn_layout_new (report, tarn_paper_find ("a4"), tarn_fonts_get_measure (fonts));
  pdf = tarn_export_pdf (layout, fonts, options.date, NULL, &error);
  g_assert_no_error (error);
  return pdf;
}

/* Pages as words, and all objects with the strings in them. */
static char *
read_pdf (GBytes *pdf)
{
  g_autoptr(GError) error = NULL;
  g_autofree char  *path = NULL;
  int               fd = g_file_open_tmp ("tarn-XXXXXX.pdf", &path, &error);
  const char *const page_words[] = { "pdftotext", "-raw", path, "-", NULL };
  const char *const packet[] = { "pdfinfo", "-meta", path, NULL };
  const char *const objects[] = { "qpdf", "--json=2", "--json-key=qpdf", path, NULL };
  g_autofree char  *words = NULL;
  g_autofree char  *metadata = NULL;
  g_autofree char  *strings = NULL;

  g_assert_no_error (error);
  close (fd);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  words = ask (page_words);
  metadata = ask (packet);
  strings = ask (objects);
  g_unlink (path);
  return g_strjoin ("\n", words, metadata, strings, NULL);
}

static void
assert_absent (const char *all,
               const char *kind,
               const char *id,
               const char *shown,
               TarnShare   share)
{
  g_auto(GStrv) expected = g_strsplit (shown, " ", -1);
  g_autofree char *pattern = g_strdup_printf ("zz\\.%s\\.%s(?!-?[0-9])", kind, id);

  if (g_strv_contains ((const char *const *)expected, id))
    return;
  if (g_regex_match_simple (pattern, all, 0, 0))
    g_error ("%s holds zz.%s.%s", tarn_share_get_name (share), kind, id);
}

static void
assert_cell (const char       *all,
             const MarkedCell *cell,
             TarnShare         share)
{
  static const char *const rows[] = { "own", "privacy", "stop" };
  const char              *shown = cell->shown[share];
  g_autofree char         *any = g_strdup_printf ("zz\\.%s\\.", cell->kind);

  /* What is shown is there, so that what is absent is not only hard to find. */
  if (g_regex_match_simple (any, all, 0, 0) != (*shown != '\0'))
    g_error ("%s, %s: “%s” is expected", tarn_share_get_name (share), cell->cell, shown);
  for (guint i = 0; i < questionnaire->domains->len; i++)
    assert_absent (all, cell->kind, ((TarnDomain *)questionnaire->domains->pdata[i])->id, shown,
                   share);
  for (guint i = 0; i < questionnaire->items->len; i++)
    assert_absent (all, cell->kind, ((TarnItem *)questionnaire->items->pdata[i])->id, shown, share);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_absent (all, cell->kind, rows[i], shown, share);
  assert_absent (all, cell->kind, "act-now", shown, share);
  assert_absent (all, cell->kind, "talk-it-over", shown, share);
}

static void
test_no_file_holds_more_than_its_level (gconstpointer data)
{
  TarnShare share = GPOINTER_TO_UINT (data);
  g_autoptr(TarnReflection) reflection = marked_reflection ();
  g_autoptr(GBytes) pdf = make_pdf (reflection, share);
  g_autofree char *all = NULL;
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  g_autofree char *qpdf = g_find_program_in_path ("qpdf");

  if (pdftotext == NULL || qpdf == NULL)
    {
      g_test_skip ("pdftotext or qpdf is not here");
      return;
    }
  all = read_pdf (pdf);
  for (guint i = 0; i < marked_n_cells; i++)
    assert_cell (all, &marked_cells[i], share);
  /* Neither the review date nor anything of who made it, where and at what time. */
  g_assert_null (strstr (all, "2031"));
  g_assert_null (strstr (all, "/Author"));
  g_assert_null (strstr (all, g_get_home_dir ()));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = NULL;
  int              status;

  g_test_init (&argc, &argv, NULL);
  folder = g_build_filename (g_getenv ("TARN_DATADIR"), "fonts", NULL);
  fonts = tarn_fonts_new (folder, &error);
  g_assert_no_error (error);
  texts = shipped_texts ();
  questionnaire = shipped_questionnaire ("online-presence");
  marked_questionnaire (questionnaire);

  for (TarnShare i = 0; i < TARN_N_SHARES; i++)
    {
      g_autofree char *path = g_strconcat ("/who-sees-what-pdf/", tarn_share_get_name (i), NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_no_file_holds_more_than_its_level);
    }
  status = g_test_run ();
  g_object_unref (fonts);
  tarn_texts_unref (texts);
  tarn_questionnaire_unref (questionnaire);
  return status;
}
