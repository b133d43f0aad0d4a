/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <stdlib.h>

#include "picture-pages.h"

/* Takes a picture of every page of the window, in every look, for people to judge:
 *
 *   pictures FOLDER         all of them, one folder a look
 *   pictures FOLDER LOOK    those of one look, for which the toolkit has to be started afresh
 *
 * TARN_PICTURES=NAME,NAME takes those pages alone. A page is as high as all that is in it, so that
 * nothing stays below the edge. */

#define WIDTH      880
#define HEIGHT     720
#define MAX_HEIGHT 3900
#define FONT       "Cantarell 11" /* as on most desktops; a bare screen names none */
#define DPI        (96 * 1024)    /* what GTK counts as 100 % */

static const struct
{
  const char *name;
  const char *variable; /* (nullable): that libadwaita reads when it starts */
  const char *value;
  int         width;
  int         percent; /* of the size of text */
  gboolean    mirrored;
  gboolean    long_words; /* see long-words */
} looks[] = {
  { "light", NULL, NULL, WIDTH, 100 },
  { "dark", "ADW_DEBUG_COLOR_SCHEME", "prefer-dark", WIDTH, 100 },
  { "contrast", "ADW_DEBUG_HIGH_CONTRAST", "1", WIDTH, 100 },
  { "large", NULL, NULL, WIDTH, 200 },
  { "narrow", NULL, NULL, 360, 100 },
  { "large-narrow", NULL, NULL, 360, 200 },
  { "right-to-left", NULL, NULL, WIDTH, 100, TRUE },
  { "long", NULL, NULL, WIDTH, 100, FALSE, TRUE },
  { "long-narrow", NULL, NULL, 360, 100, FALSE, TRUE },
};

/* How much is scrolled out of sight. */
static int
get_hidden (GtkWidget *widget)
{
  int hidden = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (widget));

      hidden = (int)(gtk_adjustment_get_upper (down) - gtk_adjustment_get_page_size (down));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      /* Once: MAX would look twice at each level of widgets. */
      int inside = get_hidden (child);

      hidden = MAX (hidden, inside);
    }

  return hidden;
}

typedef struct
{
  GtkWindow     *window;
  GskRenderNode *node;
  int            width;
  int            height;
} Shot;

/* A window that is about to be laid out anew has nothing to show for a moment. */
static gboolean
is_drawn (gpointer data)
{
  Shot *shot = data;
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (shot->window));
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  shot->width = gdk_paintable_get_intrinsic_width (paintable);
  shot->height = gdk_paintable_get_intrinsic_height (paintable);
  gdk_paintable_snapshot (paintable, snapshot, shot->width, shot->height);
  shot->node = gtk_snapshot_free_to_node (snapshot);

  return shot->node != NULL;
}

static void
save (GtkWindow  *window,
      const char *path)
{
  Shot         shot = { window };
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_autoptr(GdkTexture) texture = NULL;

  pages_wait (is_drawn, &shot);
  texture = gsk_renderer_render_texture (renderer, shot.node,
                                         &GRAPHENE_RECT_INIT (0, 0, shot.width, shot.height));
  gsk_render_node_unref (shot.node);
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s could not be written", path);
}

static void
take (const PicturePage *page,
      const char        *folder,
      guint              number,
      int                width)
{
  g_autofree char *name = g_strdup_printf ("%02u-%s.png", number, page->name);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GtkWindow       *main_window = GTK_WINDOW (pages_window ());
  GtkWindow       *window;
  int              own_width;
  int              height;

  gtk_window_set_default_size (main_window, width, HEIGHT);
  window = page->show (page);
  gtk_window_get_default_size (window, &own_width, &height);
  if (width < WIDTH)
    gtk_window_set_default_size (window, width, height);
  gtk_window_present (window);
  pages_settle (window);

  height = gtk_widget_get_height (GTK_WIDGET (window)) + get_hidden (GTK_WIDGET (window));
  gtk_window_set_default_size (window, gtk_widget_get_width (GTK_WIDGET (window)),
                               MIN (height, MAX_HEIGHT));
  pages_settle (window);
  save (window, path);

  if (window != main_window)
    gtk_window_destroy (window);
  picture_pages_leave ();
}

static gboolean
is_wanted (const char *name)
{
  const char *names = g_getenv ("TARN_PICTURES");
  g_auto(GStrv) list = names != NULL ? g_strsplit (names, ",", -1) : NULL;

  return list == NULL || g_strv_contains ((const char *const *)list, name);
}

/* In a language whose words take more room. */
static void
speak_in_long_words (const char *folder)
{
  const char      *program = g_getenv ("TARN_LONG_WORDS");
  g_autofree char *words = g_build_filename (folder, "words", NULL);
  g_autofree char *locale = g_build_filename (words, "locale", NULL);
  g_autofree char *data = g_build_filename (words, "data", NULL);
  const char      *arguments[] = { program, words, NULL };
  g_autoptr(GError) error = NULL;
  int status;

  if (!g_spawn_sync (NULL, (char **)arguments, NULL, 0, NULL, NULL, NULL, NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", program, error->message);

  /* A test is in no language at all, and that one cannot be translated. */
  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("LANGUAGE", "de", TRUE);
  g_setenv ("TARN_DATADIR", data, TRUE);
  bindtextdomain (GETTEXT_PACKAGE, locale);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

static void
take_look (const char *folder,
           guint       look,
           int         argc,
           char       *argv[])
{
  g_autofree char *own = g_build_filename (folder, looks[look].name, NULL);

  if (looks[look].variable != NULL)
    g_setenv (looks[look].variable, looks[look].value, TRUE);
  if (g_mkdir_with_parents (own, 0755) != 0)
    g_error ("%s could not be made", own);

  pages_init (&argc, &argv);
  if (looks[look].long_words)
    speak_in_long_words (folder);
  if (looks[look].mirrored)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-font-name",
                FONT, "gtk-xft-dpi",
                DPI / 100 * looks[look].percent, NULL);
  for (guint i = 0; picture_pages[i].name != NULL; i++)
    if (is_wanted (picture_pages[i].name))
      take (&picture_pages[i], own, i + 1, looks[look].width);
}

/* What a look needs is read only when the toolkit starts. */
static gboolean
start (const char *program,
       const char *folder,
       const char *look)
{
  const char *const arguments[] = { program, folder, look, NULL };
  g_autoptr(GError) error = NULL;
  int status;

  g_print ("%s\n", look);
  if (g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL,
                    NULL, &status, &error) &&
      g_spawn_check_wait_status (status, &error))
    return TRUE;

  g_printerr ("%s: %s\n", look, error->message);
  return FALSE;
}

int
main (int   argc,
      char *argv[])
{
  gboolean good = TRUE;

  if (argc < 2)
    return EXIT_FAILURE;

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (argc == 2)
      good = start (argv[0], argv[1], looks[i].name) && good;
    else if (g_str_equal (argv[2], looks[i].name))
      take_look (argv[1], i, argc, argv);

  return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
