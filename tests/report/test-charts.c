/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-layout.h"

#include "fake-measure.h"

/* The pictures have to hold up from one part to twenty, with words as long as German makes them,
 * and from the right to the left. */

static const char *const titles[] = {
  "Trust",
  "Support, learning and good use",
  "Verschwiegenheitspflicht gegenüber unterstützten Menschen und ihren Angehörigen",
};

static TarnReport *
new_report (TarnChart  *chart,
            const char *lang)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  TarnBlock *block = tarn_block_add (root, tarn_block_new (TARN_BLOCK_CHART));

  block->chart = chart;
  return tarn_report_new ("A report", lang, root, tarn_rich_new ("A report 1.0", lang),
                          tarn_rich_new ("An aid.", lang), tarn_rich_new ("1 May 2026", lang),
                          tarn_rich_new ("Page {page} of {pages}", lang));
}

static TarnLayout *
lay_out (TarnChart  *chart,
         const char *lang)
{
  g_autoptr(TarnReport) report = new_report (chart, lang);

  return tarn_layout_new (report, tarn_paper_find ("a4"), &fake_measure);
}

static guint
count (TarnLayout    *layout,
       TarnPlacedKind kind)
{
  GArray *page = tarn_layout_get_page (layout, 0);
  guint   n = 0;

  for (guint i = 0; i < page->len; i++)
    n += g_array_index (page, TarnPlaced, i).kind == kind;
  return n;
}

static TarnChart *
new_wheel (guint n,
           guint title)
{
  TarnChart *wheel = tarn_chart_new (TARN_CHART_WHEEL);

  for (guint i = 0; i < n; i++)
    {
      TarnSector *sector = tarn_sector_new ();

      sector->title = tarn_rich_new (titles[title], "en");
      sector->n_rings = 4;
      sector->filled = i % 5;
      sector->benefit = i % 3 == 0;
      sector->stop = i % 4 == 3;
      sector->symbol = sector->filled > 0 ? TARN_SYMBOL_SHIELD_HALF : TARN_SYMBOL_NONE;
      sector->word = tarn_rich_new (sector->filled > 0 ? "Some exposure"
                                                       : "Too few questions apply to you",
                                    "en");
      g_ptr_array_add (wheel->sectors, sector);
    }
  return wheel;
}

static void
test_a_wheel_holds_up_from_one_part_to_twenty (void)
{
  static const char *const langs[] = { "en", "ar" };

  for (guint n = 1; n <= 20; n++)
    for (guint title = 0; title < G_N_ELEMENTS (titles); title++)
      for (guint i = 0; i < G_N_ELEMENTS (langs); i++)
        {
          g_autoptr(TarnLayout) layout = NULL;

          /* Twenty titles of six lines each are more than a page holds. */
          if (title == 2 && n > 10)
            continue;
          layout = lay_out (new_wheel (n, title), langs[i]);
          assert_layout_is_sound (layout);
          g_assert_cmpuint (count (layout, TARN_PLACED_SECTOR), ==, 4 * n);
          g_assert_cmpuint (count (layout, TARN_PLACED_STROKE), ==, n);
        }
}

/* On a telephone there is not much more than half of the width of a page. */
static void
assert_narrow_breaks_no_word (TarnChart *chart)
{
  g_autoptr(TarnReport) report = new_report (chart, "en");
  g_autoptr(TarnLayout) layout = tarn_layout_new_view (report, 330, &fake_measure);
  GArray *page = tarn_layout_get_page (layout, 0);

  for (guint i = 0; i < page->len; i++)
    {
      const TarnPlaced *placed = &g_array_index (page, TarnPlaced, i);
      g_auto(GStrv) words = NULL;

      if (placed->kind != TARN_PLACED_TEXT)
        continue;
      words = g_strsplit (placed->text->text, " ", -1);
      for (char **word = words; *word != NULL; word++)
        {
          g_autoptr(TarnRich) alone = tarn_rich_new (*word, "en");

          g_assert_cmpfloat (fake_measure.get_width (alone, placed->style, NULL), <=,
                             placed->break_width);
        }
    }
}

static void
test_a_narrow_wheel_breaks_no_word (void)
{
  static const char *const words[] = { "Well protected", "Durchschnittliches Risiko" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      TarnChart *wheel = new_wheel (7, 1);

      for (guint k = 0; k < wheel->sectors->len; k++)
        {
          TarnSector *sector = wheel->sectors->pdata[k];

          tarn_rich_free (sector->word);
          sector->word = tarn_rich_new (words[i], "en");
        }
      assert_narrow_breaks_no_word (wheel);
    }
}

static void
test_narrow_axes_break_no_title (void)
{
  TarnChart *axes = tarn_chart_new (TARN_CHART_AXES);

  for (guint i = 0; i < 2; i++)
    {
      axes->titles[i] = tarn_rich_new ("Beeinträchtigung", "de");
      axes->ends[i] = tarn_rich_new ("weniger", "de");
    }
  assert_narrow_breaks_no_word (axes);
}

static void
test_a_part_without_a_band_has_an_empty_dashed_sector (void)
{
  g_autoptr(TarnLayout) layout = lay_out (new_wheel (1, 0), "en");
  GArray *page = tarn_layout_get_page (layout, 0);

  for (guint i = 0; i < page->len; i++)
    {
      const TarnPlaced *placed = &g_array_index (page, TarnPlaced, i);

      if (placed->kind != TARN_PLACED_SECTOR)
        continue;
      g_assert_true (placed->dashed);
      g_assert_false (placed->filled);
    }
}

static void
test_a_map_holds_up_to_twelve_places_on_any_ring (void)
{
  for (guint ring = 0; ring < 4; ring++)
    for (guint n = 1; n <= 12; n++)
      {
        TarnChart *map = tarn_chart_new (TARN_CHART_MAP);
        g_autoptr(TarnLayout) layout = NULL;

        for (guint i = 0; i < 4; i++)
          g_ptr_array_add (map->rings, tarn_rich_new (titles[i % 2], "en"));
        for (guint i = 0; i < n; i++)
          {
            TarnMapPlace    *place = tarn_map_place_new ();
            g_autofree char *label = g_strdup_printf ("%u?", i + 1);

            place->label = tarn_rich_new (label, "en");
            place->ring = ring;
            g_ptr_array_add (map->places, place);
          }
        layout = lay_out (map, n % 2 == 0 ? "en" : "he");
        g_assert_cmpuint (count (layout, TARN_PLACED_PLACE), ==, n);
        g_assert_cmpuint (count (layout, TARN_PLACED_RING), ==, 4);
        assert_layout_is_sound (layout);
      }
}

static void
test_two_axes_have_a_mark_only_if_there_is_one (void)
{
  static const struct
  {
    double   across;
    double   up;
    gboolean marked;
    gboolean warning;
  } cases[] = {
    { 0, 0, TRUE, FALSE },
    { 1, 1, TRUE, TRUE },
    { 0.5, 0.5, TRUE, FALSE },
    { 0, 1, FALSE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TarnChart *axes = tarn_chart_new (TARN_CHART_AXES);
      g_autoptr(TarnLayout) layout = NULL;

      axes->across = cases[i].across;
      axes->up = cases[i].up;
      axes->marked = cases[i].marked;
      axes->warning = cases[i].warning;
      for (guint j = 0; j < 2; j++)
        {
          axes->titles[j] = tarn_rich_new (j == 0 ? "Benefits" : "Concerns", "en");
          axes->ends[j] = tarn_rich_new (j == 0 ? "less" : "more", "en");
        }
      for (guint j = 0; j < 4; j++)
        axes->quadrants[j] = tarn_rich_new (titles[j % 2], "en");
      layout = lay_out (axes, "en");
      g_assert_cmpuint (count (layout, TARN_PLACED_MARK), ==, cases[i].marked ? 1 : 0);
      assert_layout_is_sound (layout);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/a-wheel-holds-up-from-one-part-to-twenty",
                   test_a_wheel_holds_up_from_one_part_to_twenty);
  g_test_add_func ("/charts/a-narrow-wheel-breaks-no-word", test_a_narrow_wheel_breaks_no_word);
  g_test_add_func ("/charts/narrow-axes-break-no-title", test_narrow_axes_break_no_title);
  g_test_add_func ("/charts/a-part-without-a-band-has-an-empty-dashed-sector",
                   test_a_part_without_a_band_has_an_empty_dashed_sector);
  g_test_add_func ("/charts/a-map-holds-up-to-twelve-places-on-any-ring",
                   test_a_map_holds_up_to_twelve_places_on_any_ring);
  g_test_add_func ("/charts/two-axes-have-a-mark-only-if-there-is-one",
                   test_two_axes_have_a_mark_only_if_there_is_one);
  return g_test_run ();
}
