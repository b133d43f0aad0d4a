/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-page.h"

#include "tarn-heading.h"

#define PAGE_TITLE   "tarn-page-title"
#define PAGE_ACTIONS "tarn-page-actions"
#define PAGE_FOCUS   "tarn-page-focus"
#define PAGE_LONG    "tarn-page-long"

static GtkWidget *
find_heading (GtkWidget *widget)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (TARN_IS_HEADING (widget))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_heading (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

/**
 * tarn_page_set_actions:
 * @page: a page
 * @actions: what it can do
 *
 * Offers actions as `page.NAME` while the page is shown. The program gives keys to `next`,
 * `previous`, `save`, `print`, `zoom-in`, `zoom-out` and `zoom-normal`.
 */
void
tarn_page_set_actions (GtkWidget    *page,
                       GActionGroup *actions)
{
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (G_IS_ACTION_GROUP (actions));

  g_object_set_data_full (G_OBJECT (page), PAGE_ACTIONS, g_object_ref (actions), g_object_unref);
}

/**
 * tarn_page_get_actions:
 * @page: a page
 *
 * Returns: (transfer none) (nullable): what it can do
 */
GActionGroup *
tarn_page_get_actions (GtkWidget *page)
{
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  return g_object_get_data (G_OBJECT (page), PAGE_ACTIONS);
}

/**
 * tarn_page_prepare:
 * @page: a page that is about to be shown
 * @title: for the header bar
 *
 * Makes a widget a page of the window.
 */
void
tarn_page_prepare (GtkWidget  *page,
                   const char *title)
{
  GWeakRef *ref;

  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (title != NULL);

  /* A widget may go while its page is not shown, so it is not held. */
  ref = g_new (GWeakRef, 1);
  g_weak_ref_init (ref, NULL);
  g_object_set_data_full (G_OBJECT (page), PAGE_FOCUS, ref, weak_ref_free);
  g_object_set_data_full (G_OBJECT (page), PAGE_TITLE, g_strdup (title), g_free);
}

/**
 * tarn_page_get_title:
 * @page: a page of a window
 *
 * Returns: (transfer none): its title
 */
const char *
tarn_page_get_title (GtkWidget *page)
{
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  return g_object_get_data (G_OBJECT (page), PAGE_TITLE);
}

/**
 * tarn_page_set_long_part:
 * @page: a page
 * @part: of the page, in a box, which the page does nothing with once it is left
 *
 * Says what has so much in it that it takes long to free.
 */
void
tarn_page_set_long_part (GtkWidget *page,
                         GtkWidget *part)
{
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (GTK_IS_WIDGET (part));

  g_object_set_data_full (G_OBJECT (page), PAGE_LONG, g_object_ref (part), g_object_unref);
}

/**
 * tarn_page_get_long_part:
 * @page: a page
 *
 * Returns: (transfer none) (nullable): what takes long to free
 */
GtkWidget *
tarn_page_get_long_part (GtkWidget *page)
{
  g_return_val_if_fail (GTK_IS_WIDGET (page), NULL);

  return g_object_get_data (G_OBJECT (page), PAGE_LONG);
}

/**
 * tarn_page_remember_focus:
 * @page: a page of a window
 *
 * Remembers where the focus is, if it is on the page.
 */
void
tarn_page_remember_focus (GtkWidget *page)
{
  GtkWidget *focus;

  g_return_if_fail (GTK_IS_WIDGET (page));

  focus = gtk_root_get_focus (gtk_widget_get_root (page));
  if (focus != NULL && gtk_widget_is_ancestor (focus, page))
    g_weak_ref_set (g_object_get_data (G_OBJECT (page), PAGE_FOCUS), focus);
}

/**
 * tarn_page_restore_focus:
 * @page: a page of a window
 *
 * Moves the focus to where it was when the page was left, or to its first heading.
 */
void
tarn_page_restore_focus (GtkWidget *page)
{
  g_autoptr(GtkWidget) focus = NULL;

  g_return_if_fail (GTK_IS_WIDGET (page));

  focus = g_weak_ref_get (g_object_get_data (G_OBJECT (page), PAGE_FOCUS));
  if (focus == NULL || !gtk_widget_is_ancestor (focus, page) || !gtk_widget_grab_focus (focus))
    tarn_page_focus_heading (page);
}

/**
 * tarn_page_focus_heading:
 * @page: a page of a window
 *
 * Moves the focus to the first heading, so that it is read out.
 */
void
tarn_page_focus_heading (GtkWidget *page)
{
  GtkWidget *heading;

  g_return_if_fail (GTK_IS_WIDGET (page));

  heading = find_heading (page);
  if (heading != NULL)
    gtk_widget_grab_focus (heading);
}
