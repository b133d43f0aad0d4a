/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-discard.h"

#include <adwaita.h>

/* In microseconds: as long as the window is held up each time. */
#define SLICE 4000

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

static gboolean
discard_cb (gpointer user_data)
{
  GtkWidget *widget = user_data;
  gint64     end = g_get_monotonic_time () + SLICE;

  while (take_last (widget))
    if (g_get_monotonic_time () >= end)
      return G_SOURCE_CONTINUE;

  /* What it was in may have gone in the meantime. */
  if (GTK_IS_BOX (gtk_widget_get_parent (widget)))
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (widget)), widget);

  return G_SOURCE_REMOVE;
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

  gtk_widget_hide (widget);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, discard_cb, g_object_ref (widget), g_object_unref);
}
