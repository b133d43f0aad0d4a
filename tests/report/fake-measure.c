/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fake-measure.h"

#include <string.h>

static guint
chars_per_line (TarnStyle style,
                double    width)
{
  return MAX (1, (guint)(width / (tarn_style_get_info (style)->size * 0.5)));
}

static GArray *
break_lines (const TarnRich *text,
             TarnStyle       style,
             double          width,
             gpointer        user_data)
{
  GArray     *ends = g_array_new (FALSE, FALSE, sizeof (guint));
  guint       most = chars_per_line (style, width);
  const char *start = text->text;
  const char *space = NULL;
  guint       n = 0;
  guint       end;

  for (const char *p = start; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == ' ')
        space = p;
      if (n++ < most)
        continue;
      /* A word that is longer than the line is broken where it must. */
      if (space == NULL || space < start)
        space = p - 1;
      end = space + 1 - text->text;
      g_array_append_val (ends, end);
      start = space + 1;
      space = NULL;
      n = g_utf8_strlen (start, p - start) + 1;
    }
  end = strlen (text->text);
  g_array_append_val (ends, end);
  return ends;
}

static double
get_width (const TarnRich *text,
           TarnStyle       style,
           gpointer        user_data)
{
  return g_utf8_strlen (text->text, -1) * tarn_style_get_info (style)->size * 0.5;
}

const TarnMeasure fake_measure = { break_lines, get_width, NULL };

/* Compares with tests/data/layouts/NAME.txt; TARN_UPDATE=1 writes the file anew. */
void
assert_golden (const char *name,
               const char *text)
{
  g_autofree char *file = g_strconcat (name, ".txt", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "layouts", file, NULL);
  g_autofree char *expected = NULL;
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_auto(GStrv) expected_lines = NULL;

  if (g_getenv ("TARN_UPDATE") != NULL)
    {
      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      return;
    }
  if (!g_file_get_contents (path, &expected, NULL, NULL))
    g_error ("%s is missing; look at the layout and run with TARN_UPDATE=1", path);
  expected_lines = g_strsplit (expected, "\n", -1);
  for (guint i = 0; lines[i] != NULL && expected_lines[i] != NULL; i++)
    if (!g_str_equal (lines[i], expected_lines[i]))
      g_error ("%s differs in line %u:\n  expected: %s\n  is:       %s", file, i + 1,
               expected_lines[i], lines[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected_lines));
}

static gboolean
is_words (const TarnPlaced *placed)
{
  return placed->kind == TARN_PLACED_TEXT || placed->kind == TARN_PLACED_SYMBOL ||
         placed->kind == TARN_PLACED_TICK || placed->kind == TARN_PLACED_BULLET ||
         placed->kind == TARN_PLACED_MARK || placed->kind == TARN_PLACED_PLACE;
}

static gboolean
overlap (const TarnPlaced *a,
         const TarnPlaced *b)
{
  const double slack = 0.6;

  return a->x + slack < b->x + b->width && b->x + slack < a->x + a->width &&
         a->y + slack < b->y + b->height && b->y + slack < a->y + a->height;
}

/* No box stands outside the margins, and no two words or symbols stand on each other. */
void
assert_layout_is_sound (TarnLayout *layout)
{
  const TarnPaper *paper = tarn_layout_get_paper (layout);
  double           page_width = paper->width / paper->zoom;
  double           page_height = paper->height / paper->zoom;
  double           side, top, bottom;

  tarn_layout_get_margins (layout, &side, &top, &bottom);
  for (guint i = 0; i < tarn_layout_get_n_pages (layout); i++)
    {
      GArray *page = tarn_layout_get_page (layout, i);

      for (guint j = 0; j < page->len; j++)
        {
          const TarnPlaced *placed = &g_array_index (page, TarnPlaced, j);
          gboolean          footer = placed->y > page_height - bottom;

          if (placed->x < side - 0.01 || placed->x + placed->width > page_width - side + 0.01 ||
              placed->y < top - 0.01 || placed->y + placed->height > page_height - 8 ||
              (!footer && placed->y + placed->height > page_height - bottom + 0.01))
            g_error ("page %u: a box of kind %d at %.1f %.1f, %.1f x %.1f is outside the margins",
                     i + 1, placed->kind, placed->x, placed->y, placed->width, placed->height);
          if (!is_words (placed))
            continue;
          for (guint k = 0; k < j; k++)
            {
              const TarnPlaced *other = &g_array_index (page, TarnPlaced, k);

              if (is_words (other) && overlap (placed, other))
                g_error ("page %u: “%.*s” and “%.*s” stand on each other", i + 1,
                         placed->text ? (int)(placed->end - placed->start) : 0,
                         placed->text ? placed->text->text + placed->start : "",
                         other->text ? (int)(other->end - other->start) : 0,
                         other->text ? other->text->text + other->start : "");
            }
        }
    }
}
