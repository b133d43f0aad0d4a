/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "tarn-tags.h"

G_BEGIN_DECLS

/* The name that fields have for the font that is typed with. */
#define TARN_PDF_FORM_FONT "Sans"

/* How the parts of a form are written in PDF's language. The finishing pass puts them into the
 * file; this knows no file. */

GPtrArray *
tarn_pdf_form_list_fields (TarnTags *tags);
char *
tarn_pdf_form_dup_widget (const TarnTag *field,
                          double         page_height);
char *
tarn_pdf_form_dup_box (const TarnTag *field);
char *
tarn_pdf_form_dup_font (void);
char *
tarn_pdf_form_dup_glyphs (void);
char *
tarn_pdf_form_dup_form (void);

G_END_DECLS
