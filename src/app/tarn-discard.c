/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-discard.h"

#include <adwaita.h>

/* In microseconds: as long as the window is held up each time. */
#define SLICE 4000

typedef struct
{
  GtkWidget *widget;
  GtkWidget *page; /* (nullable): that goes with it */
} Discarded;

/* The last row, or the last of what stands in a box, as deep as boxes and lists go. */
static gboolean
take_last (GtkWidget *widget)
{
  GtkWidget *parent = NULL;
  GtkWidget *last = widget;

  while (GTK_IS_BOX (last) || GTK_IS_LIST_BOX (last) || ADW_IS_BIN (last))
    {
      GtkWidget *child = gtk_widget_get_last_child (last);

      if (child == NULL)
        break;
      parent = last;
      last = child;
    }

  if (GTK_IS_LIST_BOX (parent))
    gtk_list_box_remove (GTK_LIST_BOX (parent), last);
  else if (GTK_IS_BOX (parent))
    gtk_box_remove (GTK_BOX (parent), last);
  else if (ADW_IS_BIN (parent))
    adw_bin_set_child (ADW_BIN (parent), NULL);

  return parent != NULL;
}

static void
discarded_free (gpointer data)
{
  Discarded *discarded = data;

  g_object_unref (discarded->widget);
  g_clear_object (&discarded->page);
  g_free (discarded);
}

static gboolean
discard_cb (gpointer user_data)
{
  Discarded *discarded = user_data;
  GtkWidget *box;
  GtkWidget *stack;
  gboolean   taken = FALSE;
  gint64     end = g_get_monotonic_time () + SLICE;

  while (g_get_monotonic_time () < end && take_last (discarded->widget))
    taken = TRUE;
  if (taken)
    return G_SOURCE_CONTINUE;

  /* What it was in may have gone in the meantime. */
  box = gtk_widget_get_parent (discarded->widget);
  if (GTK_IS_BOX (box))
    gtk_box_remove (GTK_BOX (box), discarded->widget);
  stack = discarded->page != NULL ? gtk_widget_get_parent (discarded->page) : NULL;
  if (GTK_IS_STACK (stack))
    gtk_stack_remove (GTK_STACK (stack), discarded->page);

  return G_SOURCE_REMOVE;
}

static void
discard (GtkWidget *widget,
         GtkWidget *page)
{
  Discarded *discarded = g_new0 (Discarded, 1);

  discarded->widget = g_object_ref (widget);
  g_set_object (&discarded->page, page);
  gtk_widget_hide (widget);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, discard_cb, discarded, discarded_free);
}

/**
 * tarn_discard:
 * @widget: what is in a box and not needed any more, and does nothing by itself
 *
 * Hides a widget at once, and takes it apart and out of its box bit by bit: to free a thousand rows
 * takes much longer than a frame.
 */
void
tarn_discard (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  discard (widget, NULL);
}

/**
 * tarn_discard_page:
 * @page: what is in a stack that shows something else
 * @part: of the page, in a box, with so much in it that it has to be discarded bit by bit
 *
 * Takes a page out of its stack as soon as the part was taken apart.
 */
void
tarn_discard_page (GtkWidget *page,
                   GtkWidget *part)
{
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (GTK_IS_WIDGET (part));

  gtk_widget_hide (page);
  discard (part, page);
}
