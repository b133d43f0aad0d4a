/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-painter.h"
#include "tarn-report-picture.h"
#include "tarn-score.h"

#include "shipped.h"

#include <stdlib.h>

/* The pictures as a person sees them, against tests/data/pictures. Another version of the font
 * renderer may shade the edge of a letter differently, so a few pixels may differ; a shape that has
 * moved or lost its fill is thousands. */

#define WIDTH 475.0
#define SCALE 1.5

/* By how much a channel may differ, and how many pixels of a thousand may differ by more. */
#define SLACK             64
#define MOST_PER_THOUSAND 4

static const struct
{
  const char     *name;
  TarnPictureKind kind;
  const char     *questionnaire;
  const char     *reflection;
} cases[] = {
  { "wheel", TARN_PICTURE_WHEEL, "online-presence", "w1-online-presence" },
  { "wheel-group", TARN_PICTURE_WHEEL, "group-participation", "w1-group-participation" },
  { "strip", TARN_PICTURE_STRIP, "online-presence", "w2-online-presence" },
  { "map", TARN_PICTURE_MAP, "online-presence", "full-online-presence" },
  { "axes", TARN_PICTURE_AXES, "group-participation", "w1-group-participation" },
  { "axes-stop", TARN_PICTURE_AXES, "group-participation", "worst-group-participation" },
};

static TarnTexts *texts;
static TarnFonts *fonts;

static cairo_surface_t *
draw (TarnReport *picture)
{
  const TarnMeasure *measure = tarn_fonts_get_measure (fonts);
  g_autoptr(TarnLayout) layout = tarn_layout_new_view (picture, WIDTH, measure);
  const TarnPaper *paper = tarn_layout_get_paper (layout);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, paper->width * SCALE,
                                                         paper->height * SCALE);
  cairo_t         *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  tarn_painter_draw_page (layout, 0, fonts, cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
differs (const guchar *a,
         const guchar *b)
{
  for (guint i = 0; i < 3; i++)
    if (abs (a[i] - b[i]) > SLACK)
      return TRUE;
  return FALSE;
}

static void
compare (cairo_surface_t *drawn,
         cairo_surface_t *expected,
         const char      *name)
{
  int   width = cairo_image_surface_get_width (drawn);
  int   height = cairo_image_surface_get_height (drawn);
  guint n = 0;

  g_assert_cmpint (cairo_image_surface_get_width (expected), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (expected), ==, height);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guchar *a = cairo_image_surface_get_data (drawn) +
                          y * cairo_image_surface_get_stride (drawn) + 4 * x;
        const guchar *b = cairo_image_surface_get_data (expected) +
                          y * cairo_image_surface_get_stride (expected) + 4 * x;

        n += differs (a, b);
      }
  if (n * 1000.0 > MOST_PER_THOUSAND * (double)width * height)
    g_error ("%s: %u of %d pixels differ; look at it and run with TARN_UPDATE=1", name, n,
             width * height);
}

static void
test_picture (gconstpointer data)
{
  guint            index = GPOINTER_TO_UINT (data);
  g_autofree char *file = g_strconcat (cases[index].name, ".png", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "pictures", file, NULL);
  g_autoptr(TarnQuestionnaire) questionnaire = shipped_questionnaire (cases[index].questionnaire);
  g_autoptr(TarnReflection) reflection = shipped_reflection (cases[index].reflection);
  g_autoptr(TarnProfile) profile = tarn_score (questionnaire, reflection);
  g_autoptr(TarnReport) picture = tarn_report_picture_new (cases[index].kind, profile, reflection,
                                                            texts);
  cairo_surface_t *drawn = draw (picture);

  g_assert_cmpuint (strlen (tarn_report_picture_get_description (picture)), >, 20);
  if (g_getenv ("TARN_UPDATE") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (drawn, path), ==, CAIRO_STATUS_SUCCESS);
  else
    {
      cairo_surface_t *expected = cairo_image_surface_create_from_png (path);

      g_assert_cmpint (cairo_surface_status (expected), ==, CAIRO_STATUS_SUCCESS);
      compare (drawn, expected, cases[index].name);
      cairo_surface_destroy (expected);
    }
  cairo_surface_destroy (drawn);
}

static void
test_there_is_no_picture_of_nothing (void)
{
  g_autoptr(TarnQuestionnaire) questionnaire = shipped_questionnaire ("online-presence");
  g_autoptr(TarnReflection) reflection = shipped_reflection ("w1-online-presence");
  g_autoptr(TarnProfile) profile = tarn_score (questionnaire, reflection);

  g_assert_null (tarn_report_picture_new (TARN_PICTURE_MAP, profile, reflection, texts));
  g_assert_null (tarn_report_picture_new (TARN_PICTURE_AXES, profile, reflection, texts));
}

static void
test_every_symbol_differs_from_every_other (void)
{
  const guint last = TARN_SYMBOL_CIRCLE_4;
  g_autoptr(GPtrArray) drawn = NULL;

  drawn = g_ptr_array_new_with_free_func ((GDestroyNotify)cairo_surface_destroy);
  for (guint i = TARN_SYMBOL_SHIELD_SOLID; i <= last; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 32, 32);
      cairo_t         *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      tarn_painter_draw_symbol (i, 0, 0, 32, cr);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      for (guint j = 0; j < drawn->len; j++)
        {
          const guchar *a = cairo_image_surface_get_data (surface);
          const guchar *b = cairo_image_surface_get_data (drawn->pdata[j]);
          guint         n = 0;

          for (guint k = 0; k < 32 * 32; k++)
            n += differs (a + 4 * k, b + 4 * k);
          g_assert_cmpuint (n, >, 25);
        }
      g_ptr_array_add (drawn, surface);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_build_filename (g_getenv ("TARN_DATADIR"), "fonts", NULL);
  g_autoptr(GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  texts = shipped_texts ();
  fonts = tarn_fonts_new (folder, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/pictures/", cases[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_picture);
    }
  g_test_add_func ("/pictures/there-is-no-picture-of-nothing", test_there_is_no_picture_of_nothing);
  g_test_add_func ("/pictures/every-symbol-differs-from-every-other",
                   test_every_symbol_differs_from_every_other);
  status = g_test_run ();
  tarn_texts_unref (texts);
  g_object_unref (fonts);
  return status;
}
