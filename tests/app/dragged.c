/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtk/gtk.h>
#include <stdio.h>

/* A window of another program, from which files can be dragged: dragged FILE... It writes a line
 * when it sees the mouse, and another when what the files are held over would take them. */

static void
say (const char *what)
{
  g_print ("%s\n", what);
  fflush (stdout);
}

static void
enter_cb (void)
{
  say ("seen");
}

static void
action_cb (GdkDrag *drag)
{
  if (gdk_drag_get_selected_action (drag) != 0)
    say ("would be taken");
}

static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag)
{
  g_signal_connect (drag, "notify::selected-action", G_CALLBACK (action_cb), NULL);
}

static gboolean
close_cb (GtkWindow *window,
          gboolean  *closed)
{
  *closed = TRUE;

  return GDK_EVENT_PROPAGATE;
}

static GdkContentProvider *
provide (char **paths)
{
  GSList             *files = NULL;
  GdkFileList        *list;
  GdkContentProvider *content;

  for (char **path = paths; *path != NULL; path++)
    files = g_slist_append (files, g_file_new_for_path (*path));
  list = gdk_file_list_new_from_list (files);
  content = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, list);
  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  g_slist_free_full (files, g_object_unref);

  return content;
}

int
main (int   argc,
      char *argv[])
{
  gboolean            closed = FALSE;
  GtkWidget          *window;
  GtkWidget          *label;
  GtkDragSource      *source = gtk_drag_source_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  g_autoptr(GdkContentProvider) content = provide (argv + 1);

  gtk_init ();
  gtk_drag_source_set_content (source, content);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), NULL);
  label = gtk_label_new ("Files");
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (motion, "enter", G_CALLBACK (enter_cb), NULL);
  gtk_widget_add_controller (label, motion);
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 120, 80);
  gtk_window_set_child (GTK_WINDOW (window), label);
  g_signal_connect (window, "close-request", G_CALLBACK (close_cb), &closed);
  gtk_window_present (GTK_WINDOW (window));
  while (!closed)
    g_main_context_iteration (NULL, TRUE);

  return 0;
}
