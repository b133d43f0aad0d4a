/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TarnPdfBytes:
 *
 * What becomes a stream of a PDF, packed with deflate.
 */
typedef struct
{
  const guint8 *data;
  gsize         length;
} TarnPdfBytes;

/**
 * TarnPdfFieldFont:
 * @name: as PDF names it
 * @program: the TrueType font
 * @to_unicode: which letter each glyph is
 * @length: of @program, unpacked
 * @descriptor: in PDF's language
 * @widths: of the glyphs, in PDF's language
 *
 * The font that is typed with into the fields of a form, made by data/field-font/make-field-font.
 */
typedef struct
{
  const char  *name;
  TarnPdfBytes program;
  TarnPdfBytes to_unicode;
  gsize        length;
  const char  *descriptor;
  const char  *widths;
} TarnPdfFieldFont;

extern const TarnPdfFieldFont tarn_pdf_field_font;

G_END_DECLS
