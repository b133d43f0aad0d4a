/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "tarn-pdf-form.h"

#include "tarn-pdf-field-font.h"
#include "tarn-style.h"

/* Flags of a text field (ISO 32000-1, 12.7.4.3). What does not fit is not taken, so that nothing
 * that was typed is missing on paper. */
#define MULTILINE     (1 << 12)
#define DO_NOT_SCROLL (1 << 23)

/* An annotation that is printed, and nothing else (ISO 32000-1, 12.5.3). */
#define PRINT 4

#define INK "0.11 0.13 0.15 rg"

static void
append_number (GString *string,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (string, " %s", g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
}

static void
append_look (GString *string,
             double   size)
{
  g_string_append (string, " /DA (/" TARN_PDF_FORM_FONT);
  append_number (string, size);
  g_string_append (string, " Tf " INK ")");
}

static void
collect (const TarnTag *tag,
         GPtrArray     *fields)
{
  if (tag->size > 0)
    g_ptr_array_add (fields, (gpointer)tag);
  for (guint i = 0; i < tag->children->len; i++)
    collect (tag->children->pdata[i], fields);
}

/**
 * tarn_pdf_form_list_fields:
 * @tags: of a report
 *
 * Returns: (transfer full) (element-type TarnTag): its fields, in the order of reading
 */
GPtrArray *
tarn_pdf_form_list_fields (TarnTags *tags)
{
  GPtrArray *fields = g_ptr_array_new ();

  collect (tarn_tags_get_root (tags), fields);
  return fields;
}

/**
 * tarn_pdf_form_dup_widget:
 * @field: a field
 * @page_height: of the page that it stands on, in points
 *
 * Returns: (transfer full): the field and its widget, as one dictionary, without its words and
 *   without what leads to other objects
 */
char *
tarn_pdf_form_dup_widget (const TarnTag *field,
                          double         page_height)
{
  GString *string = g_string_new ("<< /Type /Annot /Subtype /Widget /FT /Tx");
  double   leading = tarn_style_get_info (TARN_STYLE_BODY)->leading /
                   tarn_style_get_info (TARN_STYLE_BODY)->size * field->size;
  guint flags = DO_NOT_SCROLL;

  if (field->bottom - field->top >= 2 * leading)
    flags |= MULTILINE;
  g_string_append_printf (string, " /F %d /Ff %u /Rect [", PRINT, flags);
  append_number (string, field->left);
  append_number (string, page_height - field->bottom);
  append_number (string, field->right);
  append_number (string, page_height - field->top);
  g_string_append (string, " ]");
  append_look (string, field->size);
  g_string_append (string, " >>");
  return g_string_free (string, FALSE);
}

/**
 * tarn_pdf_form_dup_box:
 * @field: a field
 *
 * Returns: (transfer full): the box of what it shows, as an array
 */
char *
tarn_pdf_form_dup_box (const TarnTag *field)
{
  GString *string = g_string_new ("[ 0 0");

  append_number (string, field->right - field->left);
  append_number (string, field->bottom - field->top);
  g_string_append (string, " ]");
  return g_string_free (string, FALSE);
}

/**
 * tarn_pdf_form_dup_form:
 *
 * Returns: (transfer full): the form as a dictionary, without its fields and its font
 */
char *
tarn_pdf_form_dup_form (void)
{
  GString *string = g_string_new ("<<");

  append_look (string, tarn_style_get_info (TARN_STYLE_BODY)->size);
  g_string_append (string, " >>");
  return g_string_free (string, FALSE);
}

/**
 * tarn_pdf_form_dup_font:
 *
 * Returns: (transfer full): the font that is typed with, as a dictionary, without its glyphs
 */
char *
tarn_pdf_form_dup_font (void)
{
  return g_strdup_printf ("<< /Type /Font /Subtype /Type0 /BaseFont %s /Encoding /Identity-H >>",
                          tarn_pdf_field_font.name);
}

/**
 * tarn_pdf_form_dup_glyphs:
 *
 * Returns: (transfer full): the glyphs of that font, as a dictionary, without the font's program
 */
char *
tarn_pdf_form_dup_glyphs (void)
{
  return g_strdup_printf ("<< /Type /Font /Subtype /CIDFontType2 /BaseFont %s /CIDSystemInfo << "
                          "/Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W %s "
                          "/CIDToGIDMap /Identity >>",
                          tarn_pdf_field_font.name, tarn_pdf_field_font.widths);
}
