/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-cli-report-out.h"

#include "tarn-cli-output.h"
#include "tarn-cli-password.h"
#include "tarn-date.h"
#include "tarn-export.h"
#include "tarn-folders.h"
#include "tarn-pdf-finish.h"
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

static GBytes *
make_pdf (TarnLayout    *layout,
          TarnFonts     *fonts,
          const TarnOut *out,
          GError       **error)
{
  g_autoptr(GBytes) open = tarn_export_pdf (layout, fonts, out->date, NULL, error);

  if (open == NULL || out->password == NULL)
    return g_steal_pointer (&open);
  return tarn_pdf_lock (open, out->password, error);
}

static GPtrArray *
draw_pages (TarnLayout    *layout,
            TarnFonts     *fonts,
            const TarnOut *out,
            TarnOutFormat  format,
            GError       **error)
{
  g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func ((GDestroyNotify)g_bytes_unref);
  guint n_pages = format == TARN_OUT_PDF ? 1 : tarn_layout_get_n_pages (layout);

  for (guint i = 0; i < n_pages; i++)
    {
      GBytes *bytes;

      if (format == TARN_OUT_PDF)
        bytes = make_pdf (layout, fonts, out, error);
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
write_pages (TarnLayout    *layout,
             TarnFonts     *fonts,
             const TarnOut *out)
{
  TarnOutFormat format = tarn_cli_get_out_format (out->out);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) pages = draw_pages (layout, fonts, out, format, &error);

  if (pages == NULL)
    return tarn_cli_complain_error (error);

  if (g_str_equal (out->out, "-"))
    {
      gsize       length;
      const char *data = g_bytes_get_data (g_ptr_array_index (pages, 0), &length);

      return tarn_cli_print_bytes (data, length);
    }

  if (!save_pages (pages, format, out->out, &error))
    return tarn_cli_complain_error (error);

  return TARN_EXIT_GOOD;
}

static const TarnPaper *
find_paper (const TarnOut *self)
{
  TarnTextSize size = TARN_TEXT_NORMAL;

  if (self->text_size != NULL && !tarn_text_size_find (self->text_size, &size))
    return NULL;
  return tarn_paper_find_for_text (self->paper, size);
}

/**
 * tarn_cli_write_report:
 * @report: what to write
 * @out: where and how, complete
 *
 * Lays the report out and draws all pages before the first is written, so that a report is there
 * whole or not at all.
 *
 * Returns: the exit code
 */
TarnExit
tarn_cli_write_report (TarnReport    *report,
                       const TarnOut *out)
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

  layout = tarn_layout_new (report, find_paper (out), tarn_fonts_get_measure (fonts));
  return write_pages (layout, fonts, out);
}

/**
 * tarn_out_join_entries:
 * @self: where and how to write, to be filled in
 * @own: the options of a command
 *
 * Returns: (transfer full) (array zero-terminated=1): @own and then the options that every command
 *   has that writes a report
 */
GOptionEntry *
tarn_out_join_entries (TarnOut            *self,
                       const GOptionEntry *own)
{
  /* The formatter is off because it cannot keep N_() in columns. */
  /* clang-format off */
  const GOptionEntry shared[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->out,
      N_("Where to write: OUT.pdf, or OUT.svg or OUT.png for one picture a page; “-” is the "
         "standard output, as PDF"),
      N_("OUT") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &self->paper,
      N_("Paper: a4 or letter"), N_("PAPER") },
    { "text-size", 0, 0, G_OPTION_ARG_STRING, &self->text_size,
      N_("How large the words are: normal, or large for who sees little"), N_("SIZE") },
    { "date", 0, 0, G_OPTION_ARG_STRING, &self->date,
      N_("Date of the report, as in 2026-11-30; today's as a rule, or that of "
         "SOURCE_DATE_EPOCH"),
      N_("DATE") },
    { "password-fd", 0, 0, G_OPTION_ARG_STRING, &self->password_fd,
      N_("Lock the PDF with the password that can be read, as one line, from this file "
         "descriptor"),
      N_("N") },
    { NULL },
  };
  /* clang-format on */
  GArray *all = g_array_new (TRUE, FALSE, sizeof (GOptionEntry));

  for (; own->long_name != NULL; own++)
    g_array_append_vals (all, own, 1);
  g_array_append_vals (all, shared, G_N_ELEMENTS (shared) - 1);
  return (GOptionEntry *)g_array_free (all, FALSE);
}

/* Looks at the password last: asking somebody for one in vain would be a pity. */
static TarnExit
complete_password (const TarnCommand *command,
                   const TarnOptions *options,
                   TarnOut           *self)
{
  g_autoptr(GError) error = NULL;
  gint64 fd;

  if (tarn_cli_get_out_format (self->out) != TARN_OUT_PDF)
    return tarn_cli_refuse (command, _("Only a PDF can ask for a password. Leave out "
                                       "--password-fd, or write to a file that ends in .pdf."));
  if (!g_ascii_string_to_signed (self->password_fd, 10, 0, G_MAXINT, &fd, NULL))
    return tarn_cli_refuse (command, _("--password-fd takes the number of a file descriptor, such "
                                       "as 3. The password itself is never written there: others "
                                       "could see it."));
  if (fd == 0 && tarn_cli_options_has_input (options))
    return tarn_cli_refuse (command, _("The standard input cannot be both a file and the password. "
                                       "Give the password another descriptor, such as 3."));

  self->password = tarn_cli_read_password (fd, &error);
  return self->password != NULL ? TARN_EXIT_GOOD : tarn_cli_refuse (command, "%s", error->message);
}

/**
 * tarn_cli_complete_out:
 * @command: the command
 * @options: what every command takes
 * @self: where and how to write; what was not said is filled in
 * @status: (out): the exit code, when it cannot be done
 *
 * Looks whether a report can be written as it is wanted, and reads the password if there is one.
 *
 * Returns: %TRUE if it can
 */
gboolean
tarn_cli_complete_out (const TarnCommand *command,
                       const TarnOptions *options,
                       TarnOut           *self,
                       TarnExit          *status)
{
  g_autoptr(GError) error = NULL;
  TarnTextSize size;

  *status = TARN_EXIT_USAGE;
  if (self->out == NULL)
    tarn_cli_refuse (command, _("Say where to write the report: -o OUT.pdf"));
  else if (tarn_cli_get_out_format (self->out) == TARN_OUT_UNKNOWN)
    tarn_cli_refuse (command, _("The file to write, “%s”, has to end in .pdf, .svg or .png."),
                                 self->out);
  else if (self->date != NULL && !tarn_date_parse (self->date, NULL))
    tarn_cli_refuse (command, _("“%s” is not a date, such as 2026-11-30."), self->date);
  else if (self->paper != NULL && tarn_paper_find (self->paper) == NULL)
    tarn_cli_refuse (command, _("There is no paper “%s”. Choose a4 or letter."), self->paper);
  else if (self->text_size != NULL && !tarn_text_size_find (self->text_size, &size))
    tarn_cli_refuse (command, _("There is no text size “%s”. Choose normal or large."),
                                 self->text_size);
  else
    *status = TARN_EXIT_GOOD;

  if (*status == TARN_EXIT_GOOD && self->date == NULL)
    self->date = tarn_cli_dup_today (&error);
  if (error != NULL)
    *status = tarn_cli_refuse (command, "%s", error->message);
  if (self->paper == NULL)
    self->paper = g_strdup (tarn_cli_get_default_paper ());
  if (*status == TARN_EXIT_GOOD && self->password_fd != NULL)
    *status = complete_password (command, options, self);

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
  g_clear_pointer (&self->text_size, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->password_fd, g_free);
  g_clear_pointer (&self->password, tarn_cli_wipe_password);
}
