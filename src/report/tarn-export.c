/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-export.h"

#include "tarn-painter.h"
#include "tarn-pdf-finish.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#define POINTS_PER_INCH 72.0

G_DEFINE_QUARK (tarn_export_error, tarn_export_error)

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* cairo reports a failure only once the surface is finished. */
static GBytes *
finish (cairo_surface_t *surface,
        cairo_t         *cr,
        GByteArray      *bytes,
        GError         **error)
{
  cairo_status_t status = cairo_status (cr);

  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);

  g_byte_array_unref (bytes);
  g_set_error (error, TARN_EXPORT_ERROR, TARN_EXPORT_ERROR_DRAWING,
               "The report could not be drawn: %s.", cairo_status_to_string (status));
  return NULL;
}

static void
discard (cairo_surface_t *surface,
         cairo_t         *cr,
         GByteArray      *bytes)
{
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_byte_array_unref (bytes);
}

static void
add_outline (cairo_surface_t *surface,
             TarnLayout      *layout)
{
  double           zoom = tarn_layout_get_paper (layout)->zoom;
  int              parents[4] = { CAIRO_PDF_OUTLINE_ROOT };
  const TarnBlock *last = NULL;

  for (guint i = 0; i < tarn_layout_get_n_pages (layout); i++)
    {
      GArray *page = tarn_layout_get_page (layout, i);

      for (guint j = 0; j < page->len; j++)
        {
          const TarnPlaced *placed = &g_array_index (page, TarnPlaced, j);
          char              x[G_ASCII_DTOSTR_BUF_SIZE];
          char              y[G_ASCII_DTOSTR_BUF_SIZE];
          g_autofree char  *target = NULL;
          guint             level;

          if (placed->kind != TARN_PLACED_TEXT || placed->block == NULL || placed->block == last ||
              placed->block->kind != TARN_BLOCK_HEADING || placed->block->level > 2)
            continue;
          last = placed->block;
          level = MAX (placed->block->level, 1);
          target = g_strdup_printf ("page=%u pos=[%s %s]", i + 1,
                                    g_ascii_formatd (x, sizeof x, "%.1f", placed->x * zoom),
                                    g_ascii_formatd (y, sizeof y, "%.1f", placed->y * zoom));
          parents[level] = cairo_pdf_surface_add_outline (surface, parents[level - 1],
                                                          placed->text->text, target,
                                                          level == 1
                                                            ? CAIRO_PDF_OUTLINE_FLAG_OPEN
                                                            : 0);
          for (guint k = level + 1; k < G_N_ELEMENTS (parents); k++)
            parents[k] = parents[level];
        }
    }
}

static GBytes *
draw_pdf (TarnLayout   *layout,
          TarnFonts    *fonts,
          TarnTags     *tags,
          GCancellable *cancellable,
          GError      **error)
{
  GByteArray      *bytes = g_byte_array_new ();
  const TarnPaper *paper = tarn_layout_get_paper (layout);
  cairo_surface_t *surface;
  cairo_t         *cr;

  surface = cairo_pdf_surface_create_for_stream (append_cb, bytes, paper->width, paper->height);
  cr = cairo_create (surface);
  for (guint i = 0; i < tarn_layout_get_n_pages (layout); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          discard (surface, cr, bytes);
          return NULL;
        }
      tarn_painter_draw_tagged_page (layout, i, fonts, tags, cr);
      cairo_show_page (cr);
    }
  add_outline (surface, layout);
  return finish (surface, cr, bytes, error);
}

/**
 * tarn_export_pdf:
 * @layout: the pages
 * @fonts: the typefaces that they were measured with
 * @date: ISO date of the report; it is the only time in the file
 * @cancellable: (nullable): stops it between two pages
 * @error: set if it could not be drawn
 *
 * The file keeps PDF/UA-1 and PDF/A-2a. Of itself it says title, date, language and Tarn's version.
 *
 * Returns: (transfer full): the PDF: the same input gives the same bytes; %NULL with @error set
 */
GBytes *
tarn_export_pdf (TarnLayout   *layout,
                 TarnFonts    *fonts,
                 const char   *date,
                 GCancellable *cancellable,
                 GError      **error)
{
  TarnReport *report = tarn_layout_get_report (layout);
  TarnPdfInfo info = { tarn_report_get_title (report), tarn_report_get_lang (report), date,
                       "Tarn " VERSION };
  g_autoptr(TarnTags) tags = tarn_tags_new (layout);
  g_autoptr(GBytes) drawn = draw_pdf (layout, fonts, tags, cancellable, error);

  return drawn != NULL ? tarn_pdf_finish (drawn, tags, &info, cancellable, error) : NULL;
}

/**
 * tarn_export_svg:
 * @layout: the pages
 * @page: which, from 0
 * @fonts: the typefaces that they were measured with
 * @error: set if it could not be drawn
 *
 * Returns: (transfer full): one page as SVG; %NULL with @error set
 */
GBytes *
tarn_export_svg (TarnLayout *layout,
                 guint       page,
                 TarnFonts  *fonts,
                 GError    **error)
{
  GByteArray      *bytes = g_byte_array_new ();
  const TarnPaper *paper = tarn_layout_get_paper (layout);
  cairo_surface_t *surface;
  cairo_t         *cr;

  surface = cairo_svg_surface_create_for_stream (append_cb, bytes, paper->width, paper->height);
  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
  cr = cairo_create (surface);
  tarn_painter_draw_page (layout, page, fonts, cr);
  return finish (surface, cr, bytes, error);
}

/**
 * tarn_export_png:
 * @layout: the pages
 * @page: which, from 0
 * @fonts: the typefaces that they were measured with
 * @dpi: pixels to the inch
 * @error: set if it could not be drawn
 *
 * Returns: (transfer full): one page as PNG on white; %NULL with @error set
 */
GBytes *
tarn_export_png (TarnLayout *layout,
                 guint       page,
                 TarnFonts  *fonts,
                 double      dpi,
                 GError    **error)
{
  GByteArray      *bytes = g_byte_array_new ();
  const TarnPaper *paper = tarn_layout_get_paper (layout);
  double           scale = dpi / POINTS_PER_INCH;
  cairo_surface_t *surface;
  cairo_t         *cr;

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int)(paper->width * scale + 0.5),
                                        (int)(paper->height * scale + 0.5));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  tarn_painter_draw_page (layout, page, fonts, cr);
  cairo_surface_flush (surface);
  cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  return finish (surface, cr, bytes, error);
}
