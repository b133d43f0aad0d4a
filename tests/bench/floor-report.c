/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The floor that tarn-cli report is measured against: as many pages of text as asked for, laid out
 * by Pango and drawn by cairo into a PDF, and nothing else. */

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#define PAGE_WIDTH  595.28
#define PAGE_HEIGHT 841.89
#define MARGIN      56.0

static const char *const words[] = {
  "water",
  "and",
  "stone",
  "lie",
  "still",
  "under",
  "the",
  "long",
  "evening",
  "while",
  "a",
  "heron",
  "walks",
  "along",
  "its",
  "edge",
  "looking",
  "for",
  "something",
  "that",
  "moves",
};

/* Words in an order that differs from page to page, so that nothing is laid out twice. */
static char *
make_paragraph (guint page,
                guint number)
{
  GString *text = g_string_new (NULL);
  guint    state = page * 31 + number * 7 + 1;

  for (guint i = 0; i < 60; i++)
    {
      state = state * 1103515245u + 12345u;
      g_string_append (text, words[(state >> 16) % G_N_ELEMENTS (words)]);
      g_string_append_c (text, ' ');
    }

  return g_string_free (text, FALSE);
}

static void
draw_page (cairo_t *cr,
           guint    page)
{
  g_autoptr(PangoLayout) layout = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string ("Sans 10.5");
  double                y = MARGIN;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (PAGE_WIDTH - 2 * MARGIN) * PANGO_SCALE);
  for (guint number = 0;; number++)
    {
      g_autofree char *text = make_paragraph (page, number);
      int              height;

      pango_layout_set_text (layout, text, -1);
      pango_layout_get_size (layout, NULL, &height);
      if (y + (double)height / PANGO_SCALE > PAGE_HEIGHT - MARGIN)
        break;
      cairo_move_to (cr, MARGIN, y);
      pango_cairo_show_layout (cr, layout);
      y += (double)height / PANGO_SCALE + 6;
    }

  pango_font_description_free (font);
  cairo_show_page (cr);
}

int
main (int   argc,
      char *argv[])
{
  cairo_surface_t *surface;
  cairo_t         *cr;
  guint            n_pages;
  gboolean         good;

  if (argc != 3)
    {
      g_printerr ("usage: floor-report PAGES OUT.pdf\n");
      return 2;
    }

  n_pages = g_ascii_strtoull (argv[1], NULL, 10);
  surface = cairo_pdf_surface_create (argv[2], PAGE_WIDTH, PAGE_HEIGHT);
  cr = cairo_create (surface);
  for (guint page = 0; page < n_pages; page++)
    draw_page (cr, page);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  good = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy (surface);

  return good ? 0 : 1;
}
