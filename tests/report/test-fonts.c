/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-export.h"
#include "tarn-fonts.h"

static TarnReport *
new_report (const char *words,
            const char *lang)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);

  tarn_block_add (root, tarn_block_new_paragraph (TARN_STYLE_BODY, tarn_rich_new (words, lang)));
  return tarn_report_new ("A report", lang, root, tarn_rich_new ("A report 1.0", "en"),
                          tarn_rich_new ("An aid.", "en"), tarn_rich_new ("1 May 2026", "en"),
                          tarn_rich_new ("Page {page} of {pages}", "en"));
}

static TarnFonts *
new_fonts (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("TARN_DATADIR"), "fonts", NULL);
  g_autoptr(GError) error = NULL;
  TarnFonts *fonts = tarn_fonts_new (folder, &error);

  g_assert_no_error (error);
  return fonts;
}

static void
test_the_shipped_typeface_has_the_letters_of_britain_and_ireland (void)
{
  static const char *const words[] = {
    "Plain English, “quoted” – with a dash… and 100 £",
    "Gwaith cymdeithasol: ŵ ŷ â ê î ô û Ŵ Ŷ ẁ ẃ",
    "Obair shóisialta: á é í ó ú ḃ",
    "Verschwiegenheit: ä ö ü ß",
  };
  g_autoptr(TarnFonts) fonts = new_fonts ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(TarnReport) report = new_report (words[i], "en");
      g_autofree char *missing = tarn_fonts_prepare (fonts, report);

      g_assert_cmpstr (missing, ==, NULL);
    }
}

/* The private use area is in no font. */
static void
test_letters_that_no_font_has_are_named_once (void)
{
  g_autoptr(TarnFonts) fonts = new_fonts ();
  g_autoptr(TarnReport) report = new_report ("a \357\212\263 b \357\212\263 c", "en");
  g_autofree char *missing = tarn_fonts_prepare (fonts, report);

  g_assert_cmpstr (missing, ==, "\357\212\263");
}

static void
test_emoji_in_a_note_break_nothing (void)
{
  g_autoptr(TarnFonts) fonts = new_fonts ();
  static const char words[] = "A hard day \360\237\230\200 and \342\234\215\357\270\217 "
                              "\360\237\221\251\342\200\215\360\237\222\273";
  g_autoptr(TarnReport) report = new_report (words, "en");
  g_autofree char *missing = tarn_fonts_prepare (fonts, report);
  g_autoptr(TarnLayout) layout = tarn_layout_new (report, tarn_paper_find ("a4"),
                                                   tarn_fonts_get_measure (fonts));
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = tarn_export_pdf (layout, fonts, "2026-05-01", NULL, &error);
  gsize       size;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (pdf, &size);
  /* A colour font would have put a picture into the file. */
  g_assert_null (g_strstr_len (data, size, "/Subtype /Image"));
}

static void
test_a_language_from_the_right_is_drawn_from_the_right (void)
{
  g_autoptr(TarnFonts) fonts = new_fonts ();
  g_autoptr(TarnReport) report = new_report ("\331\205\330\261\330\255\330\250\330\247", "ar");
  g_autofree char *missing = tarn_fonts_prepare (fonts, report);
  g_autoptr(TarnLayout) layout = tarn_layout_new (report, tarn_paper_find ("a4"),
                                                   tarn_fonts_get_measure (fonts));
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) png = tarn_export_png (layout, 0, fonts, 36, &error);

  g_assert_no_error (error);
  g_assert_true (tarn_report_is_rtl (report));
  g_assert_cmpuint (g_bytes_get_size (png), >, 500);
}

/* cairo would leave out a blank that is a part of its own. */
static void
test_parts_set_apart_that_touch_are_one (void)
{
  g_autoptr(TarnRich) text = tarn_rich_new ("", "en");
  TarnSpan span;

  tarn_rich_append (text, "What name shows?", TRUE);
  tarn_rich_append (text, " ", TRUE);
  tarn_rich_append (text, "My real name or ", FALSE);
  tarn_rich_append (text, "another", TRUE);
  g_assert_cmpuint (text->strong->len, ==, 2);
  span = g_array_index (text->strong, TarnSpan, 0);
  g_assert_cmpuint (span.start, ==, 0);
  g_assert_cmpuint (span.end, ==, 17);
}

static void
test_a_missing_typeface_is_an_error_that_says_which (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (tarn_fonts_new ("/nowhere", &error));
  g_assert_error (error, TARN_FONTS_ERROR, TARN_FONTS_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, "/nowhere/"));
}

static void
test_the_same_input_gives_the_same_bytes (void)
{
  GBytes *pdfs[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr(TarnFonts) fonts = new_fonts ();
      g_autoptr(TarnReport) report = new_report ("The same words.", "en");
      g_autoptr(TarnLayout) layout = tarn_layout_new (report, tarn_paper_find ("letter"),
                                                       tarn_fonts_get_measure (fonts));

      pdfs[i] = tarn_export_pdf (layout, fonts, "2026-05-01", NULL, NULL);
    }
  g_assert_true (g_bytes_equal (pdfs[0], pdfs[1]));
  g_bytes_unref (pdfs[0]);
  g_bytes_unref (pdfs[1]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fonts/parts-set-apart-that-touch-are-one",
                   test_parts_set_apart_that_touch_are_one);
  g_test_add_func ("/fonts/the-shipped-typeface-has-the-letters-of-britain-and-ireland",
                   test_the_shipped_typeface_has_the_letters_of_britain_and_ireland);
  g_test_add_func ("/fonts/letters-that-no-font-has-are-named-once",
                   test_letters_that_no_font_has_are_named_once);
  g_test_add_func ("/fonts/emoji-in-a-note-break-nothing", test_emoji_in_a_note_break_nothing);
  g_test_add_func ("/fonts/a-language-from-the-right-is-drawn-from-the-right",
                   test_a_language_from_the_right_is_drawn_from_the_right);
  g_test_add_func ("/fonts/a-missing-typeface-is-an-error-that-says-which",
                   test_a_missing_typeface_is_an_error_that_says_which);
  g_test_add_func ("/fonts/the-same-input-gives-the-same-bytes",
                   test_the_same_input_gives_the_same_bytes);
  return g_test_run ();
}
