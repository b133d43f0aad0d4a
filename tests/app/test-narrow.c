/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "pages.h"
#include "picture-pages.h"
#include "tarn-beside-layout.h"
#include "tarn-column.h"
#include "tarn-combo-row.h"
#include "tarn-widgets.h"

/* The narrowest window there is: a telephone's, or a quarter of a large screen. */
#define NARROW 360
#define HEIGHT 720
#define FAMILY "Cantarell" /* as on most desktops; a bare screen names none */
#define FONT   FAMILY " 11"
#define DPI    (96 * 1024) /* what GTK counts as 100 % */

/* The sizes of text that it is used with. */
static const int percents[] = { 100, 200 };

static void
set_text_size (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-font-name", FONT, "gtk-xft-dpi",
                DPI / 100 * percent, NULL);
}

/* Without the frame that a window has on a bare screen. */
static int
get_least_width (GtkWindow *window)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (window)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int width;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
      widest = MAX (widest, width);
    }

  return widest;
}

/* A name of a file may be parted, since it can be as long as it likes. */
static gboolean
is_in_word (const char *text,
            const char *at)
{
  const char *start = at;
  const char *end = at;

  while (start > text && !g_ascii_isspace (start[-1]))
    start--;
  while (*end != '\0' && !g_ascii_isspace (*end))
    end++;
  if (start == at || end == at)
    return FALSE;
  /* A line to write on. */
  if (at[-1] == '_' && *at == '_')
    return TRUE;
  for (; start < end; start = g_utf8_next_char (start))
    if (!g_unichar_isalpha (g_utf8_get_char (start)))
      return FALSE;
  return TRUE;
}

static void
assert_breaks_no_word (GtkLabel *label)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  const char  *text = pango_layout_get_text (layout);

  for (GSList *link = pango_layout_get_lines_readonly (layout); link != NULL; link = link->next)
    {
      const PangoLayoutLine *line = link->data;

      if (line->length > 0 && is_in_word (text, text + line->start_index + line->length))
        g_error ("“%s” is parted in a word", text);
    }
}

static void
assert_words (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return;
  if (GTK_IS_LABEL (root))
    assert_breaks_no_word (GTK_LABEL (root));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_words (child);
}

static void
test_page_needs_no_more_width_than_there_is (gconstpointer data)
{
  const PicturePage *page = data;
  GtkWindow         *window;

  if (pango_font_map_get_family (pango_cairo_font_map_get_default (), FAMILY) == NULL)
    {
      g_test_skip (FAMILY " is not here");
      return;
    }

  window = page->show (page);
  gtk_window_set_default_size (window, NARROW, HEIGHT);
  gtk_window_present (window);
  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      int width;

      set_text_size (percents[i]);
      pages_settle (window);
      width = get_least_width (window);
      g_test_message ("%d %% text: %d pixels", percents[i], width);
      g_assert_cmpint (width, <=, NARROW);
      assert_words (GTK_WIDGET (window));
    }

  set_text_size (100);
  if (window != GTK_WINDOW (pages_window ()))
    gtk_window_destroy (window);
  picture_pages_leave ();
}

static void
assert_nothing_is_cut (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root))
    g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (root))));
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_nothing_is_cut (child);
}

static void
test_what_can_be_chosen_is_not_cut (void)
{
  GtkWindow  *window = GTK_WINDOW (gtk_window_new ());
  const char *words[] = { "Not sure", "The news, or a page about me at work", NULL };
  g_autoptr(GtkStringList) list = gtk_string_list_new (words);
  GtkWidget *rows = tarn_rows_new ("Choices");
  GtkWidget *row = adw_combo_row_new ();
  GtkWidget *popover;

  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  tarn_combo_row_wrap (ADW_COMBO_ROW (row));
  gtk_list_box_append (GTK_LIST_BOX (rows), row);
  gtk_window_set_child (window, rows);
  gtk_window_present (window);
  for (guint i = 0; words[i] != NULL; i++)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
      g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, words[i]);
    }
  popover = pages_find (row, GTK_TYPE_POPOVER, 0);
  gtk_popover_popup (GTK_POPOVER (popover));
  pages_settle (window);
  g_assert_true (pages_says (popover, words[1]));
  assert_nothing_is_cut (popover);
  gtk_window_destroy (window);
}

/* Else a line that is broken in a word would show one that is not in the file. */
static void
test_a_file_is_shown_without_hyphens (void)
{
  GtkWidget *label;
  guint      i = 0;

  while (!g_str_equal (picture_pages[i].name, "hand-in"))
    i++;
  picture_pages[i].show (&picture_pages[i]);
  i = 0;
  do
    label = pages_find (tarn_window_get_page (pages_window ()), GTK_TYPE_LABEL, i++);
  while (!gtk_widget_has_css_class (label, "monospace"));
  for (GSList *link = pango_attr_list_get_attributes (gtk_label_get_attributes (GTK_LABEL (label)));
       link != NULL; link = g_slist_delete_link (link, link))
    {
      PangoAttribute *attribute = link->data;

      g_assert_cmpint (attribute->klass->type, ==, PANGO_ATTR_INSERT_HYPHENS);
      g_assert_cmpint (pango_attribute_as_int (attribute)->value, ==, FALSE);
      pango_attribute_destroy (attribute);
    }
  picture_pages_leave ();
}

static void
test_a_button_has_its_words_where_they_fit (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_button_new_with_label ("All Answers");

  tarn_button_set_icon (button, "view-list-symbolic");
  gtk_box_append (GTK_BOX (box), button);
  gtk_window_set_child (window, box);
  for (guint i = 0; i < 2; i++)
    {
      gboolean   narrow = i == 1;
      GtkWidget *shown;

      gtk_window_set_default_size (window, narrow ? 1 : NARROW, HEIGHT);
      gtk_window_present (window);
      pages_settle (window);
      shown = adw_squeezer_get_visible_child (ADW_SQUEEZER (
        pages_find (button, ADW_TYPE_SQUEEZER, 0)));
      g_assert_true (narrow ? GTK_IS_IMAGE (shown) : GTK_IS_LABEL (shown));
      g_assert_cmpstr (gtk_widget_get_tooltip_text (button), ==, narrow ? "All Answers" : NULL);
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, "All Answers");
    }
  gtk_window_destroy (window);
}

static void
test_a_button_goes_below_words_that_have_no_room (void)
{
  static const struct
  {
    const char *words;
    int         width;
    gboolean    below;
  } cases[] = {
    { "Short", 200, FALSE },
    { "Up to twenty questions, about a quarter of an hour", 800, FALSE },
    { "Up to twenty questions, about a quarter of an hour", 300, FALSE },
    { "Up to twenty questions, about a quarter of an hour", 180, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWindow      *window = GTK_WINDOW (gtk_window_new ());
      GtkWidget      *line = tarn_beside_new ();
      GtkWidget      *words = tarn_label_new (cases[i].words);
      GtkWidget      *button = tarn_button_new ("Quick Route");
      graphene_rect_t place;

      gtk_box_append (GTK_BOX (line), words);
      gtk_box_append (GTK_BOX (line), button);
      gtk_widget_set_valign (line, GTK_ALIGN_START);
      gtk_window_set_decorated (window, FALSE);
      gtk_window_set_child (window, line);
      gtk_window_set_default_size (window, cases[i].width, HEIGHT);
      gtk_window_present (window);
      pages_settle (window);

      g_assert_true (gtk_widget_compute_bounds (button, line, &place));
      g_assert_true ((place.origin.x < gtk_widget_get_width (words)) == cases[i].below);
      g_assert_true ((place.origin.y >= gtk_widget_get_height (words)) == cases[i].below);
      pages_assert_whole (line);
      gtk_window_destroy (window);
    }
}

int
main (int   argc,
      char *argv[])
{
  pages_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  for (guint i = 0; picture_pages[i].name != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/narrow/", picture_pages[i].name, NULL);

      g_test_add_data_func (path, &picture_pages[i], test_page_needs_no_more_width_than_there_is);
    }
  g_test_add_func ("/narrow/a-button-has-its-words-where-they-fit",
                   test_a_button_has_its_words_where_they_fit);
  g_test_add_func ("/narrow/a-button-goes-below-words-that-have-no-room",
                   test_a_button_goes_below_words_that_have_no_room);
  g_test_add_func ("/narrow/a-file-is-shown-without-hyphens",
                   test_a_file_is_shown_without_hyphens);
  g_test_add_func ("/narrow/what-can-be-chosen-is-not-cut", test_what_can_be_chosen_is_not_cut);

  return g_test_run ();
}
