/* Copyright 2026 The Tarn authors
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "tarn-questionnaire.h"

G_BEGIN_DECLS

/* The report's own words, from files of `urn:tarn:texts:1`: short texts by id, and sheets, which
 * are pages of headings, paragraphs, lists and tables by id. */

typedef enum
{
  TARN_SHEET_HEADING,
  TARN_SHEET_PARAGRAPH,
  TARN_SHEET_LIST,    /* bullets */
  TARN_SHEET_STEPS,   /* numbered */
  TARN_SHEET_TICKS,   /* boxes to tick */
  TARN_SHEET_TABLE,   /* the first row is the header */
  TARN_SHEET_WRITING, /* empty lines to write on */
} TarnSheetKind;

/**
 * TarnRun:
 * @strong: set it apart
 * @gap: it is a gap to fill in by hand, and has no text
 *
 * A piece of a line of a sheet.
 */
typedef struct
{
  char    *text;
  gboolean strong;
  gboolean gap;
} TarnRun;

/**
 * TarnLine:
 * @runs: (element-type TarnRun)
 * @cites: (element-type TarnCite)
 * @nation: (nullable): printed only where the person's pack stands for this nation
 */
typedef struct
{
  GPtrArray  *runs;
  GPtrArray  *cites;
  char       *nation;
  const char *lang;
  guint       line;
} TarnLine;

/**
 * TarnSheetBlock:
 * @level: of a heading, 1 to 3
 * @count: of writing lines
 * @lines: (element-type TarnLine): one for a heading or paragraph, one each for list entries, and
 *   row by row for a table
 * @columns: of a table
 */
typedef struct
{
  TarnSheetKind kind;
  guint         level;
  guint         count;
  guint         columns;
  GPtrArray    *lines;
  guint         line;
} TarnSheetBlock;

/**
 * TarnSheet:
 * @blocks: (element-type TarnSheetBlock)
 */
typedef struct
{
  char      *id;
  TarnText  *title;
  GPtrArray *blocks;
  guint      line;
} TarnSheet;

/**
 * TarnTexts:
 *
 * A counted set of texts; several files may be read into one. It is not changed once read.
 */
typedef struct _TarnTexts TarnTexts;

#define TARN_TYPE_TEXTS (tarn_texts_get_type ())

GType                tarn_texts_get_type       (void);
TarnTexts           *tarn_texts_new            (void);
TarnTexts           *tarn_texts_ref            (TarnTexts       *self);
void                 tarn_texts_unref          (TarnTexts       *self);
const char          *tarn_texts_get_lang       (TarnTexts       *self);
void                 tarn_texts_set_lang       (TarnTexts       *self,
                                                const char      *lang);
void                 tarn_texts_set_rest       (TarnTexts       *self,
                                                TarnTexts       *rest);
const TarnText      *tarn_texts_get            (TarnTexts       *self,
                                                const char      *id);
GPtrArray           *tarn_texts_get_cites      (TarnTexts       *self,
                                                const char      *id);
gboolean             tarn_texts_take           (TarnTexts       *self,
                                                const char      *id,
                                                TarnText        *text,
                                                GPtrArray       *cites);
const TarnSheet     *tarn_texts_get_sheet      (TarnTexts       *self,
                                                const char      *id);
gboolean             tarn_texts_take_sheet     (TarnTexts       *self,
                                                TarnSheet       *sheet);
GPtrArray           *tarn_texts_get_references (TarnTexts       *self);
gboolean             tarn_texts_check          (TarnTexts       *self,
                                                GPtrArray       *issues);

TarnSheet           *tarn_sheet_new            (const char      *id);
void                 tarn_sheet_free           (TarnSheet       *self);
TarnSheetBlock      *tarn_sheet_block_new      (TarnSheetKind    kind);
TarnLine            *tarn_line_new             (void);
TarnRun             *tarn_run_new              (const char      *text,
                                                gboolean         strong,
                                                gboolean         gap);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TarnTexts, tarn_texts_unref)

G_END_DECLS
