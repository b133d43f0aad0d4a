/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tarn-application.h"
#include "tarn-heading.h"
#include "tarn-opener.h"
#include "tarn-reflection-file.h"

#define SECONDS_TO_WAIT 100

static AdwApplication *application;
static TarnLibrary    *library;
static TarnWindow     *window;

/* Everything that a page could write goes to a folder of this test alone. */
void
pages_init (int    *argc,
            char ***argv)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *home = g_dir_make_tmp ("tarn-pages-XXXXXX", &error);

  g_assert_no_error (error);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  gtk_test_init (argc, argv, NULL);
  application = ADW_APPLICATION (tarn_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  library = tarn_library_new ();
}

TarnWindow *
pages_window (void)
{
  if (window == NULL)
    {
      window = tarn_window_new (GTK_APPLICATION (application), library);
      gtk_window_set_default_size (GTK_WINDOW (window), 700, 900);
      gtk_window_present (GTK_WINDOW (window));
    }
  return window;
}

/* A worked example of tests/data/reflections. */
TarnSession *
pages_session (const char *reflection)
{
  static guint     number;
  g_autofree char *name = g_strconcat (reflection, ".xml", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "reflections", name, NULL);
  g_autofree char *data = NULL;
  g_autofree char *id = g_strdup_printf ("%032x", ++number);
  g_autoptr(GPtrArray) issues = g_ptr_array_new_with_free_func ((GDestroyNotify)tarn_issue_free);
  g_autoptr(TarnReflection) read = NULL;
  g_autoptr(GError) error = NULL;
  TarnQuestionnaire *questionnaire;
  gsize              length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  read = tarn_reflection_read (data, length, issues);
  g_assert_nonnull (read);
  questionnaire = tarn_library_find (library, tarn_reflection_get_questionnaire (read));
  g_assert_nonnull (questionnaire);
  return tarn_session_new (library, questionnaire, read, id);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

void
pages_show (GtkWidget *page)
{
  tarn_window_show_page (pages_window (), page, "Tarn");
  pages_wait (is_mapped, page);
}

static gboolean
is_another_page (gpointer page)
{
  return tarn_window_get_page (pages_window ()) != page;
}

/* Whatever it holds, another page is shown when it is read. */
void
pages_open_file (const char *path)
{
  g_autoptr(GtkWidget) before = g_object_ref (tarn_window_get_page (pages_window ()));
  g_autoptr(GFile) file = g_file_new_for_path (path);

  tarn_opener_open_file (pages_window (), file);
  pages_wait (is_another_page, before);
}

static gboolean
late_cb (gpointer data)
{
  g_error ("what was waited for did not happen");
  return G_SOURCE_REMOVE;
}

void
pages_wait (PagesTest done,
            gpointer  data)
{
  guint watch = g_timeout_add_seconds (SECONDS_TO_WAIT, late_cb, NULL);

  while (!done (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (watch);
}

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       n_frames)
{
  (*(guint *)n_frames)++;
  return G_SOURCE_CONTINUE;
}

static gboolean
has_frames (gpointer n_frames)
{
  return *(guint *)n_frames >= 3 && !g_main_context_pending (NULL);
}

static gboolean
is_busy (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return FALSE;
  if (gtk_test_accessible_has_state (GTK_ACCESSIBLE (root), GTK_ACCESSIBLE_STATE_BUSY))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_busy (child))
      return TRUE;
  return FALSE;
}

static gboolean
is_ready (gpointer widget)
{
  return !is_busy (widget);
}

/* Until all of a long page is there, and a few frames were drawn: sizes that follow from other
 * sizes are right by then. */
void
pages_settle (GtkWindow *shown)
{
  guint n_frames = 0;
  guint tick;

  pages_wait (is_ready, shown);
  tick = gtk_widget_add_tick_callback (GTK_WIDGET (shown), frame_cb, &n_frames, NULL);
  pages_wait (has_frames, &n_frames);
  gtk_widget_remove_tick_callback (GTK_WIDGET (shown), tick);
}

/* Nothing that stands in a box reaches below it, over what follows. */
void
pages_assert_whole (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_mapped (child))
        continue;
      pages_assert_whole (child);
      if (!GTK_IS_BOX (root))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, root, &bounds));
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                         gtk_widget_get_height (root) + 1);
    }
}

static GtkWidget *
search (GtkWidget  *root,
        GType       type,
        const char *name,
        guint      *index)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type))
    {
      g_autofree char *other = NULL;

      if (name != NULL)
        other = gtk_test_accessible_check_property (GTK_ACCESSIBLE (root),
                                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name);
      if (other == NULL && (*index)-- == 0)
        return root;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = search (child, type, name, index);

      if (found != NULL)
        return found;
    }
  return NULL;
}

GtkWidget *
pages_find (GtkWidget *root,
            GType      type,
            guint      index)
{
  return search (root, type, NULL, &index);
}

GtkWidget *
pages_find_named (GtkWidget  *root,
                  GType       type,
                  const char *name)
{
  guint index = 0;

  return search (root, type, name, &index);
}

guint
pages_count (GtkWidget *root,
             GType      type)
{
  guint n = 0;

  while (pages_find (root, type, n) != NULL)
    n++;
  return n;
}

gboolean
pages_says (GtkWidget  *root,
            const char *words)
{
  if (GTK_IS_LABEL (root) && strstr (gtk_label_get_text (GTK_LABEL (root)), words) != NULL)
    return TRUE;
  if (TARN_IS_HEADING (root) && strstr (tarn_heading_get_text (TARN_HEADING (root)), words) != NULL)
    return TRUE;
  if (GTK_IS_TEXT_VIEW (root))
    {
      g_autofree char *text = NULL;

      g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (root)), "text", &text, NULL);
      return strstr (text, words) != NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (pages_says (child, words))
      return TRUE;
  return FALSE;
}
