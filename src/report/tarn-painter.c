/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-painter.h"

#include "tarn-fonts-private.h"
#include "tarn-painter-shapes.h"

typedef struct
{
  double red;
  double green;
  double blue;
} Colour;

/* On paper white. Ink, quiet, accent and alert have a contrast of at least 4.5 to 1 with the
 * paper and with both tints. */
static const Colour colours[TARN_N_COLOURS] = {
  [TARN_COLOUR_INK] = { 0.11, 0.13, 0.15 },
  [TARN_COLOUR_QUIET] = { 0.33, 0.36, 0.40 },
  [TARN_COLOUR_ACCENT] = { 0.06, 0.31, 0.38 },
  [TARN_COLOUR_ALERT] = { 0.55, 0.13, 0.10 },
  [TARN_COLOUR_RULE] = { 0.78, 0.80, 0.82 },
  [TARN_COLOUR_PAPER] = { 1, 1, 1 },
  [TARN_COLOUR_TINT] = { 0.945, 0.96, 0.965 },
  [TARN_COLOUR_ALERT_TINT] = { 0.99, 0.95, 0.93 },
};

typedef struct
{
  TarnFonts *fonts;
  cairo_t   *cr;

  /* A text that runs over several boxes is laid out once. */
  const TarnRich *text;
  double          width;
  TarnStyle       style;
  PangoLayout    *lines;
} Painter;

static void
set_colour (cairo_t   *cr,
            TarnColour colour)
{
  const Colour *c = &colours[colour];

  cairo_set_source_rgb (cr, c->red, c->green, c->blue);
}

static void
draw_text (Painter          *painter,
           const TarnPlaced *placed)
{
  double y = placed->y + tarn_fonts_get_baseline (painter->fonts, placed->style);
  double leading = tarn_style_get_info (placed->style)->leading;

  if (painter->text != placed->text || painter->width != placed->break_width ||
      painter->style != placed->style)
    {
      g_clear_object (&painter->lines);
      painter->lines = tarn_fonts_lay_out (painter->fonts, placed->text, placed->style,
                                           placed->break_width);
      painter->text = placed->text;
      painter->width = placed->break_width;
      painter->style = placed->style;
    }

  set_colour (painter->cr, placed->colour);
  for (guint i = 0; i < placed->n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (painter->lines, placed->first + i);
      PangoRectangle   extents;
      double           x = placed->x;
      double           align;

      if (line == NULL)
        continue;
      pango_layout_line_get_extents (line, NULL, &extents);
      align = placed->align;
      if (align < 0)
        align = line->resolved_dir == PANGO_DIRECTION_RTL ? 1 : 0;
      x += align * (placed->width - pango_units_to_double (extents.width));
      cairo_move_to (painter->cr, x, y + i * leading);
      pango_cairo_show_layout_line (painter->cr, line);
    }
}

static void
draw_number (Painter          *painter,
             const TarnPlaced *placed)
{
  g_autofree char *digits = g_strdup_printf ("%u.", placed->first);
  g_autoptr(TarnRich) text = tarn_rich_new (digits, NULL);
  g_autoptr(PangoLayout) layout = tarn_fonts_lay_out (painter->fonts, text, placed->style, -1);

  cairo_move_to (painter->cr, placed->x,
                 placed->y + tarn_fonts_get_baseline (painter->fonts, placed->style));
  pango_cairo_show_layout_line (painter->cr, pango_layout_get_line_readonly (layout, 0));
}

static void
draw_tint (cairo_t          *cr,
           const TarnPlaced *placed)
{
  cairo_rectangle (cr, placed->x, placed->y, placed->width, placed->height);
  cairo_fill (cr);
  if (placed->tone != TARN_TONE_ALERT)
    return;
  /* In grey the box is still told from the quiet ones. */
  set_colour (cr, TARN_COLOUR_ALERT);
  cairo_set_line_width (cr, 1.5);
  cairo_rectangle (cr, placed->x + 0.75, placed->y + 0.75, placed->width - 1.5,
                   placed->height - 1.5);
  cairo_stroke (cr);
}

static void
draw_step (cairo_t          *cr,
           const TarnPlaced *placed)
{
  cairo_rectangle (cr, placed->x + 0.5, placed->y + 0.5, placed->width - 1, placed->height - 1);
  cairo_set_line_width (cr, 1);
  if (placed->filled)
    cairo_fill_preserve (cr);
  cairo_stroke (cr);
}

static void
draw_placed (Painter          *painter,
             const TarnPlaced *placed)
{
  cairo_t *cr = painter->cr;
  double   middle = placed->y + placed->height / 2;

  /* Words leave a current point behind, to which an arc would be joined by a line. */
  cairo_new_path (cr);
  set_colour (cr, placed->colour);
  switch (placed->kind)
    {
    case TARN_PLACED_TEXT:
      draw_text (painter, placed);
      break;
    case TARN_PLACED_TINT:
      draw_tint (cr, placed);
      break;
    case TARN_PLACED_RULE:
    case TARN_PLACED_LINE:
      cairo_rectangle (cr, placed->x, placed->y, placed->width, placed->height);
      cairo_fill (cr);
      break;
    case TARN_PLACED_SYMBOL:
      tarn_painter_draw_symbol (placed->symbol, placed->x, placed->y, placed->width, cr);
      break;
    case TARN_PLACED_BULLET:
      if (placed->first > 0)
        {
          draw_number (painter, placed);
          break;
        }
      cairo_arc (cr, placed->x + 4, middle, 2, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case TARN_PLACED_TICK:
      cairo_set_line_width (cr, 1);
      cairo_rectangle (cr, placed->x + 0.5, middle - 4.5, 9, 9);
      cairo_stroke (cr);
      break;
    case TARN_PLACED_STEP:
      draw_step (cr, placed);
      break;
    case TARN_PLACED_SECTOR:
      tarn_shapes_draw_sector (placed, cr);
      break;
    case TARN_PLACED_RING:
      tarn_shapes_draw_ring (placed, cr);
      break;
    case TARN_PLACED_PLACE:
      tarn_shapes_draw_place (placed, cr);
      break;
    case TARN_PLACED_FRAME:
      cairo_set_line_width (cr, 1);
      cairo_rectangle (cr, placed->x, placed->y, placed->width, placed->height);
      cairo_stroke (cr);
      break;
    case TARN_PLACED_MARK:
      tarn_shapes_draw_mark (placed, cr);
      break;
    case TARN_PLACED_STROKE:
      tarn_shapes_draw_stroke (placed, cr);
      break;
    case TARN_PLACED_FIELD:
      break;
    default:
      g_return_if_reached ();
    }
}

/* All marks have one name: they get their own when the file is finished, and cairo's tags would
 * have to be nested as they are drawn. */
static void
change_tag (cairo_t       *cr,
            const TarnTag *from,
            const TarnTag *to)
{
  if (from == to)
    return;
  if (from != NULL)
    cairo_tag_end (cr, "P");
  if (to != NULL)
    cairo_tag_begin (cr, "P", NULL);
}

static void
draw_page (TarnLayout *layout,
           guint       page,
           TarnFonts  *fonts,
           TarnTags   *tags,
           cairo_t    *cr)
{
  GArray        *boxes = tarn_layout_get_page (layout, page);
  double         zoom = tarn_layout_get_paper (layout)->zoom;
  Painter        painter = { 0 };
  const TarnTag *last = NULL;

  painter.fonts = fonts;
  painter.cr = cr;
  cairo_save (cr);
  cairo_scale (cr, zoom, zoom);
  for (guint i = 0; i < boxes->len; i++)
    {
      const TarnTag *tag = tags != NULL ? tarn_tags_find (tags, page, i) : NULL;

      change_tag (cr, last, tag);
      draw_placed (&painter, &g_array_index (boxes, TarnPlaced, i));
      last = tag;
    }
  change_tag (cr, last, NULL);
  cairo_restore (cr);
  g_clear_object (&painter.lines);
}

/**
 * tarn_painter_draw_page:
 * @layout: pages of boxes
 * @page: which page, from 0
 * @fonts: the typefaces that the layout was measured with
 * @cr: where to draw; one unit is one point
 *
 * Draws one page: on the screen, for the printer, into a PDF, SVG or PNG.
 */
void
tarn_painter_draw_page (TarnLayout *layout,
                        guint       page,
                        TarnFonts  *fonts,
                        cairo_t    *cr)
{
  g_return_if_fail (layout != NULL && TARN_IS_FONTS (fonts) && cr != NULL);

  draw_page (layout, page, fonts, NULL, cr);
}

/**
 * tarn_painter_draw_tagged_page:
 * @layout: pages of boxes
 * @page: which page, from 0
 * @fonts: the typefaces that the layout was measured with
 * @tags: what the boxes are to a reader
 * @cr: of a PDF; one unit is one point
 *
 * Draws one page and marks in the PDF what was drawn for which tag, for tarn_pdf_finish().
 */
void
tarn_painter_draw_tagged_page (TarnLayout *layout,
                               guint       page,
                               TarnFonts  *fonts,
                               TarnTags   *tags,
                               cairo_t    *cr)
{
  g_return_if_fail (layout != NULL && TARN_IS_FONTS (fonts) && tags != NULL && cr != NULL);

  draw_page (layout, page, fonts, tags, cr);
}
