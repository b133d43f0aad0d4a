/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-export.h"
#include "tarn-pdf-finish.h"
#include "tarn-pdf-form.h"

#include <string.h>

static const TarnPdfInfo info = { "Hers & mine <2>", "en", "2026-11-22", "Tarn 0" };

static TarnRich *
words (const char *text)
{
  return tarn_rich_new (text, "en");
}

static TarnLayout *
new_layout (TarnFonts *fonts)
{
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  g_autoptr(TarnReport) report = NULL;

  tarn_block_add (root, tarn_block_new_heading (0, words ("Title")));
  tarn_block_add (root, tarn_block_new_paragraph (TARN_STYLE_BODY, words ("Words")));
  report = tarn_report_new (info.title, info.lang, root, words ("What"), words ("An aid."),
                            words ("1 May 2026"), words ("Page {page} of {pages}"));
  return tarn_layout_new (report, tarn_paper_find ("a4"), tarn_fonts_get_measure (fonts));
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

static GBytes *
new_pdf (TarnLayout *layout,
         TarnFonts  *fonts)
{
  g_autoptr(GError) error = NULL;
  GBytes *pdf = tarn_export_pdf (layout, fonts, info.date, NULL, &error);

  g_assert_no_error (error);
  return pdf;
}

static gboolean
holds (GBytes     *bytes,
       const char *what)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + strlen (what) <= length; i++)
    if (memcmp (data + i, what, strlen (what)) == 0)
      return TRUE;
  return FALSE;
}

static void
test_the_same_report_gives_the_same_bytes (void)
{
  g_autoptr(TarnFonts) fonts = new_fonts ();
  g_autoptr(TarnFonts) others = new_fonts ();
  g_autoptr(TarnLayout) layout = new_layout (fonts);
  g_autoptr(TarnLayout) other = new_layout (others);
  g_autoptr(GBytes) pdf = new_pdf (layout, fonts);
  g_autoptr(GBytes) again = new_pdf (other, others);

  g_assert_true (g_bytes_equal (pdf, again));
}

/* Neither while it is drawn, nor while it is finished. */
static void
test_making_it_can_be_stopped (void)
{
  g_autoptr(TarnFonts) fonts = new_fonts ();
  g_autoptr(TarnLayout) layout = new_layout (fonts);
  g_autoptr(TarnTags) tags = tarn_tags_new (layout);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GBytes) pdf = new_pdf (layout, fonts);
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (tarn_export_pdf (layout, fonts, info.date, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_null (tarn_pdf_finish (pdf, tags, &info, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_metadata_is_escaped (void)
{
  g_autofree char *xmp = tarn_pdf_metadata_to_xmp (&info);
  g_autofree char *date = tarn_pdf_metadata_dup_date (&info);

  g_assert_nonnull (strstr (xmp, ">Hers &amp; mine &lt;2&gt;<"));
  g_assert_nonnull (strstr (xmp, ">2026-11-22T00:00:00Z<"));
  g_assert_cmpstr (date, ==, "D:20261122000000Z");
}

static void
assert_refused (GBytes   *drawn,
                TarnTags *tags)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) pdf = tarn_pdf_finish (drawn, tags, &info, NULL, &error);

  g_assert_error (error, TARN_PDF_ERROR, TARN_PDF_ERROR_DAMAGED);
  g_assert_null (pdf);
}

static void
test_damaged_files_are_refused (void)
{
  g_autoptr(TarnFonts) fonts = new_fonts ();
  g_autoptr(TarnLayout) layout = new_layout (fonts);
  g_autoptr(TarnTags) tags = tarn_tags_new (layout);
  g_autoptr(GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr(GBytes) words_only = g_bytes_new_static ("no PDF at all", 13);

  assert_refused (empty, tags);
  assert_refused (words_only, tags);
}

/* Words that belong to nothing would be silent, and nobody who sees would notice. */
static void
test_a_file_with_the_marks_of_another_is_refused (void)
{
  g_autoptr(TarnFonts) fonts = new_fonts ();
  g_autoptr(TarnLayout) layout = new_layout (fonts);
  g_autoptr(GBytes) pdf = new_pdf (layout, fonts);
  TarnBlock *root = tarn_block_new (TARN_BLOCK_GROUP);
  g_autoptr(TarnReport) report = NULL;
  g_autoptr(TarnLayout) shorter = NULL;
  g_autoptr(TarnTags) tags = NULL;

  tarn_block_add (root, tarn_block_new_heading (0, words ("Title")));
  report = tarn_report_new (info.title, info.lang, root, words ("What"), words ("An aid."),
                            words ("1 May 2026"), words ("Page {page} of {pages}"));
  shorter = tarn_layout_new (report, tarn_paper_find ("a4"), tarn_fonts_get_measure (fonts));
  tags = tarn_tags_new (shorter);
  assert_refused (pdf, tags);
}

/* Only where there is something to fill in, since the font that is typed with takes room. */
static void
test_a_report_without_fields_has_no_form (void)
{
  g_autoptr(TarnFonts) fonts = new_fonts ();
  g_autoptr(TarnLayout) layout = new_layout (fonts);
  g_autoptr(TarnTags) tags = tarn_tags_new (layout);
  g_autoptr(GPtrArray) fields = tarn_pdf_form_list_fields (tags);
  g_autoptr(GBytes) pdf = new_pdf (layout, fonts);

  g_assert_cmpuint (fields->len, ==, 0);
  g_assert_cmpuint (g_bytes_get_size (pdf), <, 12000);
}

static void
test_a_field_is_high_enough_for_what_it_takes (void)
{
  static const struct
  {
    double      height;
    const char *flags;
  } cases[] = { { 15, "/Ff 8388608 " }, { 29, "/Ff 8388608 " }, { 31, "/Ff 8392704 " } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TarnTag          field = { .left = 60, .top = 100, .right = 160.5, .size = 11 };
      g_autofree char *widget = NULL;
      g_autofree char *box = NULL;

      field.bottom = field.top + cases[i].height;
      widget = tarn_pdf_form_dup_widget (&field, 842);
      box = tarn_pdf_form_dup_box (&field);
      g_assert_nonnull (strstr (widget, cases[i].flags));
      g_assert_nonnull (strstr (widget, " 160.50 742.00 ]"));
      g_assert_true (g_str_has_prefix (box, "[ 0 0 100.50 "));
    }
}

static void
test_a_locked_file_keeps_its_words_to_itself (void)
{
  g_autoptr(TarnFonts) fonts = new_fonts ();
  g_autoptr(TarnLayout) layout = new_layout (fonts);
  g_autoptr(GBytes) pdf = new_pdf (layout, fonts);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) locked = tarn_pdf_lock (pdf, "a pass phrase", &error);
  g_autoptr(GBytes) opened = NULL;

  g_assert_no_error (error);
  g_assert_true (holds (pdf, "Hers &amp; mine"));
  g_assert_false (holds (locked, "Hers &amp; mine"));
  g_assert_true (holds (locked, "/Encrypt"));
  /* Without the pass phrase it cannot even be locked anew. */
  opened = tarn_pdf_lock (locked, "another", &error);
  g_assert_error (error, TARN_PDF_ERROR, TARN_PDF_ERROR_DAMAGED);
  g_assert_null (opened);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pdf-finish/the-same-report-gives-the-same-bytes",
                   test_the_same_report_gives_the_same_bytes);
  g_test_add_func ("/pdf-finish/metadata-is-escaped", test_metadata_is_escaped);
  g_test_add_func ("/pdf-finish/making-it-can-be-stopped", test_making_it_can_be_stopped);
  g_test_add_func ("/pdf-finish/damaged-files-are-refused", test_damaged_files_are_refused);
  g_test_add_func ("/pdf-finish/a-file-with-the-marks-of-another-is-refused",
                   test_a_file_with_the_marks_of_another_is_refused);
  g_test_add_func ("/pdf-finish/a-report-without-fields-has-no-form",
                   test_a_report_without_fields_has_no_form);
  g_test_add_func ("/pdf-finish/a-field-is-high-enough-for-what-it-takes",
                   test_a_field_is_high_enough_for_what_it_takes);
  g_test_add_func ("/pdf-finish/a-locked-file-keeps-its-words-to-itself",
                   test_a_locked_file_keeps_its_words_to_itself);
  return g_test_run ();
}
