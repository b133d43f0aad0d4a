/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-layout-private.h"

#include <math.h>

#define MARGIN_SIDE 60.0
#define MARGIN_TOP  40.0

/* Large text needs the room more, and a punch for files still finds its place. */
#define MARGIN_SIDE_LARGE 48.0

#define LARGE (14.0 / 11.0)

/* What a single page to give out is set in, the first that it fits in: 14, 12 or 11 pt. Its readers
 * were not asked how much they see. */
static const double sheet_zooms[] = { LARGE, 12.0 / 11.0, 1 };

/* From the last line of text to the rule of the footer, from there to its words, and below. */
#define FOOTER_ABOVE 10.0
#define FOOTER_GAP   5.0
#define FOOTER_BELOW 25.0

G_DEFINE_BOXED_TYPE (TarnLayout, tarn_layout, tarn_layout_ref, tarn_layout_unref)

static const TarnPaper papers[][2] = {
  { { "a4", 595.276, 841.890, 1 }, { "a4", 595.276, 841.890, LARGE } },
  { { "letter", 612.0, 792.0, 1 }, { "letter", 612.0, 792.0, LARGE } },
};

static const char *const text_sizes[] = { "normal", "large" };

static void
tarn_layout_clear (gpointer data)
{
  TarnLayout *self = data;

  tarn_report_unref (self->report);
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->page_texts);
}

static double
page_width (TarnLayout *self)
{
  return self->paper.width / self->paper.zoom;
}

static double
page_height (TarnLayout *self)
{
  return self->paper.height / self->paper.zoom;
}

static double
text_width (TarnLayout *self)
{
  return page_width (self) - 2 * self->side;
}

/* What stands at the end of both footer lines: the page and the date. It is measured for the last
 * page, so that all pages are alike. */
static double
footer_end_width (TarnLayout        *self,
                  const TarnMeasure *measure)
{
  g_autoptr(TarnRich) page = tarn_report_dup_page (self->report, 999, 999);

  return MAX (ceil (measure->get_width (page, TARN_STYLE_FOOTER, measure->user_data)),
              ceil (measure->get_width (tarn_report_get_footer (self->report, TARN_FOOTER_DATE),
                                        TARN_STYLE_FOOTER, measure->user_data))) +
         2;
}

static double
add_footer_text (TarnLayout        *self,
                 GArray            *page,
                 const TarnMeasure *measure,
                 const TarnRich    *text,
                 double             x,
                 double             y,
                 double             width,
                 double             align)
{
  const TarnStyleInfo *info = tarn_style_get_info (TARN_STYLE_FOOTER);
  g_autoptr(GArray) ends = measure->break_lines (text, TARN_STYLE_FOOTER, width,
                                                  measure->user_data);
  TarnPlaced placed = { 0 };

  placed.kind = TARN_PLACED_TEXT;
  placed.style = TARN_STYLE_FOOTER;
  placed.colour = info->colour;
  placed.text = text;
  placed.n_lines = ends->len;
  placed.end = g_array_index (ends, guint, ends->len - 1);
  placed.break_width = width;
  placed.align = align;
  placed.x = x;
  placed.y = y;
  placed.width = width;
  placed.height = ends->len * info->leading;
  if (page != NULL)
    g_array_append_val (page, placed);
  return placed.height;
}

/* Adds the footer to @page, or only says how high it is if @page is %NULL. */
static double
add_footer (TarnLayout        *self,
            GArray            *page,
            const TarnMeasure *measure,
            const TarnRich    *number,
            double             top)
{
  const TarnRich *date = tarn_report_get_footer (self->report, TARN_FOOTER_DATE);
  double          end = footer_end_width (self, measure);
  double          left = text_width (self) - end - 10;
  double          end_x = self->side + text_width (self) - end;
  double          y = top;

  y += add_footer_text (self, page, measure,
                        tarn_report_get_footer (self->report, TARN_FOOTER_WHAT),
                        self->side, y, left, TARN_ALIGN_NATURAL);
  if (number != NULL)
    add_footer_text (self, page, measure, number, end_x, top, end, 1);
  if (page != NULL && date->text[0] != '\0')
    add_footer_text (self, page, measure, date, end_x, y, end, 1);
  /* A page for any day has the whole of its last line. */
  y += add_footer_text (self, page, measure, tarn_report_get_footer (self->report, TARN_FOOTER_AID),
                        self->side, y, date->text[0] != '\0' ? left : text_width (self),
                        TARN_ALIGN_NATURAL);
  return y - top;
}

static void
add_footers (TarnLayout        *self,
             const TarnMeasure *measure)
{
  double y = page_height (self) - self->bottom + FOOTER_ABOVE;

  for (guint i = 0; i < self->pages->len; i++)
    {
      GArray    *page = self->pages->pdata[i];
      TarnRich  *number = tarn_report_dup_page (self->report, i + 1, self->pages->len);
      TarnPlaced rule = { 0 };

      g_ptr_array_add (self->page_texts, number);
      rule.kind = TARN_PLACED_RULE;
      rule.colour = TARN_COLOUR_RULE;
      rule.x = self->side;
      rule.y = y;
      rule.width = text_width (self);
      rule.height = 0.5;
      rule.align = TARN_ALIGN_NATURAL;
      g_array_append_val (page, rule);
      add_footer (self, page, measure, number, y + FOOTER_GAP);
    }
}

static void
mirror (TarnLayout *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      GArray *page = self->pages->pdata[i];

      for (guint j = 0; j < page->len; j++)
        {
          TarnPlaced *placed = &g_array_index (page, TarnPlaced, j);

          double from = placed->from;

          placed->x = page_width (self) - placed->x - placed->width;
          placed->rising = !placed->rising;
          placed->from = 2 * G_PI - placed->to;
          placed->to = 2 * G_PI - from;
          if (placed->align >= 0)
            placed->align = 1 - placed->align;
        }
    }
}

/**
 * tarn_paper_find:
 * @name: "a4" or "letter"
 *
 * Returns: (transfer none) (nullable): the paper, for text as large as it is as a rule; %NULL if
 *   there is none of that name
 */
const TarnPaper *
tarn_paper_find (const char *name)
{
  return tarn_paper_find_for_text (name, TARN_TEXT_NORMAL);
}

/**
 * tarn_paper_find_for_text:
 * @name: "a4" or "letter"
 * @size: how large the words on it are to be
 *
 * A report in large text is laid out on a page that is as much smaller, and drawn larger, so that
 * pictures, tables and lines to write on grow with the words.
 *
 * Returns: (transfer none) (nullable): the paper; %NULL if there is none of that name
 */
const TarnPaper *
tarn_paper_find_for_text (const char  *name,
                          TarnTextSize size)
{
  g_return_val_if_fail (name != NULL && size < G_N_ELEMENTS (papers[0]), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i][size].name, name) == 0)
      return &papers[i][size];
  return NULL;
}

/**
 * tarn_text_size_find:
 * @name: "normal" or "large"
 * @size: (out): the size of that name
 *
 * Returns: %FALSE if there is none of that name
 */
gboolean
tarn_text_size_find (const char   *name,
                     TarnTextSize *size)
{
  g_return_val_if_fail (name != NULL && size != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (text_sizes); i++)
    if (g_ascii_strcasecmp (text_sizes[i], name) == 0)
      {
        *size = i;
        return TRUE;
      }
  return FALSE;
}

static TarnLayout *
new_layout (TarnReport *report)
{
  TarnLayout *self = g_atomic_rc_box_new0 (TarnLayout);

  self->report = tarn_report_ref (report);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  self->page_texts = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_rich_free);
  return self;
}

static TarnLayout *
lay_out (TarnReport        *report,
         const TarnPaper   *paper,
         double             zoom,
         const TarnMeasure *measure)
{
  g_autoptr(GPtrArray) pieces = NULL;
  TarnLayout *self = new_layout (report);

  self->paper = *paper;
  self->paper.zoom = zoom;
  self->side = (zoom > 1 ? MARGIN_SIDE_LARGE : MARGIN_SIDE) / zoom;
  self->top = MARGIN_TOP / zoom;
  self->bottom = FOOTER_ABOVE + FOOTER_GAP + FOOTER_BELOW +
                 add_footer (self, NULL, measure, NULL, 0);
  pieces = tarn_flow_new (tarn_report_get_root (report), self->side, text_width (self), measure);
  tarn_layout_fill_pages (self, pieces, text_width (self), page_height (self) - self->bottom);
  add_footers (self, measure);
  if (tarn_report_is_rtl (report))
    mirror (self);
  return self;
}

/**
 * tarn_layout_new:
 * @report: what to lay out
 * @paper: on what
 * @measure: how text is measured; used only during the call
 *
 * Puts a report on pages. A function of its arguments: it knows no font, clock or locale. A single
 * page to give out gets larger words than @paper asks for, if they fit.
 *
 * Returns: (transfer full): the pages
 */
TarnLayout *
tarn_layout_new (TarnReport        *report,
                 const TarnPaper   *paper,
                 const TarnMeasure *measure)
{
  g_return_val_if_fail (report != NULL && paper != NULL && measure != NULL, NULL);

  for (guint i = 0; tarn_report_is_sheet (report) && i < G_N_ELEMENTS (sheet_zooms); i++)
    if (sheet_zooms[i] > paper->zoom)
      {
        TarnLayout *larger = lay_out (report, paper, sheet_zooms[i], measure);

        if (larger->pages->len == 1)
          return larger;
        tarn_layout_unref (larger);
      }
  return lay_out (report, paper, paper->zoom, measure);
}

/**
 * tarn_layout_new_view:
 * @report: what to lay out
 * @width: how wide the view is, in points
 * @measure: how text is measured; used only during the call
 *
 * Puts a report on one page without margins and footer, as long as it needs, for a window.
 *
 * Returns: (transfer full): the page; its paper is as wide as @width and as high as the report
 */
TarnLayout *
tarn_layout_new_view (TarnReport        *report,
                      double             width,
                      const TarnMeasure *measure)
{
  g_autoptr(GPtrArray) pieces = NULL;
  TarnLayout *self;

  g_return_val_if_fail (report != NULL && width > 0 && measure != NULL, NULL);

  self = new_layout (report);
  self->paper.name = "view";
  self->paper.width = width;
  self->paper.zoom = 1;
  pieces = tarn_flow_new (tarn_report_get_root (report), 0, width, measure);
  self->paper.height = tarn_layout_fill_pages (self, pieces, width, G_MAXDOUBLE);
  if (tarn_report_is_rtl (report))
    mirror (self);
  return self;
}

/**
 * tarn_layout_ref:
 *
 * Returns: (transfer full): @self, held once more
 */
TarnLayout *
tarn_layout_ref (TarnLayout *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * tarn_layout_unref:
 * @self: (transfer full): a layout
 */
void
tarn_layout_unref (TarnLayout *self)
{
  g_atomic_rc_box_release_full (self, tarn_layout_clear);
}

/**
 * tarn_layout_get_report:
 *
 * Returns: (transfer none): what was laid out
 */
TarnReport *
tarn_layout_get_report (TarnLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->report;
}

/**
 * tarn_layout_get_paper:
 *
 * Returns: (transfer none): on what it was laid out
 */
const TarnPaper *
tarn_layout_get_paper (TarnLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->paper;
}

/**
 * tarn_layout_get_n_pages:
 *
 * Returns: how many pages there are, at least 1
 */
guint
tarn_layout_get_n_pages (TarnLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->pages->len;
}

/**
 * tarn_layout_get_page:
 * @page: from 0
 *
 * Returns: (transfer none) (element-type TarnPlaced): what stands on the page, in reading order,
 *   grounds before what stands on them, the footer last
 */
GArray *
tarn_layout_get_page (TarnLayout *self,
                      guint       page)
{
  g_return_val_if_fail (self != NULL && page < self->pages->len, NULL);

  return self->pages->pdata[page];
}

/**
 * tarn_layout_get_margins:
 * @side: (out): left and right, in points before the paper's zoom
 * @top: (out): the same
 * @bottom: (out): the same; the footer stands in it
 */
void
tarn_layout_get_margins (TarnLayout *self,
                         double     *side,
                         double     *top,
                         double     *bottom)
{
  *side = self->side;
  *top = self->top;
  *bottom = self->bottom;
}
