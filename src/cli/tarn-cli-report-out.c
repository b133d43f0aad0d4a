/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-report-out.h"

#include "tarn-cli-options.h"
#include "tarn-cli-output.h"
#include "tarn-export.h"
#include "tarn-folders.h"
#include "tarn-save.h"

#include <glib/gi18n.h>
#include <string.h>

#define PNG_DPI 150.0

/* A report is as private as the answers it is made of. */
#define REPORT_MODE 0600

static const struct
{
  const char   *suffix;
  TarnOutFormat format;
} formats[] = {
  { ".pdf", TARN_OUT_PDF },
  { ".svg", TARN_OUT_SVG },
  { ".png", TARN_OUT_PNG },
};

static char *
dup_suffix (const char *out)
{
  gsize length = strlen (out);

  return length > 4 ? g_ascii_strdown (out + length - 4, -1) : g_strdup ("");
}

/* "folder/out.png" is "folder/out-01.png" for the first page. */
static char *
dup_page_path (const char *out,
               guint       page)
{
  int stem = strlen (out) - 4;

  return g_strdup_printf ("%.*s-%02u%s", stem, out, page + 1, out + stem);
}

static GPtrArray *
draw_pages (TarnLayout   *layout,
            TarnFonts    *fonts,
            const char   *date,
            TarnOutFormat format,
            GError      **error)
{
  g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  guint n_pages = format == TARN_OUT_PDF ? 1 : tarn_layout_get_n_pages (layout);

  for (guint i = 0; i < n_pages; i++)
    {
      GBytes *bytes;

      if (format == TARN_OUT_PDF)
        bytes = tarn_export_pdf (layout, fonts, date, error);
      else if (format == TARN_OUT_SVG)
        bytes = tarn_export_svg (layout, i, fonts, error);
      else
        bytes = tarn_export_png (layout, i, fonts, PNG_DPI, error);

      if (bytes == NULL)
        return NULL;
      g_ptr_array_add (pages, bytes);
    }

  return g_steal_pointer (&pages);
}

static gboolean
save_pages (GPtrArray    *pages,
            TarnOutFormat format,
            const char   *out,
            GError      **error)
{
  g_autofree TarnSaveFile *files = g_new0 (TarnSaveFile, pages->len);
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < pages->len; i++)
    {
      char *path = format == TARN_OUT_PDF ? g_strdup (out) : dup_page_path (out, i);

      g_ptr_array_add (paths, path);
      files[i].path = path;
      files[i].data = g_bytes_get_data (g_ptr_array_index (pages, i), &files[i].length);
    }

  return tarn_save_all (files, pages->len, REPORT_MODE, error);
}

/**
 * tarn_cli_get_out_format:
 * @out: the file to write, or "-" for the standard output
 *
 * Returns: what is wanted, by the end of the file's name
 */
TarnOutFormat
tarn_cli_get_out_format (const char *out)
{
  g_autofree char *suffix = dup_suffix (out);

  if (g_str_equal (out, "-"))
    return TARN_OUT_PDF;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (suffix, formats[i].suffix))
      return formats[i].format;

  return TARN_OUT_UNKNOWN;
}

/* The typefaces come with Tarn: the first folder of the system that has them. */
static TarnFonts *
open_fonts (GError **error)
{
  g_auto(GStrv) folders = tarn_folders_list ("fonts");
  guint chosen = 1;

  for (guint i = 1; folders[i] != NULL; i++)
    if (g_file_test (folders[i], G_FILE_TEST_IS_DIR))
      {
        chosen = i;
        break;
      }

  return tarn_fonts_new (folders[chosen], error);
}

static TarnExit
write_pages (TarnLayout *layout,
             TarnFonts  *fonts,
             const char *date,
             const char *out)
{
  TarnOutFormat format = tarn_cli_get_out_format (out);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) pages = draw_pages (layout, fonts, date, format, &error);

  if (pages == NULL)
    return tarn_cli_complain_error (error);

  if (g_str_equal (out, "-"))
    {
      gsize       length;
      const char *data = g_bytes_get_data (g_ptr_array_index (pages, 0), &length);

      return tarn_cli_print_bytes (data, length);
    }

  if (!save_pages (pages, format, out, &error))
    return tarn_cli_complain_error (error);

  return TARN_EXIT_GOOD;
}

/**
 * tarn_cli_write_report:
 * @report: what to write
 * @paper: the name of a paper
 * @date: ISO date of the report
 * @out: the file to write, or "-" for the standard output
 *
 * Lays the report out and draws all pages before the first is written, so that a report is there
 * whole or not at all.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_write_report (TarnReport *report,
                       const char *paper,
                       const char *date,
                       const char *out)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(TarnFonts) fonts = open_fonts (&error);
  g_autoptr(TarnLayout) layout = NULL;
  g_autofree char *missing = NULL;

  if (fonts == NULL)
    return tarn_cli_complain_error (error);

  missing = tarn_fonts_prepare (fonts, report);
  if (missing != NULL)
    tarn_cli_complain (_("No font on this computer has these characters, which are drawn as "
                         "boxes: %s"),
                          missing);

  layout = tarn_layout_new (report, tarn_paper_find (paper), tarn_fonts_get_measure (fonts));
  return write_pages (layout, fonts, date, out);
}

/**
 * tarn_cli_complete_out:
 * @command: the command
 * @self: where and how to write; what was not said is filled in
 * @status: (out): the exit code, when it cannot be done
 *
 * Looks whether a report can be written as it is wanted.
 *
 * Returns: %TRUE if it can
 */
gboolean
tarn_cli_complete_out (const TarnCommand *command,
                       TarnOut           *self,
                       TarnExit          *status)
{
  g_autoptr(GError) error = NULL;

  *status = TARN_EXIT_USAGE;
  if (self->out == NULL)
    tarn_cli_refuse (command, _("Say where to write the report: -o OUT.pdf"));
  else if (tarn_cli_get_out_format (self->out) == TARN_OUT_UNKNOWN)
    tarn_cli_refuse (command, _("The file to write, “%s”, has to end in .pdf, .svg or .png."),
                                 self->out);
  else if (self->date != NULL && !tarn_cli_date_valid (self->date))
    tarn_cli_refuse (command, _("“%s” is not a date, such as 2026-11-30."), self->date);
  else if (self->paper != NULL && tarn_paper_find (self->paper) == NULL)
    tarn_cli_refuse (command, _("There is no paper “%s”. Choose a4 or letter."), self->paper);
  else
    *status = TARN_EXIT_GOOD;

  if (*status == TARN_EXIT_GOOD && self->date == NULL)
    self->date = tarn_cli_dup_today (&error);
  if (error != NULL)
    *status = tarn_cli_refuse (command, "%s", error->message);
  if (self->paper == NULL)
    self->paper = g_strdup (tarn_cli_get_default_paper ());

  return *status == TARN_EXIT_GOOD;
}

/**
 * tarn_out_clear:
 * @self: where and how to write
 *
 * Frees what it holds.
 */
void
tarn_out_clear (TarnOut *self)
{
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->paper, g_free);
  g_clear_pointer (&self->date, g_free);
}
