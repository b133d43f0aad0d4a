/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-leaf-view.h"

#include "tarn-heading.h"
#include "tarn-item-view.h"
#include "tarn-slices.h"
#include "tarn-tall-box.h"
#include "tarn-widgets.h"

#include <glib/gi18n.h>

/* So many questions are on the page when it is shown, which fills a window; the others follow. */
#define FIRST_QUESTIONS 2

struct _TarnLeafView
{
  AdwBin parent_instance;

  TarnSession *session;
  GPtrArray   *items; /* (element-type TarnItem): of the page */
  int          level;
  guint        begin; /* of the items that are on the page already, one after the other */
  GPtrArray   *views; /* (element-type TarnItemView): of these, borrowed from the box */
  GPtrArray   *spare; /* (element-type TarnItemView): hidden, borrowed from the box */
  TarnSlices  *slices;
  GtkWidget   *box;
  GtkWidget   *last; /* of what was put before the questions; NULL for nothing */
};

G_DEFINE_FINAL_TYPE (TarnLeafView, tarn_leaf_view, ADW_TYPE_BIN)

static void
add (TarnLeafView *self,
     GtkWidget    *widget)
{
  gtk_box_insert_child_after (GTK_BOX (self->box), widget, self->last);
  self->last = widget;
}

static void
add_words (TarnLeafView   *self,
           const TarnText *text)
{
  if (text != NULL)
    {
      g_autofree char *words = tarn_session_dup_words (self->session, text);

      add (self, tarn_label_new (words));
    }
}

static void
add_title (TarnLeafView   *self,
           const TarnText *text,
           int             level)
{
  if (text != NULL)
    {
      g_autofree char *words = tarn_session_dup_words (self->session, text);

      add (self, tarn_heading_new (words, level));
    }
}

static void
add_notes (TarnLeafView      *self,
           const TarnSection *section)
{
  TarnAsked *asked = tarn_session_get_asked (self->session);

  for (guint i = 0; i < section->notes->len; i++)
    {
      const TarnAdvice *note = section->notes->pdata[i];

      if (tarn_asked_meets (asked, note->when))
        add_words (self, note->text);
    }
}

/* What comes before the first question of a section, and of a domain. */
static void
add_start (TarnLeafView   *self,
           const TarnLeaf *leaf,
           gboolean        by_domain)
{
  int        level = by_domain ? 1 : 3;
  GtkWidget *child;

  self->last = NULL;
  while ((child = gtk_widget_get_first_child (self->box)) != NULL && !TARN_IS_ITEM_VIEW (child))
    gtk_box_remove (GTK_BOX (self->box), child);

  if (leaf->opening && by_domain)
    add (self, tarn_heading_new (_("Opening questions"), 1));

  if (leaf->first_of_section)
    {
      add_title (self, leaf->section->title, level);
      add_words (self, leaf->section->intro);
      add_notes (self, leaf->section);
    }

  if (leaf->first_of_domain)
    {
      add_title (self, leaf->domain->title, level);
      add_words (self, leaf->domain->definition);
    }
}

static gboolean
is_missing (TarnLeafView   *self,
            const TarnItem *item)
{
  const TarnAnswer *answer =
    tarn_reflection_get_answer (tarn_session_get_reflection (self->session), item->id);

  return item->opening && item->type != TARN_ITEM_TEXT && item->type != TARN_ITEM_INFO &&
         answer == NULL && tarn_asked_has (tarn_session_get_asked (self->session), item);
}

/* Where a question stands among those that are asked: opening questions apart from the others. */
static char *
dup_position (TarnLeafView   *self,
              const TarnItem *item)
{
  TarnAsked *asked = tarn_session_get_asked (self->session);
  GPtrArray *items = tarn_session_get_questionnaire (self->session)->items;
  guint      position = 0;
  guint      n = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const TarnItem *other = items->pdata[i];

      if (other->opening == item->opening && other->type != TARN_ITEM_INFO &&
          tarn_asked_has (asked, other))
        {
          n++;
          if (other->index <= item->index)
            position = n;
        }
    }

  return g_strdup_printf (_("Question %u of %u"), position, n);
}

static void
refresh_view (TarnLeafView *self,
              TarnItemView *view)
{
  const TarnItem  *item = tarn_item_view_get_item (view);
  g_autofree char *position = dup_position (self, item);

  tarn_item_view_set_position (view, position);
  tarn_item_view_refresh (view);
  gtk_widget_set_visible (GTK_WIDGET (view),
                          tarn_asked_has (tarn_session_get_asked (self->session), item));
}

/* Questions are the same but for their words, so those that are there ask the next ones: to make
 * them and to find out how large they are is most of the work of a new page. */
static GtkWidget *
take_view (TarnLeafView *self)
{
  GtkWidget *view;

  if (self->spare->len > 0)
    return g_ptr_array_steal_index (self->spare, 0);

  view = tarn_item_view_new (self->session);
  gtk_box_append (GTK_BOX (self->box), view);

  return view;
}

static guint
get_end (TarnLeafView *self)
{
  return self->begin + self->views->len;
}

/* Puts one more question on the page, at its place: below those that are there already, or above
 * them if nothing is missing below. */
static GtkWidget *
add_question (TarnLeafView *self)
{
  gboolean   below = get_end (self) < self->items->len;
  guint      index = below ? get_end (self) : self->begin - 1;
  GtkWidget *view = take_view (self);
  GtkWidget *before = self->last;

  if (below && self->views->len > 0)
    before = self->views->pdata[self->views->len - 1];
  gtk_box_reorder_child_after (GTK_BOX (self->box), view, before);
  g_ptr_array_insert (self->views, below ? (int)self->views->len : 0, view);
  self->begin = MIN (self->begin, index);

  tarn_item_view_set_item (TARN_ITEM_VIEW (view), self->items->pdata[index], self->level);
  refresh_view (self, TARN_ITEM_VIEW (view));

  return view;
}

static gboolean
is_whole (TarnLeafView *self)
{
  return self->views->len == self->items->len;
}

static guint
count_asked (TarnLeafView *self)
{
  TarnAsked *asked = tarn_session_get_asked (self->session);
  guint      n = 0;

  for (guint i = 0; i < self->views->len; i++)
    n += tarn_asked_has (asked, tarn_item_view_get_item (self->views->pdata[i]));

  return n;
}

/* As much of the page as can be seen at once, from one of its questions on. */
static void
set_first (TarnLeafView *self,
           guint         first)
{
  for (guint i = 0; i < self->views->len; i++)
    g_ptr_array_insert (self->spare, i, self->views->pdata[i]);
  g_ptr_array_set_size (self->views, 0);

  self->begin = first;
  do
    add_question (self);
  while (get_end (self) < self->items->len && count_asked (self) < FIRST_QUESTIONS);

  for (guint i = 0; i < self->spare->len; i++)
    gtk_widget_hide (self->spare->pdata[i]);
  if (is_whole (self))
    tarn_slices_stop (self->slices);
  else
    tarn_slices_start (self->slices);
}

static int
get_height (TarnLeafView *self)
{
  int height;

  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (GTK_WIDGET (self)),
                      NULL, &height, NULL, NULL);

  return height;
}

/* What comes above moves down what somebody is looking at, so the page is scrolled as far. By
 * itself it would find out only with the next frame that it can be. */
static void
scroll_by (TarnLeafView *self,
           int           height)
{
  GtkWidget     *scroller = gtk_widget_get_ancestor (self->box, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double         value;

  if (scroller == NULL)
    return;

  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  value = gtk_adjustment_get_value (adjustment);
  gtk_adjustment_set_upper (adjustment, gtk_adjustment_get_upper (adjustment) + height);
  /* This also ends what still scrolls to where the focus went. */
  gtk_adjustment_set_value (adjustment, value + height);
}

static gboolean
fill_cb (gpointer user_data)
{
  TarnLeafView *self = user_data;
  gboolean      above;
  int           height;

  if (is_whole (self))
    return FALSE;

  above = get_end (self) == self->items->len;
  height = above ? get_height (self) : 0;
  tarn_slices_measure (add_question (self), gtk_widget_get_width (self->box));
  if (above)
    scroll_by (self, get_height (self) - height);

  return TRUE;
}

/* The view with the focus in it, or the only one. */
static TarnItemView *
find_current (TarnLeafView *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->views->len; i++)
    if (gtk_widget_is_ancestor (focus, self->views->pdata[i]))
      return self->views->pdata[i];

  return self->views->len > 0 ? self->views->pdata[0] : NULL;
}

static void
tarn_leaf_view_dispose (GObject *object)
{
  TarnLeafView *self = TARN_LEAF_VIEW (object);

  g_clear_pointer (&self->slices, tarn_slices_free);
  g_ptr_array_set_size (self->views, 0);
  g_ptr_array_set_size (self->spare, 0);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (tarn_leaf_view_parent_class)->dispose (object);
}

static void
tarn_leaf_view_finalize (GObject *object)
{
  TarnLeafView *self = TARN_LEAF_VIEW (object);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_ptr_array_unref (self->views);
  g_ptr_array_unref (self->spare);

  G_OBJECT_CLASS (tarn_leaf_view_parent_class)->finalize (object);
}

static void
tarn_leaf_view_class_init (TarnLeafViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tarn_leaf_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = tarn_leaf_view_finalize;
}

static void
tarn_leaf_view_init (TarnLeafView *self)
{
  self->views = g_ptr_array_new ();
  self->spare = g_ptr_array_new ();
  self->box = tarn_tall_box_new ();
  gtk_widget_add_css_class (self->box, "tarn-page");
  adw_bin_set_child (ADW_BIN (self), self->box);
  self->slices = tarn_slices_new (GTK_WIDGET (self), fill_cb, self);
}

/**
 * tarn_leaf_view_new:
 * @session: what is open
 *
 * Returns: (transfer floating): no questions yet
 */
GtkWidget *
tarn_leaf_view_new (TarnSession *session)
{
  TarnLeafView *self;

  g_return_val_if_fail (TARN_IS_SESSION (session), NULL);

  self = g_object_new (TARN_TYPE_LEAF_VIEW, NULL);
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}

/**
 * tarn_leaf_view_set_leaf:
 * @self: the questions
 * @leaf: a page with items
 * @by_domain: it shows a whole domain, not one item
 * @id: (nullable): of an item that is asked for by name
 *
 * Shows other questions than before. Of a long page the first ones, or the one that is asked for,
 * are there at once, and the others come bit by bit.
 */
void
tarn_leaf_view_set_leaf (TarnLeafView   *self,
                         const TarnLeaf *leaf,
                         gboolean        by_domain,
                         const char     *id)
{
  g_return_if_fail (TARN_IS_LEAF_VIEW (self));
  g_return_if_fail (leaf != NULL);
  g_return_if_fail (leaf->items->len > 0);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = g_ptr_array_ref (leaf->items);
  self->level = by_domain ? 3 : 2;
  add_start (self, leaf, by_domain);
  set_first (self, (guint)MAX (tarn_leaf_find_item (leaf, id), 0));
}

/**
 * tarn_leaf_view_refresh:
 * @self: the questions
 *
 * Shows the answers as they are now, and of the questions those that are asked now.
 */
void
tarn_leaf_view_refresh (TarnLeafView *self)
{
  g_return_if_fail (TARN_IS_LEAF_VIEW (self));

  for (guint i = 0; i < self->views->len; i++)
    refresh_view (self, self->views->pdata[i]);
}

/**
 * tarn_leaf_view_press:
 * @self: the questions
 * @number: of a choice, from 1
 *
 * Chooses with a digit in the question that has the focus.
 *
 * Returns: %TRUE if there is such a choice
 */
gboolean
tarn_leaf_view_press (TarnLeafView *self,
                      guint         number)
{
  TarnItemView *view;

  g_return_val_if_fail (TARN_IS_LEAF_VIEW (self), FALSE);

  view = find_current (self);
  return view != NULL && tarn_item_view_press (view, number);
}

/**
 * tarn_leaf_view_may_leave:
 * @self: the questions
 *
 * Only an opening question needs an answer. If one has none, it says so, and gets the focus.
 *
 * Returns: %TRUE if the person may go on
 */
gboolean
tarn_leaf_view_may_leave (TarnLeafView *self)
{
  g_return_val_if_fail (TARN_IS_LEAF_VIEW (self), FALSE);

  for (guint i = 0; i < self->items->len; i++)
    if (is_missing (self, self->items->pdata[i]))
      {
        TarnItemView *view;

        if (i < self->begin || i >= get_end (self))
          set_first (self, i);
        view = self->views->pdata[i - self->begin];
        tarn_item_view_say (view, _("Please choose one: it decides what you are asked next."));
        tarn_item_view_focus (view);
        return FALSE;
      }

  return TRUE;
}

/**
 * tarn_leaf_view_show_item:
 * @self: the questions
 * @id: of one of them
 *
 * Moves the focus to a question, which brings it into view.
 */
void
tarn_leaf_view_show_item (TarnLeafView *self,
                          const char   *id)
{
  g_return_if_fail (TARN_IS_LEAF_VIEW (self));

  for (guint i = 0; i < self->views->len; i++)
    if (g_strcmp0 (tarn_item_view_get_item (self->views->pdata[i])->id, id) == 0)
      tarn_item_view_focus (self->views->pdata[i]);
}
