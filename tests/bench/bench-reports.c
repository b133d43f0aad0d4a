/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-export.h"
#include "tarn-painter.h"
#include "tarn-pdf-finish.h"
#include "tarn-report-practitioner.h"
#include "tarn-score.h"

#include "shipped.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <stdio.h>

/* Many reports in one process, as a trainer or a test makes them, against a program that turns HTML
 * of the same words into a PDF and is started for each. */

#define RUNS 30
#define MANY 500
#define TOOL "weasyprint"

static const char *const examples[] = {
  "w1-online-presence",
  "w2-online-presence",
  "best-online-presence",
  "worst-online-presence",
  "quick-online-presence",
};

typedef struct
{
  TarnQuestionnaire *questionnaire;
  TarnReflection    *reflections[G_N_ELEMENTS (examples)];
  TarnTexts         *texts;
  TarnFonts         *fonts;
} Material;

static TarnLayout *
lay_out (const Material *material,
         guint           which)
{
  TarnReportOptions options = { "2026-11-22", FALSE };
  TarnReflection   *reflection = material->reflections[which % G_N_ELEMENTS (examples)];
  TarnReportInput   input = { tarn_score (material->questionnaire, reflection), reflection };
  g_autoptr(TarnReport) report = tarn_report_practitioner_new (&input, 1, material->texts,
                                                                &options);

  tarn_profile_unref (input.profile);
  return tarn_layout_new (report, tarn_paper_find ("a4"), tarn_fonts_get_measure (material->fonts));
}

static void
make_report (const Material *material,
             guint           which)
{
  g_autoptr(TarnLayout) layout = lay_out (material, which);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = tarn_export_pdf (layout, material->fonts, "2026-11-22", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
}

static double
make_reports (const Material *material,
              guint           n)
{
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < n; i++)
    make_report (material, i);
  return (g_get_monotonic_time () - start) / 1000.0 / n;
}

static double
resident_mib (void)
{
  g_autofree char *statm = NULL;
  unsigned long    pages = 0;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &statm, NULL, NULL));
  g_assert_cmpint (sscanf (statm, "%*u %lu", &pages), ==, 1);
  return pages * 4096.0 / 1024 / 1024;
}

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
draw (const Material *material,
      TarnLayout     *layout,
      TarnTags       *tags)
{
  const TarnPaper *paper = tarn_layout_get_paper (layout);
  GByteArray      *bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, paper->width,
                                                                  paper->height);
  cairo_t         *cr = cairo_create (surface);

  for (guint i = 0; i < tarn_layout_get_n_pages (layout); i++)
    {
      tarn_painter_draw_tagged_page (layout, i, material->fonts, tags, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return g_byte_array_free_to_bytes (bytes);
}

/* What a file that everybody can read costs beyond one that looks the same. */
static void
weigh_finishing (const Material *material)
{
  static const TarnPdfInfo info = { "Report", "en", "2026-11-22", "Tarn 0" };
  double                   drawing = 0;
  double                   finishing = 0;

  for (guint i = 0; i < RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr(TarnLayout) layout = lay_out (material, i);
      g_autoptr(TarnTags) tags = tarn_tags_new (layout);
      g_autoptr(GBytes) drawn = draw (material, layout, tags);
      gint64 middle = g_get_monotonic_time ();
      g_autoptr(GBytes) finished = tarn_pdf_finish (drawn, tags, &info, NULL, NULL);

      g_assert_nonnull (finished);
      drawing += (middle - start) / 1000.0 / RUNS;
      finishing += (g_get_monotonic_time () - middle) / 1000.0 / RUNS;
    }
  printf ("drawing %.1f ms, finishing %.1f ms      %8.2f    target 1 %s\n", drawing, finishing,
          finishing / drawing, finishing <= drawing ? "good" : "OVER");
}

/* The same words in the same order, each text a paragraph: less than a real report would need. */
static char *
write_html (const Material *material,
            const char     *folder)
{
  g_autoptr(TarnLayout) layout = lay_out (material, 0);
  g_autoptr(GString) html = g_string_new ("<!DOCTYPE html><html lang=en><meta charset=utf-8>"
                                           "<title>Report</title><style>body{font:11pt sans-serif}"
                                           "</style>");
  char *path = g_build_filename (folder, "report.html", NULL);

  for (guint i = 0; i < tarn_layout_get_n_pages (layout); i++)
    {
      GArray *page = tarn_layout_get_page (layout, i);

      for (guint j = 0; j < page->len; j++)
        {
          const TarnPlaced *placed = &g_array_index (page, TarnPlaced, j);
          g_autofree char  *words = NULL;

          if (placed->kind != TARN_PLACED_TEXT || placed->first > 0)
            continue;
          words = g_markup_escape_text (placed->text->text, -1);
          g_string_append_printf (html, "<p>%s</p>\n", words);
        }
    }
  g_assert_true (g_file_set_contents (path, html->str, html->len, NULL));
  return path;
}

static double
run_tool (const char *html,
          const char *pdf,
          guint       n)
{
  const char *argv[] = { TOOL, html, pdf, NULL };
  gint64      start = g_get_monotonic_time ();

  for (guint i = 0; i < n; i++)
    {
      int status;

      g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL,
                                   G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL |
                                     G_SPAWN_STDERR_TO_DEV_NULL,
                                   NULL, NULL, NULL, NULL, &status, NULL));
      g_assert_cmpint (status, ==, 0);
    }
  return (g_get_monotonic_time () - start) / 1000.0 / n;
}

static void
race_tool (const Material *material,
           double          ours)
{
  g_autofree char *tool = g_find_program_in_path (TOOL);
  g_autofree char *folder = NULL;
  g_autofree char *html = NULL;
  g_autofree char *pdf = NULL;
  double           theirs;

  if (tool == NULL)
    {
      printf ("%s is not installed, so there is nothing to race against\n", TOOL);
      return;
    }
  folder = g_dir_make_tmp ("tarn-bench-XXXXXX", NULL);
  html = write_html (material, folder);
  pdf = g_build_filename (folder, "report.pdf", NULL);
  theirs = run_tool (html, pdf, RUNS);
  printf ("a report by %-24s %8.1f ms\n", TOOL, theirs);
  printf ("ratio                                %8.1f    target 20 %s\n", theirs / ours,
          theirs / ours >= 20 ? "good" : "UNDER");
  g_remove (html);
  g_remove (pdf);
  g_rmdir (folder);
}

int
main (int   argc,
      char *argv[])
{
  Material         material = { 0 };
  g_autofree char *folder = g_build_filename (g_getenv ("TARN_DATADIR"), "fonts", NULL);
  g_autoptr(GError) error = NULL;
  double ours;
  double before;
  double after;

  g_test_init (&argc, &argv, NULL);
  material.questionnaire = shipped_questionnaire ("online-presence");
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    material.reflections[i] = shipped_reflection (examples[i]);
  material.texts = shipped_texts ();
  material.fonts = tarn_fonts_new (folder, &error);
  g_assert_no_error (error);

  ours = make_reports (&material, RUNS);
  printf ("a report, %3d in one process         %8.1f ms\n", RUNS, ours);
  before = resident_mib ();
  make_reports (&material, MANY);
  after = resident_mib ();
  printf ("memory after %d and after %d more   %8.1f and %.1f MiB\n", RUNS, MANY, before, after);
  weigh_finishing (&material);
  race_tool (&material, ours);

  g_object_unref (material.fonts);
  tarn_texts_unref (material.texts);
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    g_object_unref (material.reflections[i]);
  tarn_questionnaire_unref (material.questionnaire);
  return 0;
}
