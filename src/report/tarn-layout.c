/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-layout.h"

#include "tarn-flow.h"

#include <math.h>
#include <string.h>

#define MARGIN_SIDE 60.0
#define MARGIN_TOP  40.0

/* Large text needs the room more, and a punch for files still finds its place. */
#define MARGIN_SIDE_LARGE 48.0

#define LARGE (14.0 / 11.0)

/* From the last line of text to the rule of the footer, from there to its words, and below. */
#define FOOTER_ABOVE 10.0
#define FOOTER_GAP   5.0
#define FOOTER_BELOW 25.0

/* A last page of a part that holds less than this of what it could is a spill. */
#define SPILL 0.25

/* Gaps as wide as they are meant, and how they close where that spares a page with a spill. */
static const double tightness[] = { 1, 0.75, 0.5 };

struct _TarnLayout
{
  TarnReport *report;
  TarnPaper   paper;
  double      side;
  double      top;
  double      bottom;
  GPtrArray  *pages; /* of GArray of TarnPlaced */
  GPtrArray  *page_texts;
};

G_DEFINE_BOXED_TYPE (TarnLayout, tarn_layout, tarn_layout_ref, tarn_layout_unref)

static const TarnPaper papers[][2] = {
  { { "a4", 595.276, 841.890, 1 }, { "a4", 595.276, 841.890, LARGE } },
  { { "letter", 612.0, 792.0, 1 }, { "letter", 612.0, 792.0, LARGE } },
};

static const char *const text_sizes[] = { "normal", "large" };

/* Where the next piece goes on the page being filled. */
typedef struct
{
  TarnLayout      *layout;
  GArray          *page;
  double           y;
  double           bottom;
  const TarnBlock *box;
  double           box_top;
  guint            box_index;
  gboolean         empty;
  double           tightness;
} Cursor;

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

static void
close_box (Cursor *cursor)
{
  TarnPlaced *tint;

  if (cursor->box == NULL)
    return;
  cursor->y += TARN_BOX_PADDING;
  tint = &g_array_index (cursor->page, TarnPlaced, cursor->box_index);
  tint->height = cursor->y - cursor->box_top;
  cursor->box = NULL;
}

static void
open_box (Cursor          *cursor,
          const TarnBlock *box)
{
  TarnPlaced tint = { 0 };

  tint.kind = TARN_PLACED_TINT;
  tint.block = box;
  tint.tone = box->tone;
  tint.colour = box->tone == TARN_TONE_ALERT ? TARN_COLOUR_ALERT_TINT : TARN_COLOUR_TINT;
  tint.x = cursor->layout->side;
  tint.y = cursor->y;
  tint.width = text_width (cursor->layout);
  cursor->box = box;
  cursor->box_top = cursor->y;
  cursor->box_index = cursor->page->len;
  g_array_append_val (cursor->page, tint);
  cursor->y += TARN_BOX_PADDING;
}

static void
new_page (Cursor *cursor)
{
  if (cursor->page != NULL)
    close_box (cursor);
  cursor->page = g_array_new (FALSE, FALSE, sizeof (TarnPlaced));
  g_ptr_array_add (cursor->layout->pages, cursor->page);
  cursor->y = cursor->layout->top;
  cursor->empty = TRUE;
}

static double
space_before (const Cursor    *cursor,
              const TarnPiece *piece)
{
  return piece->before * cursor->tightness;
}

/* Space between what stands above and @piece, with the padding of boxes that end or begin. */
static double
gap_before (const Cursor    *cursor,
            const TarnBlock *box,
            const TarnPiece *piece)
{
  double gap = 0;

  if (piece->box == box && box != NULL)
    return space_before (cursor, piece);
  if (box != NULL)
    gap += TARN_BOX_PADDING;
  gap += MAX (space_before (cursor, piece), piece->box != NULL || box != NULL ? 12 : 0);
  if (piece->box != NULL)
    gap += TARN_BOX_PADDING;
  return gap;
}

static double
chunk_height (const Cursor *cursor,
              GPtrArray    *pieces,
              guint         from,
              guint         to)
{
  const TarnBlock *box = cursor->box;
  double           height = 0;

  for (guint i = from; i < to; i++)
    {
      const TarnPiece *piece = pieces->pdata[i];

      height += gap_before (cursor, box, piece) + piece->height;
      box = piece->box;
    }
  return height + (box != NULL ? TARN_BOX_PADDING : 0);
}

static void
put (Cursor          *cursor,
     const TarnPiece *piece)
{
  if (cursor->box != piece->box || (cursor->box == NULL && piece->box == NULL))
    {
      gboolean after_box = cursor->box != NULL;

      close_box (cursor);
      if (!cursor->empty)
        cursor->y += MAX (space_before (cursor, piece), piece->box != NULL || after_box ? 12 : 0);
      if (piece->box != NULL)
        open_box (cursor, piece->box);
    }
  else if (!cursor->empty)
    cursor->y += space_before (cursor, piece);

  for (guint i = 0; i < piece->placed->len; i++)
    {
      TarnPlaced placed = g_array_index (piece->placed, TarnPlaced, i);

      placed.y += cursor->y;
      g_array_append_val (cursor->page, placed);
    }
  cursor->y += piece->height;
  cursor->empty = FALSE;
}

static void
start_page_for (Cursor          *cursor,
                const TarnPiece *piece)
{
  new_page (cursor);
  if (piece->header == NULL || piece->header == piece)
    return;
  put (cursor, piece->header);
}

static guint
chunk_end (GPtrArray *pieces,
           guint      from)
{
  guint end = from;

  while (end + 1 < pieces->len && ((const TarnPiece *)pieces->pdata[end])->keep_next &&
         !((const TarnPiece *)pieces->pdata[end + 1])->new_page)
    end++;
  return end + 1;
}

static void
fill_part (Cursor    *cursor,
           GPtrArray *pieces,
           guint      from,
           guint      to)
{
  for (guint i = from; i < to;)
    {
      guint            end = chunk_end (pieces, i);
      const TarnPiece *first = pieces->pdata[i];

      if (first->new_page)
        {
          i++;
          continue;
        }
      if (!cursor->empty && cursor->y + chunk_height (cursor, pieces, i, end) > cursor->bottom)
        start_page_for (cursor, first);
      for (; i < end; i++)
        {
          const TarnPiece *piece = pieces->pdata[i];

          /* A chunk that is longer than a page has to part somewhere. */
          if (!cursor->empty &&
              cursor->y + chunk_height (cursor, pieces, i, i + 1) > cursor->bottom)
            start_page_for (cursor, piece);
          put (cursor, piece);
        }
    }
  close_box (cursor);
}

/* Takes the pages from @first on away. */
static void
clear_pages (Cursor *cursor,
             guint   first)
{
  g_ptr_array_set_size (cursor->layout->pages, first);
  cursor->page = NULL;
  new_page (cursor);
}

static gboolean
spills (const Cursor *cursor,
        guint         n_pages)
{
  double top = cursor->layout->top;

  return n_pages > 1 && cursor->y - top < (cursor->bottom - top) * SPILL;
}

/* A few lines alone on the last page of a part go back to the page before if closer gaps make the
 * room; otherwise all stays as wide as it is meant. */
static void
fit_part (Cursor    *cursor,
          GPtrArray *pieces,
          guint      from,
          guint      to)
{
  GPtrArray *pages = cursor->layout->pages;
  guint      first = pages->len - 1;
  guint      n_pages;

  cursor->tightness = tightness[0];
  fill_part (cursor, pieces, from, to);
  n_pages = pages->len - first;
  if (!spills (cursor, n_pages))
    return;
  for (guint i = 1; i <= G_N_ELEMENTS (tightness) && pages->len - first == n_pages; i++)
    {
      clear_pages (cursor, first);
      cursor->tightness = tightness[i % G_N_ELEMENTS (tightness)];
      fill_part (cursor, pieces, from, to);
    }
}

/* Returns where the part that begins at @from ends. */
static guint
part_end (GPtrArray *pieces,
          guint      from)
{
  guint end = from + 1;

  while (end < pieces->len && !((const TarnPiece *)pieces->pdata[end])->new_page)
    end++;
  return end;
}

static gboolean
needs_page (const Cursor *cursor,
            GPtrArray    *pieces,
            guint         from,
            guint         to)
{
  const TarnPiece *first = pieces->pdata[from];

  return !first->if_needed || cursor->y + chunk_height (cursor, pieces, from, to) > cursor->bottom;
}

/* Returns how far down the last page is filled. A page without end takes all as one part. */
static double
fill_pages (TarnLayout *self,
            GPtrArray  *pieces,
            double      bottom)
{
  Cursor cursor = { 0 };

  cursor.layout = self;
  cursor.bottom = bottom;
  cursor.tightness = tightness[0];
  new_page (&cursor);
  for (guint from = 0, to; from < pieces->len; from = to)
    {
      to = bottom < G_MAXDOUBLE ? part_end (pieces, from) : pieces->len;
      if (!cursor.empty && needs_page (&cursor, pieces, from, to))
        new_page (&cursor);
      fit_part (&cursor, pieces, from, to);
    }
  return cursor.y;
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
  double end = footer_end_width (self, measure);
  double left = text_width (self) - end - 10;
  double end_x = self->side + text_width (self) - end;
  double y = top;

  y += add_footer_text (self, page, measure,
                        tarn_report_get_footer (self->report, TARN_FOOTER_WHAT),
                        self->side, y, left, TARN_ALIGN_NATURAL);
  if (number != NULL)
    add_footer_text (self, page, measure, number, end_x, top, end, 1);
  if (page != NULL)
    add_footer_text (self, page, measure, tarn_report_get_footer (self->report, TARN_FOOTER_DATE),
                     end_x, y, end, 1);
  y += add_footer_text (self, page, measure, tarn_report_get_footer (self->report, TARN_FOOTER_AID),
                        self->side, y, left, TARN_ALIGN_NATURAL);
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

/**
 * tarn_layout_new:
 * @report: what to lay out
 * @paper: on what
 * @measure: how text is measured; used only during the call
 *
 * Puts a report on pages. A function of its arguments: it knows no font, clock or locale.
 *
 * Returns: (transfer full): the pages
 */
TarnLayout *
tarn_layout_new (TarnReport        *report,
                 const TarnPaper   *paper,
                 const TarnMeasure *measure)
{
  g_autoptr(GPtrArray) pieces = NULL;
  TarnLayout *self;

  g_return_val_if_fail (report != NULL && paper != NULL && measure != NULL, NULL);

  self = new_layout (report);
  self->paper = *paper;
  self->side = (paper->zoom > 1 ? MARGIN_SIDE_LARGE : MARGIN_SIDE) / paper->zoom;
  self->top = MARGIN_TOP / paper->zoom;
  self->bottom = FOOTER_ABOVE + FOOTER_GAP + FOOTER_BELOW +
                 add_footer (self, NULL, measure, NULL, 0);
  pieces = tarn_flow_new (tarn_report_get_root (report), self->side, text_width (self), measure);
  fill_pages (self, pieces, page_height (self) - self->bottom);
  add_footers (self, measure);
  if (tarn_report_is_rtl (report))
    mirror (self);
  return self;
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
  self->paper.height = fill_pages (self, pieces, G_MAXDOUBLE);
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
