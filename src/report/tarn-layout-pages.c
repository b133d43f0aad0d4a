/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-layout-private.h"

/* How gaps close where that spares a page: a little for any page, much for a few lines more than
 * go onto full pages. */
static const struct
{
  double tightness;
  double spill;
} closer[] = { { 0.75, 1 }, { 0.5, 0.25 } };

/* Where the next piece goes on the page being filled. */
typedef struct
{
  TarnLayout      *layout;
  double           width;
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
  tint.width = cursor->width;
  cursor->box = box;
  cursor->box_top = cursor->y;
  cursor->box_index = cursor->page->len;
  g_array_append_val (cursor->page, tint);
  cursor->y += TARN_BOX_PADDING;
}

static void
new_page (Cursor *cursor)
{
  cursor->page = g_array_new (FALSE, FALSE, sizeof (TarnPlaced));
  g_ptr_array_add (cursor->layout->pages, cursor->page);
  cursor->y = cursor->layout->top;
  cursor->empty = TRUE;
}

static void
put (Cursor          *cursor,
     const TarnPiece *piece)
{
  double gap = tarn_breaks_gap (cursor->box, piece, cursor->tightness);

  if (cursor->box != piece->box)
    {
      gap -= (cursor->box != NULL ? TARN_BOX_PADDING : 0) +
             (piece->box != NULL ? TARN_BOX_PADDING : 0);
      close_box (cursor);
    }
  if (!cursor->empty)
    cursor->y += gap;
  if (cursor->box == NULL && piece->box != NULL)
    open_box (cursor, piece->box);

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
put_all (Cursor    *cursor,
         GPtrArray *pieces,
         guint      from,
         guint      to)
{
  for (guint i = from; i < to; i++)
    if (!((const TarnPiece *)pieces->pdata[i])->new_page)
      put (cursor, pieces->pdata[i]);
  close_box (cursor);
}

static double
get_room (const Cursor *cursor)
{
  return cursor->bottom - cursor->layout->top;
}

/* Returns how much of a page is used beyond those that could be full. */
static double
get_spill (const Cursor *cursor,
           GPtrArray    *pieces,
           guint         from,
           guint         to,
           GArray       *breaks)
{
  double height = 0;

  for (guint i = 0; i <= breaks->len; i++)
    {
      guint end = i < breaks->len ? g_array_index (breaks, guint, i) : to;

      height += tarn_breaks_height (pieces, from, end, 1);
      from = end;
    }
  return height / get_room (cursor) - breaks->len;
}

/* A part that spills over goes back onto the page before if closer gaps make the room; otherwise
 * all stays as wide as it is meant. */
static GArray *
choose_breaks (const Cursor *cursor,
               GPtrArray    *pieces,
               guint         from,
               guint         to)
{
  GArray *breaks = tarn_breaks_choose (pieces, from, to, get_room (cursor), 1);
  double  spill = get_spill (cursor, pieces, from, to, breaks);

  for (guint i = 0; i < G_N_ELEMENTS (closer) && breaks->len > 0 && spill < closer[i].spill; i++)
    {
      GArray *fewer = tarn_breaks_choose (pieces, from, to, get_room (cursor),
                                          closer[i].tightness);

      if (fewer->len < breaks->len)
        {
          g_array_unref (breaks);
          return fewer;
        }
      g_array_unref (fewer);
    }
  return breaks;
}

/* Gaps close only on a page that needs it. */
static void
fill_page (Cursor    *cursor,
           GPtrArray *pieces,
           guint      from,
           guint      to)
{
  const TarnPiece *first = pieces->pdata[from];

  cursor->tightness = 1;
  for (guint i = 0; i < G_N_ELEMENTS (closer) &&
                    tarn_breaks_height (pieces, from, to, cursor->tightness) > get_room (cursor);
       i++)
    cursor->tightness = closer[i].tightness;
  new_page (cursor);
  if (first->header != NULL && first->header != first)
    put (cursor, first->header);
  put_all (cursor, pieces, from, to);
}

static void
fill_part (Cursor    *cursor,
           GPtrArray *pieces,
           guint      from,
           guint      to)
{
  g_autoptr(GArray) breaks = choose_breaks (cursor, pieces, from, to);

  for (guint i = 0; i <= breaks->len; i++)
    {
      guint end = i < breaks->len ? g_array_index (breaks, guint, i) : to;

      fill_page (cursor, pieces, from, end);
      from = end;
    }
}

static gboolean
starts_part (GPtrArray *pieces,
             guint      index)
{
  const TarnPiece *piece = pieces->pdata[index];

  return piece->new_page && !piece->if_needed;
}

/* Returns where the part that begins at @from ends. */
static guint
part_end (GPtrArray *pieces,
          guint      from)
{
  guint end = from;

  while (end < pieces->len && !starts_part (pieces, end))
    end++;
  return end;
}

/**
 * tarn_layout_fill_pages:
 * @pieces: (element-type TarnPiece): all that is to be placed
 * @width: of the column, in points
 * @bottom: where pages end, in points from their top; %G_MAXDOUBLE for a single page without end
 *
 * Makes the pages of @self.
 *
 * Returns: how far down the last page is filled
 */
double
tarn_layout_fill_pages (TarnLayout *self,
                        GPtrArray  *pieces,
                        double      width,
                        double      bottom)
{
  Cursor cursor = { .layout = self, .width = width, .bottom = bottom, .tightness = 1 };

  for (guint from = 0, to; bottom < G_MAXDOUBLE && from < pieces->len; from = to + 1)
    {
      to = part_end (pieces, from);
      if (to > from)
        fill_part (&cursor, pieces, from, to);
    }
  if (self->pages->len == 0)
    new_page (&cursor);
  if (bottom == G_MAXDOUBLE)
    put_all (&cursor, pieces, 0, pieces->len);
  return cursor.y;
}
