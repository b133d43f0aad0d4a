/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-layout-private.h"

/* What a page costs, and what it costs beyond that to end one at a bad place or to leave it empty:
 * with these, a section that would be parted begins a new page unless half of the old one would
 * stay empty, and no more pages are taken than are needed. */
#define PAGE_COST    30.0
#define EMPTY_COST   12.0
#define SECTION_COST 0.0
#define HEADING_COST 2.0
#define OTHER_COST   4.0
#define ENTRY_COST   5.0
#define INSIDE_COST  7.0

/* These are worth more than a page: a part or a group that is to be whole, and pieces that belong
 * together. */
#define WHOLE_COST 1000.0
#define GROUP_COST 10000.0
#define KEPT_COST  20000.0

/* Above and below a box. */
#define BOX_GAP 12.0

typedef struct
{
  GPtrArray *pieces;
  guint      from;
  guint      to;
  double     room;
  double     tightness;
  double    *costs; /* of a piece: of all pages from one on that begins with it */
  guint     *ends;  /* of a piece: where that page ends */
  guint      whole; /* the first that is in a part to be kept whole */
} Breaker;

/* What stands on a page so far. */
typedef struct
{
  double           tightness;
  double           height;
  const TarnBlock *box; /* that the last piece is in */
} Stack;

static const TarnPiece *
get_piece (GPtrArray *pieces,
           guint      index)
{
  return pieces->pdata[index];
}

static double
place_cost (const TarnPiece *piece)
{
  const TarnPlaced *placed;

  if (piece->placed->len == 0)
    return OTHER_COST;
  placed = &g_array_index (piece->placed, TarnPlaced, 0);
  if (placed->kind == TARN_PLACED_TEXT && placed->first > 0)
    return INSIDE_COST;
  if (placed->block == NULL)
    return OTHER_COST;
  if (placed->block->kind == TARN_BLOCK_HEADING)
    return placed->block->level <= 2 ? SECTION_COST : HEADING_COST;
  return placed->block->kind == TARN_BLOCK_ENTRY ? ENTRY_COST : OTHER_COST;
}

/* What it costs to begin a page with this piece. */
static double
break_cost (const Breaker *self,
            guint          index)
{
  const TarnPiece *piece = get_piece (self->pieces, index);
  double           cost = index > self->whole ? WHOLE_COST : 0;

  if (piece->new_page)
    return 0;
  if (index > self->from && get_piece (self->pieces, index - 1)->keep_next)
    return cost + KEPT_COST;
  if (index > self->from && get_piece (self->pieces, index - 1)->whole)
    return cost + GROUP_COST;
  return cost + place_cost (piece);
}

/* What a page costs that @left points stay empty on, before the one that begins with @end. */
static double
page_cost (const Breaker *self,
           guint          end,
           double         left)
{
  double empty = MAX (left, 0) / self->room;

  if (end == self->to)
    return PAGE_COST;
  return PAGE_COST + break_cost (self, end) + empty * empty * EMPTY_COST + self->costs[end];
}

static void
put (Stack           *self,
     const TarnPiece *piece)
{
  if (piece->new_page)
    return;
  if (self->height > 0)
    self->height += tarn_breaks_gap (self->box, piece, self->tightness);
  else if (piece->box != NULL)
    self->height += TARN_BOX_PADDING;
  self->height += piece->height;
  self->box = piece->box;
}

/* A table that goes on has its header again. */
static void
begin_page (Stack           *self,
            const TarnPiece *first)
{
  if (first->header != NULL && first->header != first)
    put (self, first->header);
}

static double
get_height (const Stack *self)
{
  return self->height + (self->box != NULL ? TARN_BOX_PADDING : 0);
}

/* Finds the best end of the page that begins with @start. */
static void
find_end (Breaker *self,
          guint    start)
{
  Stack stack = { .tightness = self->tightness };

  self->costs[start] = G_MAXDOUBLE;
  begin_page (&stack, get_piece (self->pieces, start));
  for (guint i = start; i < self->to; i++)
    {
      double left;
      double cost;

      put (&stack, get_piece (self->pieces, i));
      left = self->room - get_height (&stack);
      if (left < 0 && self->costs[start] < G_MAXDOUBLE)
        break;
      cost = page_cost (self, i + 1, left);
      if (cost < self->costs[start])
        {
          self->costs[start] = cost;
          self->ends[start] = i + 1;
        }
    }
}

/* A part to be kept whole reaches to the end. */
static guint
find_whole (GPtrArray *pieces,
            guint      from,
            guint      to)
{
  for (guint i = from; i < to; i++)
    if (get_piece (pieces, i)->new_page)
      return i;
  return to;
}

/**
 * tarn_breaks_gap:
 * @box: (nullable): what the piece above stands in
 * @piece: a piece
 * @tightness: gaps are this much of what they are meant to be
 *
 * Returns: the space between the piece above and @piece, with the padding of boxes that end or
 *   begin
 */
double
tarn_breaks_gap (const TarnBlock *box,
                 const TarnPiece *piece,
                 double           tightness)
{
  double before = MAX (piece->before * tightness, piece->least);

  if (piece->box == box && box != NULL)
    return before;
  if (piece->box == NULL && box == NULL)
    return before;
  return MAX (before, BOX_GAP) + (box != NULL ? TARN_BOX_PADDING : 0) +
         (piece->box != NULL ? TARN_BOX_PADDING : 0);
}

/**
 * tarn_breaks_height:
 * @pieces: (element-type TarnPiece): a column
 * @start: the piece that a page begins with
 * @end: behind its last
 * @tightness: gaps are this much of what they are meant to be
 *
 * Returns: how high these pieces stand on a page of their own, in points
 */
double
tarn_breaks_height (GPtrArray *pieces,
                    guint      start,
                    guint      end,
                    double     tightness)
{
  Stack stack = { .tightness = tightness };

  begin_page (&stack, get_piece (pieces, start));
  for (guint i = start; i < end; i++)
    put (&stack, get_piece (pieces, i));
  return get_height (&stack);
}

/**
 * tarn_breaks_choose:
 * @pieces: (element-type TarnPiece): a column
 * @from: the first that is to be put on pages
 * @to: behind the last
 * @room: how much a page holds, in points
 * @tightness: gaps are this much of what they are meant to be
 *
 * Chooses where pages end, for all of them together, as a line is broken well only with the whole
 * paragraph in view: as few pages as will do, then no section, list or text parted that need not
 * be, then pages as full as that leaves them.
 *
 * Returns: (transfer full) (element-type guint): the pieces that pages begin with, without the
 *   first
 */
GArray *
tarn_breaks_choose (GPtrArray *pieces,
                    guint      from,
                    guint      to,
                    double     room,
                    double     tightness)
{
  GArray            *breaks = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree double *costs = g_new0 (double, to);
  g_autofree guint  *ends = g_new0 (guint, to);
  Breaker            self = { pieces, from, to, room, tightness, costs, ends, to };

  self.whole = find_whole (pieces, from, to);
  for (guint i = to; i-- > from;)
    find_end (&self, i);
  for (guint end = from < to ? ends[from] : to; end < to; end = ends[end])
    g_array_append_val (breaks, end);
  return breaks;
}
